/** Stored files on their way to another store: only what is not there yet, every one read back, damaged ones replaced. */

import { dirname } from 'node:path';
import type { BlobHash } from '../../shared/domain/ids.ts';
import { copyFileChecked, NotAsSealed, SourceDiffers } from '../platform/atomic-file.ts';
import type { BlobState, BlobStore } from '../platform/blob-store.ts';
import type { FileLayer } from '../platform/file-layer.ts';
import type { Manifest } from './manifest.ts';
import { on, type Place, stopIfCancelled, unwrap, type Work } from './work.ts';

type ListedBlob = Manifest['blobs'][number];

/**
 * `missing`: neither good here nor there. Throws what the disks refuse. After it every file of `copied` was read at the
 * target and has the bytes that its name promises.
 */
export function copyBlobs(
  files: FileLayer,
  source: BlobStore,
  target: BlobStore,
  wanted: readonly ListedBlob[],
  work: Work,
): { readonly copied: ListedBlob[]; readonly missing: BlobHash[] } {
  const total = wanted.reduce((sum, blob) => sum + blob.bytes, 0);
  const copied: ListedBlob[] = [];
  const missing: BlobHash[] = [];
  const folders = new Set<string>();
  let done = 0;
  for (const blob of wanted) {
    stopIfCancelled(work);
    work.progress({ phase: 'copying-files', done, total });
    const isThere = stateAt('target', target, blob.hash, work) === 'good';
    if (isThere || copyOne(files, source, target, blob.hash, work)) copied.push(blob);
    else missing.push(blob.hash);
    if (!isThere) folders.add(dirname(target.pathOf(blob.hash)));
    done += blob.bytes;
  }
  syncFolders(files, folders);
  work.progress({ phase: 'copying-files', done: total, total });
  return { copied, missing };
}

/** Removes the files that no copy names any more. `needed`: under the names they have on the disk. */
export function sweepUnnamedBlobs(store: BlobStore, needed: ReadonlySet<string>): void {
  for (const name of store.list()) if (!needed.has(name)) unwrap(store.remove(name));
}

/** Read once: what turns out not to be what its name promises takes no name at the target. False: not to be had here. */
function copyOne(files: FileLayer, source: BlobStore, target: BlobStore, hash: BlobHash, work: Work): boolean {
  if (!on('computer', () => source.has(hash))) return false;
  const path = target.pathOf(hash);
  files.makeFolder(dirname(path));
  try {
    copyFileChecked(files, source.pathOf(hash), path, () => stopIfCancelled(work), { expected: hash, foldersLater: true });
    return true;
  } catch (thrown) {
    if (thrown instanceof SourceDiffers || thrown instanceof NotAsSealed) return false;
    // Which of the two disks refused: this throws when it was the one that is read.
    stateAt('computer', source, hash, work);
    throw thrown;
  }
}

/** The names of what was copied, made durable once: those of the files, of their folders, and of the store itself. */
function syncFolders(files: FileLayer, folders: ReadonlySet<string>): void {
  for (const folder of folders) if (files.stat(folder)) files.syncFolder(folder);
  for (const store of new Set([...folders].map((folder) => dirname(folder)))) {
    if (!files.stat(store)) continue;
    files.syncFolder(store);
    files.syncFolder(dirname(store));
  }
}

const stateAt = (place: Place, store: BlobStore, hash: BlobHash, work: Work): BlobState =>
  on(place, () => {
    const state = store.verify(hash, () => stopIfCancelled(work));
    return state.ok ? state.value : unwrap({ ok: false, error: { ...state.error, place } });
  });
