/**
 * Lists that come in from spreadsheets: read into a staging file, looked at and corrected there, and only then written to
 * the ledger, all or nothing.
 */
import { z } from 'zod';
import { IsoDate } from '../domain/civil-date.ts';
import { DebtorId, FileToken, ImportId } from '../domain/ids.ts';
import { CUSTOMER_FIELDS, INVOICE_FIELDS, LIST_KINDS, PAYMENT_FIELDS } from '../domain/imports/headers.ts';
import { Cents } from '../domain/money.ts';
import type { Contract } from './define.ts';
import { DISK_ERRORS } from './errors.ts';
import { MAX_WINDOW, windowInput, windowOf } from './lists.ts';

export const ListKind = z.enum(LIST_KINDS);
const ImportField = z.enum([...new Set([...CUSTOMER_FIELDS, ...INVOICE_FIELDS, ...PAYMENT_FIELDS])]);
export const ImportEncoding = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'cp850', 'macintosh']);
export const ImportSeparator = z.enum([';', ',', '\t', '|']);

/** `new` goes in when it is ticked; `doubtful` waits for the owner; the rest never goes in. */
export const ImportRowState = z.enum(['new', 'doubtful', 'duplicate', 'error', 'skipped']);
export type ImportRowState = z.infer<typeof ImportRowState>;

/** What the owner decided about how the file is read. What is absent is guessed, or remembered from a file of the same layout. */
export const ImportChoices = z.strictObject({
  sheet: z.int().nonnegative().optional(),
  kind: ListKind.optional(),
  encoding: ImportEncoding.optional(),
  separator: ImportSeparator.optional(),
  /** `at` counts rows from 0; `rows` 0 means that the list has no names of columns and begins there. */
  header: z
    .strictObject({ at: z.int().min(0).max(200_000), rows: z.union([z.literal(0), z.literal(1), z.literal(2)]) })
    .optional(),
  /** One for each column, from the left. */
  fields: z.array(ImportField.nullable()).max(256).optional(),
  decimalSign: z.enum([',', '.']).optional(),
  dateOrder: z.enum(['day-first', 'month-first']).optional(),
  /** Days to the due date where the list has none; the house's term when absent. */
  termDays: z.int().min(0).max(365).optional(),
  /** What the list says was collected without saying when: on the day it was due, or not at all. */
  undated: z.enum(['on-due-date', 'leave-out']).optional(),
  /** By key of the customer: one of the ledger, or somebody new. */
  customers: z.record(z.string().max(300), z.union([DebtorId, z.literal('new')])).optional(),
});
export type ImportChoices = z.infer<typeof ImportChoices>;

const count = z.int().nonnegative();

