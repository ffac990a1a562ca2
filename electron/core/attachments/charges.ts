import type { attachmentChannels } from '../../../shared/contract/attachments.ts';
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { AttachmentId, ChargeId } from '../../../shared/domain/ids.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { insertAttachment, setProofsDeleted } from '../../db/repositories/attachment-repository.ts';
import { findDebtor } from '../../db/repositories/debtor-repository.ts';
import { appendEvent } from '../../db/repositories/event-repository.ts';
import { findInvoice } from '../../db/repositories/invoice-repository.ts';
import {
  type ChargeRecord,
  findCharge,
  insertCharge,
  listCharges,
  updateCharge,
} from '../../db/repositories/payment-repository.ts';
import { recordUndo } from '../../db/repositories/undo-repository.ts';
import type { WriteTx } from '../../db/unit-of-work.ts';
import type { AppContext } from '../context.ts';
import { takeIn } from './take-in.ts';

type Channels = typeof attachmentChannels;
type Answer<K extends keyof Channels> = Result<OutputOf<Channels[K]>, FailureOf<Channels[K]>>;

/** A cost of collecting, with its proof when there is one. */
export function addCharge(ctx: AppContext, input: InputOf<Channels['charges.add']>): Answer<'charges.add'> {
  const { debtorId, invoiceId, incurredOn, concept, amount, proofToken } = input;
  if (incurredOn > ctx.today()) return err({ code: 'date-in-future', fields: { incurredOn: 'errors.dateInFuture' } });
  const taken = proofToken === undefined ? undefined : takeIn(ctx, proofToken);
  if (taken && !taken.ok) return taken;
  return ctx.uow.write((tx): Answer<'charges.add'> => {
    const debtor = findDebtor(tx, debtorId);
    if (!debtor || debtor.deletedOn) return err({ code: 'debtor-not-found' });
    const invoice = invoiceId === undefined ? undefined : findInvoice(tx, invoiceId);
    if (invoiceId !== undefined && (invoice?.deletedOn !== null || invoice.debtorId !== debtorId)) {
      return err({ code: 'invoice-not-found' });
    }
    const id = ctx.newId<ChargeId>();
    const about = { debtorId, invoiceId: invoiceId ?? null };
    insertCharge(tx, { id, ...about, kind: 'cost', incurredOn, concept, amountCents: amount, createdAt: ctx.now() });
    if (taken) {
      const attachmentId = ctx.newId<AttachmentId>();
      insertAttachment(tx, {
        id: attachmentId,
        ...about,
        chargeId: id,
        purpose: 'cost_proof',
        ...taken.value,
        addedAt: ctx.now(),
      });
    }
    note(ctx, tx, { id, ...about, amountCents: amount, incurredOn }, 'charge-added');
    recordUndo(tx, { at: ctx.now(), label: 'charge-added', channel: 'charges.remove', input: { id } });
    return ok({ id });
  });
}

export function removeCharge(ctx: AppContext, { id }: InputOf<Channels['charges.remove']>): Answer<'charges.remove'> {
  return ctx.uow.write((tx): Answer<'charges.remove'> => {
    const charge = findCharge(tx, id);
    if (!charge || charge.deletedOn || charge.kind !== 'cost') return err({ code: 'charge-not-found' });
    const paid = listCharges(tx, charge.debtorId).find((row) => row.id === id)?.paid ?? 0;
    if (paid !== 0) return err({ code: 'charge-has-payments' });
    updateCharge(tx, id, { deletedOn: ctx.today() });
    // Its proof goes with it, and comes back with it.
    setProofsDeleted(tx, id, { from: null, to: ctx.today() });
    note(ctx, tx, charge, 'charge-removed');
    recordUndo(tx, { at: ctx.now(), label: 'charge-removed', channel: 'charges.restore', input: { id } });
    return ok({});
  });
}

export function restoreCharge(ctx: AppContext, { id }: InputOf<Channels['charges.restore']>): Answer<'charges.restore'> {
  return ctx.uow.write((tx): Answer<'charges.restore'> => {
    const charge = findCharge(tx, id);
    if (!charge?.deletedOn) return err({ code: 'charge-not-found' });
    updateCharge(tx, id, { deletedOn: null });
    setProofsDeleted(tx, id, { from: charge.deletedOn, to: null });
    note(ctx, tx, charge, 'charge-restored');
    recordUndo(tx, { at: ctx.now(), label: 'charge-restored', channel: 'charges.remove', input: { id } });
    return ok({});
  });
}

/** Only what is not paid can be forgiven, and only once: whoever wants another reason takes the first one back. */
export function waiveCharge(ctx: AppContext, { id, reason, on }: InputOf<Channels['charges.waive']>): Answer<'charges.waive'> {
  return ctx.uow.write((tx): Answer<'charges.waive'> => {
    const charge = findCharge(tx, id);
    if (!charge || charge.deletedOn || charge.kind !== 'cost' || charge.waivedOn) return err({ code: 'charge-not-found' });
    updateCharge(tx, id, { waivedOn: on ?? ctx.today(), waiverReason: reason });
    note(ctx, tx, charge, 'charge-waived');
    recordUndo(tx, { at: ctx.now(), label: 'charge-waived', channel: 'charges.claimAgain', input: { id } });
    return ok({});
  });
}

export function claimChargeAgain(ctx: AppContext, { id }: InputOf<Channels['charges.claimAgain']>): Answer<'charges.claimAgain'> {
  return ctx.uow.write((tx): Answer<'charges.claimAgain'> => {
    const charge = findCharge(tx, id);
    if (!charge?.waivedOn || charge.deletedOn) return err({ code: 'charge-not-found' });
    const { waivedOn: on, waiverReason } = charge;
    updateCharge(tx, id, { waivedOn: null, waiverReason: null });
    note(ctx, tx, charge, 'charge-waiver-withdrawn');
    recordUndo(tx, {
      at: ctx.now(),
      label: 'charge-waiver-withdrawn',
      channel: 'charges.waive',
      input: { id, on, reason: waiverReason ?? '' },
    });
    return ok({});
  });
}

function note(
  ctx: AppContext,
  tx: WriteTx,
  charge: Pick<ChargeRecord, 'id' | 'debtorId' | 'invoiceId' | 'amountCents' | 'incurredOn'>,
  type: string,
): void {
  const { id, debtorId, invoiceId, amountCents, incurredOn } = charge;
  const about = [debtorId, ...(invoiceId === null ? [] : [invoiceId])];
  appendEvent(tx, { at: ctx.now(), type, subjectId: id, payload: { amount: amountCents, incurredOn }, about });
}
