import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, readMigrations } from '../../../electron/db/migrate.ts';
import { applyPragmas } from '../../../electron/db/pragmas.ts';
import { resourcesFolder } from '../../support/test-app.ts';

const NOW = '2026-11-22T09:00:00.000Z';
const VERSION = 30;
const migrations = readMigrations(join(resourcesFolder, 'migrations'));

function givenLedgerBefore() {
  const sqlite = new Database(':memory:');
  applyPragmas(sqlite, 'main');
  migrate(
    sqlite,
    migrations.filter(({ version }) => version < VERSION),
    NOW,
  );
  sqlite.exec(`
    INSERT INTO debtors (id, kind, name, nameKey, insolventOn, createdAt, updatedAt)
      VALUES ('d1', 'business', 'Soto', 'SOTO', '2026-10-01', '${NOW}', '${NOW}');
    INSERT INTO invoices (id, debtorId, kind, number, numberKey, issuedOn, baseCents, vatCents, totalCents, createdAt, updatedAt)
      VALUES ('i1', 'd1', 'invoice', 'F1', 'F1', '2026-02-20', 100000, 21000, 121000, '${NOW}', '${NOW}');
    INSERT INTO due_dates (id, invoiceId, debtorId, position, dueOn, amountCents, outstandingCents)
      VALUES ('u1', 'i1', 'd1', 1, '2026-03-22', 121000, 121000);`);
  return sqlite;
}

const upTo = migrations.filter(({ version }) => version <= VERSION);

it('the migration to VAT relief keeps every row and says nothing for the owner', () => {
  const sqlite = givenLedgerBefore();
  const rows = (table: string) => sqlite.prepare(`SELECT * FROM ${table}`).all();
  const kept = ['debtors', 'invoices', 'due_dates'].map((table) => [table, rows(table)] as const);
  expect(migrate(sqlite, upTo, NOW)).toEqual({ ok: true, value: undefined });
  for (const [table, before] of kept) expect(rows(table), table).toEqual(before);
  for (const table of ['vat_relief_debtors', 'vat_relief_invoices', 'vat_relief_claims', 'vat_reliefs']) {
    expect(rows(table), table).toEqual([]);
  }
  expect(sqlite.pragma('foreign_key_check')).toEqual([]);
});

it('the ledger itself refuses a second rectifying invoice and days in the wrong order', () => {
  const sqlite = givenLedgerBefore();
  migrate(sqlite, upTo, NOW);
  const insert = (id: string, change: { readonly instalment?: number; readonly sentOn?: string; readonly deletedOn?: string }) =>
    sqlite
      .prepare(
        `INSERT INTO vat_reliefs (id, invoiceId, instalment, number, issuedOn, baseCents, vatCents, sentOn, recordedAt, deletedOn)
         VALUES (?, 'i1', ?, 'R1', '2026-10-01', 1000, 210, ?, '${NOW}', ?)`,
      )
      .run(id, change.instalment ?? null, change.sentOn ?? null, change.deletedOn ?? null);
  insert('r1', {});
  expect(() => insert('r2', {})).toThrow(/UNIQUE/);
  insert('r3', { deletedOn: '2026-10-02' });
  insert('r4', { instalment: 1 });
  expect(() => insert('r5', { instalment: 2, sentOn: '2026-09-30' })).toThrow(/CHECK/);
});
