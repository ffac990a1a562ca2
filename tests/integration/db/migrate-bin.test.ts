import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, readMigrations } from '../../../electron/db/migrate.ts';
import { applyPragmas } from '../../../electron/db/pragmas.ts';
import { resourcesFolder } from '../../support/test-app.ts';

const NOW = '2026-11-22T09:00:00.000Z';
const VERSION = 131;
const migrations = readMigrations(join(resourcesFolder, 'migrations'));
const until = (version: number) => migrations.filter((one) => one.version <= version);

it('the migration to the emptied bin keeps every row, and what comes back is no longer blocked', () => {
  const sqlite = new Database(':memory:');
  applyPragmas(sqlite, 'main');
  migrate(sqlite, until(VERSION - 1), NOW);
  sqlite.exec(
    `INSERT INTO debtors (id, kind, name, nameKey, createdAt, updatedAt, deletedOn)
     VALUES ('d1', 'business', 'Soto', 'SOTO', '${NOW}', '${NOW}', '2026-10-01')`,
  );
  const before = sqlite.prepare('SELECT * FROM debtors').all();
  expect(migrate(sqlite, until(VERSION), NOW)).toEqual({ ok: true, value: undefined });
  expect(sqlite.prepare('SELECT * FROM debtors').all()).toEqual(before);
  sqlite.exec(
    "INSERT INTO bin_blocked (recordId, kind, blockedOn, keepUntil) VALUES ('d1', 'debtor', '2026-11-01', '2032-12-31')",
  );
  sqlite.exec("UPDATE debtors SET name = 'Soto, S.L.' WHERE id = 'd1'");
  expect(sqlite.prepare('SELECT count(*) FROM bin_blocked').pluck().get()).toBe(1);
  sqlite.exec("UPDATE debtors SET deletedOn = NULL WHERE id = 'd1'");
  expect(sqlite.prepare('SELECT count(*) FROM bin_blocked').pluck().get()).toBe(0);
  expect(() => sqlite.exec("INSERT INTO bin_blocked (recordId, kind, blockedOn) VALUES ('d1', 'debtor', '2026-02-31')")).toThrow(
    /CHECK/,
  );
});
