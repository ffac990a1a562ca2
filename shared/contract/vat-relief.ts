/** VAT of unpaid invoices that can be taken back: its terms, what is missing, and what the owner did about it. */
import { z } from 'zod';
import { IsoDate } from '../domain/civil-date.ts';
import { DebtorId, InvoiceId, LetterId, VatReliefId } from '../domain/ids.ts';
import { Cents, PositiveCents } from '../domain/money.ts';
import { VAT_ALERTS } from '../domain/vat-relief-alerts.ts';
import {
  VAT_ABSENCES,
  VAT_BLOCKS,
  VAT_GAPS,
  VAT_REMARKS,
  VAT_RULES,
  VAT_SECURITIES,
  VAT_STATES,
} from '../domain/vat-relief-facts.ts';
import type { Contract } from './define.ts';
import { shortText } from './lists.ts';
import { optionalText } from './values.ts';

const Option = z.strictObject({
  name: z.enum(['six-months', 'one-year', 'cash-accounting', 'insolvency']),
  waitEndsOn: IsoDate,
  opensOn: IsoDate,
  closesOn: IsoDate,
});

const Step = z.strictObject({
  rule: z.enum(VAT_RULES),
  article: z.string(),
  on: IsoDate.optional(),
  from: IsoDate.optional(),
  to: IsoDate.optional(),
  amounts: z.strictObject({ pending: Cents, total: Cents, charged: Cents, vat: Cents }).optional(),
});

const Act = z.strictObject({
  id: VatReliefId,
  number: z.string(),
  issuedOn: IsoDate,
  notifyBy: IsoDate,
  sentOn: IsoDate.optional(),
  sendingProof: z.string().optional(),
  /** The registered letter that sent it, when no sending was noted by hand. */
  sentByLetter: z.strictObject({ id: LetterId, number: z.string() }).optional(),
  notifiedOn: IsoDate.optional(),
});

/** One term: of the whole invoice, or of one instalment beyond a year. */
const VatReliefPartView = z.strictObject({
  instalment: z.int().positive().optional(),
  state: z.enum(VAT_STATES),
  route: z.enum(['unpaid', 'insolvency']),
  taxPoint: IsoDate,
  window: z.strictObject({ opensOn: IsoDate, closesOn: IsoDate, options: z.array(Option) }).optional(),
  /** Until the window, or the month for telling the tax agency, ends; negative once it has. */
  daysLeft: z.int().optional(),
  pending: Cents,
  base: Cents.optional(),
  /** What can be taken back, or was; absent while it cannot be told. */
  vat: Cents.optional(),
  claimProvenOn: IsoDate.optional(),
  blocks: z.array(z.enum(VAT_BLOCKS)),
  gaps: z.array(z.enum(VAT_GAPS)),
  remarks: z.array(z.enum(VAT_REMARKS)),
  steps: z.array(Step),
  alerts: z.array(z.strictObject({ on: IsoDate, kind: z.enum(VAT_ALERTS) })),
  /** The day by which the owner has to do something, or from which it can. */
  actOn: IsoDate.optional(),
  act: Act.optional(),
});
export type VatReliefPartView = z.infer<typeof VatReliefPartView>;

const VatClaimKind = z.enum(['court', 'notary', 'other_proof', 'certificate']);

const InvoiceFacts = z.strictObject({
  recordedInBooks: z.boolean(),
  security: z.enum(VAT_SECURITIES),
  /** The part that is secured; absent: all of it. */
  secured: PositiveCents.optional(),
});

export const VatReliefView = z.strictObject({
  invoiceId: InvoiceId,
  debtorId: DebtorId,
  number: z.string(),
  /** Why there is nothing to take back; then `parts` is empty. */
  absent: z.enum(VAT_ABSENCES).optional(),
  parts: z.array(VatReliefPartView),
  facts: InvoiceFacts,
  related: z.boolean(),
  publicDebtor: z.boolean(),
  /** Claims noted by hand. */
  claims: z.array(z.strictObject({ id: z.uuid(), kind: VatClaimKind, claimedOn: IsoDate, note: z.string().optional() })),
});
export type VatReliefView = z.infer<typeof VatReliefView>;

const touches = ['invoices', 'debtors', 'undo'] as const;

