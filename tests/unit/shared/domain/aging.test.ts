import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AGING_BUCKETS, ageBalances, agingBucket } from '../../../../shared/domain/aging.ts';
import { addDays, type IsoDate } from '../../../../shared/domain/civil-date.ts';
import type { Cents } from '../../../../shared/domain/money.ts';

const today = '2030-06-30' as IsoDate;

describe('agingBucket', () => {
  it.each([
    [-40, 'not-due'],
    [0, 'not-due'],
    [1, '1-30'],
    [30, '1-30'],
    [31, '31-60'],
    [60, '31-60'],
    [61, '61-90'],
    [90, '61-90'],
    [91, 'over-90'],
  ])('%i days late', (late, bucket) => {
    expect(agingBucket(addDays(today, -late), today)).toBe(bucket);
  });
});

describe('ageBalances', () => {
  it('puts each euro in exactly one bucket', () => {
    const balance = fc.record({
      dueOn: fc.integer({ min: -200, max: 200 }).map((n) => addDays(today, n)),
      outstanding: fc.integer({ min: 0, max: 1e9 }).map((n) => n as Cents),
    });
    fc.assert(
      fc.property(fc.array(balance), (balances) => {
        const { buckets, total } = ageBalances(balances, today);
        expect(AGING_BUCKETS.reduce((sum, bucket) => sum + buckets[bucket], 0)).toBe(total);
        expect(total).toBe(balances.reduce((sum, one) => sum + one.outstanding, 0));
      }),
    );
  });
});
