/**
 * How an agreement ends: fulfilled, broken with early maturity, or cancelled; and back.
 *
 * Source   CC arts. 1156 and 1187 (waiver), 1129 (early maturity); letters-es L15 clauses 6 and 7, L16b.
 * Rule     fulfilled: what is left of what it includes is given up, and what it left out too when it says so. Broken: nothing is
 *          given up, what was paid stays paid, interest of the deferral counts up to that day, and interest of the principal runs
 *          again from the day after. Cancelled: as broken, by word of both.
 * Errors   `agreement-not-paid` while something is pending; `agreement-not-late` until the notice and its days have passed.
 */
import type { agreementChannels } from '../../../shared/contract/agreements.ts';
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import { earlyMaturityOf } from '../../../shared/domain/agreements/early-maturity.ts';
import { agreementRef } from '../../../shared/domain/agreements/reference.ts';
import { type IsoDate, latest } from '../../../shared/domain/civil-date.ts';
import type { InvoiceId } from '../../../shared/domain/ids.ts';
import { type Cents, sumCents } from '../../../shared/domain/money.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { t } from '../../../shared/i18n/t.ts';
import { signedAgreementsOver } from '../../db/repositories/agreement-facts.ts';
import {
  type AgreementRecord,
  agreementDebtsOf,
  breachNoticeOf,
  insertWaiver,
  instalmentsOfAgreement,
  putVoucher,
  undoWaivers,
  updateAgreement,
  voucherOf,
  waiversOf,
} from '../../db/repositories/agreement-repository.ts';
import { findInvoice, listDueDates, refreshOutstanding, updateInvoice } from '../../db/repositories/invoice-repository.ts';
import { updateCharge } from '../../db/repositories/payment-repository.ts';
import { recordUndo } from '../../db/repositories/undo-repository.ts';
import type { ReadDb, WriteTx } from '../../db/unit-of-work.ts';
import type { AppContext } from '../context.ts';
import { payableCharges, payableDebts } from '../payments/payable-debts.ts';
import { tell } from './make.ts';
import { keptAgreement, planOf } from './record.ts';
import { settleDeferral, unsettleDeferral } from './replaced.ts';
import { type AgreementStanding, standingOf } from './standing.ts';

type Channels = typeof agreementChannels;
type Answer<K extends keyof Channels> = Result<OutputOf<Channels[K]>, FailureOf<Channels[K]>>;

export function fulfil(ctx: AppContext, { id }: InputOf<Channels['agreements.fulfil']>): Answer<'agreements.fulfil'> {
  return ctx.uow.write((tx): Answer<'agreements.fulfil'> => {
    const record = keptAgreement(tx, id);
    if (!record) return err({ code: 'agreement-not-found' });
    if (record.state !== 'signed' && record.state !== 'proposed') return err({ code: 'agreement-state' });
    const standing = standingOf(tx, record, ctx.today());
    if (standing.state !== 'paid') return err({ code: 'agreement-not-paid' });
    const givenUp = giveUp(ctx, tx, record, standing);
    const voucher = voucherOf(tx, id);
    if (voucher) putVoucher(tx, { ...voucher, activeOn: ctx.today() });
    updateAgreement(tx, id, { state: 'ended', ending: 'fulfilled', endedOn: ctx.today(), updatedAt: ctx.now() });
    tell(ctx, tx, record, 'agreement-fulfilled', { ref: agreementRef(record), givenUp });
    recordUndo(tx, { at: ctx.now(), label: 'agreement-fulfilled', channel: 'agreements.reopen', input: { id } });
    return ok({ givenUp, ...(voucher && { voucher: voucherNumber(record) }) });
  });
}

export const voucherNumber = (record: AgreementRecord): string => `V-${agreementRef(record)}`;

