import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type IsoDate } from '../../../../shared/domain/civil-date.ts';
import { restedRates, restsOn } from '../../../../shared/domain/interest-rest.ts';
import type { BasisPoints } from '../../../../shared/domain/money.ts';
import { type RatePeriod, rateOn } from '../../../../shared/domain/rate-period.ts';

const day = (text: string) => text as IsoDate;
const rates: readonly RatePeriod[] = [
  { from: day('2026-01-01'), to: day('2026-06-30'), rate: 1_015 as BasisPoints, source: 'BOE 1', verified: true },
  { from: day('2026-07-01'), to: day('2026-12-31'), rate: 1_000 as BasisPoints, source: 'BOE 2', verified: true },
];
const told = (periods: readonly RatePeriod[]) => periods.map(({ from, to, rate, source }) => [from, to, rate, source]);

describe('days without interest', () => {
  it('are cut out of the periods and told with their source', () => {
    expect(told(restedRates(rates, [{ from: day('2026-06-15'), to: day('2026-07-10'), source: 'acuerdo A-2026/0001' }]))).toEqual(
      [
        ['2026-01-01', '2026-06-14', 1_015, 'BOE 1'],
        ['2026-06-15', '2026-07-10', 0, 'acuerdo A-2026/0001'],
        ['2026-07-11', '2026-12-31', 1_000, 'BOE 2'],
      ],
    );
  });

  it('go on where nothing is published, while the agreement lives', () => {
    const rested = restedRates(rates, [{ from: day('2026-12-01'), source: 'acuerdo' }]);
    expect(rateOn(rested, day('2031-03-03'))).toMatchObject({ rate: 0, source: 'acuerdo' });
    expect(restsOn([{ from: day('2026-12-01'), source: 'acuerdo' }], day('2026-11-30'))).toBe(false);
    expect(restsOn([{ from: day('2026-12-01'), source: 'acuerdo' }], day('2026-12-01'))).toBe(true);
  });

  it('leave each other day its own rate, whatever rests there are', () => {
    const anyDay = fc.integer({ min: 0, max: 364 }).map((offset) => addDays(day('2026-01-01'), offset));
    const anyRest = fc
      .record({ from: anyDay, length: fc.integer({ min: 0, max: 200 }) })
      .map(({ from, length }) => ({ from, to: addDays(from, length), source: 'acuerdo' }));
    fc.assert(
      fc.property(fc.array(anyRest, { maxLength: 5 }), anyDay, (rests, on) => {
        const rested = restedRates(rates, rests);
        const expected = restsOn(rests, on) ? 0 : rateOn(rates, on)?.rate;
        expect(rateOn(rested, on)?.rate).toBe(expected);
        for (const [index, period] of rested.entries()) {
          expect(period.from <= period.to).toBe(true);
          const next = rested[index + 1];
          if (next) expect(period.to < next.from).toBe(true);
        }
      }),
    );
  });
});
