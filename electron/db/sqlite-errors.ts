/** SQLite's refusals, translated once. Drizzle wraps them: the code is in `cause`, and its message holds values, so it is never logged. */
export type StorageCode = 'database-busy' | 'disk-full' | 'disk-read-only' | 'disk-error' | 'ledger-damaged';

/** `undefined` for anything that is not the disk's or the file's fault: a bug. */
export function storageCode(thrown: unknown): StorageCode | undefined {
  const code = sqliteCode(thrown) ?? sqliteCode((thrown as { cause?: unknown } | undefined)?.cause);
  if (!code) return undefined;
  if (code.startsWith('SQLITE_BUSY')) return 'database-busy';
  if (code === 'SQLITE_FULL') return 'disk-full';
  if (code.startsWith('SQLITE_READONLY')) return 'disk-read-only';
  if (code.startsWith('SQLITE_IOERR')) return 'disk-error';
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return 'ledger-damaged';
  return undefined;
}

/** True for what SQLite says of a file that is torn, cut or overwritten. */
export function isDamage(thrown: unknown): boolean {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) return true;
  // A cut file: a page that should be there is not, or a table went with it.
  if (code === 'SQLITE_IOERR_SHORT_READ') return true;
  return code === 'SQLITE_ERROR' && /no such (table|column)|malformed/.test((thrown as Error).message);
}

function sqliteCode(thrown: unknown): string | undefined {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  return typeof code === 'string' && code.startsWith('SQLITE_') ? code : undefined;
}
