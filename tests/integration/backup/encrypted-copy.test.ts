/** Encrypted copies on a stick, by the very steps of plain ones: made, read back, checked, spoiled, tidied and restored. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCopy, findCopies } from '../../../electron/backup/copies.ts';
import { type CopyMade, makeCopy } from '../../../electron/backup/copy-folder.ts';
import { ledgerFolder } from '../../../electron/backup/ledger-folder.ts';
import { lockedFiles } from '../../../electron/backup/locked-files.ts';
import { rehearse } from '../../../electron/backup/rehearse.ts';
import { inspectCopy, prepareRestore } from '../../../electron/backup/restore.ts';
import type { BackupPorts } from '../../../electron/backup/snapshot.ts';
import { type HeldKey, makeLock } from '../../../electron/platform/copy-lock.ts';
import { backupScene, filesUnder, fingerprint, type Scene, steadyWork } from '../../support/backup-scene.ts';
import { temporaryFolder } from '../../support/test-app.ts';

const CHEAP = { N: 2 ** 14, r: 8, p: 1 };
const MADE = makeLock('cuatro gatos en el tejado', CHEAP);
const OTHER = makeLock('tres tristes tigres comen trigo', CHEAP);

function portsWith(scene: Scene, ...keys: HeldKey[]): BackupPorts & { scratch: string } {
  const scratch = join(temporaryFolder(), 'scratch');
  mkdirSync(scratch);
  return { ...scene.ports, files: lockedFiles(scene.ports.files, keys), keys, scratch };
}

async function copyWith(ports: BackupPorts, scene: Scene, lock = MADE.lock): Promise<CopyMade> {
  const made = await makeCopy(ports, scene.ledger, { folder: scene.stick, lock }, steadyWork());
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
}

function aScene() {
  const scene = backupScene();
  const blobs = scene.addBasics();
  return { scene, blobs, ports: portsWith(scene, MADE.held) };
}

describe('an encrypted copy', () => {
  it('shows a stranger no name, no number and no document, and its owner everything', async () => {
    const { scene, ports, blobs } = aScene();
    const copy = await copyWith(ports, scene);
    const home = dirname(copy.folder);
    expect(readdirSync(copy.folder)).toEqual(['ledger.sqlite', 'lock.json', 'manifest.json']);
    expect(readdirSync(home)).toEqual([basename(copy.folder), 'LEEME.txt', 'blobs-cifrados', 'deudario.json']);
    for (const file of filesUnder(home)) {
      const bytes = readFileSync(file);
      for (const told of ['SQLite format 3', 'Bar El Inventado', 'carta registrada', 'factura escaneada', 'outstanding']) {
        expect(bytes.includes(told), `${file} tells ${told}`).toBe(false);
      }
      expect(file).not.toContain(blobs.letter);
      expect(bytes.includes(blobs.letter)).toBe(false);
    }
    expect(await checkCopy(ports, copy.folder, steadyWork())).toEqual({ ok: true, value: copy.manifest });
    expect(copy.manifest.contents.counts).toMatchObject({ debtors: 2, letters: 1, attachments: 1 });
    // What had to be plain for a moment is gone.
    expect(readdirSync(ports.scratch)).toEqual([]);
    expect(readdirSync(scene.ledger.staging)).toEqual([]);
  });

  it('says in its text that it is encrypted and how it is opened, and counts nothing', async () => {
    const { scene, ports } = aScene();
    const copy = await copyWith(ports, scene);
    const text = readFileSync(join(dirname(copy.folder), 'LEEME.txt'), 'utf8');
    expect(text).toContain(`${copy.name}\r\n   Cifrada. Hecha el 22/11/2026. Se abre con su frase o con el código.`);
    expect(text).toContain('5. Las copias cifradas piden su frase.');
    expect(text).toContain('AES-256-GCM');
    expect(text).not.toContain('Deudores:');
  });

  it('is listed but not opened without its key', async () => {
    const { scene, ports } = aScene();
    const copy = await copyWith(ports, scene);
    for (const stranger of [portsWith(scene), portsWith(scene, OTHER.held)]) {
      const found = await findCopies(stranger.files, scene.stick);
      expect(found).toMatchObject({ ok: true, value: [{ name: copy.name, manifest: { error: { code: 'copy-locked' } } }] });
      expect(found.ok && found.value[0]?.lock).toMatchObject({ madeAt: copy.manifest.madeAt, madeOn: '2026-11-22' });
      const refused = { ok: false, error: { code: 'copy-locked' } };
      expect(await checkCopy(stranger, copy.folder, steadyWork())).toEqual(refused);
      expect(await inspectCopy(stranger, copy.folder, steadyWork())).toEqual(refused);
      expect(await prepareRestore(stranger, ledgerFolder(join(temporaryFolder(), 'l')), copy.folder, steadyWork())).toMatchObject(
        {
          ok: false,
        },
      );
    }
  });

  it('is restored on another computer, where the same bytes come out', async () => {
    const { scene, ports, blobs } = aScene();
    const copy = await copyWith(ports, scene);
    const there = ledgerFolder(join(temporaryFolder(), 'ledgers', 'main'));
    const prepared = await prepareRestore(ports, there, copy.folder, steadyWork());
    expect(prepared).toMatchObject({ ok: true, value: { sha256: copy.manifest.ledger.sha256 } });
    expect(readFileSync(join(there.blobs, blobs.letter.slice(0, 2), blobs.letter), 'utf8')).toBe('carta registrada');
    const sandbox = join(temporaryFolder(), 'sandbox');
    expect(await rehearse(ports, copy.folder, sandbox, steadyWork())).toMatchObject({
      ok: true,
      value: { contents: copy.manifest.contents },
    });
    expect(existsSync(sandbox)).toBe(false);
    expect(readdirSync(ports.scratch)).toEqual([]);
  });

  it('copies a document once, and mends one that faded on the stick', async () => {
    const { scene, ports } = aScene();
    const first = await copyWith(ports, scene);
    const blobs = join(dirname(first.folder), 'blobs-cifrados');
    const before = fingerprint(blobs);
    scene.setNow('2026-11-23T12:40:00.000Z');
    await copyWith(ports, scene);
    expect(fingerprint(blobs)).toEqual(before);
    const [faded = ''] = filesUnder(blobs);
    writeFileSync(faded, readFileSync(faded).subarray(0, 70));
    scene.setNow('2026-11-24T12:40:00.000Z');
    const third = await copyWith(ports, scene);
    expect(await checkCopy(ports, third.folder, steadyWork())).toMatchObject({ ok: true });
  });

  it('notices a lock, a list and a document that were put in the place of others', async () => {
    const { scene, ports } = aScene();
    const first = await copyWith(ports, scene);
    scene.addDebt(700);
    scene.setNow('2026-11-23T12:40:00.000Z');
    const second = await copyWith(ports, scene);
    const [one = '', two = ''] = filesUnder(join(dirname(first.folder), 'blobs-cifrados'));
    const swaps = [
      [join(first.folder, 'lock.json'), join(second.folder, 'lock.json')],
      [join(first.folder, 'manifest.json'), join(second.folder, 'manifest.json')],
      [join(first.folder, 'ledger.sqlite'), join(second.folder, 'ledger.sqlite')],
      [one, two],
    ] as const;
    for (const [from, to] of swaps) {
      const kept = readFileSync(to);
      writeFileSync(to, readFileSync(from));
      expect((await checkCopy(ports, second.folder, steadyWork())).ok, `${from} for ${to}`).toBe(false);
      writeFileSync(to, kept);
    }
    rmSync(join(first.folder, 'lock.json'));
    expect(await checkCopy(ports, first.folder, steadyWork())).toEqual({ ok: false, error: { code: 'copy-damaged' } });
    expect((await checkCopy(ports, second.folder, steadyWork())).ok).toBe(true);
  });
});

describe('another passphrase, or none', () => {
  it('leaves the copies of before as they are, each with documents of its own', async () => {
    const { scene, ports } = aScene();
    const first = await copyWith(ports, scene);
    scene.setNow('2026-11-23T12:40:00.000Z');
    const withBoth = portsWith(scene, OTHER.held, MADE.held);
    const second = await copyWith(withBoth, scene, OTHER.lock);
    scene.setNow('2026-11-24T12:40:00.000Z');
    const plain = await makeCopy(withBoth, scene.ledger, { folder: scene.stick }, steadyWork());
    if (!plain.ok) throw new Error(plain.error.code);
    expect(plain.value.worn).toBe(false);
    for (const [copy, key] of [
      [first, MADE],
      [second, OTHER],
    ] as const) {
      expect((await checkCopy(portsWith(scene, key.held), copy.folder, steadyWork())).ok).toBe(true);
    }
    expect((await checkCopy(portsWith(scene), plain.value.folder, steadyWork())).ok).toBe(true);
    const text = readFileSync(join(dirname(first.folder), 'LEEME.txt'), 'utf8');
    expect(text.match(/Cifrada\./g)).toHaveLength(2);
    expect(text.match(/Deudores: 2/g)).toHaveLength(1);
  });

  it('never takes documents from a copy that this computer cannot read, and tidies them with the last one', async () => {
    const { scene, ports } = aScene();
    const old = await copyWith(ports, scene);
    const home = dirname(old.folder);
    const onlyOther = portsWith(scene, OTHER.held);
    for (const day of ['2026-11-23', '2026-11-24']) {
      scene.setNow(`${day}T12:40:00.000Z`);
      expect((await copyWith(onlyOther, scene, OTHER.lock)).worn).toBe(false);
      expect((await checkCopy(ports, old.folder, steadyWork())).ok).toBe(true);
    }
    // Three generations and the last of the month: now it goes, and its documents with it.
    scene.setNow('2026-11-25T12:40:00.000Z');
    expect((await copyWith(onlyOther, scene, OTHER.lock)).removed).toEqual([old.name]);
    expect(readdirSync(join(home, 'blobs-cifrados'))).toEqual([OTHER.held.keyId]);
    expect(existsSync(old.folder)).toBe(false);
  });
});
