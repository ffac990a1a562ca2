/**
 * Civil days without time or time zone, written `YYYY-MM-DD`. Arithmetic runs over UTC day numbers, so no
 * daylight saving can move a day. Text order equals date order: `a < b` compares two days.
 * Months and years run "from date to date"; a day that the month lacks becomes its last one (art. 5.1 Código Civil).
 * Legal years are limited to 1900–2200, which keeps typing mistakes such as 0206-03-01 out.
 */
import { z } from 'zod';

const DAY_IN_MILLISECONDS = 86_400_000;
const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

export const IsoDate = z.string().refine(isIsoDate).brand<'IsoDate'>();
export type IsoDate = z.infer<typeof IsoDate>;

/** True for a day that exists (31 February does not) between 1900 and 2200. */
export function isIsoDate(text: string): boolean {
  const match = PATTERN.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1900 && year <= 2200 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** `undefined` for a day that does not exist. */
export function isoDateFrom(year: number, month: number, day: number): IsoDate | undefined {
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  return isIsoDate(text) ? (text as IsoDate) : undefined;
}

/** Days since 1 January 1970. */
export function dayNumber(day: IsoDate): number {
  return Date.UTC(yearOf(day), monthOf(day) - 1, dayOfMonth(day)) / DAY_IN_MILLISECONDS;
}

export function fromDayNumber(days: number): IsoDate {
  return new Date(days * DAY_IN_MILLISECONDS).toISOString().slice(0, 10) as IsoDate;
}

export const yearOf = (day: IsoDate): number => Number(day.slice(0, 4));
export const monthOf = (day: IsoDate): number => Number(day.slice(5, 7));
export const dayOfMonth = (day: IsoDate): number => Number(day.slice(8, 10));

export const addDays = (day: IsoDate, days: number): IsoDate => fromDayNumber(dayNumber(day) + days);
/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => dayNumber(to) - dayNumber(from);
export const earliest = (a: IsoDate, b: IsoDate): IsoDate => (a < b ? a : b);
export const latest = (a: IsoDate, b: IsoDate): IsoDate => (a > b ? a : b);

/** From date to date, clamped to the last day of the month (art. 5.1 Código Civil). */
export function addMonths(day: IsoDate, months: number): IsoDate {
  const index = yearOf(day) * 12 + monthOf(day) - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(Math.min(dayOfMonth(day), daysInMonth(year, month)), 2)}` as IsoDate;
}

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function daysInMonth(year: number, month: number): number {
  return [31, isLeapYear(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** 1 is Monday, 7 is Sunday. */
export const weekday = (day: IsoDate): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;

const pad = (value: number, width: number): string => String(value).padStart(width, '0');
