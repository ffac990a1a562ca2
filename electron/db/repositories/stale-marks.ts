/**
 * Whose derived rows no longer tell what the ledger says. Triggers mark them, so that no writer can forget it; they are told anew before
 * the transaction ends, or all together by the bulk write.
 */
import { ne } from 'drizzle-orm';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import type { staleLegalDays, staleSteps } from '../schema.ts';
import type { ReadDb, WriteTx } from '../unit-of-work.ts';

const EVERYBODY = '*';

export type StaleDebtors = { readonly everybody: boolean; readonly debtorIds: readonly DebtorId[] };

export const staleMarks = (table: typeof staleSteps | typeof staleLegalDays) => ({
  find(db: ReadDb): StaleDebtors {
    const ids = db.select().from(table).all();
    return {
      everybody: ids.some(({ debtorId }) => debtorId === EVERYBODY),
      debtorIds: ids.flatMap(({ debtorId }) => (debtorId === EVERYBODY ? [] : [debtorId as DebtorId])),
    };
  },

  /** `everybody` is left alone unless it is named: only telling them all makes it true again. */
  clear(tx: WriteTx, { everybody }: { readonly everybody: boolean }): void {
    tx.delete(table)
      .where(everybody ? undefined : ne(table.debtorId, EVERYBODY))
      .run();
  },

  markEverybody(tx: WriteTx): void {
    tx.insert(table).values({ debtorId: EVERYBODY }).onConflictDoNothing().run();
  },
});
