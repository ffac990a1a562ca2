import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, readMigrations } from '../../../electron/db/migrate.ts';
import { applyPragmas } from '../../../electron/db/pragmas.ts';
import { resourcesFolder } from '../../support/test-app.ts';

const NOW = '2026-11-22T09:00:00.000Z';
const VERSION = 140;
const migrations = readMigrations(join(resourcesFolder, 'migrations'));

it('the migration to agreements keeps charges and files as they were and refuses what cannot be', () => {
  const sqlite = new Database(':memory:');
  applyPragmas(sqlite, 'main');
  const upTo = (last: number) =>
    migrate(
      sqlite,
      migrations.filter(({ version }) => version <= last),
      NOW,
    );
  upTo(VERSION - 1);
  sqlite.exec(`
    INSERT INTO debtors (id, kind, name, nameKey, createdAt, updatedAt) VALUES ('d1', 'business', 'Soto', 'SOTO', '${NOW}', '${NOW}');
    INSERT INTO charges (id, debtorId, kind, incurredOn, concept, amountCents, createdAt)
      VALUES ('c1', 'd1', 'cost', '2026-10-01', 'Burofax', 3500, '${NOW}');
    DELETE FROM next_steps_stale;`);
  const charge = sqlite.prepare('SELECT * FROM charges').get();
  expect(upTo(VERSION)).toEqual({ ok: true, value: undefined });
  expect(sqlite.prepare('SELECT * FROM charges').get()).toEqual({ ...(charge as object), agreementId: null });
  const insert = (id: string, own: Readonly<Record<string, string | number | null>>) => {
    const row = { id, debtorId: 'd1', state: 'draft', draft: '{}', createdAt: NOW, updatedAt: NOW, ...own };
    const columns = Object.keys(row);
    sqlite
      .prepare(`INSERT INTO agreements (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`)
      .run(...Object.values(row));
  };
  insert('a1', {});
  insert('a2', { state: 'signed', year: 2026, number: 1, fixedOn: '2026-11-20', signedOn: '2026-11-20', plan: '{}' });
  // A draft with a fixed debt, an ending without a day, a number given twice, a plan that is no JSON.
  expect(() => insert('a3', { fixedOn: '2026-11-20' })).toThrow(/CHECK/);
  expect(() => insert('a4', { state: 'ended', fixedOn: '2026-11-20', ending: 'cancelled' })).toThrow(/CHECK/);
  expect(() => insert('a5', { state: 'signed', year: 2026, number: 1, fixedOn: '2026-11-20' })).toThrow(/UNIQUE/);
  expect(() => insert('a6', { draft: 'x' })).toThrow(/CHECK/);
  // Its debtor's steps are told anew.
  expect(sqlite.prepare('SELECT debtorId FROM next_steps_stale').pluck().all()).toContain('d1');
  expect(sqlite.pragma('foreign_key_check')).toEqual([]);
});
