/** Opens and creates ledgers. A file that is not ours, newer or damaged is told apart and never touched. */
import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import { identify, type Migration, migrate } from './migrate.ts';
import { applyPragmas } from './pragmas.ts';
import { createUnitOfWork, type KeepDerived, type UnitOfWork } from './unit-of-work.ts';

export type LedgerFailure = {
  readonly code: 'ledger-damaged' | 'ledger-foreign' | 'ledger-newer' | 'ledger-unwritable' | 'disk-full';
  /** For the log. */
  readonly cause?: unknown;
};
export type OpenLedger = {
  readonly sqlite: Database.Database;
  readonly uow: UnitOfWork;
  close(): void;
};
type Common = {
  readonly migrations: readonly Migration[];
  /** UTC instant, written beside the steps that a migration takes. */
  readonly now: string;
  /** Called before an older ledger is migrated; throws to leave it as it is. */
  readonly beforeMigration?: (sqlite: Database.Database) => void;
};
type Writing = { readonly keepDerived: KeepDerived };
export type OpenOptions = Common & (({ readonly role: 'main' | 'worker' } & Writing) | { readonly role: 'reader' });

/** The file must exist. Readers and workers expect it to be current already. */
export function openLedger(file: string, options: OpenOptions): Result<OpenLedger, LedgerFailure> {
  let sqlite: Database.Database | undefined;
  try {
    sqlite = new Database(file, { fileMustExist: true, readonly: options.role === 'reader' });
    const identity = identify(sqlite, options.migrations);
    if (!identity.ok) return closing(sqlite, identity);
    if (identity.value === 'fresh') return closing(sqlite, err({ code: 'ledger-damaged' }));
    applyPragmas(sqlite, options.role);
    if (identity.value === 'older') {
      if (options.role !== 'main') return closing(sqlite, err({ code: 'ledger-damaged' }));
      options.beforeMigration?.(sqlite);
      const migrated = migrate(sqlite, options.migrations, options.now);
      if (!migrated.ok) return closing(sqlite, migrated);
    }
    if (options.role === 'main') probeWriting(sqlite);
    return ok(ledgerOf(sqlite, options));
  } catch (thrown) {
    sqlite?.close();
    return err(failureOf(thrown));
  }
}

/** A new ledger appears whole or not at all: it is built beside its place and renamed into it. */
export function createLedger(
  file: string,
  options: Common & Writing & { readonly fill: (ledger: OpenLedger) => void },
): Result<OpenLedger, LedgerFailure> {
  const building = `${file}.new`;
  let sqlite: Database.Database | undefined;
  try {
    mkdirSync(dirname(file), { recursive: true });
    for (const leftover of [building, `${building}-wal`, `${building}-shm`]) rmSync(leftover, { force: true });
    sqlite = new Database(building);
    applyPragmas(sqlite, 'main');
    const migrated = migrate(sqlite, options.migrations, options.now);
    if (!migrated.ok) return closing(sqlite, migrated);
    options.fill(ledgerOf(sqlite, { ...options, role: 'main' }));
    // One file without a journal beside it, so that the rename moves all of it.
    sqlite.pragma('wal_checkpoint(TRUNCATE)');
    sqlite.pragma('journal_mode = DELETE');
    sqlite.close();
    renameSync(building, file);
  } catch (thrown) {
    sqlite?.close();
    return err(failureOf(thrown));
  }
  return openLedger(file, { ...options, role: 'main' });
}

export const ledgerFileExists = (file: string): boolean => existsSync(file) && statSync(file).isFile();

function ledgerOf(sqlite: Database.Database, options: OpenOptions): OpenLedger {
  return {
    sqlite,
    uow: createUnitOfWork(sqlite, options.role === 'reader' ? keepsNothing : options.keepDerived),
    close: () => {
      if (!sqlite.open) return;
      if (options.role === 'main') sqlite.pragma('optimize');
      sqlite.close();
    },
  };
}

/** A reader's connection refuses to write at all. */
const keepsNothing: KeepDerived = () => {};

/** Fails here, before anything is promised, when the file or its folder cannot be written. */
function probeWriting(sqlite: Database.Database): void {
  sqlite.exec('BEGIN IMMEDIATE; ROLLBACK');
}

function closing<T>(sqlite: Database.Database, answer: T): T {
  sqlite.close();
  return answer;
}

/** Whatever goes wrong while opening, the file stays as it is and the owner is told; it never ends the program. */
function failureOf(thrown: unknown): LedgerFailure {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return { code: 'disk-full', cause: thrown };
  const unwritable = /^(SQLITE_(READONLY|CANTOPEN|IOERR|PERM|BUSY|LOCKED)|EROFS|EACCES|EPERM|EIO|EBUSY)/;
  return { code: unwritable.test(code) ? 'ledger-unwritable' : 'ledger-damaged', cause: thrown };
}
