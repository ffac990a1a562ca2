import { z } from 'zod';
import { IsoDate } from '../domain/civil-date.ts';
import { AgreementId, ChargeId, DebtorId, DueDateId, InvoiceId, PaymentId } from '../domain/ids.ts';
import { Cents, NonNegativeCents, PositiveCents } from '../domain/money.ts';
import type { Contract } from './define.ts';
import { longText, windowInput, windowOf } from './lists.ts';
import { optionalText, PaymentMethod } from './values.ts';

const AllocationMode = z.enum(['interest-first', 'principal-first', 'by-hand']);

/**
 * `paid-late`: only interest is left of it. `disputed` and `not-claimable` may be paid as well; the proposal leaves them
 * for last, and `paid-late` to the owner's hand or the debtor's word.
 */
export const DebtState = z.enum(['open', 'not-due', 'disputed', 'not-claimable', 'paid-late']);
export type DebtState = z.infer<typeof DebtState>;

/** A cost of its own, or the fixed 40 € of an invoice, whose charge is made when something first pays it. */
export const ChargeTarget = z.union([z.strictObject({ chargeId: ChargeId }), z.strictObject({ compensationOf: InvoiceId })]);
export type ChargeTarget = z.infer<typeof ChargeTarget>;

export const ProposedLine = z.strictObject({
  invoiceId: InvoiceId,
  dueDateId: DueDateId,
  number: z.string(),
  dueOn: IsoDate,
  state: DebtState,
  /** The most it can take: principal still owed, and interest of the day of the payment that nothing has paid since. */
  principal: NonNegativeCents,
  interest: NonNegativeCents,
  toInterest: NonNegativeCents,
  toPrincipal: NonNegativeCents,
  /** The rule that chose it (CC arts. 1172-1174), a key under `payments.because`; empty for a debt that takes nothing. */
  because: z.string(),
});
export type ProposedLine = z.infer<typeof ProposedLine>;

/** Not paid by the law's own proposal: last, and only if the payer or an agreement says so (CC art. 1172). */
export const PayableCharge = z.strictObject({
  target: ChargeTarget,
  kind: z.enum(['compensation', 'cost']),
  /** Of the invoice it belongs to. */
  number: z.string().optional(),
  concept: z.string().optional(),
  owed: PositiveCents,
  /** What the agreement gives it of this payment. */
  given: PositiveCents.optional(),
});
export type PayableCharge = z.infer<typeof PayableCharge>;

const PayableAgreementView = z.strictObject({
  id: AgreementId,
  ref: z.string(),
  pending: NonNegativeCents,
  next: z.strictObject({ position: z.int(), on: IsoDate, amount: PositiveCents }),
});

export const AllocationInput = z.strictObject({
  dueDateId: DueDateId,
  toPrincipal: NonNegativeCents,
  toInterest: NonNegativeCents,
  because: z.string().max(40),
});
export type AllocationInput = z.infer<typeof AllocationInput>;

export const ChargeAllocationInput = z.strictObject({ target: ChargeTarget, amount: PositiveCents });
export type ChargeAllocationInput = z.infer<typeof ChargeAllocationInput>;

const split = {
  lines: z.array(AllocationInput).max(500),
  charges: z.array(ChargeAllocationInput).max(500),
} as const;

export const PaymentRow = z.strictObject({
  id: PaymentId,
  debtorId: DebtorId,
  debtorName: z.string(),
  receivedOn: IsoDate,
  amount: Cents,
  method: PaymentMethod,
  reference: z.string().optional(),
  note: z.string().optional(),
  /** Numbers of the invoices it paid. */
  invoices: z.array(z.string()),
  toPrincipal: Cents,
  toInterest: Cents,
  toCharges: Cents,
  /** Credit in favour of the debtor that no debt has taken yet. */
  surplus: NonNegativeCents,
  /** `reversed` was taken back; `reversal` is the counter-entry that took another back. */
  state: z.enum(['good', 'reversed', 'reversal']),
  /** Of a `reversed` one its counter-entry; of a `reversal` the payment it took back. */
  pairedWith: PaymentId.optional(),
  /** The day it was written down. */
  recordedOn: IsoDate,
});
export type PaymentRow = z.infer<typeof PaymentRow>;

