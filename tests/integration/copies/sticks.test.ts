/** A stick is plugged in, recognised by its marker, copied to by itself, and let go. The files are real, the plug is not. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Drive } from '../../../electron/platform/drives/drive.ts';
import type { Drives } from '../../../electron/platform/drives/system-drives.ts';
import type { StickActivity, SticksState } from '../../../shared/contract/stick-state.ts';
import { failureText } from '../../../shared/i18n/failure-text.ts';
import { openTestApp, type TestApp, temporaryFolder } from '../../support/test-app.ts';
import { aShop, moreDebt, takeOut } from './shop.ts';

/** A socket into which folders are plugged. */
function socket() {
  let plugged: Drive[] = [];
  let letsGo = true;
  const drives: Drives = {
    find: async () => plugged,
    sign: async () => plugged.map(({ path }) => path).join(),
    eject: async (drive) => {
      if (letsGo) plugged = plugged.filter((one) => one.device !== drive.device);
      return letsGo;
    },
  };
  return {
    drives,
    plug: (path: string, more: Partial<Drive> = {}) => {
      plugged = [...plugged, { ...STICK, path, device: path, disk: path, ...more }];
    },
    unplug: () => {
      plugged = [];
    },
    holdOn: () => {
      letsGo = false;
    },
  };
}
const STICK: Drive = {
  path: '',
  device: '',
  disk: '',
  serial: '0E23-9BC6',
  label: 'KINGSTON',
  fileSystem: 'fat32',
  totalBytes: 31_913_934_848,
  freeBytes: 28_991_029_248,
  isReadOnly: false,
  isStick: true,
};

async function aShopWithSocket() {
  const plug = socket();
  const shop = await aShop({ drives: plug.drives });
  const stick = join(temporaryFolder(), 'KINGSTON');
  mkdirSync(stick);
  return { ...shop, stick, ...plug };
}

async function adopt(app: TestApp, name = 'Llave roja'): Promise<SticksState> {
  const { sticks } = await app.given('sticks.look', {});
  await app.given('sticks.use', { stickId: sticks[0]?.id ?? '', name });
  takeOut(await app.run('copies.make', {}));
  return app.given('sticks.look', {});
}

const activityOf = async (app: TestApp): Promise<StickActivity | undefined> => (await app.given('sticks.state', {})).activity;
const ended = (app: TestApp, state: StickActivity['state']) =>
  expect.poll(() => activityOf(app), { interval: 20 }).toMatchObject({ state });

