/**
 * Civil days without time or time zone, written `YYYY-MM-DD`. Arithmetic runs over UTC day numbers, so no
 * daylight saving can move a day. Text order equals date order: `a < b` compares two days.
 * Months and years run "from date to date"; a day that the month lacks becomes its last one (art. 5.1 Código Civil).
 * Legal years are limited to 1900–2200, which keeps typing mistakes such as 0206-03-01 out.
 */
import { z } from 'zod';

const CODE_OF_ZERO = 48;
const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

export const IsoDate = z.string().refine(isIsoDate).brand<'IsoDate'>();
export type IsoDate = z.infer<typeof IsoDate>;

/** True for a day that exists (31 February does not) between 1900 and 2200. */
export function isIsoDate(text: string): boolean {
  const match = PATTERN.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1900 && year <= 2200 && day >= 1 && day <= daysInMonth(year, month);
}

/** `undefined` for a day that does not exist. */
export function isoDateFrom(year: number, month: number, day: number): IsoDate | undefined {
  const text = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  return isIsoDate(text) ? (text as IsoDate) : undefined;
}

// Days of the Gregorian calendar in 400 years, and from 1 March of year 0 to 1 January 1970.
const DAYS_IN_ERA = 146_097;
const EPOCH_FROM_MARCH_0 = 719_468;

/**
 * Days since 1 January 1970. Counted from 1 March, so that the leap day is the last of its year; by hand and not through
 * `Date`, since the interest of a whole ledger asks for a million of them.
 */
export function dayNumber(day: IsoDate): number {
  const month = monthOf(day);
  const year = month > 2 ? yearOf(day) : yearOf(day) - 1;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth(day) - 1;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leapDays + dayOfYear - EPOCH_FROM_MARCH_0;
}

export function fromDayNumber(days: number): IsoDate {
  const sinceMarch0 = days + EPOCH_FROM_MARCH_0;
  const era = Math.floor(sinceMarch0 / DAYS_IN_ERA);
  const dayOfEra = sinceMarch0 - era * DAYS_IN_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month > 2 ? 0 : 1);
  return `${year}-${twoDigits(month)}-${twoDigits(dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1)}` as IsoDate;
}

export const yearOf = (day: IsoDate): number => digit(day, 0) * 1000 + digit(day, 1) * 100 + digit(day, 2) * 10 + digit(day, 3);
export const monthOf = (day: IsoDate): number => digit(day, 5) * 10 + digit(day, 6);
export const dayOfMonth = (day: IsoDate): number => digit(day, 8) * 10 + digit(day, 9);
const digit = (day: IsoDate, position: number): number => day.charCodeAt(position) - CODE_OF_ZERO;

export const addDays = (day: IsoDate, days: number): IsoDate => fromDayNumber(dayNumber(day) + days);
/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => dayNumber(to) - dayNumber(from);
export const earliest = (a: IsoDate, b: IsoDate): IsoDate => (a < b ? a : b);
export const latest = (a: IsoDate, b: IsoDate): IsoDate => (a > b ? a : b);

/** For sorting: the earlier day first. */
export const compareDays = (a: IsoDate, b: IsoDate): number => (a < b ? -1 : a > b ? 1 : 0);

/** From date to date, clamped to the last day of the month (art. 5.1 Código Civil). */
export function addMonths(day: IsoDate, months: number): IsoDate {
  const index = yearOf(day) * 12 + monthOf(day) - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return `${year}-${twoDigits(month)}-${twoDigits(Math.min(dayOfMonth(day), daysInMonth(year, month)))}` as IsoDate;
}

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function daysInMonth(year: number, month: number): number {
  return [31, isLeapYear(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** 1 is Monday, 7 is Sunday. */
export const weekday = (day: IsoDate): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : `${value}`);
