/** A ledger of the first version, with rows and their children, gets the tables of limitation and keeps what it had. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, readMigrations } from '../../../electron/db/migrate.ts';
import { resourcesFolder } from '../../support/test-app.ts';

const NOW = '2026-11-22T09:00:00.000Z';
const all = readMigrations(join(resourcesFolder, 'migrations'));
const upTo = (version: number) => all.filter((migration) => migration.version <= version);

function firstVersion(): Database.Database {
  const sqlite = new Database(':memory:');
  sqlite.pragma('foreign_keys = ON');
  migrate(sqlite, upTo(10), NOW);
  sqlite.exec(`
    INSERT INTO debtors (id, kind, name, nameKey, createdAt, updatedAt) VALUES ('d', 'business', 'Soto', 'SOTO', '${NOW}', '${NOW}');
    INSERT INTO invoices (id, debtorId, kind, number, numberKey, issuedOn, totalCents, createdAt, updatedAt)
      VALUES ('i', 'd', 'invoice', 'F1', 'F1', '2026-02-13', 100, '${NOW}', '${NOW}');
    INSERT INTO due_dates (id, invoiceId, debtorId, position, dueOn, amountCents, outstandingCents) VALUES ('u', 'i', 'd', 0, '2026-03-15', 100, 100);`);
  return sqlite;
}

it('keeps the rows of the version before and lets acts be written about them', () => {
  const sqlite = firstVersion();
  const before = sqlite.prepare('SELECT * FROM invoices').all();
  expect(migrate(sqlite, upTo(20), NOW).ok).toBe(true);
  expect(sqlite.prepare('SELECT * FROM invoices').all()).toEqual(before);
  sqlite.exec(`
    INSERT INTO limitation_acts (id, debtorId, invoiceId, kind, doneOn, recordedAt) VALUES ('a', 'd', 'i', 'court_claim', '2026-05-01', '${NOW}');
    INSERT INTO debtor_limitation VALUES ('d', 'general_5');
    INSERT INTO invoice_limitation VALUES ('i', 'transport_1');`);
  expect(() => sqlite.exec("DELETE FROM invoices WHERE id = 'i'")).toThrow(/FOREIGN KEY/);
});

it.each([
  ['a kind that does not exist', "'x', 'd', NULL, 'phone_call', '2026-05-01', NULL"],
  ['a day that does not exist', "'x', 'd', NULL, 'court_claim', '2026-02-31', NULL"],
  ['a new due date without its day', "'x', 'd', NULL, 'new_due_date', '2026-05-01', NULL"],
  ['a debtor that is not there', "'x', 'nobody', NULL, 'court_claim', '2026-05-01', NULL"],
])('refuses %s', (_, values) => {
  const sqlite = firstVersion();
  migrate(sqlite, upTo(20), NOW);
  expect(() =>
    sqlite.exec(
      `INSERT INTO limitation_acts (id, debtorId, invoiceId, kind, doneOn, untilOn, recordedAt) VALUES (${values}, '${NOW}')`,
    ),
  ).toThrow(/constraint failed/);
});
