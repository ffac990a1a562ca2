/**
 * Whole files or none. Bytes go to a temporary name (`wx`), are flushed, and only then take their name by rename; the
 * folder is flushed too. A failure removes the temporary file and leaves what stood at the name as it was.
 * Errors: throws what the file layer throws; `WrittenWrong` when what is read back is not what was written.
 */
import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import { BlobHash } from '../../shared/domain/ids.ts';
import { type FileLayer, removeTree } from './file-layer.ts';
import { newId } from './ids.ts';

const CHUNK_BYTES = 1024 * 1024;
/** What an unfinished write leaves behind ends so, and may be swept by whoever owns the folder. */
export const PARTIAL_SUFFIX = '.part';

export type FileDigest = { readonly hash: BlobHash; readonly size: number };
/** Called after every chunk, with its bytes; may throw to give up. */
export type OnChunk = (bytes: number) => void;

/** A disk that keeps other bytes than it was given: dying, or a stick of false capacity. */
export class WrittenWrong extends Error {
  readonly code = 'EWRITTENWRONG';
}

/** An enciphered file that does not hold what was sealed in it: spoiled, cut, put together from others, or of another key. */
export class NotAsSealed extends Error {}

export function writeFileAtomically(files: FileLayer, path: string, bytes: Uint8Array): void {
  replaceAtomically(files, path, (descriptor) => writeAll(files, descriptor, bytes));
}

/** The same while this thread goes on: flushing may take long. One at a time for each file. */
export async function writeFileAside(files: FileLayer, path: string, bytes: Uint8Array): Promise<void> {
  const temporary = passingName(path);
  try {
    await fillAndFlush(files, files.open(temporary, 'wx'), bytes);
    files.rename(temporary, path);
  } catch (thrown) {
    discard(files, temporary);
    throw thrown;
  }
  await files.syncFolderAside(dirname(path));
}

async function fillAndFlush(files: FileLayer, descriptor: number, bytes: Uint8Array): Promise<void> {
  try {
    writeAll(files, descriptor, bytes);
    await files.syncAside(descriptor);
  } finally {
    files.close(descriptor);
  }
}

/** Copies in chunks, flushes, reads the copy back and compares, and only then gives it its name. */
export function copyFileChecked(files: FileLayer, from: string, to: string, onChunk: OnChunk = () => {}): FileDigest {
  let written: FileDigest | undefined;
  replaceAtomically(
    files,
    to,
    (descriptor) => {
      written = eachChunk(files, from, (chunk) => {
        writeAll(files, descriptor, chunk);
        onChunk(chunk.length);
      });
    },
    (temporary) => {
      if (digestBack(files, temporary) !== written?.hash) throw new WrittenWrong('read back differs');
    },
  );
  if (!written) throw new Error('nothing was copied');
  return written;
}

/** For a file that is soon taken away again: neither flushed nor read back. `to` must not exist. */
export function copyFile(files: FileLayer, from: string, to: string, onChunk: OnChunk = () => {}): FileDigest {
  const descriptor = files.open(to, 'wx');
  try {
    return eachChunk(files, from, (chunk) => {
      writeAll(files, descriptor, chunk);
      onChunk(chunk.length);
    });
  } finally {
    files.close(descriptor);
  }
}

/** `flushed` ends when its bytes are durable and it is closed. */
export type UnnamedFile = { readonly path: string; readonly flushed: Promise<void> };

/**
 * Copies under a passing name beside `to`, to be flushed while other work goes on. Whoever knows what it must hold reads it
 * back, and only then gives it its name, or discards it.
 */
export function copyUnnamed(files: FileLayer, from: string, to: string, onChunk: OnChunk): UnnamedFile {
  const path = passingName(to);
  const descriptor = files.open(path, 'wx');
  try {
    readChunks(files, from, (chunk) => {
      writeAll(files, descriptor, chunk);
      onChunk(chunk.length);
    });
  } catch (thrown) {
    files.close(descriptor);
    discard(files, path);
    throw thrown;
  }
  return { path, flushed: fillAndFlush(files, descriptor, new Uint8Array()) };
}

/** Of what was written; nothing when it does not even open. */
export function digestBack(files: FileLayer, path: string, onChunk?: OnChunk): BlobHash | undefined {
  try {
    return digestFile(files, path, onChunk).hash;
  } catch (thrown) {
    if (thrown instanceof NotAsSealed) return undefined;
    throw thrown;
  }
}

/**
 * Takes a folder away whole or not at all: it loses its name first, so a removal that is cut short leaves nothing that
 * looks like a damaged copy. What is left under the partial name is swept the next time.
 */
export function removeWhole(files: FileLayer, path: string): void {
  const leaving = `${path}${PARTIAL_SUFFIX}`;
  removeTree(files, leaving);
  files.rename(path, leaving);
  removeTree(files, leaving);
}

export const digestBytes = (bytes: Uint8Array): FileDigest => ({
  hash: createHash('sha256').update(bytes).digest('hex') as BlobHash,
  size: bytes.length,
});

export const digestFile = (files: FileLayer, path: string, onChunk: OnChunk = () => {}): FileDigest =>
  eachChunk(files, path, (chunk) => onChunk(chunk.length));

export function readWholeFile(files: FileLayer, path: string): Buffer {
  const chunks: Buffer[] = [];
  eachChunk(files, path, (chunk) => void chunks.push(Buffer.from(chunk)));
  return Buffer.concat(chunks);
}

/** Used again by the next file: thousands of small ones would each ask for a megabyte. */
let spare: Uint8Array | undefined;

function eachChunk(files: FileLayer, path: string, onChunk: (chunk: Uint8Array) => void): FileDigest {
  const hash = createHash('sha256');
  const size = readChunks(files, path, (chunk) => {
    hash.update(chunk);
    onChunk(chunk);
  });
  return { hash: BlobHash.parse(hash.digest('hex')), size };
}

/** Bytes of it. */
function readChunks(files: FileLayer, path: string, onChunk: (chunk: Uint8Array) => void): number {
  const buffer = spare ?? new Uint8Array(CHUNK_BYTES);
  spare = undefined;
  const descriptor = files.open(path, 'r');
  let size = 0;
  try {
    for (let count = files.read(descriptor, buffer); count > 0; count = files.read(descriptor, buffer)) {
      onChunk(buffer.subarray(0, count));
      size += count;
    }
  } finally {
    spare = buffer;
    files.close(descriptor);
  }
  return size;
}

const passingName = (path: string): string => `${path}.${newId()}${PARTIAL_SUFFIX}`;

function replaceAtomically(
  files: FileLayer,
  path: string,
  fill: (descriptor: number) => void,
  check: (temporary: string) => void = () => {},
): void {
  const temporary = passingName(path);
  try {
    const descriptor = files.open(temporary, 'wx');
    try {
      fill(descriptor);
      files.sync(descriptor);
    } finally {
      files.close(descriptor);
    }
    check(temporary);
    files.rename(temporary, path);
  } catch (thrown) {
    discard(files, temporary);
    throw thrown;
  }
  files.syncFolder(dirname(path));
}

/** A disk that just failed may fail again here; the first failure is the one to tell. */
export function discard(files: FileLayer, path: string): void {
  try {
    files.remove(path);
  } catch {
    // Swept later by the owner of the folder.
  }
}

export function writeAll(files: FileLayer, descriptor: number, bytes: Uint8Array): void {
  let rest = bytes;
  while (rest.length > 0) {
    const count = files.write(descriptor, rest);
    if (count <= 0) throw new WrittenWrong('the disk took no bytes');
    rest = rest.subarray(count);
  }
}
