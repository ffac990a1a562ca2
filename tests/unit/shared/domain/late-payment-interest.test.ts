import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type IsoDate } from '../../../../shared/domain/civil-date.ts';
import {
  accrueInterest,
  dailyInterest,
  exactInterest,
  type InterestDebt,
  type Movement,
} from '../../../../shared/domain/late-payment-interest.ts';
import type { BasisPoints, Cents } from '../../../../shared/domain/money.ts';
import { constantRate, lastDayCovered, type RatePeriod } from '../../../../shared/domain/rate-period.ts';

const day = (text: string) => text as IsoDate;
const money = (cents: number) => cents as Cents;
const period = (from: string, to: string, rate: number): RatePeriod => ({
  from: day(from),
  to: day(to),
  rate: rate as BasisPoints,
  source: `BOE ${from}`,
  verified: true,
});
// Invented rates, easy to check by hand. The published ones have the worked cases.
const rates = [period('2030-01-01', '2030-06-30', 1000), period('2030-07-01', '2030-12-31', 800)];
const accrue = (debt: Partial<InterestDebt> & { startAfter: IsoDate; until: IsoDate }) =>
  accrueInterest({ principal: money(100_000), movements: [], rates, dayCount: 'act-365', ...debt });
const paid = (on: string, toInterest: number, toPrincipal: number): Movement => ({
  on: day(on),
  toInterest: money(toInterest),
  toPrincipal: money(toPrincipal),
});

describe('accrueInterest', () => {
  it('splits where the half-yearly rate changes and adds exact fractions', () => {
    // 1.000,00 € · 10 % · 15 / 365 = 4,1095… ; 1.000,00 € · 8 % · 10 / 365 = 2,1917… ; together 6,30 €
    expect(accrue({ startAfter: day('2030-06-15'), until: day('2030-07-10') })).toEqual({
      ok: true,
      value: {
        accrued: 630,
        paid: 0,
        outstanding: 630,
        principal: 100_000,
        overpaid: { principal: 0, interest: 0 },
        days: 25,
        steps: [
          {
            from: '2030-06-16',
            to: '2030-06-30',
            days: 15,
            base: 100_000,
            rate: 1000,
            source: 'BOE 2030-01-01',
            verified: true,
            numerator: 1_500_000_000n,
            denominator: 3_650_000n,
            amountRounded: 411,
          },
          {
            from: '2030-07-01',
            to: '2030-07-10',
            days: 10,
            base: 100_000,
            rate: 800,
            source: 'BOE 2030-07-01',
            verified: true,
            numerator: 800_000_000n,
            denominator: 3_650_000n,
            amountRounded: 219,
          },
        ],
      },
    });
  });

  it.each([
    ['on the day it starts from', '2030-03-31'],
    ['before that day', '2030-03-01'],
  ])('accrues nothing %s', (_, until) => {
    expect(accrue({ startAfter: day('2030-03-31'), until: day(until) })).toMatchObject({
      ok: true,
      value: { accrued: 0, days: 0, steps: [] },
    });
  });

  it('refuses a half-year whose rate is not known, and names its first day', () => {
    expect(accrue({ startAfter: day('2030-12-01'), until: day('2031-01-05') })).toEqual({
      ok: false,
      error: { code: 'rate-missing', day: '2031-01-01' },
    });
  });

  it('finds a hole between two known rates', () => {
    const holed = [period('2030-01-01', '2030-01-31', 1000), period('2030-02-10', '2030-12-31', 1000)];
    expect(accrue({ startAfter: day('2030-01-15'), until: day('2030-03-01'), rates: holed })).toEqual({
      ok: false,
      error: { code: 'rate-missing', day: '2030-02-01' },
    });
  });

  it('asks for no rate once the principal is paid', () => {
    const movements = [paid('2030-12-31', 0, 100_000)];
    expect(accrue({ startAfter: day('2030-12-01'), until: day('2031-06-30'), movements })).toMatchObject({
      ok: true,
      // 30 days at 8 %: 6,5753… €
      value: { accrued: 658, principal: 0, days: 30 },
    });
  });

  it('stops on the day of insolvency, while payments after it still lower the principal', () => {
    const movements = [paid('2030-03-20', 0, 40_000)];
    expect(
      accrue({ startAfter: day('2030-02-28'), until: day('2030-05-31'), movements, stopOn: day('2030-03-10') }),
    ).toMatchObject({
      ok: true,
      // 1.000,00 € · 10 % · 10 / 365 = 2,7397… €
      value: { accrued: 274, principal: 60_000, days: 10 },
    });
  });

  it('counts the interest of the last cent too', () => {
    const movements = [paid('2030-03-10', 0, 99_999)];
    expect(accrue({ startAfter: day('2030-03-01'), until: day('2030-03-20'), movements })).toMatchObject({
      ok: true,
      // 9 days on 1.000,00 € and 10 days on 0,01 €
      value: { principal: 1, days: 19 },
    });
  });

  it('shows what was paid in excess instead of absorbing it', () => {
    const movements = [paid('2030-03-10', 500, 110_000)];
    expect(accrue({ startAfter: day('2030-02-28'), until: day('2030-05-31'), movements })).toMatchObject({
      ok: true,
      // 2,74 € accrued against 5,00 € paid; 1.000,00 € owed against 1.100,00 € paid
      value: { outstanding: 0, principal: 0, overpaid: { principal: 10_000, interest: 226 } },
    });
  });

  it('divides the days of a leap year by 366 when asked to', () => {
    // 2032 is a leap year. 3.660,00 € · 10 % · 1 / 366 = 1,00 € ; · 1 / 365 = 1,0027… €
    const one = (dayCount: 'act-365' | 'act-act') =>
      dailyInterest(money(36_600_000), 1000 as BasisPoints, day('2032-05-05'), dayCount);
    expect([one('act-act'), one('act-365')]).toEqual([10_000, 10_027]);
  });
});

