/**
 * What happens to a debt that is not on its ladder now: insolvency, a pause, a dispute, a note, an agreement, set apart.
 *
 * Units    civil days.
 * Source   TRLC art. 28.1.4.º: creditors report their claims within one month of the publication in the BOE. TRLGDCU
 *          art. 21.3: a consumer's complaint is answered within fifteen days (the day is given, `answerBy`).
 * Policy   the claim is reported a week before the month ends; an answer is planned for the last working day of its term; an
 *          objection without a term is looked at after a week, what was set apart after ninety days, an insolvency after
 *          half a year. What is due stays due until it is done or paused again. A pause holds anything, but never beyond a
 *          day that the law has set.
 */
import { previousBusinessDay } from '../business-days.ts';
import { addDays, addMonths, type IsoDate, latest } from '../civil-date.ts';
import type { AgreementId } from '../ids.ts';
import type { Cents } from '../money.ts';
import { agreementStep } from './agreement-step.ts';
import type { Because, DebtorFacts, OpenDebt, StepKind } from './facts.ts';

const REPORT_AHEAD_DAYS = 7;
const REVIEW_INSOLVENCY_DAYS = 180;
const REVIEW_DISPUTE_DAYS = 7;
const REVIEW_SET_APART_DAYS = 90;
const REVIEW_NOTE_DAYS = 30;

export type Outside = {
  readonly kind: StepKind;
  readonly on: IsoDate;
  readonly because: Because;
  readonly agreementId?: AgreementId;
  readonly amount?: Cents;
};
/** `lawDay`: the last day that the law leaves for it. */
type Held = Outside & { readonly lawDay?: IsoDate | undefined };

/** `undefined`: the debt is on its ladder. */
export function outsideLadder(debt: OpenDebt, facts: DebtorFacts): Outside | undefined {
  const held: Held | undefined =
    insolvency(facts) ?? ofState(debt, facts) ?? (debt.agreement && agreementStep(debt.agreement, facts));
  const until = pausedUntil(debt, facts);
  if (until === undefined) return held && withoutLawDay(held);
  if (held?.lawDay !== undefined && held.lawDay >= facts.today && held.lawDay < until) {
    return { kind: held.kind, on: workingDayBefore(held.lawDay, facts), because: held.because };
  }
  return { kind: 'resume-pause', on: until, because: { code: 'paused', params: { until } } };
}

const withoutLawDay = ({ lawDay: _, ...outside }: Held): Outside => outside;

function pausedUntil(debt: OpenDebt, { pausedUntil: ofDebtor, today }: DebtorFacts): IsoDate | undefined {
  const until = latest(debt.pausedUntil ?? today, ofDebtor ?? today);
  return until > today ? until : undefined;
}

function insolvency(facts: DebtorFacts): Held | undefined {
  if (facts.insolvency === undefined) return undefined;
  const { declaredOn, publishedOn, reportedOn } = facts.insolvency;
  if (reportedOn !== undefined) {
    const on = latest(facts.today, addDays(reportedOn, REVIEW_INSOLVENCY_DAYS));
    return { kind: 'review-insolvency', on, because: { code: 'insolvency-review', params: { reportedOn } } };
  }
  const until = addMonths(publishedOn ?? declaredOn, 1);
  const on = workingDayBefore(addDays(until, -REPORT_AHEAD_DAYS), facts);
  return {
    kind: 'report-insolvency',
    on,
    because: { code: 'insolvency-report', params: { declaredOn, until } },
    lawDay: until,
  };
}

function ofState(debt: OpenDebt, facts: DebtorFacts): Held | undefined {
  switch (debt.state) {
    case 'claimable':
      return undefined;
    case 'disputed':
      return dispute(debt, facts);
    case 'set-apart': {
      const since = debt.setApartOn ?? debt.enteredOn;
      const on = latest(facts.today, addDays(since, REVIEW_SET_APART_DAYS));
      return { kind: 'review-set-apart', on, because: { code: 'set-apart', params: { since } } };
    }
    case 'note':
      return note(debt, facts);
  }
}

function dispute(debt: OpenDebt, facts: DebtorFacts): Held {
  const since = debt.disputedOn ?? debt.enteredOn;
  if (debt.answerBy === undefined) {
    const on = latest(facts.today, addDays(since, REVIEW_DISPUTE_DAYS));
    return { kind: 'review-dispute', on, because: { code: 'dispute-waiting', params: { since } } };
  }
  return {
    kind: 'answer-dispute',
    on: workingDayBefore(debt.answerBy, facts),
    because: { code: 'dispute-answer', params: { since, answerBy: debt.answerBy } },
    lawDay: debt.answerBy,
  };
}

/** The bank collects a note on its day or the next: the owner looks the day after. */
function note({ noteDueOn, enteredOn }: OpenDebt, { today }: DebtorFacts): Outside {
  if (noteDueOn === undefined) {
    const on = latest(today, addDays(enteredOn, REVIEW_NOTE_DAYS));
    return { kind: 'wait-note', on, because: { code: 'note-waiting', params: {} } };
  }
  const code = noteDueOn < today ? 'note-due' : 'note-waiting';
  return { kind: 'wait-note', on: latest(today, addDays(noteDueOn, 1)), because: { code, params: { noteDueOn } } };
}

/** Never before today. */
const workingDayBefore = (day: IsoDate, { today, isBusinessDay }: DebtorFacts): IsoDate =>
  latest(today, previousBusinessDay(day, isBusinessDay));
