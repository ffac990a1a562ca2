/**
 * What is kept added up for the first page of each screen. Derived: written by the triggers of `0081-totals.sql`,
 * `0141-invoice-shorts.sql`, `0143-paid-invoices.sql` and `0145-number-starts.sql`, and by nobody else.
 */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorId, InvoiceId } from '../../../shared/domain/ids.ts';
import type { Cents } from '../../../shared/domain/money.ts';

const count = () => integer().notNull();
const sum = () => integer().$type<Cents>().notNull();

export const debtorBalances = sqliteTable('debtor_balances', {
  debtorId: text().$type<DebtorId>().primaryKey(),
  openCents: sum().default(0 as Cents),
  creditCents: sum().default(0 as Cents),
  oldestOpenOn: text().$type<IsoDate>(),
  invoiceCount: count().default(0),
  invoicedCents: sum().default(0 as Cents),
  paymentCount: count().default(0),
  paidCents: sum().default(0 as Cents),
});

export const openInvoices = sqliteTable('open_invoices', {
  invoiceId: text().$type<InvoiceId>().primaryKey(),
  debtorId: text().$type<DebtorId>().notNull(),
  issuedOn: text().$type<IsoDate>().notNull(),
  taxPoint: text().$type<IsoDate>().notNull(),
  totalCents: sum(),
  outstandingCents: sum(),
  oldestOpenOn: text().$type<IsoDate>(),
  lastDueOn: text().$type<IsoDate>().notNull(),
});

export const paidInvoices = sqliteTable('paid_invoices', {
  invoiceId: text().$type<InvoiceId>().primaryKey(),
  issuedOn: text().$type<IsoDate>().notNull(),
  lastDueOn: text().$type<IsoDate>().notNull(),
});

/** Of each invoice that a search can find, under the number it has in the index of texts. */
export const invoiceShorts = sqliteTable('invoice_shorts', {
  id: integer().primaryKey(),
  invoiceId: text().$type<InvoiceId>().notNull().unique(),
  debtorId: text().$type<DebtorId>().notNull(),
  numberKey: text().notNull(),
  issuedOn: text().$type<IsoDate>().notNull(),
  totalCents: sum(),
  outstandingCents: sum(),
  lastDueOn: text().$type<IsoDate>(),
});

/** Of those, by how their number begins. */
export const numberStartTotals = sqliteTable('number_start_totals', {
  start: text().primaryKey(),
  n: count(),
  totalCents: sum(),
  outstandingCents: sum(),
});

export const openInvoiceTotals = sqliteTable('open_invoice_totals', {
  oldestOpenOn: text().primaryKey(),
  n: count(),
  totalCents: sum(),
  outstandingCents: sum(),
});

export const dueTotals = sqliteTable('due_totals', {
  dueOn: text().$type<IsoDate>().primaryKey(),
  n: count(),
  owedCents: sum(),
  creditCents: sum(),
});

export const stepTotals = sqliteTable('step_totals', {
  rank: count(),
  onDay: text().$type<IsoDate>().notNull(),
  n: count(),
});

export const ledgerTotals = sqliteTable('ledger_totals', {
  id: integer().primaryKey(),
  debtors: count(),
  invoices: count(),
  invoicedCents: sum(),
  payments: count(),
  paidCents: sum(),
  surplusCents: sum(),
});
