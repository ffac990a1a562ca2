import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import { t } from '../../../shared/i18n/t.ts';
import { alignClass, type Column } from './column.ts';
import styles from './table.module.css';

export type Sort<Id extends string> = { readonly by: Id; readonly descending: boolean };

type HeaderCellProps<Row, Id extends string> = {
  readonly column: Column<Row, Id>;
  readonly sort: Sort<Id> | undefined;
  readonly onSort: ((sort: Sort<Id>) => void) | undefined;
};

/** A first click sorts ascending, the next one turns it round. */
export function HeaderCell<Row, Id extends string>({ column, sort, onSort }: HeaderCellProps<Row, Id>) {
  const active = sort?.by === column.id;
  const Icon = !active ? ArrowUpDown : sort.descending ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      className={alignClass(column.align)}
      aria-sort={active ? (sort.descending ? 'descending' : 'ascending') : undefined}
    >
      {column.sortable && onSort ? (
        <button
          type="button"
          className={styles.sort}
          data-active={active || undefined}
          title={t('kit.table.sortBy', { column: column.header })}
          onClick={() => onSort({ by: column.id, descending: active ? !sort.descending : false })}
        >
          {column.header}
          <Icon aria-hidden />
        </button>
      ) : (
        column.header
      )}
    </th>
  );
}
