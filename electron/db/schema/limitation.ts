/** What interrupts limitation, and the period that was chosen. */
import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { AttachmentId, DebtorId, InvoiceId } from '../../../shared/domain/ids.ts';
import type { LimitationActKind } from '../../../shared/domain/limitation.ts';
import type { LimitationChoice } from '../../../shared/domain/limitation-choice.ts';

export const limitationActs = sqliteTable('limitation_acts', {
  id: text().primaryKey(),
  debtorId: text().$type<DebtorId>().notNull(),
  invoiceId: text().$type<InvoiceId>(),
  kind: text().$type<LimitationActKind>().notNull(),
  doneOn: text().$type<IsoDate>().notNull(),
  receivedOn: text().$type<IsoDate>(),
  untilOn: text().$type<IsoDate>(),
  proofText: text(),
  attachmentId: text().$type<AttachmentId>(),
  note: text(),
  recordedAt: text().notNull(),
  deletedOn: text().$type<IsoDate>(),
});

export const debtorLimitation = sqliteTable('debtor_limitation', {
  debtorId: text().$type<DebtorId>().primaryKey(),
  choice: text().$type<LimitationChoice>().notNull(),
});

export const invoiceLimitation = sqliteTable('invoice_limitation', {
  invoiceId: text().$type<InvoiceId>().primaryKey(),
  choice: text().$type<LimitationChoice>().notNull(),
});
