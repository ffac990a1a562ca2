import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, readMigrations } from '../../../electron/db/migrate.ts';
import { applyPragmas } from '../../../electron/db/pragmas.ts';
import { resourcesFolder } from '../../support/test-app.ts';

const NOW = '2026-11-22T09:00:00.000Z';
const VERSION = 95;
const migrations = readMigrations(join(resourcesFolder, 'migrations'));

it('the migration to negotiations keeps attachments as they were and refuses what it does not know', () => {
  const sqlite = new Database(':memory:');
  applyPragmas(sqlite, 'main');
  migrate(
    sqlite,
    migrations.filter(({ version }) => version < VERSION),
    NOW,
  );
  sqlite.exec(`
    INSERT INTO debtors (id, kind, name, nameKey, createdAt, updatedAt) VALUES ('d1', 'business', 'Soto', 'SOTO', '${NOW}', '${NOW}');
    INSERT INTO letters (id, debtorId, templateId, templateVersion, state, options, calculatedTo, year, sequence, blobHash, createdAt, updatedAt)
      VALUES ('l1', 'd1', 'L06', 'v', 'registered', '{}', '2026-10-01', 2026, 1, 'h', '${NOW}', '${NOW}');
    INSERT INTO attachments (id, debtorId, purpose, name, contentType, byteSize, blobHash, addedAt)
      VALUES ('a1', 'd1', 'sending_proof', 'acuse.pdf', 'application/pdf', 5, 'h', '${NOW}');`);
  const before = sqlite.prepare('SELECT * FROM attachments').get();
  expect(
    migrate(
      sqlite,
      migrations.filter(({ version }) => version <= VERSION),
      NOW,
    ),
  ).toEqual({ ok: true, value: undefined });
  expect(sqlite.prepare('SELECT * FROM attachments').get()).toEqual({ ...(before as object), deliveryId: null, proof: null });
  const insert = (kind: string, on: string) =>
    sqlite
      .prepare('INSERT INTO negotiation_entries (id, debtorId, letterId, kind, onDay, means, recordedAt) VALUES (?,?,?,?,?,?,?)')
      .run(`${kind} ${on}`, 'd1', 'l1', kind, on, 'email', NOW);
  insert('answer', '2026-10-12');
  expect(() => insert('embargo', '2026-10-12')).toThrow(/CHECK/);
  expect(() => insert('meeting', '2026-02-31')).toThrow(/CHECK/);
  expect(sqlite.pragma('foreign_key_check')).toEqual([]);
});
