/**
 * What the owner did to take VAT back: issued the rectifying invoice, sent it to the debtor, told the tax agency (RIVA art. 24).
 *
 * Units    base and VAT are frozen as the rules tell them when the act is written down.
 * Policy   a date outside the window is written down as it happened; the rules then say what it means. The claim against the
 *          debtor does not change: whether the VAT taken back may still be asked of it was not verified.
 * Errors   refused when the sum cannot be told, when one stands already, and for days in the future or in the wrong order.
 */
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { vatReliefChannels } from '../../../shared/contract/vat-relief.ts';
import { addMonths } from '../../../shared/domain/civil-date.ts';
import type { VatReliefId } from '../../../shared/domain/ids.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { LEGAL } from '../../../shared/legal/constants.ts';
import { appendEvent, type EventValue } from '../../db/repositories/event-repository.ts';
import { findInvoice } from '../../db/repositories/invoice-repository.ts';
import { recordUndo } from '../../db/repositories/undo-repository.ts';
import {
  findVatRelief,
  insertVatRelief,
  standingReliefs,
  updateVatRelief,
  type VatReliefRecord,
} from '../../db/repositories/vat-relief-repository.ts';
import type { WriteTx } from '../../db/unit-of-work.ts';
import type { AppContext } from '../context.ts';
import { reliefsOf } from './gather.ts';

type Channels = typeof vatReliefChannels;
type Answer<K extends keyof Channels> = Result<OutputOf<Channels[K]>, FailureOf<Channels[K]>>;

export function recordIssued(
  ctx: AppContext,
  input: InputOf<Channels['vatRelief.recordIssued']>,
): Answer<'vatRelief.recordIssued'> {
  const { invoiceId, instalment, number, issuedOn } = input;
  if (issuedOn > ctx.today()) return err({ code: 'date-in-future', fields: { issuedOn: 'errors.dateInFuture' } });
  return ctx.uow.write((tx): Answer<'vatRelief.recordIssued'> => {
    const [relieved] = reliefsOf(tx, [invoiceId], ctx.today());
    if (!relieved) return err({ code: 'invoice-not-found' });
    if (issuedOn < relieved.row.issuedOn) {
      return err({ code: 'date-before-invoice', fields: { issuedOn: 'errors.dateBeforeInvoice' } });
    }
    const parts = relieved.relief.applies ? relieved.relief.parts : [];
    const part = parts.find((one) => one.instalment === instalment);
    if (part?.act) return err({ code: 'vat-relief-exists' });
    const { base, vat } = part ?? {};
    if (!part || part.state === 'blocked' || base === undefined || vat === undefined || vat <= 0) {
      return err({ code: 'vat-relief-nothing' });
    }
    const id = ctx.newId<VatReliefId>();
    const own = { id, invoiceId, instalment: instalment ?? null, number, issuedOn };
    insertVatRelief(tx, { ...own, baseCents: base, vatCents: vat, recordedAt: ctx.now() });
    note(ctx, tx, { id, invoiceId }, 'invoice-vat-relieved', { issuedOn, base, vat });
    recordUndo(tx, { at: ctx.now(), label: 'vat-relief-issued', channel: 'vatRelief.takeBackIssued', input: { id } });
    return ok({ id, vat, notifyBy: addMonths(issuedOn, LEGAL.vatNotifyMonths.value) });
  });
}

export function takeBackIssued(
  ctx: AppContext,
  { id }: InputOf<Channels['vatRelief.takeBackIssued']>,
): Answer<'vatRelief.takeBackIssued'> {
  return ctx.uow.write((tx): Answer<'vatRelief.takeBackIssued'> => {
    const relief = standing(tx, id);
    if (!relief) return err({ code: 'vat-relief-not-found' });
    updateVatRelief(tx, relief, { deletedOn: ctx.today() });
    note(ctx, tx, relief, 'invoice-vat-relief-removed', {});
    recordUndo(tx, { at: ctx.now(), label: 'vat-relief-taken-back', channel: 'vatRelief.reinstateIssued', input: { id } });
    return ok({});
  });
}

