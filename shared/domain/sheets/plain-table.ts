/**
 * A table of figures before it is written: the same cells make the table on the screen, the text for the clipboard and
 * the printed page, so that the three can never say different things.
 *
 * Units    money in integer cents, rates in basis points a year, civil days.
 */
import type { IsoDate } from '../civil-date.ts';
import type { InvoiceId } from '../ids.ts';
import type { BasisPoints, Cents } from '../money.ts';

export type PlainCell =
  /** `invoiceId`: on the screen the text leads to that invoice. */
  | { readonly as: 'text'; readonly text: string; readonly invoiceId?: InvoiceId }
  | { readonly as: 'day'; readonly day: IsoDate }
  | { readonly as: 'money'; readonly amount: Cents }
  | { readonly as: 'percent'; readonly rate: BasisPoints }
  | { readonly as: 'count'; readonly count: number };

export type PlainRow = {
  readonly kind: 'row' | 'subtotal' | 'total';
  /** One for each column; `undefined` where there is none. */
  readonly cells: readonly (PlainCell | undefined)[];
};

export type PlainTable = {
  readonly columns: readonly { readonly heading: string; readonly align: 'start' | 'end' }[];
  readonly rows: readonly PlainRow[];
};

export const textCell = (text: string, invoiceId?: InvoiceId): PlainCell =>
  invoiceId === undefined ? { as: 'text', text } : { as: 'text', text, invoiceId };
export const dayCell = (day: IsoDate): PlainCell => ({ as: 'day', day });
export const moneyCell = (amount: Cents): PlainCell => ({ as: 'money', amount });
export const percentCell = (rate: BasisPoints): PlainCell => ({ as: 'percent', rate });
export const countCell = (count: number): PlainCell => ({ as: 'count', count });

/** What the rows of a table add up to in its last column: subtotals and totals are sums of rows and are not counted again. */
export function sumOfRows({ rows }: PlainTable): number {
  return rows.reduce((sum, { kind, cells }) => {
    const last = cells.at(-1);
    return kind === 'row' && last?.as === 'money' ? sum + last.amount : sum;
  }, 0);
}
