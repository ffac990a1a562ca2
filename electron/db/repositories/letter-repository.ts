/** Letters, the invoices they claim and what became of them. */
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorId, InvoiceId, LetterId } from '../../../shared/domain/ids.ts';
import { PAYMENT_DEMANDS, PAYMENT_NOTICES } from '../../../shared/domain/letters/letter-kinds.ts';
import { invoices, letterDeliveries, letterInvoices, letters } from '../schema.ts';
import type { ReadDb, WriteTx } from '../unit-of-work.ts';

export type LetterRecord = typeof letters.$inferSelect;
export type DeliveryRecord = typeof letterDeliveries.$inferSelect;

export function findLetter(db: ReadDb, id: LetterId): LetterRecord | undefined {
  return db.select().from(letters).where(eq(letters.id, id)).get();
}

export function insertLetter(tx: WriteTx, letter: typeof letters.$inferInsert): void {
  tx.insert(letters).values(letter).run();
}

export function updateLetter(tx: WriteTx, id: LetterId, change: Partial<Omit<typeof letters.$inferInsert, 'id'>>): void {
  tx.update(letters).set(change).where(eq(letters.id, id)).run();
}

/** Without gaps: each year begins with 1, and an annulled letter keeps its number. */
export function nextSequence(db: ReadDb, year: number): number {
  const row = db
    .select({ last: sql<number | null>`max(${letters.sequence})` })
    .from(letters)
    .where(eq(letters.year, year))
    .get();
  return (row?.last ?? 0) + 1;
}

export function insertLetterInvoices(tx: WriteTx, letterId: LetterId, invoiceIds: readonly InvoiceId[]): void {
  for (const [position, invoiceId] of invoiceIds.entries()) {
    tx.insert(letterInvoices).values({ letterId, invoiceId, position }).run();
  }
}

export function invoicesOfLetter(db: ReadDb, letterId: LetterId) {
  return db
    .select({ id: invoices.id, number: invoices.number })
    .from(letterInvoices)
    .innerJoin(invoices, eq(invoices.id, letterInvoices.invoiceId))
    .where(eq(letterInvoices.letterId, letterId))
    .orderBy(asc(letterInvoices.position))
    .all();
}

/** Newest first. */
export function deliveriesOf(db: ReadDb, letterId: LetterId): readonly DeliveryRecord[] {
  return db
    .select()
    .from(letterDeliveries)
    .where(eq(letterDeliveries.letterId, letterId))
    .orderBy(desc(letterDeliveries.sentOn), desc(letterDeliveries.recordedAt))
    .all();
}

export function findDelivery(db: ReadDb, letterId: LetterId, id: string): DeliveryRecord | undefined {
  return db
    .select()
    .from(letterDeliveries)
    .where(and(eq(letterDeliveries.id, id), eq(letterDeliveries.letterId, letterId)))
    .get();
}

export function putDelivery(tx: WriteTx, { id, ...delivery }: typeof letterDeliveries.$inferInsert): void {
  tx.insert(letterDeliveries)
    .values({ id, ...delivery })
    .onConflictDoUpdate({ target: letterDeliveries.id, set: delivery })
    .run();
}

export function deleteDelivery(tx: WriteTx, id: string): void {
  tx.delete(letterDeliveries).where(eq(letterDeliveries.id, id)).run();
}

/**
 * Every day on which a demand for these invoices was received: handed over, refused, or left uncollected after notice, which
 * all count as received (art. 1100 CC). Each due date takes the first that came after it.
 */
export function demandsReceived(db: ReadDb, invoiceIds: readonly InvoiceId[]): ReadonlyMap<InvoiceId, readonly IsoDate[]> {
  if (invoiceIds.length === 0) return new Map();
  const rows = db.all<{ invoiceId: InvoiceId; receivedOn: IsoDate }>(sql`
    SELECT DISTINCT li.invoiceId, d.resultOn AS receivedOn
    FROM letter_invoices li
      JOIN letters l ON l.id = li.letterId AND l.state = 'registered'
      JOIN letter_deliveries d ON d.letterId = l.id
    WHERE li.invoiceId IN ${[...invoiceIds]} AND l.templateId IN ${[...PAYMENT_DEMANDS]} AND d.resultOn IS NOT NULL AND d.result IN ('delivered', 'refused', 'not_collected')`);
  return new Map(
    [...Map.groupBy(rows, (row) => row.invoiceId)].map(([id, of]) => [id, of.map((row) => row.receivedOn)] as const),
  );
}

/** Registered letters that gave this debtor a term for one of these invoices, each with the last day it reached them, if known. */
export function demandsFor(
  db: ReadDb,
  debtorId: DebtorId,
  invoiceIds: readonly InvoiceId[],
): readonly {
  readonly registeredOn: IsoDate;
  readonly termDays: number;
  readonly limitOn: IsoDate | null;
  readonly receivedOn: IsoDate | null;
}[] {
  if (invoiceIds.length === 0) return [];
  return db.all(sql`
    SELECT l.registeredOn, coalesce(json_extract(l.options, '$.termDays'), 10) AS termDays,
      json_extract(l.facts, '$.facts.payment.limitOn') AS limitOn,
      (SELECT max(d.resultOn) FROM letter_deliveries d WHERE d.letterId = l.id AND d.result <> 'returned') AS receivedOn
    FROM letters l
    WHERE l.debtorId = ${debtorId} AND l.state = 'registered' AND l.templateId IN ${[...PAYMENT_NOTICES]}
      AND EXISTS (SELECT 1 FROM letter_invoices li WHERE li.letterId = l.id AND li.invoiceId IN ${[...invoiceIds]})`);
}

/** An earlier paper told this debtor to pay into this account. */
export function wasAccountPrinted(db: ReadDb, debtorId: DebtorId, iban: string): boolean {
  return (
    db.get<object | undefined>(sql`
      SELECT 1 AS found FROM letters l WHERE l.debtorId = ${debtorId} AND l.state = 'registered' AND l.templateId NOT IN ('L17', 'L18', 'L26')
        AND json_extract(l.facts, '$.facts.payment.iban') = ${iban} LIMIT 1`) !== undefined
  );
}
