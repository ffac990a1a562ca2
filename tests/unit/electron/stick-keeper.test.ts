/** The keeper of sticks over drives and marks that answer when they are told to. */
import { expect, it } from 'vitest';
import type { Drive } from '../../../electron/platform/drives/drive.ts';
import { createStickKeeper } from '../../../electron/stick-keeper.ts';
import type { JobId } from '../../../shared/domain/ids.ts';
import { ok } from '../../../shared/domain/result.ts';

const STICK: Drive = {
  path: '/media/LLAVE',
  device: '/dev/sdz1',
  disk: '/dev/sdz',
  serial: '0E23-9BC6',
  label: 'LLAVE',
  fileSystem: 'fat32',
  totalBytes: 31_913_934_848,
  freeBytes: 28_991_029_248,
  isReadOnly: false,
  isStick: true,
};

it('does not take a stick that went for one that came, however late it read its marks', async () => {
  let plugged: Drive[] = [STICK];
  const reading: (() => void)[] = [];
  const begun: string[] = [];
  const begin = (what: string) => async () => {
    begun.push(what);
    return ok({ jobId: 'j' as JobId, ended: Promise.resolve(ok({})) });
  };
  const keeper = createStickKeeper({
    drives: { find: async () => plugged, sign: async () => '', eject: async () => true },
    marksOf: async () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      reading.push(resolve);
      await promise;
      return [{ ledgerId: 'mine', folder: '/media/LLAVE/Copias-X', name: 'Llave roja' }];
    },
    every: () => () => {},
    ledger: () => ({ ledgerId: 'mine', isAutomatic: true, upToDateOn: () => undefined }),
    copyTo: begin('copy'),
    checkOn: begin('check'),
    tell: () => {},
    settling: async () => {},
  });
  const turn = () => new Promise((resolve) => setTimeout(resolve, 5));

  const first = [keeper.look(), keeper.look()];
  await turn();
  reading.shift()?.();
  await first[0];
  expect(begun).toEqual(['copy']);
  await turn();
  plugged = [];
  const last = keeper.look();
  await turn();
  for (const read of reading.splice(0)) read();
  await Promise.all(first);
  expect((await last).sticks).toEqual([]);
  expect(keeper.state().sticks).toEqual([]);
  expect(begun).toEqual(['copy']);
  keeper.close();
});
