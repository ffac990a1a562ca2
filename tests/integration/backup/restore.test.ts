import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listWaysBack } from '../../../electron/backup/points.ts';
import { inspectCopy, prepareRestore, sweepStaged } from '../../../electron/backup/restore.ts';
import { confirmRestore, settleRestore, swapIn, undoRestore } from '../../../electron/backup/restore-swap.ts';
import { readLedgerFacts } from '../../../electron/db/ledger-copy.ts';
import { readMigrations } from '../../../electron/db/migrate.ts';
import { backupScene, copyOf, type Scene, steadyWork, workCancelledAfter } from '../../support/backup-scene.ts';
import { resourcesFolder, temporaryFolder } from '../../support/test-app.ts';

const prepare = (scene: Scene, folder: string) => prepareRestore(scene.ports, scene.ledger, folder, steadyWork());
const facts = (scene: Scene) => {
  scene.close();
  return readLedgerFacts(scene.ledger.ledger);
};

/** As the program does it: prepare, close, swap, open, confirm. */
async function restore(scene: Scene, folder: string) {
  const prepared = await prepare(scene, folder);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.error));
  scene.close();
  expect(swapIn(scene.ports.files, scene.ledger, prepared.value, scene.ports.clock.now())).toEqual({
    ok: true,
    value: undefined,
  });
  scene.open();
  expect(confirmRestore(scene.ports.files, scene.ledger)).toEqual({ ok: true, value: undefined });
  return prepared.value;
}

describe('restoring', () => {
  it('gives another, bare computer the same figures and the same bytes', async () => {
    const here = backupScene();
    const { letter, attachment } = here.addBasics();
    const copy = await copyOf(here);

    const there = backupScene();
    const restored = await restore(there, copy.folder);
    expect(restored.safetyPoint).toBeUndefined();
    expect(facts(there)).toEqual(facts(here));
    expect(readFileSync(there.blobs.pathOf(letter), 'utf8')).toBe('carta registrada');
    expect(readFileSync(there.blobs.pathOf(attachment), 'utf8')).toBe('factura escaneada');
    expect(existsSync(there.ledger.restoreNote)).toBe(false);
    expect(readdirSync(there.ledger.staging)).toEqual([]);
  });

  it('brings everything back after all was lost, whatever it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 9_999_999 }), { minLength: 1, maxLength: 12 }), async (debts) => {
        const scene = backupScene();
        for (const cents of debts) scene.addDebt(cents);
        const before = facts(scene);
        expect(before.contents.sums.outstanding).toBe(debts.reduce((sum, cents) => sum + cents, 0));
        const copy = await copyOf(scene);
        rmSync(scene.ledger.folder, { recursive: true });
        await restore(scene, copy.folder);
        expect(facts(scene)).toEqual(before);
      }),
      { numRuns: 15 },
    );
  });

  it('makes a safety point first and can go back to it', async () => {
    const scene = backupScene();
    scene.addBasics();
    const copy = await copyOf(scene);
    scene.addDebt(7_700);
    const now = facts(scene);

    scene.setNow('2026-11-23T09:00:00.000Z');
    await restore(scene, copy.folder);
    expect(facts(scene).contents.sums.outstanding).toBe(83_450);

    const ways = await listWaysBack(scene.ports, scene.ledger);
    if (!ways.ok || !ways.value[0]) throw new Error('no way back');
    await restore(scene, ways.value[0].folder);
    expect(facts(scene)).toEqual(now);
    expect(await listWaysBack(scene.ports, scene.ledger)).toMatchObject({ ok: true, value: { length: 2 } });
  });

  it('goes on working afterwards: the restored ledger takes new rows and new copies', async () => {
    const scene = backupScene();
    scene.addBasics();
    const copy = await copyOf(scene);
    await restore(scene, copy.folder);
    scene.addDebt(1_000);
    expect((await copyOf(scene)).manifest.contents).toMatchObject({ counts: { invoices: 3 }, sums: { outstanding: 84_450 } });
  });

  it('keeps a damaged ledger with its journal instead of deleting it', async () => {
    const scene = backupScene();
    scene.addBasics();
    const copy = await copyOf(scene);
    scene.close();
    writeFileSync(scene.ledger.ledger, 'ruin, and long enough to be taken for the header of a database file of ours, surely');
    writeFileSync(`${scene.ledger.ledger}-wal`, 'journal');

    const restored = await restore(scene, copy.folder);
    expect(restored.safetyPoint).toBeUndefined();
    expect(facts(scene).contents.sums.outstanding).toBe(83_450);
    const [kept] = readdirSync(scene.ledger.damaged);
    expect(readdirSync(join(scene.ledger.damaged, kept ?? ''))).toEqual(
      expect.arrayContaining(['ledger.sqlite', 'ledger.sqlite-wal']),
    );
  });

  it('migrates an older copy on a duplicate and leaves the copy as it was', async () => {
    const scene = backupScene();
    scene.addBasics();
    const copy = await copyOf(scene);
    const bytes = readFileSync(join(copy.folder, 'ledger.sqlite'));

    const folder = temporaryFolder();
    for (const migration of readMigrations(join(resourcesFolder, 'migrations')))
      writeFileSync(join(folder, migration.name), migration.sql);
    writeFileSync(
      join(folder, '9990-newer.sql'),
      "CREATE TABLE later (id TEXT PRIMARY KEY) STRICT; INSERT INTO later VALUES ('x');",
    );
    const newer = { ...scene.ports, migrations: readMigrations(folder) };
    const there = { ...backupScene(), ports: newer } as Scene;

    expect(await inspectCopy(newer, copy.folder, steadyWork())).toMatchObject({ ok: true, value: { state: 'older' } });
    const prepared = await prepare(there, copy.folder);
    if (!prepared.ok) throw new Error(JSON.stringify(prepared.error));
    swapIn(newer.files, there.ledger, prepared.value, newer.clock.now());
    const sqlite = new Database(there.ledger.ledger, { readonly: true });
    expect(sqlite.prepare('SELECT id FROM later').pluck().all()).toEqual(['x']);
    expect(sqlite.pragma('user_version', { simple: true })).toBe(9990);
    sqlite.close();
    expect(readFileSync(join(copy.folder, 'ledger.sqlite'))).toEqual(bytes);
  });
});

