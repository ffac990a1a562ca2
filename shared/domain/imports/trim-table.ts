/**
 * The rows of a list that are records. Totals, subtotals, names of months, repeated headers, blank rows and notes at
 * the foot are left out, and each says why, because nothing is ignored in silence.
 */
import { looksLikeDate, readsAsAmount } from './column-types.ts';
import { firstDataRow, type HeaderPosition } from './find-header.ts';
import type { Field } from './headers.ts';
import { normaliseHeader } from './normalise-header.ts';
import { parseMoney } from './parse-decimal.ts';
import { cellText, isBlankRow, type TextTable } from './table.ts';

export type DroppedReason = 'blank' | 'totals' | 'group' | 'repeated-header' | 'tail';
/** `row` counts from 1, as spreadsheets do. */
export type DroppedRow = { readonly row: number; readonly reason: DroppedReason };
/** `index` counts from 0 into the table; `year` was read in a title above ("ENERO 2026"). */
export type RecordRow = { readonly index: number; readonly year?: number };
export type Trimmed = { readonly records: readonly RecordRow[]; readonly dropped: readonly DroppedRow[] };

const TOTALS = /^(?:(?:sub)?total(?:es)?\b|sumas?\b|saldo\b|pendiente(?: de cobro)?$|importe total|total general|suma total)/;
const LONGEST_LABEL = 120;
/** A record of one cell is possible only in these columns: a customer of whom nothing but the name is known. */
const MAY_STAND_ALONE: ReadonlySet<Field> = new Set<Field>(['name', 'tradeName']);

export function trimTable(table: TextTable, header: HeaderPosition, fieldOfColumn: (column: number) => Field | null): Trimmed {
  const records: RecordRow[] = [];
  const dropped: DroppedRow[] = [];
  const headerTexts = new Set((table.rows[header.at] ?? []).map(normaliseHeader).filter((text) => text !== ''));
  const end = endOfData(table, firstDataRow(header));
  let year = yearIn(table.rows.slice(0, header.at).flat().join(' '));

  for (let index = firstDataRow(header); index < table.rows.length; index++) {
    const row = table.rows[index] ?? [];
    const drop = (reason: DroppedReason) => dropped.push({ row: index + 1, reason });
    if (isBlankRow(row)) drop('blank');
    else if (index >= end) drop('tail');
    else if (isTotals(row) || isUnlabelledTotal(table, index, records)) drop('totals');
    else if (header.rows > 0 && isRepeatedHeader(row, headerTexts)) drop('repeated-header');
    else if (isGroup(row, fieldOfColumn)) {
      year = yearIn(row.join(' ')) ?? year;
      drop('group');
    } else records.push(year === undefined ? { index } : { index, year });
  }
  return { records, dropped };
}

/** A label of totals and nothing beside it but amounts. */
function isTotals(row: readonly string[]): boolean {
  const filled = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const [label, ...rest] = filled;
  // Looked at letter by letter only when it may be one: there are 200,000 rows and few totals.
  if (label === undefined || rest.length === 0 || !/tot|sum|sald|pend|impor/i.test(label.slice(0, LONGEST_LABEL))) return false;
  if (label.length > LONGEST_LABEL || looksLikeDate(label)) return false;
  return TOTALS.test(normaliseHeader(label)) && rest.every((cell) => readsAsAmount(cell) && !looksLikeDate(cell));
}

function isRepeatedHeader(row: readonly string[], header: ReadonlySet<string>): boolean {
  const first = row.find((cell) => cell.trim() !== '') ?? '';
  if (!header.has(normaliseHeader(first.slice(0, LONGEST_LABEL)))) return false;
  const texts = row.map(normaliseHeader).filter((text) => text !== '');
  return texts.length >= 2 && texts.every((text) => header.has(text));
}

/** One filled cell: the name of a month, or a title between records. */
function isGroup(row: readonly string[], fieldOfColumn: (column: number) => Field | null): boolean {
  const filled = row.flatMap((cell, column) => (cell.trim() === '' ? [] : [column]));
  const [only] = filled;
  if (filled.length !== 1 || only === undefined) return false;
  const field = fieldOfColumn(only);
  return field === null || !MAY_STAND_ALONE.has(field);
}

/** Two blank rows followed by nothing but text close the list: what comes after are notes and signatures. */
function endOfData(table: TextTable, from: number): number {
  let end = table.rows.length;
  for (let index = table.rows.length - 1; index > from; index--) {
    const row = table.rows[index] ?? [];
    if (isBlankRow(row)) {
      if (isBlankRow(table.rows[index - 1] ?? [])) end = index - 1;
    } else if (row.some((cell) => cell.trim() !== '' && (readsAsAmount(cell) || looksLikeDate(cell.trim())))) return end;
  }
  // Text to the top, with no date or amount anywhere: a list of customers has no tail to cut.
  return table.rows.length;
}

function yearIn(text: string): number | undefined {
  const match = /\b(20\d{2}|19[89]\d)\b/.exec(text);
  return match ? Number(match[1]) : undefined;
}

/** Amounts alone, one of which is the sum of those above it (within a cent): a total that nobody labelled. */
function isUnlabelledTotal(table: TextTable, index: number, records: readonly RecordRow[]): boolean {
  const row = table.rows[index] ?? [];
  const filled = row.flatMap((cell, column) => (cell.trim() === '' ? [] : [column]));
  if (records.length < 2 || !filled.every((column) => readsAsAmount(cellText(row, column)))) return false;
  return filled.some((column) => {
    const above = records.map((record) => amountAt(table.rows[record.index], column));
    const sum = above.reduce((total, amount) => total + amount, 0);
    return sum !== 0 && Math.abs(sum - amountAt(row, column)) <= 1;
  });
}

function amountAt(row: readonly string[] | undefined, column: number): number {
  const amount = parseMoney(cellText(row, column), ',');
  return amount.ok && amount.value !== null ? amount.value : 0;
}
