/**
 * The next rung of one debt and its day.
 *
 * Units    civil days.
 * Rule     the first rung not yet done, on its own day counted from the oldest unpaid due date or as soon after it as the pace
 *          allows; never the rung whose day happens to be today. So days without opening the program neither lose a rung nor
 *          bring two at once. A courtesy notice whose due date would pass first, or whose debtor is spared it, falls away.
 *          A formal demand that was announced waits for the day that was told.
 * Policy   a repeating rung counts from the last time it was done; a ladder that is through asks for a decision after the
 *          interval of its last rung, two weeks when that does not repeat.
 */
import { addDays, type IsoDate, latest } from '../civil-date.ts';
import { type Climbed, climbed, isCourtesy, isFormal, isFormalDemand } from './climbed.ts';
import type { DebtorFacts, OpenDebt } from './facts.ts';
import type { Pace } from './pace.ts';
import type { Rung } from './policy.ts';

const DECIDE_AFTER_DAYS = 14;

export type RungAhead = {
  readonly rung: Rung;
  readonly position: number;
  /** The day of the ladder, before pace and calendar. */
  readonly ownDay: IsoDate;
  readonly on: IsoDate;
  /** The day that was told to the debtor, when it is what the rung waits for. */
  readonly announcedFor: IsoDate | undefined;
};

export type Ahead = RungAhead | { readonly rung: undefined; readonly on: IsoDate };

export function nextRung(climb: Climbed, dueOn: IsoDate, floor: IsoDate, facts: DebtorFacts, pace: Pace): Ahead {
  const { ladder, manners } = facts;
  const { next, lastOn, repeats } = climb;
  for (let position = next; position < ladder.rungs.length; position += 1) {
    const rung = ladder.rungs[position];
    if (rung === undefined) break;
    const ofLadder = dayOfLadder(rung, dueOn, manners.graceDays);
    const again = repeats && lastOn !== undefined ? addDays(lastOn, rung.repeat?.everyDays ?? 0) : ofLadder;
    const ownDay = latest(ofLadder, again);
    const announcedFor = isFormalDemand(rung) ? announcedDemand(facts) : undefined;
    const on = pace.place(latest(latest(ownDay, announcedFor ?? ownDay), floor), isFormal(rung));
    if (isCourtesy(rung) && (on > dueOn || (facts.punctual && manners.sparesPunctual))) continue;
    return {
      rung,
      position,
      ownDay,
      on,
      announcedFor: announcedFor !== undefined && announcedFor > ownDay ? announcedFor : undefined,
    };
  }
  const every = ladder.rungs.at(-1)?.repeat?.everyDays ?? DECIDE_AFTER_DAYS;
  return { rung: undefined, on: lastOn === undefined ? facts.today : latest(facts.today, addDays(lastOn, every)) };
}

/** Before it the bank may still be at work: no step after a due date comes within the grace days. */
export const dayOfLadder = (rung: Rung, dueOn: IsoDate, graceDays: number): IsoDate =>
  addDays(dueOn, isCourtesy(rung) ? rung.afterDays : Math.max(rung.afterDays, graceDays));

/** The next formal letter, whatever lies before it: two broken promises are reason enough. */
export function nextFormalRung(debt: OpenDebt, dueOn: IsoDate, facts: DebtorFacts, pace: Pace): RungAhead | undefined {
  const { rungs } = facts.ladder;
  const { next } = climbed(debt, dueOn, facts.ladder);
  const position = rungs.findIndex((rung, at) => at >= next && isFormal(rung));
  const rung = rungs[position];
  if (rung === undefined) return undefined;
  const ownDay = dayOfLadder(rung, dueOn, facts.manners.graceDays);
  return { rung, position, ownDay, on: pace.place(facts.today, true), announcedFor: undefined };
}

function announcedDemand({ announced }: DebtorFacts): IsoDate | undefined {
  return announced.reduce<IsoDate | undefined>(
    (day, { what, on }) => (what !== 'demand' ? day : day === undefined ? on : latest(day, on)),
    undefined,
  );
}
