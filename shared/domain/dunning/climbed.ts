/**
 * How far a debt has climbed its ladder.
 *
 * Rule     each due date is late on its own: what was done counts for the oldest unpaid one when it came after that day (it
 *          asked for that money too), or was the courtesy notice before it. Steps done for a due date that is paid by now do
 *          not count for one that fell due afterwards, so an instalment begins at the bottom and never goes on at a demand.
 *          The ladder is not climbed down: what lies under the highest rung done is not asked for any more.
 * Policy   a rung that this ladder lacks (the debtor changed class, the owner edited the policy) counts by its day, but never
 *          for a formal demand or a last notice: those only count when they were sent.
 */
import { addDays, type IsoDate } from '../civil-date.ts';
import type { DoneBefore, DoneStep, OpenDebt } from './facts.ts';
import type { Ladder, Rung } from './policy.ts';

/** A courtesy notice may be sent some days early; one that is older than this was for another due date. */
const EARLY_COURTESY_DAYS = 7;

export type Climbed = {
  /** Position of the first rung that was not done; that of a repeating rung while it has repetitions left. */
  readonly next: number;
  readonly lastOn: IsoDate | undefined;
  /** `next` is to be done again. */
  readonly repeats: boolean;
  /** True when nothing at all is known to have been done about this due date. */
  readonly untouched: boolean;
};

/** A courtesy notice: before the due date, or on it. */
export const isCourtesy = (rung: Rung): boolean => rung.afterDays <= 0;
export const isFormalDemand = (rung: Rung): boolean => rung.letter === 'demand' || rung.letter === 'invitation';
export const isFormal = (rung: Rung): boolean => isFormalDemand(rung) || rung.letter === 'last-notice';

export function climbed(debt: OpenDebt, dueOn: IsoDate, ladder: Ladder): Climbed {
  const before = debt.doneBefore !== undefined && debt.enteredOn > dueOn ? startAfter(debt.doneBefore, ladder) : 0;
  let next = debt.returnsToDemand ? Math.max(before, positionOr(ladder.rungs, isFormal, 0)) : before;
  let lastOn: IsoDate | undefined;
  const times = new Map<number, number>();
  for (const step of debt.done) {
    const position = ladder.rungs.findIndex(({ id }) => id === step.rungId);
    if (!countsFor(dueOn, step, ladder.rungs[position]?.afterDays ?? step.afterDays)) continue;
    if (lastOn === undefined || step.on > lastOn) lastOn = step.on;
    if (position >= 0) times.set(position, (times.get(position) ?? 0) + 1);
    next = Math.max(next, position >= 0 ? position + 1 : passedBy(step.afterDays, ladder));
  }
  const last = ladder.rungs.length - 1;
  const repeat = ladder.rungs[last]?.repeat;
  const repeats = next > last && repeat !== undefined && (times.get(last) ?? 0) <= repeat.times;
  return {
    next: repeats ? last : next,
    lastOn,
    repeats,
    untouched: lastOn === undefined && debt.doneBefore === undefined && !debt.returnsToDemand,
  };
}

function countsFor(dueOn: IsoDate, step: DoneStep, afterDays: number | undefined): boolean {
  if (step.on > dueOn) return true;
  return afterDays !== undefined && afterDays <= 0 && step.on >= addDays(dueOn, afterDays - EARLY_COURTESY_DAYS);
}

function passedBy(afterDays: number | undefined, ladder: Ladder): number {
  if (afterDays === undefined) return 0;
  const first = ladder.rungs.findIndex((rung) => rung.afterDays > afterDays || isFormal(rung));
  return first < 0 ? ladder.rungs.length : first;
}

/** Where a debt goes on that entered late. What the ladder lacks counts as the rung that comes before its formal demand. */
function startAfter(doneBefore: DoneBefore, { rungs }: Ladder): number {
  const firstLate = positionOr(rungs, (rung) => !isCourtesy(rung), rungs.length);
  const demand = positionOr(rungs, isFormal, rungs.length);
  switch (doneBefore) {
    case 'nothing':
      return firstLate;
    case 'called':
      return positionOr(rungs, (rung) => rung.channel === 'call' && !isCourtesy(rung), firstLate) + 1;
    case 'letter':
      return positionOr(rungs, isSecondReminder, demand - 1) + 1;
    case 'demand':
      return positionOr(rungs, isFormalDemand, rungs.length - 1) + 1;
  }
}

const isSecondReminder = (rung: Rung): boolean => rung.letter === 'second-reminder' || rung.text === 'S3';

function positionOr(rungs: readonly Rung[], test: (rung: Rung) => boolean, otherwise: number): number {
  const position = rungs.findIndex(test);
  return position < 0 ? otherwise : position;
}

/** Whether it has to be asked what was done before: it entered when the second rung after its due date was already due. */
export function enteredLate(debt: OpenDebt, dueOn: IsoDate, ladder: Ladder): boolean {
  const late = ladder.rungs.filter((rung) => !isCourtesy(rung));
  const second = late[1] ?? late[0];
  return second !== undefined && debt.enteredOn > addDays(dueOn, second.afterDays);
}
