import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTestApp } from '../../support/test-app.ts';
import { aShop, aStick, copyTo, firstCopyOn, moreDebt, namesUnder, outstanding, takeOut } from './shop.ts';

describe('making a copy', () => {
  it('counts once it was read back, says what it holds and is remembered', async () => {
    const { app, stick } = await aShop();
    expect(await app.given('copies.state', {})).toEqual({ state: 'none' });

    const made = await copyTo(app, stick);
    expect(made).toEqual({
      place: 'TIENDA',
      name: expect.stringMatching(/^2026-11-22-\d{4}$/),
      removed: 0,
      worn: false,
      summary: {
        madeAt: expect.stringMatching(/^2026-11-22T09:00/),
        madeOn: '2026-11-22',
        reason: 'by-hand',
        businessName: 'Ferretería La Tuerca Inventada, S.L.',
        programVersion: '0.1.0',
        contents: { debtors: 1, invoices: 1, payments: 0, letters: 0, attachments: 1, outstanding: 100_000 },
        missing: 0,
      },
    });
    expect(readdirSync(stick)).toEqual(['Copias-Ferreteria-La-Tuerca-Inventada-S-L']);
    const state = {
      state: 'fresh',
      last: { madeAt: made.summary.madeAt, place: 'TIENDA', name: made.name },
      ageDays: 0,
      changesSince: 0,
      target: { id: expect.any(String), name: 'TIENDA' },
      copyDays: ['2026-11-22'],
      rehearsalIsDue: true,
    };
    expect(await app.given('copies.state', {})).toEqual(state);
    expect(app.heard.filter(({ event }) => event === 'backup.state').at(-1)?.payload).toEqual(state);
    expect(app.changed).toContain('copies');

    // The next start still knows it; one debtor and one invoice later are two changes.
    const again = await app.reopen();
    await moreDebt(again, 'F26/0002');
    expect(await again.given('copies.state', {})).toEqual({ ...state, changesSince: 2 });
    again.setToday('2026-11-28');
    expect(await again.given('copies.state', {})).toMatchObject({ state: 'fresh', ageDays: 6 });
    again.setToday('2026-11-29');
    expect(await again.given('copies.state', {})).toMatchObject({ state: 'stale', ageDays: 7 });
  });

  it('holds one moment while commands go on', async () => {
    const { app, stick } = await aShop();
    for (let n = 0; n < 20; n += 1) await moreDebt(app, `A-${n}`);
    app.answers.push(stick);
    await app.given('copies.chooseTarget', {});
    const copying = app.run('copies.make', {});
    for (let n = 0; n < 20; n += 1) await moreDebt(app, `B-${n}`);
    const { summary } = takeOut(await copying);
    // 1.000,00 € and 50,00 € a debtor: whole debtors, none of them half.
    expect(summary.contents.outstanding - 100_000).toBe(summary.contents.invoices * 5_000 - 5_000);
    expect(await outstanding(app)).toBe(100_000 + 40 * 5_000);
  });

  it('leaves the stick as it was when it is given up', async () => {
    const { app, stick } = await aShop();
    await copyTo(app, stick);
    const before = namesUnder(stick);
    await moreDebt(app, 'F26/0002');

    expect(await app.givenUp('copies.make', {})).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect(namesUnder(stick)).toEqual(before);
    // Giving up is no failure: the copy before it is still the last good one.
    expect(await app.given('copies.state', {})).toMatchObject({ state: 'fresh' });
  });

  it.each([
    ['the stick was pulled out', (stick: string) => rmSync(stick, { recursive: true }), 'target-gone'],
    [
      'a file stands there instead',
      (stick: string) => {
        rmSync(stick, { recursive: true });
        writeFileSync(stick, '');
      },
      'target-gone',
    ],
  ])('says that %s, and that the last one failed', async (_, spoil, code) => {
    const { app, stick } = await aShop();
    const made = await copyTo(app, stick);
    spoil(stick);
    expect(await app.run('copies.make', {})).toMatchObject({ ok: false, error: { code } });
    expect(await app.given('copies.state', {})).toMatchObject({
      state: 'failed',
      last: { name: made.name },
      failure: { code },
    });
  });

  it('refuses the folder of the ledger itself, where it would be lost with it', async () => {
    const { app } = await aShop();
    app.answers.push(app.application.ctx.places.pointsFolder);
    await app.given('copies.chooseTarget', {});
    expect(await app.run('copies.make', {})).toEqual({ ok: false, error: { code: 'copy-target-inside-ledger' } });
  });

  it('asks for a place first, and for a ledger', async () => {
    const { app } = await aShop();
    expect(await app.call('copies.make', {})).toEqual({ ok: false, error: { code: 'copy-target-not-chosen' } });
    app.answers.push(undefined);
    expect(await app.given('copies.chooseTarget', {})).toEqual({});
    expect(await app.given('copies.state', {})).toEqual({ state: 'none' });

    const bare = await openTestApp({ ledger: 'none' });
    expect(await bare.call('copies.make', {})).toEqual({ ok: false, error: { code: 'ledger-not-open' } });
    expect(await bare.call('copies.chooseTarget', {})).toEqual({ ok: false, error: { code: 'ledger-not-open' } });
    expect(await bare.given('copies.state', {})).toEqual({ state: 'none' });
  });

  it('never tells the window a path', async () => {
    const { app, stick } = await aShop();
    await copyTo(app, stick);
    const ref = await firstCopyOn(app, stick);
    takeOut(await app.run('copies.compare', ref));
    takeOut(await app.run('copies.points', {}));
    const told = JSON.stringify(app.heard) + JSON.stringify(await app.given('copies.state', {}));
    expect(told).not.toContain(app.folder);
    expect(told).not.toContain(stick);
  });
});

