/**
 * Brings a ledger to the newest schema. Our own runner, because a table rebuild needs `foreign_keys = OFF` outside
 * the transaction, a skipped or edited migration must be noticed, and a file of a newer program must be refused.
 * Any failure leaves the file as it was.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import { APPLICATION_ID } from './pragmas.ts';

export type Migration = { readonly version: number; readonly name: string; readonly sql: string; readonly sha256: string };
export type MigrationError = { readonly code: 'ledger-foreign' | 'ledger-newer' };

const FILE_NAME = /^(\d{4})-[a-z0-9-]+\.sql$/;

/** Ascending. Files are numbered in tens: `0010-initial.sql`. */
export function readMigrations(folder: string): readonly Migration[] {
  return readdirSync(folder)
    .filter((name) => FILE_NAME.test(name))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
      return { version: Number(name.slice(0, 4)), name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    });
}

/** What a file is, told without changing it. `fresh`: an empty database that is nobody's yet. */
export function identify(
  sqlite: Database,
  migrations: readonly Migration[],
): Result<'fresh' | 'current' | 'older', MigrationError> {
  const applicationId = Number(sqlite.pragma('application_id', { simple: true }));
  const version = Number(sqlite.pragma('user_version', { simple: true }));
  const tables = sqlite.prepare('SELECT count(*) AS n FROM sqlite_schema').get() as { n: number };
  if (applicationId === 0 && version === 0 && tables.n === 0) return ok('fresh');
  if (applicationId !== APPLICATION_ID) return err({ code: 'ledger-foreign' });
  const newest = migrations.at(-1)?.version ?? 0;
  if (version > newest) return err({ code: 'ledger-newer' });
  if (!historyAgrees(sqlite, migrations, version)) return err({ code: 'ledger-foreign' });
  return ok(version === newest ? 'current' : 'older');
}

/** Every step this file took must be one of ours, with the same text. */
function historyAgrees(sqlite: Database, migrations: readonly Migration[], version: number): boolean {
  const taken = sqlite.prepare('SELECT version, sha256 FROM schema_history ORDER BY version').all() as {
    version: number;
    sha256: string;
  }[];
  const expected = migrations.filter((migration) => migration.version <= version);
  return (
    taken.length === expected.length &&
    taken.every((step, index) => step.version === expected[index]?.version && step.sha256 === expected[index].sha256)
  );
}

/** Runs what is pending in one transaction; `appliedAt` is a UTC instant. */
export function migrate(sqlite: Database, migrations: readonly Migration[], appliedAt: string): Result<void, MigrationError> {
  const identity = identify(sqlite, migrations);
  if (!identity.ok) return identity;
  if (identity.value === 'current') return ok(undefined);

  const version = Number(sqlite.pragma('user_version', { simple: true }));
  sqlite.pragma('foreign_keys = OFF');
  try {
    sqlite.transaction(() => runPending(sqlite, migrations, version, appliedAt)).immediate();
  } finally {
    sqlite.pragma('foreign_keys = ON');
  }
  return ok(undefined);
}

function runPending(sqlite: Database, migrations: readonly Migration[], version: number, appliedAt: string): void {
  sqlite.exec(
    'CREATE TABLE IF NOT EXISTS schema_history (version INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL, appliedAt TEXT NOT NULL) STRICT',
  );
  const record = sqlite.prepare('INSERT INTO schema_history (version, name, sha256, appliedAt) VALUES (?, ?, ?, ?)');
  for (const migration of migrations) {
    if (migration.version <= version) continue;
    sqlite.exec(migration.sql);
    record.run(migration.version, migration.name, migration.sha256, appliedAt);
    sqlite.pragma(`user_version = ${migration.version}`);
  }
  sqlite.pragma(`application_id = ${APPLICATION_ID}`);
  const orphans = sqlite.pragma('foreign_key_check') as unknown[];
  if (orphans.length > 0) throw new Error(`a migration would leave ${orphans.length} rows without their parent`);
}
