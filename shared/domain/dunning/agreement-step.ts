/**
 * What is to be done about a debt while an agreement covers it: nothing while it is kept.
 *
 * Units    civil days, integer cents.
 * Source   legal-es §10.3: early maturity after a written notice and the days to put it right (`early-maturity.ts`).
 * Policy   an instalment that is missed comes first the very next morning. Within the grace days a friendly word is enough, and
 *          once it was said the rest of them are waited for; then the notice (L16a). What was sent is given its days; a notice
 *          of which no receipt is known comes back after ten, and so does one after which nothing can be declared.
 */
import { addDays, type IsoDate, latest } from '../civil-date.ts';
import type { AgreementId } from '../ids.ts';
import { type Cents, ZERO } from '../money.ts';
import type { AgreementFacts, Because, BecauseCode, StepKind } from './facts.ts';

const ANSWER_DAYS = 10;

type OfAgreement = {
  readonly kind: StepKind;
  readonly on: IsoDate;
  readonly because: Because;
  readonly agreementId: AgreementId;
  /** What the step is about. */
  readonly amount: Cents;
};

type Around = { readonly today: IsoDate; readonly contacts: readonly IsoDate[] };

export function agreementStep(agreement: AgreementFacts, around: Around): OfAgreement {
  const { id, ref, state, validUntil, next, pending } = agreement;
  const { today } = around;
  if (state === 'paid' || next === undefined) {
    return told(agreement, 'close-agreement', today, 'agreement-paid', { ref, id }, ZERO);
  }
  if (state === 'offered') {
    const on = latest(today, addDays(validUntil, 1));
    return told(agreement, 'wait-agreement', on, 'agreement-offered', { ref, id, validUntil }, pending);
  }
  if (state === 'kept') {
    const { position, on, amount } = next;
    const params = { ref, id, position, nextOn: on, amount };
    return told(agreement, 'wait-agreement', latest(today, addDays(on, 1)), 'agreement', params, amount);
  }
  return late(agreement, next, around);
}

function late(agreement: AgreementFacts, next: NonNullable<AgreementFacts['next']>, { today, contacts }: Around): OfAgreement {
  const { id, ref, overdue, maturity, noticeSentOn, state, graceEndsOn } = agreement;
  const params = { ref, id, position: next.position, nextOn: next.on, amount: overdue };
  const step = (kind: StepKind, on: IsoDate, code: BecauseCode, more: Because['params'] = {}) =>
    told(agreement, kind, latest(today, on), code, { ...params, ...more }, overdue);
  if (maturity.state === 'open') return step('declare-maturity', today, 'maturity-open', { noticeOn: maturity.noticeOn });
  if (maturity.state === 'curing') {
    return step('wait-agreement', maturity.from, 'notice-running', { noticeOn: maturity.noticeOn, from: maturity.from });
  }
  if (noticeSentOn !== undefined) {
    const again = addDays(noticeSentOn, ANSWER_DAYS + 1);
    if (again > today) return step('wait-agreement', again, 'notice-sent', { sentOn: noticeSentOn });
    const code = maturity.state === 'needs-notice' ? 'notice-unproven' : 'notice-unanswered';
    return step('claim-instalment', today, code, { sentOn: noticeSentOn });
  }
  if (state === 'broken' || graceEndsOn === undefined) return step('claim-instalment', today, 'instalment-missed');
  if (contacts.some((day) => day > next.on)) {
    return step('wait-agreement', addDays(graceEndsOn, 1), 'instalment-reminded', { until: graceEndsOn });
  }
  return step('claim-instalment', today, 'instalment-grace', { until: graceEndsOn });
}

function told(
  { id }: AgreementFacts,
  kind: StepKind,
  on: IsoDate,
  code: BecauseCode,
  params: Because['params'],
  amount: Cents,
): OfAgreement {
  return { kind, on, because: { code, params }, agreementId: id, amount };
}
