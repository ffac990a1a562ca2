import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, it } from 'vitest';
import { identify, type Migration, migrate, readMigrations } from '../../../electron/db/migrate.ts';
import { openLedger } from '../../../electron/db/open.ts';
import { APPLICATION_ID } from '../../../electron/db/pragmas.ts';
import * as schema from '../../../electron/db/schema.ts';
import { resourcesFolder, temporaryFolder } from '../../support/test-app.ts';

const migrations = readMigrations(join(resourcesFolder, 'migrations'));
const NOW = '2026-11-22T09:00:00.000Z';
const extra = (version: number, sql: string): Migration => ({
  version,
  name: `${version}-extra.sql`,
  sql,
  sha256: `hash of ${sql}`,
});

function newDatabase(): Database.Database {
  const sqlite = new Database(':memory:');
  sqlite.pragma('foreign_keys = ON');
  return sqlite;
}

describe('migrations', () => {
  it('keep the text with which they were shipped', () => {
    const checksums = JSON.parse(readFileSync(join(resourcesFolder, 'migrations', 'checksums.json'), 'utf8'));
    expect(Object.fromEntries(migrations.map(({ name, sha256 }) => [name, sha256]))).toEqual(checksums);
  });

  it('bring an empty file to the newest schema, once', () => {
    const sqlite = newDatabase();
    expect(identify(sqlite, migrations)).toEqual({ ok: true, value: 'fresh' });
    expect(migrate(sqlite, migrations, NOW)).toEqual({ ok: true, value: undefined });
    expect(identify(sqlite, migrations)).toEqual({ ok: true, value: 'current' });
    expect(sqlite.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
    expect(migrate(sqlite, migrations, NOW).ok).toBe(true);
    expect(sqlite.prepare('SELECT count(*) AS n FROM schema_history').get()).toEqual({ n: migrations.length });
  });

  it('leave the file as it was when one of them fails', () => {
    const sqlite = newDatabase();
    migrate(sqlite, migrations, NOW);
    const before = sqlite.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all();
    const broken = [...migrations, extra(9000, 'CREATE TABLE half (id INTEGER); INSERT INTO missing VALUES (1);')];
    expect(() => migrate(sqlite, broken, NOW)).toThrow(/missing/);
    expect(sqlite.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all()).toEqual(before);
    expect(sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(identify(sqlite, migrations)).toEqual({ ok: true, value: 'current' });
  });

  it('refuse a step that would leave rows without their parent', () => {
    const sqlite = newDatabase();
    migrate(sqlite, migrations, NOW);
    sqlite.exec(
      `INSERT INTO debtors (id, kind, name, nameKey, createdAt, updatedAt) VALUES ('d', 'business', 'Soto', 'SOTO', '${NOW}', '${NOW}')`,
    );
    sqlite.exec(
      `INSERT INTO promises (id, debtorId, amountCents, promisedFor, madeOn, recordedAt) VALUES ('p', 'd', 1, '2026-12-01', '2026-11-22', '${NOW}')`,
    );
    expect(() => migrate(sqlite, [...migrations, extra(9000, 'DELETE FROM debtors;')], NOW)).toThrow(/without their parent/);
    expect(sqlite.prepare('SELECT count(*) AS n FROM debtors').get()).toEqual({ n: 1 });
  });

  it('tell a newer, a foreign and an edited ledger apart without touching it', () => {
    const sqlite = newDatabase();
    migrate(sqlite, [...migrations, extra(9000, 'CREATE TABLE later (id INTEGER);')], NOW);
    expect(identify(sqlite, migrations)).toEqual({ ok: false, error: { code: 'ledger-newer' } });

    const foreign = newDatabase();
    foreign.exec('CREATE TABLE songs (id INTEGER)');
    expect(identify(foreign, migrations)).toEqual({ ok: false, error: { code: 'ledger-foreign' } });

    const edited = newDatabase();
    migrate(edited, migrations, NOW);
    edited.exec("UPDATE schema_history SET sha256 = 'other'");
    expect(identify(edited, migrations)).toEqual({ ok: false, error: { code: 'ledger-foreign' } });
  });
});

describe('opening', () => {
  it.each([
    ['text that is no database', Buffer.from('esto no es un libro, es una carta a los Reyes Magos'.repeat(50)), 'ledger-damaged'],
    ['an empty file', Buffer.alloc(0), 'ledger-damaged'],
  ])('tells %s and leaves every byte', (_, bytes, code) => {
    const file = join(temporaryFolder(), 'ledger.sqlite');
    writeFileSync(file, bytes);
    expect(openLedger(file, { role: 'main', migrations, now: NOW, keepDerived: () => {} })).toMatchObject({
      ok: false,
      error: { code },
    });
    expect(createHash('sha256').update(readFileSync(file)).digest('hex')).toBe(createHash('sha256').update(bytes).digest('hex'));
  });
});

describe('schema', () => {
  it('is, for drizzle, column by column what the ledger really has', () => {
    const sqlite = newDatabase();
    migrate(sqlite, migrations, NOW);
    const real = sqlite
      .prepare(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
      )
      .all()
      .map((row) => (row as { name: string }).name);
    const described = Object.values(schema).map((table) => getTableConfig(table as SQLiteTable));
    expect(described.map((table) => table.name).sort()).toEqual(real);
    for (const table of described) {
      const columns = sqlite
        .prepare('SELECT name, type, "notnull" AS required, pk FROM pragma_table_info(?)')
        .all(table.name) as {
        name: string;
        type: string;
        required: number;
        pk: number;
      }[];
      expect(
        table.columns.map((column) => ({ name: column.name, type: column.getSQLType().toUpperCase(), required: column.notNull })),
        table.name,
      ).toEqual(columns.map(({ name, type, required, pk }) => ({ name, type, required: required === 1 || pk > 0 })));
    }
  });

  it('has only STRICT tables and never cascades', () => {
    const sqlite = newDatabase();
    migrate(sqlite, migrations, NOW);
    const tables = sqlite
      .prepare("SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'")
      .all() as {
      name: string;
      strict: number;
    }[];
    expect(tables.filter((table) => table.strict === 0).map((table) => table.name)).toEqual([]);
    for (const { name } of tables) {
      const keys = sqlite.prepare('SELECT on_delete FROM pragma_foreign_key_list(?)').all(name) as { on_delete: string }[];
      expect(keys.filter((key) => key.on_delete !== 'RESTRICT')).toEqual([]);
    }
  });
});
