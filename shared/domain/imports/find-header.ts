/**
 * Where the names of the columns stand: hand-made sheets put titles and blank rows before them, the official record
 * book spreads them over two rows, and some lists have none.
 */
import { looksLikeDate, readsAsAmount } from './column-types.ts';
import { fieldsOf, isKnownHeader } from './headers.ts';
import { normaliseHeader } from './normalise-header.ts';
import { cellText, isBlankRow, type TextTable } from './table.ts';

/** `rows` 0: the list has no header and `at` is its first row with data. */
export type HeaderPosition = { readonly at: number; readonly rows: 0 | 1 | 2 };

const ROWS_LOOKED_AT = 40;
const LEAST_HITS = 2;
const LONGEST_HEADER = 120;
const KEYS = new Set([
  'number',
  'invoiceNumber',
  'issuedOn',
  'receivedOn',
  'total',
  'amount',
  'base',
  'name',
  'customerName',
  'tradeName',
]);

export function findHeader(table: TextTable): HeaderPosition {
  let best: { position: HeaderPosition; hits: number } | undefined;
  for (let at = 0; at < Math.min(ROWS_LOOKED_AT, table.rows.length); at++) {
    for (const rows of [1, 2] as const) {
      const position: HeaderPosition = { at, rows };
      const hits = countHits(table, position);
      if (hits > (best?.hits ?? 0)) best = { position, hits };
    }
  }
  return best && best.hits >= LEAST_HITS ? best.position : { at: firstFullRow(table), rows: 0 };
}

/** The texts of the header, joined when it has two rows; blank for a list without one. */
export function headerCells(table: TextTable, header: HeaderPosition): string[] {
  const top = table.rows[header.at] ?? [];
  if (header.rows === 0) return [];
  if (header.rows === 1) return top.map((_, column) => cellText(top, column));
  const bottom = table.rows[header.at + 1] ?? [];
  let group = '';
  return Array.from({ length: Math.max(top.length, bottom.length) }, (_, column) => {
    const above = cellText(top, column);
    const below = cellText(bottom, column);
    // A merged group leaves its text in its first column only.
    if (above !== '') group = above;
    else if (below === '') group = '';
    return below === '' ? above : `${above || group} ${below}`.trim();
  });
}

export const firstDataRow = (header: HeaderPosition): number => header.at + header.rows;

/** Distinct known headers; one known only in part counts less. Zero for a row that holds data. */
function countHits(table: TextTable, position: HeaderPosition): number {
  const rows = table.rows.slice(position.at, position.at + position.rows);
  if (rows.length < position.rows || rows.some((row) => isBlankRow(row) || holdsData(row))) return 0;
  const seen = new Set<string>();
  let partial = 0;
  let key = false;
  for (const cell of headerCells(table, position)) {
    const header = normaliseHeader(cell);
    if (header === '' || header.length > LONGEST_HEADER || seen.has(header)) continue;
    const matches = (['customers', 'invoices', 'payments'] as const).flatMap((kind) => fieldsOf(kind, header));
    if (matches.length === 0) continue;
    if (isKnownHeader(header)) seen.add(header);
    else partial++;
    key ||= matches.some((match) => KEYS.has(match.field));
  }
  return key && seen.size > 0 ? seen.size + partial * 0.25 : 0;
}

function holdsData(row: readonly string[]): boolean {
  const filled = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const data = filled.filter((cell) => readsAsAmount(cell) || looksLikeDate(cell) || /\S@\S/.test(cell));
  return data.length > filled.length / 4;
}

function firstFullRow(table: TextTable): number {
  const width = Math.max(0, ...table.rows.slice(0, ROWS_LOOKED_AT).map((row) => row.filter((cell) => cell.trim() !== '').length));
  const at = table.rows.findIndex((row) => row.filter((cell) => cell.trim() !== '').length > width / 2);
  return Math.max(0, at);
}
