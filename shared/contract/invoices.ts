import { z } from 'zod';
import { IsoDate } from '../domain/civil-date.ts';
import { DebtorKind } from '../domain/debtor-kind.ts';
import { AttachmentId, DebtorId, DueDateId, InvoiceId, LetterId, PaymentId } from '../domain/ids.ts';
import { BasisPoints, Cents, NonNegativeCents, PositiveCents } from '../domain/money.ts';
import { TermRule } from '../domain/payment-terms.ts';
import { AttachmentPurpose } from './attachments.ts';
import type { Contract } from './define.ts';
import { longText, shortText, windowInput, windowOf } from './lists.ts';
import { ClaimView, optionalText, TermsWarning } from './values.ts';

export const InvoiceStatus = z.enum(['paid', 'not-due', 'overdue', 'partly-paid', 'disputed', 'not-claimable', 'credit']);
export type InvoiceStatus = z.infer<typeof InvoiceStatus>;

export const InvoiceRow = z.strictObject({
  id: InvoiceId,
  debtorId: DebtorId,
  debtorName: z.string(),
  kind: z.enum(['invoice', 'corrective']),
  number: z.string(),
  issuedOn: IsoDate,
  /** Of the oldest unpaid due date, or of the last one when all are paid. */
  dueOn: IsoDate,
  dueDates: z.int().positive(),
  total: Cents,
  outstanding: Cents,
  daysOverdue: z.int().nonnegative(),
  status: InvoiceStatus,
  concept: z.string().optional(),
  deleted: z.boolean(),
});
export type InvoiceRow = z.infer<typeof InvoiceRow>;

export const InvoiceFields = z.strictObject({
  debtorId: DebtorId,
  kind: z.enum(['invoice', 'corrective']),
  number: shortText.min(1).max(60),
  series: optionalText,
  issuedOn: IsoDate,
  operationOn: IsoDate.optional(),
  sentOn: IsoDate.optional(),
  sentBy: optionalText,
  concept: longText.min(1).optional(),
  base: Cents.optional(),
  vat: Cents.optional(),
  surcharge: Cents.optional(),
  /** Positive; it is deducted. */
  withholding: NonNegativeCents.optional(),
  /** To be collected: base + VAT + surcharge − withholding. Negative for a corrective invoice. */
  total: Cents,
  /** They add up to `total`; of a corrective invoice, one with the whole. */
  dueDates: z
    .array(z.strictObject({ dueOn: IsoDate, amount: Cents }))
    .min(1)
    .max(60),
  termBasis: z.enum(['agreed', 'legal_30', 'assumed']),
  termWhere: optionalText,
  /** The special longest term of the law; absent: the general one. */
  termRule: TermRule.optional(),
  agreedRate: BasisPoints.optional(),
  agreedRateWhere: optionalText,
  defaultWithoutDemand: z.boolean(),
  deliveryProof: z.boolean(),
  noteDueOn: IsoDate.optional(),
  /** Of a corrective invoice: the one it corrects and how. */
  corrects: z.strictObject({ invoiceId: InvoiceId, fromStart: z.boolean() }).optional(),
});
export type InvoiceFields = z.infer<typeof InvoiceFields>;

export const InvoiceFilter = z.strictObject({
  /** Number, or name, NIF or telephone of the debtor; every word has to be found. */
  text: z.string().trim().max(100).optional(),
  status: z.enum(['all', 'open', 'overdue', 'not-due', 'paid', 'disputed', 'not-claimable', 'bin']),
  debtorId: DebtorId.optional(),
  from: IsoDate.optional(),
  to: IsoDate.optional(),
});
export type InvoiceFilter = z.infer<typeof InvoiceFilter>;
export const InvoiceSort = z.enum(['issued', 'due', 'outstanding', 'total', 'number', 'debtor']);
export type InvoiceSort = z.infer<typeof InvoiceSort>;

