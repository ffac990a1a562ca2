import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, readMigrations } from '../../../electron/db/migrate.ts';
import { applyPragmas } from '../../../electron/db/pragmas.ts';
import { resourcesFolder } from '../../support/test-app.ts';

const NOW = '2026-11-22T09:00:00.000Z';
const VERSION = 141;
const migrations = readMigrations(join(resourcesFolder, 'migrations'));
const until = (version: number) => migrations.filter((one) => one.version <= version);

it('the migration to short invoices keeps every invoice, and knows what is open of each that can be found', () => {
  const sqlite = new Database(':memory:');
  applyPragmas(sqlite, 'main');
  migrate(sqlite, until(VERSION - 1), NOW);
  sqlite.exec(
    `INSERT INTO debtors (id, kind, name, nameKey, createdAt, updatedAt) VALUES ('d1', 'business', 'Soto', 'SOTO', '${NOW}', '${NOW}');
     INSERT INTO search_subjects (id, subjectId, debtorId, kind) VALUES (1, 'd1', 'd1', 'debtor'), (2, 'i1', 'd1', 'invoice'), (5, 'i2', 'd1', 'invoice')`,
  );
  for (const [id, outstanding] of [
    ['i1', 40],
    ['i2', 0],
    ['i3', 0],
  ] as const) {
    sqlite.exec(
      `INSERT INTO invoices (id, debtorId, kind, number, numberKey, issuedOn, totalCents, deletedOn, createdAt, updatedAt)
       VALUES ('${id}', 'd1', 'invoice', 'F26/12', 'F26/12', '2026-01-02', 100, ${id === 'i3' ? "'2026-11-01'" : 'NULL'}, '${NOW}', '${NOW}');
       INSERT INTO due_dates (id, invoiceId, debtorId, position, dueOn, amountCents, outstandingCents)
       VALUES ('u${id}', '${id}', 'd1', 1, '2026-02-02', 100, ${outstanding})`,
    );
  }
  const before = sqlite.prepare('SELECT * FROM invoices').all();
  expect(migrate(sqlite, until(VERSION), NOW)).toEqual({ ok: true, value: undefined });
  expect(sqlite.prepare('SELECT * FROM invoices').all()).toEqual(before);
  const common = { debtorId: 'd1', numberKey: 'F26/12', issuedOn: '2026-01-02', totalCents: 100 };
  expect(sqlite.prepare('SELECT * FROM invoice_shorts ORDER BY id').all()).toEqual([
    { id: 2, invoiceId: 'i1', ...common, outstandingCents: 40, lastDueOn: '2026-02-02' },
    { id: 5, invoiceId: 'i2', ...common, outstandingCents: 0, lastDueOn: null },
  ]);
});
