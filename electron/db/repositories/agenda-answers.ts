/** What the owner said had been done about an invoice before it entered the ledger. */
import { and, eq, sql } from 'drizzle-orm';
import type { Excuse } from '../../../shared/domain/dunning/excuse.ts';
import type { DoneBefore } from '../../../shared/domain/dunning/facts.ts';
import type { DebtorId, InvoiceId } from '../../../shared/domain/ids.ts';
import { invoices } from '../schema.ts';
import type { ReadDb, WriteTx } from '../unit-of-work.ts';
import { among } from './agenda-facts.ts';

export type DoneBeforeAnswer = { readonly invoiceId: InvoiceId; readonly doneBefore: DoneBefore | null };

export function openInvoiceIds(db: ReadDb, debtorId: DebtorId): readonly InvoiceId[] {
  return db
    .all<{ invoiceId: InvoiceId }>(sql`
      SELECT DISTINCT invoiceId FROM due_dates
      WHERE debtorId = ${debtorId} AND live = 1 AND outstandingCents <> 0 AND outstandingCents > 0`)
    .map(({ invoiceId }) => invoiceId);
}

/** Only those of this debtor. */
export function doneBeforeOf(db: ReadDb, debtorId: DebtorId, ids: readonly InvoiceId[]): readonly DoneBeforeAnswer[] {
  return db
    .select({ invoiceId: invoices.id, doneBefore: invoices.doneBefore })
    .from(invoices)
    .where(and(sql`${invoices.id} IN ${among(ids)}`, eq(invoices.debtorId, debtorId)))
    .all();
}

export function setDoneBefore(tx: WriteTx, debtorId: DebtorId, answers: readonly DoneBeforeAnswer[]): void {
  for (const { invoiceId, doneBefore } of answers)
    tx.update(invoices)
      .set({ doneBefore })
      .where(and(eq(invoices.id, invoiceId), eq(invoices.debtorId, debtorId)))
      .run();
}

/** How often each usual answer was given, the most frequent first. */
export function countExcuses(db: ReadDb, debtorId: DebtorId): readonly { readonly excuse: Excuse; readonly times: number }[] {
  return db.all(sql`
    SELECT excuse, count(*) AS times FROM contacts
    WHERE debtorId = ${debtorId} AND deletedOn IS NULL AND excuse IS NOT NULL GROUP BY excuse ORDER BY times DESC, excuse`);
}
