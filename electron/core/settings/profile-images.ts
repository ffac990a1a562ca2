/** Logo and signature: looked at before they are kept, and kept as files that never change. */
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { ProfileImage, settingsChannels } from '../../../shared/contract/settings.ts';
import type { BlobHash } from '../../../shared/domain/ids.ts';
import { readImage } from '../../../shared/domain/image-file.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { getBusiness, updateBusiness } from '../../db/repositories/business-repository.ts';
import { appendEvent } from '../../db/repositories/event-repository.ts';
import { recordUndo } from '../../db/repositories/undo-repository.ts';
import type { ReadDb, WriteTx } from '../../db/unit-of-work.ts';
import type { AppContext } from '../context.ts';

type Channels = typeof settingsChannels;
type Answer<K extends keyof Channels> = Result<OutputOf<Channels[K]>, FailureOf<Channels[K]>>;

const MAX_IMAGE_BYTES = 5 * 1024 * 1024;

/** The file is read and judged whole, kept under its hash, and only then named by the business. */
export function setImage(ctx: AppContext, { which, token }: InputOf<Channels['profile.setImage']>): Answer<'profile.setImage'> {
  const file = ctx.tokens.resolve(token);
  if (!file) return err({ code: 'file-token-unknown' });
  const seen = ctx.files.look(file.path);
  if (!seen.ok) return seen;
  if (seen.value.byteSize === 0) return err({ code: 'file-empty' });
  if (seen.value.byteSize > MAX_IMAGE_BYTES) return err({ code: 'file-too-large' });
  const read = ctx.files.read(file.path);
  if (!read.ok) return read;
  const bytes = read.value;
  const image = readImage(bytes);
  if (!image.ok) return err({ code: image.error === 'damaged' ? 'file-damaged' : 'file-not-an-image' });
  const stored = ctx.blobs.put(bytes);
  if (!stored.ok) return stored;

  const { width, height } = image.value;
  return ctx.uow.write((tx) => {
    changeImage(ctx, tx, which, stored.value.hash);
    return ok({ width, height });
  });
}

export function removeImage(ctx: AppContext, { which }: InputOf<Channels['profile.removeImage']>): Answer<'profile.removeImage'> {
  return ctx.uow.write((tx) => {
    if (hashOf(tx, which) !== null) changeImage(ctx, tx, which, null);
    return ok({});
  });
}

export function restoreImage(
  ctx: AppContext,
  { which, hash }: InputOf<Channels['profile.restoreImage']>,
): Answer<'profile.restoreImage'> {
  if (!ctx.blobs.has(hash)) return err({ code: 'file-token-unknown' });
  return ctx.uow.write((tx) => {
    changeImage(ctx, tx, which, hash);
    return ok({});
  });
}

export function imageToken(ctx: AppContext, { which }: InputOf<Channels['profile.image']>): Answer<'profile.image'> {
  const hash = ctx.uow.read((db) => hashOf(db, which));
  if (hash === null) return ok({});
  const head = ctx.blobs.read(hash);
  if (!head.ok) return ok({});
  const contentType = head.value[0] === 0x89 ? 'image/png' : 'image/jpeg';
  return ok({ token: ctx.tokens.mint({ path: ctx.blobs.pathOf(hash), contentType, displayName: which }) });
}

function changeImage(ctx: AppContext, tx: WriteTx, which: ProfileImage, hash: BlobHash | null): void {
  const before = hashOf(tx, which);
  updateBusiness(tx, { ...(which === 'logo' ? { logoHash: hash } : { signatureHash: hash }), updatedAt: ctx.now() });
  appendEvent(tx, { at: ctx.now(), type: 'profile-image-changed', subjectId: 'profile', payload: { which, hash } });
  recordUndo(tx, {
    at: ctx.now(),
    label: which === 'logo' ? 'logo-changed' : 'signature-changed',
    ...(before === null
      ? { channel: 'profile.removeImage', input: { which } }
      : { channel: 'profile.restoreImage', input: { which, hash: before } }),
  });
}

function hashOf(db: ReadDb, which: ProfileImage): BlobHash | null {
  const { logoHash, signatureHash } = getBusiness(db);
  return which === 'logo' ? logoHash : signatureHash;
}
