/**
 * Days as people type them.
 *
 * Units   civil days; `today` is given.
 * Rule    `hoy`, `mañana`, `pasado mañana`, `ayer`, `viernes`, `fin de mes`, `+15`, `-3`, `15/3`, `15/3/26`, `15-03-2026`, `15.3.2026`, `150326`, `15 mar`,
 *         `15 de marzo de 2026`, `2026-03-15`. Day before month, as in Spain.
 * Policy  a day of the week is the next one, and with `lean` in the past the last one, never today itself; the end of the month that
 *         of this month, and of the next when it is today. Without year, the nearest such day to today; `lean` asks for the last or the next one instead. Years of two digits
 *         are 2000 to 2069 and 1970 to 1999.
 * Errors  `empty`, `not-a-date`, `no-such-day` (31/02, or 29/2 when no such day is near): a day that does not
 *         exist is never moved to another.
 */
import { addDays, addMonths, daysBetween, type IsoDate, isIsoDate, isoDateFrom, weekday, yearOf } from '../civil-date.ts';
import { err, ok, type Result } from '../result.ts';

export type DateInputError = { readonly code: 'empty' | 'not-a-date' | 'no-such-day' };
export type DateLean = 'nearest' | 'past' | 'future';

const WORDS: ReadonlyMap<string, number> = new Map([
  ['hoy', 0],
  ['manana', 1],
  ['pasado manana', 2],
  ['pasado', 2],
  ['ayer', -1],
  ['anteayer', -2],
  ['antes de ayer', -2],
]);
const WEEKDAYS = ['lunes', 'martes', 'miercoles', 'jueves', 'viernes', 'sabado', 'domingo'];
const MONTHS = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'];
const LONGEST_SHIFT = 36_500;

export function parseDateInput(
  text: string,
  today: IsoDate,
  options: { readonly lean?: DateLean } = {},
): Result<IsoDate, DateInputError> {
  const typed = plain(text);
  if (typed === '') return err({ code: 'empty' });
  const shift = shiftOf(typed) ?? namedShift(typed, today, options.lean);
  if (shift !== undefined) return shifted(today, shift);

  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return existing(Number(iso[1]), Number(iso[2]), Number(iso[3]));

  const parts = numericParts(typed) ?? namedParts(typed);
  if (!parts) return err({ code: 'not-a-date' });
  if (parts.year !== undefined) return existing(fullYear(parts.year), parts.month, parts.day);
  return withoutYear(parts.day, parts.month, today, options.lean ?? 'nearest');
}

type Parts = { readonly day: number; readonly month: number; readonly year?: string };

/** Lower case without accents; blanks around separators gone. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/ ?([/.-]) ?/g, '$1')
    .trim();

function shiftOf(typed: string): number | undefined {
  const word = WORDS.get(typed);
  if (word !== undefined) return word;
  const relative = /^([+-]) ?(\d{1,5})$/.exec(typed);
  return relative ? Number(relative[2]) * (relative[1] === '-' ? -1 : 1) : undefined;
}

/** Days until the named day. */
function namedShift(typed: string, today: IsoDate, lean: DateLean | undefined): number | undefined {
  if (typed === 'fin de mes') {
    const end = (months: number) => addDays(addMonths(`${today.slice(0, 8)}01` as IsoDate, months), -1);
    return daysBetween(today, end(1) === today ? end(2) : end(1));
  }
  const named = WEEKDAYS.indexOf(typed.replace(/^(?:el )?(?:proximo )?/, '')) + 1;
  if (named === 0) return undefined;
  const ahead = (named - weekday(today) + 7) % 7 || 7;
  return lean === 'past' ? ahead - 7 || -7 : ahead;
}

function shifted(today: IsoDate, days: number): Result<IsoDate, DateInputError> {
  if (Math.abs(days) > LONGEST_SHIFT) return err({ code: 'not-a-date' });
  const day = addDays(today, days);
  return isIsoDate(day) ? ok(day) : err({ code: 'no-such-day' });
}

function numericParts(typed: string): Parts | undefined {
  const compact = /^(\d{2})(\d{2})(\d{2}|\d{4})$/.exec(typed);
  const separated = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{2}|\d{4}))?$/.exec(typed);
  const match = compact ?? separated;
  return match ? partsOf(match[1], Number(match[2]), match[3]) : undefined;
}

function namedParts(typed: string): Parts | undefined {
  const match = /^(\d{1,2})(?: de)?[ /-]([a-z]{3,10})(?:(?:\.| del? |[ /-])(\d{2}|\d{4}))?\.?$/.exec(typed);
  const month = MONTHS.findIndex((name) => match?.[2]?.startsWith(name));
  return match && month >= 0 ? partsOf(match[1], month + 1, match[3]) : undefined;
}

const partsOf = (day: string | undefined, month: number, year: string | undefined): Parts =>
  year === undefined ? { day: Number(day), month } : { day: Number(day), month, year };

function fullYear(year: string): number {
  if (year.length === 4) return Number(year);
  return Number(year) + (Number(year) < 70 ? 2000 : 1900);
}

function existing(year: number, month: number, day: number): Result<IsoDate, DateInputError> {
  const found = isoDateFrom(year, month, day);
  return found === undefined ? err({ code: 'no-such-day' }) : ok(found);
}

function withoutYear(day: number, month: number, today: IsoDate, lean: DateLean): Result<IsoDate, DateInputError> {
  const years = [yearOf(today) - 1, yearOf(today), yearOf(today) + 1];
  const candidates = years
    .map((year) => isoDateFrom(year, month, day))
    .filter((candidate) => candidate !== undefined)
    .filter((candidate) => lean === 'nearest' || (lean === 'past' ? candidate <= today : candidate >= today));
  const [nearest] = candidates.toSorted((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)));
  return nearest === undefined ? err({ code: 'no-such-day' }) : ok(nearest);
}
