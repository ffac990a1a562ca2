import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openApplication } from '../../../electron/application.ts';
import { createPointKeeper } from '../../../electron/point-keeper.ts';
import { openTestApp, resourcesFolder, type TestApp, temporaryFolder, workerFile } from '../../support/test-app.ts';
import { aShop, moreDebt, takeOut } from './shop.ts';

const reasons = async (app: TestApp): Promise<(string | undefined)[]> =>
  takeOut(await app.run('copies.points', {})).copies.map(({ summary }) => summary?.reason);

describe('points of this computer', () => {
  it('are made every quarter of an hour, but only when something changed', async () => {
    let quarterOfAnHour = (): void => {};
    const { app } = await aShop({
      every: (milliseconds, run) => {
        expect(milliseconds).toBe(900_000);
        quarterOfAnHour = run;
        return () => {};
      },
    });
    const pointsTold = () => app.heard.filter(({ payload }) => (payload as { channel?: string }).channel === 'copies.makePoint');
    quarterOfAnHour();
    await expect.poll(pointsTold).toHaveLength(1);
    quarterOfAnHour();
    await moreDebt(app, 'F26/0002');
    quarterOfAnHour();
    await expect.poll(pointsTold).toHaveLength(2);
    expect(await reasons(app)).toEqual(['interval', 'interval']);
    expect((await app.given('copies.state', {})).lastPointAt).toMatch(/^2026-11-22T09:00/);
  });

  it('are made on leaving, and not again when nothing changed since', async () => {
    const { app } = await aShop({ leavingWaits: 20_000 });
    const again = await app.reopen();
    expect(await reasons(again)).toEqual(['close']);
    const third = await again.reopen();
    expect(await reasons(third)).toEqual(['close']);
    await moreDebt(third, 'F26/0002');
    expect(await reasons(await third.reopen())).toEqual(['close', 'close']);
  });

  it('never keep anybody from leaving', async () => {
    const keeper = createPointKeeper({ make: () => new Promise(() => {}), every: () => () => {}, leavingWaits: 20 });
    keeper.switched(false);
    await keeper.leave();
  });

  it('are tried again after a failure, which is told', async () => {
    const { app } = await aShop();
    // A file where the folder of points should be.
    writeFileSync(app.application.ctx.places.pointsFolder, '');
    const refused = await app.run('copies.makePoint', { reason: 'interval' });
    expect(refused).toMatchObject({ ok: false });
    expect(await app.given('copies.state', {})).toMatchObject({
      state: 'none',
      pointTrouble: { code: refused.ok ? '' : refused.error.code },
    });
  });

  it('need a ledger', async () => {
    const app = await openTestApp({ ledger: 'none' });
    expect(await app.call('copies.makePoint', { reason: 'interval' })).toEqual({ ok: false, error: { code: 'ledger-not-open' } });
    expect(takeOut(await app.run('copies.points', {}))).toEqual({ copies: [] });
  });
});

describe('before a migration', () => {
  /** The program of tomorrow: one more step than today's. */
  function resourcesOfTomorrow(): string {
    const resources = temporaryFolder();
    mkdirSync(join(resources, 'migrations'));
    for (const name of readdirSync(join(resourcesFolder, 'migrations')).filter((one) => one.endsWith('.sql'))) {
      copyFileSync(join(resourcesFolder, 'migrations', name), join(resources, 'migrations', name));
    }
    writeFileSync(join(resources, 'migrations', '9990-later.sql'), 'CREATE TABLE later (id TEXT PRIMARY KEY) STRICT;');
    return resources;
  }
  const openTomorrow = (app: TestApp) =>
    openApplication({
      userDataFolder: app.folder,
      resourcesFolder: resourcesOfTomorrow(),
      workerFile,
      version: '0.2.0',
      desktop: app.application.ctx.desktop,
      emit: () => {},
      leavingWaits: 0,
    });

  it('a point is made first', async () => {
    const { app } = await aShop();
    const { pointsFolder } = app.application.ctx.places;
    await app.close();
    const tomorrow = await openTomorrow(app);
    expect(tomorrow.ctx.ledger.status()).toEqual({ state: 'open', kind: 'main' });
    await tomorrow.close();
    const [name = ''] = readdirSync(pointsFolder);
    expect(JSON.parse(readFileSync(join(pointsFolder, name, 'manifest.json'), 'utf8')).body).toMatchObject({
      reason: 'before-migration',
      contents: { sums: { outstanding: 100_000 } },
    });
  });

  it('and without it the ledger stays as it is', async () => {
    const { app } = await aShop();
    const { pointsFolder, ledgerFile } = app.application.ctx.places;
    await app.close();
    writeFileSync(pointsFolder, '');
    const before = readFileSync(ledgerFile);
    const tomorrow = await openTomorrow(app);
    expect(tomorrow.ctx.ledger.status()).toEqual({ state: 'unwritable', kind: 'main' });
    await tomorrow.close();
    expect(readFileSync(ledgerFile).equals(before)).toBe(true);
  });
});
