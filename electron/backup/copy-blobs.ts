/**
 * Stored files on their way to another store: only what is not there yet, every one read back, damaged ones replaced. Each
 * is read once here and once there: its name says what it must hold, and that is what the bytes at the target are held
 * against. While one is read back the next ones are written.
 */
import { dirname } from 'node:path';
import type { BlobHash } from '../../shared/domain/ids.ts';
import { copyUnnamed, discard, NotAsSealed, type UnnamedFile, WrittenWrong } from '../platform/atomic-file.ts';
import type { BlobState, BlobStore } from '../platform/blob-store.ts';
import type { FileLayer } from '../platform/file-layer.ts';
import type { Manifest } from './manifest.ts';
import { readHere } from './second-reader.ts';
import type { BackupPorts } from './snapshot.ts';
import { on, Refusal, stopIfCancelled, unwrap, type Work } from './work.ts';

type ListedBlob = Manifest['blobs'][number];
type Read = { readonly hash: BlobHash | undefined } | { readonly thrown: unknown };
type Underway = {
  readonly blob: ListedBlob;
  /** Written just now, under a passing name; absent: a file of its name was there already. */
  readonly unnamed?: UnnamedFile;
  readonly read: Promise<Read>;
};

/** Not read back yet. */
const MOST_UNDERWAY = 6;
/** A slow stick holds each of them for seconds, and the program has four threads for such work in all. */
const MOST_FLUSHED_AT_ONCE = 2;
const LOOK_UP_EVERY_MILLISECONDS = 50;

/**
 * `missing`: neither good here nor there. Throws what the disks refuse. After it every file of `copied` was read at the
 * target and has the bytes that its name promises.
 */
export async function copyBlobs(
  { files, reader: given }: Pick<BackupPorts, 'files' | 'reader'>,
  source: BlobStore,
  target: BlobStore,
  wanted: readonly ListedBlob[],
  work: Work,
): Promise<{ readonly copied: ListedBlob[]; readonly missing: BlobHash[] }> {
  const reader = given ?? readHere(files, work);
  const total = wanted.reduce((sum, blob) => sum + blob.bytes, 0);
  const copied = new Set<ListedBlob>();
  const missing: BlobHash[] = [];
  const folders = new Set<string>();
  const underway: Underway[] = [];
  const flushing: Promise<unknown>[] = [];
  let done = 0;

  const end = (blob: ListedBlob, isThere: boolean): void => {
    if (isThere) copied.add(blob);
    else missing.push(blob.hash);
    done += blob.bytes;
    work.progress({ phase: 'copying-files', done, total });
  };
  const write = async (blob: ListedBlob): Promise<void> => {
    if (flushing.length >= MOST_FLUSHED_AT_ONCE) await flushing.shift();
    const path = target.pathOf(blob.hash);
    folders.add(dirname(path));
    const unnamed = writeOne(files, source, blob.hash, path, work);
    if (!unnamed) return end(blob, false);
    underway.push({ blob, unnamed, read: settled(unnamed.flushed.then(() => reader.digest(unnamed.path))) });
    flushing.push(unnamed.flushed.catch(() => {}));
  };
  const finishOldest = async (): Promise<void> => {
    const [oldest] = underway;
    if (!oldest) return;
    const { blob, unnamed, read } = oldest;
    const found = await orCancelled(read, work);
    if ('thrown' in found) throw found.thrown;
    const isGood = found.hash === blob.hash;
    if (unnamed && isGood) files.rename(unnamed.path, target.pathOf(blob.hash));
    else if (unnamed) discardDiffering(files, source, blob.hash, unnamed.path, work);
    underway.shift();
    if (!unnamed && !isGood) await write(blob);
    else end(blob, isGood);
  };

  work.progress({ phase: 'copying-files', done, total });
  try {
    for (const blob of wanted) {
      stopIfCancelled(work);
      if (target.has(blob.hash)) underway.push({ blob, read: settled(reader.digest(target.pathOf(blob.hash))) });
      else await write(blob);
      if (underway.length >= MOST_UNDERWAY) await finishOldest();
    }
    while (underway.length > 0) await finishOldest();
  } catch (thrown) {
    // A file that is still flushed or read can not be taken away everywhere.
    await reader.close();
    await Promise.all(underway.map(({ read }) => read));
    for (const { unnamed } of underway) if (unnamed) discard(files, unnamed.path);
    throw thrown;
  }
  await syncFolders(files, folders);
  return { copied: wanted.filter((blob) => copied.has(blob)), missing };
}

/** Removes the files that no copy names any more. `needed`: under the names they have on the disk. */
export function sweepUnnamedBlobs(store: BlobStore, needed: ReadonlySet<string>): void {
  for (const name of store.list()) if (!needed.has(name)) unwrap(store.remove(name));
}

/** Under a passing name, which it answers; nothing when it is not to be had here. */
function writeOne(files: FileLayer, source: BlobStore, hash: BlobHash, path: string, work: Work): UnnamedFile | undefined {
  if (!on('computer', () => source.has(hash))) return undefined;
  files.makeFolder(dirname(path));
  try {
    return copyUnnamed(files, source.pathOf(hash), path, () => stopIfCancelled(work));
  } catch (thrown) {
    if (thrown instanceof NotAsSealed) return undefined;
    // Which of the two disks refused: this throws when it was the one that is read.
    stateHere(source, hash, work);
    throw thrown;
  }
}

/** Throws when what was read here was as it should be: then it is the target that keeps other bytes. */
function discardDiffering(files: FileLayer, source: BlobStore, hash: BlobHash, unnamed: string, work: Work): void {
  if (stateHere(source, hash, work) === 'good') throw new WrittenWrong('read back differs');
  discard(files, unnamed);
}

/** The names of what was copied, made durable once: those of the files, of their folders, and of the store itself. */
async function syncFolders(files: FileLayer, folders: ReadonlySet<string>): Promise<void> {
  const stores = new Set([...folders].map((folder) => dirname(folder)));
  const all = [folders, stores, new Set([...stores].map((store) => dirname(store)))].flatMap((set) => [...set]);
  const there = all.filter((folder) => files.stat(folder));
  for (let at = 0; at < there.length; at += MOST_FLUSHED_AT_ONCE) {
    await Promise.all(there.slice(at, at + MOST_FLUSHED_AT_ONCE).map((folder) => files.syncFolderAside(folder)));
  }
}

const settled = (read: Promise<BlobHash | undefined>): Promise<Read> =>
  read.then(
    (hash) => ({ hash }),
    (thrown: unknown) => ({ thrown }),
  );

/** Another thread may be reading a large file from a slow stick. */
async function orCancelled<T>(waitedFor: Promise<T>, work: Work): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const looking = setInterval(() => {
    if (work.cancelled()) reject(new Refusal({ code: 'cancelled' }));
  }, LOOK_UP_EVERY_MILLISECONDS);
  try {
    return await Promise.race([waitedFor, promise]);
  } finally {
    clearInterval(looking);
  }
}

const stateHere = (source: BlobStore, hash: BlobHash, work: Work): BlobState =>
  on('computer', () => unwrap(source.verify(hash, () => stopIfCancelled(work))));
