/** Copies a ledger while it is being written, checks a ledger file without changing it, and brings a duplicate up to date. */
import Database from 'better-sqlite3';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import { type LedgerContents, type LedgerIdentity, readBlobsNamed, readContents, readIdentity } from './ledger-contents.ts';
import { identify, type Migration, migrate } from './migrate.ts';
import type { LedgerFailure } from './open.ts';
import { APPLICATION_ID, applyPragmas } from './pragmas.ts';
import { verifyEventChain } from './repositories/event-repository.ts';
import { isDamage } from './sqlite-errors.ts';

export type LedgerFacts = {
  readonly identity: LedgerIdentity;
  readonly contents: LedgerContents;
  readonly blobs: ReturnType<typeof readBlobsNamed>;
  readonly schemaVersion: number;
};
export type CheckedLedger =
  | ({ readonly state: 'current' } & LedgerFacts)
  /** Sound, but of an older program: its figures can be asked once a duplicate was brought up to date. */
  | { readonly state: 'older'; readonly schemaVersion: number };

/** Called between pieces of work with pages or rows done; may throw to give up. */
export type OnPiece = (done: number, total: number) => void;

/** About 4 MB: well under a quarter of a second on a slow disk. */
const PAGES_AT_A_TIME = 1000;
const ROWS_AT_A_TIME = 5000;

/**
 * SQLite's own online copy, to a name that does not exist, as one file without a journal. What is answered was read in
 * the very transaction that was copied; without it every commit of the program would start the copy again.
 * Throws what SQLite throws, and what `onPiece` throws.
 */
export async function copyLedgerOnline(source: string, target: string, onPiece: OnPiece): Promise<LedgerFacts> {
  const sqlite = openAsIs(source);
  try {
    sqlite.exec('BEGIN');
    const facts = readFacts(sqlite);
    await sqlite.backup(target, {
      progress: ({ totalPages, remainingPages }) => {
        onPiece(totalPages - remainingPages, totalPages);
        return PAGES_AT_A_TIME;
      },
    });
    sqlite.exec('COMMIT');
    makeOneFile(target);
    return facts;
  } finally {
    sqlite.close();
  }
}

/** The same without letting anything else run: for the start, when nobody else writes. */
export function copyLedgerWhole(source: string, target: string): LedgerFacts {
  const sqlite = openAsIs(source);
  try {
    const facts = readFacts(sqlite);
    // The connection itself cannot write; `query_only` would also forbid writing another file.
    sqlite.pragma('query_only = OFF');
    sqlite.prepare('VACUUM INTO ?').run(target);
    return facts;
  } finally {
    sqlite.close();
  }
}

/**
 * Everything SQLite and our own seal can tell about a file, read-only: structure, indexes, parents of rows, event chain.
 * Only the structure check itself cannot be interrupted; it takes about a second for 300 MB.
 */
export function checkLedgerFile(
  file: string,
  migrations: readonly Migration[],
  onPiece: OnPiece,
): Result<CheckedLedger, LedgerFailure> {
  let sqlite: Database.Database | undefined;
  try {
    sqlite = openAsIs(file);
    const identity = identify(sqlite, migrations);
    if (!identity.ok) return identity;
    if (identity.value === 'fresh') return err({ code: 'ledger-foreign' });
    onPiece(0, 3);
    if (sqlite.pragma('integrity_check(1)', { simple: true }) !== 'ok') return err({ code: 'ledger-damaged' });
    onPiece(1, 3);
    if ((sqlite.pragma('foreign_key_check') as unknown[]).length > 0) return err({ code: 'ledger-damaged' });
    onPiece(2, 3);
    const chain = verifyEventChain(sqlite, (count) => {
      if (count % ROWS_AT_A_TIME === 0) onPiece(2, 3);
    });
    if (!chain.whole) return err({ code: 'ledger-damaged' });
    onPiece(3, 3);
    const schemaVersion = versionOf(sqlite);
    if (identity.value === 'older') return ok({ state: 'older', schemaVersion });
    return ok({ state: 'current', ...readFacts(sqlite) });
  } catch (thrown) {
    if (isDamage(thrown)) return err({ code: 'ledger-damaged' });
    throw thrown;
  } finally {
    sqlite?.close();
  }
}

/** Of a newer program: ours, and sound as far as SQLite alone can tell. What its newer tables mean is not known here. */
export function isNewerLedgerSound(file: string): boolean {
  let sqlite: Database.Database | undefined;
  try {
    sqlite = openAsIs(file);
    return (
      Number(sqlite.pragma('application_id', { simple: true })) === APPLICATION_ID &&
      sqlite.pragma('integrity_check(1)', { simple: true }) === 'ok'
    );
  } catch (thrown) {
    if (isDamage(thrown)) return false;
    throw thrown;
  } finally {
    sqlite?.close();
  }
}

/** Only for a file that nothing else has open; it stays one file without a journal. */
export function upgradeDuplicate(file: string, migrations: readonly Migration[], now: string): Result<void, LedgerFailure> {
  const sqlite = new Database(file, { fileMustExist: true });
  try {
    sqlite.pragma('foreign_keys = ON');
    sqlite.pragma('trusted_schema = OFF');
    return migrate(sqlite, migrations, now);
  } finally {
    sqlite.close();
  }
}

/** Who a file says it is, its figures and the stored files it names, without checking it. Throws what SQLite throws. */
export function readLedgerFacts(file: string): LedgerFacts {
  const sqlite = openAsIs(file);
  try {
    return readFacts(sqlite);
  } finally {
    sqlite.close();
  }
}

function openAsIs(file: string): Database.Database {
  const sqlite = new Database(file, { fileMustExist: true, readonly: true });
  applyPragmas(sqlite, 'reader');
  return sqlite;
}

function makeOneFile(file: string): void {
  const sqlite = new Database(file, { fileMustExist: true });
  try {
    sqlite.pragma('journal_mode = DELETE');
  } finally {
    sqlite.close();
  }
}

const readFacts = (sqlite: Database.Database): LedgerFacts => ({
  identity: readIdentity(sqlite),
  contents: readContents(sqlite),
  blobs: readBlobsNamed(sqlite),
  schemaVersion: versionOf(sqlite),
});

const versionOf = (sqlite: Database.Database): number => Number(sqlite.pragma('user_version', { simple: true }));
