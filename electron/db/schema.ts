/**
 * The tables of the ledger as drizzle sees them, for queries and row types. The truth is the SQL of
 * `resources/migrations`; a test compares the two column by column.
 */
export * from './schema/agenda.ts';
export * from './schema/agreements.ts';
export * from './schema/bin.ts';
export * from './schema/business.ts';
export * from './schema/debtors.ts';
export * from './schema/history.ts';
export * from './schema/holidays.ts';
export * from './schema/invoices.ts';
export * from './schema/letter-wordings.ts';
export * from './schema/letters.ts';
export * from './schema/limitation.ts';
export * from './schema/negotiation.ts';
export * from './schema/payments.ts';
export * from './schema/totals.ts';
export * from './schema/vat-relief.ts';
