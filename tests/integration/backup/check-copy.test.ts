import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCopy } from '../../../electron/backup/copies.ts';
import { backupScene, checkOf, copyOf, steadyWork } from '../../support/backup-scene.ts';

describe('checkCopy', () => {
  it('finds any flipped bit and any cut of the ledger', async () => {
    const scene = backupScene();
    scene.addBasics();
    const file = join((await copyOf(scene)).folder, 'ledger.sqlite');
    const good = readFileSync(file);
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.nat(7), fc.boolean(), async (at, bit, cut) => {
        const bad = Buffer.from(cut ? good.subarray(0, at) : good);
        if (!cut) bad[at] = (bad[at] ?? 0) ^ (1 << bit);
        writeFileSync(file, bad);
        expect(await checkOf(scene, dirname(file))).toEqual({ ok: false, error: { code: 'copy-damaged' } });
      }),
    );
    writeFileSync(file, good);
    expect(await checkOf(scene, dirname(file))).toMatchObject({ ok: true });
  });

  it('finds any flipped bit and any cut of the list', async () => {
    const scene = backupScene();
    scene.addBasics();
    const file = join((await copyOf(scene)).folder, 'manifest.json');
    const good = readFileSync(file);
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 3), fc.nat(7), fc.boolean(), async (at, bit, cut) => {
        const bad = Buffer.from(cut ? good.subarray(0, at) : good);
        if (!cut) bad[at] = (bad[at] ?? 0) ^ (1 << bit);
        writeFileSync(file, bad);
        const checked = await checkOf(scene, dirname(file));
        // A changed blank says the same; anything else must be noticed.
        const same = !cut && JSON.stringify(parsed(bad)) === JSON.stringify(parsed(good));
        expect(checked.ok).toBe(same);
      }),
      { numRuns: 300 },
    );
  });

  it('finds a stored file that is missing', async () => {
    const scene = backupScene();
    const { letter } = scene.addBasics();
    const copy = await copyOf(scene);
    rmSync(join(dirname(copy.folder), 'blobs', letter.slice(0, 2), letter));
    expect(await checkOf(scene, copy.folder)).toEqual({ ok: false, error: { code: 'copy-incomplete' } });
  });

  it('tells what is no copy and what a newer program made', async () => {
    const scene = backupScene();
    scene.addBasics();
    const { folder } = await copyOf(scene);
    expect(await checkOf(scene, scene.stick)).toEqual({ ok: false, error: { code: 'copy-foreign' } });
    expect(await checkOf(scene, join(scene.stick, 'gone'))).toEqual({ ok: false, error: { code: 'copy-not-found' } });
    const older = { ...scene.ports, migrations: [] };
    expect(await checkCopy(older, folder, steadyWork())).toEqual({ ok: false, error: { code: 'copy-newer' } });
    const manifest = join(folder, 'manifest.json');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('"format": 1', '"format": 2'));
    expect(await checkOf(scene, folder)).toEqual({ ok: false, error: { code: 'copy-newer' } });
  });
});

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
