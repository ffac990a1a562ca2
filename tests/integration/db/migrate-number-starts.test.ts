/** A ledger of the version before knows afterwards how many of its numbers begin alike, and what those invoices come to. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, readMigrations } from '../../../electron/db/migrate.ts';
import { applyPragmas } from '../../../electron/db/pragmas.ts';
import { resourcesFolder } from '../../support/test-app.ts';

const NOW = '2026-11-22T09:00:00.000Z';
const VERSION = 145;
const migrations = readMigrations(join(resourcesFolder, 'migrations'));
const until = (version: number) => migrations.filter((one) => one.version <= version);

it('the migration to the starts of numbers adds up those that can be found', () => {
  const sqlite = new Database(':memory:');
  applyPragmas(sqlite, 'main');
  migrate(sqlite, until(VERSION - 1), NOW);
  sqlite.exec(
    `INSERT INTO debtors (id, kind, name, nameKey, createdAt, updatedAt) VALUES ('d1', 'business', 'Soto', 'SOTO', '${NOW}', '${NOW}')`,
  );
  for (const [id, number, outstanding] of [
    ['i1', 'F26/1', 40],
    ['i2', 'F25/9', 0],
    ['i3', '7', 100],
  ] as const) {
    sqlite.exec(
      `INSERT INTO invoices (id, debtorId, kind, number, numberKey, issuedOn, totalCents, createdAt, updatedAt)
         VALUES ('${id}', 'd1', 'invoice', '${number}', '${number}', '2026-01-02', 100, '${NOW}', '${NOW}');
       INSERT INTO due_dates (id, invoiceId, debtorId, position, dueOn, amountCents, outstandingCents)
         VALUES ('u${id}', '${id}', 'd1', 1, '2026-02-02', 100, ${outstanding});
       INSERT INTO search_subjects (subjectId, debtorId, kind) VALUES ('${id}', 'd1', 'invoice')`,
    );
  }
  migrate(sqlite, until(VERSION), NOW);

  expect(sqlite.prepare('SELECT * FROM number_start_totals').all()).toEqual([
    { start: '7', n: 1, totalCents: 100, outstandingCents: 100 },
    { start: 'F2', n: 2, totalCents: 200, outstandingCents: 40 },
  ]);
  sqlite.close();
});
