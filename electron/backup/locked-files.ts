/**
 * A file layer in which the files of encrypted copies are read and written as if they were plain: what goes to the disk is
 * enciphered, what comes from it deciphered and authenticated. Everything else passes through. So making, checking,
 * restoring and rehearsing are the same steps for both kinds of copy, and what is checked is what the disk gives back.
 *
 * A copy is encrypted when its folder holds `lock.json`, which is written first. The documents that copies share lie in
 * `blobs-cifrados/<key>/`, named by a keyed fingerprint: their own would tell whoever knows a document that it is there.
 */
import { createHmac } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import type { BlobHash } from '../../shared/domain/ids.ts';
import { copyFile, digestFile, NotAsSealed, type OnChunk, readWholeFile, writeAll } from '../platform/atomic-file.ts';
import { type BlobStore, createBlobStore } from '../platform/blob-store.ts';
import type { HeldKey } from '../platform/copy-lock.ts';
import { type FileLayer, makeFolderDurably, removeTree } from '../platform/file-layer.ts';
import {
  CHUNK_BYTES,
  type ChunkSealer,
  HEADER_BYTES,
  newHeader,
  openerFor,
  plainSize,
  SEALED_CHUNK_BYTES,
  sealerFor,
} from './container.ts';
import { LOCK_FILE, parseCopyLock } from './lock-file.ts';
import type { BackupPorts } from './snapshot.ts';
import { refuse } from './work.ts';

export const LOCKED_BLOBS = 'blobs-cifrados';
const BLOB_OF_KEY = new RegExp(`[\\\\/]${LOCKED_BLOBS}[\\\\/]([0-9a-f]{32})[\\\\/]`);
/** Members of a copy that are enciphered, under their own names and while they are being written. */
const MEMBERS = ['ledger.sqlite', 'manifest.json'] as const;

/** Where the copies of a place keep their documents: plain ones, or those of a key. */
export const blobFolderAt = (home: string, keyId: string | undefined): string =>
  keyId === undefined ? join(home, 'blobs') : join(home, LOCKED_BLOBS, keyId);

/** Id of the key that a file is enciphered with. Throws what the disk refuses, and `copy-damaged` for a spoiled lock. */
function keyIdOf(files: FileLayer, path: string): string | undefined {
  const [, ofBlob] = BLOB_OF_KEY.exec(path) ?? [];
  if (ofBlob) return ofBlob;
  const name = basename(path);
  if (!MEMBERS.some((member) => name === member || name.startsWith(`${member}.`))) return undefined;
  const lock = join(dirname(path), LOCK_FILE);
  if (files.stat(lock)?.kind !== 'file') return undefined;
  const parsed = parseCopyLock(readWholeFile(files, lock));
  return parsed.ok ? parsed.value.lock.keyId : refuse(parsed.error.code);
}

/** The store of documents in `folder`, which may be one of an encrypted copy whose key is held. */
export function blobStoreAt(files: FileLayer, folder: string, keys: readonly HeldKey[]): BlobStore {
  const [, keyId] = BLOB_OF_KEY.exec(join(folder, 'any')) ?? [];
  if (keyId === undefined) return createBlobStore(folder, files);
  const held = keys.find((key) => key.keyId === keyId);
  return held ? createBlobStore(folder, files, namesBy(held)) : refuse('copy-locked');
}

const namesBy = (held: HeldKey) => {
  const key = Buffer.from(held.key, 'hex');
  return (hash: BlobHash): string => createHmac('sha256', key).update(`deudario blob 1 ${hash}`).digest('hex');
};

/**
 * A file as SQLite can open it, with the fingerprint of what it holds: itself, or deciphered in the scratch folder for as
 * long as the work lasts. Throws what the disks refuse.
 */
export function withPlainFile<T>(
  { files, scratch, newId }: Pick<BackupPorts, 'files' | 'scratch' | 'newId'>,
  path: string,
  onChunk: OnChunk,
  use: (plain: string, hash: BlobHash) => T,
): T {
  if (keyIdOf(files, path) === undefined) return use(path, digestFile(files, path, onChunk).hash);
  if (scratch === undefined) throw new Error('an enciphered file can only be opened with a scratch folder');
  const folder = join(scratch, `claro-${newId()}`);
  makeFolderDurably(files, folder);
  try {
    const plain = join(folder, basename(path));
    return use(plain, copyFile(files, path, plain, onChunk).hash);
  } finally {
    removeTree(files, folder);
  }
}

/** For one chunk, in the plain and enciphered. */
type Room = { readonly plain: Buffer; readonly sealed: Buffer };
const NOTHING = Buffer.alloc(0);
const MOST_SPARE = 4;
type Writing = {
  readonly kind: 'writing';
  readonly seal: ChunkSealer;
  /** What was given and is not enciphered yet, and where it will be. */
  readonly room: Room;
  filled: number;
  index: number;
  isEnded: boolean;
};
type Reading = {
  readonly kind: 'reading';
  readonly open: ChunkSealer;
  readonly chunks: number;
  readonly room: Room;
  index: number;
  /** Authenticated, and not asked for yet. */
  plain: Buffer;
};

