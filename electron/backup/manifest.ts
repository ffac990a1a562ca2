/**
 * `manifest.json` of a copy: who made it, when, what it holds and the fingerprint of every file of it. Sealed with a
 * SHA-256 of its own, since a copy is only as good as the list it is checked against.
 */
import { join } from 'node:path';
import { z } from 'zod';
import { CopyReason } from '../../shared/contract/copy-state.ts';
import { IsoDate } from '../../shared/domain/civil-date.ts';
import { BlobHash } from '../../shared/domain/ids.ts';
import { Cents } from '../../shared/domain/money.ts';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import { digestBytes, NotAsSealed, readWholeFile, writeFileAtomically } from '../platform/atomic-file.ts';
import type { FileLayer } from '../platform/file-layer.ts';
import { type CopyLock, LARGEST_LOCK, LOCK_FILE, parseCopyLock } from './lock-file.ts';
import { type BackupError, Refusal } from './work.ts';

export const LEDGER_FILE = 'ledger.sqlite';
const MANIFEST_FILE = 'manifest.json';
const FORMAT = 1;
const LARGEST_MANIFEST = 64 * 1024 * 1024;

const count = z.int().nonnegative();
const Body = z.strictObject({
  format: z.literal(FORMAT),
  program: z.literal('deudario'),
  programVersion: z.string(),
  schemaVersion: count,
  /** UTC instant. */
  madeAt: z.iso.datetime(),
  /** Civil day of the computer that made it. */
  madeOn: IsoDate,
  reason: CopyReason,
  ledgerId: z.string(),
  ledgerKind: z.enum(['main', 'example']),
  businessName: z.string(),
  contents: z.strictObject({
    counts: z.strictObject({
      debtors: count,
      invoices: count,
      payments: count,
      letters: count,
      events: count,
      attachments: count,
    }),
    sums: z.strictObject({ invoiced: Cents, collected: Cents, outstanding: Cents }),
    lastEventHash: z.string(),
  }),
  ledger: z.strictObject({ sha256: BlobHash, bytes: count }),
  blobs: z.array(z.strictObject({ hash: BlobHash, bytes: count })),
  /** Named by the ledger but already lost or damaged where the copy was made: a copy without them beats no copy. */
  missingBlobs: z.array(BlobHash),
  /** Of an encrypted copy: the fingerprint of its `lock.json`, so that nobody puts another in its place. */
  lock: z.strictObject({ sha256: BlobHash }).optional(),
});
const Sealed = z.strictObject({ body: Body, seal: BlobHash });
const AnyFormat = z.looseObject({ body: z.looseObject({ format: z.int(), program: z.literal('deudario') }) });

export type Manifest = z.infer<typeof Body>;

export function writeManifest(files: FileLayer, folder: string, manifest: Manifest): void {
  const body = Body.parse(manifest);
  const text = `${JSON.stringify({ body, seal: sealOf(body) }, null, 1)}\n`;
  writeFileAtomically(files, join(folder, MANIFEST_FILE), Buffer.from(text));
}

/** Throws what the disk refuses. */
export function readManifest(files: FileLayer, folder: string): Result<Manifest, BackupError> {
  const path = join(folder, MANIFEST_FILE);
  const lock = readCopyLock(files, folder);
  if (!lock.ok) return lock;
  const stat = files.stat(path);
  if (stat?.kind !== 'file') return err({ code: whyNoList(files, folder) });
  if (stat.size > LARGEST_MANIFEST) return err({ code: 'copy-damaged' });
  const bytes = deciphered(() => readWholeFile(files, path));
  if (!bytes.ok) return bytes;
  const parsed = parseJson(bytes.value.toString('utf8'));
  const ours = AnyFormat.safeParse(parsed);
  if (!ours.success) return err({ code: 'copy-damaged' });
  if (ours.data.body.format > FORMAT) return err({ code: 'copy-newer' });
  const sealed = Sealed.safeParse(parsed);
  if (!sealed.success || sealOf(sealed.data.body) !== sealed.data.seal) return err({ code: 'copy-damaged' });
  return lockDigest(files, folder) === sealed.data.body.lock?.sha256 ? ok(sealed.data.body) : err({ code: 'copy-damaged' });
}

/** Throws what the disk refuses. */
export function readCopyLock(files: FileLayer, folder: string): Result<CopyLock | undefined, BackupError> {
  const path = join(folder, LOCK_FILE);
  const stat = files.stat(path);
  if (stat?.kind !== 'file') return ok(undefined);
  return stat.size > LARGEST_LOCK ? err({ code: 'copy-damaged' }) : parseCopyLock(readWholeFile(files, path));
}

function lockDigest(files: FileLayer, folder: string): BlobHash | undefined {
  const path = join(folder, LOCK_FILE);
  return files.stat(path)?.kind === 'file' ? digestBytes(readWholeFile(files, path)).hash : undefined;
}

function deciphered(read: () => Buffer): Result<Buffer, BackupError> {
  try {
    return ok(read());
  } catch (thrown) {
    if (thrown instanceof NotAsSealed) return err({ code: 'copy-damaged' });
    if (thrown instanceof Refusal) return err(thrown.error);
    throw thrown;
  }
}

function whyNoList(files: FileLayer, folder: string): 'copy-not-found' | 'copy-damaged' | 'copy-foreign' {
  if (!files.stat(folder)) return 'copy-not-found';
  return files.stat(join(folder, LEDGER_FILE)) ? 'copy-damaged' : 'copy-foreign';
}

/** zod gives the members in the order of the schema, so the text is always the same. */
const sealOf = (body: Manifest): BlobHash => digestBytes(Buffer.from(JSON.stringify(body))).hash;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