const someDay = (latest: number) => fc.integer({ min: 0, max: latest }).map((n) => addDays(day('2029-11-01'), n));
const twelveYears = constantRate(1037 as BasisPoints, 'pactado');

describe('accrueInterest, for every debt', () => {
  it('adds up: interest to a day plus interest from it is interest over both, before rounding', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000_000 }),
        fc.tuple(someDay(1500), someDay(1500), someDay(1500)).map((days) => days.toSorted()),
        fc.constantFrom('act-365' as const, 'act-act' as const),
        (principal, days, dayCount) => {
          const [a, b, c] = days as [IsoDate, IsoDate, IsoDate];
          const exact = (startAfter: IsoDate, until: IsoDate) => {
            const result = accrue({ principal: money(principal), startAfter, until, rates: twelveYears, dayCount });
            if (!result.ok) throw new Error(result.error.code);
            return exactInterest(result.value.steps).numerator;
          };
          expect(exact(a, c)).toBe(exact(a, b) + exact(b, c));
        },
      ),
    );
  });

  it('never shrinks as days pass, payments or not', () => {
    const movement = fc.record({
      on: someDay(700),
      toPrincipal: fc.integer({ min: 0, max: 50_000 }).map(money),
      toInterest: fc.integer({ min: 0, max: 300 }).map(money),
    });
    fc.assert(
      fc.property(fc.array(movement, { maxLength: 6 }), someDay(800), (movements, until) => {
        const at = (last: IsoDate) => {
          const result = accrue({ startAfter: day('2029-12-01'), until: last, movements, rates: twelveYears });
          if (!result.ok) throw new Error(result.error.code);
          return result.value.accrued;
        };
        expect(at(addDays(until, 1))).toBeGreaterThanOrEqual(at(until));
      }),
    );
  });

  it('covers each day once, in order, up to the last one', () => {
    fc.assert(
      fc.property(someDay(600), fc.integer({ min: 1, max: 900 }), (startAfter, length) => {
        const until = addDays(startAfter, length);
        const result = accrue({ startAfter, until, rates: twelveYears });
        if (!result.ok) throw new Error(result.error.code);
        let next = addDays(startAfter, 1);
        for (const step of result.value.steps) {
          expect(step.from).toBe(next);
          next = addDays(step.to, 1);
        }
        expect([next, result.value.days]).toEqual([addDays(until, 1), length]);
      }),
    );
  });
});

describe('lastDayCovered', () => {
  it('ends the run at the first hole', () => {
    const holed = [...rates, period('2031-07-01', '2031-12-31', 900)];
    expect(lastDayCovered(holed)).toBe('2030-12-31');
  });

  it('knows no day without rates', () => {
    expect(lastDayCovered([])).toBeUndefined();
  });
});
