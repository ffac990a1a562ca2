/**
 * Copies for another place: a stick or any folder. `Copias-<negocio>/` holds one folder a copy, the stored files that
 * all of them share, and a text for people. A copy counts once it was read back from there and its ledger reopened; the
 * copies before it stay untouched until then. Names are ASCII and hold no amounts.
 */
import { dirname, isAbsolute, join, relative } from 'node:path';
import { z } from 'zod';
import type { Result } from '../../shared/domain/result.ts';
import { copyFileChecked, digestBytes, PARTIAL_SUFFIX, readWholeFile, writeFileAtomically } from '../platform/atomic-file.ts';
import { createBlobStore } from '../platform/blob-store.ts';
import { localStamp } from '../platform/clock.ts';
import type { Lock } from '../platform/copy-lock.ts';
import { COPIES_FOLDER, MARKER_FILE, Marker } from '../platform/drives/marks.ts';
import { type FileLayer, makeFolderDurably, namesIn, removeTree } from '../platform/file-layer.ts';
import { COPY_NAME, checkCopiedLedger, freeCopyName, isLedgerUnchanged } from './copies.ts';
import { copyBlobs } from './copy-blobs.ts';
import type { LedgerFolder } from './ledger-folder.ts';
import { copyLockBytes, LOCK_FILE } from './lock-file.ts';
import { blobFolderAt, blobStoreAt, LOCKED_BLOBS } from './locked-files.ts';
import { LEDGER_FILE, type Manifest, writeManifest } from './manifest.ts';
import { type BackupPorts, requireSpace, takeSnapshot } from './snapshot.ts';
import { quietly, tidy } from './tidy-copies.ts';
import {
  attempt,
  attemptAtOnce,
  type BackupError,
  FAT32_LARGEST_FILE,
  refuse,
  stopIfCancelled,
  unwrap,
  type Work,
} from './work.ts';

export type CopyMade = {
  readonly name: string;
  readonly folder: string;
  readonly manifest: Manifest;
  /** Copies that made room for this one, by name. */
  readonly removed: readonly string[];
  /** The copy before it cannot be read any more as it was written: the stick is at its end. */
  readonly worn: boolean;
};

export type CopyTarget = {
  /** What the owner chose: a stick, a folder, or a `Copias-…` folder of this ledger. */
  readonly folder: string;
  /** What the owner calls a stick; a stick that has such a name keeps it. */
  readonly name?: string;
  /** As the system's own tool says, where the file layer cannot tell. */
  readonly isFat32?: boolean;
  /** Encrypts the copy; its key is among those held. */
  readonly lock?: Lock;
};

export async function makeCopy(
  ports: BackupPorts,
  ledger: LedgerFolder,
  target: CopyTarget,
  work: Work,
): Promise<Result<CopyMade, BackupError>> {
  const { files } = ports;
  const staged = join(ledger.staging, `copy-${ports.newId()}`);
  const made = await attempt('target', async () => {
    if (isInside(target.folder, ledger.folder)) refuse('copy-target-inside-ledger');
    const snapshot = unwrap(await takeSnapshot(ports, ledger, staged, 'by-hand', work));
    const home = homeOf(files, target.folder, snapshot);
    const worn = isNewestUnreadable(files, home, work);
    const folder = await placeCopy(ports, ledger, { staged, home, snapshot, target }, work);
    return { ...folder, worn, removed: tidy(ports, home, folder.manifest) };
  });
  await attempt('computer', () => removeTree(files, staged));
  if (!made.ok && made.error.place === 'target' && (await isGone(files, target.folder))) {
    return { ok: false, error: { code: 'target-gone', place: 'target' } };
  }
  return made;
}

/** Puts a checked local snapshot on the target, reads it back there, and only then gives it its name. */
async function placeCopy(
  ports: BackupPorts,
  ledger: LedgerFolder,
  { staged, home, snapshot, target }: { staged: string; home: string; snapshot: Manifest; target: CopyTarget },
  work: Work,
): Promise<Omit<CopyMade, 'removed' | 'worn'>> {
  const { files } = ports;
  const source = createBlobStore(ledger.blobs, files);
  const blobs = blobStoreAt(files, blobFolderAt(home, target.lock?.keyId), ports.keys ?? []);
  makeFolderDurably(files, home);
  sweepUnfinished(files, home);
  requireRoom(files, home, { snapshot, isFat32: target.isFat32 === true }, (hash) => blobs.has(hash));
  markFolder(files, home, snapshot.ledgerId, target.name);

  const { copied, missing } = await copyBlobs(ports, source, blobs, snapshot.blobs, work);
  const lock = target.lock && copyLockBytes({ format: 1, lock: target.lock, ...lockFacts(snapshot) });
  const manifest = {
    ...snapshot,
    blobs: copied,
    missingBlobs: [...snapshot.missingBlobs, ...missing].sort(),
    ...(lock && { lock: { sha256: digestBytes(lock).hash } }),
  };

  const name = freeCopyName(files, home, localStamp(snapshot.madeAt));
  const building = join(home, `${name}${PARTIAL_SUFFIX}`);
  try {
    makeFolderDurably(files, building);
    // First: from here on what is written into this folder is enciphered.
    if (lock) writeFileAtomically(files, join(building, LOCK_FILE), lock);
    let done = 0;
    copyFileChecked(files, join(staged, LEDGER_FILE), join(building, LEDGER_FILE), (bytes) => {
      stopIfCancelled(work);
      done += bytes;
      work.progress({ phase: 'writing-target', done, total: snapshot.ledger.bytes });
    });
    writeManifest(files, building, manifest);
    if (!unwrapVerdict(checkCopiedLedger(ports, building, manifest, work))) refuse('copy-not-verified');
    stopIfCancelled(work);
    files.rename(building, join(home, name));
    files.syncFolder(home);
  } catch (thrown) {
    // Both: a name that could not be made durable is no copy either.
    quietly(() => removeTree(files, building));
    quietly(() => removeTree(files, join(home, name)));
    throw thrown;
  }
  return { name, folder: join(home, name), manifest };
}

