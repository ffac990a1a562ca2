import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keepUntil, leavesBinOn } from '../../../../shared/domain/bin-retention.ts';
import { addMonths, fromDayNumber, type IsoDate } from '../../../../shared/domain/civil-date.ts';

const day = (text: string): IsoDate => text as IsoDate;

it('lets things go after thirty days', () => {
  expect(leavesBinOn(day('2026-10-01'))).toBe('2026-10-31');
  expect(leavesBinOn(day('2028-02-01'))).toBe('2028-03-02');
});

it('keeps what is of the books until six years after the year of its last entry', () => {
  expect(keepUntil({ ofBooks: true, madeOn: day('2026-01-01'), deletedOn: day('2026-11-22') })).toBe('2032-12-31');
  expect(keepUntil({ ofBooks: true, madeOn: day('2026-12-31'), deletedOn: day('2027-01-01') })).toBe('2033-12-31');
  expect(keepUntil({ ofBooks: false, madeOn: day('2026-01-01'), deletedOn: day('2026-11-22') })).toBeUndefined();
});

it('never lets go of the books before six whole years have passed since either day', () => {
  const anyDay = fc.integer({ min: 16_000, max: 30_000 }).map(fromDayNumber);
  fc.assert(
    fc.property(anyDay, anyDay, (madeOn, deletedOn) => {
      const until = keepUntil({ ofBooks: true, madeOn, deletedOn }) ?? '';
      expect(until >= addMonths(madeOn, 72) && until >= addMonths(deletedOn, 72)).toBe(true);
    }),
  );
});
