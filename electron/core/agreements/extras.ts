/** The voucher of an agreement, and its signed copy. */
import type { agreementChannels } from '../../../shared/contract/agreements.ts';
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import { agreementRef } from '../../../shared/domain/agreements/reference.ts';
import type { AttachmentId } from '../../../shared/domain/ids.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { findAgreement, putVoucher, voucherOf } from '../../db/repositories/agreement-repository.ts';
import { insertAttachment } from '../../db/repositories/attachment-repository.ts';
import { recordUndo } from '../../db/repositories/undo-repository.ts';
import { tellAttachment } from '../attachments/attachments.ts';
import { takeIn } from '../attachments/take-in.ts';
import type { AppContext } from '../context.ts';
import { tell } from './make.ts';
import { keptAgreement } from './record.ts';

type Channels = typeof agreementChannels;
type Answer<K extends keyof Channels> = Result<OutputOf<Channels[K]>, FailureOf<Channels[K]>>;

export function applyVoucher(
  ctx: AppContext,
  { id, on, note }: InputOf<Channels['agreements.useVoucher']>,
): Answer<'agreements.useVoucher'> {
  if (on > ctx.today()) return err({ code: 'date-in-future', fields: { on: 'errors.dateInFuture' } });
  return ctx.uow.write((tx): Answer<'agreements.useVoucher'> => {
    const record = keptAgreement(tx, id);
    if (!record) return err({ code: 'agreement-not-found' });
    const voucher = voucherOf(tx, id);
    if (!voucher) return err({ code: 'agreement-state' });
    const isGood = voucher.activeOn !== null && voucher.activeOn <= on && on <= voucher.validUntil && voucher.usedOn === null;
    if (!isGood) return err({ code: 'voucher-not-good' });
    putVoucher(tx, { ...voucher, usedOn: on, usedNote: note ?? null });
    tell(ctx, tx, record, 'agreement-voucher-used', { ref: agreementRef(record), amount: voucher.amountCents });
    recordUndo(tx, { at: ctx.now(), label: 'agreement-voucher-used', channel: 'agreements.unuseVoucher', input: { id } });
    return ok({});
  });
}

export function releaseVoucher(
  ctx: AppContext,
  { id }: InputOf<Channels['agreements.unuseVoucher']>,
): Answer<'agreements.unuseVoucher'> {
  return ctx.uow.write((tx): Answer<'agreements.unuseVoucher'> => {
    const record = keptAgreement(tx, id);
    if (!record) return err({ code: 'agreement-not-found' });
    const voucher = voucherOf(tx, id);
    if (!voucher?.usedOn) return err({ code: 'agreement-state' });
    const { usedOn, usedNote } = voucher;
    putVoucher(tx, { ...voucher, usedOn: null, usedNote: null });
    tell(ctx, tx, record, 'agreement-voucher-released', { ref: agreementRef(record), amount: voucher.amountCents });
    recordUndo(tx, {
      at: ctx.now(),
      label: 'agreement-voucher-released',
      channel: 'agreements.useVoucher',
      input: { id, on: usedOn, ...(usedNote !== null && { note: usedNote }) },
    });
    return ok({});
  });
}

export function addFile(ctx: AppContext, { id, token }: InputOf<Channels['agreements.addFile']>): Answer<'agreements.addFile'> {
  const known = ctx.uow.read((db) => findAgreement(db, id));
  if (!known || known.deletedOn !== null) return err({ code: 'agreement-not-found' });
  const taken = takeIn(ctx, token);
  if (!taken.ok) return taken;
  return ctx.uow.write((tx): Answer<'agreements.addFile'> => {
    const record = keptAgreement(tx, id);
    if (!record) return err({ code: 'agreement-not-found' });
    if (record.state === 'draft') return err({ code: 'agreement-state' });
    const attachmentId = ctx.newId<AttachmentId>();
    const { debtorId } = record;
    insertAttachment(tx, {
      id: attachmentId,
      debtorId,
      agreementId: id,
      purpose: 'contract',
      ...taken.value,
      addedAt: ctx.now(),
    });
    tellAttachment(ctx, tx, { id: attachmentId, debtorId, invoiceId: null, letterId: null, proof: null }, 'added');
    recordUndo(tx, { at: ctx.now(), label: 'attachment-added', channel: 'attachments.remove', input: { id: attachmentId } });
    return ok({ id: attachmentId });
  });
}
