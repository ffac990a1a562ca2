/** The tables of a file to a staged list: which sheet, what each column is, what each row says, and what the ledger says to it. */
import type { ImportChoices } from '../../../shared/contract/imports.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { ImportId } from '../../../shared/domain/ids.ts';
import {
  applyRemembered,
  type Field,
  fingerprint,
  fingerprintOf,
  firstDataRow,
  guessMapping,
  headerCells,
  type Interpreted,
  interpretRows,
  type Mapping,
  missingFields,
  parseMoney,
  type RememberedMapping,
  type TextTable,
  withSettings,
} from '../../../shared/domain/imports/index.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import { getBusiness } from '../../db/repositories/business-repository.ts';
import { findMapping } from '../../db/repositories/import-repository.ts';
import type { StagedHead } from '../../db/staged-rows.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';
import { ledgerFacts } from './ledger-facts.ts';
import { type StagedList, stageList } from './stage-list.ts';

export type FileTables = {
  readonly id: ImportId;
  readonly fileName: string;
  readonly fileHash: string;
  readonly format: StagedHead['format'];
  readonly encoding?: StagedHead['encoding'];
  readonly separator?: StagedHead['separator'];
  readonly sheets: readonly (TextTable & { readonly hidden: boolean })[];
};

/** The total column of each kind of list, which a totals row at the foot may sum up. */
const TOTAL_FIELD = { customers: undefined, invoices: 'total', payments: 'amount' } as const;

export function readList(
  db: ReadDb,
  file: FileTables,
  choices: ImportChoices,
  today: IsoDate,
): { readonly head: StagedHead; readonly list: StagedList } {
  const business = getBusiness(db);
  const recall = (table: TextTable, mapping: Mapping) => findMapping(db, fingerprintOf(table, mapping, file.separator));
  const sheet = choices.sheet !== undefined && choices.sheet < file.sheets.length ? choices.sheet : likeliestSheet(file.sheets);
  const table = file.sheets[sheet] ?? { name: '', rows: [] };
  const { mapping, wasRemembered } = mappingOf(table, choices, recall);
  const termDays = choices.termDays ?? business.defaultTermDays;
  const undated = choices.undated ?? 'on-due-date';
  const read: Interpreted =
    missingFields(mapping).length > 0
      ? { problems: [], dropped: [] }
      : interpretRows(table, mapping, { today, defaultTermDays: termDays, ownTaxId: business.taxId ?? undefined });
  const head: StagedHead = {
    id: file.id,
    fileName: file.fileName,
    fileHash: file.fileHash,
    format: file.format,
    ...(file.encoding && { encoding: file.encoding }),
    ...(file.separator && { separator: file.separator }),
    sheets: file.sheets.map(({ name, rows }) => ({ name, rows: rows.length })),
    sheet,
    fingerprint: fingerprint(headerCells(table, mapping.header), file.separator, mapping.columns.length),
    mapping,
    remembered: wasRemembered,
    choices,
    termDays,
    undated,
    undatedCount: (read.invoices ?? []).filter((invoice) => invoice.collectedWithoutDate && (invoice.collected ?? 0) > 0).length,
    assumedDueDates: (read.invoices ?? []).filter((invoice) => invoice.dueDateAssumed).length,
    accents: textsWithAccents(table, firstDataRow(mapping.header)),
    dropped: droppedByReason(read),
    fileTotals: totalsOfFile(table, mapping, read),
  };
  return { head, list: stageList(read, ledgerFacts(db), head, today) };
}

/** The first sheet that can be read and has most rows; hidden ones only when there is nothing else. */
function likeliestSheet(sheets: FileTables['sheets']): number {
  const ranked = sheets
    .map((sheet, index) => ({
      index,
      rows: sheet.rows.length,
      readable: sheet.rows.length > 0 && missingFields(guessMapping(sheet)).length === 0,
      hidden: sheet.hidden,
    }))
    .toSorted((a, b) => Number(b.readable) - Number(a.readable) || Number(a.hidden) - Number(b.hidden) || b.rows - a.rows);
  return ranked[0]?.index ?? 0;
}

