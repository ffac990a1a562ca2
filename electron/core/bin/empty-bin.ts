/**
 * Emptying the bin: what may go is erased, what the law wants kept is blocked, and both are counted in the log. Runs as a bulk
 * write, after a point of this computer has been made.
 *
 * Rule     bin-retention.ts says what is of the books and until when. A debtor goes with its card, notes and drafts when no
 *          money, no letter and no voucher refers to it; otherwise it is blocked as long as they are.
 * Policy   sealed events stay: they hold ids, days and amounts only. What is blocked is looked at again each time.
 */
import { BIN_DAYS, keepUntil } from '../../../shared/domain/bin-retention.ts';
import { addDays, type IsoDate } from '../../../shared/domain/civil-date.ts';
import { eraseAll, forgetUndoOf, planErasing } from '../../db/repositories/bin-erasing.ts';
import {
  BIN_KINDS,
  type BinItem,
  binUntil,
  blockedUntil,
  blockRecord,
  isBinDue,
  noteEmptying,
} from '../../db/repositories/bin-repository.ts';
import { appendEvent } from '../../db/repositories/event-repository.ts';
import type { ReadDb, WriteTx } from '../../db/unit-of-work.ts';

export type Emptied = { readonly erased: number; readonly blocked: number };
type Ports = { readonly today: IsoDate; readonly now: string; readonly each: (done: number, total: number) => void };

export function emptyBin(tx: WriteTx, { today, now, each }: Ports, onlyDue: boolean): Emptied {
  const until = onlyDue ? lastDueDay(today) : undefined;
  // Parents after what stands on them: an invoice that goes lets its debtor go.
  const inBin = BIN_KINDS.flatMap((kind) => binUntil(tx, kind, until));
  const blockedBefore = BIN_KINDS.flatMap((kind) => blockedUntil(tx, kind, today));
  const inOrder = [...inBin, ...blockedBefore].sort((a, b) => BIN_KINDS.indexOf(a.kind) - BIN_KINDS.indexOf(b.kind));
  const wasBlocked = new Set(blockedBefore.map(({ id }) => id));
  const gone = new Set<string>();
  let [erased, blocked] = [0, 0];
  for (const [index, item] of inOrder.entries()) {
    each(index, inOrder.length);
    // It went with another.
    if (gone.has(item.id)) {
      erased += 1;
      continue;
    }
    const plan = mayBeErased(tx, item, today);
    if (plan) {
      eraseAll(tx, plan);
      for (const { column, value } of plan) if (column === 'id') gone.add(value);
      erased += 1;
    } else if (!wasBlocked.has(item.id)) {
      blockRecord(tx, { recordId: item.id, kind: item.kind, blockedOn: today, keepUntil: keepUntil(item) ?? null });
      blocked += 1;
    }
  }
  forgetUndoOf(tx, gone);
  if (erased + blocked > 0) {
    noteEmptying(tx, { onDay: today, byItself: onlyDue, erased, blocked, readOn: onlyDue ? null : today });
    appendEvent(tx, { at: now, type: 'bin-emptied', subjectId: 'bin', payload: { erased, blocked, byItself: onlyDue } });
  }
  return { erased, blocked };
}

/** The rows that would go, or nothing when the law or another record keeps it. */
export function mayBeErased(db: ReadDb, item: BinItem, today: IsoDate): ReturnType<typeof planErasing> {
  const until = keepUntil(item);
  if (until !== undefined && until >= today) return undefined;
  return planErasing(db, item.kind, item.id, { since: item.deletedOn, today });
}

/** Something has lain in the bin for thirty days, or need not be kept any more. */
export const binIsDue = (db: ReadDb, today: IsoDate): boolean => isBinDue(db, lastDueDay(today), today);

/** What was thrown away on that day leaves the bin today. */
const lastDueDay = (today: IsoDate): IsoDate => addDays(today, -BIN_DAYS);
