import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, readMigrations } from '../../../electron/db/migrate.ts';
import { applyPragmas } from '../../../electron/db/pragmas.ts';
import { resourcesFolder } from '../../support/test-app.ts';

const NOW = '2026-11-22T09:00:00.000Z';
const VERSION = 133;
const migrations = readMigrations(join(resourcesFolder, 'migrations'));
const until = (last: number) => migrations.filter(({ version }) => version <= last);

it('letters that were there are found by the code of their pages, without reading them all', () => {
  const sqlite = new Database(':memory:');
  applyPragmas(sqlite, 'main');
  migrate(sqlite, until(VERSION - 1), NOW);
  sqlite.exec(`
    INSERT INTO debtors (id, kind, name, nameKey, createdAt, updatedAt)
      VALUES ('d1', 'business', 'Soto', 'SOTO', '${NOW}', '${NOW}');
    INSERT INTO letters (id, debtorId, templateId, templateVersion, state, options, facts, calculatedTo, createdAt, updatedAt)
      VALUES ('l1', 'd1', 'L04', 'l04-es-1', 'draft', '{}', '{"code":"7F3A-91C2"}', '2026-11-22', '${NOW}', '${NOW}'),
        ('l2', 'd1', 'L04', 'l04-es-1', 'draft', '{}', NULL, '2026-11-22', '${NOW}', '${NOW}');`);
  expect(migrate(sqlite, until(VERSION), NOW)).toEqual({ ok: true, value: undefined });
  const query = "SELECT id FROM letters l WHERE json_extract(l.facts, '$.code') = ?";
  expect(sqlite.prepare(query).all('7F3A-91C2')).toEqual([{ id: 'l1' }]);
  expect(JSON.stringify(sqlite.prepare(`EXPLAIN QUERY PLAN ${query}`).all('x'))).toContain('letters_by_code');
});
