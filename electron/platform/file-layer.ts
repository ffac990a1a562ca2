/**
 * The few file operations that durable writing stands on, synchronous, as one small type: tests give a layer in
 * which the disk is full, write-protected, failing or gone. Each throws what Node throws (`error.code`).
 */
import {
  chmodSync,
  closeSync,
  fsync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmdirSync,
  statfsSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { systemClock } from './clock.ts';

export type FileKind = 'file' | 'folder' | 'other';
export type FileStat = { readonly kind: FileKind; readonly size: number };
export type Volume = {
  readonly freeBytes: number;
  /** FAT32 holds no file of 4 GiB or more; where the system does not tell, `unknown`. */
  readonly fileSystem: 'fat32' | 'unknown';
};

export type FileLayer = {
  /** `wx` creates and refuses a name that exists; `r+` is for flushing what others wrote. Gives a descriptor. */
  open(path: string, flags: 'r' | 'r+' | 'wx'): number;
  /** Bytes read into the start of `buffer`, from where the last read ended; 0 at the end. */
  read(descriptor: number, buffer: Uint8Array): number;
  /** Bytes written, which may be fewer than given. */
  write(descriptor: number, bytes: Uint8Array): number;
  sync(descriptor: number): void;
  /** The same while this thread goes on. It holds one of the few threads that all of the program share. */
  syncAside(descriptor: number): Promise<void>;
  close(descriptor: number): void;
  /** Replaces what stands at `to`. */
  rename(from: string, to: string): void;
  remove(path: string): void;
  /** Must be empty. */
  removeFolder(path: string): void;
  /** With its parents; no refusal when it exists. */
  makeFolder(path: string): void;
  /** Names in a folder, sorted. */
  list(folder: string): readonly string[];
  /** `undefined` when nothing stands there. */
  stat(path: string): FileStat | undefined;
  /** When its bytes were last written, or it was touched: milliseconds since 1970. */
  modifiedAt(path: string): number | undefined;
  /** As if its bytes were written now. */
  touch(path: string): void;
  /** Makes names in a folder durable. Windows has no such call and needs none. */
  syncFolder(folder: string): void;
  /** The same while this thread goes on. */
  syncFolderAside(folder: string): Promise<void>;
  /** So that a program that opens it does not change it, or so that it can be removed again. */
  setReadOnly(path: string, readOnly: boolean): void;
  volume(path: string): Volume;
};

const MSDOS_FILE_SYSTEM = 0x4d44;
const HELD_FOR_A_MOMENT = new Set(['EPERM', 'EACCES', 'EBUSY']);
const NOT_A_FOLDER_CALL = new Set(['EPERM', 'EISDIR', 'EINVAL', 'EACCES', 'EBADF']);

const fsyncAside = promisify(fsync);

function letNoFolderCallBe(thrown: unknown): void {
  if (!NOT_A_FOLDER_CALL.has(String((thrown as NodeJS.ErrnoException).code))) throw thrown;
}

export const systemFiles: FileLayer = {
  open: (path, flags) => openSync(path, flags, 0o600),
  read: (descriptor, buffer) => readSync(descriptor, buffer),
  write: (descriptor, bytes) => writeSync(descriptor, bytes),
  sync: (descriptor) => fsyncSync(descriptor),
  syncAside: fsyncAside,
  close: (descriptor) => closeSync(descriptor),
  rename: (from, to) => (process.platform === 'win32' ? renamePatiently(from, to) : renameSync(from, to)),
  remove: (path) => unlinkSync(path),
  removeFolder: (path) => rmdirSync(path),
  makeFolder: (path) => void mkdirSync(path, { recursive: true }),
  list: (folder) => readdirSync(folder).sort(),
  stat: (path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return undefined;
    return { kind: stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'other', size: stat.size };
  },
  modifiedAt: (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs,
  touch: (path) => {
    const moment = Date.parse(systemClock.now()) / 1_000;
    utimesSync(path, moment, moment);
  },
  syncFolder: (folder) => {
    try {
      const descriptor = openSync(folder, 'r');
      try {
        fsyncSync(descriptor);
      } finally {
        closeSync(descriptor);
      }
    } catch (thrown) {
      letNoFolderCallBe(thrown);
    }
  },
  syncFolderAside: async (folder) => {
    try {
      const descriptor = openSync(folder, 'r');
      try {
        await fsyncAside(descriptor);
      } finally {
        closeSync(descriptor);
      }
    } catch (thrown) {
      letNoFolderCallBe(thrown);
    }
  },
  setReadOnly: (path, readOnly) => chmodSync(path, readOnly ? 0o444 : 0o600),
  volume: (path) => {
    const { bavail, bsize, type } = statfsSync(path);
    return { freeBytes: bavail * bsize, fileSystem: type === MSDOS_FILE_SYSTEM ? 'fat32' : 'unknown' };
  },
};

/** On Windows a virus scanner may hold a file for a moment after it was written; in all it waits for less than 250 ms. */
function renamePatiently(from: string, to: string): void {
  for (const pause of [10, 20, 40, 80]) {
    try {
      renameSync(from, to);
      return;
    } catch (thrown) {
      if (!HELD_FOR_A_MOMENT.has(String((thrown as NodeJS.ErrnoException).code))) throw thrown;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    }
  }
  renameSync(from, to);
}

/** Makes the bytes that another library wrote durable. Windows wants a descriptor that could write. */
export function syncFile(files: FileLayer, path: string): void {
  const descriptor = files.open(path, 'r+');
  try {
    files.sync(descriptor);
  } finally {
    files.close(descriptor);
  }
}

/** Names in a folder; none when there is no such folder. */
export const namesIn = (files: FileLayer, folder: string): readonly string[] =>
  files.stat(folder)?.kind === 'folder' ? files.list(folder) : [];

export const removeIfThere = (files: FileLayer, path: string): void => {
  if (files.stat(path)) files.remove(path);
};

/** Removes a file or a folder with all it holds, read-only files too. Nothing there is no error. */
export function removeTree(files: FileLayer, path: string): void {
  const stat = files.stat(path);
  if (!stat) return;
  if (stat.kind !== 'folder') {
    files.setReadOnly(path, false);
    files.remove(path);
    return;
  }
  for (const name of files.list(path)) removeTree(files, join(path, name));
  files.removeFolder(path);
}

/** Makes a folder and its missing parents, and their names durable. */
export function makeFolderDurably(files: FileLayer, folder: string): void {
  if (files.stat(folder)?.kind === 'folder') return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolderDurably(files, parent);
  files.makeFolder(folder);
  files.syncFolder(parent);
}

/** Bytes of all files under a folder. */
export function sizeOfTree(files: FileLayer, path: string): number {
  const stat = files.stat(path);
  if (!stat) return 0;
  if (stat.kind !== 'folder') return stat.size;
  return files.list(path).reduce((sum, name) => sum + sizeOfTree(files, join(path, name)), 0);
}
