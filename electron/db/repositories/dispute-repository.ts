/** Disputes of invoices: at most one is open at a time (`openDisputeOf` finds it). */
import { and, desc, eq, isNotNull, sql } from 'drizzle-orm';
import type { InvoiceId } from '../../../shared/domain/ids.ts';
import { invoiceDisputes } from '../schema.ts';
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

export function insertDispute(tx: WriteTx, dispute: typeof invoiceDisputes.$inferInsert): void {
  tx.insert(invoiceDisputes).values(dispute).run();
}

export function updateDispute(tx: WriteTx, id: string, change: Pick<DisputeRecord, 'closedOn' | 'outcome'>): void {
  tx.update(invoiceDisputes).set(change).where(eq(invoiceDisputes.id, id)).run();
}

export function deleteDispute(tx: WriteTx, id: string): void {
  tx.delete(invoiceDisputes).where(eq(invoiceDisputes.id, id)).run();
}
