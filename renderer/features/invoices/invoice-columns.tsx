import type { InvoiceRow, InvoiceSort } from '../../../shared/contract/invoices.ts';
import { t } from '../../../shared/i18n/t.ts';
import { type Column, DateText, Money, StatePill } from '../../ui/index.ts';
import { statusText, statusTone } from './words.ts';

/** Named as the sorts of the list, and one more. */
export type ColumnId = InvoiceSort | 'status';

export const statusColumn: Column<InvoiceRow, ColumnId> = {
  id: 'status',
  header: t('invoices.columns.status'),
  width: 12.5,
  cell: (row) => <StatePill tone={statusTone(row)}>{statusText(row)}</StatePill>,
};

const column = {
  number: { id: 'number', header: t('invoices.columns.number'), width: 9, sortable: true, cell: (row) => row.number },
  debtor: { id: 'debtor', header: t('invoices.columns.debtor'), sortable: true, cell: (row) => row.debtorName },
  issued: {
    id: 'issued',
    header: t('invoices.columns.issued'),
    width: 7.25,
    sortable: true,
    secondary: true,
    cell: (row) => <DateText day={row.issuedOn} />,
  },
  due: {
    id: 'due',
    header: t('invoices.columns.due'),
    width: 10,
    sortable: true,
    cell: (row) => (
      <>
        <DateText day={row.dueOn} />
        {row.dueDates > 1 && ` ${t('invoices.columns.severalDue', { count: row.dueDates })}`}
      </>
    ),
  },
  total: {
    id: 'total',
    header: t('invoices.columns.total'),
    width: 8,
    align: 'end',
    sortable: true,
    secondary: true,
    cell: (row) => <Money amount={row.total} />,
  },
  outstanding: {
    id: 'outstanding',
    header: t('invoices.columns.outstanding'),
    width: 8,
    align: 'end',
    sortable: true,
    cell: (row) => <Money amount={row.outstanding} tone={row.status === 'overdue' ? 'overdue' : undefined} />,
  },
} as const satisfies Record<string, Column<InvoiceRow, ColumnId>>;

export const listColumns: readonly Column<InvoiceRow, ColumnId>[] = [
  column.number,
  column.debtor,
  column.issued,
  column.due,
  column.total,
  column.outstanding,
  statusColumn,
];

const { width: _, ...wideNumber } = column.number;
/** Of one debtor: the number takes the room of the name. */
export const columnsOfDebtor: readonly Column<InvoiceRow, ColumnId>[] = [
  wideNumber,
  column.issued,
  column.due,
  column.total,
  column.outstanding,
  statusColumn,
];
