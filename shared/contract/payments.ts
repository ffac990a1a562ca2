import { z } from 'zod';
import { IsoDate } from '../domain/civil-date.ts';
import { DebtorId, DueDateId, InvoiceId, PaymentId } from '../domain/ids.ts';
import { Cents, NonNegativeCents, PositiveCents } from '../domain/money.ts';
import type { Contract } from './define.ts';
import { longText, windowInput, windowOf } from './lists.ts';
import { optionalText, PaymentMethod } from './values.ts';

export const AllocationMode = z.enum(['interest-first', 'principal-first', 'by-hand']);

export const ProposedLine = z.strictObject({
  invoiceId: InvoiceId,
  dueDateId: DueDateId,
  number: z.string(),
  dueOn: IsoDate,
  /** What is owed on the day of the payment, before it. */
  principal: Cents,
  interest: Cents,
  toInterest: Cents,
  toPrincipal: Cents,
  /** The rule that chose it (CC arts. 1172-1174), a key under `payments.because`; empty for a debt that takes nothing. */
  because: z.string(),
});

export const AllocationInput = z.strictObject({
  dueDateId: DueDateId,
  toPrincipal: NonNegativeCents,
  toInterest: NonNegativeCents,
  because: z.string().max(40),
});

export const PaymentRow = z.strictObject({
  id: PaymentId,
  debtorId: DebtorId,
  debtorName: z.string(),
  receivedOn: IsoDate,
  amount: Cents,
  method: PaymentMethod,
  reference: z.string().optional(),
  note: z.string().optional(),
  invoices: z.array(z.string()),
  toPrincipal: Cents,
  toInterest: Cents,
  toCharges: Cents,
  surplus: Cents,
  /** `reversed` was taken back; `reversal` is the counter-entry that took another back. */
  state: z.enum(['good', 'reversed', 'reversal']),
});
export type PaymentRow = z.infer<typeof PaymentRow>;

export const paymentChannels = {
  'payments.list': {
    kind: 'query',
    input: z.strictObject({
      filter: z.strictObject({
        text: z.string().trim().max(100).optional(),
        debtorId: DebtorId.optional(),
        from: IsoDate.optional(),
        to: IsoDate.optional(),
        onlyWithSurplus: z.boolean().optional(),
      }),
      ...windowInput,
    }),
    output: windowOf(PaymentRow).extend({ sums: z.strictObject({ amount: Cents, surplus: Cents }) }),
    errors: ['ledger-not-open'],
  },
  /** How the law would split this payment (CC arts. 1172-1174). Writes nothing. */
  'payments.propose': {
    kind: 'query',
    input: z.strictObject({
      debtorId: DebtorId,
      amount: PositiveCents,
      receivedOn: IsoDate,
      mode: z.enum(['interest-first', 'principal-first']),
      /** Invoices the debtor named when paying (CC art. 1172). */
      designated: z.array(InvoiceId).max(200).optional(),
    }),
    output: z.strictObject({ lines: z.array(ProposedLine), surplus: NonNegativeCents, provisionalFrom: IsoDate.optional() }),
    errors: ['debtor-not-found', 'date-in-future', 'ledger-not-open'],
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
      lines: z.array(AllocationInput).max(500),
    }),
    output: z.strictObject({ id: PaymentId, outstanding: Cents, surplus: NonNegativeCents }),
    errors: [
      'debtor-not-found',
      'date-in-future',
      'invoice-not-found',
      'allocation-exceeds-debt',
      'allocation-exceeds-payment',
      'ledger-not-open',
    ],
    touches: ['payments', 'invoices', 'debtors', 'undo'],
  },
  /** Takes a payment back with a counter-entry; both stay in sight. */
  'payments.reverse': {
    kind: 'command',
    input: z.strictObject({ id: PaymentId, note: longText.min(1).optional() }),
    output: z.strictObject({ reversalId: PaymentId }),
    errors: ['payment-not-found', 'payment-already-reversed', 'ledger-not-open'],
    touches: ['payments', 'invoices', 'debtors', 'undo'],
  },
  /** Uses the credit of an earlier payment on open debts. */
  'payments.useSurplus': {
    kind: 'command',
    input: z.strictObject({ id: PaymentId, lines: z.array(AllocationInput).min(1).max(500) }),
    output: z.strictObject({ surplus: NonNegativeCents }),
    errors: [
      'payment-not-found',
      'payment-already-reversed',
      'invoice-not-found',
      'allocation-exceeds-debt',
      'allocation-exceeds-payment',
      'ledger-not-open',
    ],
    touches: ['payments', 'invoices', 'debtors'],
  },
} as const satisfies Contract;
