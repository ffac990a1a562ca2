import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findCopies } from '../../../electron/backup/copies.ts';
import { backupScene, checkOf, copyOf, filesUnder, fingerprint } from '../../support/backup-scene.ts';

describe('makeCopy', () => {
  it('lays out a folder that a person can read and a computer can prove', async () => {
    const scene = backupScene();
    const { letter, attachment } = scene.addBasics();
    const copy = await copyOf(scene);
    const home = join(scene.stick, 'Copias-Ferreteria-Soto');

    expect(dirname(copy.folder)).toBe(home);
    expect(readdirSync(home)).toEqual([copy.name, 'LEEME.txt', 'blobs', 'deudario.json']);
    expect(readdirSync(copy.folder)).toEqual(['ledger.sqlite', 'manifest.json']);
    expect(readFileSync(join(home, 'blobs', letter.slice(0, 2), letter), 'utf8')).toBe('carta registrada');
    expect(readFileSync(join(home, 'blobs', attachment.slice(0, 2), attachment), 'utf8')).toBe('factura escaneada');
    expect(await checkOf(scene, copy.folder)).toEqual({ ok: true, value: copy.manifest });
    expect(readdirSync(scene.ledger.staging)).toEqual([]);
    // Every name is plain ASCII, so that any file system and any computer takes it.
    expect(filesUnder(home).every((file) => /^[ -~]+$/.test(file))).toBe(true);
  });

  it('explains itself in plain Spanish and tells no amount', async () => {
    const scene = backupScene();
    scene.addBasics();
    const copy = await copyOf(scene);
    const text = readFileSync(join(dirname(copy.folder), 'LEEME.txt'), 'utf8');
    expect(text).toContain('COPIAS DE SEGURIDAD DE FERRETERÍA SOTO');
    expect(text).toContain(
      `${copy.name}\r\n   Hecha el 22/11/2026 con la versión 0.1.0.\r\n   Deudores: 2. Facturas: 2. Cobros: 1.\r\n   Cartas: 1. Adjuntos: 1.`,
    );
    expect(text).toContain('CÓMO RECUPERAR UNA COPIA');
    expect(text).not.toMatch(/€|834|1234|1\.234/);
  });

  it('copies a stored file once and leaves the copies before it as they were', async () => {
    const scene = backupScene();
    const { letter } = scene.addBasics();
    const first = await copyOf(scene);
    const before = fingerprint(first.folder);
    const blob = join(dirname(first.folder), 'blobs', letter.slice(0, 2), letter);
    const { mtimeMs, ino } = statSync(blob);

    scene.addDebt(500);
    scene.setNow('2026-11-23T12:40:00.000Z');
    const second = await copyOf(scene);
    expect(second.manifest.contents.counts.invoices).toBe(3);
    expect(fingerprint(first.folder)).toEqual(before);
    expect(statSync(blob)).toMatchObject({ mtimeMs, ino });
    const found = await findCopies(scene.ports.files, scene.stick);
    expect(found.ok && found.value.map((copy) => copy.name)).toEqual([second.name, first.name]);
  });

  it('knows its own folder by the marker, not by its name, and never mixes two ledgers', async () => {
    const scene = backupScene();
    scene.addDebt(100);
    const home = dirname((await copyOf(scene)).folder);
    // The same folder, chosen itself or by one of its copies.
    expect(dirname((await copyOf(scene, home)).folder)).toBe(home);
    const other = backupScene({ ledgerId: '00000000-0000-4000-8000-000000000002' });
    other.addDebt(100);
    expect((await copyOf(other, scene.stick)).folder).toContain('Copias-Ferreteria-Soto-2');
    expect(readdirSync(scene.stick)).toEqual(['Copias-Ferreteria-Soto', 'Copias-Ferreteria-Soto-2']);
  });

  it('keeps three generations and one a month, and only the stored files they name', async () => {
    const scene = backupScene();
    const { letter, attachment } = scene.addBasics();
    const days = ['2026-09-10', '2026-09-20', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21'];
    for (const day of days) {
      if (day === '2026-11-19') scene.open().sqlite.exec('DELETE FROM attachments');
      scene.setNow(`${day}T12:00:00.000Z`);
      await copyOf(scene);
    }
    const home = join(scene.stick, 'Copias-Ferreteria-Soto');
    const kept = readdirSync(home)
      .filter((name) => name.startsWith('2026'))
      .map((name) => name.slice(0, 10));
    expect(kept).toEqual(['2026-09-20', '2026-11-19', '2026-11-20', '2026-11-21']);
    // September's still names the attachment.
    expect(existsSync(join(home, 'blobs', attachment.slice(0, 2), attachment))).toBe(true);
    rmSync(join(home, readdirSync(home)[0] ?? ''), { recursive: true });
    scene.setNow('2026-11-22T12:00:00.000Z');
    await copyOf(scene);
    expect(existsSync(join(home, 'blobs', attachment.slice(0, 2), attachment))).toBe(false);
    expect(existsSync(join(home, 'blobs', letter.slice(0, 2), letter))).toBe(true);
  });

  it('heals a stored file of the stick that went bad', async () => {
    const scene = backupScene();
    const { letter } = scene.addBasics();
    const copy = await copyOf(scene);
    writeFileSync(join(dirname(copy.folder), 'blobs', letter.slice(0, 2), letter), 'carta_registrada');
    expect(await checkOf(scene, copy.folder)).toEqual({ ok: false, error: { code: 'copy-damaged' } });
    await copyOf(scene);
    expect(await checkOf(scene, copy.folder)).toMatchObject({ ok: true });
  });

  it('says which stored files were already bad here, and copies the rest', async () => {
    const scene = backupScene();
    const { letter, attachment } = scene.addBasics();
    writeFileSync(scene.blobs.pathOf(attachment), 'factura_escaneada');
    const copy = await copyOf(scene);
    expect(copy.manifest).toMatchObject({ blobs: [{ hash: letter }], missingBlobs: [attachment] });
    expect(await checkOf(scene, copy.folder)).toMatchObject({ ok: true });
  });
});
