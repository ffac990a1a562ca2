/** Copies as they lie on a disk: found, listed with what they hold, and checked to the last byte, without changing them. */
import { basename, dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import { checkLedgerFile } from '../db/ledger-copy.ts';
import { digestFile } from '../platform/atomic-file.ts';
import type { BlobStore } from '../platform/blob-store.ts';
import { COPIES_FOLDER } from '../platform/drives/marks.ts';
import { type FileLayer, namesIn, sizeOfTree } from '../platform/file-layer.ts';
import type { CopyLock } from './lock-file.ts';
import { blobFolderAt, blobStoreAt, withPlainFile } from './locked-files.ts';
import { LEDGER_FILE, type Manifest, readCopyLock, readManifest } from './manifest.ts';
import type { BackupPorts } from './snapshot.ts';
import { attempt, type BackupError, type Place, refuse, stopIfCancelled, unwrap, type Work } from './work.ts';

/** `2026-11-22-1340`, and `-2` for a second one of the same minute. */
export const COPY_NAME = /^\d{4}-\d{2}-\d{2}-\d{4}(-\d+)?$/;

export type FoundCopy = {
  /** Of the folder; also how it is shown to be picked. */
  readonly name: string;
  readonly folder: string;
  /** Bytes of the copy itself, without the files it shares with others. */
  readonly bytes: number;
  /** What its list says; checking the files themselves is `checkCopy`. */
  readonly manifest: Result<Manifest, BackupError>;
  /** Of an encrypted copy. */
  readonly lock?: CopyLock;
};

/**
 * Newest first. `folder` may be a stick, a `Copias-…` folder, one copy of it, or the points of a ledger. Folders that do
 * not look like a copy are passed over.
 */
export function findCopies(files: FileLayer, folder: string): Promise<Result<readonly FoundCopy[], BackupError>> {
  return attempt('target', () => {
    if (files.stat(folder)?.kind !== 'folder') refuse('copy-not-found');
    const within = [folder, ...subfolders(files, folder, (name) => COPIES_FOLDER.test(name))];
    const found = within.flatMap((parent) => subfolders(files, parent, (name) => COPY_NAME.test(name)));
    const copies = COPY_NAME.test(basename(folder)) && holdsCopy(files, folder) ? [folder, ...found] : found;
    return copies.map((copy) => describeCopy(files, copy)).sort((a, b) => (momentOf(a) < momentOf(b) ? 1 : -1));
  });
}

/** Throws what the disk refuses. */
export function describeCopy(files: FileLayer, folder: string): FoundCopy {
  const manifest = readManifest(files, folder);
  const lock = readCopyLock(files, folder);
  const bytes = sizeOfTree(files, folder);
  return { name: basename(folder), folder, bytes, manifest, ...(lock.ok && lock.value && { lock: lock.value }) };
}

/** The documents that a copy names. Throws what the disk refuses, and `copy-locked` for a key that is not held. */
export const blobsOf = ({ files, keys = [] }: BackupPorts, copyFolder: string): BlobStore =>
  blobStoreAt(files, blobFolderOf(files, copyFolder), keys);

/** Beside the copy on a stick, one folder up inside the computer. */
function blobFolderOf(files: FileLayer, copyFolder: string): string {
  const lock = unwrap(readCopyLock(files, copyFolder));
  if (lock) return blobFolderAt(dirname(copyFolder), lock.lock.keyId);
  const beside = blobFolderAt(dirname(copyFolder), undefined);
  return files.stat(beside)?.kind === 'folder' ? beside : join(dirname(dirname(copyFolder)), 'blobs');
}

/** Reads all of a copy: list, ledger (bytes, structure, seal, figures) and every file it names. */
export function checkCopy(
  ports: BackupPorts,
  copyFolder: string,
  work: Work,
  place: Place = 'target',
): Promise<Result<Manifest, BackupError>> {
  return attempt(place, () => {
    const manifest = unwrap(readManifest(ports.files, copyFolder));
    unwrap(checkCopiedLedger(ports, copyFolder, manifest, work));
    unwrap(checkCopiedBlobs(blobsOf(ports, copyFolder), manifest, work));
    return manifest;
  });
}

/** Its bytes are those of its list. Quicker than checking it, and enough to know a stick that forgets. Throws what the disk refuses. */
export function isLedgerUnchanged(files: FileLayer, copyFolder: string, work: Work): boolean {
  const manifest = readManifest(files, copyFolder);
  if (!manifest.ok && manifest.error.code === 'copy-locked') refuse('copy-locked');
  const file = join(copyFolder, LEDGER_FILE);
  if (!manifest.ok || files.stat(file)?.kind !== 'file') return false;
  return digestFile(files, file, () => stopIfCancelled(work)).hash === manifest.value.ledger.sha256;
}

/** Throws what the disk refuses. */
export function checkCopiedLedger(
  ports: BackupPorts,
  copyFolder: string,
  manifest: Manifest,
  work: Work,
): Result<'current' | 'older', BackupError> {
  const file = join(copyFolder, LEDGER_FILE);
  const newest = ports.migrations.at(-1)?.version ?? 0;
  if (ports.files.stat(file)?.kind !== 'file') return err({ code: 'copy-damaged' });
  let read = 0;
  const onChunk = (bytes: number): void => {
    stopIfCancelled(work);
    read += bytes;
    work.progress({ phase: 'checking-target', done: read, total: manifest.ledger.bytes });
  };
  return withPlainFile(ports, file, onChunk, (plain, hash) => {
    if (hash !== manifest.ledger.sha256) return err({ code: 'copy-damaged' });
    return manifest.schemaVersion > newest ? err({ code: 'copy-newer' }) : checkPlainLedger(ports, plain, manifest, work);
  });
}

function checkPlainLedger(
  ports: BackupPorts,
  file: string,
  manifest: Manifest,
  work: Work,
): Result<'current' | 'older', BackupError> {
  const checked = checkLedgerFile(file, ports.migrations, (done, total) => {
    stopIfCancelled(work);
    work.progress({ phase: 'checking-ledger', done, total });
  });
  if (!checked.ok) return err({ code: checked.error.code === 'ledger-newer' ? 'copy-newer' : 'copy-damaged' });
  if (checked.value.state === 'older') return ok('older');
  return isDeepStrictEqual(checked.value.contents, manifest.contents) ? ok('current') : err({ code: 'copy-damaged' });
}

/** Throws what the disk refuses. */
export function checkCopiedBlobs(store: BlobStore, manifest: Manifest, work: Work): Result<void, BackupError> {
  const total = manifest.blobs.length;
  for (const [done, { hash }] of manifest.blobs.entries()) {
    stopIfCancelled(work);
    work.progress({ phase: 'checking-files', done, total });
    const state = store.verify(hash, () => stopIfCancelled(work));
    if (!state.ok) return state;
    if (state.value === 'missing') return err({ code: 'copy-incomplete' });
    if (state.value === 'damaged') return err({ code: 'copy-damaged' });
  }
  work.progress({ phase: 'checking-files', done: total, total });
  return ok(undefined);
}

/** A name for a copy made now that no copy has yet, nor an unfinished one. */
export function freeCopyName(files: FileLayer, parent: string, stamp: string): string {
  const taken = new Set(namesIn(files, parent));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? stamp : `${stamp}-${number}`;
    if (!taken.has(name)) return name;
  }
}

const subfolders = (files: FileLayer, folder: string, isOne: (name: string) => boolean): readonly string[] =>
  files
    .list(folder)
    .filter(isOne)
    .map((name) => join(folder, name))
    .filter((path) => files.stat(path)?.kind === 'folder');

const holdsCopy = (files: FileLayer, folder: string): boolean => files.stat(join(folder, LEDGER_FILE))?.kind === 'file';

const momentOf = ({ name, manifest, lock }: FoundCopy): string => (manifest.ok ? manifest.value.madeAt : (lock?.madeAt ?? name));
