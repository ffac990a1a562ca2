/** The ends of a call, their keys, and the day each proposes to come back to it: no call is closed without a next date. */
import type { ContactInput, ContactOutcome } from '../../../shared/contract/contacts.ts';
import { type IsoDate, isIsoDate } from '../../../shared/domain/civil-date.ts';
import { COACH } from '../../../shared/domain/dunning/coach.ts';
import type { Excuse } from '../../../shared/domain/dunning/excuse.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { t } from '../../../shared/i18n/t.ts';
import type { Brief } from './queries.ts';
import type { CallDraft } from './store.ts';

/** In the order of the keys 1 to 8; the last one stands for `REST`. */
export const OUTCOMES = [
  'promised',
  'will-call-back',
  'no-answer',
  'says-paid',
  'disputes',
  'cannot-pay',
  'refuses',
  'rest',
] as const;
export type OutcomeKey = (typeof OUTCOMES)[number];
export const REST = ['left-message', 'wrong-number', 'other'] as const satisfies readonly ContactOutcome[];

export const keyOf = (outcome: ContactOutcome | undefined): OutcomeKey | undefined =>
  REST.some((rest) => rest === outcome) ? 'rest' : OUTCOMES.find((key) => key === outcome);

/** Nobody was spoken to: the step is not done by it, until calling has been tried often enough. */
const NOBODY: readonly ContactOutcome[] = ['no-answer', 'wrong-number'];
const TRIES = 3;

export const proposesStep = ({ outcome }: CallDraft, { isStep, unanswered }: Brief): boolean =>
  isStep && outcome !== undefined && (!NOBODY.includes(outcome) || unanswered + 1 >= TRIES);

/** `undefined`: the promise, the dispute or the ladder says when. */
export function proposedDay(outcome: ContactOutcome, excuse: Excuse | undefined, { soon }: Brief): IsoDate | undefined {
  const advice = excuse && COACH[excuse];
  if (advice?.next.inDays !== undefined) {
    const { inDays } = advice.next;
    if (advice.outcome === 'disputes') return undefined;
    return inDays >= 30
      ? soon.inThirty
      : inDays >= 5
        ? soon.inFive
        : inDays === 3
          ? soon.inThree
          : inDays === 2
            ? soon.inTwo
            : soon.next;
  }
  switch (outcome) {
    case 'no-answer':
    case 'wrong-number':
      return soon.next;
    case 'will-call-back':
    case 'says-paid':
    case 'left-message':
      return soon.inTwo;
    case 'cannot-pay':
      return soon.inFive;
    case 'other':
      return soon.inThree;
    default:
      return undefined;
  }
}

export type CallProblems = { readonly [K in 'amount' | 'promisedFor' | 'again']?: string };

export function problemsOf({ outcome, amount, promisedFor, again }: CallDraft, today: IsoDate): CallProblems {
  const promises = outcome === 'promised';
  return {
    ...(promises && !(amount !== undefined && amount > 0) && { amount: 'contacts.amountMissing' }),
    ...(promises && !(isDay(promisedFor) && promisedFor >= today) && { promisedFor: 'contacts.promisedForMissing' }),
    ...(!promises && again !== undefined && !(isDay(again) && again > today) && { again: 'contacts.againMissing' }),
  };
}

/** What a field could not read is no day. */
const isDay = (day: IsoDate | undefined): day is IsoDate => day !== undefined && isIsoDate(day);

/** As it is written down. Of who is going through a bad time, the reason is left out. */
export function callInput(debtorId: DebtorId, draft: CallDraft, brief: Brief, seconds: number): ContactInput | undefined {
  const { outcome, excuse, amount, promisedFor, again, note, doesStep } = draft;
  if (outcome === undefined) return undefined;
  const isPrivate = excuse !== undefined && COACH[excuse].keepsReasonOut === true;
  const written = isPrivate ? t('coach.postponed') : note?.trim();
  const promise =
    outcome === 'promised' && amount !== undefined && promisedFor !== undefined ? { amount, promisedFor } : undefined;
  return {
    debtorId,
    channel: 'call',
    direction: 'out',
    outcome,
    doesStep: doesStep ?? proposesStep(draft, brief),
    seconds: Math.min(seconds, 86_400),
    ...(excuse !== undefined && !isPrivate && { excuse }),
    ...(written && { note: written }),
    ...(promise && { promise: promise as NonNullable<ContactInput['promise']> }),
    ...(outcome !== 'promised' && again !== undefined && { again }),
  };
}
