import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, readMigrations } from '../../../electron/db/migrate.ts';
import { applyPragmas } from '../../../electron/db/pragmas.ts';
import { resourcesFolder } from '../../support/test-app.ts';

const NOW = '2026-11-22T09:00:00.000Z';
const VERSION = 120;
const migrations = readMigrations(join(resourcesFolder, 'migrations'));
const until = (version: number) => migrations.filter((one) => one.version <= version);

it('the migration to what is brought back keeps every row and refuses what is no list', () => {
  const sqlite = new Database(':memory:');
  applyPragmas(sqlite, 'main');
  migrate(sqlite, until(VERSION - 1), NOW);
  sqlite.exec(
    `INSERT INTO debtors (id, kind, name, nameKey, createdAt, updatedAt) VALUES ('d1', 'business', 'Soto', 'SOTO', '${NOW}', '${NOW}')`,
  );
  const before = sqlite.prepare('SELECT * FROM debtors').all();
  expect(migrate(sqlite, until(VERSION), NOW)).toEqual({ ok: true, value: undefined });
  expect(sqlite.prepare('SELECT * FROM debtors').all()).toEqual(before);
  const insert = (changes: string) =>
    sqlite.prepare("INSERT INTO brought_back (id, at, debtorId, changes) VALUES ('b1', ?, 'gone', ?)").run(NOW, changes);
  expect(() => insert('no list')).toThrow(/CHECK/);
  insert('[]');
  expect(sqlite.pragma('foreign_key_check')).toEqual([]);
});