export const ImportPreview = z.strictObject({
  id: ImportId,
  fileName: z.string(),
  format: z.enum(['csv', 'xlsx', 'xls', 'ods', 'html']),
  encoding: ImportEncoding.optional(),
  separator: ImportSeparator.optional(),
  sheets: z.array(z.strictObject({ name: z.string(), rows: count })),
  sheet: count,
  kind: ListKind,
  header: z.strictObject({ at: count, rows: z.union([z.literal(0), z.literal(1), z.literal(2)]) }),
  columns: z.array(
    z.strictObject({
      index: count,
      header: z.string(),
      field: ImportField.nullable(),
      confidence: z.enum(['high', 'medium', 'low', 'none']),
      samples: z.array(z.string()).max(3),
    }),
  ),
  decimalSign: z.enum([',', '.']),
  dateOrder: z.enum(['day-first', 'month-first']),
  doubts: z.array(z.enum(['decimal-sign', 'date-order', 'no-header', 'field-missing'])),
  /** Groups of which the list needs at least one column each. */
  missing: z.array(z.array(ImportField)),
  /** The same layout was imported before, and its answers were taken. */
  remembered: z.boolean(),
  /** The file itself was imported before, on this day. */
  importedOn: IsoDate.optional(),
  termDays: count,
  undated: z.enum(['on-due-date', 'leave-out']),
  /** Something was collected and the list does not say when. */
  undatedCount: count,
  /** Some invoices took their due date from `termDays`. */
  assumedDueDates: count,
  /** A few texts with accents, to see that they are read well. */
  accents: z.array(z.string()).max(5),
  counts: z.strictObject({ new: count, doubtful: count, duplicate: count, error: count, skipped: count, ticked: count }),
  /** Of everything that was read; `ticked…` of what would go in. */
  sums: z.strictObject({ amount: Cents, collected: Cents, tickedAmount: Cents, tickedCollected: Cents }),
  /** Customers of the ticked rows that would be written with them. */
  newDebtors: count,
  /** Rows of the file that are no records, by reason. */
  dropped: z.array(z.strictObject({ reason: z.enum(['blank', 'totals', 'group', 'repeated-header', 'tail']), count })),
  /** The total that the file itself gives, and whether what was read adds up to it. */
  fileTotal: z.strictObject({ row: count, amount: Cents, agrees: z.boolean() }).optional(),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

/** A sentence of the catalogue under `imports.notes` or `importProblems`, with texts ready to be read. */
export const ImportNote = z.strictObject({ code: z.string(), params: z.record(z.string(), z.string()) });
export type ImportNote = z.infer<typeof ImportNote>;

const Candidate = z.strictObject({ id: DebtorId, name: z.string(), taxId: z.string().optional(), town: z.string().optional() });

export const ImportRow = z.strictObject({
  position: count,
  state: ImportRowState,
  ticked: z.boolean(),
  tickable: z.boolean(),
  /** Of the file, counted from 1. Long groups are cut. */
  rows: z.array(count).max(20),
  name: z.string(),
  taxId: z.string().optional(),
  number: z.string().optional(),
  /** Of the invoice, or the day the money came in. */
  day: IsoDate.optional(),
  dueOn: IsoDate.optional(),
  dueDates: count,
  amount: Cents.optional(),
  collected: Cents.optional(),
  /** Of a customer: place, telephone, e-mail. */
  contact: z.string().optional(),
  notes: z.array(ImportNote),
  customer: z
    .strictObject({
      key: z.string(),
      outcome: z.enum(['same', 'similar', 'new']),
      /** Whom it goes to, once that is known. */
      debtor: Candidate.optional(),
      candidates: z.array(Candidate),
      /** The owner chose it. */
      chosen: z.boolean(),
    })
    .optional(),
});
export type ImportRow = z.infer<typeof ImportRow>;

export const ImportRecordRow = z.strictObject({
  id: ImportId,
  kind: z.enum(['customers', 'invoices', 'payments', 'example']),
  fileName: z.string(),
  appliedOn: IsoDate,
  debtors: count,
  invoices: count,
  payments: count,
  skipped: count,
  total: Cents,
  undoneOn: IsoDate.optional(),
});
export type ImportRecordRow = z.infer<typeof ImportRecordRow>;

export const ImportResult = z.strictObject({
  id: ImportId,
  kind: ListKind,
  debtors: count,
  invoices: count,
  payments: count,
  skipped: count,
  /** Of the invoices, corrective ones taken off. */
  invoiced: Cents,
  collected: Cents,
});
export type ImportResult = z.infer<typeof ImportResult>;

const READ_ERRORS = [
  'file-too-large',
  'file-empty',
  'file-damaged',
  'file-protected',
  'file-not-a-table',
  'too-many-rows',
] as const;
const written = ['imports', 'debtors', 'invoices', 'payments', 'charges', 'promises', 'undo'] as const;

export const importChannels = {
  /** Reads a file into a staging file of its own. Nothing is written to the ledger. */
  'imports.read': {
    kind: 'job',
    input: z.strictObject({ token: FileToken }),
    output: z.strictObject({ id: ImportId }),
    errors: ['file-token-unknown', ...READ_ERRORS, ...DISK_ERRORS, 'ledger-not-open'],
    touches: ['imports'],
  },
  'imports.preview': {
    kind: 'query',
    input: z.strictObject({ id: ImportId }),
    output: ImportPreview,
    errors: ['import-not-found', 'ledger-not-open'],
  },
  'imports.rows': {
    kind: 'query',
    input: z.strictObject({ id: ImportId, states: z.array(ImportRowState).optional(), ...windowInput }),
    output: windowOf(ImportRow),
    errors: ['import-not-found', 'ledger-not-open'],
  },
  /** Which records go in: some, or all of a state. Those that can't are left as they are. */
  'imports.tick': {
    kind: 'command',
    input: z.strictObject({
      id: ImportId,
      ticked: z.boolean(),
      which: z.union([
        z.strictObject({ positions: z.array(count).min(1).max(MAX_WINDOW) }),
        z.strictObject({ states: z.array(ImportRowState).optional() }),
      ]),
    }),
    output: z.strictObject({ ticked: count }),
    errors: ['import-not-found', 'ledger-not-open'],
    touches: ['imports'],
  },
  /** Reads the same file again with what the owner decided. Ticks set by hand are kept. */
  'imports.remap': {
    kind: 'job',
    input: z.strictObject({ id: ImportId, choices: ImportChoices }),
    output: z.strictObject({ id: ImportId }),
    errors: ['import-not-found', ...READ_ERRORS, ...DISK_ERRORS, 'ledger-not-open'],
    touches: ['imports'],
  },
  /** Writes the ticked records to the ledger, in one transaction and after a safety point. */
  'imports.apply': {
    kind: 'job',
    input: z.strictObject({ id: ImportId }),
    output: ImportResult,
    errors: [
      'import-not-found',
      'import-nothing-to-apply',
      'import-already-applied',
      'import-mapping-incomplete',
      ...DISK_ERRORS,
      'ledger-not-open',
    ],
    touches: written,
  },
  'imports.discard': {
    kind: 'command',
    input: z.strictObject({ id: ImportId }),
    output: z.strictObject({}),
    errors: ['ledger-not-open'],
    touches: ['imports'],
  },
  /** What was imported, newest first. */
  'imports.list': {
    kind: 'query',
    input: z.strictObject({ ...windowInput }),
    output: windowOf(ImportRecordRow),
    errors: ['ledger-not-open'],
  },
  /** Takes a whole import back, unless its records were used since. */
  'imports.undo': {
    kind: 'job',
    input: z.strictObject({ id: ImportId }),
    output: z.strictObject({ debtors: count, invoices: count, payments: count }),
    errors: ['import-not-found', 'import-records-in-use', ...DISK_ERRORS, 'ledger-not-open'],
    touches: written,
  },
} as const satisfies Contract;
