/** The short versions of what `npm run faults` does to copies. */
import { expect, it } from 'vitest';
import { fullAtEveryWrite, pulledOut } from '../../faults/failing-disk.ts';
import { spoilAndCheck } from '../../faults/spoiled-copies.ts';

it.each(['plain', 'encrypted'] as const)(
  'notices every bit turned over and every file cut short in %s copies',
  async (kind) => {
    const { flips, cuts, undetected } = await spoilAndCheck(kind, 60, 7);
    expect({ spoiled: flips + cuts, undetected }).toEqual({ spoiled: 60, undetected: [] });
  },
  60_000,
);

it.each([
  ['fills up', fullAtEveryWrite],
  ['is pulled out', pulledOut],
])(
  'keeps every copy of before when the stick %s in the middle of the next',
  async (_how, fail) => {
    const { moments, refused, faults } = await fail(12);
    expect(faults).toEqual([]);
    expect(moments).toBeGreaterThanOrEqual(12);
    expect(refused).toBeGreaterThan(6);
  },
  60_000,
);
