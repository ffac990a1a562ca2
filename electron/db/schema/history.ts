/** Imports, the sealed event log, older wordings, the undo journal and what search finds. */
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { DebtorId, ImportId } from '../../../shared/domain/ids.ts';
import type { Cents } from '../../../shared/domain/money.ts';

export const imports = sqliteTable('imports', {
  id: text().$type<ImportId>().primaryKey(),
  kind: text({ enum: ['customers', 'invoices', 'payments', 'example'] }).notNull(),
  fileName: text().notNull(),
  fileHash: text().notNull(),
  appliedAt: text().notNull(),
  debtorCount: integer().notNull().default(0),
  invoiceCount: integer().notNull().default(0),
  paymentCount: integer().notNull().default(0),
  skippedCount: integer().notNull().default(0),
  totalCents: integer().$type<Cents>().notNull(),
  undoneAt: text(),
});

export const importMappings = sqliteTable('import_mappings', {
  fingerprint: text().primaryKey(),
  kind: text({ enum: ['customers', 'invoices', 'payments'] }).notNull(),
  mapping: text().notNull(),
  usedAt: text().notNull(),
});

export const importRecords = sqliteTable(
  'import_records',
  {
    kind: text({ enum: ['debtor', 'invoice', 'payment'] }).notNull(),
    recordKey: text().notNull(),
    recordId: text().notNull(),
    importId: text().$type<ImportId>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.recordKey] })],
);

export const events = sqliteTable('events', {
  seq: integer().primaryKey(),
  at: text().notNull(),
  type: text().notNull(),
  subjectId: text().notNull(),
  payload: text().notNull(),
  prevHash: text().notNull(),
  hash: text().notNull(),
});

export const eventSubjects = sqliteTable(
  'event_subjects',
  {
    subjectId: text().notNull(),
    seq: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.subjectId, table.seq] })],
);

export const revisions = sqliteTable('revisions', {
  id: text().primaryKey(),
  subjectId: text().notNull(),
  debtorId: text().$type<DebtorId>(),
  at: text().notNull(),
  body: text().notNull(),
});

export const undoJournal = sqliteTable('undo_journal', {
  id: integer().primaryKey({ autoIncrement: true }),
  at: text().notNull(),
  label: text().notNull(),
  channel: text().notNull(),
  input: text().notNull(),
  undoneAt: text(),
});

export const searchSubjects = sqliteTable('search_subjects', {
  id: integer().primaryKey(),
  subjectId: text().notNull().unique(),
  debtorId: text().$type<DebtorId>().notNull(),
  kind: text({ enum: ['debtor', 'invoice'] }).notNull(),
});

export const schemaHistory = sqliteTable('schema_history', {
  version: integer().primaryKey(),
  name: text().notNull(),
  sha256: text().notNull(),
  appliedAt: text().notNull(),
});

/** What was brought back from a copy, so that the act can be undone as one. */
export const broughtBack = sqliteTable('brought_back', {
  id: text().primaryKey(),
  at: text().notNull(),
  debtorId: text().$type<DebtorId>().notNull(),
  changes: text().notNull(),
  undoneAt: text(),
});
