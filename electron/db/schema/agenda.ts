/** The follow-up of debts: policies, contacts, pauses, announced consequences, and what is derived: next steps and legal days. */
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ContactOutcome, Delivery } from '../../../shared/contract/contacts.ts';
import type { Behaviour } from '../../../shared/domain/behaviour.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { Excuse } from '../../../shared/domain/dunning/excuse.ts';
import type { BecauseCode, StepKind } from '../../../shared/domain/dunning/facts.ts';
import type {
  Consequence,
  ContactChannel,
  LadderId,
  RungId,
  RungLetter,
  ShortTextId,
  Tone,
} from '../../../shared/domain/dunning/policy.ts';
import type { ContactId, DebtorId, InvoiceId, LetterId, PauseId, PromiseId } from '../../../shared/domain/ids.ts';
import type { Cents } from '../../../shared/domain/money.ts';

export const dunningPolicies = sqliteTable('dunning_policies', {
  version: integer().primaryKey(),
  madeAt: text().notNull(),
  graceDays: integer().notNull(),
  smallSumCents: integer().$type<Cents>().notNull(),
  minimumGapDays: integer().notNull(),
  officeFrom: text().notNull(),
  officeTo: text().notNull(),
  workingDaysOnly: integer({ mode: 'boolean' }).notNull(),
  sparesPunctual: integer({ mode: 'boolean' }).notNull(),
});

export const dunningLadders = sqliteTable(
  'dunning_ladders',
  {
    version: integer().notNull(),
    ladderId: text().$type<LadderId>().notNull(),
    name: text().notNull(),
    position: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.version, table.ladderId] })],
);

export const dunningRungs = sqliteTable(
  'dunning_rungs',
  {
    version: integer().notNull(),
    ladderId: text().$type<LadderId>().notNull(),
    rungId: text().$type<RungId>().notNull(),
    position: integer().notNull(),
    afterDays: integer().notNull(),
    channel: text().$type<ContactChannel>().notNull(),
    tone: text().$type<Tone>().notNull(),
    textId: text().$type<ShortTextId>(),
    letter: text().$type<RungLetter>(),
    announces: text().$type<Consequence>(),
    announcesInDays: integer(),
    repeatEveryDays: integer(),
    repeatTimes: integer(),
  },
  (table) => [primaryKey({ columns: [table.version, table.ladderId, table.rungId] })],
);

export const dunningLadderOf = sqliteTable(
  'dunning_ladder_of',
  {
    version: integer().notNull(),
    behaviour: text().$type<Behaviour>().notNull(),
    ladderId: text().$type<LadderId>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.version, table.behaviour] })],
);

export const contacts = sqliteTable('contacts', {
  id: text().$type<ContactId>().primaryKey(),
  debtorId: text().$type<DebtorId>().notNull(),
  onDay: text().$type<IsoDate>().notNull(),
  channel: text().$type<ContactChannel>().notNull(),
  direction: text({ enum: ['out', 'in'] })
    .notNull()
    .default('out'),
  outcome: text().$type<ContactOutcome>().notNull(),
  excuse: text().$type<Excuse>(),
  textId: text().$type<ShortTextId>(),
  letterId: text().$type<LetterId>(),
  promiseId: text().$type<PromiseId>(),
  delivery: text().$type<Delivery>().notNull().default('unknown'),
  deliveryOn: text().$type<IsoDate>(),
  seconds: integer(),
  note: text(),
  recordedAt: text().notNull(),
  deletedOn: text().$type<IsoDate>(),
});

export const stepsDone = sqliteTable('steps_done', {
  id: text().primaryKey(),
  invoiceId: text().$type<InvoiceId>().notNull(),
  rungId: text().$type<RungId>().notNull(),
  afterDays: integer(),
  doneOn: text().$type<IsoDate>().notNull(),
  how: text({ enum: ['contact', 'skipped', 'before'] }).notNull(),
  contactId: text().$type<ContactId>(),
  reason: text(),
  recordedAt: text().notNull(),
  deletedOn: text().$type<IsoDate>(),
});

export const pauses = sqliteTable('pauses', {
  id: text().$type<PauseId>().primaryKey(),
  debtorId: text().$type<DebtorId>().notNull(),
  invoiceId: text().$type<InvoiceId>(),
  kind: text({ enum: ['snooze', 'pause'] }).notNull(),
  reason: text().notNull(),
  fromOn: text().$type<IsoDate>().notNull(),
  untilOn: text().$type<IsoDate>().notNull(),
  endedOn: text().$type<IsoDate>(),
  contactId: text().$type<ContactId>(),
  recordedAt: text().notNull(),
  deletedOn: text().$type<IsoDate>(),
});

export const announcedConsequences = sqliteTable('announced_consequences', {
  id: text().primaryKey(),
  debtorId: text().$type<DebtorId>().notNull(),
  contactId: text().$type<ContactId>(),
  letterId: text().$type<LetterId>(),
  what: text().$type<Consequence>().notNull(),
  dueOn: text().$type<IsoDate>().notNull(),
  decision: text({ enum: ['kept', 'withdrawn'] }),
  decidedOn: text().$type<IsoDate>(),
  keptBy: text().$type<ContactId>(),
  recordedAt: text().notNull(),
  deletedOn: text().$type<IsoDate>(),
});

export const bankChecks = sqliteTable('bank_checks', {
  id: text().primaryKey(),
  checkedOn: text().$type<IsoDate>().notNull(),
  recordedAt: text().notNull(),
});

export const nextStepRows = sqliteTable('next_steps', {
  invoiceId: text().$type<InvoiceId>().primaryKey(),
  debtorId: text().$type<DebtorId>().notNull(),
  kind: text().$type<StepKind>().notNull(),
  onDay: text().$type<IsoDate>().notNull(),
  rungId: text().$type<RungId>(),
  channel: text().$type<ContactChannel>(),
  because: text().$type<BecauseCode>().notNull(),
  params: text().notNull(),
  rank: integer().notNull(),
  leads: integer({ mode: 'boolean' }).notNull(),
  served: integer({ mode: 'boolean' }).notNull(),
  amountCents: integer().$type<Cents>().notNull(),
});

export const staleSteps = sqliteTable('next_steps_stale', { debtorId: text().primaryKey() });

export type LegalDayKind = 'limitation' | 'vat-opens' | 'vat-closes' | 'vat-notify' | 'filing';

export const legalDayRows = sqliteTable('legal_days', {
  debtorId: text().$type<DebtorId>().notNull(),
  kind: text().$type<LegalDayKind>().notNull(),
  subjectId: text().notNull(),
  onDay: text().$type<IsoDate>().notNull(),
  endsOn: text().$type<IsoDate>().notNull(),
  amountCents: integer().$type<Cents>(),
  invoiceId: text().$type<InvoiceId>().notNull(),
  invoiceCount: integer().notNull(),
});

export const staleLegalDays = sqliteTable('legal_days_stale', { debtorId: text().primaryKey() });
