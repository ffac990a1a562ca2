import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { POINTS_PLACE } from '../../../shared/contract/copies.ts';
import { TOPICS } from '../../../shared/contract/events.ts';
import { openTestApp } from '../../support/test-app.ts';
import { aShop, copyTo, firstCopyOn, moreDebt, outstanding, SCAN, takeOut } from './shop.ts';

describe('restoring', () => {
  it('gives a bare computer the same totals and the same bytes', async () => {
    const { app, stick, attachmentId } = await aShop();
    await moreDebt(app, 'F26/0002');
    const { summary } = await copyTo(app, stick);

    const there = await openTestApp({ ledger: 'none' });
    const ref = await firstCopyOn(there, stick);
    const compared = takeOut(await there.run('copies.compare', ref));
    expect(compared).toEqual({ copy: summary, state: 'current', isSameLedger: true, isHereUnreadable: false });

    there.changed.length = 0;
    expect(takeOut(await there.run('copies.restore', ref))).toEqual({ copy: summary });
    expect(there.changed).toEqual([...TOPICS]);
    expect(await there.given('ledger.state', {})).toMatchObject({
      state: 'open',
      kind: 'main',
      businessName: 'Ferretería La Tuerca Inventada, S.L.',
    });
    expect(await outstanding(there)).toBe(105_000);
    await there.given('attachments.open', { id: attachmentId });
    expect(readFileSync(there.viewed[0] ?? '')).toEqual(SCAN);
    // The stick it came on is where the next copy goes.
    expect(await there.given('copies.state', {})).toMatchObject({ state: 'none', target: { name: 'TIENDA' } });
    expect(takeOut(await there.run('copies.make', {})).summary.contents).toEqual(summary.contents);
    expect(readdirSync(stick)).toHaveLength(1);
  });

  it('keeps what was here and leads back to it', async () => {
    const { app, stick } = await aShop();
    await copyTo(app, stick);
    await moreDebt(app, 'F26/0002');
    const ref = await firstCopyOn(app, stick);

    const { wayBack = '' } = takeOut(await app.run('copies.restore', ref));
    expect(await outstanding(app)).toBe(100_000);
    const points = takeOut(await app.run('copies.points', {})).copies;
    expect(points.filter((point) => point.isWayBack).map((point) => point.copyId)).toEqual([wayBack]);

    const back = takeOut(await app.run('copies.goBack', { copyId: wayBack }));
    expect(await outstanding(app)).toBe(105_000);
    expect(back.copy.contents).toMatchObject({ outstanding: 105_000 });
    // Going back has a way back too; and what was undone goes on working.
    expect(back.wayBack).toEqual(expect.any(String));
    await moreDebt(app, 'F26/0003');
    expect(await outstanding(app)).toBe(110_000);

    // The copy on the stick belongs to another branch of history now no longer: it is before today's.
    expect(await app.given('copies.state', {})).toMatchObject({ changesSince: 4 });
  });

  it('brings back a point of this computer', async () => {
    const { app } = await aShop();
    takeOut(await app.run('copies.makePoint', { reason: 'interval' }));
    await moreDebt(app, 'F26/0002');
    const [point] = takeOut(await app.run('copies.points', {})).copies;
    takeOut(await app.run('copies.restore', { placeId: POINTS_PLACE, copyId: point?.copyId ?? '' }));
    expect(await outstanding(app)).toBe(100_000);
  });

  it('goes back only to what a restore left', async () => {
    const { app } = await aShop();
    takeOut(await app.run('copies.makePoint', { reason: 'interval' }));
    const [point] = takeOut(await app.run('copies.points', {})).copies;
    for (const copyId of [point?.copyId ?? '', '../../main', 'made-up']) {
      expect(await app.run('copies.goBack', { copyId })).toEqual({ ok: false, error: { code: 'way-back-not-found' } });
    }
    expect(await outstanding(app)).toBe(100_000);
  });

  it('lets commands wait and loses none that was confirmed', async () => {
    const { app, stick } = await aShop();
    await copyTo(app, stick);
    const restoring = app.run('copies.restore', await firstCopyOn(app, stick));
    await expect.poll(async () => (await app.given('jobs.list', {})).jobs.length, { interval: 1 }).toBe(1);
    const written = moreDebt(app, 'F26/0002');
    takeOut(await restoring);
    await written;
    expect(await outstanding(app)).toBe(105_000);
  });

  it.each([
    [
      'its ledger',
      (copy: string) => {
        const sqlite = new Database(join(copy, 'ledger.sqlite'));
        sqlite.exec('UPDATE due_dates SET outstandingCents = 1');
        sqlite.close();
      },
      'copy-damaged',
    ],
    [
      'its list',
      (copy: string) => {
        const list = readFileSync(join(copy, 'manifest.json'), 'utf8');
        writeFileSync(join(copy, 'manifest.json'), list.replace('"outstanding": 100000', '"outstanding": 1'));
      },
      'copy-damaged',
    ],
    ['its files', (copy: string) => rmSync(join(copy, '..', 'blobs'), { recursive: true }), 'copy-incomplete'],
  ])('refuses a copy when somebody changed %s, and leaves the ledger as it was', async (_, tamper, code) => {
    const { app, stick } = await aShop();
    const { name } = await copyTo(app, stick);
    await moreDebt(app, 'F26/0002');
    const ref = await firstCopyOn(app, stick);
    tamper(join(stick, readdirSync(stick)[0] ?? '', name));
    // Files that this computer still has are not missed, so the loss shows where they are needed.
    if (code === 'copy-incomplete') rmSync(app.application.ctx.places.blobsFolder, { recursive: true });

    expect(await app.run('copies.compare', ref)).toMatchObject({ ok: false, error: { code } });
    expect(await app.run('copies.restore', ref)).toMatchObject({ ok: false, error: { code } });
    expect(await outstanding(app)).toBe(105_000);
    expect(await app.given('ledger.state', {})).toMatchObject({ state: 'open' });
    expect(readdirSync(app.application.ctx.places.stagingFolder)).toEqual([]);
  });

  it('keeps to the ledger of before when the staged one does not open', async () => {
    const { app } = await aShop();
    const { ctx } = app.application;
    const outcome = ctx.ledger.restore({ kind: 'main', staged: 'restore-made-up', sha256: 'x' });
    expect(outcome).toEqual({ ok: false, error: { code: 'restore-failed' } });
    expect(await outstanding(app)).toBe(100_000);
    expect((await app.reopen()).application.ctx.ledger.status()).toEqual({ state: 'open', kind: 'main' });
  });
});