describe('a restore that is refused or given up changes nothing', () => {
  async function scenes() {
    const scene = backupScene();
    const { letter } = scene.addBasics();
    const copy = await copyOf(scene);
    scene.addDebt(900);
    const before = facts(scene);
    const unchanged = () => {
      expect(facts(scene)).toEqual(before);
      expect(existsSync(scene.ledger.restoreNote)).toBe(false);
      expect(readdirSync(scene.ledger.staging)).toEqual([]);
    };
    return { scene, copy, letter, unchanged };
  }

  it('when the copy is damaged', async () => {
    const { scene, copy, unchanged } = await scenes();
    const file = join(copy.folder, 'ledger.sqlite');
    const bytes = readFileSync(file);
    bytes[5000] = (bytes[5000] ?? 0) ^ 4;
    writeFileSync(file, bytes);
    expect(await inspectCopy(scene.ports, copy.folder, steadyWork())).toEqual({ ok: false, error: { code: 'copy-damaged' } });
    expect(await prepare(scene, copy.folder)).toEqual({ ok: false, error: { code: 'copy-damaged' } });
    unchanged();
  });

  it('when a letter of the copy is not beside it and not here either', async () => {
    const { scene, copy, letter, unchanged } = await scenes();
    rmSync(join(dirname(copy.folder), 'blobs', letter.slice(0, 2), letter));
    scene.blobs.remove(letter);
    expect(await prepare(scene, copy.folder)).toEqual({ ok: false, error: { code: 'copy-incomplete' } });
    unchanged();
  });

  it('when a newer program made the copy', async () => {
    const { scene, copy, unchanged } = await scenes();
    const manifest = join(copy.folder, 'manifest.json');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('"format": 1', '"format": 2'));
    expect(await prepare(scene, copy.folder)).toEqual({ ok: false, error: { code: 'copy-newer' } });
    unchanged();
  });

  it.each([0, 4, 7, 10, 13])('when it is given up after %i questions', async (asked) => {
    const { scene, copy, unchanged } = await scenes();
    expect(await prepareRestore(scene.ports, scene.ledger, copy.folder, workCancelledAfter(asked))).toEqual({
      ok: false,
      error: { code: 'cancelled' },
    });
    unchanged();
  });

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EROFS', 'disk-read-only'],
    ['EIO', 'disk-error'],
  ])('when the disk of the computer says %s', async (code, told) => {
    const { scene, copy, unchanged } = await scenes();
    for (const operation of ['write', 'sync', 'rename'] as const) {
      scene.ports.files.fail({ operation, code, path: scene.ledger.staging });
      expect(await prepare(scene, copy.folder)).toEqual({ ok: false, error: { code: told, place: 'computer' } });
      scene.ports.files.heal();
      unchanged();
    }
  });

  it('when a file cannot be moved, as while a virus scanner holds it', async () => {
    const { scene, copy, unchanged } = await scenes();
    for (let after = 0; after < 3; after += 1) {
      const prepared = await prepare(scene, copy.folder);
      if (!prepared.ok) throw new Error(prepared.error.code);
      scene.close();
      const files = scene.ports.files;
      const renames = { ...files, rename: failOnce(files.rename, after) };
      expect(swapIn(renames, scene.ledger, prepared.value, scene.ports.clock.now())).toEqual({
        ok: false,
        error: { code: 'target-busy' },
      });
      expect(settleRestore(files, scene.ledger)).toEqual({ ok: true, value: 'nothing' });
      await sweepStaged(scene.ports, scene.ledger);
      unchanged();
    }
  });
});

describe('a restored ledger that does not open', () => {
  it('gives way to the previous one, with what was in its journal', async () => {
    const scene = backupScene();
    scene.addBasics();
    const copy = await copyOf(scene);
    scene.addDebt(900);
    const before = facts(scene);
    const prepared = await prepare(scene, copy.folder);
    if (!prepared.ok) throw new Error(prepared.error.code);
    scene.close();
    mkdirSync(scene.ledger.staging, { recursive: true });
    swapIn(scene.ports.files, scene.ledger, prepared.value, scene.ports.clock.now());
    writeFileSync(`${scene.ledger.ledger}-wal`, 'what the program wrote beside it');

    expect(undoRestore(scene.ports.files, scene.ledger)).toEqual({ ok: true, value: undefined });
    expect(facts(scene)).toEqual(before);
    expect(readdirSync(scene.ledger.staging)).toEqual([]);
  });
});

function failOnce(rename: (from: string, to: string) => void, after: number) {
  let left = after;
  return (from: string, to: string) => {
    left -= 1;
    if (left === -1) throw Object.assign(new Error('held'), { code: 'EBUSY' });
    rename(from, to);
  };
}
