import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addBusinessDays,
  type BusinessCalendar,
  businessDaysBetween,
  civilDays,
  type DayTest,
  isWeekend,
  lastDayOfTerm,
  nextBusinessDay,
  previousBusinessDay,
  proceduralDays,
  reportingDays,
  TERM_COUNTING,
  type TermName,
} from '../../../../shared/domain/business-days.ts';
import { addDays, dayNumber, fromDayNumber, type IsoDate } from '../../../../shared/domain/civil-date.ts';
import { holidayCalendar } from '../../../../shared/domain/holiday-calendar.ts';
import { Region } from '../../../../shared/domain/region.ts';

const day = (text: string) => text as IsoDate;
const days = fc
  .integer({ min: dayNumber(day('2020-01-01')), max: dayNumber(day('2032-11-30')) })
  .map((number) => fromDayNumber(number));
const calendars = fc.constantFrom(undefined, ...Region.options).map((region) => holidayCalendar(region, []));
const tests: fc.Arbitrary<DayTest> = fc.oneof(
  calendars.map(civilDays),
  calendars.map(proceduralDays),
  fc.constant(reportingDays),
);

describe('business days', () => {
  it('leave out weekends and holidays, and for courts Christmas and August too', () => {
    const madrid = holidayCalendar('MD', []);
    const kinds = { civil: civilDays(madrid), procedural: proceduralDays(madrid), reporting: reportingDays };
    const answers = (text: string) =>
      Object.entries(kinds)
        .filter(([, test]) => test(day(text)))
        .map(([name]) => name);
    expect({
      monday: answers('2026-11-23'),
      saturday: answers('2026-11-28'),
      sunday: answers('2026-11-29'),
      nationalHoliday: answers('2026-12-08'),
      holidayOfMadrid: answers('2026-04-02'),
      august: answers('2026-08-18'),
      christmasEve: answers('2026-12-24'),
      fifthOfJanuary: answers('2027-01-05'),
      seventhOfJanuary: answers('2027-01-07'),
    }).toEqual({
      monday: ['civil', 'procedural', 'reporting'],
      saturday: [],
      sunday: [],
      nationalHoliday: [],
      holidayOfMadrid: ['reporting'],
      august: ['civil', 'reporting'],
      christmasEve: ['civil', 'reporting'],
      fifthOfJanuary: ['civil', 'reporting'],
      seventhOfJanuary: ['civil', 'procedural', 'reporting'],
    });
  });

  it('leave out 6 January for courts also where the owner works on it', () => {
    const working = holidayCalendar('MD', [{ id: 'kings', kind: 'taken-off', on: day('2027-01-06') }]);
    expect([civilDays(working)(day('2027-01-06')), proceduralDays(working)(day('2027-01-06'))]).toEqual([true, false]);
  });

  it('are looked for during two years and no day longer', () => {
    const onlyOn = (last: string) => nextBusinessDay(day('2026-01-01'), (tried) => tried === last);
    // 365 days of 2026 and 365 of 2027, the first day among them: the last one tried is 31 December.
    expect(onlyOn('2027-12-31')).toBe('2027-12-31');
    expect(() => onlyOn('2028-01-01')).toThrow(RangeError);
  });

  it('are reached forwards and backwards by the shortest way', () => {
    fc.assert(
      fc.property(days, tests, (from, isBusinessDay) => {
        const [next, previous] = [nextBusinessDay(from, isBusinessDay), previousBusinessDay(from, isBusinessDay)];
        expect(isBusinessDay(next) && isBusinessDay(previous)).toBe(true);
        expect(previous <= from && from <= next).toBe(true);
        for (let between = from; between < next; between = addDays(between, 1)) expect(isBusinessDay(between)).toBe(false);
        for (let between = from; between > previous; between = addDays(between, -1)) expect(isBusinessDay(between)).toBe(false);
      }),
    );
  });

  it('add up: some and then some more are all of them at once', () => {
    const few = fc.integer({ min: 0, max: 25 });
    fc.assert(
      fc.property(days, few, few, tests, (from, a, b, isBusinessDay) => {
        const step = addBusinessDays(from, a, isBusinessDay);
        expect(addBusinessDays(step, b, isBusinessDay)).toBe(addBusinessDays(from, a + b, isBusinessDay));
      }),
    );
  });

  it('are counted back as they were added, and every one of them is later than the day before', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 40 }), tests, (from, count, isBusinessDay) => {
        const end = addBusinessDays(from, count, isBusinessDay);
        expect(isBusinessDay(end)).toBe(true);
        expect(end > addBusinessDays(from, count - 1, isBusinessDay)).toBe(true);
        expect(businessDaysBetween(from, end, isBusinessDay)).toBe(count);
      }),
    );
  });

  it('never end before the same number of natural days, and a court never before a civil office', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 40 }), calendars, (from, count, calendar) => {
        const civil = addBusinessDays(from, count, civilDays(calendar));
        expect(civil >= addDays(from, count)).toBe(true);
        expect(addBusinessDays(from, count, proceduralDays(calendar)) >= civil).toBe(true);
      }),
    );
  });

  it('refuse a negative number, and a calendar without any', () => {
    expect(() => addBusinessDays(day('2026-11-23'), -1, isWeekend)).toThrow(RangeError);
    expect(() => nextBusinessDay(day('2026-11-23'), () => false)).toThrow(RangeError);
  });
});