describe('a stick that is plugged in', () => {
  it('is nobody’s until the first copy gives it a name, and is known by that afterwards', async () => {
    const { app, stick, plug } = await aShopWithSocket();
    expect((await app.given('sticks.look', {})).sticks).toEqual([]);
    plug(stick);
    expect(await app.given('sticks.look', {})).toMatchObject({
      sticks: [{ name: 'KINGSTON', whose: 'nobodys', isFat32: true, isReadOnly: false }],
      isAutomatic: true,
    });
    expect(await activityOf(app)).toBeUndefined();
    expect(await adopt(app)).toMatchObject({ sticks: [{ name: 'Llave roja', whose: 'yours' }] });
    const marker: unknown = JSON.parse(
      readFileSync(join(stick, 'Copias-Ferreteria-La-Tuerca-Inventada-S-L', 'deudario.json'), 'utf8'),
    );
    expect(marker).toEqual({ format: 1, ledgerId: expect.any(String), name: 'Llave roja' });
    expect(await app.given('copies.state', {})).toMatchObject({ last: { place: 'Llave roja' }, target: { name: 'Llave roja' } });
  });

  it('begins its copy by itself when it comes again, under whatever path, and says that it may go', async () => {
    const { app, stick, plug, unplug } = await aShopWithSocket();
    plug(stick);
    await adopt(app);
    unplug();
    await app.given('sticks.look', {});
    await moreDebt(app, '2');
    plug(stick, { device: '/dev/other' });
    await app.given('sticks.look', {});
    await ended(app, 'copied');
    expect(await activityOf(app)).toMatchObject({ name: 'Llave roja', worn: false });
    expect(await app.given('copies.state', {})).toMatchObject({ state: 'fresh', changesSince: 0 });
    const told = app.heard
      .filter(({ event }) => event === 'sticks.state')
      .map(({ payload }) => (payload as SticksState).activity?.state);
    expect(told).toContain('copying');
    await app.given('sticks.dismiss', {});
    expect(await activityOf(app)).toBeUndefined();
  });

  it('is read again when nothing was written down since', async () => {
    const { app, stick, plug, unplug } = await aShopWithSocket();
    plug(stick);
    await adopt(app);
    unplug();
    await app.given('sticks.look', {});
    plug(stick);
    await app.given('sticks.look', {});
    await ended(app, 'checked');
    unplug();
    await app.given('sticks.look', {});
    expect(await activityOf(app)).toBeUndefined();
  });

  it('does nothing by itself when its owner said so, and when it is of another ledger', async () => {
    const { app, stick, plug, unplug } = await aShopWithSocket();
    plug(stick);
    await adopt(app);
    unplug();
    await app.given('sticks.look', {});
    await app.given('sticks.setAutomatic', { isAutomatic: false });
    await moreDebt(app, '2');
    plug(stick);
    expect(await app.given('sticks.look', {})).toMatchObject({ isAutomatic: false, sticks: [{ whose: 'yours' }] });
    expect(await activityOf(app)).toBeUndefined();

    const neighbour = socket();
    const other = await openTestApp({ drives: neighbour.drives });
    neighbour.plug(stick);
    expect(await other.given('sticks.look', {})).toMatchObject({ sticks: [{ whose: 'another', name: 'KINGSTON' }] });
    expect(await activityOf(other)).toBeUndefined();
  });

  it('tells that an older copy on it has faded, and that the new one is good', async () => {
    const { app, stick, plug, unplug } = await aShopWithSocket();
    plug(stick);
    await adopt(app);
    const { last } = await app.given('copies.state', {});
    writeFileSync(join(stick, 'Copias-Ferreteria-La-Tuerca-Inventada-S-L', last?.name ?? '', 'ledger.sqlite'), 'faded');
    unplug();
    await app.given('sticks.look', {});
    await moreDebt(app, '2');
    plug(stick);
    await app.given('sticks.look', {});
    await ended(app, 'copied');
    expect(await activityOf(app)).toMatchObject({ worn: true });
  });

  it.each([
    ['protected', 'disk-read-only', /protegida contra escritura/],
    ['gone', 'target-gone', /se ha sacado/],
  ])('and fails (%s) says why in its own words, and stays said until it is read', async (how, code, words) => {
    const { app, stick, plug, unplug } = await aShopWithSocket();
    plug(stick);
    await adopt(app);
    unplug();
    await app.given('sticks.look', {});
    await moreDebt(app, '2');
    plug(stick, how === 'protected' ? { isReadOnly: true } : {});
    if (how === 'gone') {
      // Its marker was read, and then it was pulled out.
      app.whenTold((_event, payload) => {
        if (existsSync(stick) && JSON.stringify(payload).includes('"copying"')) renameSync(stick, `${stick}-away`);
      });
    }
    await app.given('sticks.look', {});
    await ended(app, 'failed');
    const activity = await activityOf(app);
    if (activity?.state !== 'failed') throw new Error('it did not fail');
    expect(activity.code).toBe(code);
    expect(failureText({ code: activity.code, ...(activity.params && { params: activity.params }) })).toMatch(words);
    unplug();
    await app.given('sticks.look', {});
    expect(await activityOf(app)).toMatchObject({ state: 'failed' });
    await app.given('sticks.dismiss', {});
    expect(await activityOf(app)).toBeUndefined();
  });

  it('is let go when the system allows, and says so when it does not', async () => {
    const { app, stick, plug, holdOn } = await aShopWithSocket();
    plug(stick);
    const { sticks } = await adopt(app);
    const stickId = sticks[0]?.id ?? '';
    expect(await app.call('sticks.eject', { stickId: 'another' })).toMatchObject({ error: { code: 'stick-not-found' } });
    await app.given('sticks.eject', { stickId });
    expect(await app.given('sticks.state', {})).toMatchObject({ sticks: [], activity: { state: 'ejected', name: 'Llave roja' } });
    plug(stick);
    holdOn();
    await app.given('sticks.setAutomatic', { isAutomatic: false });
    await app.given('sticks.look', {});
    expect(await app.call('sticks.eject', { stickId })).toMatchObject({ error: { code: 'stick-not-ejected' } });
    expect(existsSync(stick)).toBe(true);
  });

  it('cannot be used when it is protected, or gone', async () => {
    const { app, stick, plug } = await aShopWithSocket();
    plug(stick, { isReadOnly: true });
    const { sticks } = await app.given('sticks.look', {});
    expect(await app.call('sticks.use', { stickId: sticks[0]?.id ?? '' })).toMatchObject({ error: { code: 'disk-read-only' } });
    expect(await app.call('sticks.use', { stickId: 'no' })).toMatchObject({ error: { code: 'stick-not-found' } });
  });

  it('is noticed by its sign within seconds, without asking', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      const { app, stick, plug } = await aShopWithSocket();
      plug(stick);
      await vi.advanceTimersByTimeAsync(2_000);
      await expect.poll(async () => (await app.given('sticks.state', {})).sticks).toHaveLength(1);
    } finally {
      vi.useRealTimers();
    }
  });
});
