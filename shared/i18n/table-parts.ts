/** What the tables of figures are put together from. */
import type { Cents } from '../domain/money.ts';
import { moneyCell, type PlainCell, type PlainRow, type PlainTable, textCell } from '../domain/sheets/plain-table.ts';

type Column = PlainTable['columns'][number];

export const start = (heading: string): Column => ({ heading, align: 'start' });
export const end = (heading: string): Column => ({ heading, align: 'end' });
export const row = (...cells: readonly (PlainCell | undefined)[]): PlainRow => ({ kind: 'row', cells });

/** The word, blanks, and the amount in the last column. */
export const sumRow = (kind: 'subtotal' | 'total', word: string, columns: number, amount: Cents): PlainRow => ({
  kind,
  cells: [textCell(word), ...Array.from({ length: columns - 2 }, () => undefined), moneyCell(amount)],
});
