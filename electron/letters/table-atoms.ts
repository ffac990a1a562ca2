/** A table as atoms: one for each row, with its head and the sums it carries over the page. */
import type { LetterModel, LetterTable, TableRow } from '../../shared/domain/letters/letter-model.ts';
import type { Atom, FixedAtom } from './flow.ts';
import type { TextMeasurer } from './measure.ts';
import type { Mark, Meaning, Placed } from './placed.ts';
import { styles, type TextStyle } from './styles.ts';
import { linesAt } from './text-atoms.ts';
import { breakLines, type Line } from './text-lines.ts';

const PADDING = 3;
const GUTTER = 8;
/** A cell that runs over more lines is cut: a row must fit the page. */
const LONGEST_CELL = 6;

type TableLabels = Pick<LetterModel['labels'], 'carriedForward' | 'broughtForward'>;
type Column = { readonly x: number; readonly width: number; readonly align: 'start' | 'end' };
type Grid = { readonly key: string; readonly x: number; readonly width: number; readonly columns: readonly Column[] };

export function tableAtoms(
  table: LetterTable,
  setting: { readonly key: string; readonly x: number; readonly width: number; readonly spaceBefore: number },
  labels: TableLabels,
  measurer: TextMeasurer,
): readonly Atom[] {
  const grid: Grid = { key: setting.key, x: setting.x, width: setting.width, columns: columnsOf(table, setting, measurer) };
  const head = headAtom(table, grid, measurer);
  const lastRow = table.rows.length - 1;
  const rows = table.rows.map((row, index): Atom => {
    const atom = rowAtom(row, index + 1, grid, measurer);
    const mayEndPage = index < lastRow - 1;
    return {
      ...atom,
      spaceBefore: 0,
      // The total never stands alone, nor a subtotal without what it sums.
      holdsNext: index === lastRow - 1 || table.rows[index + 1]?.kind === 'subtotal' || isSmallGroup(table.rows, index),
      ...(mayEndPage && {
        continued: row.carried.length > 0 ? carriedOver(row, head.repeated, grid, labels, measurer) : headAgain(head.repeated),
      }),
    };
  });
  return [{ ...head.first, spaceBefore: setting.spaceBefore, holdsNext: true }, ...rows];
}

/** Of a table without sums: the next page begins with its head. */
const headAgain = (head: FixedAtom): NonNullable<Atom['continued']> => ({ foot: { height: 0, place: () => [] }, head });

const SMALL_GROUP = 5;

/** The few rows of one invoice, which its first cell names, are read together. */
function isSmallGroup(rows: readonly TableRow[], index: number): boolean {
  const name = rows[index]?.cells[0];
  const isSame = (at: number) => rows[at]?.kind === 'row' && rows[at]?.cells[0] === name;
  if (!isSame(index) || !isSame(index + 1)) return false;
  let [first, last] = [index, index];
  while (isSame(first - 1) && last - first < SMALL_GROUP) first -= 1;
  while (isSame(last + 1) && last - first < SMALL_GROUP) last += 1;
  return last - first < SMALL_GROUP;
}

/** Natural widths; what is left over is shared, what is too much is taken from the widest columns, whose cells then wrap. */
function columnsOf(
  table: LetterTable,
  { x, width }: { readonly x: number; readonly width: number },
  measurer: TextMeasurer,
): readonly Column[] {
  const isFixed = (index: number) => table.columns[index]?.width !== undefined;
  const natural = table.columns.map((column, index) => {
    if (column.width !== undefined) return column.width * width;
    const cells = table.rows.flatMap((row) =>
      row.kind === 'subtotal' || (row.kind === 'total' && index === 0) ? [] : [row.cells[index] ?? ''],
    );
    const widest = Math.max(0, ...cells.map((cell) => measurer.widthOf(cell, styles.cellStrong)));
    return Math.max(widest, measurer.widthOf(column.heading, styles.tableHead)) + (index === 0 ? 0 : GUTTER);
  });
  let excess = natural.reduce((sum, one) => sum + one, 0) - width;
  const widths = [...natural];
  while (excess > 0.01) {
    const free = widths.filter((_, index) => !isFixed(index));
    const widest = Math.max(0, ...free);
    const second = Math.max(0, ...free.filter((one) => one < widest));
    const wide = free.filter((one) => one === widest).length;
    if (wide === 0 || widest === 0) break;
    const cut = Math.min(excess / wide, widest - second);
    for (const [index, one] of widths.entries()) if (one === widest && !isFixed(index)) widths[index] = one - cut;
    excess -= cut * wide;
  }
  const free = widths.filter((_, index) => !isFixed(index)).length;
  const share = excess < 0 && free > 0 ? -excess / free : 0;
  let left = x;
  return table.columns.map((column, index) => {
    const gutter = index === 0 ? 0 : GUTTER;
    const columnWidth = (widths[index] ?? 0) + (isFixed(index) ? 0 : share);
    const at = { x: left + gutter, width: columnWidth - gutter, align: column.align };
    left += columnWidth;
    return at;
  });
}

