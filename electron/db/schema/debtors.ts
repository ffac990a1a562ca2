/** Who owes: debtors, their contacts, behaviour over time, and promises. */
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { LadderId } from '../../../shared/domain/dunning/policy.ts';
import type { DebtorId, ImportId, PromiseId } from '../../../shared/domain/ids.ts';
import type { Cents } from '../../../shared/domain/money.ts';

export const debtors = sqliteTable('debtors', {
  id: text().$type<DebtorId>().primaryKey(),
  kind: text({ enum: ['business', 'consumer', 'public', 'private_other'] }).notNull(),
  kindConfirmed: integer({ mode: 'boolean' }).notNull().default(true),
  code: text(),
  name: text().notNull(),
  nameKey: text().notNull(),
  tradeName: text(),
  taxId: text(),
  isNaturalPerson: integer({ mode: 'boolean' }).notNull().default(false),
  salutation: text({ enum: ['sr', 'sra'] }),
  street: text(),
  postalCode: text(),
  town: text(),
  province: text(),
  country: text().notNull().default('ES'),
  phone: text(),
  mobile: text(),
  email: text(),
  iban: text(),
  trade: text(),
  behaviour: text({ enum: ['unclassified', 'cannot_pay', 'forgot', 'unwilling', 'disputes', 'vanished'] })
    .notNull()
    .default('unclassified'),
  behaviourSince: text().$type<IsoDate>(),
  termDays: integer(),
  creditLimitCents: integer().$type<Cents>(),
  notes: text(),
  insolventOn: text().$type<IsoDate>(),
  insolvencyKind: text({ enum: ['ordinary', 'micro_enterprise'] }),
  insolvencyPublishedOn: text().$type<IsoDate>(),
  importId: text().$type<ImportId>(),
  createdAt: text().notNull(),
  updatedAt: text().notNull(),
  deletedOn: text().$type<IsoDate>(),
  ladderId: text().$type<LadderId>(),
  addressedAs: text({ enum: ['usted', 'tu'] }),
  onlyInWriting: integer({ mode: 'boolean' }).notNull().default(false),
  insolvencyReportedOn: text().$type<IsoDate>(),
});

export const debtorContacts = sqliteTable('debtor_contacts', {
  id: text().primaryKey(),
  debtorId: text().$type<DebtorId>().notNull(),
  role: text({ enum: ['owner', 'decides', 'billing', 'reception', 'other'] }).notNull(),
  name: text().notNull(),
  phone: text(),
  email: text(),
  notes: text(),
  position: integer().notNull(),
  deletedOn: text().$type<IsoDate>(),
});

export const debtorBehaviours = sqliteTable('debtor_behaviours', {
  id: text().primaryKey(),
  debtorId: text().$type<DebtorId>().notNull(),
  behaviour: text({ enum: ['unclassified', 'cannot_pay', 'forgot', 'unwilling', 'disputes', 'vanished'] }).notNull(),
  since: text().$type<IsoDate>().notNull(),
  reason: text(),
  recordedAt: text().notNull(),
});

export const debtorTags = sqliteTable(
  'debtor_tags',
  {
    debtorId: text().$type<DebtorId>().notNull(),
    tag: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.debtorId, table.tag] })],
);

export const promises = sqliteTable('promises', {
  id: text().$type<PromiseId>().primaryKey(),
  debtorId: text().$type<DebtorId>().notNull(),
  amountCents: integer().$type<Cents>().notNull(),
  promisedFor: text().$type<IsoDate>().notNull(),
  madeOn: text().$type<IsoDate>().notNull(),
  channel: text(),
  note: text(),
  cancelledOn: text().$type<IsoDate>(),
  recordedAt: text().notNull(),
});
