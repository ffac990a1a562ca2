import type { InvoiceRow, InvoiceStatus } from '../../../shared/contract/invoices.ts';
import { daysBetween, type IsoDate } from '../../../shared/domain/civil-date.ts';
import { cents } from '../../../shared/domain/money.ts';
import type { InvoiceListRow } from '../../db/repositories/invoice-list.ts';

export function invoiceRow(row: InvoiceListRow, today: IsoDate): InvoiceRow {
  const dueOn = row.oldestOpenOn ?? row.lastDueOn;
  const overdue = row.oldestOpenOn !== null && row.oldestOpenOn < today;
  return {
    id: row.id,
    debtorId: row.debtorId,
    debtorName: row.debtorName,
    kind: row.kind,
    number: row.number,
    issuedOn: row.issuedOn,
    dueOn,
    dueDates: row.dueDates,
    total: cents(row.total),
    outstanding: cents(row.outstanding),
    daysOverdue: overdue ? daysBetween(dueOn, today) : 0,
    status: statusOf(row, overdue, today),
    deleted: row.deletedOn !== null,
    ...(row.concept !== null && { concept: row.concept }),
  };
}

/** One word for each row. What keeps an invoice from being claimed comes before how late it is. */
function statusOf(row: InvoiceListRow, overdue: boolean, today: IsoDate): InvoiceStatus {
  if (row.outstanding < 0) return 'credit';
  if (row.outstanding === 0) return 'paid';
  if (row.disputed === 1) return 'disputed';
  if (row.notClaimableSince !== null || (row.noteDueOn !== null && row.noteDueOn >= today)) return 'not-claimable';
  if (overdue) return 'overdue';
  return row.outstanding < row.total ? 'partly-paid' : 'not-due';
}
