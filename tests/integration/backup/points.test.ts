import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { checkCopy } from '../../../electron/backup/copies.ts';
import {
  applyRetention,
  blobsNamedByPoints,
  listPoints,
  listWaysBack,
  makePoint,
  makePointAtOnce,
} from '../../../electron/backup/points.ts';
import { inspectCopy } from '../../../electron/backup/restore.ts';
import { readMigrations } from '../../../electron/db/migrate.ts';
import { backupScene, LEDGER_ID, migrations, steadyWork, workCancelledAfter } from '../../support/backup-scene.ts';
import { temporaryFolder } from '../../support/test-app.ts';

const NEWEST = Math.max(...migrations.map(({ version }) => version));

describe('makePoint', () => {
  it('copies the ledger with what it holds, as one file that passes every check', async () => {
    const scene = backupScene();
    const { letter, attachment } = scene.addBasics();
    const work = steadyWork();

    const point = await makePoint(scene.ports, scene.ledger, 'interval', work);
    if (!point.ok) throw new Error(point.error.code);
    expect(point.value.manifest).toEqual({
      format: 1,
      program: 'deudario',
      programVersion: '0.1.0',
      schemaVersion: NEWEST,
      madeAt: '2026-11-22T12:40:00.000Z',
      madeOn: '2026-11-22',
      reason: 'interval',
      ledgerId: LEDGER_ID,
      ledgerKind: 'main',
      businessName: 'Ferretería Soto',
      contents: {
        counts: { debtors: 2, invoices: 2, payments: 1, letters: 1, events: 2, attachments: 1 },
        // 1.000,00 + 234,50 invoiced; 400,00 collected; 600,00 + 234,50 left
        sums: { invoiced: 123_450, collected: 40_000, outstanding: 83_450 },
        lastEventHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
      ledger: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/), bytes: expect.any(Number) },
      blobs: [letter, attachment].sort().map((hash) => ({ hash, bytes: hash === letter ? 16 : 17 })),
      missingBlobs: [],
    });
    expect(readdirSync(point.value.folder)).toEqual(['ledger.sqlite', 'manifest.json']);
    expect(await checkCopy(scene.ports, point.value.folder, steadyWork())).toMatchObject({ ok: true });
    expect(new Set(work.told.map((told) => told.phase))).toEqual(new Set(['copying-ledger', 'checking-ledger']));
  });

  it('holds one moment although the program goes on writing', async () => {
    const scene = backupScene();
    for (let n = 0; n < 400; n += 1) scene.addDebt(100);
    const work = { progress: () => scene.addDebt(100), cancelled: () => false };

    const point = await makePoint(scene.ports, scene.ledger, 'interval', work);
    expect(point).toMatchObject({
      ok: true,
      value: { manifest: { contents: { counts: { invoices: 400, events: 400 }, sums: { outstanding: 40_000 } } } },
    });
    expect(scene.open().sqlite.prepare('SELECT count(*) FROM invoices').pluck().get()).toBeGreaterThan(400);
  });

  it('lists a stored file that is already lost instead of refusing to copy the rest', async () => {
    const scene = backupScene();
    const { letter, attachment } = scene.addBasics();
    scene.blobs.remove(attachment);
    expect(await makePoint(scene.ports, scene.ledger, 'close', steadyWork())).toMatchObject({
      ok: true,
      value: { manifest: { blobs: [{ hash: letter }], missingBlobs: [attachment] } },
    });
  });

  it('gives two points of the same minute different names', async () => {
    const scene = backupScene();
    scene.addDebt(100);
    await makePoint(scene.ports, scene.ledger, 'interval', steadyWork());
    await makePoint(scene.ports, scene.ledger, 'before-import', steadyWork());
    const points = await listPoints(scene.ports, scene.ledger);
    if (!points.ok) throw new Error(points.error.code);
    expect(points.value.map((point) => point.name.slice(10)).sort()).toEqual([
      expect.stringMatching(/^-\d{4}$/),
      expect.stringMatching(/^-\d{4}-2$/),
    ]);
  });

  it.each([0, 1, 3, 5])('leaves nothing when given up after %i questions', async (asked) => {
    const scene = backupScene();
    scene.addBasics();
    expect(await makePoint(scene.ports, scene.ledger, 'interval', workCancelledAfter(asked))).toEqual({
      ok: false,
      error: { code: 'cancelled' },
    });
    expect(readdirSync(scene.ledger.points)).toEqual([]);
  });

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EROFS', 'disk-read-only'],
    ['EIO', 'disk-error'],
    ['EACCES', 'no-permission'],
  ])('tells %s of the computer as %s and keeps the points before', async (code, told) => {
    const scene = backupScene();
    scene.addBasics();
    await makePoint(scene.ports, scene.ledger, 'interval', steadyWork());
    for (const operation of ['makeFolder', 'sync', 'write', 'rename'] as const) {
      scene.ports.files.fail({ operation, code, path: 'points' });
      expect(await makePoint(scene.ports, scene.ledger, 'interval', steadyWork())).toEqual({
        ok: false,
        error: { code: told, place: 'computer' },
      });
      scene.ports.files.heal();
      expect(readdirSync(scene.ledger.points)).toHaveLength(1);
    }
  });

  it('sees before starting that the disk has no room', async () => {
    const scene = backupScene();
    scene.addBasics();
    scene.ports.files.pretendVolume({ freeBytes: 9_000_000 });
    expect(await makePoint(scene.ports, scene.ledger, 'interval', steadyWork())).toMatchObject({
      ok: false,
      error: { code: 'not-enough-space', place: 'computer', free: 9_000_000 },
    });
  });

  it('refuses to take a damaged ledger for a copy', async () => {
    const scene = backupScene();
    scene.addBasics();
    scene.close();
    const sqlite = new Database(scene.ledger.ledger);
    sqlite.exec(`DROP TRIGGER events_never_change; UPDATE events SET payload = '{"amount":1}' WHERE seq = 1`);
    sqlite.close();
    expect(await makePoint(scene.ports, scene.ledger, 'interval', steadyWork())).toEqual({
      ok: false,
      error: { code: 'ledger-damaged' },
    });
    expect(readdirSync(scene.ledger.points)).toEqual([]);

    writeFileSync(scene.ledger.ledger, 'not a ledger at all, only text that is long enough to be read as a header of one');
    expect(await makePoint(scene.ports, scene.ledger, 'interval', steadyWork())).toEqual({
      ok: false,
      error: { code: 'ledger-damaged' },
    });
  });

  it('says that there is no ledger yet', async () => {
    const scene = backupScene();
    expect(await makePoint(scene.ports, scene.ledger, 'close', steadyWork())).toEqual({
      ok: false,
      error: { code: 'ledger-not-open' },
    });
    expect(existsSync(scene.ledger.points)).toBe(false);
  });
});

