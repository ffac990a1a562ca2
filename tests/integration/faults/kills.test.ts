/** A few of the kills of `npm run faults`, so that every change meets them. */
import { expect, it } from 'vitest';
import { killAndLook, type Work } from '../../faults/kills.ts';

it.each<[Work, number, number]>([
  ['commands', 11, 40],
  ['commands', 12, 350],
  ['imports', 13, 300],
  ['imports', 14, 2_500],
  ['copies', 15, 200],
  ['copies', 16, 1_500],
  ['restores', 17, 1_200],
  ['migrations', 18, 300],
])('loses nothing confirmed when killed in the middle of %s', async (work, seed, milliseconds) => {
  const { faults } = await killAndLook(work, seed, milliseconds);
  expect(faults).toEqual([]);
});