export function reinstateIssued(
  ctx: AppContext,
  { id }: InputOf<Channels['vatRelief.reinstateIssued']>,
): Answer<'vatRelief.reinstateIssued'> {
  return ctx.uow.write((tx): Answer<'vatRelief.reinstateIssued'> => {
    const relief = findVatRelief(tx, id);
    if (!relief?.deletedOn) return err({ code: 'vat-relief-not-found' });
    const taken = standingReliefs(tx, [relief.invoiceId]).some(({ instalment }) => instalment === relief.instalment);
    if (taken) return err({ code: 'vat-relief-exists' });
    updateVatRelief(tx, relief, { deletedOn: null });
    note(ctx, tx, relief, 'invoice-vat-relief-restored', {});
    recordUndo(tx, { at: ctx.now(), label: 'vat-relief-issued', channel: 'vatRelief.takeBackIssued', input: { id } });
    return ok({});
  });
}

export function recordSent(ctx: AppContext, input: InputOf<Channels['vatRelief.recordSent']>): Answer<'vatRelief.recordSent'> {
  const { id, sentOn, proof } = input;
  if (sentOn !== undefined && sentOn > ctx.today()) {
    return err({ code: 'date-in-future', fields: { sentOn: 'errors.dateInFuture' } });
  }
  return ctx.uow.write((tx): Answer<'vatRelief.recordSent'> => {
    const relief = standing(tx, id);
    if (!relief) return err({ code: 'vat-relief-not-found' });
    if (sentOn !== undefined && sentOn < relief.issuedOn) {
      return err({ code: 'date-before-rectifying', fields: { sentOn: 'errors.dateBeforeRectifying' } });
    }
    updateVatRelief(tx, relief, { sentOn: sentOn ?? null, sendingProof: sentOn === undefined ? null : (proof ?? null) });
    note(ctx, tx, relief, sentOn ? 'invoice-vat-sent' : 'invoice-vat-not-sent', { sentOn });
    const before = {
      id,
      ...(relief.sentOn !== null && { sentOn: relief.sentOn }),
      ...(relief.sendingProof !== null && { proof: relief.sendingProof }),
    };
    recordUndo(tx, { at: ctx.now(), label: 'vat-relief-sent', channel: 'vatRelief.recordSent', input: before });
    return ok({});
  });
}

export function recordNotified(
  ctx: AppContext,
  { id, notifiedOn }: InputOf<Channels['vatRelief.recordNotified']>,
): Answer<'vatRelief.recordNotified'> {
  if (notifiedOn !== undefined && notifiedOn > ctx.today()) {
    return err({ code: 'date-in-future', fields: { notifiedOn: 'errors.dateInFuture' } });
  }
  return ctx.uow.write((tx): Answer<'vatRelief.recordNotified'> => {
    const relief = standing(tx, id);
    if (!relief) return err({ code: 'vat-relief-not-found' });
    if (notifiedOn !== undefined && notifiedOn < relief.issuedOn) {
      return err({ code: 'date-before-rectifying', fields: { notifiedOn: 'errors.dateBeforeRectifying' } });
    }
    updateVatRelief(tx, relief, { notifiedOn: notifiedOn ?? null });
    note(ctx, tx, relief, notifiedOn ? 'invoice-vat-notified' : 'invoice-vat-not-notified', { notifiedOn });
    const before = { id, ...(relief.notifiedOn !== null && { notifiedOn: relief.notifiedOn }) };
    recordUndo(tx, { at: ctx.now(), label: 'vat-relief-notified', channel: 'vatRelief.recordNotified', input: before });
    return ok({});
  });
}

function standing(tx: WriteTx, id: VatReliefId): VatReliefRecord | undefined {
  const relief = findVatRelief(tx, id);
  return relief?.deletedOn === null ? relief : undefined;
}

function note(
  ctx: AppContext,
  tx: WriteTx,
  { id, invoiceId }: Pick<VatReliefRecord, 'id' | 'invoiceId'>,
  type: string,
  payload: { readonly [key: string]: EventValue | undefined },
): void {
  const about = [findInvoice(tx, invoiceId)?.debtorId].filter((debtorId) => debtorId !== undefined);
  appendEvent(tx, { at: ctx.now(), type, subjectId: invoiceId, payload: { invoiceId, reliefId: id, ...payload }, about });
}
