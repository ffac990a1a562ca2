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
class WrittenWrong extends Error {
  readonly code = 'EWRITTENWRONG';
}

/** An enciphered file that does not hold what was sealed in it: spoiled, cut, put together from others, or of another key. */
export class NotAsSealed extends Error {}

export function writeFileAtomically(files: FileLayer, path: string, bytes: Uint8Array): void {
  replaceAtomically(files, path, (descriptor) => writeAll(files, descriptor, bytes));
}

export type CheckedCopyOptions = {
  /** What the file must hold; anything else takes no name and throws `SourceDiffers`. */
  readonly expected?: BlobHash;
  /** Whoever copies many flushes their folders once, afterwards. */
  readonly foldersLater?: boolean;
};

/** The file that was to be copied is not what it should be. */
export class SourceDiffers extends Error {}

/** Copies in chunks, flushes, reads the copy back and compares, and only then gives it its name. */
export function copyFileChecked(
  files: FileLayer,
  from: string,
  to: string,
  onChunk: OnChunk = () => {},
  { expected, foldersLater }: CheckedCopyOptions = {},
): FileDigest {
  let written: FileDigest | undefined;
  replaceAtomically(
    files,
    to,
    (descriptor) => {
      written = eachChunk(files, from, (chunk) => {
        writeAll(files, descriptor, chunk);
        onChunk(chunk.length);
      });
      if (expected !== undefined && written.hash !== expected) throw new SourceDiffers(from);
    },
    (temporary) => {
      if (digestBack(files, temporary) !== written?.hash) throw new WrittenWrong('read back differs');
    },
    foldersLater,
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

/** Of what was just written; nothing when it does not even open. */
function digestBack(files: FileLayer, path: string): BlobHash | undefined {
  try {
    return digestFile(files, path).hash;
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
  const buffer = spare ?? new Uint8Array(CHUNK_BYTES);
  spare = undefined;
  const descriptor = files.open(path, 'r');
  let size = 0;
  try {
    for (let count = files.read(descriptor, buffer); count > 0; count = files.read(descriptor, buffer)) {
      const chunk = buffer.subarray(0, count);
      hash.update(chunk);
      size += count;
      onChunk(chunk);
    }
  } finally {
    spare = buffer;
    files.close(descriptor);
  }
  return { hash: BlobHash.parse(hash.digest('hex')), size };
}

function replaceAtomically(
  files: FileLayer,
  path: string,
  fill: (descriptor: number) => void,
  check: (temporary: string) => void = () => {},
  foldersLater = false,
): void {
  const temporary = `${path}.${newId()}${PARTIAL_SUFFIX}`;
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
  if (!foldersLater) files.syncFolder(dirname(path));
}

/** A disk that just failed may fail again here; the first failure is the one to tell. */
function discard(files: FileLayer, path: string): void {
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
