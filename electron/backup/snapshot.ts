/**
 * A copy of the ledger at one moment, taken while the program goes on: copied under a temporary name, reopened
 * read-only, checked against what the ledger itself said in the same transaction, listed in a manifest, flushed, and
 * only then given its name. Stored files (blobs) are listed, not copied: inside the computer they are shared.
 */
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { BlobHash } from '../../shared/domain/ids.ts';
import type { Result } from '../../shared/domain/result.ts';
import { checkLedgerFile, copyLedgerOnline } from '../db/ledger-copy.ts';
import type { Migration } from '../db/migrate.ts';
import { digestFile, PARTIAL_SUFFIX } from '../platform/atomic-file.ts';
import { type BlobStore, createBlobStore } from '../platform/blob-store.ts';
import { type Clock, localDay } from '../platform/clock.ts';
import { type FileLayer, makeFolderDurably, removeTree, syncFile } from '../platform/file-layer.ts';
import type { LedgerFolder } from './ledger-folder.ts';
import { type CopyReason, LEDGER_FILE, type Manifest, writeManifest } from './manifest.ts';
import { attempt, type BackupError, type Place, Refusal, refuse, spaceFor, stopIfCancelled, type Work } from './work.ts';

/** What backup work stands on, given once. */
export type BackupPorts = {
  readonly files: FileLayer;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly migrations: readonly Migration[];
  readonly programVersion: string;
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
    if (files.stat(ledger.ledger)?.kind !== 'file') refuse('ledger-missing');
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

async function copyAndCheck(
  ports: BackupPorts,
  ledger: LedgerFolder,
  building: string,
  reason: CopyReason,
  work: Work,
): Promise<Manifest> {
  const { files, clock } = ports;
  const copy = join(building, LEDGER_FILE);
  const madeAt = clock.now();
  const facts = await copyLedgerOnline(ledger.ledger, copy, (done, total) => {
    stopIfCancelled(work);
    work.progress({ phase: 'copying-ledger', done, total });
  });
  syncFile(files, copy);

  const checked = checkLedgerFile(copy, ports.migrations, (done, total) => {
    stopIfCancelled(work);
    work.progress({ phase: 'checking-ledger', done, total });
  });
  if (!checked.ok || checked.value.state !== 'current') return refuse('ledger-damaged');
  const { state: _, ...copied } = checked.value;
  if (!isDeepStrictEqual(copied, facts)) return refuse('ledger-damaged');

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
  if (free < needed) throw new Refusal({ code: 'disk-full', place, needed, free });
}
