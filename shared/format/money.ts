/**
 * Money in Spanish: `1.234,56 €`, and in words.
 *
 * Units   integer cents.
 * Rule    thousands are grouped always (the locale alone would write `1234,50 €`), two decimals always, the sign before the
 *         figure, and a no-break space before the euro sign.
 */
import type { Cents } from '../domain/money.ts';
import { numberInWords } from './number-words.ts';
import { NO_BREAK_SPACE } from './spaces.ts';

/** `1.234,56`, without the sign of the currency. */
export function formatAmount(cents: Cents): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  const euros = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, '.');
  return `${cents < 0 ? '-' : ''}${euros},${digits.slice(-2)}`;
}

/** `1.234,56 €` */
export const formatMoney = (cents: Cents): string => `${formatAmount(cents)}${NO_BREAK_SPACE}€`;

/** `1.235 €`: to the nearest euro, for the axis of a chart and nowhere else. */
export const formatWholeEuros = (cents: Cents): string =>
  `${formatAmount((Math.round(cents / 100) * 100) as Cents).slice(0, -3)}${NO_BREAK_SPACE}€`;

/** "mil doscientos euros con cincuenta céntimos", as letters and receipts spell amounts out. */
export function amountInWords(cents: Cents): string {
  const absolute = Math.abs(cents);
  const [euros, rest] = [Math.floor(absolute / 100), absolute % 100];
  const centsInWords = `${numberInWords(rest)} ${rest === 1 ? 'céntimo' : 'céntimos'}`;
  const sign = cents < 0 ? 'menos ' : '';
  if (euros === 0 && rest > 0) return `${sign}${centsInWords} de euro`;
  const eurosInWords = `${numberInWords(euros)}${unitOf(euros)}`;
  return rest === 0 ? `${sign}${eurosInWords}` : `${sign}${eurosInWords} con ${centsInWords}`;
}

/** "de" stands after whole millions: un millón de euros, but un millón cien euros. */
function unitOf(euros: number): string {
  if (euros === 1) return ' euro';
  return euros >= 1_000_000 && euros % 1_000_000 === 0 ? ' de euros' : ' euros';
}