describe('looking at copies', () => {
  it('lists what each holds, newest first, and checks one to the last byte', async () => {
    const { app, stick } = await aShop();
    await copyTo(app, stick);
    await moreDebt(app, 'F26/0002');
    app.setToday('2026-11-23');
    await copyTo(app, stick);

    const ref = await firstCopyOn(app, stick);
    const { copies } = takeOut(await app.run('copies.list', { placeId: ref.placeId }));
    expect(copies.map(({ summary, isWayBack }) => ({ ...summary?.contents, madeOn: summary?.madeOn, isWayBack }))).toEqual([
      {
        debtors: 2,
        invoices: 2,
        payments: 0,
        letters: 0,
        attachments: 1,
        outstanding: 105_000,
        madeOn: '2026-11-23',
        isWayBack: false,
      },
      {
        debtors: 1,
        invoices: 1,
        payments: 0,
        letters: 0,
        attachments: 1,
        outstanding: 100_000,
        madeOn: '2026-11-22',
        isWayBack: false,
      },
    ]);
    expect(takeOut(await app.run('copies.check', ref)).summary).toEqual(copies[0]?.summary);
    // Nothing is written by looking at it.
    expect(namesUnder(stick).filter((name) => name.endsWith('-wal') || name.endsWith('.part'))).toEqual([]);
  });

  it('puts a copy beside what is here', async () => {
    const { app, stick } = await aShop();
    await copyTo(app, stick);
    await moreDebt(app, 'F26/0002');
    const ref = await firstCopyOn(app, stick);
    expect(takeOut(await app.run('copies.compare', ref))).toEqual({
      copy: expect.objectContaining({ contents: expect.objectContaining({ invoices: 1, outstanding: 100_000 }) }),
      state: 'current',
      here: { debtors: 2, invoices: 2, payments: 0, letters: 0, attachments: 1, outstanding: 105_000 },
      isHereUnreadable: false,
      changesSince: 2,
      isSameLedger: true,
    });
  });

  it('tells a copy of another business apart', async () => {
    const { app, stick } = await aShop();
    await copyTo(app, stick);
    const other = await openTestApp();
    const compared = takeOut(await other.run('copies.compare', await firstCopyOn(other, stick)));
    expect(compared).toMatchObject({ isSameLedger: false, here: { debtors: 0 } });
    expect(compared.changesSince).toBeUndefined();
  });

  it.each([
    ['copy-damaged', (folder: string) => writeFileSync(join(folder, 'manifest.json'), '{}')],
    ['copy-damaged', (folder: string) => rmSync(join(folder, 'manifest.json'))],
  ])('lists one that is spoiled as %s', async (problem, spoil) => {
    const { app, stick } = await aShop();
    const { name } = await copyTo(app, stick);
    const ref = await firstCopyOn(app, stick);
    spoil(join(stick, readdirSync(stick)[0] ?? '', name));
    expect(takeOut(await app.run('copies.list', { placeId: ref.placeId })).copies).toMatchObject([{ problem }]);
    expect(await app.run('copies.check', ref)).toMatchObject({ ok: false, error: { code: problem } });
  });

  it('finds nothing in a folder of holiday pictures, and never leaves the chosen folder', async () => {
    const { app } = await aShop();
    const holidays = aStick();
    writeFileSync(join(holidays, 'playa.jpg'), 'x');
    const { placeId } = await firstCopyOn(app, holidays);
    expect(takeOut(await app.run('copies.list', { placeId }))).toEqual({ copies: [] });
    for (const copyId of ['../points', '/etc', '.', 'playa.jpg']) {
      expect(await app.run('copies.check', { placeId, copyId })).toEqual({ ok: false, error: { code: 'copy-not-found' } });
    }
    expect(await app.call('copies.list', { placeId: 'made-up' })).toEqual({ ok: false, error: { code: 'copy-not-found' } });
  });

  it('says that the stick is not there', async () => {
    const { app, stick } = await aShop();
    await copyTo(app, stick);
    const { placeId } = await firstCopyOn(app, stick);
    rmSync(stick, { recursive: true });
    expect(await app.run('copies.list', { placeId })).toMatchObject({ ok: false, error: { code: 'target-gone' } });
  });

  it('counts what was already lost when the copy was made', async () => {
    const { app, stick } = await aShop();
    rmSync(app.application.ctx.places.blobsFolder, { recursive: true });
    const made = await copyTo(app, stick);
    expect(made.summary).toMatchObject({ missing: 1, contents: { attachments: 1 } });
    expect(readFileSync(join(stick, readdirSync(stick)[0] ?? '', 'LEEME.txt'), 'utf8')).toContain('ya faltaban');
  });
});
