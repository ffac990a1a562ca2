/** What disks refuse, translated once to the closed codes that have a sentence in the catalogue. */
import { err, ok, type Result } from '../../shared/domain/result.ts';

export type FileErrorCode =
  | 'disk-full'
  | 'disk-read-only'
  | 'disk-error'
  | 'no-permission'
  | 'target-gone'
  | 'file-too-large-for-disk'
  | 'target-busy'
  /** What is read back is not what was written: dying, or a stick of false capacity. */
  | 'disk-keeps-wrong';
export type FileError = { readonly code: FileErrorCode };

const CODES: Readonly<Record<string, FileErrorCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'disk-read-only',
  EIO: 'disk-error',
  EPERM: 'no-permission',
  EACCES: 'no-permission',
  ENOENT: 'target-gone',
  ENODEV: 'target-gone',
  ENXIO: 'target-gone',
  ENOTDIR: 'target-gone',
  ENOTCONN: 'target-gone',
  EFBIG: 'file-too-large-for-disk',
  EBUSY: 'target-busy',
  ETXTBSY: 'target-busy',
  EWRITTENWRONG: 'disk-keeps-wrong',
  SQLITE_FULL: 'disk-full',
  SQLITE_READONLY: 'disk-read-only',
  SQLITE_IOERR: 'disk-error',
  SQLITE_CANTOPEN: 'target-gone',
  SQLITE_PERM: 'no-permission',
  SQLITE_BUSY: 'target-busy',
  SQLITE_LOCKED: 'target-busy',
};

const KNOWN: ReadonlySet<string> = new Set(Object.values(CODES));
/** Tells a refusal of a disk from other expected refusals. */
export const isFileErrorCode = (code: string): code is FileErrorCode => KNOWN.has(code);

/** The code of a thrown file or SQLite error; `undefined` for anything else, which is a bug and must go on upwards. */
export function fileErrorCode(thrown: unknown): FileErrorCode | undefined {
  const code = codeOf(thrown) ?? codeOf((thrown as { cause?: unknown } | undefined)?.cause);
  if (code === undefined) return undefined;
  // Extended SQLite codes lengthen the plain one: SQLITE_IOERR_WRITE.
  return CODES[code] ?? CODES[code.split('_').slice(0, 2).join('_')];
}

/** Runs file work and answers its expected failures as values. Bugs are thrown on. */
export function attemptFiles<T>(work: () => T): Result<T, FileError> {
  try {
    return ok(work());
  } catch (thrown) {
    const code = fileErrorCode(thrown);
    if (!code) throw thrown;
    return err({ code });
  }
}

function codeOf(thrown: unknown): string | undefined {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  return typeof code === 'string' ? code : undefined;
}
