/**
 * From a draft to an agreement: proposed, signed, and back.
 *
 * Rule     what is proposed or signed is fixed: its debts, its instalments and what had been paid by then stay as they were.
 * Policy   the number is given once and kept, also by one that is taken back and proposed again. Between the proposal and the
 *          signature the debt must not have changed; otherwise the paper would acknowledge what is no longer owed.
 * Errors   `agreement-has-problems` when something blocks it, `agreement-overlaps` when another signed one covers an invoice.
 */
import type { agreementChannels } from '../../../shared/contract/agreements.ts';
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import { type ComposedAgreement, composeAgreement } from '../../../shared/domain/agreements/compose.ts';
import type { AgreementPlan } from '../../../shared/domain/agreements/plan.ts';
import type { AgreementProblemCode } from '../../../shared/domain/agreements/problems.ts';
import { agreementRef } from '../../../shared/domain/agreements/reference.ts';
import { yearOf } from '../../../shared/domain/civil-date.ts';
import type { AgreementId, ChargeId } from '../../../shared/domain/ids.ts';
import { ZERO } from '../../../shared/domain/money.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { t } from '../../../shared/i18n/t.ts';
import {
  type AgreementChargeRecord,
  type AgreementRecord,
  deferralChargesOf,
  deliveriesOf,
  findAgreement,
  fixAgreement,
  nextAgreementNumber,
  putVoucher,
  removeVoucher,
  unfixAgreement,
  updateAgreement,
} from '../../db/repositories/agreement-repository.ts';
import { removeStanding } from '../../db/repositories/agreement-standings.ts';
import { findDebtor } from '../../db/repositories/debtor-repository.ts';
import { appendEvent } from '../../db/repositories/event-repository.ts';
import { insertCharge, updateCharge } from '../../db/repositories/payment-repository.ts';
import { recordUndo } from '../../db/repositories/undo-repository.ts';
import type { WriteTx } from '../../db/unit-of-work.ts';
import type { AppContext } from '../context.ts';
import { handOver, takeBackDelivery } from './deliver.ts';
import { debtsAtHand, worldOf } from './fixed-debts.ts';
import { draftOf, keptAgreement, planOf } from './record.ts';
import { endAsReplaced, reopenReplaced } from './replaced.ts';
import { standingOf } from './standing.ts';

type Channels = typeof agreementChannels;
type Answer<K extends keyof Channels> = Result<OutputOf<Channels[K]>, FailureOf<Channels[K]>>;
type MakeFailure = { readonly code: 'agreement-has-problems' | 'agreement-overlaps' | 'agreement-not-found' };

export function propose(ctx: AppContext, { id }: InputOf<Channels['agreements.propose']>): Answer<'agreements.propose'> {
  return ctx.uow.write((tx): Answer<'agreements.propose'> => {
    const record = keptAgreement(tx, id);
    if (!record) return err({ code: 'agreement-not-found' });
    if (record.state !== 'draft') return err({ code: 'agreement-state' });
    const { plan } = draftOf(record);
    const made = fix(ctx, tx, record, plan, []);
    if (!made.ok) return made;
    const numbered = numberOf(ctx, tx, record);
    updateAgreement(tx, id, {
      ...numbered,
      ...figuresOf(plan, made.value),
      state: 'proposed',
      proposedOn: ctx.today(),
      updatedAt: ctx.now(),
    });
    const ref = agreementRef(numbered);
    tell(ctx, tx, record, 'agreement-proposed', { ref, payable: made.value.payable, validUntil: plan.offer.validUntil });
    recordUndo(tx, { at: ctx.now(), label: 'agreement-proposed', channel: 'agreements.withdraw', input: { id } });
    return ok({ id, ref });
  });
}

export function withdraw(ctx: AppContext, { id }: InputOf<Channels['agreements.withdraw']>): Answer<'agreements.withdraw'> {
  return ctx.uow.write((tx): Answer<'agreements.withdraw'> => {
    const record = keptAgreement(tx, id);
    if (!record) return err({ code: 'agreement-not-found' });
    if (record.state !== 'proposed') return err({ code: 'agreement-state' });
    backToDraft(ctx, tx, record);
    tell(ctx, tx, record, 'agreement-withdrawn', { ref: agreementRef(record) });
    recordUndo(tx, { at: ctx.now(), label: 'agreement-withdrawn', channel: 'agreements.propose', input: { id } });
    return ok({});
  });
}

