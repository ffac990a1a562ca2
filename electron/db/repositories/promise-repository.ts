/** Promises of payment. Whether one was kept is told by the payments, never stored. */
import { desc, eq, sql } from 'drizzle-orm';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorId, PromiseId } from '../../../shared/domain/ids.ts';
import { type Cents, cents } from '../../../shared/domain/money.ts';
import { promises } from '../schema.ts';
import type { ReadDb, WriteTx } from '../unit-of-work.ts';

export type PromiseRecord = typeof promises.$inferSelect;
export type JudgedPromise = PromiseRecord & { readonly received: Cents };

export function findPromise(db: ReadDb, id: PromiseId): PromiseRecord | undefined {
  return db.select().from(promises).where(eq(promises.id, id)).get();
}

export function insertPromise(tx: WriteTx, promise: typeof promises.$inferInsert): void {
  tx.insert(promises).values(promise).run();
}

export function setPromiseCancelled(tx: WriteTx, id: PromiseId, cancelledOn: IsoDate | null): void {
  tx.update(promises).set({ cancelledOn }).where(eq(promises.id, id)).run();
}

/** Newest first, each with what good payments brought from the day it was made to the promised day, both included. */
export function listPromises(db: ReadDb, debtorId: DebtorId): readonly JudgedPromise[] {
  const rows = db.select().from(promises).where(eq(promises.debtorId, debtorId)).orderBy(desc(promises.recordedAt)).all();
  return rows.map((row) => ({ ...row, received: receivedBetween(db, debtorId, row.madeOn, row.promisedFor) }));
}

/** The newest promise of each debtor that was not cancelled. */
export function lastPromises(db: ReadDb, debtorIds: readonly DebtorId[]): ReadonlyMap<DebtorId, JudgedPromise> {
  if (debtorIds.length === 0) return new Map();
  const rows = db.all<PromiseRecord>(sql`
    SELECT * FROM promises WHERE debtorId IN ${[...debtorIds]} AND cancelledOn IS NULL ORDER BY recordedAt`);
  return new Map(
    rows.map((row) => [row.debtorId, { ...row, received: receivedBetween(db, row.debtorId, row.madeOn, row.promisedFor) }]),
  );
}

function receivedBetween(db: ReadDb, debtorId: DebtorId, from: IsoDate, to: IsoDate): Cents {
  const row = db.get<{ received: number } | undefined>(sql`
    SELECT coalesce(sum(p.amountCents), 0) AS received FROM payments p
    WHERE p.debtorId = ${debtorId} AND p.receivedOn BETWEEN ${from} AND ${to} AND +p.reversesPaymentId IS NULL
      AND NOT EXISTS (SELECT 1 FROM payments r WHERE r.reversesPaymentId = p.id)`);
  return cents(row?.received ?? 0);
}