export const invoiceChannels = {
  'invoices.list': {
    kind: 'query',
    input: z.strictObject({
      filter: InvoiceFilter,
      sort: InvoiceSort,
      descending: z.boolean(),
      ...windowInput,
    }),
    output: windowOf(InvoiceRow).extend({
      sums: z.strictObject({ total: Cents, outstanding: Cents, overdue: Cents }),
    }),
    errors: ['ledger-not-open'],
  },
  'invoices.get': {
    kind: 'query',
    input: z.strictObject({ id: InvoiceId }),
    output: z.strictObject({
      row: InvoiceRow,
      fields: InvoiceFields,
      debtorKind: DebtorKind,
      /** None for a corrective invoice: it lowers what another one claims. */
      claim: ClaimView.optional(),
      dueDates: z.array(
        z.strictObject({ id: DueDateId, dueOn: IsoDate, amount: Cents, outstanding: Cents, daysOverdue: z.int() }),
      ),
      payments: z.array(
        z.strictObject({
          paymentId: PaymentId,
          receivedOn: IsoDate,
          toPrincipal: Cents,
          toInterest: Cents,
          toCharges: Cents,
          reversed: z.boolean(),
        }),
      ),
      corrections: z.array(z.strictObject({ invoiceId: InvoiceId, number: z.string(), amount: Cents, fromStart: z.boolean() })),
      /** Of a corrective invoice: the number of the one it corrects. */
      correctedNumber: z.string().optional(),
      dispute: z
        .strictObject({ openedOn: IsoDate, reason: z.string(), disputed: Cents.optional(), answerBy: IsoDate.optional() })
        .optional(),
      notClaimable: z.strictObject({ since: IsoDate, reason: z.string() }).optional(),
      waivers: z.strictObject({
        interestOn: IsoDate.optional(),
        compensationOn: IsoDate.optional(),
        reason: z.string().optional(),
      }),
      attachments: z.array(
        z.strictObject({
          id: AttachmentId,
          name: z.string(),
          purpose: AttachmentPurpose,
          byteSize: z.int(),
          addedOn: IsoDate,
        }),
      ),
      letters: z.array(z.strictObject({ id: LetterId, number: z.string(), registeredOn: IsoDate })),
      /** Its figures are in a registered letter or have payments: only what explains them may change. */
      amountsLocked: z.enum(['no', 'payments', 'letter']),
    }),
    errors: ['invoice-not-found', 'ledger-not-open'],
  },
  /** Four fields by keyboard alone: debtor (known or new), number, amount, due date. */
  'invoices.quickAdd': {
    kind: 'command',
    input: z.strictObject({
      debtor: z.union([z.strictObject({ id: DebtorId }), z.strictObject({ name: shortText.min(1), kind: DebtorKind })]),
      number: shortText.min(1).max(60),
      issuedOn: IsoDate,
      total: PositiveCents,
      dueOn: IsoDate,
    }),
    output: z.strictObject({ id: InvoiceId, debtorId: DebtorId }),
    errors: ['debtor-not-found', 'date-in-future', 'ledger-not-open'],
    touches: ['invoices', 'debtors', 'undo'],
  },
  /** Creates (no `id`) or changes an invoice. What money or paper stands on is locked; the rest may always be completed. */
  'invoices.save': {
    kind: 'command',
    input: z.strictObject({ id: InvoiceId.optional(), fields: InvoiceFields }),
    output: z.strictObject({ id: InvoiceId }),
    errors: [
      'invalid-input',
      'invoice-not-found',
      'debtor-not-found',
      'date-in-future',
      'due-dates-do-not-add-up',
      'amounts-do-not-add-up',
      'corrective-needs-negative-total',
      'corrected-invoice-not-found',
      'invoice-has-payments',
      'invoice-in-letter',
      'invoice-has-corrections',
      'ledger-not-open',
    ],
    touches: ['invoices', 'debtors', 'undo'],
  },
  /** The number that would come after the last one of the same series. */
  'invoices.suggestNumber': {
    kind: 'query',
    input: z.strictObject({}),
    output: z.strictObject({ number: z.string().optional() }),
    errors: ['ledger-not-open'],
  },
  /** The same number is already there: it warns and never blocks. */
  'invoices.sameNumber': {
    kind: 'query',
    input: z.strictObject({ number: z.string().max(60), except: InvoiceId.optional() }),
    output: z.strictObject({
      invoices: z.array(z.strictObject({ id: InvoiceId, number: z.string(), debtorName: z.string(), issuedOn: IsoDate })),
    }),
    errors: ['ledger-not-open'],
  },
  /** When it would be due and why: the debtor's term, else the house's, else thirty days (Ley 3/2004 art. 4.1). */
  'invoices.suggestDueDate': {
    kind: 'query',
    input: z.strictObject({ debtorId: DebtorId.optional(), issuedOn: IsoDate, operationOn: IsoDate.optional() }),
    output: z.strictObject({
      dueOn: IsoDate,
      because: z.enum(['agreed-term', 'house-term', 'term-from-delivery', 'term-from-invoice']),
    }),
    errors: ['ledger-not-open'],
  },
  /** What the law says of these terms. Writes nothing. */
  'invoices.checkTerms': {
    kind: 'query',
    input: z.strictObject({
      debtorId: DebtorId.optional(),
      issuedOn: IsoDate,
      operationOn: IsoDate.optional(),
      /** The last of the due dates. */
      dueOn: IsoDate,
      termRule: TermRule.optional(),
      isTermAssumed: z.boolean().optional(),
      agreedRate: BasisPoints.optional(),
    }),
    output: z.strictObject({ warnings: z.array(TermsWarning) }),
    errors: ['ledger-not-open'],
  },
  /** To the bin. `withDebtor` takes the debtor along when it has nothing else: the inverse of a quick entry that made both. */
  'invoices.remove': {
    kind: 'command',
    input: z.strictObject({ id: InvoiceId, withDebtor: z.boolean().optional() }),
    output: z.strictObject({}),
    errors: ['invoice-not-found', 'invoice-has-payments', 'invoice-in-letter', 'invoice-has-corrections', 'ledger-not-open'],
    touches: ['invoices', 'debtors', 'undo'],
  },
  /** Out of the bin, and its debtor with it when that is there too. */
  'invoices.restore': {
    kind: 'command',
    input: z.strictObject({ id: InvoiceId }),
    output: z.strictObject({}),
    errors: ['invoice-not-found', 'corrected-invoice-not-found', 'ledger-not-open'],
    touches: ['invoices', 'debtors', 'undo'],
  },
  /** A consumer's complaint is answered within fifteen days (TRLGDCU art. 21.3): `answerBy`. */
  'invoices.openDispute': {
    kind: 'command',
    input: z.strictObject({ id: InvoiceId, openedOn: IsoDate, reason: longText.min(1), disputed: PositiveCents.optional() }),
    output: z.strictObject({ answerBy: IsoDate.optional() }),
    errors: ['invoice-not-found', 'date-in-future', 'dispute-already-open', 'ledger-not-open'],
    touches: ['invoices', 'debtors', 'undo'],
  },
  /** Takes back a dispute noted by mistake, as if it had never been. The inverse of `invoices.openDispute`. */
  'invoices.dropDispute': {
    kind: 'command',
    input: z.strictObject({ id: InvoiceId }),
    output: z.strictObject({}),
    errors: ['invoice-not-found', 'dispute-not-found', 'ledger-not-open'],
    touches: ['invoices', 'debtors', 'undo'],
  },
  'invoices.closeDispute': {
    kind: 'command',
    input: z.strictObject({ id: InvoiceId, outcome: z.enum(['accepted', 'rejected', 'partly_accepted', 'withdrawn']) }),
    output: z.strictObject({}),
    errors: ['invoice-not-found', 'dispute-not-found', 'ledger-not-open'],
    touches: ['invoices', 'debtors', 'undo'],
  },
  /** Opens again the dispute that was closed last. The inverse of `invoices.closeDispute`. */
  'invoices.reopenDispute': {
    kind: 'command',
    input: z.strictObject({ id: InvoiceId }),
    output: z.strictObject({}),
    errors: ['invoice-not-found', 'dispute-not-found', 'dispute-already-open', 'ledger-not-open'],
    touches: ['invoices', 'debtors', 'undo'],
  },
  /** "No reclamar" and back. `since` is for taking back a change: without it the day is today. */
  'invoices.setClaimable': {
    kind: 'command',
    input: z.strictObject({ id: InvoiceId, claimable: z.boolean(), reason: optionalText, since: IsoDate.optional() }),
    output: z.strictObject({}),
    errors: ['invoice-not-found', 'ledger-not-open'],
    touches: ['invoices', 'debtors', 'undo'],
  },
  /**
   * Forgives interest or the 40 €, on purpose and dated; calling it again with `false` takes it back. What was waived
   * already keeps its day; `interestOn` and `compensationOn` are for taking back a change: without them the day is today.
   */
  'invoices.waive': {
    kind: 'command',
    input: z.strictObject({
      id: InvoiceId,
      interest: z.boolean(),
      compensation: z.boolean(),
      reason: optionalText,
      interestOn: IsoDate.optional(),
      compensationOn: IsoDate.optional(),
    }),
    output: z.strictObject({}),
    errors: ['invoice-not-found', 'ledger-not-open'],
    touches: ['invoices', 'debtors', 'undo'],
  },
} as const satisfies Contract;
