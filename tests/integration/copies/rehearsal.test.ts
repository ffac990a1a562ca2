/** A copy is restored into a sandbox and held against what is here; and the paper for the drawer. */
import { existsSync, readdirSync, readFileSync, renameSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findCopies } from '../../../electron/backup/copies.ts';
import { currentMark } from '../../../electron/db/repositories/event-marks.ts';
import { systemFiles } from '../../../electron/platform/file-layer.ts';
import { filesUnder, fingerprint } from '../../support/backup-scene.ts';
import { pdfText } from '../../support/pdf-text.ts';
import type { TestApp } from '../../support/test-app.ts';
import { aShop, copyTo, moreDebt, takeOut } from './shop.ts';

async function newestOf(stick: string): Promise<string> {
  const found = takeOut(await findCopies(systemFiles, stick));
  return found[0]?.folder ?? '';
}
const nothingIsLeft = (app: TestApp) =>
  expect(readdirSync(join(app.folder, 'temporary')).filter((name) => name.startsWith('simulacro'))).toEqual([]);

describe('a rehearsal', () => {
  it('says in figures that the copy works, keeps it with its day, and touches neither ledger nor copy', async () => {
    const { app, stick } = await aShop();
    expect(await app.call('copies.rehearse', {})).toMatchObject({ error: { code: 'copy-target-not-chosen' } });
    await copyTo(app, stick);
    expect(await app.given('copies.state', {})).toMatchObject({ state: 'fresh', rehearsalIsDue: true });
    const before = [fingerprint(stick), app.application.ctx.uow.read(currentMark)];
    const worked = takeOut(await app.run('copies.rehearse', {}));
    expect(worked).toEqual({
      at: expect.any(String),
      copyMadeAt: expect.any(String),
      invoices: 1,
      outstanding: 100_000,
      changesSince: 0,
    });
    expect([fingerprint(stick), app.application.ctx.uow.read(currentMark)]).toEqual(before);
    nothingIsLeft(app);
    const state = await app.given('copies.state', {});
    expect(state.rehearsal).toEqual(worked);
    expect(state.rehearsalIsDue).toBeUndefined();

    await moreDebt(app, '2');
    expect(takeOut(await app.run('copies.rehearse', {}))).toMatchObject({ invoices: 1, outstanding: 100_000, changesSince: 2 });
  });

  it('is due again after a quarter', async () => {
    const { app, stick } = await aShop();
    await copyTo(app, stick);
    await app.run('copies.rehearse', {});
    app.setToday('2027-02-19');
    expect((await app.given('copies.state', {})).rehearsalIsDue).toBeUndefined();
    app.setToday('2027-02-20');
    expect((await app.given('copies.state', {})).rehearsalIsDue).toBe(true);
  });

  it.each([
    ['its ledger lost its end', 'copy-damaged', (copy: string) => truncateSync(join(copy, 'ledger.sqlite'), 8_192)],
    ['its list was changed', 'copy-damaged', (copy: string) => writeFileSync(join(copy, 'manifest.json'), '{}')],
    [
      'an attachment faded',
      'copy-incomplete',
      (copy: string) => {
        for (const file of filesUnder(join(copy, '..', 'blobs'))) writeFileSync(file, 'faded');
      },
    ],
  ])('that fails because %s turns the shield red until a new copy stands', async (_why, code, spoil) => {
    const { app, stick } = await aShop();
    await copyTo(app, stick);
    spoil(await newestOf(stick));
    expect(await app.run('copies.rehearse', {})).toMatchObject({ ok: false, error: { code } });
    nothingIsLeft(app);
    expect(await app.given('copies.state', {})).toMatchObject({ state: 'failed', rehearsal: { failure: code } });
    app.setToday('2026-11-23');
    takeOut(await app.run('copies.make', {}));
    expect(await app.given('copies.state', {})).toMatchObject({ state: 'fresh', rehearsal: { failure: code } });
    expect(await app.run('copies.rehearse', {})).toMatchObject({ ok: true });
  });

  it('of a stick that lies in a drawer is no failure', async () => {
    const { app, stick } = await aShop();
    await copyTo(app, stick);
    const kept = `${stick}-away`;
    renameSync(stick, kept);
    expect(await app.run('copies.rehearse', {})).toMatchObject({ ok: false, error: { code: 'target-gone' } });
    expect(await app.given('copies.state', {})).toMatchObject({ state: 'fresh' });
    expect(existsSync(kept)).toBe(true);
  });
});

describe('the rescue sheet', () => {
  it('is one A4 that says where everything is and how to get it back, without an amount', async () => {
    const { app, stick } = await aShop();
    await copyTo(app, stick);
    expect(takeOut(await app.run('rescue.print', {}))).toMatchObject({ name: 'Hoja de rescate 22-11-2026', pages: 1 });
    const [file = ''] = app.viewed;
    expect(basename(file)).toBe('Hoja de rescate 22-11-2026.pdf');
    expect(statSync(file).mode & 0o222).toBe(0);
    const text = await pdfText(readFileSync(file));
    for (const said of [
      'Ferretería La Tuerca Inventada, S.L.',
      'En «TIENDA». La última, del 22 de noviembre de 2026.',
      'Instala Deudario en otro ordenador.',
      'pulsa «Buscar la copia»',
      'No: cualquiera que tenga la memoria puede abrir las copias.',
      'La gestoría',
    ])
      expect(text).toContain(said);
    expect(text.replace(/\s/g, '')).toContain(join(app.folder, 'ledgers', 'main'));
    expect(text).not.toMatch(/\d,\d\d\s*€/);
  });

  it('can be printed before there is any copy', async () => {
    const { app } = await aShop();
    expect(takeOut(await app.run('rescue.print', {}))).toMatchObject({ pages: 1 });
    const [file = ''] = app.viewed;
    expect(await pdfText(readFileSync(file))).toContain('Todavía no hay ninguna');
  });
});