/** The folder of this ledger at the target: the one marked as its own, else a new one. Names alone prove nothing. */
function homeOf(files: FileLayer, target: string, snapshot: Manifest): string {
  if (files.stat(target)?.kind !== 'folder') refuse('target-gone');
  if (ledgerMarkedIn(files, target) === snapshot.ledgerId) return target;
  if (ledgerMarkedIn(files, dirname(target)) === snapshot.ledgerId) return dirname(target);
  const names = files.list(target);
  const own = names.find((name) => COPIES_FOLDER.test(name) && ledgerMarkedIn(files, join(target, name)) === snapshot.ledgerId);
  if (own) return join(target, own);
  const wished = copiesFolderName(snapshot.businessName);
  const taken = new Set(names.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wished : `${wished}-${number}`;
    if (!taken.has(name.toLowerCase())) return join(target, name);
  }
}

function markFolder(files: FileLayer, home: string, ledgerId: string, wished: string | undefined): void {
  const name = wished ?? markIn(files, home)?.name;
  const mark = { format: 1, ledgerId, ...(name !== undefined && { name }) };
  writeFileAtomically(files, join(home, MARKER_FILE), Buffer.from(JSON.stringify(mark)));
}

const ledgerMarkedIn = (files: FileLayer, folder: string): string | undefined => markIn(files, folder)?.ledgerId;

function markIn(files: FileLayer, folder: string): Marker | undefined {
  const path = join(folder, MARKER_FILE);
  const stat = files.stat(path);
  if (stat?.kind !== 'file' || stat.size > 10_000) return undefined;
  try {
    return Marker.parse(JSON.parse(readWholeFile(files, path).toString('utf8')));
  } catch (thrown) {
    if (thrown instanceof SyntaxError || thrown instanceof z.ZodError) return undefined;
    throw thrown;
  }
}

/** `Copias-Ferreteria-Soto`: letters, digits and hyphens of ASCII, which every file system takes. */
export function copiesFolderName(businessName: string): string {
  const ascii = businessName
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  return `Copias-${ascii || 'Deudario'}`;
}

/** A stick that keeps other bytes than it was given may show it only once it was taken out and plugged in again. */
function isNewestUnreadable(files: FileLayer, home: string, work: Work): boolean {
  const newest = namesIn(files, home)
    .filter((name) => COPY_NAME.test(name))
    .at(-1);
  if (newest === undefined) return false;
  const folder = join(home, newest);
  const readable = attemptAtOnce('target', () => isLedgerUnchanged(files, folder, work));
  if (!readable.ok && readable.error.code === 'cancelled') refuse('cancelled');
  // Of another passphrase: nothing can be told of it.
  if (!readable.ok && readable.error.code === 'copy-locked') return false;
  return !readable.ok || !readable.value;
}

function sweepUnfinished(files: FileLayer, home: string): void {
  for (const name of namesIn(files, home)) {
    if (name.endsWith(PARTIAL_SUFFIX)) removeTree(files, join(home, name));
  }
  const ofKeys = namesIn(files, join(home, LOCKED_BLOBS)).map((keyId) => blobFolderAt(home, keyId));
  for (const folder of [blobFolderAt(home, undefined), ...ofKeys]) unwrap(createBlobStore(folder, files).sweepPartials());
}

const lockFacts = ({ ledgerId, madeAt, madeOn }: Manifest) => ({ ledgerId, madeAt, madeOn });

function requireRoom(
  files: FileLayer,
  home: string,
  { snapshot, isFat32 }: { snapshot: Manifest; isFat32: boolean },
  isThere: (hash: Manifest['blobs'][number]['hash']) => boolean,
): void {
  const fresh = snapshot.blobs.filter((blob) => !isThere(blob.hash));
  const largest = Math.max(snapshot.ledger.bytes, ...fresh.map((blob) => blob.bytes));
  const bytes = fresh.reduce((sum, blob) => sum + blob.bytes, snapshot.ledger.bytes);
  requireSpace(files, home, bytes, 'target');
  if (largest > FAT32_LARGEST_FILE && (isFat32 || files.volume(home).fileSystem === 'fat32')) refuse('file-too-large-for-disk');
}

/** A copy just written that is already damaged tells of the stick, not of an old copy. */
function unwrapVerdict(checked: Result<unknown, BackupError>): boolean {
  if (!checked.ok && checked.error.code === 'copy-damaged') return false;
  unwrap(checked);
  return true;
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return !way.startsWith('..') && !isAbsolute(way);
}

async function isGone(files: FileLayer, target: string): Promise<boolean> {
  const there = await attempt('target', () => files.stat(target)?.kind === 'folder');
  return there.ok && !there.value;
}