describe('makePointAtOnce', () => {
  it('keeps the ledger of the version before as it is, and it can be restored into the new one', async () => {
    const scene = backupScene();
    scene.addBasics();
    const folder = temporaryFolder();
    for (const { name, sql } of migrations) writeFileSync(join(folder, name), sql);
    writeFileSync(join(folder, '9990-newer.sql'), 'CREATE TABLE later (id TEXT PRIMARY KEY) STRICT;');
    const ports = { ...scene.ports, migrations: readMigrations(folder) };

    expect(await makePoint(ports, scene.ledger, 'interval', steadyWork())).toMatchObject({ error: { code: 'ledger-damaged' } });
    const point = makePointAtOnce(ports, scene.ledger, 'before-migration');
    expect(point).toMatchObject({
      ok: true,
      value: { reason: 'before-migration', schemaVersion: NEWEST, contents: { sums: { outstanding: 83_450 } } },
    });
    const [name = ''] = readdirSync(scene.ledger.points);
    expect(await inspectCopy(ports, join(scene.ledger.points, name), steadyWork())).toMatchObject({
      ok: true,
      value: { state: 'older' },
    });
  });

  it('leaves nothing when the disk refuses', () => {
    const scene = backupScene();
    scene.addBasics();
    scene.ports.files.fail({ operation: 'write', code: 'ENOSPC', path: 'manifest' });
    expect(makePointAtOnce(scene.ports, scene.ledger, 'before-migration')).toEqual({
      ok: false,
      error: { code: 'disk-full', place: 'computer' },
    });
    expect(readdirSync(scene.ledger.points)).toEqual([]);
  });
});

describe('retention of points', () => {
  it('lets go of old ones but keeps the way back of a restore for thirty days', async () => {
    const scene = backupScene();
    scene.addBasics();
    const day = (n: number) => `2026-10-${String(n).padStart(2, '0')}`;
    for (let n = 1; n <= 12; n += 1) {
      scene.setNow(`${day(1)}T12:${String(n + 10)}:00.000Z`);
      await makePoint(scene.ports, scene.ledger, n === 1 ? 'before-restore' : 'interval', steadyWork());
    }
    expect(await listPoints(scene.ports, scene.ledger)).toMatchObject({ ok: true, value: { length: 12 } });

    scene.setNow(`${day(30)}T12:00:00.000Z`);
    // Eleven of one old day besides the protected one: ten stay.
    expect(await applyRetention(scene.ports, scene.ledger)).toMatchObject({ ok: true, value: { length: 1 } });
    expect(await listWaysBack(scene.ports, scene.ledger)).toMatchObject({
      ok: true,
      value: [{ manifest: { reason: 'before-restore' } }],
    });

    scene.setNow(`${day(31)}T12:00:00.000Z`);
    expect(await listWaysBack(scene.ports, scene.ledger)).toEqual({ ok: true, value: [] });
    expect(await applyRetention(scene.ports, scene.ledger)).toMatchObject({ ok: true, value: { length: 1 } });
  });

  it('names the stored files that points still need', async () => {
    const scene = backupScene();
    const { letter, attachment } = scene.addBasics();
    await makePoint(scene.ports, scene.ledger, 'interval', steadyWork());
    expect(await blobsNamedByPoints(scene.ports, scene.ledger)).toEqual({ ok: true, value: new Set([letter, attachment]) });
  });

  it('passes over a point whose list is damaged and does not remove it', async () => {
    const scene = backupScene();
    scene.addBasics();
    const point = await makePoint(scene.ports, scene.ledger, 'interval', steadyWork());
    if (!point.ok) throw new Error(point.error.code);
    writeFileSync(join(point.value.folder, 'manifest.json'), '{"body":{"format":1}}');
    expect(await listPoints(scene.ports, scene.ledger)).toEqual({ ok: true, value: [] });
    await applyRetention(scene.ports, scene.ledger);
    expect(existsSync(point.value.folder)).toBe(true);
  });
});
