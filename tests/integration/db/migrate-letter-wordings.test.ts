import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, readMigrations } from '../../../electron/db/migrate.ts';
import { applyPragmas } from '../../../electron/db/pragmas.ts';
import { resourcesFolder } from '../../support/test-app.ts';

const NOW = '2026-11-22T09:00:00.000Z';
const VERSION = 100;
const migrations = readMigrations(join(resourcesFolder, 'migrations'));

it('the migration to own words keeps every letter, and a stored version neither changes nor goes', () => {
  const sqlite = new Database(':memory:');
  applyPragmas(sqlite, 'main');
  migrate(
    sqlite,
    migrations.filter(({ version }) => version < VERSION),
    NOW,
  );
  sqlite.exec(`
    INSERT INTO debtors (id, kind, name, nameKey, createdAt, updatedAt)
      VALUES ('d1', 'business', 'Soto', 'SOTO', '${NOW}', '${NOW}');
    INSERT INTO letters (id, debtorId, templateId, templateVersion, state, options, calculatedTo, createdAt, updatedAt)
      VALUES ('l1', 'd1', 'L04', 'l04-es-1', 'draft', '{}', '2026-11-22', '${NOW}', '${NOW}');`);
  const rows = (table: string) => sqlite.prepare(`SELECT * FROM ${table}`).all();
  const kept = ['debtors', 'letters'].map((table) => [table, rows(table)] as const);
  const upTo = migrations.filter(({ version }) => version <= VERSION);
  expect(migrate(sqlite, upTo, NOW)).toEqual({ ok: true, value: undefined });
  for (const [table, before] of kept) expect(rows(table), table).toEqual(before);
  expect(rows('letter_wordings')).toEqual([]);
  const insert = `INSERT INTO letter_wordings (templateId, language, version, lines, baseVersion, madeAt)
    VALUES ('L04', 'es', 1, '{}', 'l04-es-2', '${NOW}')`;
  sqlite.exec(insert);
  expect(() => sqlite.exec(insert)).toThrow(/UNIQUE/);
  expect(() => sqlite.exec(insert.replace(', 1,', ', 0,'))).toThrow(/CHECK/);
  expect(() => sqlite.exec("UPDATE letter_wordings SET lines = '{}'")).toThrow(/append-only/);
  expect(() => sqlite.exec('DELETE FROM letter_wordings')).toThrow(/append-only/);
  expect(sqlite.pragma('foreign_key_check')).toEqual([]);
});
