import type { attachmentChannels } from '../../../shared/contract/attachments.ts';
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { AttachmentId } from '../../../shared/domain/ids.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import {
  type AttachmentRecord,
  findAttachment,
  insertAttachment,
  updateAttachment,
} from '../../db/repositories/attachment-repository.ts';
import { appendEvent } from '../../db/repositories/event-repository.ts';
import { findInvoice } from '../../db/repositories/invoice-repository.ts';
import { recordUndo } from '../../db/repositories/undo-repository.ts';
import type { WriteTx } from '../../db/unit-of-work.ts';
import type { AppContext } from '../context.ts';
import { takeIn } from './take-in.ts';

type Channels = typeof attachmentChannels;
type Answer<K extends keyof Channels> = Result<OutputOf<Channels[K]>, FailureOf<Channels[K]>>;

/** The dialog is the owner's choice; what it gives may still have gone away by the time it is looked at. */
export async function chooseFile(ctx: AppContext, { kind }: InputOf<Channels['files.choose']>): Promise<Answer<'files.choose'>> {
  const path = await ctx.desktop.chooseFile(kind);
  if (path === undefined) return err({ code: 'file-not-chosen' });
  const seen = ctx.files.look(path);
  if (!seen.ok) return seen;
  const { displayName, byteSize } = seen.value;
  const token = ctx.tokens.mint({ path, contentType: 'application/octet-stream', displayName });
  return ok({ token, name: displayName, byteSize });
}

export function addAttachment(ctx: AppContext, input: InputOf<Channels['attachments.add']>): Answer<'attachments.add'> {
  const { token, invoiceId, purpose } = input;
  const known = ctx.uow.read((db) => findInvoice(db, invoiceId));
  if (!known || known.deletedOn) return err({ code: 'invoice-not-found' });
  const taken = takeIn(ctx, token);
  if (!taken.ok) return taken;
  return ctx.uow.write((tx): Answer<'attachments.add'> => {
    const invoice = findInvoice(tx, invoiceId);
    if (!invoice || invoice.deletedOn) return err({ code: 'invoice-not-found' });
    const id = ctx.newId<AttachmentId>();
    insertAttachment(tx, { id, debtorId: invoice.debtorId, invoiceId, purpose, ...taken.value, addedAt: ctx.now() });
    tellAttachment(ctx, tx, { id, debtorId: invoice.debtorId, invoiceId, letterId: null, proof: null }, 'added');
    recordUndo(tx, { at: ctx.now(), label: 'attachment-added', channel: 'attachments.remove', input: { id } });
    return ok({ id });
  });
}

/** In the program that the computer uses for such files, from a read-only copy under the name it came with. */
export async function openAttachment(
  ctx: AppContext,
  { id }: InputOf<Channels['attachments.open']>,
): Promise<Answer<'attachments.open'>> {
  const attachment = ctx.uow.read((db) => findAttachment(db, id));
  if (!attachment || attachment.deletedOn || !ctx.blobs.has(attachment.blobHash)) return err({ code: 'attachment-not-found' });
  const copy = ctx.temporary.readableCopy(ctx.blobs.pathOf(attachment.blobHash), attachment.name);
  if (!copy.ok) return copy;
  return (await ctx.desktop.openFile(copy.value)) ? ok({}) : err({ code: 'attachment-not-opened' });
}

export function removeAttachment(ctx: AppContext, { id }: InputOf<Channels['attachments.remove']>): Answer<'attachments.remove'> {
  return ctx.uow.write((tx): Answer<'attachments.remove'> => {
    const attachment = findAttachment(tx, id);
    if (!attachment || attachment.deletedOn) return err({ code: 'attachment-not-found' });
    updateAttachment(tx, id, { deletedOn: ctx.today() });
    tellAttachment(ctx, tx, attachment, 'removed');
    recordUndo(tx, { at: ctx.now(), label: 'attachment-removed', channel: 'attachments.restore', input: { id } });
    return ok({});
  });
}

export function restoreAttachment(
  ctx: AppContext,
  { id }: InputOf<Channels['attachments.restore']>,
): Answer<'attachments.restore'> {
  return ctx.uow.write((tx): Answer<'attachments.restore'> => {
    const attachment = findAttachment(tx, id);
    if (!attachment?.deletedOn) return err({ code: 'attachment-not-found' });
    updateAttachment(tx, id, { deletedOn: null });
    tellAttachment(ctx, tx, attachment, 'restored');
    recordUndo(tx, { at: ctx.now(), label: 'attachment-restored', channel: 'attachments.remove', input: { id } });
    return ok({});
  });
}

const TOLD_AS = {
  added: { file: 'attachment-added', proof: 'letter-proof-added' },
  removed: { file: 'attachment-removed', proof: 'letter-proof-removed' },
  restored: { file: 'attachment-restored', proof: 'letter-proof-restored' },
} as const;

type Told = Pick<AttachmentRecord, 'id' | 'debtorId' | 'invoiceId' | 'letterId' | 'proof'>;

/** Told in the history of what it belongs to: an invoice, or the letter whose delivery it proves. */
export function tellAttachment(ctx: AppContext, tx: WriteTx, told: Told, what: keyof typeof TOLD_AS): void {
  const { id, debtorId, invoiceId, letterId, proof } = told;
  const isProof = proof !== null;
  appendEvent(tx, {
    at: ctx.now(),
    type: TOLD_AS[what][isProof ? 'proof' : 'file'],
    subjectId: id,
    payload: { ...(invoiceId !== null && { invoiceId }), ...(isProof && { letterId, proof }) },
    about: [debtorId, ...(invoiceId === null ? [] : [invoiceId]), ...(letterId === null ? [] : [letterId])],
  });
}
