/** Shapes of the work list: a row, a legal window, a rung of a ladder, the reason of a step. */
import { z } from 'zod';
import { Behaviour } from '../domain/behaviour.ts';
import { IsoDate } from '../domain/civil-date.ts';
import { DebtorKind } from '../domain/debtor-kind.ts';
import { BecauseCode, StepKind } from '../domain/dunning/facts.ts';
import { Consequence, ContactChannel, RungId, RungLetter, ShortTextId, Tone } from '../domain/dunning/policy.ts';
import { AgreementId, DebtorId, InvoiceId } from '../domain/ids.ts';
import { Cents } from '../domain/money.ts';

/** A sentence of the catalogue (`agenda.because.<code>`) and what it needs. */
export const BecauseView = z.strictObject({
  code: BecauseCode,
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** Of the rung that is to be done now: where it stands in its ladder and what it is made of. */
export const RungView = z.strictObject({
  id: RungId,
  position: z.int().positive(),
  total: z.int().positive(),
  afterDays: z.int(),
  channel: ContactChannel,
  tone: Tone,
  text: ShortTextId.optional(),
  letter: RungLetter.optional(),
  announces: Consequence.optional(),
});

export const DoneBefore = z.enum(['nothing', 'called', 'letter', 'demand']);

export const AgendaGroup = z.enum(['urgent', 'today', 'week']);
export type AgendaGroup = z.infer<typeof AgendaGroup>;

/** One row of the work list: a debtor and the one thing to do with them. */
export const AgendaRow = z.strictObject({
  debtorId: DebtorId,
  name: z.string(),
  kind: DebtorKind,
  behaviour: Behaviour,
  group: AgendaGroup,
  step: StepKind,
  on: IsoDate,
  because: BecauseView,
  /** What the step is about, still owed. */
  amount: Cents,
  oldestDays: z.int().nonnegative(),
  invoices: z.array(z.strictObject({ id: InvoiceId, number: z.string() })).max(5),
  invoiceCount: z.int().nonnegative(),
  channel: ContactChannel.optional(),
  rung: RungView.optional(),
  reach: z.strictObject({
    phone: z.string().optional(),
    mobile: z.string().optional(),
    email: z.string().optional(),
    address: z.boolean(),
    onlyInWriting: z.boolean(),
  }),
  /** Of an announced consequence that is to be kept. */
  announcement: z.strictObject({ id: z.uuid(), what: Consequence, on: IsoDate }).optional(),
  /** Of a step of an agreement. */
  agreement: z.strictObject({ id: AgreementId, ref: z.string() }).optional(),
});
export type AgendaRow = z.infer<typeof AgendaRow>;

/** A legal window of a debtor that closes: what can be lost, and the day it is lost. */
export const LegalClock = z.strictObject({
  what: z.enum(['limitation', 'vat', 'vat-notify', 'filing']),
  debtorId: DebtorId,
  name: z.string(),
  /** The last day to act. */
  until: IsoDate,
  /** Principal that can no longer be claimed after it, or filed without negotiating again; VAT that can no longer be taken back, or was and is not told yet. */
  amount: Cents,
  /** Of the one that closes first. */
  invoiceId: InvoiceId,
  number: z.string(),
  invoiceCount: z.int().positive(),
});
export type LegalClock = z.infer<typeof LegalClock>;

/** One rung of the debtor's ladder as the ficha draws it. `on`: when it was done, or is planned. */
export const LadderStepView = RungView.extend({
  /** `passed`: left behind without being done, such as before a debt that entered late. */
  state: z.enum(['done', 'skipped', 'passed', 'now', 'next']),
  /** When it was done, or the day it is planned for; absent of what was passed. */
  on: IsoDate.optional(),
});
