/**
 * A file layer over the real disk in which chosen operations fail as a disk would, or everything stops as in a crash.
 * Flushing is only counted, not done: what a power cut would lose cannot be seen from here, and it is slow.
 */
import { type FileLayer, systemFiles, type Volume } from '../../electron/platform/file-layer.ts';

/** The process is gone: nothing after it runs, no cleaning up either. */
export class Crash extends Error {}

type Operation = 'open' | 'read' | 'write' | 'sync' | 'rename' | 'remove' | 'touch' | 'makeFolder' | 'list' | 'stat';
export type Fault = {
  readonly operation: Operation;
  /** `ENOSPC`, `EROFS`, `EIO`… */
  readonly code: string;
  /** Only on paths that hold this text. */
  readonly path?: string;
  /** How many such operations still work before. */
  readonly after?: number;
};

export type FaultyFiles = FileLayer & {
  fail(fault: Fault): void;
  /** Lets this many changes to the disk happen and crashes at the next one. */
  crashAfter(changes: number): void;
  /** At most so many bytes a write, and never what was asked. */
  writeShort(bytes: number): void;
  /** Keeps other bytes than those written, as a stick of false capacity does. */
  garble(path: string): void;
  pretendVolume(volume: Partial<Volume>): void;
  /** Lets this many operations on a path of these faults happen, of whatever kind, and fails every one after. */
  failFrom(operations: number, faults: readonly Fault[]): void;
  /** Operations so far on paths that hold this text. */
  operationsOn(path: string): number;
  heal(): void;
  changes(): number;
};

const failureOf = ({ code, operation }: Fault): Error => Object.assign(new Error(`${code}: ${operation}`), { code });

export function faultyFiles(): FaultyFiles {
  let faults: { fault: Fault; left: number }[] = [];
  let crashAt = Number.POSITIVE_INFINITY;
  let shortest = Number.POSITIVE_INFINITY;
  let garbled: string | undefined;
  let volume: Partial<Volume> = {};
  let changes = 0;
  let later: { readonly faults: readonly Fault[]; left: number } | undefined;
  const asked: string[] = [];
  const pathOf = new Map<number, string>();

  const check = (operation: Operation, path: string): void => {
    if (changes > crashAt) throw new Crash();
    asked.push(path);
    if (later?.faults.some((fault) => path.includes(fault.path ?? ''))) {
      if (later.left > 0) later.left -= 1;
      else for (const fault of later.faults) if (fault.operation === operation) throw failureOf(fault);
    }
    for (const entry of faults) {
      if (entry.fault.operation !== operation || !path.includes(entry.fault.path ?? '')) continue;
      if (entry.left > 0) entry.left -= 1;
      else throw failureOf(entry.fault);
    }
  };
  const change = (operation: Operation, path: string): void => {
    changes += 1;
    check(operation, path);
  };

  return {
    open: (path, flags) => {
      if (flags === 'wx') change('open', path);
      else check('open', path);
      const descriptor = systemFiles.open(path, flags);
      pathOf.set(descriptor, path);
      return descriptor;
    },
    read: (descriptor, buffer) => {
      check('read', pathOf.get(descriptor) ?? '');
      return systemFiles.read(descriptor, buffer);
    },
    write: (descriptor, bytes) => {
      const path = pathOf.get(descriptor) ?? '';
      change('write', path);
      const given = bytes.subarray(0, Math.max(1, Math.min(shortest, bytes.length)));
      return systemFiles.write(descriptor, garbled && path.includes(garbled) ? given.map((byte) => byte ^ 1) : given);
    },
    sync: (descriptor) => check('sync', pathOf.get(descriptor) ?? ''),
    syncAside: async (descriptor) => check('sync', pathOf.get(descriptor) ?? ''),
    close: (descriptor) => systemFiles.close(descriptor),
    rename: (from, to) => {
      change('rename', to);
      systemFiles.rename(from, to);
    },
    remove: (path) => {
      change('remove', path);
      systemFiles.remove(path);
    },
    removeFolder: (path) => {
      change('remove', path);
      systemFiles.removeFolder(path);
    },
    makeFolder: (path) => {
      change('makeFolder', path);
      systemFiles.makeFolder(path);
    },
    list: (folder) => {
      check('list', folder);
      return systemFiles.list(folder);
    },
    stat: (path) => {
      check('stat', path);
      return systemFiles.stat(path);
    },
    modifiedAt: (path) => systemFiles.modifiedAt(path),
    touch: (path) => {
      change('touch', path);
      systemFiles.touch(path);
    },
    syncFolder: (folder) => check('sync', folder),
    syncFolderAside: async (folder) => check('sync', folder),
    setReadOnly: (path, readOnly) => systemFiles.setReadOnly(path, readOnly),
    volume: (path) => ({ ...systemFiles.volume(path), ...volume }),

    fail: (fault) => void faults.push({ fault, left: fault.after ?? 0 }),
    crashAfter: (count) => {
      crashAt = changes + count;
    },
    writeShort: (bytes) => {
      shortest = bytes;
    },
    garble: (path) => {
      garbled = path;
    },
    pretendVolume: (pretended) => {
      volume = pretended;
    },
    failFrom: (operations, given) => {
      later = { faults: given, left: operations };
    },
    operationsOn: (path) => asked.filter((one) => one.includes(path)).length,
    heal: () => {
      faults = [];
      later = undefined;
      crashAt = Number.POSITIVE_INFINITY;
      shortest = Number.POSITIVE_INFINITY;
      garbled = undefined;
      volume = {};
    },
    changes: () => changes,
  };
}
