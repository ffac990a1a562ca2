/** The business that owns the ledger, its accounts, settings and the rates it added. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { BlobHash } from '../../../shared/domain/ids.ts';
import type { BasisPoints } from '../../../shared/domain/money.ts';

export const ledger = sqliteTable('ledger', {
  id: integer().primaryKey(),
  ledgerId: text().notNull(),
  kind: text({ enum: ['main', 'example'] }).notNull(),
  createdAt: text().notNull(),
});

export const businessProfile = sqliteTable('business_profile', {
  id: integer().primaryKey(),
  name: text().notNull(),
  tradeName: text(),
  taxId: text(),
  isNaturalPerson: integer({ mode: 'boolean' }).notNull().default(false),
  street: text(),
  postalCode: text(),
  town: text(),
  province: text(),
  phone: text(),
  mobile: text(),
  email: text(),
  website: text(),
  representative: text(),
  representativeTaxId: text(),
  representativeRole: text(),
  contactName: text(),
  contactPhone: text(),
  contactEmail: text(),
  contactHours: text(),
  privacyEmail: text(),
  privacyUrl: text(),
  vatRegime: text({ enum: ['general', 'cash_accounting', 'simplified', 'exempt', 'igic', 'foral'] })
    .notNull()
    .default('general'),
  salesBelowLimit: integer({ mode: 'boolean' }),
  defaultTermDays: integer().notNull().default(30),
  dayCount: text({ enum: ['act-365', 'act-act'] })
    .notNull()
    .default('act-365'),
  envelopeWindow: text({ enum: ['right', 'left', 'none'] })
    .notNull()
    .default('right'),
  paymentQr: integer({ mode: 'boolean' }).notNull().default(false),
  logoHash: text().$type<BlobHash>(),
  signatureHash: text().$type<BlobHash>(),
  updatedAt: text().notNull(),
});

export const businessIbans = sqliteTable('business_ibans', {
  id: text().primaryKey(),
  iban: text().notNull(),
  holder: text(),
  label: text(),
  position: integer().notNull(),
  deletedOn: text().$type<IsoDate>(),
});

export const settings = sqliteTable('settings', {
  key: text().primaryKey(),
  value: text().notNull(),
});

export const ownRates = sqliteTable('own_rates', {
  id: text().primaryKey(),
  rateTable: text({ enum: ['late_payment', 'legal_interest'] }).notNull(),
  fromOn: text().$type<IsoDate>().notNull(),
  toOn: text().$type<IsoDate>().notNull(),
  rateBasisPoints: integer().$type<BasisPoints>().notNull(),
  source: text().notNull(),
  addedAt: text().notNull(),
  deletedOn: text().$type<IsoDate>(),
});
