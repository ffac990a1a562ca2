/**
 * Files that never change, named by the SHA-256 of their bytes: `blobs/ab/ab34…`. Issued letters and attachments live
 * here, written and flushed before the row that names them. Putting the same bytes twice keeps one file, as if put now. A good file is
 * never written over; one whose bytes no longer match its name is replaced when the right bytes are put again.
 */
import { dirname, join } from 'node:path';
import { BlobHash } from '../../shared/domain/ids.ts';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import {
  copyFileChecked,
  digestBytes,
  digestFile,
  type FileDigest,
  NotAsSealed,
  type OnChunk,
  PARTIAL_SUFFIX,
  readWholeFile,
  writeFileAtomically,
} from './atomic-file.ts';
import { attemptFiles, type FileError } from './file-errors.ts';
import { type FileLayer, makeFolderDurably, namesIn, systemFiles } from './file-layer.ts';

export type BlobState = 'good' | 'missing' | 'damaged';
export type BlobReadError = FileError | { readonly code: 'blob-missing' | 'blob-damaged' };
export type StoredBlob = FileDigest;

export type BlobStore = {
  put(bytes: Uint8Array): Result<StoredBlob, FileError>;
  /** Takes in a file without holding it in memory. Gives up when its bytes change while they are read (`disk-error`). */
  putFile(path: string, onChunk?: OnChunk): Result<StoredBlob, FileError>;
  pathOf(hash: BlobHash): string;
  has(hash: BlobHash): boolean;
  /** Bytes of a stored file; `undefined` when it is not here. */
  sizeOf(hash: BlobHash): number | undefined;
  /** Reads the whole file and compares it with its name. */
  verify(hash: BlobHash, onChunk?: OnChunk): Result<BlobState, FileError>;
  /** Checked against its name unless told otherwise. */
  read(hash: BlobHash, options?: { readonly verify: boolean }): Result<Buffer, BlobReadError>;
  /** The name of every stored file, sorted: its hash, unless names are given. */
  list(): readonly BlobHash[];
  /** Only for the sweep of what neither the ledger nor any copy names. Nothing there is no error. */
  remove(hash: BlobHash): Result<void, FileError>;
  /** Removes what interrupted writes left behind. */
  sweepPartials(): Result<void, FileError>;
};

/** `nameOf`: where names must not tell what a file holds. */
export function createBlobStore(
  folder: string,
  files: FileLayer = systemFiles,
  nameOf: (hash: BlobHash) => string = (hash) => hash,
): BlobStore {
  const pathOf = (hash: BlobHash): string => join(folder, nameOf(hash).slice(0, 2), nameOf(hash));
  const sizeOf = (hash: BlobHash): number | undefined => {
    const stat = files.stat(pathOf(hash));
    return stat?.kind === 'file' ? stat.size : undefined;
  };
  const stateOf = (hash: BlobHash, onChunk?: OnChunk): BlobState => {
    if (sizeOf(hash) === undefined) return 'missing';
    try {
      return digestFile(files, pathOf(hash), onChunk).hash === hash ? 'good' : 'damaged';
    } catch (thrown) {
      if (thrown instanceof NotAsSealed) return 'damaged';
      throw thrown;
    }
  };
  /** False when it has just gone. A disk that lets nothing be touched lets nothing be swept either. */
  const touched = (path: string): boolean => {
    try {
      files.touch(path);
    } catch (thrown) {
      if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return false;
      if ((thrown as NodeJS.ErrnoException).code === undefined) throw thrown;
    }
    return true;
  };
  const store = (digest: FileDigest, write: (path: string) => void): StoredBlob => {
    const path = pathOf(digest.hash);
    // Touched before it is trusted: a sweep of what nothing names then lets it be (blob-sweep.ts).
    const isKept = sizeOf(digest.hash) === digest.size && touched(path) && stateOf(digest.hash) === 'good';
    if (!isKept) {
      makeFolderDurably(files, dirname(path));
      write(path);
    }
    return digest;
  };
  const shards = (): readonly string[] => namesIn(files, folder).filter((name) => /^[0-9a-f]{2}$/.test(name));

  return {
    put: (bytes) => attemptFiles(() => store(digestBytes(bytes), (path) => writeFileAtomically(files, path, bytes))),

    putFile: (source, onChunk) =>
      attemptFiles(() => {
        const digest = digestFile(files, source, onChunk);
        return store(digest, (path) => {
          const copied = copyFileChecked(files, source, path, onChunk);
          if (copied.hash === digest.hash) return;
          files.remove(path);
          throw Object.assign(new Error('the file changed while it was read'), { code: 'EIO' });
        });
      }),

    pathOf,
    has: (hash) => sizeOf(hash) !== undefined,
    sizeOf,
    verify: (hash, onChunk) => attemptFiles(() => stateOf(hash, onChunk)),

    read: (hash, options = { verify: true }) => {
      if (sizeOf(hash) === undefined) return err({ code: 'blob-missing' });
      const bytes = attemptFiles(() => readWholeFile(files, pathOf(hash)));
      if (!bytes.ok) return bytes;
      if (options.verify && digestBytes(bytes.value).hash !== hash) return err({ code: 'blob-damaged' });
      return ok(bytes.value);
    },

    list: () =>
      shards()
        .flatMap((shard) => files.list(join(folder, shard)).filter((name) => name.startsWith(shard)))
        .filter((name): name is BlobHash => BlobHash.safeParse(name).success),

    remove: (hash) =>
      attemptFiles(() => {
        if (sizeOf(hash) !== undefined) files.remove(pathOf(hash));
      }),

    sweepPartials: () =>
      attemptFiles(() => {
        for (const shard of shards()) {
          for (const name of files.list(join(folder, shard))) {
            if (name.endsWith(PARTIAL_SUFFIX)) files.remove(join(folder, shard, name));
          }
        }
      }),
  };
}
