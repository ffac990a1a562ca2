import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { ChargeTarget, paymentChannels } from '../../../shared/contract/payments.ts';
import type { ChargeId } from '../../../shared/domain/ids.ts';
import { sumCents } from '../../../shared/domain/money.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { findDebtor } from '../../db/repositories/debtor-repository.ts';
import { appendEvent } from '../../db/repositories/event-repository.ts';
import { refreshOutstanding } from '../../db/repositories/invoice-repository.ts';
import { compensationChargeOf } from '../../db/repositories/payment-list.ts';
import {
  type AllocationRecord,
  addAllocations,
  allocationsOf,
  findPayment,
  type NewAllocation,
  type PaymentRecord,
  reversalOf,
  surplusOf,
} from '../../db/repositories/payment-repository.ts';
import { recordUndo } from '../../db/repositories/undo-repository.ts';
import type { WriteTx } from '../../db/unit-of-work.ts';
import type { AppContext } from '../context.ts';
import { checkedAllocations, invoicesOf, negated, type Split, toldSplit } from './allocations.ts';

type Channels = typeof paymentChannels;
type Answer<K extends keyof Channels> = Result<OutputOf<Channels[K]>, FailureOf<Channels[K]>>;

/** The money was here since the day it came, so it counts from that day, as a set-off does (art. 1202 CC). */
export function useSurplus(ctx: AppContext, input: InputOf<Channels['payments.useSurplus']>): Answer<'payments.useSurplus'> {
  return ctx.uow.write((tx) => {
    const found = goodPayment(tx, input.id);
    if (!found.ok) return found;
    const payment = found.value;
    const debtor = findDebtor(tx, payment.debtorId);
    if (!debtor) return err({ code: 'payment-not-found' });
    const { id, receivedOn } = payment;
    const allocations = checkedAllocations(ctx, tx, { id, debtor, receivedOn, available: payment.surplusCents }, input);
    if (!allocations.ok) return allocations;
    write(ctx, tx, payment, allocations.value, 'surplus-used');
    recordUndo(tx, { at: ctx.now(), label: 'surplus-used', channel: 'payments.releaseSurplus', input });
    return ok({ surplus: surplusOf(tx, id) });
  });
}

/** Nothing is struck out: rows of the opposite sign stand beside the ones they take back. */
export function releaseSurplus(
  ctx: AppContext,
  input: InputOf<Channels['payments.releaseSurplus']>,
): Answer<'payments.releaseSurplus'> {
  return ctx.uow.write((tx) => {
    const found = goodPayment(tx, input.id);
    if (!found.ok) return found;
    const payment = found.value;
    const released = rowsToRelease(ctx, tx, payment, input);
    if (!released) return err({ code: 'allocation-exceeds-debt' });
    write(ctx, tx, payment, released, 'surplus-released');
    recordUndo(tx, { at: ctx.now(), label: 'surplus-released', channel: 'payments.useSurplus', input });
    return ok({ surplus: surplusOf(tx, payment.id) });
  });
}

function goodPayment(
  tx: WriteTx,
  id: PaymentRecord['id'],
): Result<PaymentRecord, { readonly code: 'payment-not-found' | 'payment-already-reversed' }> {
  const payment = findPayment(tx, id);
  if (!payment) return err({ code: 'payment-not-found' });
  if (payment.reversesPaymentId !== null || reversalOf(tx, id)) return err({ code: 'payment-already-reversed' });
  return ok(payment);
}

function write(
  ctx: AppContext,
  tx: WriteTx,
  payment: PaymentRecord,
  rows: readonly NewAllocation[],
  type: 'surplus-used' | 'surplus-released',
): void {
  addAllocations(tx, payment.id, rows);
  refreshOutstanding(tx, invoicesOf(rows));
  const told = toldSplit(rows);
  const amount = Math.abs(told.toPrincipal + told.toInterest + told.toCharges);
  appendEvent(tx, {
    at: ctx.now(),
    type,
    subjectId: payment.id,
    payload: { amount, receivedOn: payment.receivedOn, invoiceIds: told.invoiceIds },
    about: [payment.debtorId, ...told.invoiceIds],
  });
}

/** `undefined` when the payment does not hold as much on some debt. */
function rowsToRelease(ctx: AppContext, tx: WriteTx, payment: PaymentRecord, split: Split): readonly NewAllocation[] | undefined {
  const held = allocationsOf(tx, payment.id);
  const take = (rows: readonly AllocationRecord[], amount: number): readonly NewAllocation[] | undefined => {
    const [first] = rows;
    if (amount === 0) return [];
    if (!first || sumCents(rows.map((row) => row.amountCents)) < amount) return undefined;
    return negated(ctx, payment.id, [{ ...first, amountCents: amount as AllocationRecord['amountCents'] }]);
  };
  const taken = [
    ...split.lines.flatMap((line) => {
      const of = (part: 'principal' | 'interest') => held.filter((row) => row.dueDateId === line.dueDateId && row.part === part);
      return [take(of('principal'), line.toPrincipal), take(of('interest'), line.toInterest)];
    }),
    ...split.charges.map(({ target, amount }) => {
      const chargeId = chargeOf(tx, target);
      return take(
        held.filter((row) => row.chargeId === chargeId),
        amount,
      );
    }),
  ];
  return taken.some((rows) => rows === undefined) ? undefined : taken.flatMap((rows) => rows ?? []);
}

const chargeOf = (tx: WriteTx, target: ChargeTarget): ChargeId | undefined =>
  'chargeId' in target ? target.chargeId : compensationChargeOf(tx, target.compensationOf);
