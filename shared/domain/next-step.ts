/**
 * What to do next with a debtor, from what is owed and what was already done.
 *
 * Units    civil days.
 * Policy   not law: the customary ladder of `legal-es` 5.5, read from the oldest unpaid due date that can be claimed. A
 *          promise rests it until the promised day; a formal demand rests it until its term has run; insolvency stops it.
 *          What is late is proposed for today, never for a day that has passed.
 */
import { addDays, daysBetween, type IsoDate, latest } from './civil-date.ts';

const REMINDER_AFTER_DAYS = 1;
const SECOND_REMINDER_AFTER_DAYS = 14;
const FORMAL_DEMAND_AFTER_DAYS = 25;

export type NextStepFacts = {
  readonly today: IsoDate;
  readonly insolventOn?: IsoDate | undefined;
  /** Of what can be claimed: neither disputed nor set apart. */
  readonly oldestDueOn?: IsoDate | undefined;
  readonly promise?: { readonly promisedFor: IsoDate; readonly broken: boolean } | undefined;
  /** The last formal demand, and the last day of the term it gave. */
  readonly demand?: { readonly sentOn: IsoDate; readonly answerBy: IsoDate } | undefined;
  /** An objection that waits for our answer. */
  readonly dispute?: { readonly answerBy?: IsoDate | undefined } | undefined;
};

export type NextStep = {
  readonly step:
    | 'wait-due-date'
    | 'wait-promise'
    | 'call-broken-promise'
    | 'friendly-reminder'
    | 'second-reminder'
    | 'formal-demand'
    | 'wait-demand'
    | 'after-demand'
    | 'insolvency'
    | 'answer-dispute'
    | 'none';
  readonly dueOn?: IsoDate;
  /** For the sentence of the reason. */
  readonly params: Readonly<Record<string, string | number>>;
};

export function nextStep(facts: NextStepFacts): NextStep {
  const { today, oldestDueOn, promise, demand, dispute } = facts;
  if (facts.insolventOn !== undefined) return { step: 'insolvency', params: { since: facts.insolventOn } };
  if (dispute?.answerBy !== undefined) {
    return { step: 'answer-dispute', dueOn: latest(dispute.answerBy, today), params: { answerBy: dispute.answerBy } };
  }
  if (oldestDueOn === undefined) return { step: 'none', params: {} };
  if (promise && !promise.broken) {
    return { step: 'wait-promise', dueOn: addDays(promise.promisedFor, 1), params: { promisedFor: promise.promisedFor } };
  }
  if (promise?.broken && (demand === undefined || demand.sentOn < promise.promisedFor)) {
    return { step: 'call-broken-promise', dueOn: today, params: { promisedFor: promise.promisedFor } };
  }
  const days = daysBetween(oldestDueOn, today);
  if (days <= 0)
    return { step: 'wait-due-date', dueOn: addDays(oldestDueOn, REMINDER_AFTER_DAYS), params: { dueOn: oldestDueOn } };
  if (demand && demand.sentOn > oldestDueOn) {
    return demand.answerBy >= today
      ? { step: 'wait-demand', dueOn: addDays(demand.answerBy, 1), params: { sentOn: demand.sentOn, answerBy: demand.answerBy } }
      : { step: 'after-demand', dueOn: today, params: { sentOn: demand.sentOn, answerBy: demand.answerBy } };
  }
  if (days < SECOND_REMINDER_AFTER_DAYS) return { step: 'friendly-reminder', dueOn: today, params: { days } };
  if (days < FORMAL_DEMAND_AFTER_DAYS) return { step: 'second-reminder', dueOn: today, params: { days } };
  return { step: 'formal-demand', dueOn: today, params: { days } };
}
