/**
 * One row of a list seen through the mapping: values by field, already read. A value that can't be read is gathered as
 * a problem of the row, so that one look shows everything wrong with it.
 */
import type { IsoDate } from '../civil-date.ts';
import type { Cents } from '../money.ts';
import type { Mapping } from './guess-mapping.ts';
import type { Field } from './headers.ts';
import { type DateContext, type DateProblem, parseDate } from './parse-date.ts';
import { type Decimal, parseDecimal, roundToCents } from './parse-decimal.ts';
import { oneLine } from './parse-values.ts';
import { type ErrorCode, euros, type Problem, problem, quote, type WarningCode } from './problems.ts';
import type { RowProblem } from './records.ts';
import { cellText, cellType, type TextTable } from './table.ts';
import { type DroppedRow, type RecordRow, trimTable } from './trim-table.ts';

export type RowReader = {
  /** Counts from 1. */
  readonly row: number;
  readonly errors: Problem<ErrorCode>[];
  readonly warnings: Problem<WarningCode>[];
  readonly has: (field: Field) => boolean;
  /** Cleaned to one line; blank when there is none. Longer than `longest` is an error of the row. */
  readonly text: (field: Field, longest: number) => string;
  /** As in the file, line breaks kept. */
  readonly raw: (field: Field) => string;
  readonly money: (field: Field) => Cents | undefined;
  readonly decimal: (field: Field) => Decimal | undefined;
  readonly date: (field: Field, notBefore?: IsoDate) => IsoDate | undefined;
  /** As `date`, but what can't be read is told to the caller and not an error of the row. */
  readonly tryDate: (field: Field, notBefore?: IsoDate) => { readonly value?: IsoDate; readonly wrong?: string };
};

export type ReadRows = { readonly rows: readonly RowReader[]; readonly dropped: readonly DroppedRow[] };

export function readRows(table: TextTable, mapping: Mapping): ReadRows {
  const columns = new Map(
    mapping.columns.flatMap((column) => (column.field === null ? [] : [[column.field, column.index] as const])),
  );
  const fields = new Map([...columns].map(([field, column]) => [column, field]));
  const trimmed = trimTable(table, mapping.header, (column) => fields.get(column) ?? null);
  return { rows: trimmed.records.map((record) => rowReader(table, mapping, columns, record)), dropped: trimmed.dropped };
}

function rowReader(table: TextTable, mapping: Mapping, columns: ReadonlyMap<Field, number>, record: RecordRow): RowReader {
  const cells = table.rows[record.index];
  const errors: Problem<ErrorCode>[] = [];
  const warnings: Problem<WarningCode>[] = [];
  const raw = (field: Field): string => {
    const column = columns.get(field);
    return column === undefined ? '' : cellText(cells, column);
  };
  const typeOf = (field: Field) => cellType(table, record.index, columns.get(field) ?? -1);
  const headerOf = (field: Field) =>
    mapping.columns.find((column) => column.field === field)?.header || `columna ${(columns.get(field) ?? 0) + 1}`;
  const refuse = (code: ErrorCode, field: Field) => {
    errors.push(problem(code, { value: quote(raw(field)), column: quote(headerOf(field)) }));
    return undefined;
  };

  const decimal = (field: Field): Decimal | undefined => {
    // A typed number is exact and written with a point, whatever the texts of the list do.
    const written = raw(field);
    if (written === '') return undefined;
    const parsed = parseDecimal(written, typeOf(field) === 'n' ? '.' : mapping.decimalSign);
    if (!parsed.ok) return refuse(parsed.error, field);
    return parsed.value ?? undefined;
  };
  const money = (field: Field): Cents | undefined => {
    const read = decimal(field);
    if (!read) return undefined;
    const { cents, noise } = roundToCents(read);
    if (noise) return cents;
    // A formula that nobody rounded leaves more decimals than the sheet shows; a text with three is another mistake.
    if (typeOf(field) !== 'n') return refuse('amount-not-understood', field);
    warnings.push(problem('amount-rounded', { value: quote(raw(field)), amount: euros(cents), column: quote(headerOf(field)) }));
    return cents;
  };
  const parse = (field: Field, notBefore: IsoDate | undefined) => {
    const context: DateContext = { order: mapping.dateOrder, notBefore, year: record.year };
    const text = typeOf(field) === 'd' ? raw(field).slice(0, 10) : raw(field);
    return parseDate(text, context);
  };

  return {
    row: record.index + 1,
    errors,
    warnings,
    has: (field) => columns.has(field),
    raw,
    text: (field, longest) => {
      const written = raw(field);
      if (written === '') return '';
      const text = oneLine(written);
      if (text.length <= longest) return text;
      errors.push(
        problem('text-too-long', { column: quote(headerOf(field)), length: String(text.length), longest: String(longest) }),
      );
      return '';
    },
    decimal,
    money,
    date: (field, notBefore) => {
      const parsed = parse(field, notBefore);
      return parsed.ok ? (parsed.value ?? undefined) : refuse(parsed.error satisfies DateProblem, field);
    },
    tryDate: (field, notBefore) => {
      const parsed = parse(field, notBefore);
      if (!parsed.ok) return { wrong: quote(raw(field)) };
      return parsed.value === null ? {} : { value: parsed.value };
    },
  };
}

export const rowErrors = (reader: RowReader): RowProblem[] =>
  reader.errors.map(({ code, params }) => ({ row: reader.row, severity: 'error', code, params }));

export const skipped = (reader: RowReader, code: ErrorCode, params: Readonly<Record<string, string>> = {}): RowProblem => ({
  row: reader.row,
  severity: 'skipped',
  code,
  params,
});

/** Leaves out what is not there, so that records compare whole. */
export function present<T extends Readonly<Record<string, unknown>>>(
  fields: T,
): { [K in keyof T]?: Exclude<T[K], undefined | ''> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')) as never;
}
