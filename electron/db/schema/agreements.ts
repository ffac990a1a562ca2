/** Payment agreements: what was agreed, what the debt was, what was delivered and what was given up. */
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { AgreementState } from '../../../shared/contract/agreement-values.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { AgreementId, ChargeId, DebtorId, DueDateId, InvoiceId, PaymentId } from '../../../shared/domain/ids.ts';
import type { Cents } from '../../../shared/domain/money.ts';

const cents = () => integer().$type<Cents>();
const day = () => text().$type<IsoDate>();

export const agreements = sqliteTable('agreements', {
  id: text().$type<AgreementId>().primaryKey(),
  debtorId: text().$type<DebtorId>().notNull(),
  state: text({ enum: ['draft', 'proposed', 'signed', 'ended'] }).notNull(),
  year: integer(),
  number: integer(),
  version: integer().notNull().default(1),
  replacesId: text().$type<AgreementId>(),
  draft: text().notNull(),
  plan: text(),
  fixedOn: day(),
  principalCents: cents(),
  interestCents: cents(),
  compensationCents: cents(),
  costsCents: cents(),
  waiverCents: cents(),
  deferralCents: cents(),
  payableCents: cents(),
  proposedOn: day(),
  validUntil: day(),
  validHour: text(),
  signedOn: day(),
  breachNoticeOn: day(),
  ending: text({ enum: ['fulfilled', 'accelerated', 'renegotiated', 'cancelled'] }),
  endedOn: day(),
  endReason: text(),
  createdAt: text().notNull(),
  updatedAt: text().notNull(),
  deletedOn: day(),
});

export const agreementDebts = sqliteTable(
  'agreement_debts',
  {
    agreementId: text().$type<AgreementId>().notNull(),
    dueDateId: text().$type<DueDateId>().notNull(),
    invoiceId: text().$type<InvoiceId>().notNull(),
    principalCents: cents().notNull(),
    interestCents: cents().notNull(),
  },
  (table) => [primaryKey({ columns: [table.agreementId, table.dueDateId] })],
);

export const agreementCharges = sqliteTable(
  'agreement_charges',
  {
    agreementId: text().$type<AgreementId>().notNull(),
    position: integer().notNull(),
    chargeId: text().$type<ChargeId>(),
    compensationOf: text().$type<InvoiceId>(),
    amountCents: cents().notNull(),
    leftOutCents: cents()
      .notNull()
      .default(0 as Cents),
  },
  (table) => [primaryKey({ columns: [table.agreementId, table.position] })],
);

export const agreementPriorAllocations = sqliteTable(
  'agreement_prior_allocations',
  { agreementId: text().$type<AgreementId>().notNull(), allocationId: text().notNull() },
  (table) => [primaryKey({ columns: [table.agreementId, table.allocationId] })],
);

export const agreementInstalments = sqliteTable(
  'agreement_instalments',
  {
    agreementId: text().$type<AgreementId>().notNull(),
    position: integer().notNull(),
    onDay: day().notNull(),
    nominalOn: day().notNull(),
    amountCents: cents().notNull(),
    kind: text({ enum: ['down', 'cash', 'work', 'goods'] }).notNull(),
    paidCents: cents()
      .notNull()
      .default(0 as Cents),
    creditedCents: cents()
      .notNull()
      .default(0 as Cents),
    settledOn: day(),
  },
  (table) => [primaryKey({ columns: [table.agreementId, table.position] })],
);

export const agreementStandings = sqliteTable('agreement_standings', {
  agreementId: text().$type<AgreementId>().primaryKey(),
  debtorId: text().$type<DebtorId>().notNull(),
  state: text().$type<AgreementState>().notNull(),
  agreedCents: cents().notNull(),
  paidCents: cents().notNull(),
  creditedCents: cents().notNull(),
  pendingCents: cents().notNull(),
  overdueCents: cents().notNull(),
  instalments: integer().notNull(),
  settled: integer().notNull(),
  inTime: integer().notNull(),
  late: integer().notNull(),
  missed: integer().notNull(),
  nextPosition: integer(),
  nextOn: day(),
  nextCents: cents(),
  graceEndsOn: day(),
});

export const agreementDeliveries = sqliteTable('agreement_deliveries', {
  id: text().primaryKey(),
  agreementId: text().$type<AgreementId>().notNull(),
  onDay: day().notNull(),
  units: integer().notNull(),
  netCents: cents().notNull(),
  grossCents: cents().notNull(),
  note: text(),
  invoiceNumber: text(),
  paymentId: text().$type<PaymentId>().notNull(),
  recordedAt: text().notNull(),
  deletedOn: day(),
});

export const agreementWaivers = sqliteTable('agreement_waivers', {
  id: text().primaryKey(),
  agreementId: text().$type<AgreementId>().notNull(),
  part: text({ enum: ['principal', 'interest', 'compensation', 'charge'] }).notNull(),
  invoiceId: text().$type<InvoiceId>(),
  dueDateId: text().$type<DueDateId>(),
  chargeId: text().$type<ChargeId>(),
  amountCents: cents().notNull(),
  onDay: day().notNull(),
  undoneAt: text(),
});

export const agreementVouchers = sqliteTable('agreement_vouchers', {
  agreementId: text().$type<AgreementId>().primaryKey(),
  amountCents: cents().notNull(),
  validUntil: day().notNull(),
  activeOn: day(),
  usedOn: day(),
  usedNote: text(),
});
