/** Papers that prove how a letter was delivered, kept with their delivery. The bytes are stored before the row that names them. */
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { negotiationChannels } from '../../../shared/contract/negotiations.ts';
import type { AttachmentId } from '../../../shared/domain/ids.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { insertAttachment } from '../../db/repositories/attachment-repository.ts';
import { findDelivery, findLetter } from '../../db/repositories/letter-repository.ts';
import { recordUndo } from '../../db/repositories/undo-repository.ts';
import { tellAttachment } from '../attachments/attachments.ts';
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
    tellAttachment(ctx, tx, { ...of, invoiceId: null }, 'added');
    recordUndo(tx, { at: ctx.now(), label: 'attachment-added', channel: 'attachments.remove', input: { id } });
    return ok({ id });
  });
}
