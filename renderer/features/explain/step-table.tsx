import type { ReactNode } from 'react';
import type { PlainCell, PlainTable } from '../../../shared/domain/sheets/plain-table.ts';
import { cellText } from '../../../shared/format/table-text.ts';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { OnlyReadAloud } from '../../ui/index.ts';
import styles from './explain.module.css';

type StepTableProps = {
  readonly table: PlainTable;
  /** What the table is, for a screen reader. */
  readonly label: string;
  /** A button at the end of a row, by its number. */
  readonly actionOf?: ((row: number) => ReactNode) | undefined;
};

/** The steps of a figure as a real table: the same cells are copied and printed. */
export function StepTable({ table: { columns, rows }, label, actionOf }: StepTableProps) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map(({ heading, align }) => (
              <th key={heading} scope="col" data-align={align}>
                {heading}
              </th>
            ))}
            {actionOf && (
              <td>
                <OnlyReadAloud>{t('explain.actions')}</OnlyReadAloud>
              </td>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ kind, cells }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of an answer have no names and do not move
            <tr key={index} data-kind={kind}>
              {kind === 'row' ? (
                cells.map((cell, at) => (
                  <td
                    key={columns[at]?.heading}
                    data-align={columns[at]?.align}
                    data-wraps={cell?.as === 'text' && cell.text.includes(' ')}
                  >
                    <CellText cell={cell} />
                  </td>
                ))
              ) : (
                <>
                  <th scope="row" colSpan={columns.length - 1}>
                    {cellText(cells[0])}
                  </th>
                  <td data-align="end">{cellText(cells.at(-1))}</td>
                </>
              )}
              {actionOf && <td data-align="end">{kind === 'row' && actionOf(index)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const CellText = ({ cell }: { readonly cell: PlainCell | undefined }) =>
  cell?.as === 'text' && cell.invoiceId !== undefined ? <a href={paths.invoice(cell.invoiceId)}>{cell.text}</a> : cellText(cell);
