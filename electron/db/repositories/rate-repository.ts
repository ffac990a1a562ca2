/** Interest rates that the owner added because the program could not know them yet. */
import { and, asc, eq, isNull } from 'drizzle-orm';
import { ownRates } from '../schema.ts';
import type { ReadDb, WriteTx } from '../unit-of-work.ts';

export type OwnRateRow = typeof ownRates.$inferSelect;

export function listOwnRates(db: ReadDb): readonly OwnRateRow[] {
  return db
    .select()
    .from(ownRates)
    .where(isNull(ownRates.deletedOn))
    .orderBy(asc(ownRates.rateTable), asc(ownRates.fromOn))
    .all();
}

export function findOwnRate(db: ReadDb, id: string): OwnRateRow | undefined {
  return db
    .select()
    .from(ownRates)
    .where(and(eq(ownRates.id, id)))
    .get();
}

export function insertOwnRate(tx: WriteTx, rate: typeof ownRates.$inferInsert): void {
  tx.insert(ownRates).values(rate).run();
}

export function updateOwnRate(tx: WriteTx, id: string, change: Partial<typeof ownRates.$inferInsert>): void {
  tx.update(ownRates).set(change).where(eq(ownRates.id, id)).run();
}
