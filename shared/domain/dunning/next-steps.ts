/**
 * The next step of every open debt of one debtor, and the one that leads: policy, history and today in, a dated step out.
 *
 * Units    civil days, integer cents.
 * Rule     every open debt has exactly one step, with a day that is never before today. Steps are due since their day, never
 *          only on it. What leads is the first to be done; of the same day, what has the gravest consequence; of rungs, the
 *          most advanced, and the same contact serves all debts that have one due.
 * Source   architecture §7 (dunning schedule); the rules and their sources stand in the files beside this one.
 * Policy   no order of the facts changes the answer.
 * Errors   none.
 */
import { earliest, type IsoDate } from '../civil-date.ts';
import type { Because, DebtorFacts, DebtorStep, DebtStep, OpenDebt, StepKind } from './facts.ts';
import { onLadder } from './on-ladder.ts';
import { type OnLadder, oneContact } from './one-contact.ts';
import { outsideLadder } from './outside-ladder.ts';
import { type Pace, paceOf } from './pace.ts';
import { whyRung } from './why-rung.ts';

type Told = { readonly step: DebtStep; readonly position: number };

/** `debts` in the order in which they are given. */
export function nextSteps(facts: DebtorFacts): { readonly debts: readonly DebtStep[]; readonly leading: DebtorStep | undefined } {
  const pace = paceOf(facts);
  const outside: Told[] = [];
  const items: OnLadder[] = [];
  for (const debt of facts.debts) {
    const dueOn = oldestDueOn(debt);
    const out = outsideLadder(debt, facts);
    if (out) outside.push({ step: { invoiceId: debt.invoiceId, ...out, dueOn }, position: 0 });
    else items.push({ debt, dueOn, event: onLadder(debt, dueOn, facts.today, facts, pace) });
  }
  const again = ({ debt, dueOn }: OnLadder, floor: IsoDate) => onLadder(debt, dueOn, floor, facts, pace);
  const told = [...outside, ...oneContact(items, facts, pace, again).map((item) => toldOf(item, facts, pace))];
  const steps = new Map(told.map(({ step }) => [step.invoiceId, step]));
  return { debts: facts.debts.flatMap(({ invoiceId }) => steps.get(invoiceId) ?? []), leading: leadingOf(told) };
}

/** An open debt has one; the day it entered stands for it should the facts lack it. */
const oldestDueOn = ({ dueDates, enteredOn }: OpenDebt): IsoDate =>
  dueDates.reduce((oldest, { dueOn }) => earliest(oldest, dueOn), dueDates[0]?.dueOn ?? enteredOn);

function toldOf(item: OnLadder, facts: DebtorFacts, pace: Pace): Told {
  const { event, dueOn, debt } = item;
  const { on } = event;
  const of = { invoiceId: debt.invoiceId, on, dueOn };
  if (event.kind !== 'rung') return { step: { ...of, kind: event.kind, because: event.because }, position: 0 };
  const because: Because = event.because ?? whyRung(item.held, event.ahead, on, dueOn, facts, pace);
  return { step: { ...of, kind: 'rung', rungId: event.ahead.rung.id, because }, position: event.ahead.position };
}

/** Of one day, the gravest first. */
const BY_WEIGHT: readonly StepKind[] = [
  'report-insolvency',
  'answer-dispute',
  'judge-promise',
  'declare-maturity',
  'claim-instalment',
  'keep-announcement',
  'rung',
  'entry',
  'decide',
  'close-agreement',
  'review-dispute',
  'wait-note',
  'wait-agreement',
  'resume-pause',
  'wait-promise',
  'wait-demand',
  'review-insolvency',
  'review-set-apart',
];
const WEIGHT = Object.fromEntries(BY_WEIGHT.map((kind, weight) => [kind, weight])) as Readonly<Record<StepKind, number>>;
/** An objection is answered by itself; anything else is done for all at once. */
const ONE_BY_ONE: ReadonlySet<StepKind> = new Set(['answer-dispute', 'review-dispute', 'wait-note', 'review-set-apart']);

function leadingOf(told: readonly Told[]): DebtorStep | undefined {
  const first = told.reduce<Told | undefined>(
    (best, one) => (best === undefined || before(one, best) < 0 ? one : best),
    undefined,
  );
  if (first === undefined) return undefined;
  const { step } = first;
  if (ONE_BY_ONE.has(step.kind)) return { ...step, serves: [step.invoiceId] };
  const serves = told
    .filter((one) => one.step.kind === step.kind && one.step.on === step.on && subjectOf(one.step) === subjectOf(step))
    .toSorted((a, b) => text(a.step.dueOn, b.step.dueOn) || text(a.step.invoiceId, b.step.invoiceId));
  return { ...step, serves: serves.map((one) => one.step.invoiceId) };
}

/** Which announcement or agreement it is about: one contact serves one. */
function subjectOf({ kind, because, agreementId }: DebtStep): string | number | undefined {
  return kind === 'keep-announcement' ? because.params.id : agreementId;
}

const before = (a: Told, b: Told): number =>
  text(a.step.on, b.step.on) ||
  WEIGHT[a.step.kind] - WEIGHT[b.step.kind] ||
  b.position - a.position ||
  text(a.step.dueOn, b.step.dueOn) ||
  text(a.step.invoiceId, b.step.invoiceId);

const text = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
