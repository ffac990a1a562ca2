/**
 * Keeps the legal days of every debtor, in the transaction that changes what they depend on.
 *
 * Policy   as the next steps: the ledger marks whose went stale (triggers of `0146-legal-days.sql`), and every transaction ends by
 *          telling those anew. What concerns everybody, as the regime of VAT, is left marked for the bulk write.
 */
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import {
  debtorsWithLegalDays,
  legalDayMarks,
  legalDayRowsOf,
  replaceLegalDays,
} from '../../db/repositories/legal-day-repository.ts';
import type { ReadDb, WriteTx } from '../../db/unit-of-work.ts';
import { tellLegalDays } from './tell-legal-days.ts';

/** Debtors who are told together: enough to share the queries. */
const AT_ONCE = 250;
/** Everybody, where they are no more: a small shop need not wait for the bulk write. */
const FEW = 50;
/** More than a command ever touches: the bulk write tells them all. */
const MOST_IN_A_COMMAND = 500;

/** The end of every transaction, once the next steps are kept. `everybody: 'later'` where a window waits for it. */
export function keepLegalDays(tx: WriteTx, today: IsoDate, everybody: 'now' | 'later'): void {
  const { debtorIds, ...stale } = legalDayMarks.find(tx);
  if (stale.everybody) {
    const ids = debtorsWithLegalDays(tx);
    if (everybody === 'now' || ids.length <= FEW) {
      refreshLegalDays(tx, ids, today);
      return;
    }
  }
  if (debtorIds.length === 0) return;
  if (everybody === 'later' && debtorIds.length > MOST_IN_A_COMMAND) legalDayMarks.markEverybody(tx);
  else replaceThoseThatDiffer(tx, debtorIds, today);
  legalDayMarks.clear(tx, { everybody: false });
}

export function debtorsWithStaleLegalDays(db: ReadDb): readonly DebtorId[] {
  const stale = legalDayMarks.find(db);
  return stale.everybody ? debtorsWithLegalDays(db) : stale.debtorIds;
}

/** Of all that are marked, who are these. */
export function refreshLegalDays(
  tx: WriteTx,
  ids: readonly DebtorId[],
  today: IsoDate,
  each: (done: number) => void = () => {},
): void {
  for (let first = 0; first < ids.length; first += AT_ONCE) {
    replaceThoseThatDiffer(tx, ids.slice(first, first + AT_ONCE), today);
    each(Math.min(first + AT_ONCE, ids.length));
  }
  legalDayMarks.clear(tx, { everybody: true });
}

function replaceThoseThatDiffer(tx: WriteTx, ids: readonly DebtorId[], today: IsoDate): void {
  const told = Map.groupBy(tellLegalDays(tx, ids, today), ({ debtorId }) => debtorId);
  const kept = Map.groupBy(legalDayRowsOf(tx, ids), ({ debtorId }) => debtorId);
  const different = ids.filter((id) => JSON.stringify(told.get(id)) !== JSON.stringify(kept.get(id)));
  if (different.length === 0) return;
  replaceLegalDays(
    tx,
    different,
    different.flatMap((id) => told.get(id) ?? []),
  );
}
