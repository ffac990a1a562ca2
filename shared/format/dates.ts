/**
 * Days in Spanish: `12 nov 2026` in lists, `12 de noviembre de 2026` in prose, `12/11/2026` in the tables of letters.
 *
 * Units   civil days, without time zone.
 * Rule    every blank is a no-break space: a date does not break across lines.
 */
import { dayOfMonth, daysBetween, type IsoDate, monthOf, weekday, yearOf } from '../domain/civil-date.ts';
import { NO_BREAK_SPACE } from './spaces.ts';

const MONTHS = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
];
const SHORT_MONTHS = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sept', 'oct', 'nov', 'dic'];
const WEEKDAYS = ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'];

/** `12 nov 2026` */
export const formatDate = (day: IsoDate): string =>
  [dayOfMonth(day), SHORT_MONTHS[monthOf(day) - 1], yearOf(day)].join(NO_BREAK_SPACE);

/** `12 nov`, where the year is told elsewhere. */
export const formatDayShort = (day: IsoDate): string => [dayOfMonth(day), SHORT_MONTHS[monthOf(day) - 1]].join(NO_BREAK_SPACE);

/** `noviembre de 2026`, of the month in which the day lies. */
export const formatMonth = (day: IsoDate): string => [monthName(day), 'de', yearOf(day)].join(NO_BREAK_SPACE);

/** `nov 26`, where there is little room. */
export const formatMonthShort = (day: IsoDate): string => [SHORT_MONTHS[monthOf(day) - 1], day.slice(2, 4)].join(NO_BREAK_SPACE);

/** `12 de noviembre de 2026` */
export const formatLongDate = (day: IsoDate): string =>
  [dayOfMonth(day), 'de', monthName(day), 'de', yearOf(day)].join(NO_BREAK_SPACE);

/** `12/11/2026` */
export const formatShortDate = (day: IsoDate): string => `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;

/** `12 de noviembre`, for messages. */
export const formatDayAndMonth = (day: IsoDate): string => [dayOfMonth(day), 'de', monthName(day)].join(NO_BREAK_SPACE);

const monthName = (day: IsoDate): string => MONTHS[monthOf(day) - 1] ?? '';
export const weekdayName = (day: IsoDate): string => WEEKDAYS[weekday(day) - 1] ?? '';

/** The catalogue turns the code into "hoy", "hace 14 días", "dentro de 3 días"… */
export type RelativeDays = {
  readonly code: 'today' | 'yesterday' | 'tomorrow' | 'days-ago' | 'in-days';
  /** Never negative. */
  readonly days: number;
};

export function relativeDays(day: IsoDate, today: IsoDate): RelativeDays {
  const ahead = daysBetween(today, day);
  const days = Math.abs(ahead);
  if (ahead === 0) return { code: 'today', days };
  if (days === 1) return { code: ahead > 0 ? 'tomorrow' : 'yesterday', days };
  return { code: ahead > 0 ? 'in-days' : 'days-ago', days };
}
