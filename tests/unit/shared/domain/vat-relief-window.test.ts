import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, fromDayNumber, type IsoDate } from '../../../../shared/domain/civil-date.ts';
import {
  cashAccountingWindow,
  insolvencyWindow,
  type ReliefWindow,
  reliefWindow,
} from '../../../../shared/domain/vat-relief-window.ts';

const day = (text: string) => text as IsoDate;
const span = ({ opensOn, closesOn }: ReliefWindow) => [opensOn, closesOn];

describe('the window', () => {
  it('of a small creditor joins six months and one year', () => {
    // 20-02-2026: six months end on 20-08, the first six to act on 20-02-2027; a year ends then, its six on 20-08-2027.
    expect(reliefWindow(day('2026-02-20'), 'small')).toEqual({
      opensOn: '2026-08-21',
      closesOn: '2027-08-20',
      options: [
        { name: 'six-months', waitEndsOn: '2026-08-20', opensOn: '2026-08-21', closesOn: '2027-02-20' },
        { name: 'one-year', waitEndsOn: '2027-02-20', opensOn: '2027-02-21', closesOn: '2027-08-20' },
      ],
    });
  });

  it('of any other creditor, and of one who has not said, waits for the year', () => {
    for (const size of ['large', 'unknown'] as const) {
      expect(reliefWindow(day('2026-02-20'), size)).toEqual({
        opensOn: '2027-02-21',
        closesOn: '2027-08-20',
        options: [{ name: 'one-year', waitEndsOn: '2027-02-20', opensOn: '2027-02-21', closesOn: '2027-08-20' }],
      });
    }
  });

  it.each([
    // 31 August + 6 months: February has no 31, + 18 months: 28 or 29 February.
    ['2026-08-31', '2027-03-01', '2028-02-29'],
    ['2025-08-31', '2026-03-01', '2027-02-28'],
    ['2024-02-29', '2024-08-30', '2025-08-29'],
    ['2026-12-31', '2027-07-01', '2028-06-30'],
    ['2026-03-30', '2026-10-01', '2027-09-30'],
  ])('from %s keeps to the ends of months', (from, opensOn, closesOn) => {
    expect(span(reliefWindow(day(from), 'small'))).toEqual([opensOn, closesOn]);
  });

  it('under cash accounting follows 31 December of the year after', () => {
    expect(span(cashAccountingWindow(day('2026-02-20')))).toEqual(['2028-01-01', '2028-06-30']);
    expect(span(cashAccountingWindow(day('2026-12-31')))).toEqual(['2028-01-01', '2028-06-30']);
  });

  it('in insolvency ends two months after the month for reporting claims', () => {
    expect(span(insolvencyWindow(day('2026-10-01'), day('2026-10-08')))).toEqual(['2026-10-01', '2027-01-08']);
    // 31 January + 1 month = 28 February, + 2 = 28 April; three months at once would be 30 April.
    expect(span(insolvencyWindow(day('2027-01-20'), day('2027-01-31')))).toEqual(['2027-01-20', '2027-04-28']);
  });

  it('has no gap between its two options and never moves backwards', () => {
    const days = fc.integer({ min: 0, max: 60_000 }).map(fromDayNumber);
    fc.assert(
      fc.property(days, (from) => {
        const { options, opensOn, closesOn } = reliefWindow(from, 'small');
        const next = reliefWindow(addDays(from, 1), 'small');
        expect(addDays(options[0]?.closesOn ?? from, 1)).toBe(addDays(addMonths(from, 12), 1));
        expect(options[1]?.opensOn).toBe(addDays(addMonths(from, 12), 1));
        expect(from < opensOn && opensOn < closesOn).toBe(true);
        expect(next.opensOn >= opensOn && next.closesOn >= closesOn).toBe(true);
        expect(reliefWindow(from, 'large').closesOn).toBe(closesOn);
      }),
    );
  });
});
