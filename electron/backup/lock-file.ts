/**
 * `lock.json` of an encrypted copy: what opens it, and the little that may be known of it without opening it. It is not
 * secret. A fingerprint of its own tells a spoiled lock from a wrong passphrase; the list of the copy, which is enciphered,
 * holds the fingerprint of the whole file, so nobody can put another one in its place.
 */
import { z } from 'zod';
import { IsoDate } from '../../shared/domain/civil-date.ts';
import { BlobHash } from '../../shared/domain/ids.ts';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import { digestBytes } from '../platform/atomic-file.ts';
import { Lock } from '../platform/copy-lock.ts';

export const LOCK_FILE = 'lock.json';
export const LARGEST_LOCK = 10_000;

const Body = z.strictObject({
  format: z.literal(1),
  lock: Lock,
  ledgerId: z.string(),
  /** UTC instant, and the civil day of the computer that made it: the name of the folder tells as much. */
  madeAt: z.iso.datetime(),
  madeOn: IsoDate,
});
const Sealed = z.strictObject({ body: Body, seal: BlobHash });
const AnyFormat = z.looseObject({ body: z.looseObject({ format: z.int() }) });
export type CopyLock = Readonly<z.infer<typeof Body>>;

export function copyLockBytes(copyLock: CopyLock): Buffer {
  const body = Body.parse(copyLock);
  return Buffer.from(`${JSON.stringify({ body, seal: sealOf(body) }, null, 1)}\n`);
}

export function parseCopyLock(bytes: Buffer): Result<CopyLock, { readonly code: 'copy-damaged' | 'copy-newer' }> {
  const parsed = parseJson(bytes.toString('utf8'));
  const ours = AnyFormat.safeParse(parsed);
  if (ours.success && ours.data.body.format > 1) return err({ code: 'copy-newer' });
  const sealed = Sealed.safeParse(parsed);
  if (!sealed.success || sealOf(sealed.data.body) !== sealed.data.seal) return err({ code: 'copy-damaged' });
  return ok(sealed.data.body);
}

const sealOf = (body: CopyLock): BlobHash => digestBytes(Buffer.from(JSON.stringify(body))).hash;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
