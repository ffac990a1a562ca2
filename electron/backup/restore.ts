/**
 * Bringing a copy back, in two halves. `inspectCopy` and `prepareRestore` run in a worker and may be given up at any
 * moment: they read, check and stage, and the ledger in use stays as it is. `restore-swap.ts` then changes places.
 * While a restore is prepared and swapped no command may write: what it wrote would be neither in the safety point nor
 * in the restored ledger.
 */
import { basename, join } from 'node:path';
import type { Result } from '../../shared/domain/result.ts';
import { checkLedgerFile, isNewerLedgerSound, upgradeDuplicate } from '../db/ledger-copy.ts';
import { copyFileChecked, digestFile, PARTIAL_SUFFIX } from '../platform/atomic-file.ts';
import { createBlobStore } from '../platform/blob-store.ts';
import { makeFolderDurably, namesIn, removeTree, syncFile } from '../platform/file-layer.ts';
import { blobsOf, checkCopiedBlobs, checkCopiedLedger } from './copies.ts';
import { copyBlobs } from './copy-blobs.ts';
import type { LedgerFolder } from './ledger-folder.ts';
import { LEDGER_FILE, type Manifest, readManifest } from './manifest.ts';
import { makePoint, type Point } from './points.ts';
import { type BackupPorts, requireSpace } from './snapshot.ts';
import { attempt, type BackupError, on, refuse, stopIfCancelled, unwrap, type Work } from './work.ts';

export type InspectedCopy = {
  readonly manifest: Manifest;
  /** `older`: made by an earlier version; it is brought up to date on a duplicate when restored. */
  readonly state: 'current' | 'older';
};
export type PreparedRestore = {
  /** Name of the folder in `staging/` that holds the new ledger. */
  readonly staged: string;
  readonly sha256: string;
  readonly manifest: Manifest;
  /** Absent when there was no ledger, or when it is damaged: then its files are moved aside and kept. */
  readonly safetyPoint: Point | undefined;
};

export const RESTORE_PREFIX = 'restore-';

/** Reads all of it and says whether it is whole and what it holds. Changes nothing. */
export function inspectCopy(ports: BackupPorts, copyFolder: string, work: Work): Promise<Result<InspectedCopy, BackupError>> {
  return attempt('target', () => {
    const manifest = unwrap(readManifest(ports.files, copyFolder));
    const state = unwrap(checkCopiedLedger(ports, copyFolder, manifest, work));
    unwrap(checkCopiedBlobs(blobsOf(ports, copyFolder), manifest, work));
    return { manifest, state };
  });
}

/**
 * Makes the safety point, copies the copy's stored files into the ledger's (they are named by their bytes, so none is
 * overwritten), and stages its ledger: checked, and brought up to date when it is older.
 */
export async function prepareRestore(
  ports: BackupPorts,
  ledger: LedgerFolder,
  copyFolder: string,
  work: Work,
): Promise<Result<PreparedRestore, BackupError>> {
  const { files } = ports;
  const staged = `${RESTORE_PREFIX}${ports.newId()}`;
  const stagedFolder = join(ledger.staging, staged);
  const prepared = await attempt('computer', async () => {
    const manifest = on('target', () => unwrap(readManifest(files, copyFolder)));
    makeFolderDurably(files, stagedFolder);
    requireSpace(files, stagedFolder, spaceNeeded(ports, ledger, manifest), 'computer');
    const safetyPoint = await makeSafetyPoint(ports, ledger, work);

    const source = on('target', () => blobsOf(ports, copyFolder));
    const { missing } = await copyBlobs(ports, source, createBlobStore(ledger.blobs, files), manifest.blobs, work);
    if (missing.length > 0) refuse('copy-incomplete');

    stageLedger(ports, copyFolder, stagedFolder, manifest, work);
    stopIfCancelled(work);
    return { staged, sha256: digestFile(files, join(stagedFolder, LEDGER_FILE)).hash, manifest, safetyPoint };
  });
  if (!prepared.ok) await attempt('computer', () => removeTree(files, stagedFolder));
  return prepared;
}

