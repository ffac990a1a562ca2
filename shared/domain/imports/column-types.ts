/**
 * What a column holds, told by all its cells together: one cell `1.234` says nothing, its neighbours do.
 */
import { looksLikeTaxId } from './identifiers.ts';
import { type DateOrder, parseDate } from './parse-date.ts';
import { type DecimalSign, parseDecimal } from './parse-decimal.ts';
import { isEmail, parseState } from './parse-values.ts';
import { cellText, cellType, type TextTable } from './table.ts';

/** Enough to know a column; the rest of 200,000 rows would say the same. */
const SAMPLE_ROWS = 1_000;

/** Shares run from 0 to 1 over the cells that are not empty. */
export type ColumnProfile = {
  readonly index: number;
  readonly filled: number;
  readonly distinct: number;
  readonly date: number;
  readonly amount: number;
  /** Amounts with decimals or a currency sign, which a number of invoice or a postcode never has. */
  readonly money: number;
  readonly integer: number;
  readonly taxId: number;
  readonly email: number;
  readonly iban: number;
  readonly postalCode: number;
  readonly phone: number;
  readonly state: number;
  /** Cells with two words or more: names, addresses, concepts. */
  readonly wordy: number;
};

const columnCount = (table: TextTable): number =>
  table.rows.slice(0, SAMPLE_ROWS).reduce((most, row) => Math.max(most, row.length), 0);

export function profileColumns(table: TextTable, from: number): ColumnProfile[] {
  return Array.from({ length: columnCount(table) }, (_, index) => profileColumn(table, from, index));
}

function profileColumn(table: TextTable, from: number, index: number): ColumnProfile {
  const tally = {
    date: 0,
    amount: 0,
    money: 0,
    integer: 0,
    taxId: 0,
    email: 0,
    iban: 0,
    postalCode: 0,
    phone: 0,
    state: 0,
    wordy: 0,
  };
  const values = new Set<string>();
  let filled = 0;
  for (let row = from; row < Math.min(table.rows.length, from + SAMPLE_ROWS); row++) {
    const text = cellText(table.rows[row], index);
    if (text === '') continue;
    filled++;
    values.add(text);
    for (const trait of traitsOf(text, cellType(table, row, index))) tally[trait]++;
  }
  const share = (count: number) => (filled === 0 ? 0 : count / filled);
  return {
    index,
    filled,
    distinct: values.size,
    date: share(tally.date),
    amount: share(tally.amount),
    money: share(tally.money),
    integer: share(tally.integer),
    taxId: share(tally.taxId),
    email: share(tally.email),
    iban: share(tally.iban),
    postalCode: share(tally.postalCode),
    phone: share(tally.phone),
    state: share(tally.state),
    wordy: share(tally.wordy),
  };
}

type Trait = Exclude<keyof ColumnProfile, 'index' | 'filled' | 'distinct'>;

/** No date, amount or number is longer; and a hostile cell of thousands of letters must cost nothing. */
const LONGEST_TYPED = 120;

function traitsOf(text: string, type: string): Trait[] {
  if (type === 'd') return ['date'];
  if (text.length > LONGEST_TYPED) return ['wordy'];
  const traits: Trait[] = [];
  const isNumber = type === 'n' || readsAsAmount(text);
  if (isNumber) traits.push('amount');
  if (isNumber && /[.,]\d{1,2}\b|€|\beur/i.test(text)) traits.push('money');
  if (/^\d+$/.test(text)) traits.push('integer');
  // A bare number may be a serial day, but also an amount: only text with its own form counts.
  if (type !== 'n' && looksLikeDate(text)) traits.push('date');
  if (looksLikeTaxId(text)) traits.push('taxId');
  if (isEmail(text)) traits.push('email');
  if (/^[A-Z]{2}\d{2}[\s\dA-Z]{11,40}$/i.test(text)) traits.push('iban');
  if (/^\d{4,5}$/.test(text)) traits.push('postalCode');
  if (/^(?:\+|00)?[\d\s.()-]{9,18}$/.test(text) && !isNumber) traits.push('phone');
  if (/^[6-9]\d{8}$/.test(text)) traits.push('phone');
  if (!/^\d+$/.test(text) && parseState(text) !== undefined) traits.push('state');
  if (/\p{L}\s+\S*\p{L}/u.test(text)) traits.push('wordy');
  return traits;
}

export const readsAsAmount = (text: string): boolean => {
  const decimal = parseDecimal(text, ',');
  return decimal.ok && decimal.value !== null;
};

/** Also a day that can't be, such as 31/02: it was meant as one. */
export function looksLikeDate(text: string): boolean {
  if (text.length > LONGEST_TYPED) return false;
  // 9.92 is an amount, though it could be read as the ninth of a month that does not exist.
  if (/^[-−]?\d+(?:[.,]\d+)?$/.test(text)) return false;
  const parsed = parseDate(text, { order: 'day-first' });
  return parsed.ok ? parsed.value !== null : parsed.error === 'date-impossible' || /^\d{1,2}[/-]\d{1,2}$/.test(text);
}

export type SignGuess = { readonly sign: DecimalSign; readonly sure: boolean };

/**
 * The decimal sign of a list. A cell with both signs, or with one or two digits after the last, decides; `1.234` does
 * not. Without any that decides the comma is taken, which is how Spain writes, and the owner is asked.
 */
export function guessDecimalSign(table: TextTable, from: number, columns: readonly number[]): SignGuess {
  const votes = { ',': 0, '.': 0 };
  let undecided = 0;
  for (let row = from; row < Math.min(table.rows.length, from + SAMPLE_ROWS); row++) {
    for (const column of columns) {
      const text = cellText(table.rows[row], column);
      if (cellType(table, row, column) !== 't' || !readsAsAmount(text)) continue;
      const sign = decisiveSign(text);
      if (sign) votes[sign]++;
      else if (/\d[.,]\d{3}(?!\d)/.test(text)) undecided++;
    }
  }
  const sign = votes['.'] > votes[','] ? '.' : ',';
  return { sign, sure: votes[','] + votes['.'] > 0 ? votes[','] === 0 || votes['.'] === 0 : undecided === 0 };
}

function decisiveSign(text: string): DecimalSign | undefined {
  const match = /([.,])(\d+)\D*$/.exec(text);
  const sign = match?.[1] as DecimalSign | undefined;
  const other = sign === ',' ? '.' : ',';
  if (!sign || (match?.[2]?.length === 3 && !text.includes(other) && !text.startsWith('0'))) return undefined;
  return sign;
}

export type OrderGuess = { readonly order: DateOrder; readonly sure: boolean };

/** Day first, unless some second part is above twelve and no first part is. */
export function guessDateOrder(table: TextTable, from: number, columns: readonly number[]): OrderGuess {
  let dayFirst = 0;
  let monthFirst = 0;
  for (let row = from; row < Math.min(table.rows.length, from + SAMPLE_ROWS); row++) {
    for (const column of columns) {
      const match = /^(\d{1,2})[-/. ](\d{1,2})(?:[-/. ]\d{2,4})?\b/.exec(cellText(table.rows[row], column));
      if (Number(match?.[1]) > 12) dayFirst++;
      if (Number(match?.[2]) > 12) monthFirst++;
    }
  }
  const order = monthFirst > 0 && dayFirst === 0 ? 'month-first' : 'day-first';
  return { order, sure: monthFirst === 0 };
}
