/**
 * Workbooks (xlsx, xls, xlsb, ods, SpreadsheetML, HTML tables) to sheets of text cells. A typed cell gives its exact
 * value as text — a day in ISO form, a number with a decimal point and all its digits — and says its type; a text
 * cell is never interpreted. Formulas give their last computed value.
 */
import * as XLSX from '@e965/xlsx';
import { fromDayNumber } from '../../shared/domain/civil-date.ts';
import { type CellType, MOST_COLUMNS, type TextTable } from '../../shared/domain/imports/table.ts';

const UNIX_EPOCH_IN_1900_SYSTEM = 25_569;
const DAYS_FROM_1900_TO_1904_SYSTEM = 1_462;
/** Excel allows 255; more is hostile. */
const LONGEST_FORMAT = 255;
const LAST_SERIAL = 109_938; // 31 December 2200

export type Sheet = TextTable & { readonly hidden: boolean };

/** Reads at most `mostRows` rows of each sheet and one more, which tells the caller that there are too many. Throws on damaged files. */
export function readWorkbook(data: Uint8Array | string, mostRows: number): Sheet[] {
  const book = XLSX.read(data, {
    type: typeof data === 'string' ? 'string' : 'array',
    dense: true,
    raw: true,
    cellDates: false,
    cellNF: true,
    cellText: false,
    cellFormula: false,
    cellHTML: false,
    bookVBA: false,
    sheetRows: mostRows + 1,
  });
  const shift = book.Workbook?.WBProps?.date1904 ? DAYS_FROM_1900_TO_1904_SYSTEM : 0;
  return book.SheetNames.map((name, index) => ({
    name,
    hidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
    ...readSheet(book.Sheets[name], shift),
  }));
}

function readSheet(sheet: XLSX.WorkSheet | undefined, shift: number): { rows: string[][]; types: string[] } {
  const data: readonly (readonly (XLSX.CellObject | undefined)[] | undefined)[] = sheet?.['!data'] ?? [];
  const rows: string[][] = [];
  const types: string[] = [];
  let blank = 0;
  for (let index = 0; index < data.length; index++) {
    const cells = (data[index] ?? []).slice(0, MOST_COLUMNS);
    const read = Array.from(cells, (cell) => readCell(cell, shift));
    if (read.every(([text]) => text.trim() === '')) {
      blank++;
      continue;
    }
    for (; blank > 0; blank--) {
      rows.push([]);
      types.push('');
    }
    rows.push(read.map(([text]) => text));
    types.push(read.map(([, type]) => type).join(''));
  }
  return { rows, types };
}

function readCell(cell: XLSX.CellObject | undefined, shift: number): readonly [string, CellType] {
  if (!cell || cell.v === undefined || cell.v === null) return ['', ' '];
  if (cell.t === 'n' && typeof cell.v === 'number')
    return readNumber(cell.v, String(cell.z ?? '').slice(0, LONGEST_FORMAT), shift);
  if (cell.t === 'b') return [cell.v ? 'VERDADERO' : 'FALSO', 't'];
  if (cell.t === 'e') return ['#ERROR', 'e'];
  if (cell.v instanceof Date) return [cell.v.toISOString().slice(0, 10), 'd'];
  const text = String(cell.v);
  return [text, text.trim() === '' ? ' ' : 't'];
}

function readNumber(value: number, format: string, shift: number): readonly [string, CellType] {
  if (!Number.isFinite(value)) return ['#ERROR', 'e'];
  const day = Math.floor(value) + shift;
  // Below 61 the serial lies before March 1900, where Excel counts a day that did not exist: never an invoice's.
  if (day >= 61 && day <= LAST_SERIAL && isDayFormat(format)) return [fromDayNumber(day - UNIX_EPOCH_IN_1900_SYSTEM), 'd'];
  return [exactText(value), 'n'];
}

/** A format that shows a year or a day; hours alone, or money, are not days. */
function isDayFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  return /[dy]/i.test(bare) && !/[0#?]/.test(bare.replace(/\.0+/g, ''));
}

/** All the digits of the number without an exponent. */
function exactText(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  return Math.abs(value) >= 1 ? BigInt(Math.trunc(value)).toString() : value.toFixed(20).replace(/0+$/, '').replace(/\.$/, '');
}
