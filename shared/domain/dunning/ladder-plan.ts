/**
 * The ladder of one debt as the ficha draws it: what was done and when, what is next, and on which days the rest is planned.
 *
 * Units    civil days.
 * Rule     what is planned keeps the gap after what comes before it and falls on working days, as `nextSteps` will say then.
 */
import { addDays, earliest, type IsoDate, latest } from '../civil-date.ts';
import { climbed, isCourtesy, isFormal } from './climbed.ts';
import type { DebtorFacts, DebtStep, OpenDebt } from './facts.ts';
import { dayOfLadder } from './next-rung.ts';
import { paceOf } from './pace.ts';
import type { Rung } from './policy.ts';

export type PlannedRung = {
  readonly rung: Rung;
  /** `passed`: not done, and nothing will be: its moment went by, or a later rung came before it. */
  readonly state: 'done' | 'skipped' | 'before' | 'passed' | 'now' | 'next';
  readonly on: IsoDate;
};

/** `step`: the one that `nextSteps` gives for this debt. */
export function ladderPlan(debt: OpenDebt, step: DebtStep, facts: DebtorFacts): readonly PlannedRung[] {
  const { dueOn } = step;
  const pace = paceOf(facts);
  const { next, repeats } = climbed(debt, dueOn, facts.ladder);
  const asked = facts.ladder.rungs.findIndex(({ id }) => id === step.rungId);
  const current = asked < 0 ? next : asked;
  let after: IsoDate | undefined;
  return facts.ladder.rungs.map((rung, position): PlannedRung => {
    const own = dayOfLadder(rung, dueOn, facts.manners.graceDays);
    const last = debt.done.filter(({ rungId }) => rungId === rung.id).toSorted((a, b) => (a.on < b.on ? 1 : -1))[0];
    if (position < current || (position < next && !repeats)) {
      if (last) return { rung, state: last.how === 'contact' ? 'done' : last.how, on: last.on };
      return { rung, state: debt.doneBefore && !isCourtesy(rung) ? 'before' : 'passed', on: earliest(own, facts.today) };
    }
    const floor = after === undefined ? step.on : addDays(after, facts.manners.minimumGapDays);
    after = position === asked ? step.on : pace.place(latest(own, floor), isFormal(rung));
    return { rung, state: position === current ? 'now' : 'next', on: after };
  });
}