export const PaymentFilter = z.strictObject({
  /** Name of the debtor, number of an invoice it paid, or reference. */
  text: z.string().trim().max(100).optional(),
  debtorId: DebtorId.optional(),
  invoiceId: InvoiceId.optional(),
  method: PaymentMethod.optional(),
  from: IsoDate.optional(),
  to: IsoDate.optional(),
  onlyWithSurplus: z.boolean().optional(),
});
export type PaymentFilter = z.infer<typeof PaymentFilter>;

const SPLIT_ERRORS = [
  'invoice-not-found',
  'charge-not-found',
  'allocation-exceeds-debt',
  'allocation-exceeds-payment',
  'ledger-not-open',
] as const;
const touches = ['payments', 'invoices', 'debtors', 'charges', 'promises', 'undo'] as const;

export const paymentChannels = {
  'payments.list': {
    kind: 'query',
    input: z.strictObject({
      filter: PaymentFilter,
      sort: z.enum(['received', 'amount', 'debtor']),
      descending: z.boolean(),
      ...windowInput,
    }),
    output: windowOf(PaymentRow).extend({
      sums: z.strictObject({ amount: Cents, surplus: NonNegativeCents }),
      /** Too many invoice numbers share the text: it was looked for in everything else, and as a whole number. */
      numbersLeftOut: z.literal(true).optional(),
    }),
    errors: ['ledger-not-open'],
  },
  'payments.get': {
    kind: 'query',
    input: z.strictObject({ id: PaymentId }),
    output: z.strictObject({
      row: PaymentRow,
      mode: AllocationMode,
      designatedByDebtor: z.boolean(),
      lines: z.array(
        z.strictObject({
          invoiceId: InvoiceId,
          dueDateId: DueDateId,
          number: z.string(),
          dueOn: IsoDate,
          toPrincipal: Cents,
          toInterest: Cents,
          because: z.string(),
        }),
      ),
      charges: z.array(
        z.strictObject({
          chargeId: ChargeId,
          kind: z.enum(['compensation', 'cost']),
          number: z.string().optional(),
          concept: z.string(),
          amount: Cents,
        }),
      ),
      /**
       * Of the invoices it paid: the interest of its day and the 40 € that are still unpaid, and the principal they owe
       * today. A receipt has to reserve them (CC art. 1110). Absent when there are none, and once it was taken back.
       */
      reserved: z
        .strictObject({
          principal: NonNegativeCents,
          interest: NonNegativeCents,
          compensation: NonNegativeCents,
          /** First day that no published rate covers: the interest is counted to the day before. */
          provisionalFrom: IsoDate.optional(),
        })
        .optional(),
    }),
    errors: ['payment-not-found', 'ledger-not-open'],
  },
  /** How the law would split this payment (CC arts. 1172-1174). Writes nothing. */
  'payments.propose': {
    kind: 'query',
    input: z.strictObject({
      debtorId: DebtorId,
      amount: NonNegativeCents,
      /** Of `amount`, what the payer or an agreement gives to the 40 € and costs. */
      toCharges: NonNegativeCents,
      receivedOn: IsoDate,
      mode: z.enum(['interest-first', 'principal-first']),
      /** Invoices the debtor named when paying (CC art. 1172). */
      designated: z.array(InvoiceId).max(200).optional(),
      /**
       * Under which agreement: up to what is pending of it the split is the agreement's own, and the rest goes to other debts by
       * the law. `due`: the only one there is, when it is late or falls due soon. What the debtor named goes before.
       */
      agreement: z.union([AgreementId, z.literal('due')]).optional(),
    }),
    output: z.strictObject({
      /** Every due date that owes something, also those that take nothing. */
      lines: z.array(ProposedLine),
      charges: z.array(PayableCharge),
      /** The one that this split is under. */
      agreement: z
        .strictObject({
          id: AgreementId,
          ref: z.string(),
          pending: NonNegativeCents,
          /** The instalments it pays, or pays in part. */
          pays: z.array(z.strictObject({ position: z.int(), on: IsoDate, amount: PositiveCents })),
          /** What is beyond it and goes by the law. */
          beyond: NonNegativeCents,
        })
        .optional(),
      /** Those it could be under, what is due first first. */
      agreements: z.array(PayableAgreementView),
      surplus: NonNegativeCents,
      /** Good payments of a later day: their split stays as it is. */
      laterPayments: z.int().nonnegative(),
      /** First day that no published rate covers: the interest is counted to the day before. */
      provisionalFrom: IsoDate.optional(),
    }),
    errors: ['debtor-not-found', 'date-in-future', 'ledger-not-open'],
  },
  /** What is held in favour of a debtor: money no debt took, and interest that was collected beyond what was due. */
  'payments.credit': {
    kind: 'query',
    input: z.strictObject({ debtorId: DebtorId }),
    output: z.strictObject({
      payments: z.array(z.strictObject({ id: PaymentId, receivedOn: IsoDate, amount: PositiveCents, surplus: PositiveCents })),
      surplus: NonNegativeCents,
      overpaidInterest: NonNegativeCents,
    }),
    errors: ['debtor-not-found', 'ledger-not-open'],
  },
  /** Records money received, split as shown. What no line takes stays as credit in favour of the debtor. */
  'payments.record': {
    kind: 'command',
    input: z.strictObject({
      debtorId: DebtorId,
      amount: PositiveCents,
      receivedOn: IsoDate,
      method: PaymentMethod,
      reference: optionalText,
      note: longText.min(1).optional(),
      mode: AllocationMode,
      designatedByDebtor: z.boolean(),
      ...split,
    }),
    /** `outstanding` is the principal the debtor still owes, due or not. */
    output: z.strictObject({
      id: PaymentId,
      outstanding: NonNegativeCents,
      surplus: NonNegativeCents,
      overpaidInterest: NonNegativeCents,
    }),
    errors: ['debtor-not-found', 'date-in-future', ...SPLIT_ERRORS],
    touches,
  },
  /** Takes a payment back with a counter-entry; both stay in sight. */
  'payments.reverse': {
    kind: 'command',
    input: z.strictObject({ id: PaymentId, note: longText.min(1).optional() }),
    output: z.strictObject({ reversalId: PaymentId }),
    errors: ['payment-not-found', 'payment-already-reversed', 'ledger-not-open'],
    touches,
  },
  /** Records a payment that was taken back once more, with the same data and split. The inverse of `payments.reverse`. */
  'payments.recordAgain': {
    kind: 'command',
    input: z.strictObject({ id: PaymentId }),
    output: z.strictObject({ id: PaymentId }),
    errors: ['payment-not-found', ...SPLIT_ERRORS],
    touches,
  },
  /** Uses the credit of an earlier payment on open debts, as of the day it was received. */
  'payments.useSurplus': {
    kind: 'command',
    input: z.strictObject({ id: PaymentId, ...split }),
    output: z.strictObject({ surplus: NonNegativeCents }),
    errors: ['payment-not-found', 'payment-already-reversed', ...SPLIT_ERRORS],
    touches,
  },
  /** Gives what debts took back to the credit of the payment, with counter-entries. The inverse of `payments.useSurplus`. */
  'payments.releaseSurplus': {
    kind: 'command',
    input: z.strictObject({ id: PaymentId, ...split }),
    output: z.strictObject({ surplus: NonNegativeCents }),
    errors: ['payment-not-found', 'payment-already-reversed', ...SPLIT_ERRORS],
    touches,
  },
} as const satisfies Contract;
