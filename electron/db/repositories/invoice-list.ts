/** Invoices as lists. */
import { sql } from 'drizzle-orm';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { invoices } from '../schema.ts';
import type { ReadDb } from '../unit-of-work.ts';
import type { InvoiceRecord } from './invoice-repository.ts';

/**
 * Invoices of a debtor that may still claim something, oldest first: those with an open balance, and those paid late,
 * whose interest and 40 € outlive the principal.
 */
export function openInvoicesOf(db: ReadDb, debtorId: DebtorId): readonly (InvoiceRecord & { readonly outstanding: number })[] {
  return db
    .select({
      invoice: invoices,
      outstanding: sql<number>`(SELECT coalesce(sum(u.outstandingCents), 0) FROM due_dates u WHERE u.invoiceId = ${invoices.id})`,
    })
    .from(invoices)
    .where(sql`${invoices.debtorId} = ${debtorId} AND ${invoices.deletedOn} IS NULL`)
    .orderBy(invoices.issuedOn, invoices.id)
    .all()
    .map(({ invoice, outstanding }) => ({ ...invoice, outstanding }));
}
