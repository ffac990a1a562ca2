/**
 * Business days: which days count, and where a term ends that is counted in them.
 *
 * Units   civil days. The day a term starts from is never counted (art. 5.1 Código Civil; LEC art. 133.1).
 * Rule    civil: Monday to Friday without national, regional and local holidays. Procedural: besides, without 24 December to
 *         6 January and without August. Reporting: Monday to Friday without national holidays.
 *         A term ends on its last business day by itself; one of procedural months that ends on another day runs to the next.
 * Source  LEC arts. 130 and 133; LN art. 70.3; RD 238/2026 arts. 10 and 12; CC art. 5; Ley 3/2004 art. 2.d.
 * Policy  natural days never move, not even from a Sunday. Where a notary counts business days (LN art. 70.3) August counts.
 * Errors  `RangeError` for a negative number of days, or a test that no day of two years passes.
 */
import { nationalHolidays } from '../legal/holidays.ts';
import { addDays, addMonths, type IsoDate, monthOf, weekday, yearOf } from './civil-date.ts';
import type { Region } from './region.ts';

export type Holiday = {
  readonly on: IsoDate;
  readonly name: string;
  readonly scope: 'national' | 'regional' | 'local';
  /** Of the row that the owner added. */
  readonly ownId?: string;
  readonly everyYear?: boolean;
};

/** The days on which one business rests, and whose they are. Made by `holidayCalendar`. */
export type BusinessCalendar = {
  readonly region: Region | undefined;
  /** Ascending, one for each day. */
  readonly holidaysOf: (year: number) => readonly Holiday[];
  /** What is kept on that day; a plain Saturday or Sunday is none. */
  readonly holidayOn: (day: IsoDate) => Holiday | undefined;
  /** False in a year whose regional days the program does not know. */
  readonly knowsRegionIn: (year: number) => boolean;
};

export type DayTest = (day: IsoDate) => boolean;

const SATURDAY = 6;
const LONGEST_REST = 730;

export const isWeekend: DayTest = (day) => weekday(day) >= SATURDAY;

export const civilDays =
  (calendar: BusinessCalendar): DayTest =>
  (day) =>
    !isWeekend(day) && calendar.holidayOn(day) === undefined;

export const proceduralDays =
  (calendar: BusinessCalendar): DayTest =>
  (day) =>
    !isWeekend(day) && !isCourtRest(day) && calendar.holidayOn(day) === undefined;

/** Of the reports on electronic invoices: the towns and regions do not count. */
export const reportingDays: DayTest = (day) => !isWeekend(day) && !nationalHolidays(yearOf(day)).some(({ on }) => on === day);

/** August, and 24 December to 6 January (LEC art. 130.2). */
function isCourtRest(day: IsoDate): boolean {
  const monthDay = day.slice(5);
  return monthOf(day) === 8 || monthDay >= '12-24' || monthDay <= '01-06';
}

/** The day itself when it is one. */
export const nextBusinessDay = (day: IsoDate, isBusinessDay: DayTest): IsoDate => walk(day, 1, isBusinessDay);
/** The day itself when it is one. */
export const previousBusinessDay = (day: IsoDate, isBusinessDay: DayTest): IsoDate => walk(day, -1, isBusinessDay);

/** The `count`-th business day after `day`; `day` itself for none. */
export function addBusinessDays(day: IsoDate, count: number, isBusinessDay: DayTest): IsoDate {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a number of business days: ${count}`);
  let reached = day;
  for (let left = count; left > 0; left -= 1) reached = nextBusinessDay(addDays(reached, 1), isBusinessDay);
  return reached;
}

/** How many business days there are after `from`, up to `to` included; none when `to` is earlier. */
export function businessDaysBetween(from: IsoDate, to: IsoDate, isBusinessDay: DayTest): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isBusinessDay(day)) count += 1;
  return count;
}

function walk(from: IsoDate, step: 1 | -1, isBusinessDay: DayTest): IsoDate {
  let day = from;
  for (let walked = 0; walked < LONGEST_REST; walked += 1, day = addDays(day, step)) if (isBusinessDay(day)) return day;
  throw new RangeError(`no business day within two years of ${from}`);
}

export type TermCounting = {
  /** What one unit of the term is. Months and years run from date to date. */
  readonly counts: 'natural-days' | 'months' | 'civil-days' | 'procedural-days' | 'procedural-months' | 'reporting-days';
  readonly source: string;
};

/** How each term of the law is counted (legal-es §12.1). What is counted in natural days or in months never moves. */
export const TERM_COUNTING = {
  payment: { counts: 'natural-days', source: 'Ley 3/2004, art. 2.d' },
  letter: { counts: 'natural-days', source: 'CC, art. 5' },
  'settlement-silence': { counts: 'natural-days', source: 'LO 1/2025, arts. 7 y 10' },
  'settlement-maximum': { counts: 'months', source: 'LO 1/2025, arts. 7 y 10' },
  'settlement-validity': { counts: 'months', source: 'LO 1/2025, arts. 7 y 10' },
  'payment-order': { counts: 'procedural-days', source: 'LEC, arts. 130, 133 y 815' },
  'payment-order-answer': { counts: 'procedural-days', source: 'LEC, arts. 130, 133 y 818' },
  'payment-order-sue': { counts: 'procedural-months', source: 'LEC, arts. 133.3, 133.4 y 818.2' },
  'notarial-order': { counts: 'civil-days', source: 'LN, art. 70.3' },
  'vat-act': { counts: 'months', source: 'LIVA, art. 80.Cuatro' },
  'vat-notify': { counts: 'months', source: 'RIVA, art. 24' },
  'invoice-report': { counts: 'reporting-days', source: 'RD 238/2026, arts. 10 y 12' },
} as const satisfies Readonly<Record<string, TermCounting>>;
export type TermName = keyof typeof TERM_COUNTING;

/** Last day of a term of `length` units that starts the day after `from`. */
export function lastDayOfTerm(term: TermName, from: IsoDate, length: number, calendar: BusinessCalendar): IsoDate {
  switch (TERM_COUNTING[term].counts) {
    case 'natural-days':
      return addDays(from, length);
    case 'months':
      return addMonths(from, length);
    case 'civil-days':
      return addBusinessDays(from, length, civilDays(calendar));
    case 'procedural-days':
      return addBusinessDays(from, length, proceduralDays(calendar));
    case 'procedural-months':
      return nextBusinessDay(addMonths(from, length), proceduralDays(calendar));
    case 'reporting-days':
      return addBusinessDays(from, length, reportingDays);
  }
}
