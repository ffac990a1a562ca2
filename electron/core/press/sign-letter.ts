/**
 * A signed copy of a registered letter, kept beside it as a file of its own. The letter stays as it was registered, and its
 * hash too. The certificate and its password pass through to the worker and are kept nowhere.
 */
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { pressChannels } from '../../../shared/contract/press.ts';
import type { AttachmentId } from '../../../shared/domain/ids.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { t } from '../../../shared/i18n/t.ts';
import {
  findAttachment,
  insertAttachment,
  signedCopiesOf,
  updateAttachment,
} from '../../db/repositories/attachment-repository.ts';
import { getBusiness } from '../../db/repositories/business-repository.ts';
import { appendEvent } from '../../db/repositories/event-repository.ts';
import { findLetter, type LetterRecord } from '../../db/repositories/letter-repository.ts';
import { recordUndo } from '../../db/repositories/undo-repository.ts';
import type { WriteTx } from '../../db/unit-of-work.ts';
import type { Tasks } from '../../jobs/tasks.ts';
import type { AppContext } from '../context.ts';
import { storedLetter } from './stored-letters.ts';

type Channels = typeof pressChannels;
type Answer<K extends keyof Channels> = Result<OutputOf<Channels[K]>, FailureOf<Channels[K]>>;
type Sign = Channels['press.sign'];

export const signedCopies = (ctx: AppContext, { letterId }: InputOf<Channels['press.signed']>): Answer<'press.signed'> =>
  ctx.uow.read((db) =>
    ok({ copies: signedCopiesOf(db, letterId).map(({ id, name, addedAt }) => ({ id, name, on: ctx.localDay(addedAt) })) }),
  );

export function prepareSign(
  ctx: AppContext,
  { letterId, certificate, password }: InputOf<Sign>,
): Result<Tasks['sign-letter']['input'], FailureOf<Sign>> {
  const chosen = ctx.tokens.resolve(certificate);
  if (!chosen) return err({ code: 'file-token-unknown' });
  const file = ctx.temporary.newFile('firmada.pdf');
  if (!file.ok) return file;
  return ctx.uow.read((db) => {
    const letter = storedLetter(db, letterId);
    if (!letter.ok) return letter;
    return ok({
      hash: letter.value.hash,
      certificate: chosen.path,
      password,
      name: getBusiness(db).name,
      reason: t('press.sign.reason'),
      file: file.value,
    });
  });
}

export function finishSign(
  ctx: AppContext,
  { file, signer, issuer, validUntil }: Tasks['sign-letter']['output'],
  { letterId }: InputOf<Sign>,
): Answer<'press.sign'> {
  const stored = ctx.blobs.putFile(file);
  ctx.temporary.discard(file);
  if (!stored.ok) return stored;
  return ctx.uow.write((tx): Answer<'press.sign'> => {
    const letter = findLetter(tx, letterId);
    const named = storedLetter(tx, letterId);
    if (!letter) return err({ code: 'letter-not-found' });
    if (!named.ok) return named;
    const id = ctx.newId<AttachmentId>();
    insertAttachment(tx, {
      id,
      debtorId: letter.debtorId,
      letterId,
      purpose: 'other',
      name: `${t('press.sign.fileName', { name: named.value.name })}.pdf`,
      contentType: 'application/pdf',
      byteSize: stored.value.size,
      blobHash: stored.value.hash,
      addedAt: ctx.now(),
    });
    note(ctx, tx, letter, 'letter-signed');
    recordUndo(tx, { at: ctx.now(), label: 'letter-signed', channel: 'press.keepSigned', input: { id, kept: false } });
    return ok({ id, signer, issuer, validUntil });
  });
}

export function keepSigned(ctx: AppContext, { id, kept }: InputOf<Channels['press.keepSigned']>): Answer<'press.keepSigned'> {
  return ctx.uow.write((tx): Answer<'press.keepSigned'> => {
    const copy = findAttachment(tx, id);
    const letter = copy?.letterId ? findLetter(tx, copy.letterId) : undefined;
    if (!copy || !letter || (copy.deletedOn === null) === kept) return err({ code: 'attachment-not-found' });
    updateAttachment(tx, id, { deletedOn: kept ? null : ctx.today() });
    note(ctx, tx, letter, kept ? 'letter-signed' : 'signed-copy-removed');
    const label = kept ? 'letter-signed' : 'signed-copy-removed';
    recordUndo(tx, { at: ctx.now(), label, channel: 'press.keepSigned', input: { id, kept: !kept } });
    return ok({});
  });
}

function note(ctx: AppContext, tx: WriteTx, letter: Pick<LetterRecord, 'id' | 'debtorId'>, type: string): void {
  const about = [letter.debtorId];
  appendEvent(tx, { at: ctx.now(), type, subjectId: letter.id, payload: { letterId: letter.id }, about });
}
