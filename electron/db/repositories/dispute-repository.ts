/** Disputes of invoices: at most one is open at a time (`openDisputeOf` finds it). */
import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { DebtorId, InvoiceId } from '../../../shared/domain/ids.ts';
import { invoiceDisputes, invoices } from '../schema.ts';
import type { ReadDb, WriteTx } from '../unit-of-work.ts';

export type DisputeRecord = typeof invoiceDisputes.$inferSelect;

export function lastClosedDisputeOf(db: ReadDb, invoiceId: InvoiceId): DisputeRecord | undefined {
  return db
    .select()
    .from(invoiceDisputes)
    .where(and(eq(invoiceDisputes.invoiceId, invoiceId), isNotNull(invoiceDisputes.closedOn)))
    .orderBy(desc(invoiceDisputes.closedOn), desc(sql`rowid`))
    .limit(1)
    .get();
}

/** The one that was opened last, of whatever invoice of theirs. */
export function lastOpenDisputeWith(db: ReadDb, debtorId: DebtorId): DisputeRecord | undefined {
  return db
    .select({ dispute: invoiceDisputes })
    .from(invoiceDisputes)
    .innerJoin(invoices, eq(invoices.id, invoiceDisputes.invoiceId))
    .where(and(eq(invoices.debtorId, debtorId), isNull(invoices.deletedOn), isNull(invoiceDisputes.closedOn)))
    .orderBy(desc(invoiceDisputes.openedOn), desc(sql`invoice_disputes.rowid`))
    .limit(1)
    .get()?.dispute;
}

export function insertDispute(tx: WriteTx, dispute: typeof invoiceDisputes.$inferInsert): void {
  tx.insert(invoiceDisputes).values(dispute).run();
}

export function updateDispute(tx: WriteTx, id: string, change: Pick<DisputeRecord, 'closedOn' | 'outcome'>): void {
  tx.update(invoiceDisputes).set(change).where(eq(invoiceDisputes.id, id)).run();
}

export function deleteDispute(tx: WriteTx, id: string): void {
  tx.delete(invoiceDisputes).where(eq(invoiceDisputes.id, id)).run();
}
