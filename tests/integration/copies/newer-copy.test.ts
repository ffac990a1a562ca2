/** A copy that a newer program made: looked at as far as it is understood, never migrated, never put in the place of another. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { readManifest, writeManifest } from '../../../electron/backup/manifest.ts';
import { digestFile } from '../../../electron/platform/atomic-file.ts';
import { systemFiles } from '../../../electron/platform/file-layer.ts';
import { fingerprint } from '../../support/backup-scene.ts';
import { aShop, copyTo, firstCopyOn, outstanding, takeOut } from './shop.ts';

/** As a later version would have written it. */
function asNewer(stick: string, sql: string): string {
  const home = join(stick, readdirSync(stick)[0] ?? '');
  const folder = join(home, readdirSync(home)[0] ?? '');
  const file = join(folder, 'ledger.sqlite');
  const sqlite = new Database(file);
  sqlite.exec(`${sql}; PRAGMA user_version = 9990;`);
  sqlite.close();
  const manifest = takeOut(readManifest(systemFiles, folder));
  const { hash, size } = digestFile(systemFiles, file);
  writeManifest(systemFiles, folder, { ...manifest, schemaVersion: 9990, ledger: { sha256: hash, bytes: size } });
  return folder;
}

describe('a copy of a newer program', () => {
  it('can be looked at, and nothing else', async () => {
    const { app, stick, debtorId, invoiceId } = await aShop();
    await copyTo(app, stick);
    const folder = asNewer(stick, "ALTER TABLE debtors ADD COLUMN nickname TEXT; UPDATE debtors SET nickname = 'el de siempre'");
    const ref = await firstCopyOn(app, stick);
    const { copies } = takeOut(await app.run('copies.list', { placeId: ref.placeId }));
    expect(copies).toMatchObject([{ problem: 'copy-newer', summary: { contents: { invoices: 1 } } }]);
    const before = fingerprint(folder);

    const looked = takeOut(await app.run('copies.look', { ...ref, search: '', offset: 0, limit: 50 }));
    expect(looked).toMatchObject({ isNewer: true, total: 1, rows: [{ id: debtorId, outstanding: 100_000, state: 'here' }] });
    expect(takeOut(await app.run('copies.lookAtDebtor', { ...ref, debtorId }))).toMatchObject({ invoices: [{ id: invoiceId }] });

    const refused = { ok: false, error: { code: 'copy-newer' } };
    expect(await app.run('copies.bringBack', { ...ref, what: { kind: 'debtor', id: debtorId } })).toMatchObject(refused);
    expect(await app.run('copies.restore', ref)).toMatchObject(refused);
    expect(await app.run('copies.compare', ref)).toMatchObject(refused);
    expect(fingerprint(folder)).toEqual(before);
    expect(await outstanding(app)).toBe(100_000);
  });

  it('waits for that program when it keeps things elsewhere', async () => {
    const { app, stick } = await aShop();
    await copyTo(app, stick);
    asNewer(stick, 'ALTER TABLE debtors RENAME COLUMN nameKey TO sortedBy');
    const ref = await firstCopyOn(app, stick);
    expect(await app.run('copies.look', { ...ref, search: '', offset: 0, limit: 50 })).toMatchObject({
      ok: false,
      error: { code: 'copy-newer' },
    });
  });

  it('is damaged like any other when its bytes are', async () => {
    const { app, stick } = await aShop();
    await copyTo(app, stick);
    const folder = asNewer(stick, 'SELECT 1');
    const sqlite = new Database(join(folder, 'ledger.sqlite'));
    sqlite.exec("UPDATE debtors SET name = 'Otro'");
    sqlite.close();
    const ref = await firstCopyOn(app, stick);
    expect(await app.run('copies.look', { ...ref, search: '', offset: 0, limit: 50 })).toMatchObject({
      error: { code: 'copy-damaged' },
    });
  });
});
