/**
 * Which column is which, and what kind of list this is: by the names of the columns, confirmed or corrected by what
 * they hold. It is a proposal — the owner sees it with three samples of each column and may change all of it.
 */
import { type ColumnProfile, guessDateOrder, guessDecimalSign, profileColumns } from './column-types.ts';
import { findHeader, firstDataRow, type HeaderPosition, headerCells } from './find-header.ts';
import { guessByContent } from './guess-by-content.ts';
import { type Field, fieldsOf, type ListKind, REQUIRED_FIELDS, TELLING } from './headers.ts';
import { normaliseHeader } from './normalise-header.ts';
import type { DateOrder } from './parse-date.ts';
import type { DecimalSign } from './parse-decimal.ts';
import { cellText, type TextTable } from './table.ts';
import { trimTable } from './trim-table.ts';

export type Confidence = 'high' | 'medium' | 'low' | 'none';
export type MappedColumn = {
  readonly index: number;
  readonly header: string;
  readonly field: Field | null;
  readonly confidence: Confidence;
  /** The first values that are not empty, three at most. */
  readonly samples: readonly string[];
};
/** What the owner is asked to confirm before anything is read. */
export type MappingDoubt = 'decimal-sign' | 'date-order' | 'no-header' | 'field-missing';
export type Mapping = {
  readonly kind: ListKind;
  readonly header: HeaderPosition;
  readonly columns: readonly MappedColumn[];
  readonly decimalSign: DecimalSign;
  readonly dateOrder: DateOrder;
  readonly doubts: readonly MappingDoubt[];
};
export type MappingChoices = {
  readonly kind?: ListKind | undefined;
  readonly header?: HeaderPosition | undefined;
};

export function guessMapping(table: TextTable, choices: MappingChoices = {}): Mapping {
  const header = choices.header ?? findHeader(table);
  const texts = headerCells(table, header);
  const profiles = profileColumns(table, firstDataRow(header));
  const kind = choices.kind ?? guessKind(table.name, texts, profiles);
  const assigned = assignFields(kind, texts, profiles);
  const columns = profiles.map(({ index }) => {
    const found = assigned.get(index);
    return { index, header: texts[index] ?? '', field: found?.field ?? null, confidence: found?.confidence ?? ('none' as const) };
  });
  return withSettings(table, { kind, header, columns: columns.map((column) => ({ ...column, samples: [] })) });
}

/** Signs, order of days, samples and doubts of columns already chosen: also after the owner changes one. */
export function withSettings(table: TextTable, mapping: Pick<Mapping, 'kind' | 'header' | 'columns'>): Mapping {
  const { kind, header } = mapping;
  const from = firstDataRow(header);
  const of = (fields: ReadonlySet<Field>) =>
    mapping.columns.flatMap((column) => (column.field !== null && fields.has(column.field) ? [column.index] : []));
  const sign = guessDecimalSign(table, from, of(MONEY_FIELDS));
  const order = guessDateOrder(table, from, of(DATE_FIELDS));
  const fieldOf = new Map(mapping.columns.map((column) => [column.index, column.field]));
  const rows = trimTable(table, header, (column) => fieldOf.get(column) ?? null).records;
  const doubts: MappingDoubt[] = [];
  if (header.rows === 0) doubts.push('no-header');
  if (missingFields(mapping).length > 0) doubts.push('field-missing');
  if (!sign.sure) doubts.push('decimal-sign');
  if (!order.sure) doubts.push('date-order');
  const columns = mapping.columns.map((column) => ({ ...column, samples: samplesOf(table, rows, column.index) }));
  return { kind, header, columns, decimalSign: sign.sign, dateOrder: order.order, doubts };
}

/** Groups of which the list lacks every field; empty when it can be read. */
export function missingFields(mapping: Pick<Mapping, 'kind' | 'columns'>): (readonly Field[])[] {
  const present = new Set(mapping.columns.map((column) => column.field));
  return REQUIRED_FIELDS[mapping.kind].filter((group) => !group.some((field) => present.has(field)));
}

/** The owner's choice for one column. A field belongs to one column, so the other one loses it. */
export function chooseField(table: TextTable, mapping: Mapping, index: number, field: Field | null): Mapping {
  const columns = mapping.columns.map((column) => {
    if (column.index === index) return { ...column, field, confidence: 'high' as const };
    return field !== null && column.field === field ? { ...column, field: null, confidence: 'none' as const } : column;
  });
  return withSettings(table, { ...mapping, columns });
}

const MONEY_FIELDS: ReadonlySet<Field> = new Set<Field>([
  'dueAmount',
  'unitPrice',
  'base',
  'vat',
  'surcharge',
  'withholding',
  'total',
  'collected',
  'outstanding',
  'amount',
]);
const DATE_FIELDS: ReadonlySet<Field> = new Set<Field>(['issuedOn', 'operationOn', 'dueOn', 'collectedOn', 'receivedOn']);

