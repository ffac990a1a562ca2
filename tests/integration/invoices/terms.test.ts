import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, readMigrations } from '../../../electron/db/migrate.ts';
import type { InvoiceFields } from '../../../shared/contract/invoices.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import { cents } from '../../../shared/domain/money.ts';
import { aDebtor } from '../../support/builders.ts';
import { openTestApp, resourcesFolder } from '../../support/test-app.ts';

const day = (text: string) => text as IsoDate;
const NOW = '2026-11-22T09:00:00.000Z';

it('keeps which longest term the law sets for an invoice, and warns by it', async () => {
  const app = await openTestApp({ today: '2026-11-22' });
  const { id: debtorId } = await app.given('debtors.save', { fields: aDebtor({}) });
  const fields: InvoiceFields = {
    debtorId,
    kind: 'invoice',
    number: 'F26/0001',
    issuedOn: day('2026-03-02'),
    operationOn: day('2026-03-01'),
    total: cents(12_100),
    // 45 days from delivery: too long for fresh food, not for the rest.
    dueDates: [{ dueOn: day('2026-04-15'), amount: cents(12_100) }],
    termBasis: 'agreed',
    termRule: 'fresh_food',
    defaultWithoutDemand: false,
    deliveryProof: false,
  };
  const { id } = await app.given('invoices.save', { fields });
  expect((await app.given('invoices.get', { id })).fields.termRule).toBe('fresh_food');

  const terms = { debtorId, issuedOn: fields.issuedOn, operationOn: day('2026-03-01'), dueOn: day('2026-04-15') };
  const warnings = async (more: object) => (await app.given('invoices.checkTerms', { ...terms, ...more })).warnings;
  expect([await warnings({ termRule: 'fresh_food' }), await warnings({ termRule: 'acceptance' }), await warnings({})]).toEqual([
    ['fresh-food-term-above-maximum'],
    [],
    [],
  ]);

  const { termRule: _, ...general } = fields;
  await app.given('invoices.save', { id, fields: general });
  expect((await app.given('invoices.get', { id })).fields.termRule).toBeUndefined();
  await app.given('undo.last', {});
  expect((await app.given('invoices.get', { id })).fields.termRule).toBe('fresh_food');
});

it('an invoice of a ledger from before has the general term', () => {
  const all = readMigrations(join(resourcesFolder, 'migrations'));
  const sqlite = new Database(':memory:');
  migrate(
    sqlite,
    all.filter(({ version }) => version < 41),
    NOW,
  );
  sqlite.exec(
    `INSERT INTO debtors (id, kind, name, nameKey, createdAt, updatedAt) VALUES ('d', 'business', 'Soto', 'SOTO', '${NOW}', '${NOW}')`,
  );
  const insert = `INSERT INTO invoices (id, debtorId, kind, number, numberKey, issuedOn, totalCents, createdAt, updatedAt`;
  sqlite.exec(`${insert}) VALUES ('i', 'd', 'invoice', '1', '1', '2026-03-02', 100, '${NOW}', '${NOW}')`);
  migrate(sqlite, all, NOW);
  expect(sqlite.prepare('SELECT id, totalCents, termRule FROM invoices').all()).toEqual([
    { id: 'i', totalCents: 100, termRule: null },
  ]);
  expect(() => sqlite.exec("UPDATE invoices SET termRule = 'whenever'")).toThrow(/CHECK/);
});
