/** What every piece of backup work shares: progress, giving up, and the closed list of what can go wrong. */

import type { AppError } from '../../shared/contract/define.ts';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import { formatBytes } from '../../shared/format/bytes.ts';
import { isDamage } from '../db/sqlite-errors.ts';
import { NotAsSealed } from '../platform/atomic-file.ts';
import { type FileErrorCode, fileErrorCode, isFileErrorCode } from '../platform/file-errors.ts';

export type BackupPhase =
  | 'copying-ledger'
  | 'checking-ledger'
  | 'copying-files'
  | 'checking-files'
  | 'writing-target'
  | 'checking-target';
export type BackupProgress = { readonly phase: BackupPhase; readonly done: number; readonly total: number };
export type Work = {
  readonly progress: (progress: BackupProgress) => void;
  readonly cancelled: () => boolean;
};

/** Which disk a refusal is about: the owner must know whether the stick or the computer is full. */
export type Place = 'computer' | 'target';
export type BackupErrorCode =
  | FileErrorCode
  | 'cancelled'
  /** There is no ledger to copy. */
  | 'ledger-not-open'
  /** The ledger on this computer did not pass its check; nothing was copied from it. */
  | 'ledger-damaged'
  /** Seen before a byte was written; with `needed` and `free`. */
  | 'not-enough-space'
  /** It would be lost together with what it copies. */
  | 'copy-target-inside-ledger'
  /** Written, but what was read back did not pass; it was removed. */
  | 'copy-not-verified'
  /** The copy does not hold what it says. */
  | 'copy-damaged'
  /** A newer program made it. */
  | 'copy-newer'
  /** It is not there any more. */
  | 'copy-not-found'
  /** What is there is no copy of ours. */
  | 'copy-foreign'
  /** It is encrypted, and its key is not held: the passphrase or the recovery code is asked for. */
  | 'copy-locked'
  /** Letters or attachments that the copy names are not beside it. */
  | 'copy-incomplete';
export type BackupError = {
  readonly code: BackupErrorCode;
  readonly place?: Place;
  /** Of `not-enough-space`: bytes. */
  readonly needed?: number;
  readonly free?: number;
};

/** Leaves the work from any depth. Never leaves this folder: `attempt` turns it into a value. */
export class Refusal extends Error {
  readonly error: BackupError;
  constructor(error: BackupError) {
    super(error.code);
    this.error = error;
  }
}

export const refuse = (code: BackupErrorCode): never => {
  throw new Refusal({ code });
};

export function stopIfCancelled(work: Work): void {
  if (work.cancelled()) refuse('cancelled');
}

/** Runs work on one disk and answers what it refuses as values. Bugs are thrown on. */
export async function attempt<T>(place: Place, steps: () => T | Promise<T>): Promise<Result<T, BackupError>> {
  try {
    return ok(await steps());
  } catch (thrown) {
    return err(expected(thrown, place));
  }
}

export function attemptAtOnce<T>(place: Place, steps: () => T): Result<T, BackupError> {
  try {
    return ok(steps());
  } catch (thrown) {
    return err(expected(thrown, place));
  }
}

/** Within `attempt`: the same steps, blamed on another disk. */
export function on<T>(place: Place, steps: () => T): T {
  try {
    return steps();
  } catch (thrown) {
    throw new Refusal(expected(thrown, place));
  }
}

/** The value of an answer, or its refusal on the way out. */
export function unwrap<T>(result: Result<T, BackupError>): T {
  if (!result.ok) throw new Refusal(result.error);
  return result.value;
}

function expected(thrown: unknown, place: Place): BackupError {
  if (thrown instanceof Refusal) {
    const { error } = thrown;
    return isFileErrorCode(error.code) ? { place, ...error } : error;
  }
  // Only copies are enciphered, whichever disk was being worked on.
  if (thrown instanceof NotAsSealed) return { code: 'copy-damaged' };
  if (isDamage(thrown)) return { code: place === 'target' ? 'copy-damaged' : 'ledger-damaged' };
  const code = fileErrorCode(thrown);
  if (!code) throw thrown;
  return { code, place };
}

/** As the window is told: sizes in words. */
export function asAppError({ code, place, needed, free }: BackupError): AppError & { readonly code: BackupErrorCode } {
  const params = {
    ...(place && { place }),
    ...(needed !== undefined && { needed: formatBytes(needed) }),
    ...(free !== undefined && { free: formatBytes(free) }),
  };
  return Object.keys(params).length === 0 ? { code } : { code, params };
}

/** Bytes that must be free before copying `bytes` (formats.md: half as much again, and 10 MB). */
export const spaceFor = (bytes: number): number => Math.ceil(bytes * 1.5) + 10_000_000;
export const FAT32_LARGEST_FILE = 4_294_967_295;
