import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { paymentChannels } from '../../../shared/contract/payments.ts';
import type { DueDateId, PaymentId } from '../../../shared/domain/ids.ts';
import { cents, negateCents } from '../../../shared/domain/money.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { appendEvent } from '../../db/repositories/event-repository.ts';
import { listDueDates, refreshOutstanding } from '../../db/repositories/invoice-repository.ts';
import {
  type AllocationRecord,
  allocationsOf,
  findPayment,
  insertPayment,
  refreshSurplus,
  reversalOf,
} from '../../db/repositories/payment-repository.ts';
import { recordUndo, retargetUndo } from '../../db/repositories/undo-repository.ts';
import type { WriteTx } from '../../db/unit-of-work.ts';
import type { AppContext } from '../context.ts';
import { invoicesOf, negated, type PaymentPorts } from './allocations.ts';
import { tellRecorded } from './record-payment.ts';

type Channels = typeof paymentChannels;
type Answer<K extends keyof Channels> = Result<OutputOf<Channels[K]>, FailureOf<Channels[K]>>;

/**
 * The counter-entry bears the day of the payment it takes back: that money did not come in on that day, so the sums of every
 * period are right at once. `recordedAt` says when the mistake was found.
 */
export function reversePayment(ctx: AppContext, { id, note }: InputOf<Channels['payments.reverse']>): Answer<'payments.reverse'> {
  return ctx.uow.write((tx): Answer<'payments.reverse'> => {
    const reversed = reverseIn(ctx, tx, id, note);
    if (!reversed.ok) return reversed;
    recordUndo(tx, { at: ctx.now(), label: 'payment-reversed', channel: 'payments.recordAgain', input: { id } });
    return reversed;
  });
}

/** Inside a transaction that is already open, without an undo of its own. */
export function reverseIn(
  ports: PaymentPorts,
  tx: WriteTx,
  id: PaymentId,
  note?: string,
): Result<
  { readonly reversalId: PaymentId },
  { readonly code: 'payment-not-found' } | { readonly code: 'payment-already-reversed' }
> {
  const payment = findPayment(tx, id);
  if (!payment) return err({ code: 'payment-not-found' });
  if (payment.reversesPaymentId !== null || reversalOf(tx, id)) return err({ code: 'payment-already-reversed' });
  const reversalId = ports.newId<PaymentId>();
  const taken = allocationsOf(tx, id);
  const { surplusCents: _, ...same } = payment;
  insertPayment(
    tx,
    {
      ...same,
      id: reversalId,
      amountCents: negateCents(payment.amountCents),
      note: note ?? null,
      reversesPaymentId: id,
      importId: null,
      recordedAt: ports.now(),
    },
    negated(ports, reversalId, taken),
  );
  refreshSurplus(tx, id);
  const invoiceIds = invoicesOf(taken);
  refreshOutstanding(tx, invoiceIds);
  appendEvent(tx, {
    at: ports.now(),
    type: 'payment-reversed',
    subjectId: id,
    payload: { reversalId, amount: payment.amountCents, receivedOn: payment.receivedOn, invoiceIds },
    about: [payment.debtorId, ...invoiceIds],
  });
  return ok({ reversalId });
}

/**
 * Puts a payment that was taken back into the ledger once more, with the very split it had. Principal must still be owed;
 * interest is not asked again, since the count of the same days may differ by a cent and what is too much shows as overpaid.
 */
export function recordAgain(
  ctx: AppContext,
  { id: before }: InputOf<Channels['payments.recordAgain']>,
): Answer<'payments.recordAgain'> {
  return ctx.uow.write((tx): Answer<'payments.recordAgain'> => {
    const again = recordAgainIn(ctx, tx, before);
    if (!again.ok) return again;
    recordUndo(tx, { at: ctx.now(), label: 'payment-recorded', channel: 'payments.reverse', input: again.value });
    return again;
  });
}

/** Inside a transaction that is already open, without an undo of its own. */
export function recordAgainIn(
  ports: PaymentPorts,
  tx: WriteTx,
  before: PaymentId,
): Result<{ readonly id: PaymentId }, { readonly code: 'payment-not-found' } | { readonly code: 'allocation-exceeds-debt' }> {
  const payment = findPayment(tx, before);
  if (!payment || !reversalOf(tx, before)) return err({ code: 'payment-not-found' });
  const split = allocationsOf(tx, before);
  if (!stillFits(tx, split)) return err({ code: 'allocation-exceeds-debt' });
  const id = ports.newId<PaymentId>();
  const allocations = split.map((row) => ({ ...row, id: ports.newId<string>(), paymentId: id }));
  insertPayment(tx, { ...payment, id, recordedAt: ports.now() }, allocations);
  refreshOutstanding(tx, invoicesOf(allocations));
  retargetUndo(tx, before, id);
  tellRecorded(ports, tx, { ...payment, id, amount: payment.amountCents, allocations });
  return ok({ id });
}

function stillFits(tx: WriteTx, split: readonly AllocationRecord[]): boolean {
  const wanted = new Map<DueDateId, number>();
  for (const row of split) {
    if (row.part === 'principal' && row.dueDateId) wanted.set(row.dueDateId, (wanted.get(row.dueDateId) ?? 0) + row.amountCents);
  }
  const dueDates = new Map(listDueDates(tx, invoicesOf(split)).map((row) => [row.id, row]));
  return [...wanted].every(([id, amount]) => {
    const dueDate = dueDates.get(id);
    return dueDate?.live === true && cents(amount) <= Math.max(0, dueDate.outstandingCents);
  });
}