describe('a term', () => {
  const ends = (term: TermName, from: string, length: number, calendar: BusinessCalendar = holidayCalendar('MD', [])) =>
    lastDayOfTerm(term, day(from), length, calendar);

  it.each<[string, TermName, string, number, string]>([
    // Thursday 23 July: 24, 27-31 July are 6; August does not count; 1-4, 7-11, 14-18 September are 14 more: 20 on the 18th.
    ['the twenty days of a payment order across August', 'payment-order', '2026-07-23', 20, '2026-09-18'],
    // Friday 4 December: 7 rests in Madrid, 8 is national; 9-11, 14-18, 21-23 are 11; 24 December to 6 January do not count;
    // 7, 8, 11-15, 18, 19 January are 9 more: 20 on Tuesday the 19th.
    ['the same across Christmas', 'payment-order', '2026-12-04', 20, '2027-01-19'],
    // Monday 23 November: 24-27, 30 November, 1-4, 9 December (7 rests in Madrid, 8 is national): the tenth.
    ['ten days to answer', 'payment-order-answer', '2026-11-23', 10, '2026-12-09'],
    // From date to date: 10 August, which is no day of the court; the next is 1 September.
    ['a month of the court that ends in August', 'payment-order-sue', '2026-07-10', 1, '2026-09-01'],
    // Friday 31 July: 3-7, 10-14, 17-21, 24-28 August are 20: August counts for a notary, and the 15th is a Saturday.
    ['twenty days before a notary across August', 'notarial-order', '2026-07-31', 20, '2026-08-28'],
    // Wednesday 1 April: Thursday 2 rests in Madrid only and counts, 3 is Good Friday; 2, 6, 7, 8 April.
    ['four days to report an invoice', 'invoice-report', '2026-04-01', 4, '2026-04-08'],
    // Sunday 1 November stays.
    ['thirty natural days that end on a Sunday holiday', 'payment', '2026-10-02', 30, '2026-11-01'],
    ['ten natural days that end on a holiday', 'letter', '2026-11-28', 10, '2026-12-08'],
    // No 31 February: its last day, a Sunday.
    ['months from date to date', 'vat-act', '2026-08-31', 6, '2027-02-28'],
    ['a month to notify that ends on a holiday', 'vat-notify', '2026-11-25', 1, '2026-12-25'],
    ['a year', 'settlement-validity', '2026-02-28', 12, '2027-02-28'],
  ])('%s', (_, term, from, length, end) => {
    expect(ends(term, from, length)).toBe(end);
  });

  it('of natural days or months is moved by no holiday at all', () => {
    const unmoved = (Object.keys(TERM_COUNTING) as TermName[]).filter((term) =>
      ['natural-days', 'months'].includes(TERM_COUNTING[term].counts),
    );
    fc.assert(
      fc.property(
        days,
        fc.constantFrom(...unmoved),
        fc.integer({ min: 1, max: 12 }),
        calendars,
        (from, term, length, calendar) => {
          expect(lastDayOfTerm(term, from, length, calendar)).toBe(
            lastDayOfTerm(term, from, length, holidayCalendar(undefined, [])),
          );
        },
      ),
    );
  });

  it('of the court ends on a day of the court', () => {
    fc.assert(
      fc.property(
        days,
        fc.constantFrom<TermName>('payment-order', 'payment-order-answer', 'payment-order-sue'),
        fc.integer({ min: 1, max: 20 }),
        calendars,
        (from, term, length, calendar) => {
          const end = lastDayOfTerm(term, from, length, calendar);
          expect(proceduralDays(calendar)(end)).toBe(true);
          expect(end > from).toBe(true);
        },
      ),
    );
  });
});