/** Whatever is left of its debts, each part as the ledger waives it. Answers what was given up of the parts it includes. */
function giveUp(ctx: AppContext, tx: WriteTx, record: AgreementRecord, standing: AgreementStanding): Cents {
  const today = ctx.today();
  const { plan } = standing;
  const ref = agreementRef(record);
  const own = agreementDebtsOf(tx, record.id);
  const invoiceIds = [...new Set(own.map(({ invoiceId }) => invoiceId))];
  const base = { agreementId: record.id, onDay: today };
  const amounts: Cents[] = [];
  const waive = (part: 'principal' | 'interest' | 'compensation' | 'charge', amountCents: Cents, of: object, counts = true) => {
    if (counts) amounts.push(amountCents);
    insertWaiver(tx, { id: ctx.newId<string>(), ...base, part, amountCents, ...of });
  };
  const covered = new Set<string>(own.map(({ dueDateId }) => dueDateId));
  const invoices = invoiceIds.flatMap((invoiceId) => findInvoice(tx, invoiceId) ?? []);
  const debts = payableDebts(tx, standing.debtor, invoices, today).debts;
  // Interest and the 40 € first, while their invoices still owe: the ledger counts them by what is left.
  const charges = payableCharges(tx, standing.debtor, invoices, today);
  for (const invoiceId of invoiceIds) {
    const interest = sumCents(debts.filter((debt) => debt.invoiceId === invoiceId).map((debt) => debt.interest));
    const fixed = charges.find(({ target }) => 'compensationOf' in target && target.compensationOf === invoiceId);
    const waivesInterest = interest > 0 && (plan.includes.interest || plan.forgivesLeftOut);
    const waivesFixed = fixed !== undefined && (plan.includes.compensation || plan.forgivesLeftOut);
    if (waivesInterest) waive('interest', interest, { invoiceId }, plan.includes.interest);
    if (waivesFixed) waive('compensation', fixed.owed, { invoiceId }, plan.includes.compensation);
    if (!waivesInterest && !waivesFixed) continue;
    const invoice = findInvoice(tx, invoiceId);
    updateInvoice(tx, invoiceId, {
      ...(waivesInterest && { interestWaivedOn: today }),
      ...(waivesFixed && { compensationWaivedOn: today }),
      waiverReason: invoice?.waiverReason ?? t('agreementBook.givenUp', { ref }),
      updatedAt: ctx.now(),
    });
  }
  for (const { target, kind, owed } of standing.charges) {
    if (kind !== 'cost' || !('chargeId' in target)) continue;
    waive('charge', owed, { chargeId: target.chargeId });
    updateCharge(tx, target.chargeId, { waivedOn: today, waiverReason: t('agreementBook.givenUp', { ref }) });
  }
  for (const dueDate of listDueDates(tx, invoiceIds)) {
    if (!covered.has(dueDate.id) || dueDate.outstandingCents <= 0) continue;
    waive('principal', dueDate.outstandingCents, { invoiceId: dueDate.invoiceId, dueDateId: dueDate.id });
  }
  refreshOutstanding(tx, invoiceIds);
  return sumCents(amounts);
}

export function accelerate(
  ctx: AppContext,
  { id, on, noticeOn }: InputOf<Channels['agreements.accelerate']>,
): Answer<'agreements.accelerate'> {
  if (on > ctx.today()) return err({ code: 'date-in-future', fields: { on: 'errors.dateInFuture' } });
  return ctx.uow.write((tx): Answer<'agreements.accelerate'> => {
    const record = keptAgreement(tx, id);
    if (!record) return err({ code: 'agreement-not-found' });
    if (record.state !== 'signed' || record.signedOn === null) return err({ code: 'agreement-state' });
    if (on < record.signedOn) return err({ code: 'date-in-past', fields: { on: 'errors.dateInPast' } });
    const { plan, track, debtor } = standingOf(tx, record, on);
    const maturity = earlyMaturityOf(
      { kind: debtor.kind, earlyMaturity: plan.clauses.earlyMaturity },
      track,
      noticeOn ?? noticeReceivedOn(tx, record),
      on,
    );
    if (maturity.state !== 'open') return err({ code: 'agreement-not-late', params: { state: maturity.state } });
    settleDeferral(ctx, tx, record, on);
    updateAgreement(tx, id, {
      state: 'ended',
      ending: 'accelerated',
      endedOn: on,
      ...(noticeOn !== undefined && { breachNoticeOn: noticeOn }),
      updatedAt: ctx.now(),
    });
    const owed = standingOf(tx, { ...record, state: 'ended', ending: 'accelerated', endedOn: on }, ctx.today()).owed.total;
    tell(ctx, tx, record, 'agreement-accelerated', { ref: agreementRef(record), owed, on });
    recordUndo(tx, { at: ctx.now(), label: 'agreement-accelerated', channel: 'agreements.reopen', input: { id } });
    return ok({ owed });
  });
}