function headAtom(
  table: LetterTable,
  grid: Grid,
  measurer: TextMeasurer,
): { readonly first: FixedAtom; readonly repeated: FixedAtom } {
  const place = (meaningOf: (column: number) => Meaning) => (y: number) => [
    ...cellsAt(
      table.columns.map((column) => column.heading),
      y + PADDING,
      grid,
      styles.tableHead,
      measurer,
      meaningOf,
    ),
    ruleAt(y + height, grid, 'thin'),
  ];
  const height = styles.tableHead.leading + 2 * PADDING;
  return {
    first: { height, place: place((column) => ({ as: 'TH', table: grid.key, row: 0, column })) },
    repeated: { height, place: place(() => ({ as: 'artifact' })) },
  };
}

function rowAtom(row: TableRow, number: number, grid: Grid, measurer: TextMeasurer): FixedAtom {
  const style = row.kind === 'row' ? styles.cell : styles.cellStrong;
  const lines = Math.max(1, ...row.cells.map((cell, index) => linesOf(cell, index, row, grid, style, measurer).length));
  const padding = row.kind === 'total' ? PADDING + 0.5 : PADDING - 0.5;
  const height = lines * style.leading + 2 * padding;
  const meaning = (column: number): Meaning => ({ as: 'TD', table: grid.key, row: number, column });
  return {
    height,
    place: (y) => [
      ...(row.kind === 'total' ? [ruleAt(y, grid, 'thin')] : []),
      ...cellsAt(row.cells, y + padding, grid, style, measurer, meaning, row),
      ruleAt(y + height, grid, row.kind === 'total' ? 'firm' : 'hair'),
    ],
  };
}

function carriedOver(
  row: TableRow,
  head: FixedAtom,
  grid: Grid,
  labels: TableLabels,
  measurer: TextMeasurer,
): NonNullable<Atom['continued']> {
  const height = styles.cellCarried.leading + 2 * PADDING;
  const cellsOf = (label: string) => row.carried.map((cell, index) => (index === 0 ? label : cell));
  const line = (label: string) => (y: number) =>
    cellsAt(cellsOf(label), y + PADDING, grid, styles.cellCarried, measurer, () => ({ as: 'artifact' }), { kind: 'total' });
  const brought = line(labels.broughtForward);
  return {
    foot: { height, place: line(labels.carriedForward) },
    head: {
      height: head.height + height,
      place: (y) => [...head.place(y), ...brought(y + head.height), ruleAt(y + head.height + height, grid, 'hair')],
    },
  };
}

/** The first cell of a sum runs on over the empty cells beside it. */
function widthFor(cell: number, row: Pick<TableRow, 'kind'> | undefined, grid: Grid): number {
  const column = grid.columns[cell];
  if (!column) return 0;
  if (cell > 0 || row === undefined || row.kind === 'row') return column.width;
  const next = grid.columns.find((one) => one.align === 'end');
  return next ? next.x - column.x : grid.width;
}

const linesOf = (
  text: string,
  cell: number,
  row: Pick<TableRow, 'kind'> | undefined,
  grid: Grid,
  style: TextStyle,
  measurer: TextMeasurer,
): readonly Line[] => breakLines([{ text, style }], widthFor(cell, row, grid), measurer).slice(0, LONGEST_CELL);

function cellsAt(
  cells: readonly string[],
  y: number,
  grid: Grid,
  style: TextStyle,
  measurer: TextMeasurer,
  meaningOf: (column: number) => Meaning,
  row?: Pick<TableRow, 'kind'>,
): readonly Placed[] {
  return cells.map((cell, index): Placed => {
    const column = grid.columns[index];
    if (!column || cell === '') return { meaning: meaningOf(index), marks: [] };
    const width = widthFor(index, row, grid);
    const at = { x: column.x, y, width, leading: style.leading, rise: measurer.baselineOf(style) };
    return { meaning: meaningOf(index), marks: linesAt(linesOf(cell, index, row, grid, style, measurer), at, column.align) };
  });
}

function ruleAt(y: number, grid: Grid, weight: 'hair' | 'thin' | 'firm'): Placed {
  const mark: Mark = { kind: 'rule', x: grid.x, y, width: grid.width, height: 0, weight };
  return { meaning: { as: 'artifact' }, marks: [mark] };
}