function mappingOf(
  table: TextTable,
  choices: ImportChoices,
  recall: (table: TextTable, mapping: Mapping) => RememberedMapping | undefined,
): { readonly mapping: Mapping; readonly wasRemembered: boolean } {
  const guessed = guessMapping(table, { kind: choices.kind, header: choices.header });
  const known = choices.header === undefined ? remembered(table, guessed, choices.kind, recall) : undefined;
  const start = known ?? guessed;
  const chosen = choices.fields ? withFields(table, start, choices.fields) : start;
  const doubts = chosen.doubts.filter(
    (doubt) =>
      !(doubt === 'decimal-sign' && choices.decimalSign) &&
      !(doubt === 'date-order' && choices.dateOrder) &&
      !(doubt === 'no-header' && (choices.header || choices.fields)),
  );
  return {
    mapping: {
      ...chosen,
      doubts,
      decimalSign: choices.decimalSign ?? chosen.decimalSign,
      dateOrder: choices.dateOrder ?? chosen.dateOrder,
    },
    wasRemembered: known !== undefined && choices.fields === undefined,
  };
}

const HEADERS_TRIED = 10;

/** The header may be one that nobody would guess: the owner pointed at it the last time. */
function remembered(
  table: TextTable,
  guessed: Mapping,
  kind: Mapping['kind'] | undefined,
  recall: (table: TextTable, mapping: Mapping) => RememberedMapping | undefined,
): Mapping | undefined {
  const rows = Math.min(HEADERS_TRIED, table.rows.length);
  const headers = [guessed.header, ...Array.from({ length: rows }, (_, at) => ({ at, rows: 1 as const }))];
  for (const header of headers) {
    const answers = recall(table, { ...guessed, header });
    if (!answers || answers.headerRows !== header.rows || (kind !== undefined && kind !== answers.kind)) continue;
    return applyRemembered(table, answers, header);
  }
  return undefined;
}

function withFields(table: TextTable, mapping: Mapping, fields: readonly (Field | null)[]): Mapping {
  const columns = mapping.columns.map((column) => {
    const field = fields[column.index] ?? null;
    return { ...column, field, confidence: field === null ? ('none' as const) : ('high' as const) };
  });
  return withSettings(table, { ...mapping, columns });
}

const LOOKED_AT = 500;
const ENOUGH = 5;

function textsWithAccents(table: TextTable, from: number): string[] {
  const texts = new Set<string>();
  for (const row of table.rows.slice(from, from + LOOKED_AT)) {
    for (const cell of row) {
      const text = cell.trim();
      // biome-ignore lint/suspicious/noControlCharactersInRegex: everything that is no plain ASCII is worth a look
      if (texts.size < ENOUGH && text.length <= 60 && /[^\u0000-\u007f€]/.test(text) && /\p{L}{3}/u.test(text)) texts.add(text);
    }
    if (texts.size === ENOUGH) break;
  }
  return [...texts];
}

function droppedByReason({ dropped }: Interpreted): StagedHead['dropped'] {
  const counts = new Map<StagedHead['dropped'][number]['reason'], number>();
  for (const { reason } of dropped) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => ({ reason, count }));
}

function totalsOfFile(table: TextTable, mapping: Mapping, read: Interpreted): StagedHead['fileTotals'] {
  const field = TOTAL_FIELD[mapping.kind];
  const column = mapping.columns.find((candidate) => candidate.field === field)?.index;
  if (field === undefined || column === undefined) return [];
  return read.dropped
    .filter(({ reason }) => reason === 'totals')
    .flatMap(({ row }) => {
      const cell = table.rows[row - 1]?.[column]?.trim() ?? '';
      const typed = table.types?.[row - 1]?.[column] === 'n';
      const money = cell === '' ? undefined : parseMoney(cell, typed ? '.' : mapping.decimalSign);
      return money?.ok && money.value !== null ? [{ row, amount: money.value as Cents }] : [];
    });
}
