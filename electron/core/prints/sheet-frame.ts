/** What every sheet has in common: whose it is, its day, its labels; and tables whose sums are carried over the pages. */
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { LetterTable, TableColumn, TableRow } from '../../../shared/domain/letters/letter-model.ts';
import { labels } from '../../../shared/domain/letters/templates/es/labels.ts';
import { addCents, type Cents, ZERO } from '../../../shared/domain/money.ts';
import type { PlainTable } from '../../../shared/domain/sheets/plain-table.ts';
import type { Sheet } from '../../../shared/domain/sheets/sheet-model.ts';
import { formatLongDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { cellText } from '../../../shared/format/table-text.ts';
import { t } from '../../../shared/i18n/t.ts';
import { getBusiness } from '../../db/repositories/business-repository.ts';
import type { Reading } from '../context.ts';

/** A sheet ready to be drawn, the name of its document, and how much of the list is on it. */
export type MadeSheet = {
  readonly sheet: Sheet;
  readonly name: string;
  readonly printed: number;
  readonly total: number;
  /** Of what has to fit one page: the rows it is made of now, and the same with fewer. */
  readonly fitting?: { readonly rows: number; readonly made: (rows: number) => MadeSheet };
};

type Body = Pick<Sheet, 'title' | 'landscape' | 'half' | 'blocks'> & { readonly subtitle?: string };

export function sheetOf(reading: Reading, { title, subtitle, landscape, half, blocks }: Body): Sheet {
  const business = reading.uow.read(getBusiness);
  const on = reading.today();
  const town = [business.postalCode, business.town].filter((part) => part !== null).join(' ');
  const line = [
    ...(business.taxId === null ? [] : [t('prints.taxId', { id: business.taxId })]),
    ...(business.street === null ? [] : [business.street]),
    ...(town === '' ? [] : [town]),
    ...(business.phone === null ? [] : [t('prints.phone', { phone: business.phone })]),
  ].join(' · ');
  return {
    title,
    ...(subtitle !== undefined && { subtitle }),
    business: { name: business.name, ...(line !== '' && { line }) },
    on,
    onText: formatLongDate(on),
    landscape,
    ...(half && { half }),
    blocks,
    labels: {
      carriedForward: labels.carriedForward,
      broughtForward: labels.broughtForward,
      pageOf: labels.pageOf,
      footer: t('prints.footer', { business: business.name, title }),
    },
  };
}

export type ListColumn<R> = TableColumn & {
  readonly text: (row: R) => string;
  /** Of a column of money: it is added up and carried from page to page. */
  readonly amount?: (row: R) => Cents;
};

type Sums = readonly (Cents | undefined)[];

/** Rows with their sums; `whole` are the sums of the list where not all of it is printed. */
export function listTable<R>(columns: readonly ListColumn<R>[], rows: readonly R[], whole?: Sums): LetterTable {
  const running: Cents[] = columns.map(() => ZERO);
  const isSummed = columns.some(({ amount }) => amount !== undefined);
  const sumCells = (sums: Sums): readonly string[] =>
    columns.map((column, index) => (column.amount === undefined ? '' : formatMoney(sums[index] ?? ZERO)));
  const lines = rows.map((row): TableRow => {
    for (const [index, { amount }] of columns.entries())
      if (amount) running[index] = addCents(running[index] ?? ZERO, amount(row));
    return { kind: 'row', cells: columns.map(({ text }) => text(row)), carried: isSummed ? sumCells(running) : [] };
  });
  const sumRow = (kind: 'subtotal' | 'total', label: string, sums: Sums): TableRow => ({
    kind,
    cells: sumCells(sums).map((cell, index) => (index === 0 ? label : cell)),
    carried: [],
  });
  return {
    columns: columns.map(({ heading, align, width }) => ({ heading, align, ...(width !== undefined && { width }) })),
    rows: [
      ...lines,
      ...(isSummed && whole ? [sumRow('subtotal', t('prints.ofPrinted'), running)] : []),
      ...(isSummed ? [sumRow('total', t('prints.total'), whole ?? running)] : []),
    ],
  };
}

/** The table of the screen and of the clipboard as it is printed; amounts of its last column are carried. */
export function printedTable({ columns, rows }: PlainTable): LetterTable {
  let shown: Cents = ZERO;
  return {
    columns,
    rows: rows.map(({ kind, cells }): TableRow => {
      const last = cells.at(-1);
      if (kind === 'row' && last?.as === 'money') shown = addCents(shown, last.amount);
      return {
        kind,
        cells: cells.map((cell) => cellText(cell, 'short')),
        carried: columns.map((_, index) => (index === columns.length - 1 ? formatMoney(shown) : '')),
      };
    }),
  };
}

/** `22-11-2026`, as it can stand in the name of a file. */
export const dayInName = (day: IsoDate): string => `${day.slice(8, 10)}-${day.slice(5, 7)}-${day.slice(0, 4)}`;