function samplesOf(table: TextTable, rows: readonly { readonly index: number }[], column: number): string[] {
  const samples: string[] = [];
  for (const { index } of rows) {
    const text = cellText(table.rows[index], column);
    if (text !== '' && !samples.includes(text)) samples.push(text);
    if (samples.length === 3) break;
  }
  return samples;
}

function guessKind(name: string, texts: readonly string[], profiles: readonly ColumnProfile[]): ListKind {
  const headers = texts.map(normaliseHeader);
  const tells = (kind: ListKind) => headers.filter((header) => TELLING[kind].has(header)).length;
  const has = (field: Field) =>
    headers.some((header) => fieldsOf('invoices', header).some((match) => match.exact && match.field === field));
  const money = profiles.some((profile) => profile.money > 0.5) || has('total') || has('base');
  const day =
    profiles.some((profile) => profile.date > 0.5) || has('issuedOn') || headers.some((header) => header.startsWith('fecha'));

  if (!day && !has('unitPrice') && !(money && has('number'))) return 'customers';
  if (tells('customers') >= 3 && !(has('number') && has('total'))) return 'customers';
  if (tells('invoices') > 0) return 'invoices';
  if (tells('payments') > 0 || /cobros|pagos/i.test(name)) return 'payments';
  return 'invoices';
}

type Assigned = ReadonlyMap<number, { readonly field: Field; readonly confidence: Confidence }>;
type Candidate = { readonly index: number; readonly field: Field; readonly exact: boolean; readonly fits: number };

function assignFields(kind: ListKind, texts: readonly string[], profiles: readonly ColumnProfile[]): Assigned {
  const candidates = profiles.flatMap((profile): Candidate[] => {
    const matches = fieldsOf(kind, normaliseHeader(texts[profile.index] ?? ''));
    return matches.flatMap(({ field, exact }) => {
      const corrected = correctByContent(field, profile);
      const fits = agreement(corrected, profile);
      // A name known only in part, over nothing or over something else, is no evidence at all.
      return exact || (profile.filled > 0 && fits >= 0.5) ? [{ index: profile.index, field: corrected, exact, fits }] : [];
    });
  });
  const strength = (candidate: Candidate) => (candidate.exact ? 1 : 0.5) + candidate.fits;
  candidates.sort((a, b) => strength(b) - strength(a) || a.index - b.index);

  const byColumn = new Map<number, { field: Field; confidence: Confidence }>();
  const taken = new Set<Field>();
  for (const { index, field, exact, fits } of candidates) {
    if (byColumn.has(index) || taken.has(field)) continue;
    byColumn.set(index, { field, confidence: exact && fits >= 0.5 ? 'high' : 'medium' });
    taken.add(field);
  }
  for (const { index, field } of guessByContent(kind, profiles, new Set(byColumn.keys()), taken)) {
    byColumn.set(index, { field, confidence: 'low' });
  }
  return byColumn;
}

/** The same word heads different things: "Cobrado" over sí and no, "Cobro" over days, "IVA" over 21 and 10. */
function correctByContent(field: Field, profile: ColumnProfile): Field {
  if (field === 'collected' && profile.state > 0.6) return 'state';
  if (field === 'state' && profile.date > 0.6) return 'collectedOn';
  if (field === 'state' && profile.money > 0.6) return 'collected';
  if (field === 'code' && profile.iban > 0.6) return 'iban';
  if (field === 'number' && profile.date > 0.6) return 'issuedOn';
  if (field === 'vat' && profile.integer === 1 && profile.distinct <= 4 && profile.money === 0) return 'vatRate';
  return field;
}

/** From 0 to 1: how well what the column holds agrees with the field. An empty column says nothing: a half. */
function agreement(field: Field, profile: ColumnProfile): number {
  if (profile.filled === 0) return 0.5;
  if (MONEY_FIELDS.has(field)) return profile.amount;
  if (field === 'dueOn') return Math.max(profile.date, profile.amount * 0.8, 0.3);
  if (DATE_FIELDS.has(field)) return Math.max(profile.date, profile.integer * 0.6);
  if (field === 'taxId' || field === 'customerTaxId') return Math.max(profile.taxId, 0.2);
  if (field === 'email') return profile.email;
  if (field === 'iban') return profile.iban;
  if (field === 'postalCode') return Math.max(profile.postalCode, 0.2);
  if (field === 'name' || field === 'customerName') return 0.4 + 0.6 * (1 - Math.max(profile.amount, profile.date));
  if (field === 'quantity' || field === 'discount' || field === 'vatRate' || field === 'termDays')
    return Math.max(profile.amount, 0.3);
  // A code that never changes and a concept of one word are something else with a similar name.
  if (field === 'code' || field === 'customerCode') return profile.distinct > 1 || profile.filled === 1 ? 0.6 : 0.2;
  if (field === 'concept') return profile.wordy > 0.2 ? 0.6 : 0.3;
  return 0.6;
}
