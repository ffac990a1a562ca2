/** VAT of unpaid invoices: what was said of debtor and invoice, proven claims, and the rectifying invoices. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorId, InvoiceId, VatReliefId } from '../../../shared/domain/ids.ts';
import type { Cents } from '../../../shared/domain/money.ts';

export const vatReliefDebtors = sqliteTable('vat_relief_debtors', {
  debtorId: text().$type<DebtorId>().primaryKey(),
  related: integer({ mode: 'boolean' }).notNull(),
});

export const vatReliefInvoices = sqliteTable('vat_relief_invoices', {
  invoiceId: text().$type<InvoiceId>().primaryKey(),
  recordedInBooks: integer({ mode: 'boolean' }).notNull().default(true),
  security: text({ enum: ['none', 'guarantee', 'insurance'] })
    .notNull()
    .default('none'),
  securedCents: integer().$type<Cents>(),
});

export const vatReliefClaims = sqliteTable('vat_relief_claims', {
  id: text().primaryKey(),
  invoiceId: text().$type<InvoiceId>().notNull(),
  kind: text({ enum: ['court', 'notary', 'other_proof', 'certificate'] }).notNull(),
  claimedOn: text().$type<IsoDate>().notNull(),
  note: text(),
  recordedAt: text().notNull(),
  deletedOn: text().$type<IsoDate>(),
});

export const vatReliefs = sqliteTable('vat_reliefs', {
  id: text().$type<VatReliefId>().primaryKey(),
  invoiceId: text().$type<InvoiceId>().notNull(),
  instalment: integer(),
  number: text().notNull(),
  issuedOn: text().$type<IsoDate>().notNull(),
  baseCents: integer().$type<Cents>().notNull(),
  vatCents: integer().$type<Cents>().notNull(),
  sentOn: text().$type<IsoDate>(),
  sendingProof: text(),
  notifiedOn: text().$type<IsoDate>(),
  recordedAt: text().notNull(),
  deletedOn: text().$type<IsoDate>(),
});
