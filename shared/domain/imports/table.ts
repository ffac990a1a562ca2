/**
 * A list as it came out of a file: text cells and nothing else, so that every decision about what a cell means
 * is taken by rules that can be tested without a file.
 */

/** What a spreadsheet says of a cell: `t` text, `n` number (exact, decimal point), `d` day (ISO), `e` error, blank for none. */
export type CellType = 't' | 'n' | 'd' | 'e' | ' ';

export type TextTable = {
  /** Name of the sheet; the file's own name for a text file. */
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** One letter for each cell of each row; absent in text files, where every cell is text. */
  readonly types?: readonly string[];
};

/** Wider lists are cut: what shops keep has a few dozen columns, and a stray cell in column XFD must cost nothing. */
export const MOST_COLUMNS = 256;

/** Code pages in which Spanish programs write their lists. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'cp850' | 'macintosh';
export type Separator = ';' | ',' | '\t' | '|';

/** Blank beyond the end of the row, as in the sheet. */
export const cellText = (row: readonly string[] | undefined, column: number): string => row?.[column]?.trim() ?? '';

export function cellType(table: TextTable, row: number, column: number): CellType {
  if (!table.types) return cellText(table.rows[row], column) === '' ? ' ' : 't';
  const letter = table.types[row]?.[column];
  return letter === 'n' || letter === 'd' || letter === 'e' || letter === 't' ? letter : ' ';
}

export const isBlankRow = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');
