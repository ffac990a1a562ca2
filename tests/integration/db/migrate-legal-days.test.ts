/** A ledger of the version before has everybody's legal days told, by the first bulk write and by the same rules. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, readMigrations } from '../../../electron/db/migrate.ts';
import { applyPragmas } from '../../../electron/db/pragmas.ts';
import { aDebtor } from '../../support/builders.ts';
import { anInvoice, day } from '../../support/invoice-builders.ts';
import { openTestApp, resourcesFolder } from '../../support/test-app.ts';
import { quiet } from '../agenda/scene.ts';

const NOW = '2026-11-22T09:00:00.000Z';
const VERSION = 146;
const migrations = readMigrations(join(resourcesFolder, 'migrations'));

it('the migration to legal days marks everybody', () => {
  const sqlite = new Database(':memory:');
  applyPragmas(sqlite, 'main');
  migrate(
    sqlite,
    migrations.filter((one) => one.version < VERSION),
    NOW,
  );
  migrate(
    sqlite,
    migrations.filter((one) => one.version <= VERSION),
    NOW,
  );
  expect(sqlite.prepare('SELECT debtorId FROM legal_days_stale').pluck().all()).toEqual(['*']);
  expect(sqlite.prepare('SELECT count(*) FROM legal_days').pluck().get()).toBe(0);
  sqlite.close();
});

it('and the program tells them when it opens, before anybody writes', async () => {
  const app = await openTestApp({ today: '2026-11-22' });
  const { id: debtorId } = await app.given('debtors.save', { fields: aDebtor() });
  const fields = anInvoice(debtorId, [['2022-01-10', 10_000]], { number: 'OLD', issuedOn: day('2021-12-10') });
  await app.given('invoices.save', { fields });
  await app.close();
  const sqlite = new Database(app.application.ctx.places.ledgerFile);
  sqlite.exec("DELETE FROM legal_days; INSERT INTO legal_days_stale (debtorId) VALUES ('*')");
  sqlite.close();

  const again = await app.reopen();
  await quiet(again);
  const { clocks } = await again.given('agenda.clocks', { days: 60 });
  expect(clocks.map(({ what, until, number }) => [what, until, number])).toEqual([['limitation', '2027-01-10', 'OLD']]);
});
