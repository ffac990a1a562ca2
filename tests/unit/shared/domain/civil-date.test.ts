import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  compareDays,
  dayNumber,
  daysBetween,
  fromDayNumber,
  type IsoDate,
  isIsoDate,
  isLeapYear,
  weekday,
} from '../../../../shared/domain/civil-date.ts';

const day = (text: string) => text as IsoDate;
/** What the engine of the language says, as a second opinion. */
const secondOpinion = (days: number): string => new Date(days * 86_400_000).toISOString().slice(0, 10);

describe('civil days', () => {
  it('agree with the proleptic Gregorian calendar on every day from 1900 to 2200', () => {
    const first = Date.UTC(1900, 0, 1) / 86_400_000;
    const last = Date.UTC(2200, 11, 31) / 86_400_000;
    const wrong: string[] = [];
    for (let days = first; days <= last; days += 1) {
      const text = secondOpinion(days);
      const sunday7 = new Date(days * 86_400_000).getUTCDay() || 7;
      if (fromDayNumber(days) !== text || dayNumber(day(text)) !== days || weekday(day(text)) !== sunday7) wrong.push(text);
    }
    expect([last - first + 1, wrong]).toEqual([109_938, []]);
  });

  it('count back and forth to the same day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 80_000 }), fc.integer({ min: -4_000, max: 4_000 }), (start, days) => {
        const from = fromDayNumber(start);
        const to = addDays(from, days);
        expect(daysBetween(from, to)).toBe(days);
        expect(from < to).toBe(days > 0);
      }),
    );
  });

  it('exist up to the last of each month and not beyond', () => {
    const last = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    const texts = (beyond: number) => last.map((days, index) => `2030-${String(index + 1).padStart(2, '0')}-${days + beyond}`);
    expect([texts(0).every(isIsoDate), texts(1).some(isIsoDate)]).toEqual([true, false]);
  });

  it('are sorted with the earlier first, and equal ones stay as they stand', () => {
    const [a, b] = [day('2030-01-31'), day('2030-02-01')];
    expect([compareDays(a, b), compareDays(b, a), compareDays(a, a)]).toEqual([-1, 1, 0]);
  });

  it.each([
    ['2023-02-29', false],
    ['2024-02-29', true],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2030-02-31', false],
    ['2030-00-10', false],
    ['2030-13-10', false],
    ['2030-13-01', false],
    ['2030-00-01', false],
    ['2030-04-31', false],
    ['2030-04-00', false],
    ['1899-12-31', false],
    ['1900-01-01', true],
    ['2200-12-31', true],
    ['2201-01-01', false],
    ['2030-1-01', false],
  ])('%s exists: %s', (text, exists) => {
    expect(isIsoDate(text)).toBe(exists);
  });

  it.each([
    ['2030-01-31', 1, '2030-02-28'],
    ['2032-01-31', 1, '2032-02-29'],
    ['2030-03-31', 1, '2030-04-30'],
    ['2030-12-15', 1, '2031-01-15'],
    ['2030-01-15', -1, '2029-12-15'],
    ['2030-05-31', 12, '2031-05-31'],
    ['2032-02-29', 12, '2033-02-28'],
  ])('%s and %i months is %s, from date to date (art. 5.1 CC)', (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to);
  });

  it('knows leap years', () => {
    expect([1900, 2000, 2023, 2024, 2100].map(isLeapYear)).toEqual([false, true, false, true, false]);
  });
});
