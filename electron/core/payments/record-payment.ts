import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { paymentChannels } from '../../../shared/contract/payments.ts';
import type { ImportId, PaymentId } from '../../../shared/domain/ids.ts';
import { ZERO } from '../../../shared/domain/money.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { findDebtor } from '../../db/repositories/debtor-repository.ts';
import { appendEvent } from '../../db/repositories/event-repository.ts';
import { openInvoicesOf } from '../../db/repositories/invoice-list.ts';
import { refreshOutstanding } from '../../db/repositories/invoice-repository.ts';
import { principalOwedBy } from '../../db/repositories/payment-list.ts';
import { insertPayment, type NewAllocation, surplusOf } from '../../db/repositories/payment-repository.ts';
import { recordUndo } from '../../db/repositories/undo-repository.ts';
import type { WriteTx } from '../../db/unit-of-work.ts';
import type { AppContext } from '../context.ts';
import { checkedAllocations, invoicesOf, type PaymentPorts, toldSplit } from './allocations.ts';
import { overpaidInterest } from './payable-debts.ts';

type RecordChannel = (typeof paymentChannels)['payments.record'];

export function recordPayment(
  ctx: AppContext,
  input: InputOf<RecordChannel>,
): Result<OutputOf<RecordChannel>, FailureOf<RecordChannel>> {
  return ctx.uow.write((tx) => {
    const recorded = recordPaymentIn(ctx, tx, input);
    if (!recorded.ok) return recorded;
    const { id, allocations } = recorded.value;
    tellRecorded(ctx, tx, { ...input, id, allocations });
    recordUndo(tx, { at: ctx.now(), label: 'payment-recorded', channel: 'payments.reverse', input: { id } });
    const debtor = findDebtor(tx, input.debtorId);
    return ok({
      id,
      outstanding: principalOwedBy(tx, input.debtorId),
      surplus: surplusOf(tx, id),
      overpaidInterest: debtor ? overpaidInterest(tx, debtor, openInvoicesOf(tx, debtor.id), ctx.today()) : ZERO,
    });
  });
}

/**
 * Checks and writes one payment inside a transaction that is already open: an import records hundreds as one event with one
 * undo of its own, so neither is written here.
 */
export function recordPaymentIn(
  ports: PaymentPorts,
  tx: WriteTx,
  input: InputOf<RecordChannel>,
  importId?: ImportId,
): Result<{ readonly id: PaymentId; readonly allocations: readonly NewAllocation[] }, FailureOf<RecordChannel>> {
  if (input.receivedOn > ports.today()) return err({ code: 'date-in-future', fields: { receivedOn: 'errors.dateInFuture' } });
  const debtor = findDebtor(tx, input.debtorId);
  if (!debtor || debtor.deletedOn !== null) return err({ code: 'debtor-not-found' });
  const id = ports.newId<PaymentId>();
  const { receivedOn, amount } = input;
  const allocations = checkedAllocations(ports, tx, { id, debtor, receivedOn, available: amount }, input);
  if (!allocations.ok) return allocations;
  insertPayment(
    tx,
    {
      id,
      debtorId: debtor.id,
      receivedOn,
      amountCents: amount,
      method: input.method,
      reference: input.reference ?? null,
      note: input.note ?? null,
      mode: input.mode,
      designatedByDebtor: input.designatedByDebtor,
      importId: importId ?? null,
      recordedAt: ports.now(),
    },
    allocations.value,
  );
  refreshOutstanding(tx, invoicesOf(allocations.value));
  return ok({ id, allocations: allocations.value });
}

export function tellRecorded(
  ports: PaymentPorts,
  tx: WriteTx,
  payment: Pick<InputOf<RecordChannel>, 'debtorId' | 'amount' | 'receivedOn' | 'mode'> & {
    readonly id: PaymentId;
    readonly allocations: readonly NewAllocation[];
  },
): void {
  const told = toldSplit(payment.allocations);
  appendEvent(tx, {
    at: ports.now(),
    type: 'payment-recorded',
    subjectId: payment.id,
    payload: {
      amount: payment.amount,
      receivedOn: payment.receivedOn,
      mode: payment.mode,
      surplus: payment.amount - told.toPrincipal - told.toInterest - told.toCharges,
      ...told,
    },
    about: [payment.debtorId, ...told.invoiceIds],
  });
}
