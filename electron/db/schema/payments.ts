/** Charges beside the invoice, money received and how each payment was allocated. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { AgreementId, ChargeId, DebtorId, DueDateId, ImportId, InvoiceId, PaymentId } from '../../../shared/domain/ids.ts';
import type { Cents } from '../../../shared/domain/money.ts';

export const charges = sqliteTable('charges', {
  id: text().$type<ChargeId>().primaryKey(),
  debtorId: text().$type<DebtorId>().notNull(),
  invoiceId: text().$type<InvoiceId>(),
  kind: text({ enum: ['compensation', 'cost'] }).notNull(),
  incurredOn: text().$type<IsoDate>().notNull(),
  concept: text().notNull(),
  amountCents: integer().$type<Cents>().notNull(),
  waivedOn: text().$type<IsoDate>(),
  waiverReason: text(),
  createdAt: text().notNull(),
  deletedOn: text().$type<IsoDate>(),
  /** Interest of its deferral: owed by the agreement, and no cost of collecting. */
  agreementId: text().$type<AgreementId>(),
});

export const payments = sqliteTable('payments', {
  id: text().$type<PaymentId>().primaryKey(),
  debtorId: text().$type<DebtorId>().notNull(),
  receivedOn: text().$type<IsoDate>().notNull(),
  amountCents: integer().$type<Cents>().notNull(),
  method: text({
    enum: ['transfer', 'cash', 'card', 'bizum', 'direct_debit', 'cheque', 'promissory_note', 'compensation', 'other'],
  }).notNull(),
  reference: text(),
  note: text(),
  mode: text({ enum: ['interest-first', 'principal-first', 'by-hand'] }).notNull(),
  designatedByDebtor: integer({ mode: 'boolean' }).notNull().default(false),
  reversesPaymentId: text().$type<PaymentId>().unique(),
  surplusCents: integer().$type<Cents>().notNull(),
  importId: text().$type<ImportId>(),
  recordedAt: text().notNull(),
});

export const paymentAllocations = sqliteTable('payment_allocations', {
  id: text().primaryKey(),
  paymentId: text().$type<PaymentId>().notNull(),
  part: text({ enum: ['principal', 'interest', 'charge'] }).notNull(),
  invoiceId: text().$type<InvoiceId>(),
  dueDateId: text().$type<DueDateId>(),
  chargeId: text().$type<ChargeId>(),
  amountCents: integer().$type<Cents>().notNull(),
  because: text().notNull(),
});
