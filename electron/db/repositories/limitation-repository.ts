/** What was written down about limitation: acts of the owner's hand, and the period chosen for a debtor or an invoice. */
import { eq, sql } from 'drizzle-orm';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorId, InvoiceId } from '../../../shared/domain/ids.ts';
import type { LimitationChoice } from '../../../shared/domain/limitation-choice.ts';
import { debtorLimitation, invoiceLimitation, limitationActs } from '../schema.ts';
import type { ReadDb, WriteTx } from '../unit-of-work.ts';

export type LimitationActRecord = typeof limitationActs.$inferSelect;
/** `provenByFile`: its attachment is there and not in the bin. */
export type HandAct = LimitationActRecord & { readonly provenByFile: boolean; readonly proofName: string | null };

export function findLimitationAct(db: ReadDb, id: string): LimitationActRecord | undefined {
  return db.select().from(limitationActs).where(eq(limitationActs.id, id)).get();
}

export function insertLimitationAct(tx: WriteTx, act: typeof limitationActs.$inferInsert): void {
  tx.insert(limitationActs).values(act).run();
}

export function setLimitationActDeleted(tx: WriteTx, id: string, deletedOn: IsoDate | null): void {
  tx.update(limitationActs).set({ deletedOn }).where(eq(limitationActs.id, id)).run();
}

/** Those that stand, oldest first: of these debtors as a whole, and of each of their invoices. */
export function handActsOf(db: ReadDb, debtorIds: readonly DebtorId[]): readonly HandAct[] {
  const rows = db.all<Omit<HandAct, 'provenByFile'> & { provenByFile: number }>(sql`
    SELECT a.*, f.id IS NOT NULL AS provenByFile, f.name AS proofName
    FROM limitation_acts a LEFT JOIN attachments f ON f.id = a.attachmentId AND f.deletedOn IS NULL
    WHERE a.id IN (
      SELECT x.id FROM limitation_acts x WHERE x.deletedOn IS NULL AND x.debtorId IN ${jsonList(debtorIds)}
      UNION ALL
      -- From the few acts to their invoices, which may have passed to another debtor since.
      SELECT x.id FROM limitation_acts x CROSS JOIN invoices i ON i.id = x.invoiceId
      WHERE x.deletedOn IS NULL AND x.invoiceId IS NOT NULL AND i.debtorId IN ${jsonList(debtorIds)})
    ORDER BY a.doneOn, a.recordedAt`);
  return rows.map((row) => ({ ...row, provenByFile: row.provenByFile === 1 }));
}

export function chosenForDebtor(db: ReadDb, debtorId: DebtorId): LimitationChoice | undefined {
  return db.select().from(debtorLimitation).where(eq(debtorLimitation.debtorId, debtorId)).get()?.choice;
}

export function chosenForInvoice(db: ReadDb, invoiceId: InvoiceId): LimitationChoice | undefined {
  return db.select().from(invoiceLimitation).where(eq(invoiceLimitation.invoiceId, invoiceId)).get()?.choice;
}

/** Without a choice the usual one rules again. */
export function putDebtorChoice(tx: WriteTx, debtorId: DebtorId, choice: LimitationChoice | undefined): void {
  tx.delete(debtorLimitation).where(eq(debtorLimitation.debtorId, debtorId)).run();
  if (choice) tx.insert(debtorLimitation).values({ debtorId, choice }).run();
}

export function putInvoiceChoice(tx: WriteTx, invoiceId: InvoiceId, choice: LimitationChoice | undefined): void {
  tx.delete(invoiceLimitation).where(eq(invoiceLimitation.invoiceId, invoiceId)).run();
  if (choice) tx.insert(invoiceLimitation).values({ invoiceId, choice }).run();
}

/** Ids as one value of the statement, however many they are. */
export const jsonList = (ids: readonly string[]) => sql`(SELECT value FROM json_each(${JSON.stringify([...ids])}))`;