export function sign(ctx: AppContext, { id, signedOn }: InputOf<Channels['agreements.sign']>): Answer<'agreements.sign'> {
  if (signedOn > ctx.today()) return err({ code: 'date-in-future', fields: { signedOn: 'errors.dateInFuture' } });
  return ctx.uow.write((tx): Answer<'agreements.sign'> => {
    const record = keptAgreement(tx, id);
    if (!record) return err({ code: 'agreement-not-found' });
    if (record.state !== 'draft' && record.state !== 'proposed') return err({ code: 'agreement-state' });
    const plan = planOf(record);
    if (signedOn < plan.fixedOn) return err({ code: 'date-in-past', fields: { signedOn: 'errors.dateInPast' } });
    // First, so that what is left of it in the books is what the second version is about.
    if (record.replacesId) endAsReplaced(ctx, tx, record.replacesId, plan.fixedOn);
    // An offer may be signed after its day: the owner decides whether it still stands.
    const made = fix(ctx, tx, record, plan, ['offer-in-past', 'binding-term-short']);
    if (!made.ok) return made;
    if (record.state === 'proposed' && !isAsProposed(record, made.value)) return err({ code: 'agreement-debt-changed' });
    const numbered = numberOf(ctx, tx, record);
    updateAgreement(tx, id, { ...numbered, ...figuresOf(plan, made.value), state: 'signed', signedOn, updatedAt: ctx.now() });
    const signed = { ...record, ...numbered, ...figuresOf(plan, made.value), state: 'signed' as const, signedOn };
    chargeDeferral(ctx, tx, signed, plan, made.value);
    if (plan.voucher) putVoucher(tx, { agreementId: id, amountCents: plan.voucher.amount, validUntil: plan.voucher.validUntil });
    if (plan.goods?.mode === 'in-payment') {
      const handed = handOver(ctx, tx, signed, { ...plan.goods, on: signedOn });
      if (!handed.ok) return err({ code: 'agreement-has-problems' });
    }
    const ref = agreementRef(numbered);
    tell(ctx, tx, record, 'agreement-signed', { ref, payable: made.value.payable, signedOn });
    recordUndo(tx, { at: ctx.now(), label: 'agreement-signed', channel: 'agreements.unsign', input: { id } });
    return ok({ ref });
  });
}

export function unsign(ctx: AppContext, { id }: InputOf<Channels['agreements.unsign']>): Answer<'agreements.unsign'> {
  return ctx.uow.write((tx): Answer<'agreements.unsign'> => {
    const record = keptAgreement(tx, id);
    if (!record) return err({ code: 'agreement-not-found' });
    if (record.state !== 'signed' || record.signedOn === null) return err({ code: 'agreement-state' });
    const handed = deliveriesOf(tx, id);
    const inKind = new Set<string>(handed.map(({ paymentId }) => paymentId));
    const plan = planOf(record);
    const standing = standingOf(tx, record, ctx.today());
    const delivered = handed.length > (plan.goods?.mode === 'in-payment' ? 1 : 0);
    if (delivered || standing.payments.some(({ paymentId }) => !inKind.has(paymentId))) {
      return err({ code: 'agreement-has-payments' });
    }
    for (const delivery of handed) takeBackDelivery(ctx, tx, delivery);
    for (const charge of deferralChargesOf(tx, id)) updateCharge(tx, charge.id, { deletedOn: ctx.today() });
    removeVoucher(tx, id);
    if (record.replacesId) reopenReplaced(ctx, tx, record.replacesId);
    if (record.proposedOn === null) backToDraft(ctx, tx, record);
    else {
      updateAgreement(tx, id, { state: 'proposed', signedOn: null, updatedAt: ctx.now() });
      const again = fix(ctx, tx, { ...record, state: 'proposed' }, plan, ['offer-in-past', 'binding-term-short']);
      if (!again.ok) return err({ code: 'agreement-state' });
    }
    tell(ctx, tx, record, 'agreement-unsigned', { ref: agreementRef(record) });
    recordUndo(tx, {
      at: ctx.now(),
      label: 'agreement-unsigned',
      channel: 'agreements.sign',
      input: { id, signedOn: record.signedOn },
    });
    return ok({});
  });
}

type FixedChargeRow = Omit<AgreementChargeRecord, 'agreementId' | 'position'>;

