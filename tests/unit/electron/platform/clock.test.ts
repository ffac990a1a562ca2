import { describe, expect, it } from 'vitest';
import { localDay, localStamp, systemClock } from '../../../../electron/platform/clock.ts';
import { isIsoDate } from '../../../../shared/domain/civil-date.ts';

/** A moment of the computer's own time zone, whatever it is. */
const local = (year: number, month: number, day: number, hour: number, minute: number) =>
  new Date(year, month - 1, day, hour, minute).toISOString();

describe('the clock', () => {
  it('gives the civil day of the computer, also a minute before midnight', () => {
    expect(localDay(local(2026, 11, 22, 23, 59))).toBe('2026-11-22');
    expect(localDay(local(2026, 11, 23, 0, 0))).toBe('2026-11-23');
  });

  it('names a moment as people read it', () => {
    expect(localStamp(local(2026, 3, 4, 5, 6))).toBe('2026-03-04-0506');
  });

  it('tells a day that exists and an instant in UTC', () => {
    expect(isIsoDate(systemClock.today())).toBe(true);
    expect(systemClock.now()).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
  });
});
