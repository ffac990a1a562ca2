/**
 * Amounts as Spanish lists write them to exact integers, by hand: `1.234,56 €`, `€ 1 234,56`, `(302,50)`, `302,50-`,
 * `1234.56`. A text that can be read in two ways is read in none: `1.2.3,4` is refused and never guessed.
 *
 * Units    cents for money; a `Decimal` is `units / 10^scale`, exact.
 * Rounding only the noise that spreadsheets leave (4.240000000000002) disappears; see `parseMoney`.
 * Errors   `amount-not-understood`, `amount-foreign-currency`, `amount-too-large`, `cell-error`.
 */
import type { Cents } from '../money.ts';
import { err, ok, type Result } from '../result.ts';

export type DecimalSign = ',' | '.';
export type Decimal = { readonly units: bigint; readonly scale: number };
export type AmountProblem = 'amount-not-understood' | 'amount-foreign-currency' | 'amount-too-large' | 'cell-error';

/** Ten thousand million euros: no debt of a shop, and far from the limit of exact integers. */
const MOST_WHOLE_DIGITS = 10;
const LONGEST = 60;
const NOTHING = /^(?:[-–—.]|n\/?[da]\.?|s\/d|nulo?|ning[uú]no?|null|nan)?$/i;
const SPACES = /[\s\u00A0\u202F\u2009]/g;
const FOREIGN = /[$£¥]|\b(?:usd|gbp|chf|jpy|mxn|ars)\b/i;
const EURO = /€|\beur(?:os?)?\b\.?/gi;
const SPREADSHEET_ERROR = /^#|^¡?(?:ref|valor|value|div\/0|nombre|name|n\/a)!/i;

/** `null` when the cell says that there is nothing. `sign` decides only where the text alone can't: `1.234`. */
export function parseDecimal(text: string, sign: DecimalSign): Result<Decimal | null, AmountProblem> {
  const trimmed = text.trim();
  if (trimmed === '' || NOTHING.test(trimmed)) return ok(null);
  if (SPREADSHEET_ERROR.test(trimmed)) return err('cell-error');
  if (trimmed.length > LONGEST) return err('amount-not-understood');
  if (FOREIGN.test(trimmed)) return err('amount-foreign-currency');

  const signed = splitSign(trimmed.replace(EURO, '').replace(/%$/, '').trim());
  if (!signed) return err('amount-not-understood');
  const parts = splitNumber(signed.digits, sign);
  if (!parts) return err('amount-not-understood');
  const whole = parts.whole.replace(/^0+(?=\d)/, '');
  if (whole.length > MOST_WHOLE_DIGITS) return err('amount-too-large');
  const units = BigInt(whole + parts.fraction);
  return ok({ units: signed.negative ? -units : units, scale: parts.fraction.length });
}

function splitSign(text: string): { digits: string; negative: boolean } | undefined {
  const bracketed = /^\((.*)\)$/.exec(text);
  if (bracketed) return { digits: (bracketed[1] ?? '').trim(), negative: true };
  const match = /^([-−+])?\s*(.*?)\s*([-−])?$/s.exec(text);
  if (!match || (match[1] && match[3])) return undefined;
  return { digits: match[2] ?? '', negative: match[1] === '-' || match[1] === '−' || match[3] !== undefined };
}

function splitNumber(text: string, sign: DecimalSign): { whole: string; fraction: string } | undefined {
  const spaced = SPACES.test(text);
  SPACES.lastIndex = 0;
  if (spaced && !/^\d{1,3}(?:[\s\u00A0\u202F\u2009]\d{3})+(?:[.,]\d*)?$/.test(text)) return undefined;
  const digits = text.replace(SPACES, '');
  if (!/^(?:\d|[.,]\d)[\d.,]*$/.test(digits)) return undefined;

  const dots = count(digits, '.');
  const commas = count(digits, ',');
  const decimal = decimalSignOf(digits, dots, commas, sign);
  const at = decimal === undefined ? -1 : digits.lastIndexOf(decimal);
  const whole = at === -1 ? digits : digits.slice(0, at);
  const fraction = at === -1 ? '' : digits.slice(at + 1);
  if (/[.,]/.test(fraction)) return undefined;
  if (/[.,]/.test(whole) && (spaced || !/^\d{1,3}(?:(?:\.\d{3})+|(?:,\d{3})+)$/.test(whole))) return undefined;
  return { whole: whole.replace(/[.,]/g, '') || '0', fraction };
}

/** `undefined` when the number has no decimals. */
function decimalSignOf(digits: string, dots: number, commas: number, sign: DecimalSign): DecimalSign | undefined {
  if (dots > 0 && commas > 0) return digits.lastIndexOf(',') > digits.lastIndexOf('.') ? ',' : '.';
  if (dots + commas === 0) return undefined;
  const present: DecimalSign = dots > 0 ? '.' : ',';
  // Several of one kind can only be thousands.
  if (dots + commas > 1) return undefined;
  const couldBeThousands = /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits);
  return couldBeThousands && sign !== present ? undefined : present;
}

const count = (text: string, sign: string): number => text.split(sign).length - 1;

/**
 * Money to the cent. More than two decimals are accepted only when they lie within a hundredth of a cent of one
 * (the noise of spreadsheet arithmetic); `12,345` is refused, because a third decimal usually means that a thousands
 * sign was taken for a decimal one.
 */
export function parseMoney(text: string, sign: DecimalSign): Result<Cents | null, AmountProblem> {
  const decimal = parseDecimal(text, sign);
  if (!decimal.ok || decimal.value === null) return decimal as Result<null, AmountProblem>;
  const rounded = roundToCents(decimal.value);
  return rounded.noise ? ok(rounded.cents) : err('amount-not-understood');
}

/** Half away from zero. `noise` says whether what was dropped is at most a hundredth of a cent. */
export function roundToCents(decimal: Decimal): { readonly cents: Cents; readonly noise: boolean } {
  const { units, scale } = decimal;
  if (scale <= 2) return { cents: asCents(units * 10n ** BigInt(2 - scale)), noise: true };
  const one = 10n ** BigInt(scale - 2);
  const magnitude = units < 0n ? -units : units;
  const rounded = (magnitude * 2n + one) / (one * 2n);
  const dropped = magnitude > rounded * one ? magnitude - rounded * one : rounded * one - magnitude;
  return { cents: asCents(units < 0n ? -rounded : rounded), noise: dropped * 100n <= one };
}

// `+ 0` because Number(-0n) is 0 already, and a cell "-0,00" must not become a negative zero anywhere.
const asCents = (units: bigint): Cents => (Number(units) + 0) as Cents;
