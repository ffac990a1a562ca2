/** A layout is remembered by the names of its columns and its separator, so that next month's file needs no questions. */
import { type HeaderPosition, headerCells } from './find-header.ts';
import { guessMapping, type Mapping, withSettings } from './guess-mapping.ts';
import type { Field, ListKind } from './headers.ts';
import { normaliseHeader } from './normalise-header.ts';
import type { DateOrder } from './parse-date.ts';
import type { DecimalSign } from './parse-decimal.ts';
import type { Separator, TextTable } from './table.ts';

/** What is kept of a mapping that the owner accepted. */
export type RememberedMapping = {
  readonly kind: ListKind;
  readonly headerRows: HeaderPosition['rows'];
  /** One for each column, from the left. */
  readonly fields: readonly (Field | null)[];
  readonly decimalSign: DecimalSign;
  readonly dateOrder: DateOrder;
};

/** Equal for files of one layout. Those without a header are told by their number of columns. */
export function fingerprint(headers: readonly string[], separator: Separator | undefined, columns: number): string {
  const names = headers.map(normaliseHeader);
  while (names.at(-1) === '') names.pop();
  return `${separator ?? 'sheet'}|${names.length > 0 ? names.join('|') : `#${columns}`}`;
}

export const fingerprintOf = (table: TextTable, mapping: Mapping, separator: Separator | undefined): string =>
  fingerprint(headerCells(table, mapping.header), separator, mapping.columns.length);

export const remember = (mapping: Mapping): RememberedMapping => ({
  kind: mapping.kind,
  headerRows: mapping.header.rows,
  fields: mapping.columns.map((column) => column.field),
  decimalSign: mapping.decimalSign,
  dateOrder: mapping.dateOrder,
});

/** The remembered answers over a new file of the same layout; titles above may have moved its header, which is given when it can't be guessed. */
export function applyRemembered(table: TextTable, remembered: RememberedMapping, header?: HeaderPosition): Mapping {
  const guessed = guessMapping(table, { kind: remembered.kind, header });
  const columns = guessed.columns.map((column) => {
    const field = remembered.fields[column.index] ?? null;
    return { ...column, field, confidence: field === null ? ('none' as const) : ('high' as const) };
  });
  const mapping = withSettings(table, { ...guessed, columns });
  const doubts = mapping.doubts.filter((doubt) => doubt === 'field-missing');
  return { ...mapping, decimalSign: remembered.decimalSign, dateOrder: remembered.dateOrder, doubts };
}
