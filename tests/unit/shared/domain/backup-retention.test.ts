import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RetainedPoint, retainCopies, retainPoints } from '../../../../shared/domain/backup-retention.ts';
import { addDays, type IsoDate } from '../../../../shared/domain/civil-date.ts';

const today = '2030-06-19' as IsoDate; // a Wednesday
const NO_CAP = Number.POSITIVE_INFINITY;
const point = (madeOn: string, time = '12:00', bytes = 1): RetainedPoint => ({
  name: `${madeOn} ${time}`,
  madeOn: madeOn as IsoDate,
  madeAt: `${madeOn}T${time}:00.000Z`,
  bytes,
});
const daysAgo = (days: number, time?: string, bytes?: number) => point(addDays(today, -days), time, bytes);
const names = (points: readonly RetainedPoint[]) => points.map((kept) => kept.name);
/** Older than everything that a rule keeps, so that the least number of ten is already reached by others. */
const tenOfToday = Array.from({ length: 10 }, (_, n) => daysAgo(0, `08:${String(n + 10)}`));

describe('retainPoints', () => {
  it('keeps all of today', () => {
    const points = Array.from({ length: 40 }, (_, n) =>
      daysAgo(0, `${String(8 + Math.floor(n / 4)).padStart(2, '0')}:${(n % 4) * 15 || '00'}`),
    );
    expect(retainPoints(points, today, NO_CAP).remove).toEqual([]);
  });

  it('keeps the last one of each day for fourteen days, today included', () => {
    // Thursday 6 June is the fourteenth day; of Wednesday 5 the later one stays as the last of an older month or week only.
    const points = [...tenOfToday, daysAgo(13, '09:00'), daysAgo(13, '18:00'), daysAgo(1, '09:00'), daysAgo(1, '18:00')];
    expect(names(retainPoints(points, today, NO_CAP).remove)).toEqual(['2030-06-18 09:00', '2030-06-06 09:00']);
  });

  it('keeps the last one of each week for eight weeks and of each month for twelve months', () => {
    // 8 weeks back from the week of Monday 17 June: the first kept week begins on Monday 29 April.
    const kept = [point('2030-05-05'), point('2030-05-26'), point('2030-04-28'), point('2029-07-31'), point('2029-12-02')];
    const gone = [point('2030-05-22'), point('2030-04-27'), point('2029-07-30'), point('2029-06-30')];
    const result = retainPoints([...tenOfToday, ...kept, ...gone], today, NO_CAP);
    expect(names(result.remove).sort()).toEqual(names(gone).sort());
  });

  it('keeps ten when the rules would leave fewer', () => {
    const sameOldDay = Array.from({ length: 15 }, (_, n) => point('2028-01-05', `10:${n + 10}`));
    expect(names(retainPoints(sameOldDay, today, NO_CAP).keep)).toEqual(names(sameOldDay).reverse().slice(0, 10));
  });

  it('keeps a point of a later day, since the clock may have been set back', () => {
    expect(names(retainPoints([...tenOfToday, point('2030-06-25')], today, NO_CAP).keep)).toContain('2030-06-25 12:00');
  });

  it('thins out over the cap so that recent and old ways back both remain', () => {
    const quarterHours = Array.from({ length: 40 }, (_, n) =>
      daysAgo(0, `${String(8 + Math.floor(n / 4)).padStart(2, '0')}:${String((n % 4) * 15).padStart(2, '0')}`, 100),
    );
    const days = Array.from({ length: 13 }, (_, n) => daysAgo(n + 1, '12:00', 100));
    const months = [point('2029-12-31', '12:00', 100), point('2029-09-30', '12:00', 100)];
    const { keep } = retainPoints([...quarterHours, ...days, ...months], today, 1000);
    expect(keep).toHaveLength(10);
    expect(keep[0]?.name).toBe('2030-06-19 17:45');
    expect(keep.filter((kept) => kept.madeOn === today).length).toBeGreaterThanOrEqual(3);
    expect(keep.some((kept) => kept.madeOn < today && kept.madeOn > addDays(today, -14))).toBe(true);
    expect(keep.some((kept) => kept.madeOn < '2030-01-01')).toBe(true);
  });

  const anyPoint = fc
    .record({
      days: fc.integer({ min: 0, max: 500 }),
      minute: fc.integer({ min: 0, max: 59 }),
      bytes: fc.integer({ min: 1, max: 1000 }),
      isProtected: fc.boolean(),
    })
    .map(({ days, minute, bytes, isProtected }) => ({
      ...daysAgo(days, `10:${String(minute).padStart(2, '0')}`, bytes),
      isProtected,
    }));
  const anyPoints = fc.uniqueArray(anyPoint, { selector: (made) => made.name, maxLength: 80 });
  const anyCap = fc.integer({ min: 0, max: 20_000 });

  it('loses no point, never goes below ten, keeps the newest and what is protected, and fits the cap when it may', () => {
    fc.assert(
      fc.property(anyPoints, anyCap, (points, cap) => {
        const { keep, remove } = retainPoints(points, today, cap);
        const free = keep.filter((kept) => !kept.isProtected);
        const newest = [...points].filter((made) => !made.isProtected).sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1))[0];
        expect(names([...keep, ...remove]).sort()).toEqual(names(points).sort());
        expect(free.length).toBeGreaterThanOrEqual(Math.min(10, points.filter((made) => !made.isProtected).length));
        if (newest) expect(keep).toContain(newest);
        expect(remove.filter((gone) => gone.isProtected)).toEqual([]);
        if (free.length > 10) expect(free.reduce((sum, kept) => sum + kept.bytes, 0)).toBeLessThanOrEqual(cap);
      }),
    );
  });

  it('settles: what was kept is kept again', () => {
    fc.assert(
      fc.property(anyPoints, anyCap, (points, cap) => {
        const once = retainPoints(points, today, cap).keep;
        expect(retainPoints(once, today, cap)).toEqual({ keep: once, remove: [] });
      }),
    );
  });
});

describe('retainCopies', () => {
  it('keeps three generations and one a month for twelve months', () => {
    const copies = [
      '2030-06-19',
      '2030-06-18',
      '2030-06-17',
      '2030-06-10',
      '2030-05-31',
      '2030-05-02',
      '2029-07-15',
      '2029-06-15',
    ];
    const result = retainCopies(
      copies.map((day) => point(day)),
      today,
    );
    expect(names(result.keep)).toEqual(
      ['2030-06-19', '2030-06-18', '2030-06-17', '2030-05-31', '2029-07-15'].map((day) => `${day} 12:00`),
    );
    expect(names(result.remove)).toEqual(['2030-06-10', '2030-05-02', '2029-06-15'].map((day) => `${day} 12:00`));
  });

  it('never leaves a stick without its three newest, however old', () => {
    const old = [point('2020-01-01'), point('2020-01-02'), point('2020-01-03'), point('2020-01-04')];
    expect(names(retainCopies(old, today).keep)).toEqual(names([...old].reverse().slice(0, 3)));
  });
});