/** Of the letter that gave notice of what is still unpaid, or of the notice that the owner gave in another way. */
export function noticeReceivedOn(db: ReadDb, record: AgreementRecord): IsoDate | undefined {
  if (record.signedOn === null) return undefined;
  const unpaid = instalmentsOfAgreement(db, record.id).find(
    ({ amountCents, paidCents, creditedCents }) => amountCents > paidCents + creditedCents,
  );
  return (
    breachNoticeOf(db, record.id, latest(record.signedOn, unpaid?.onDay ?? record.signedOn)) ?? record.breachNoticeOn ?? undefined
  );
}

export function cancel(ctx: AppContext, { id, reason }: InputOf<Channels['agreements.cancel']>): Answer<'agreements.cancel'> {
  return ctx.uow.write((tx): Answer<'agreements.cancel'> => {
    const record = keptAgreement(tx, id);
    if (!record) return err({ code: 'agreement-not-found' });
    if (record.state !== 'signed' && record.state !== 'proposed') return err({ code: 'agreement-state' });
    if (record.state === 'signed') settleDeferral(ctx, tx, record, ctx.today());
    updateAgreement(tx, id, {
      state: 'ended',
      ending: 'cancelled',
      endedOn: ctx.today(),
      endReason: reason ?? null,
      updatedAt: ctx.now(),
    });
    tell(ctx, tx, record, 'agreement-cancelled', { ref: agreementRef(record) });
    recordUndo(tx, { at: ctx.now(), label: 'agreement-cancelled', channel: 'agreements.reopen', input: { id } });
    return ok({});
  });
}

export function reopen(ctx: AppContext, { id }: InputOf<Channels['agreements.reopen']>): Answer<'agreements.reopen'> {
  return ctx.uow.write((tx): Answer<'agreements.reopen'> => {
    const record = keptAgreement(tx, id);
    if (!record) return err({ code: 'agreement-not-found' });
    const { ending, endedOn, endReason } = record;
    if (ending === null || endedOn === null || ending === 'renegotiated') return err({ code: 'agreement-state' });
    const { invoiceIds } = planOf(record);
    if (record.signedOn !== null && signedAgreementsOver(tx, invoiceIds).size > 0) return err({ code: 'agreement-overlaps' });
    if (ending === 'fulfilled') takeUpAgain(ctx, tx, record);
    else unsettleDeferral(ctx, tx, record);
    updateAgreement(tx, id, {
      state: record.signedOn === null ? 'proposed' : 'signed',
      ending: null,
      endedOn: null,
      endReason: null,
      updatedAt: ctx.now(),
    });
    tell(ctx, tx, record, 'agreement-reopened', { ref: agreementRef(record) });
    const again = {
      fulfilled: { channel: 'agreements.fulfil', input: { id } },
      accelerated: { channel: 'agreements.accelerate', input: { id, on: endedOn } },
      cancelled: { channel: 'agreements.cancel', input: { id, ...(endReason !== null && { reason: endReason }) } },
    }[ending];
    recordUndo(tx, { at: ctx.now(), label: 'agreement-reopened', ...again });
    return ok({});
  });
}

/** What was given up is owed again. */
function takeUpAgain(ctx: AppContext, tx: WriteTx, record: AgreementRecord): void {
  const waivers = waiversOf(tx, record.id);
  undoWaivers(tx, record.id, ctx.now());
  for (const { part, invoiceId, chargeId } of waivers) {
    if (part === 'charge' && chargeId !== null) updateCharge(tx, chargeId, { waivedOn: null, waiverReason: null });
    if (part === 'interest' && invoiceId !== null) takeUpInvoice(ctx, tx, invoiceId, { interestWaivedOn: null });
    if (part === 'compensation' && invoiceId !== null) takeUpInvoice(ctx, tx, invoiceId, { compensationWaivedOn: null });
  }
  refreshOutstanding(tx, [...new Set(agreementDebtsOf(tx, record.id).map(({ invoiceId }) => invoiceId))]);
  const voucher = voucherOf(tx, record.id);
  if (voucher) putVoucher(tx, { ...voucher, activeOn: null });
}

function takeUpInvoice(
  ctx: AppContext,
  tx: WriteTx,
  id: InvoiceId,
  change: { readonly interestWaivedOn: null } | { readonly compensationWaivedOn: null },
): void {
  updateInvoice(tx, id, { ...change, updatedAt: ctx.now() });
  const invoice = findInvoice(tx, id);
  if (invoice?.interestWaivedOn === null && invoice.compensationWaivedOn === null) updateInvoice(tx, id, { waiverReason: null });
}
