import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, readMigrations } from '../../../electron/db/migrate.ts';
import { applyPragmas } from '../../../electron/db/pragmas.ts';
import { resourcesFolder } from '../../support/test-app.ts';

const NOW = '2026-11-22T09:00:00.000Z';
const VERSION = 132;
const migrations = readMigrations(join(resourcesFolder, 'migrations'));
const until = (version: number) => migrations.filter((one) => one.version <= version);

it('the migration to short texts keeps every invoice, and knows the last group of each number', () => {
  const sqlite = new Database(':memory:');
  applyPragmas(sqlite, 'main');
  migrate(sqlite, until(VERSION - 1), NOW);
  sqlite.exec(
    `INSERT INTO debtors (id, kind, name, nameKey, createdAt, updatedAt) VALUES ('d1', 'business', 'Soto', 'SOTO', '${NOW}', '${NOW}')`,
  );
  const invoice = sqlite.prepare(
    `INSERT INTO invoices (id, debtorId, kind, number, numberKey, issuedOn, totalCents, createdAt, updatedAt)
     VALUES (?, 'd1', 'invoice', ?, ?, '2026-01-02', 100, '${NOW}', '${NOW}')`,
  );
  for (const [id, key] of [
    ['i1', 'F26/12'],
    ['i2', 'F26/112'],
    ['i3', '12'],
    ['i4', 'A/B/12'],
  ] as const)
    invoice.run(id, key, key);
  const before = sqlite.prepare('SELECT * FROM invoices').all();
  expect(migrate(sqlite, until(VERSION), NOW)).toEqual({ ok: true, value: undefined });
  expect(sqlite.prepare('SELECT * FROM invoices').all()).toEqual(before);
  const ending = sqlite.prepare(
    `SELECT id FROM invoices INDEXED BY invoices_by_last_group
     WHERE deletedOn IS NULL AND substr(numberKey, length(rtrim(numberKey, replace(numberKey, '/', ''))) + 1) = '12' ORDER BY id`,
  );
  expect(ending.pluck().all()).toEqual(['i1', 'i3', 'i4']);
});
