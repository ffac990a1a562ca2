/**
 * Decoded text to rows of cells. Cells stay as they are written: no library may turn the invoice number `2026/1`
 * into a day or `00012` into twelve.
 */
import Papa from 'papaparse';
import { MOST_COLUMNS, type Separator } from '../../shared/domain/imports/table.ts';

const SAMPLE_ROWS = 50;
/** Ties go to the first: in Spain the comma is the decimal sign, so lists are written with semicolons. */
const SEPARATORS: readonly Separator[] = [';', '\t', ',', '|'];
/** Excel's hint, in a line of its own. */
const SEPARATOR_LINE = /^"?sep=([;,\t|])"?\r?\n/i;

export type CsvRows = { readonly rows: string[][]; readonly separator: Separator };

/** Reads at most `mostRows` rows and one more, which tells the caller that there are too many. */
export function parseCsv(text: string, mostRows: number, chosen?: Separator): CsvRows {
  const hint = SEPARATOR_LINE.exec(text);
  const body = hint ? text.slice(hint[0].length) : text;
  const separator = chosen ?? (hint?.[1] as Separator | undefined) ?? chooseSeparator(body);
  const parsed = Papa.parse<string[]>(body, { delimiter: separator, preview: mostRows + 1 });
  // A lone quote, as in 3" TUBO, swallows every line down to the next one: then each line is read by itself.
  const broken = parsed.errors.some((error) => error.type === 'Quotes');
  return { rows: withinTable(broken ? parseLineByLine(body, separator, mostRows) : parsed.data), separator };
}

function chooseSeparator(text: string): Separator {
  let best: { separator: Separator; share: number } = { separator: ';', share: 0 };
  for (const separator of SEPARATORS) {
    const share = consistency(text, separator);
    if (share > best.share) best = { separator, share };
  }
  return best.separator;
}

/** Share of the first rows that have the most usual number of columns, when that is more than one. */
function consistency(text: string, separator: Separator): number {
  const { data } = Papa.parse<string[]>(text, { delimiter: separator, preview: SAMPLE_ROWS });
  const rows = data.filter((row) => row.some((cell) => cell.trim() !== ''));
  const counts = new Map<number, number>();
  for (const row of rows) if (row.length > 1) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  return rows.length === 0 ? 0 : Math.max(0, ...counts.values()) / rows.length;
}

function parseLineByLine(text: string, separator: Separator, mostRows: number): string[][] {
  const lines = text.split(/\r\n|\n|\r/, mostRows + 1);
  return lines.map((line) => {
    if (!line.includes('"')) return line.split(separator);
    const parsed = Papa.parse<string[]>(line, { delimiter: separator, newline: '\n' });
    return parsed.errors.some((error) => error.type === 'Quotes')
      ? line.split(separator).map(unquoted)
      : (parsed.data[0] ?? ['']);
  });
}

const unquoted = (cell: string): string => (/^".*"$/s.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell);

/** Without the blank rows at the foot, and no wider than a list can be. */
function withinTable(rows: string[][]): string[][] {
  let length = rows.length;
  while (length > 0 && rows[length - 1]?.every((cell) => cell.trim() === '')) length--;
  return rows.slice(0, length).map((row) => (row.length > MOST_COLUMNS ? row.slice(0, MOST_COLUMNS) : row));
}
