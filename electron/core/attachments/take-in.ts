import type { BlobHash } from '../../../shared/domain/ids.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import type { FileError } from '../../platform/file-errors.ts';
import type { AppContext } from '../context.ts';
import { acceptFile, type RefusedFile } from './accepted-file.ts';

export type TakenFile = {
  readonly name: string;
  readonly contentType: string;
  readonly byteSize: number;
  readonly blobHash: BlobHash;
};

/** Looks at the file behind a token and keeps its bytes, before any row names them. */
export function takeIn(
  ctx: AppContext,
  token: string,
): Result<TakenFile, RefusedFile | FileError | { readonly code: 'file-token-unknown' }> {
  const file = ctx.tokens.resolve(token);
  if (!file) return err({ code: 'file-token-unknown' });
  const seen = ctx.files.look(file.path);
  if (!seen.ok) return seen;
  const accepted = acceptFile({ ...seen.value, displayName: file.displayName });
  if (!accepted.ok) return accepted;
  const stored = ctx.blobs.putFile(file.path);
  if (!stored.ok) return stored;
  return ok({ ...accepted.value, byteSize: stored.value.size, blobHash: stored.value.hash });
}
