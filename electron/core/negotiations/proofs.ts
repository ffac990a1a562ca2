/** Papers that prove how a letter was delivered, kept with their delivery. The bytes are stored before the row that names them. */
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { negotiationChannels } from '../../../shared/contract/negotiations.ts';
import type { AttachmentId } from '../../../shared/domain/ids.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import {
  type AttachmentRecord,
  findAttachment,
  insertAttachment,
  updateAttachment,
} from '../../db/repositories/attachment-repository.ts';
import { appendEvent } from '../../db/repositories/event-repository.ts';
import { findDelivery, findLetter } from '../../db/repositories/letter-repository.ts';
import { recordUndo } from '../../db/repositories/undo-repository.ts';
import type { WriteTx } from '../../db/unit-of-work.ts';
import { takeIn } from '../attachments/take-in.ts';
import type { AppContext } from '../context.ts';

type Channels = typeof negotiationChannels;
type Answer<K extends keyof Channels> = Result<OutputOf<Channels[K]>, FailureOf<Channels[K]>>;

export function addProof(
  ctx: AppContext,
  { letterId, deliveryId, proof, token }: InputOf<Channels['deliveries.addProof']>,
): Answer<'deliveries.addProof'> {
  const known = ctx.uow.read((db) => findDelivery(db, letterId, deliveryId));
  if (!known) return err({ code: 'delivery-not-found' });
  const taken = takeIn(ctx, token);
  if (!taken.ok) return taken;
  return ctx.uow.write((tx): Answer<'deliveries.addProof'> => {
    const letter = findLetter(tx, letterId);
    if (!letter) return err({ code: 'letter-not-found' });
    if (!findDelivery(tx, letterId, deliveryId)) return err({ code: 'delivery-not-found' });
    const id = ctx.newId<AttachmentId>();
    const { debtorId } = letter;
    const of = { id, debtorId, letterId, deliveryId, proof };
    insertAttachment(tx, { ...of, purpose: 'sending_proof', ...taken.value, addedAt: ctx.now() });
    tell(ctx, tx, of, 'letter-proof-added');
    recordUndo(tx, { at: ctx.now(), label: 'attachment-added', channel: 'deliveries.removeProof', input: { id } });
    return ok({ id });
  });
}

export function removeProof(
  ctx: AppContext,
  { id }: InputOf<Channels['deliveries.removeProof']>,
): Answer<'deliveries.removeProof'> {
  return ctx.uow.write((tx): Answer<'deliveries.removeProof'> => {
    const file = findAttachment(tx, id);
    if (!file || file.deletedOn || file.proof === null) return err({ code: 'attachment-not-found' });
    updateAttachment(tx, id, { deletedOn: ctx.today() });
    tell(ctx, tx, file, 'letter-proof-removed');
    recordUndo(tx, { at: ctx.now(), label: 'attachment-removed', channel: 'deliveries.restoreProof', input: { id } });
    return ok({});
  });
}

export function restoreProof(
  ctx: AppContext,
  { id }: InputOf<Channels['deliveries.restoreProof']>,
): Answer<'deliveries.restoreProof'> {
  return ctx.uow.write((tx): Answer<'deliveries.restoreProof'> => {
    const file = findAttachment(tx, id);
    if (!file?.deletedOn || file.proof === null) return err({ code: 'attachment-not-found' });
    updateAttachment(tx, id, { deletedOn: null });
    tell(ctx, tx, file, 'letter-proof-restored');
    recordUndo(tx, { at: ctx.now(), label: 'attachment-restored', channel: 'deliveries.removeProof', input: { id } });
    return ok({});
  });
}

function tell(
  ctx: AppContext,
  tx: WriteTx,
  { id, debtorId, letterId, proof }: Pick<AttachmentRecord, 'id' | 'debtorId' | 'letterId' | 'proof'>,
  type: string,
): void {
  appendEvent(tx, {
    at: ctx.now(),
    type,
    subjectId: id,
    payload: { letterId, proof },
    about: [debtorId, ...(letterId === null ? [] : [letterId])],
  });
}