describe('a damaged ledger', () => {
  it('offers the points of this computer, with what would be missing, and keeps the damaged file', async () => {
    const { app } = await aShop();
    takeOut(await app.run('copies.makePoint', { reason: 'interval' }));
    await moreDebt(app, 'F26/0002');
    const { ledgerFile, ledgerFolder } = app.application.ctx.places;
    const tampering = new Database(ledgerFile);
    tampering.exec("DROP TRIGGER events_never_change; UPDATE events SET type = 'other' WHERE seq = 1");
    tampering.close();
    await app.application.afterFirstScreen();
    expect(await app.given('ledger.state', {})).toMatchObject({ state: 'damaged' });

    const [point] = takeOut(await app.run('copies.points', {})).copies;
    const ref = { placeId: POINTS_PLACE, copyId: point?.copyId ?? '' };
    // It still reads, so the loss can be told: one debtor, one invoice.
    expect(takeOut(await app.run('copies.compare', ref))).toMatchObject({
      here: { debtors: 2, invoices: 2 },
      copy: { contents: { debtors: 1, invoices: 1 } },
    });
    expect(takeOut(await app.run('copies.restore', ref)).wayBack).toBeUndefined();
    expect(await outstanding(app)).toBe(100_000);
    const [kept = ''] = readdirSync(join(ledgerFolder, 'damaged'));
    expect(readdirSync(join(ledgerFolder, 'damaged', kept))).toContain('ledger.sqlite');
  });

  it('is told at the start, and a copy from a stick takes its place', async () => {
    const { app, stick } = await aShop();
    await copyTo(app, stick);
    const { ledgerFile } = app.application.ctx.places;
    await app.close();
    writeFileSync(ledgerFile, 'ruin, and long enough to be taken for the header of a database file of ours, surely');

    const again = await openTestApp({ folder: app.folder });
    expect(await again.given('ledger.state', {})).toMatchObject({ state: 'damaged', hasMain: true });
    // Where the last copy lies is known without the ledger.
    expect(await again.given('copies.state', {})).toMatchObject({ state: 'fresh', last: { place: 'TIENDA' } });
    const ref = await firstCopyOn(again, stick);
    const compared = takeOut(await again.run('copies.compare', ref));
    expect({ here: compared.here, isUnreadable: compared.isHereUnreadable }).toEqual({ here: undefined, isUnreadable: true });
    takeOut(await again.run('copies.restore', ref));
    expect(await outstanding(again)).toBe(100_000);
  });
});