/** Opening a file whose key is not held is refused as `copy-locked`. */
export function lockedFiles(files: FileLayer, keys: readonly HeldKey[]): FileLayer {
  const used = new Map<number, Writing | Reading>();
  /** Used again by the next file: fresh memory for each costs more than ciphering. */
  const spare: Room[] = [];
  const takeRoom = (): Room =>
    spare.pop() ?? { plain: Buffer.allocUnsafe(CHUNK_BYTES), sealed: Buffer.allocUnsafe(SEALED_CHUNK_BYTES) };

  function openLocked(path: string, flags: 'r' | 'r+' | 'wx', keyId: string): number {
    const held = keys.find((key) => key.keyId === keyId) ?? refuse('copy-locked');
    const size = flags === 'r' ? (files.stat(path)?.size ?? 0) : 0;
    const descriptor = files.open(path, flags);
    try {
      if (flags === 'wx') {
        const header = newHeader(held);
        writeAll(files, descriptor, header);
        const seal = sealerFor(header, held);
        used.set(descriptor, {
          kind: 'writing',
          seal,
          room: takeRoom(),
          filled: 0,
          index: 0,
          isEnded: false,
        });
      } else if (flags === 'r') {
        const header = Buffer.alloc(HEADER_BYTES);
        if (fill(files, descriptor, header) < HEADER_BYTES) throw new NotAsSealed('cut short');
        const chunks = Math.ceil((size - HEADER_BYTES) / SEALED_CHUNK_BYTES);
        if (chunks < 1) throw new NotAsSealed('cut short');
        used.set(descriptor, {
          kind: 'reading',
          open: openerFor(header, held),
          chunks,
          room: takeRoom(),
          index: 0,
          plain: NOTHING,
        });
      }
    } catch (thrown) {
      files.close(descriptor);
      throw thrown;
    }
    return descriptor;
  }

  function flush(descriptor: number, writing: Writing, isLast: boolean): void {
    const { plain, sealed } = writing.room;
    writeAll(files, descriptor, writing.seal(plain.subarray(0, writing.filled), writing.index, isLast, sealed));
    writing.index += 1;
    writing.filled = 0;
  }

  function end(descriptor: number): void {
    const writing = used.get(descriptor);
    if (writing?.kind !== 'writing' || writing.isEnded) return;
    flush(descriptor, writing, true);
    writing.isEnded = true;
  }

  return {
    ...files,
    open: (path, flags) => {
      const keyId = keyIdOf(files, path);
      return keyId === undefined ? files.open(path, flags) : openLocked(path, flags, keyId);
    },
    read: (descriptor, buffer) => {
      const reading = used.get(descriptor);
      if (reading?.kind !== 'reading') return files.read(descriptor, buffer);
      if (reading.plain.length === 0 && reading.index < reading.chunks) {
        const { plain, sealed } = reading.room;
        const count = fill(files, descriptor, sealed);
        const isLast = reading.index === reading.chunks - 1;
        reading.plain = reading.open(sealed.subarray(0, count), reading.index, isLast, plain);
        reading.index += 1;
      }
      const count = reading.plain.copy(buffer);
      reading.plain = reading.plain.subarray(count);
      return count;
    },
    write: (descriptor, bytes) => {
      const writing = used.get(descriptor);
      if (writing?.kind !== 'writing') return files.write(descriptor, bytes);
      if (writing.isEnded) throw new Error('an enciphered file takes no more once it was flushed');
      // A full chunk waits: it may be the last one.
      if (writing.filled === CHUNK_BYTES) flush(descriptor, writing, false);
      const taken = bytes.subarray(0, CHUNK_BYTES - writing.filled);
      writing.room.plain.set(taken, writing.filled);
      writing.filled += taken.length;
      return taken.length;
    },
    sync: (descriptor) => {
      end(descriptor);
      files.sync(descriptor);
    },
    syncAside: async (descriptor) => {
      end(descriptor);
      await files.syncAside(descriptor);
    },
    close: (descriptor) => {
      const one = used.get(descriptor);
      if (one && spare.length < MOST_SPARE) spare.push(one.room);
      used.delete(descriptor);
      files.close(descriptor);
    },
    stat: (path) => {
      const stat = files.stat(path);
      if (stat?.kind !== 'file' || keyIdOf(files, path) === undefined) return stat;
      return { ...stat, size: plainSize(stat.size) };
    },
  };
}

/** Bytes read until `buffer` is full or the file ends. */
function fill(files: FileLayer, descriptor: number, buffer: Buffer): number {
  let filled = 0;
  while (filled < buffer.length) {
    const count = files.read(descriptor, buffer.subarray(filled));
    if (count === 0) break;
    filled += count;
  }
  return filled;
}