/** Removes what copies and restores that were cut off had staged. Does nothing while a `restore.json` is there. */
export function sweepStaged(ports: BackupPorts, ledger: LedgerFolder): Promise<Result<void, BackupError>> {
  return attempt('computer', () => {
    if (ports.files.stat(ledger.restoreNote)) return;
    const note = basename(ledger.restoreNote);
    for (const name of namesIn(ports.files, ledger.folder)) {
      if (name.startsWith(note) && name.endsWith(PARTIAL_SUFFIX)) removeTree(ports.files, join(ledger.folder, name));
    }
    for (const name of namesIn(ports.files, ledger.staging)) {
      if (name.startsWith(RESTORE_PREFIX) || name.startsWith('copy-')) removeTree(ports.files, join(ledger.staging, name));
    }
  });
}

/** Brings a copy's ledger into a folder of this computer: as it was written, checked, and of today's schema. Throws refusals. */
export function stageLedger(ports: BackupPorts, copyFolder: string, folder: string, manifest: Manifest, work: Work): void {
  stageAsItIs(ports, copyFolder, folder, manifest, work);
  bringUpToDate(ports, folder, manifest, work);
}

/** One of a newer program, only to be looked into: never migrated, and never put in the place of another. Throws refusals. */
export function stageNewerLedger(ports: BackupPorts, copyFolder: string, folder: string, manifest: Manifest, work: Work): void {
  stageAsItIs(ports, copyFolder, folder, manifest, work);
  if (!isNewerLedgerSound(join(folder, LEDGER_FILE))) refuse('copy-damaged');
}

export const isOfNewerProgram = ({ migrations }: BackupPorts, { schemaVersion }: Manifest): boolean =>
  schemaVersion > (migrations.at(-1)?.version ?? 0);

function stageAsItIs(ports: BackupPorts, copyFolder: string, folder: string, manifest: Manifest, work: Work): void {
  let done = 0;
  const copied = copyFileChecked(ports.files, join(copyFolder, LEDGER_FILE), join(folder, LEDGER_FILE), (bytes) => {
    stopIfCancelled(work);
    done += bytes;
    work.progress({ phase: 'copying-ledger', done, total: manifest.ledger.bytes });
  });
  if (copied.hash !== manifest.ledger.sha256) refuse('copy-damaged');
}

/** A damaged ledger has no point to go back to; the swap keeps its very files instead. */
async function makeSafetyPoint(ports: BackupPorts, ledger: LedgerFolder, work: Work): Promise<Point | undefined> {
  if (!ports.files.stat(ledger.ledger)) return undefined;
  const point = await makePoint(ports, ledger, 'before-restore', work);
  if (!point.ok && point.error.code === 'ledger-damaged') return undefined;
  return unwrap(point);
}

function bringUpToDate(ports: BackupPorts, stagedFolder: string, manifest: Manifest, work: Work): void {
  if (unwrap(checkCopiedLedger(ports, stagedFolder, manifest, work)) === 'current') return;
  const file = join(stagedFolder, LEDGER_FILE);
  const upgraded = upgradeDuplicate(file, ports.migrations, ports.clock.now());
  if (!upgraded.ok) refuse('copy-newer');
  syncFile(ports.files, file);
  const checked = checkLedgerFile(file, ports.migrations, () => stopIfCancelled(work));
  if (!checked.ok || checked.value.state !== 'current') refuse('copy-damaged');
}

function spaceNeeded(ports: BackupPorts, ledger: LedgerFolder, manifest: Manifest): number {
  const store = createBlobStore(ledger.blobs, ports.files);
  const own = ports.files.stat(ledger.ledger)?.size ?? 0;
  return manifest.blobs.reduce((sum, blob) => (store.has(blob.hash) ? sum : sum + blob.bytes), own + manifest.ledger.bytes);
}
