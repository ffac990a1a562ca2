/** What is owed: invoices, each of their due dates, corrections and disputes. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorId, DueDateId, ImportId, InvoiceId } from '../../../shared/domain/ids.ts';
import type { BasisPoints, Cents } from '../../../shared/domain/money.ts';

export const invoices = sqliteTable('invoices', {
  id: text().$type<InvoiceId>().primaryKey(),
  debtorId: text().$type<DebtorId>().notNull(),
  kind: text({ enum: ['invoice', 'corrective'] }).notNull(),
  number: text().notNull(),
  numberKey: text().notNull(),
  series: text(),
  issuedOn: text().$type<IsoDate>().notNull(),
  operationOn: text().$type<IsoDate>(),
  sentOn: text().$type<IsoDate>(),
  sentBy: text(),
  concept: text(),
  baseCents: integer().$type<Cents>(),
  vatCents: integer().$type<Cents>(),
  surchargeCents: integer().$type<Cents>(),
  withholdingCents: integer().$type<Cents>(),
  totalCents: integer().$type<Cents>().notNull(),
  termBasis: text({ enum: ['agreed', 'legal_30', 'assumed'] })
    .notNull()
    .default('agreed'),
  termWhere: text(),
  agreedRateBasisPoints: integer().$type<BasisPoints>(),
  agreedRateWhere: text(),
  defaultWithoutDemand: integer({ mode: 'boolean' }).notNull().default(false),
  deliveryProof: integer({ mode: 'boolean' }).notNull().default(false),
  notClaimableSince: text().$type<IsoDate>(),
  notClaimableReason: text(),
  noteDueOn: text().$type<IsoDate>(),
  interestWaivedOn: text().$type<IsoDate>(),
  compensationWaivedOn: text().$type<IsoDate>(),
  waiverReason: text(),
  vatRelievedOn: text().$type<IsoDate>(),
  importId: text().$type<ImportId>(),
  createdAt: text().notNull(),
  updatedAt: text().notNull(),
  deletedOn: text().$type<IsoDate>(),
  termRule: text({ enum: ['acceptance', 'fresh_food', 'other_food', 'goods_transport', 'retailer'] }),
  doneBefore: text({ enum: ['nothing', 'called', 'letter', 'demand'] }),
});

export const dueDates = sqliteTable('due_dates', {
  id: text().$type<DueDateId>().primaryKey(),
  invoiceId: text().$type<InvoiceId>().notNull(),
  debtorId: text().$type<DebtorId>().notNull(),
  position: integer().notNull(),
  dueOn: text().$type<IsoDate>().notNull(),
  amountCents: integer().$type<Cents>().notNull(),
  outstandingCents: integer().$type<Cents>().notNull(),
  live: integer({ mode: 'boolean' }).notNull().default(true),
});

export const invoiceCorrections = sqliteTable('invoice_corrections', {
  id: text().primaryKey(),
  correctiveInvoiceId: text().$type<InvoiceId>().notNull(),
  invoiceId: text().$type<InvoiceId>().notNull(),
  amountCents: integer().$type<Cents>().notNull(),
  effectiveOn: text().$type<IsoDate>().notNull(),
  fromStart: integer({ mode: 'boolean' }).notNull().default(true),
});

export const invoiceDisputes = sqliteTable('invoice_disputes', {
  id: text().primaryKey(),
  invoiceId: text().$type<InvoiceId>().notNull(),
  openedOn: text().$type<IsoDate>().notNull(),
  reason: text().notNull(),
  disputedCents: integer().$type<Cents>(),
  answerBy: text().$type<IsoDate>(),
  closedOn: text().$type<IsoDate>(),
  outcome: text({ enum: ['accepted', 'rejected', 'partly_accepted', 'withdrawn'] }),
});
