/**
 * A copy of the ledger at one moment, taken while the program goes on: copied under a temporary name, reopened
 * read-only, checked against what the ledger itself said in the same transaction, listed in a manifest, flushed, and
 * only then given its name. Stored files (blobs) are listed, not copied: inside the computer they are shared.
 */
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { CopyReason } from '../../shared/contract/copy-state.ts';
import type { BlobHash } from '../../shared/domain/ids.ts';
import type { Result } from '../../shared/domain/result.ts';
import { checkLedgerFile, copyLedgerOnline, copyLedgerWhole, type LedgerFacts, readLedgerFacts } from '../db/ledger-copy.ts';
import type { Migration } from '../db/migrate.ts';
import { digestFile, PARTIAL_SUFFIX } from '../platform/atomic-file.ts';
import { type BlobStore, createBlobStore } from '../platform/blob-store.ts';
import { type Clock, localDay } from '../platform/clock.ts';
import type { HeldKey } from '../platform/copy-lock.ts';
import { type FileLayer, makeFolderDurably, removeTree, syncFile } from '../platform/file-layer.ts';
import type { LedgerFolder } from './ledger-folder.ts';
import { LEDGER_FILE, type Manifest, writeManifest } from './manifest.ts';
import type { SecondReader } from './second-reader.ts';
import {
  attempt,
  attemptAtOnce,
  type BackupError,
  type Place,
  Refusal,
  refuse,
  spaceFor,
  stopIfCancelled,
  type Work,
} from './work.ts';

/** What backup work stands on, given once. */
export type BackupPorts = {
  readonly files: FileLayer;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly migrations: readonly Migration[];
  readonly programVersion: string;
  /** Of encrypted copies; `files` opens what they open. */
  readonly keys?: readonly HeldKey[];
  /** A folder of this computer, for what SQLite must see in the plain while it is checked. */
  readonly scratch?: string;
  /** Of what is copied to a stick; absent: the thread that wrote it reads it. */
  readonly reader?: SecondReader;
};

/** `target` must not exist. On any refusal nothing stands there, nor under its temporary name. */
export function takeSnapshot(
  ports: BackupPorts,
  ledger: LedgerFolder,
  target: string,
  reason: CopyReason,
  work: Work,
): Promise<Result<Manifest, BackupError>> {
  const { files } = ports;
  const building = `${target}${PARTIAL_SUFFIX}`;
  return attempt('computer', async () => {
    if (files.stat(ledger.ledger)?.kind !== 'file') refuse('ledger-not-open');
    removeTree(files, building);
    try {
      makeFolderDurably(files, building);
      requireSpace(files, building, files.stat(ledger.ledger)?.size ?? 0, 'computer');
      const manifest = await copyAndCheck(ports, ledger, building, reason, work);
      writeManifest(files, building, manifest);
      stopIfCancelled(work);
      files.rename(building, target);
      files.syncFolder(dirname(target));
      return manifest;
    } catch (thrown) {
      // Both: a name that could not be made durable is no copy either.
      await attempt('computer', () => removeTree(files, building));
      await attempt('computer', () => removeTree(files, target));
      throw thrown;
    }
  });
}

/**
 * The same in one breath, for the start: nothing else writes then, and a migration must not begin before it is done.
 * It blocks the thread for as long as it takes.
 */
export function takeSnapshotAtOnce(
  ports: BackupPorts,
  ledger: LedgerFolder,
  target: string,
  reason: CopyReason,
): Result<Manifest, BackupError> {
  const { files } = ports;
  const building = `${target}${PARTIAL_SUFFIX}`;
  return attemptAtOnce('computer', () => {
    removeTree(files, building);
    try {
      makeFolderDurably(files, building);
      requireSpace(files, building, files.stat(ledger.ledger)?.size ?? 0, 'computer');
      const madeAt = ports.clock.now();
      const facts = copyLedgerWhole(ledger.ledger, join(building, LEDGER_FILE));
      const manifest = prove(ports, ledger, building, { madeAt, reason, facts }, UNINTERRUPTED);
      writeManifest(files, building, manifest);
      files.rename(building, target);
      files.syncFolder(dirname(target));
      return manifest;
    } catch (thrown) {
      attemptAtOnce('computer', () => removeTree(files, building));
      attemptAtOnce('computer', () => removeTree(files, target));
      throw thrown;
    }
  });
}

const UNINTERRUPTED: Work = { progress: () => {}, cancelled: () => false };

async function copyAndCheck(
  ports: BackupPorts,
  ledger: LedgerFolder,
  building: string,
  reason: CopyReason,
  work: Work,
): Promise<Manifest> {
  const madeAt = ports.clock.now();
  const facts = await copyLedgerOnline(ledger.ledger, join(building, LEDGER_FILE), (done, total) => {
    stopIfCancelled(work);
    work.progress({ phase: 'copying-ledger', done, total });
  });
  return prove(ports, ledger, building, { madeAt, reason, facts }, work);
}

/** Flushes the copied ledger, checks it from end to end against what the ledger itself said, and describes it. */
function prove(
  ports: BackupPorts,
  ledger: LedgerFolder,
  building: string,
  { madeAt, reason, facts }: { madeAt: string; reason: CopyReason; facts: LedgerFacts },
  work: Work,
): Manifest {
  const { files } = ports;
  const copy = join(building, LEDGER_FILE);
  syncFile(files, copy);
  const checked = checkLedgerFile(copy, ports.migrations, (done, total) => {
    stopIfCancelled(work);
    work.progress({ phase: 'checking-ledger', done, total });
  });
  // Before a migration the ledger is of the version before, and so is its copy.
  if (!checked.ok || (checked.value.state === 'older' && reason !== 'before-migration')) return refuse('ledger-damaged');
  if (!isDeepStrictEqual(readLedgerFacts(copy), facts)) return refuse('ledger-damaged');

  const { hash, size } = digestFile(files, copy, () => stopIfCancelled(work));
  return {
    format: 1,
    program: 'deudario',
    programVersion: ports.programVersion,
    schemaVersion: facts.schemaVersion,
    madeAt,
    madeOn: localDay(madeAt),
    reason,
    ledgerId: facts.identity.ledgerId,
    ledgerKind: facts.identity.kind,
    businessName: facts.identity.businessName,
    contents: facts.contents,
    ledger: { sha256: hash, bytes: size },
    ...listBlobs(createBlobStore(ledger.blobs, files), facts.blobs),
  };
}

/** By presence and size; their bytes are compared when they are copied out. */
function listBlobs(store: BlobStore, named: readonly BlobHash[]): Pick<Manifest, 'blobs' | 'missingBlobs'> {
  const sized = named.map((hash) => ({ hash, bytes: store.sizeOf(hash) }));
  return {
    blobs: sized.filter((blob): blob is { hash: BlobHash; bytes: number } => blob.bytes !== undefined),
    missingBlobs: sized.filter((blob) => blob.bytes === undefined).map((blob) => blob.hash),
  };
}

/** Says that the disk is full before filling it. */
export function requireSpace(files: FileLayer, folder: string, bytes: number, place: Place): void {
  const [needed, free] = [spaceFor(bytes), files.volume(folder).freeBytes];
  if (free < needed) throw new Refusal({ code: 'not-enough-space', place, needed, free });
}
