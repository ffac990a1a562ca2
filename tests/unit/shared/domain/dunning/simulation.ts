/** Months of one debtor and an owner who opens the program on some days and does whatever leads. */
import { addDays, daysBetween, type IsoDate } from '../../../../../shared/domain/civil-date.ts';
import type { DebtorFacts, DebtStep, DoneBefore, OpenDebt } from '../../../../../shared/domain/dunning/facts.ts';
import { nextSteps } from '../../../../../shared/domain/dunning/next-steps.ts';
import type { Cents } from '../../../../../shared/domain/money.ts';
import { agreement } from './facts.ts';

export type Happening = {
  /** From its first day to the one before its last. */
  readonly from: number;
  readonly days: number;
  readonly what: 'pause' | 'promise' | 'dispute' | 'agreement';
};

export type Owner = {
  readonly opens: (dayIndex: number) => boolean;
  readonly answersEntry: DoneBefore;
  readonly happenings: readonly Happening[];
};

export type Lived = {
  readonly contacts: readonly IsoDate[];
  /** Of each debt, the rungs in the order in which they were done. */
  readonly done: ReadonlyMap<string, readonly string[]>;
  readonly openings: readonly { readonly today: IsoDate; readonly facts: DebtorFacts; readonly steps: readonly DebtStep[] }[];
  readonly finished: boolean;
};

const MOST_ACTIONS_A_DAY = 20;
/** From then on nothing happens but the ladder, and the days between two steps are not opened one by one. */
const QUIET_FROM = 200;

export function simulate(facts: DebtorFacts, days: number, owner: Owner): Lived {
  let now = facts;
  let answered = new Set<number>();
  const openings: { today: IsoDate; facts: DebtorFacts; steps: readonly DebtStep[] }[] = [];
  for (let index = 0; index < days; index += 1) {
    if (!owner.opens(index)) continue;
    for (let action = 0; action < MOST_ACTIONS_A_DAY; action += 1) {
      const seen = asItStands(now, addDays(facts.today, index), index, owner, answered);
      const { debts, leading } = nextSteps(seen);
      openings.push({ today: seen.today, facts: seen, steps: debts });
      if (debts.every(({ kind }) => kind === 'decide')) return lived(now, openings, true);
      if (leading === undefined) break;
      if (leading.on > seen.today) {
        if (index >= QUIET_FROM) index = Math.max(index, daysBetween(facts.today, leading.on) - 1);
        break;
      }
      if (leading.kind === 'rung') now = contacted(now, seen.today, debts, leading.serves);
      else if (leading.kind === 'entry') now = entered(now, leading.serves, owner.answersEntry);
      else if (leading.kind === 'judge-promise') answered = new Set([...answered, index]);
      else break;
    }
  }
  return lived(now, openings, false);
}

const lived = (now: DebtorFacts, openings: Lived['openings'], finished: boolean): Lived => ({
  contacts: now.contacts,
  done: new Map(now.debts.map((debt) => [debt.invoiceId, debt.done.map(({ rungId }) => rungId)])),
  openings,
  finished,
});

function asItStands(now: DebtorFacts, today: IsoDate, index: number, owner: Owner, answered: ReadonlySet<number>): DebtorFacts {
  const start = addDays(today, -index);
  const running = owner.happenings.filter(({ from, days }) => index >= from && index < from + days);
  const ends = (what: Happening['what']) =>
    running.filter((one) => one.what === what).map(({ from, days }) => addDays(start, from + days));
  const promised = owner.happenings.filter(({ what, from }) => what === 'promise' && from <= index).at(-1);
  const promisedFor = promised && addDays(start, promised.from + promised.days - 1);
  const since = promisedFor === undefined ? 0 : daysBetween(start, promisedFor);
  return {
    ...now,
    today,
    pausedUntil: ends('pause').toSorted().at(-1),
    debts: now.debts.map((debt, at) => {
      const agreed = ends('agreement')[0];
      const disputed = at === 0 && ends('dispute').length > 0;
      return {
        ...debt,
        ...(at === 0 && agreed && { agreement: agreementUntil(agreed, today) }),
        ...(disputed && { state: 'disputed' as const, disputedOn: today }),
      };
    }),
    brokenPromises: 0,
    ...(promisedFor && {
      promise: {
        promisedFor,
        amount: debtAmount(now),
        state: promisedFor < today ? 'broken' : 'pending',
        answered: [...answered].some((day) => day > since) || now.contacts.some((day) => day > promisedFor),
      },
    }),
  };
}

const GRACE = 3;
const LATE_FROM = 10;

/** Kept, then late, then broken, until it is called off on that day. */
function agreementUntil(last: IsoDate, today: IsoDate) {
  const next = { position: 2, on: addDays(last, -LATE_FROM), amount: 10_000 as Cents };
  const graceEndsOn = addDays(next.on, GRACE);
  const state = today <= next.on ? 'kept' : today <= graceEndsOn ? 'late' : 'broken';
  return agreement({
    state,
    next,
    ...(state !== 'kept' && { graceEndsOn, overdue: next.amount, maturity: { state: 'needs-notice' } }),
  });
}

const debtAmount = (facts: DebtorFacts) => facts.debts[0]?.dueDates[0]?.outstanding ?? (0 as never);

function contacted(now: DebtorFacts, today: IsoDate, steps: readonly DebtStep[], serves: readonly string[]): DebtorFacts {
  const rungOf = new Map(steps.map((step) => [step.invoiceId, step.rungId]));
  const moved = (debt: OpenDebt): OpenDebt => {
    const rungId = rungOf.get(debt.invoiceId);
    if (rungId === undefined || !serves.includes(debt.invoiceId)) return debt;
    return { ...debt, done: [...debt.done, { rungId, on: today, how: 'contact' }] };
  };
  return { ...now, contacts: [...now.contacts, today], debts: now.debts.map(moved) };
}

const entered = (now: DebtorFacts, serves: readonly string[], doneBefore: DoneBefore): DebtorFacts => ({
  ...now,
  debts: now.debts.map((debt) => (serves.includes(debt.invoiceId) ? { ...debt, doneBefore } : debt)),
});
