import { mkdirSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findCopies } from '../../../electron/backup/copies.ts';
import { makeCopy } from '../../../electron/backup/copy-folder.ts';
import {
  backupScene,
  checkOf,
  copyOf,
  filesUnder,
  fingerprint,
  type Scene,
  steadyWork,
  workCancelledAfter,
} from '../../support/backup-scene.ts';

const refusalOf = async (scene: Scene) => {
  const made = await makeCopy(scene.ports, scene.ledger, { folder: scene.stick }, steadyWork());
  return made.ok ? undefined : made.error;
};

describe('a stick that fails', () => {
  it.each([
    ['ENOSPC', 'disk-full'],
    ['EROFS', 'disk-read-only'],
    ['EIO', 'disk-error'],
    ['EACCES', 'no-permission'],
    ['ENODEV', 'target-gone'],
    ['EFBIG', 'file-too-large-for-disk'],
    ['EBUSY', 'target-busy'],
  ])('is told apart (%s is %s) and the copy before it stays good', async (code, told) => {
    const scene = backupScene();
    scene.addBasics();
    const first = await copyOf(scene);
    const before = fingerprint(first.folder);
    for (const operation of ['open', 'write', 'sync', 'rename', 'makeFolder'] as const) {
      scene.ports.files.fail({
        operation,
        code,
        path: join(scene.stick, 'Copias-Ferreteria-Soto', '2026'),
      });
      expect(await refusalOf(scene)).toEqual({ code: told, place: 'target' });
      scene.ports.files.heal();
      expect(fingerprint(first.folder)).toEqual(before);
      expect(readdirSync(dirname(first.folder)).filter((name) => name.startsWith('2026'))).toEqual([first.name]);
    }
    expect((await copyOf(scene)).name).not.toBe(first.name);
  });

  it('at any operation leaves no copy that is not whole, and works again afterwards', async () => {
    const scene = backupScene();
    scene.addBasics();
    for (let after = 0; after < 50; after += 5) {
      for (const operation of ['write', 'sync', 'rename', 'makeFolder', 'read', 'stat'] as const) {
        scene.ports.files.fail({ operation, code: 'EIO', path: scene.stick, after });
        const refusal = await refusalOf(scene);
        scene.ports.files.heal();
        if (refusal) expect(refusal).toEqual({ code: 'disk-error', place: 'target' });
        const found = await findCopies(scene.ports.files, scene.stick);
        for (const copy of found.ok ? found.value : []) expect(copy.manifest.ok).toBe(true);
        rmSync(scene.stick, { recursive: true });
        mkdirSync(scene.stick);
      }
    }
    await copyOf(scene);
  });

  it('takes fewer bytes than asked and still gets all of them', async () => {
    const scene = backupScene();
    scene.addBasics();
    scene.ports.files.writeShort(4096);
    expect(await checkOf(scene, (await copyOf(scene)).folder)).toMatchObject({ ok: true });
  });

  it('is caught when it keeps other bytes than it was given', async () => {
    const scene = backupScene();
    scene.addBasics();
    scene.ports.files.garble('Copias-');
    expect(await refusalOf(scene)).toEqual({ code: 'disk-keeps-wrong', place: 'target' });
  });

  it('is told to be full before a byte is written', async () => {
    const scene = backupScene();
    scene.addBasics();
    scene.ports.files.fail({ operation: 'write', code: 'EIO', path: scene.stick });
    const { size } = statSync(scene.ledger.ledger);
    // Room for the local copy is checked on the same pretended volume, so it must just fit there.
    scene.ports.files.pretendVolume({ freeBytes: Math.ceil(size * 1.5) + 10_000_000 });
    const refusal = await refusalOf(scene);
    expect(refusal).toMatchObject({ code: 'not-enough-space', place: 'target', free: Math.ceil(size * 1.5) + 10_000_000 });
    expect(refusal?.needed).toBeGreaterThan(refusal?.free ?? 0);
  });

  it('is no stick at all but the folder of the ledger itself', async () => {
    const scene = backupScene();
    scene.addBasics();
    for (const target of [scene.ledger.folder, scene.ledger.points]) {
      expect(await makeCopy(scene.ports, scene.ledger, { folder: target }, steadyWork())).toEqual({
        ok: false,
        error: { code: 'copy-target-inside-ledger' },
      });
    }
  });

  it('cannot hold a file of 4 GiB when it is FAT32', async () => {
    const scene = backupScene();
    const { attachment } = scene.addBasics();
    truncateSync(scene.blobs.pathOf(attachment), 4_294_967_296);
    scene.ports.files.pretendVolume({ fileSystem: 'fat32', freeBytes: 64_000_000_000 });
    expect(await refusalOf(scene)).toEqual({ code: 'file-too-large-for-disk', place: 'target' });
    expect(readdirSync(join(scene.stick, 'Copias-Ferreteria-Soto'))).toEqual([]);
  });

  it('spoils the ledger after it was written and is caught when it is reopened there', async () => {
    const scene = backupScene();
    scene.addBasics();
    const spoil = ({ phase, done }: { phase: string; done: number }) => {
      if (phase !== 'checking-target' || done === 0) return;
      for (const file of filesUnder(scene.stick)) if (file.endsWith('ledger.sqlite')) truncateSync(file, 8192);
    };
    expect(await makeCopy(scene.ports, scene.ledger, { folder: scene.stick }, { ...steadyWork(), progress: spoil })).toEqual({
      ok: false,
      error: { code: 'copy-not-verified' },
    });
    expect(readdirSync(join(scene.stick, 'Copias-Ferreteria-Soto')).filter((name) => name.startsWith('2026'))).toEqual([]);
  });

  it('has gone', async () => {
    const scene = backupScene();
    scene.addBasics();
    rmSync(scene.stick, { recursive: true });
    expect(await refusalOf(scene)).toEqual({ code: 'target-gone', place: 'target' });
  });

  it('was pulled out while the copy was being written', async () => {
    const scene = backupScene();
    scene.addBasics();
    const pull = ({ phase }: { phase: string }) => {
      if (phase === 'writing-target') rmSync(scene.stick, { recursive: true });
    };
    const made = await makeCopy(scene.ports, scene.ledger, { folder: scene.stick }, { ...steadyWork(), progress: pull });
    expect(made).toEqual({ ok: false, error: { code: 'target-gone', place: 'target' } });
  });

  it.each([0, 2, 4, 6, 8, 10, 12])('is left as it was when the copy is given up after %i questions', async (asked) => {
    const scene = backupScene();
    scene.addBasics();
    const first = await copyOf(scene);
    const made = await makeCopy(scene.ports, scene.ledger, { folder: scene.stick }, workCancelledAfter(asked));
    expect(made).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect(readdirSync(dirname(first.folder))).toEqual([first.name, 'LEEME.txt', 'blobs', 'deudario.json']);
    expect(readdirSync(scene.ledger.staging)).toEqual([]);
  });

  it('is swept of what a crash left, at whatever step it came', async () => {
    const scene = backupScene();
    scene.addBasics();
    await copyOf(scene);
    let crashes = 0;
    for (let changes = 0; ; changes += 1) {
      scene.ports.files.crashAfter(changes);
      const finished = await makeCopy(scene.ports, scene.ledger, { folder: scene.stick }, steadyWork()).catch(() => undefined);
      scene.ports.files.heal();
      const found = await findCopies(scene.ports.files, scene.stick);
      if (!found.ok || found.value.length === 0) throw new Error('no copy is left');
      for (const copy of found.value) expect(await checkOf(scene, copy.folder)).toMatchObject({ ok: true });
      if (finished) break;
      crashes += 1;
    }
    expect(crashes).toBeGreaterThan(20);
    scene.setNow('2026-11-23T12:40:00.000Z');
    await copyOf(scene);
    expect(filesUnder(scene.stick).filter((file) => file.includes('.part'))).toEqual([]);
  });
});
