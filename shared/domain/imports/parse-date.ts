/**
 * Days as Spanish lists write them: `08/01/2026`, `8-1-26`, `08.01.2026`, `8-ene-26`, `8 de enero de 2026`,
 * `2026-01-08T00:05:42Z`, the serial of Excel (46030), and for due dates `7/2` and `30 días`.
 *
 * Rule     day first, unless the column says otherwise; two-digit years are of this century up to 79.
 *          A day without a year is the first such day on or after the one it depends on.
 * Errors   `date-impossible` for 31/02; `date-without-year` where there is nothing to depend on;
 *          `date-not-understood` for the rest.
 */
import { addDays, fromDayNumber, type IsoDate, isIsoDate, isoDateFrom, yearOf } from '../civil-date.ts';
import { err, ok, type Result } from '../result.ts';
import { withoutAccents } from './normalise-header.ts';

export type DateOrder = 'day-first' | 'month-first';
export type DateProblem = 'date-not-understood' | 'date-impossible' | 'date-without-year' | 'cell-error';
export type DateContext = {
  readonly order: DateOrder;
  /** For days without a year and for terms such as "30 días": the issue date of an invoice. */
  readonly notBefore?: IsoDate | undefined;
  /** For days without a year where there is no issue date: a year read in a title above the row. */
  readonly year?: number | undefined;
};

const MONTHS = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'];
const MONTHS_ELSEWHERE: Readonly<Record<string, number>> = { jan: 1, apr: 4, aug: 8, dec: 12, set: 9 };
const UNIX_EPOCH_IN_EXCEL = 25_569;
const FIRST_SERIAL = 20_000; // 1954
const LAST_SERIAL = 80_000; // 2119
const LONGEST_TERM = 3_650;
const NOTHING = /^(?:[-–—]|n\/?[da]|s\/[fd])?$/i;

/** `null` for an empty cell. */
export function parseDate(text: string, context: DateContext): Result<IsoDate | null, DateProblem> {
  const clean = withoutAccents(text.trim().toLowerCase()).replace(/\s+/g, ' ');
  if (NOTHING.test(clean)) return ok(null);
  if (clean.startsWith('#')) return err('cell-error');
  if (clean.length > 60) return err('date-not-understood');
  return (
    isoForm(clean) ??
    numericForm(clean, context) ??
    namedMonth(clean, context) ??
    serial(clean) ??
    term(clean, context) ??
    err('date-not-understood')
  );
}

type Outcome = Result<IsoDate, DateProblem> | undefined;

const day = (year: number, month: number, date: number): Result<IsoDate, DateProblem> => {
  const iso = isoDateFrom(year, month, date);
  return iso ? ok(iso) : err('date-impossible');
};

const fullYear = (text: string): number => (text.length > 2 ? Number(text) : Number(text) + (Number(text) < 80 ? 2000 : 1900));

/** What may follow a day: an hour, which is dropped as it is written, without changing time zone. */
const TIME = '(?:[t ,]+\\d{1,2}[:.h]\\d{2}.*)?';
const ISO = new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${TIME}$`);
const COMPACT = /^(19|20)(\d{2})(\d{2})(\d{2})$/;
const NUMERIC = new RegExp(`^(\\d{1,2}) ?([-/. ]) ?(\\d{1,2}) ?\\2 ?(\\d{4}|\\d{2})${TIME}$`);
const WITHOUT_YEAR = /^(\d{1,2}) ?[-/.] ?(\d{1,2})$/;
const NAMED = new RegExp(`^(\\d{1,2})(?:[-/. ]+(?:de )?)([a-z]{3,12})\\.?(?:[-/., ]+(?:del? )?(\\d{4}|\\d{2}))?${TIME}$`);

function isoForm(text: string): Outcome {
  const match = ISO.exec(text) ?? compactForm(text);
  return match ? day(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

function compactForm(text: string): readonly string[] | undefined {
  const match = COMPACT.exec(text);
  return match ? ['', `${match[1]}${match[2]}`, match[3] ?? '', match[4] ?? ''] : undefined;
}

function numericForm(text: string, context: DateContext): Outcome {
  const full = NUMERIC.exec(text);
  if (full) {
    const [first, second] = inOrder(Number(full[1]), Number(full[3]), context.order);
    return day(fullYear(full[4] ?? ''), second, first);
  }
  const short = WITHOUT_YEAR.exec(text);
  if (!short) return undefined;
  const [date, month] = inOrder(Number(short[1]), Number(short[2]), context.order);
  return withoutYear(month, date, context);
}

/** Day and month, whichever comes first. */
const inOrder = (first: number, second: number, order: DateOrder): [number, number] =>
  order === 'day-first' ? [first, second] : [second, first];

function namedMonth(text: string, context: DateContext): Outcome {
  const match = NAMED.exec(text);
  const name = match?.[2]?.slice(0, 3) ?? '';
  const month = MONTHS.indexOf(name) + 1 || MONTHS_ELSEWHERE[name];
  if (!match || !month) return undefined;
  return match[3] ? day(fullYear(match[3]), month, Number(match[1])) : withoutYear(month, Number(match[1]), context);
}

function withoutYear(month: number, date: number, context: DateContext): Result<IsoDate, DateProblem> {
  // 29 February exists in some year, so it is impossible only once the year is known.
  if (!isoDateFrom(2000, month, date)) return err('date-impossible');
  const { notBefore } = context;
  if (!notBefore) return context.year === undefined ? err('date-without-year') : day(context.year, month, date);
  for (let year = yearOf(notBefore); year <= yearOf(notBefore) + 8; year++) {
    const candidate = isoDateFrom(year, month, date);
    if (candidate && candidate >= notBefore) return ok(candidate);
  }
  return err('date-impossible');
}

function serial(text: string): Outcome {
  const match = /^(\d{5})(?:[.,]\d+)?$/.exec(text);
  const days = Number(match?.[1]);
  return match && days >= FIRST_SERIAL && days <= LAST_SERIAL ? ok(fromDayNumber(days - UNIX_EPOCH_IN_EXCEL)) : undefined;
}

function term(text: string, context: DateContext): Outcome {
  // A bare number below a thousand is a term too, but only where a due date is expected.
  const days =
    /^(?:a )?(\d{1,4}) ?(?:d|dias?)\.?(?: ?f\.? ?f\.?| fecha (?:de )?factura)?$/.exec(text) ??
    (context.notBefore && /^(\d{1,3})$/.exec(text));
  const immediate = /^(?:al )?contado\b|^a la vista$|^inmediato$/.test(text);
  if (!days && !immediate) return undefined;
  if (!context.notBefore) return err('date-without-year');
  const count = days ? Number(days[1]) : 0;
  const due = count <= LONGEST_TERM ? addDays(context.notBefore, count) : undefined;
  return due && isIsoDate(due) ? ok(due) : err('date-impossible');
}