export const vatReliefChannels = {
  'vatRelief.ofInvoice': {
    kind: 'query',
    input: z.strictObject({ id: InvoiceId }),
    /** None of a corrective invoice. */
    output: z.strictObject({ relief: VatReliefView.optional() }),
    errors: ['invoice-not-found', 'ledger-not-open'],
  },
  /** Its invoices with something to take back or taken back: what can be done today first, each by its nearest day. */
  'vatRelief.ofDebtor': {
    kind: 'query',
    input: z.strictObject({ debtorId: DebtorId }),
    output: z.strictObject({
      invoices: z.array(VatReliefView),
      /** Why none of the others has anything, when all say the same: the regime of the business. */
      regime: z.enum(['foral', 'igic', 'simplified', 'exempt']).optional(),
      sums: z.strictObject({ open: Cents, later: Cents, taken: Cents, missed: Cents }),
    }),
    errors: ['debtor-not-found', 'ledger-not-open'],
  },
  /** What the program cannot know: books, guarantee, insurance, related party. */
  'vatRelief.setFacts': {
    kind: 'command',
    input: z.strictObject({ invoiceId: InvoiceId, facts: InvoiceFacts, related: z.boolean() }),
    output: z.strictObject({}),
    errors: ['invoice-not-found', 'invalid-input', 'ledger-not-open'],
    touches,
  },
  /** A claim, or the certificate of a public body, that is proven outside the letters of this ledger. */
  'vatRelief.noteClaim': {
    kind: 'command',
    input: z.strictObject({
      invoiceIds: z.array(InvoiceId).min(1).max(500),
      kind: VatClaimKind,
      claimedOn: IsoDate,
      note: optionalText,
    }),
    output: z.strictObject({ ids: z.array(z.uuid()) }),
    errors: ['invoice-not-found', 'date-in-future', 'date-before-invoice', 'ledger-not-open'],
    touches,
  },
  'vatRelief.removeClaims': {
    kind: 'command',
    input: z.strictObject({ ids: z.array(z.uuid()).min(1).max(500) }),
    output: z.strictObject({}),
    errors: ['vat-claim-not-found', 'ledger-not-open'],
    touches,
  },
  'vatRelief.restoreClaims': {
    kind: 'command',
    input: z.strictObject({ ids: z.array(z.uuid()).min(1).max(500) }),
    output: z.strictObject({}),
    errors: ['vat-claim-not-found', 'ledger-not-open'],
    touches,
  },
  /** "He emitido la factura rectificativa": the sums stay as they are today. */
  'vatRelief.recordIssued': {
    kind: 'command',
    input: z.strictObject({
      invoiceId: InvoiceId,
      instalment: z.int().positive().optional(),
      number: shortText.min(1).max(60),
      issuedOn: IsoDate,
    }),
    output: z.strictObject({ id: VatReliefId, vat: Cents, notifyBy: IsoDate }),
    errors: [
      'invoice-not-found',
      'date-in-future',
      'date-before-invoice',
      'vat-relief-exists',
      'vat-relief-nothing',
      'ledger-not-open',
    ],
    touches,
  },
  'vatRelief.takeBackIssued': {
    kind: 'command',
    input: z.strictObject({ id: VatReliefId }),
    output: z.strictObject({}),
    errors: ['vat-relief-not-found', 'ledger-not-open'],
    touches,
  },
  'vatRelief.reinstateIssued': {
    kind: 'command',
    input: z.strictObject({ id: VatReliefId }),
    output: z.strictObject({}),
    errors: ['vat-relief-not-found', 'vat-relief-exists', 'ledger-not-open'],
    touches,
  },
  /** "Enviada al cliente"; without a day it is taken back. */
  'vatRelief.recordSent': {
    kind: 'command',
    input: z.strictObject({ id: VatReliefId, sentOn: IsoDate.optional(), proof: optionalText }),
    output: z.strictObject({}),
    errors: ['vat-relief-not-found', 'date-in-future', 'date-before-rectifying', 'ledger-not-open'],
    touches,
  },
  /** "Comunicado a Hacienda"; without a day it is taken back. */
  'vatRelief.recordNotified': {
    kind: 'command',
    input: z.strictObject({ id: VatReliefId, notifiedOn: IsoDate.optional() }),
    output: z.strictObject({}),
    errors: ['vat-relief-not-found', 'date-in-future', 'date-before-rectifying', 'ledger-not-open'],
    touches,
  },
} as const satisfies Contract;
