/**
 * The next thing about a debt that is on its ladder: its rung, or what has to come first.
 *
 * Units    civil days.
 * Rule     a pending promise rests everything until the day after it; a broken one that nobody has answered is asked about
 *          today, and the second one brings the next formal letter; an announced consequence comes back on its day; a formal
 *          demand rests what it asked for until its term has run; a debt that entered late asks what was done before.
 * Policy   an announced formal demand is kept by the ladder itself while the demand lies ahead of it.
 */
import { addDays, type IsoDate, latest } from '../civil-date.ts';
import { climbed, enteredLate, isFormalDemand } from './climbed.ts';
import type { Because, DebtorFacts, OpenDebt, StepKind } from './facts.ts';
import { type Ahead, nextFormalRung, nextRung, type RungAhead } from './next-rung.ts';
import type { Pace } from './pace.ts';

const BROKEN_PROMISES_THAT_ESCALATE = 2;

export type Event =
  | { readonly kind: Exclude<StepKind, 'rung'>; readonly on: IsoDate; readonly because: Because }
  | { readonly kind: 'rung'; readonly on: IsoDate; readonly ahead: RungAhead; readonly because: Because | undefined };

/** `floor`: the first day on which the debtor may be contacted about it. */
export function onLadder(debt: OpenDebt, dueOn: IsoDate, floor: IsoDate, facts: DebtorFacts, pace: Pace): Event {
  const { promise, today, demand } = facts;
  const broken = promise?.state === 'broken' && !promise.answered ? promise : undefined;
  const demandRuns = demand !== undefined && dueOn < demand.sentOn && demand.answerBy >= today;
  if (broken && concernsPromise(dueOn, facts)) {
    const params = { promisedFor: broken.promisedFor, amount: broken.amount };
    if (facts.brokenPromises < BROKEN_PROMISES_THAT_ESCALATE || demandRuns) {
      return { kind: 'judge-promise', on: today, because: { code: 'promise-broken', params } };
    }
    return escalated(debt, dueOn, facts, pace);
  }
  const event = undisturbed(debt, dueOn, floor, facts, pace);
  if (promise?.state !== 'pending' || event.on > promise.promisedFor) return event;
  const { promisedFor, amount } = promise;
  const on = latest(today, addDays(promisedFor, 1));
  return { kind: 'wait-promise', on, because: { code: 'promise-pending', params: { promisedFor, amount } } };
}

/** What is overdue; while nothing is, all of it: a broken promise is never passed over. */
function concernsPromise(dueOn: IsoDate, { today, debts }: DebtorFacts): boolean {
  return (
    dueOn < today || !debts.some(({ state, dueDates }) => state === 'claimable' && dueDates.some((one) => one.dueOn < today))
  );
}

function escalated(debt: OpenDebt, dueOn: IsoDate, facts: DebtorFacts, pace: Pace): Event {
  const because: Because = { code: 'escalate', params: { broken: facts.brokenPromises } };
  const ahead = nextFormalRung(debt, dueOn, facts, pace);
  return ahead ? { kind: 'rung', on: ahead.on, ahead, because } : { kind: 'decide', on: facts.today, because };
}

function undisturbed(debt: OpenDebt, dueOn: IsoDate, floor: IsoDate, facts: DebtorFacts, pace: Pace): Event {
  const { today, demand, ladder } = facts;
  const climb = climbed(debt, dueOn, ladder);
  const asks = climb.untouched && enteredLate(debt, dueOn, ladder);
  const ahead = nextRung(climb, dueOn, floor, facts, pace);
  const told = announcedBefore(asks ? today : ahead.on, dueOn, climb.next, facts);
  if (told) {
    const params = { id: told.id, what: told.what, on: told.on };
    return { kind: 'keep-announcement', on: latest(today, told.on), because: { code: 'announced', params } };
  }
  if (asks)
    return { kind: 'entry', on: today, because: { code: 'entry-question', params: { dueOn, enteredOn: debt.enteredOn } } };
  if (demand !== undefined && dueOn < demand.sentOn && demand.answerBy >= today && ahead.on <= demand.answerBy) {
    const { sentOn, answerBy } = demand;
    return { kind: 'wait-demand', on: addDays(answerBy, 1), because: { code: 'demand-waiting', params: { sentOn, answerBy } } };
  }
  return ofAhead(ahead, dueOn);
}

function ofAhead(ahead: Ahead, dueOn: IsoDate): Event {
  if (ahead.rung !== undefined) return { kind: 'rung', on: ahead.on, ahead, because: undefined };
  return { kind: 'decide', on: ahead.on, because: { code: 'ladder-finished', params: { dueOn } } };
}

/** The first consequence whose day comes before that of the next step, of those that this debt is late for. */
function announcedBefore(
  day: IsoDate,
  dueOn: IsoDate,
  next: number,
  facts: DebtorFacts,
): DebtorFacts['announced'][number] | undefined {
  if (facts.announced.length === 0) return undefined;
  const demandAhead = facts.ladder.rungs.some((rung, position) => position >= next && isFormalDemand(rung));
  return facts.announced
    .filter(({ what, on }) => dueOn < on && (on <= facts.today || on < day) && !(what === 'demand' && demandAhead))
    .toSorted((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1))[0];
}
