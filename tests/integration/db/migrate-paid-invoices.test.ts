/** A ledger of the version before comes to its lists of paid invoices, from its own rows. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, readMigrations } from '../../../electron/db/migrate.ts';
import { applyPragmas } from '../../../electron/db/pragmas.ts';
import { resourcesFolder } from '../../support/test-app.ts';

const NOW = '2026-11-22T09:00:00.000Z';
const VERSION = 143;
const migrations = readMigrations(join(resourcesFolder, 'migrations'));
const until = (version: number) => migrations.filter((one) => one.version <= version);

it('the migration to paid invoices lists what owes nothing, by its last due date, and leaves out the bin', () => {
  const sqlite = new Database(':memory:');
  applyPragmas(sqlite, 'main');
  migrate(sqlite, until(VERSION - 1), NOW);
  sqlite.exec(
    `INSERT INTO debtors (id, kind, name, nameKey, createdAt, updatedAt) VALUES ('d1', 'business', 'Soto', 'SOTO', '${NOW}', '${NOW}')`,
  );
  for (const [id, outstanding, deletedOn] of [
    ['open', [0, 40], null],
    ['paid', [0, 0], null],
    ['binned', [0, 0], '2026-11-01'],
    ['credit', [-40], null],
  ] as const) {
    const invoice = sqlite.prepare(
      `INSERT INTO invoices (id, debtorId, kind, number, numberKey, issuedOn, totalCents, deletedOn, createdAt, updatedAt)
       VALUES (?, 'd1', ?, 'F', 'F', '2026-01-02', ?, ?, '', '')`,
    );
    invoice.run(id, id === 'credit' ? 'corrective' : 'invoice', id === 'credit' ? -100 : 100, deletedOn);
    const due = sqlite.prepare(
      `INSERT INTO due_dates (id, invoiceId, debtorId, position, dueOn, amountCents, outstandingCents, live) VALUES (?, ?, 'd1', ?, ?, ?, ?, ?)`,
    );
    for (const [n, cents] of outstanding.entries()) {
      due.run(`${id}-${n}`, id, n + 1, `2026-0${n + 3}-01`, id === 'credit' ? -100 : 50, cents, deletedOn === null ? 1 : 0);
    }
  }
  migrate(sqlite, until(VERSION), NOW);

  expect(sqlite.prepare('SELECT * FROM paid_invoices').all()).toEqual([
    { invoiceId: 'paid', issuedOn: '2026-01-02', lastDueOn: '2026-04-01' },
  ]);
  sqlite.close();
});