/** Computes it over today's books and writes its debts, charges and instalments. */
function fix(
  ctx: AppContext,
  tx: WriteTx,
  record: AgreementRecord,
  plan: AgreementPlan,
  allowed: readonly AgreementProblemCode[],
): Result<ComposedAgreement, MakeFailure> {
  const debtor = findDebtor(tx, record.debtorId);
  if (!debtor) return err({ code: 'agreement-not-found' });
  const replaced = record.replacesId ? findAgreement(tx, record.replacesId) : undefined;
  const { fixed, inAgreement } = debtsAtHand(tx, debtor, plan.fixedOn, replaced);
  if (plan.invoiceIds.some((invoiceId) => inAgreement.has(invoiceId))) return err({ code: 'agreement-overlaps' });
  const composed = composeAgreement(plan, fixed, worldOf(tx, debtor, ctx.today()));
  const blocked = composed.problems.some(({ code, severity }) => severity === 'blocks' && !allowed.includes(code));
  if (blocked) return err({ code: 'agreement-has-problems' });
  const chosen = new Set<string>(plan.invoiceIds);
  fixAgreement(tx, record.id, {
    debts: fixed.debts
      .filter(({ invoiceId }) => chosen.has(invoiceId))
      .map(({ dueDateId, invoiceId, principal, interest }) => ({
        dueDateId,
        invoiceId,
        principalCents: principal,
        interestCents: interest,
      })),
    charges: fixed.charges.flatMap(({ target, kind, amount, leftOut }): readonly FixedChargeRow[] => {
      const isIncluded = kind === 'cost' ? plan.includes.costs : plan.includes.compensation;
      if (!isIncluded || ('compensationOf' in target && !chosen.has(target.compensationOf))) return [];
      return 'chargeId' in target
        ? [{ chargeId: target.chargeId, compensationOf: null, amountCents: amount, leftOutCents: leftOut ?? ZERO }]
        : [{ chargeId: null, compensationOf: target.compensationOf, amountCents: amount, leftOutCents: ZERO }];
    }),
    instalments: composed.instalments
      .filter(({ amount }) => amount > 0)
      .map(({ position, on, nominalOn, amount, kind }) => ({
        position,
        onDay: on,
        nominalOn,
        amountCents: amount,
        kind,
        paidCents: ZERO,
        creditedCents: ZERO,
        settledOn: null,
      })),
  });
  return ok(composed);
}

function figuresOf(plan: AgreementPlan, composed: ComposedAgreement) {
  const { principal, interest, compensation, costs } = composed.acknowledged;
  return {
    plan: JSON.stringify(plan),
    fixedOn: plan.fixedOn,
    principalCents: principal,
    interestCents: interest,
    compensationCents: compensation,
    costsCents: costs,
    waiverCents: composed.waiver,
    deferralCents: composed.deferralInterest,
    payableCents: composed.payable,
    validUntil: plan.offer.validUntil,
    validHour: plan.offer.hour ?? null,
  };
}

const isAsProposed = (record: AgreementRecord, { acknowledged, payable }: ComposedAgreement): boolean =>
  record.principalCents === acknowledged.principal &&
  record.interestCents === acknowledged.interest &&
  record.compensationCents === acknowledged.compensation &&
  record.costsCents === acknowledged.costs &&
  record.payableCents === payable;

/** Its own when it has one; a second version keeps the number of the first. */
function numberOf(ctx: AppContext, tx: WriteTx, record: AgreementRecord) {
  if (record.year !== null && record.number !== null)
    return { year: record.year, number: record.number, version: record.version };
  const first = record.replacesId ? findAgreement(tx, record.replacesId) : undefined;
  const year = first?.year ?? yearOf(ctx.today());
  return { year, number: first?.number ?? nextAgreementNumber(tx, year), version: record.version };
}

function chargeDeferral(
  ctx: AppContext,
  tx: WriteTx,
  record: AgreementRecord,
  plan: AgreementPlan,
  { deferralInterest }: ComposedAgreement,
): void {
  if (deferralInterest === 0) return;
  insertCharge(tx, {
    id: ctx.newId<ChargeId>(),
    debtorId: record.debtorId,
    kind: 'cost',
    incurredOn: plan.fixedOn,
    concept: t('agreementBook.deferralConcept', { ref: agreementRef(record) }),
    amountCents: deferralInterest,
    createdAt: ctx.now(),
    agreementId: record.id,
  });
}

function backToDraft(ctx: AppContext, tx: WriteTx, record: AgreementRecord): void {
  unfixAgreement(tx, record.id);
  removeStanding(tx, record.id);
  updateAgreement(tx, record.id, {
    state: 'draft',
    plan: null,
    fixedOn: null,
    principalCents: null,
    interestCents: null,
    compensationCents: null,
    costsCents: null,
    waiverCents: null,
    deferralCents: null,
    payableCents: null,
    proposedOn: null,
    validUntil: null,
    validHour: null,
    signedOn: null,
    updatedAt: ctx.now(),
  });
}

export function tell(
  ctx: Pick<AppContext, 'now'>,
  tx: WriteTx,
  { id, debtorId }: { readonly id: AgreementId; readonly debtorId: AgreementRecord['debtorId'] },
  type: string,
  payload: Readonly<Record<string, string | number>>,
): void {
  appendEvent(tx, { at: ctx.now(), type, subjectId: id, payload, about: [debtorId] });
}
