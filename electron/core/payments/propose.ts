import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { paymentChannels } from '../../../shared/contract/payments.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { InvoiceId } from '../../../shared/domain/ids.ts';
import { type Cents, largerCents, subtractCents, ZERO } from '../../../shared/domain/money.ts';
import {
  type Allocation,
  type AllocationMode,
  type AllocationReason,
  allocatePayment,
} from '../../../shared/domain/payment-allocation.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { findDebtor } from '../../db/repositories/debtor-repository.ts';
import { openInvoicesOf } from '../../db/repositories/invoice-list.ts';
import { countPaymentsAfter } from '../../db/repositories/payment-list.ts';
import type { AppContext } from '../context.ts';
import { type PayableDebt, payableCharges, payableDebts } from './payable-debts.ts';
import { agreementMeant, payableAgreements, payUnder } from './under-agreement.ts';

type Propose = (typeof paymentChannels)['payments.propose'];

export function proposePayment(ctx: AppContext, input: InputOf<Propose>): Result<OutputOf<Propose>, FailureOf<Propose>> {
  if (input.receivedOn > ctx.today()) return err({ code: 'date-in-future', fields: { receivedOn: 'errors.dateInFuture' } });
  return ctx.uow.read((db) => {
    const debtor = findDebtor(db, input.debtorId);
    if (!debtor) return err({ code: 'debtor-not-found' });
    const invoices = openInvoicesOf(db, debtor.id);
    const { debts, provisionalFrom } = payableDebts(db, debtor, invoices, input.receivedOn);
    const amount = largerCents(subtractCents(input.amount, input.toCharges), ZERO);
    const agreements = payableAgreements(db, debtor.id, input.receivedOn, ctx.today());
    const isNamed = input.designated !== undefined && input.designated.length > 0;
    const meant = isNamed ? undefined : agreementMeant(agreements, input.agreement);
    const under = meant && payUnder(db, meant, { amount, receivedOn: input.receivedOn, withCharges: input.toCharges === 0 });
    const proposal = proposeSplit(under ? debts.filter(({ dueDateId }) => !under.covers(dueDateId)) : debts, {
      amount: under?.left ?? amount,
      receivedOn: input.receivedOn,
      mode: input.mode,
      ...(input.designated && { designated: input.designated }),
    });
    const lines = new Map([...(under?.lines ?? []), ...proposal.lines].map((line) => [line.dueDateId, line]));
    const given = new Map(under?.charges.map((charge) => [JSON.stringify(charge.target), charge.amount]));
    return ok({
      lines: debts.map(({ burden: _, ...debt }) => {
        const line = lines.get(debt.dueDateId);
        return {
          ...debt,
          toInterest: line?.toInterest ?? ZERO,
          toPrincipal: line?.toPrincipal ?? ZERO,
          because: line?.because ?? '',
        };
      }),
      charges: payableCharges(db, debtor, invoices, input.receivedOn).map(({ invoiceId: _, ...charge }) => {
        const part = given.get(JSON.stringify(charge.target));
        return { ...charge, ...(part !== undefined && { given: part }) };
      }),
      ...(meant &&
        under && {
          agreement: { id: meant.id, ref: meant.ref, pending: meant.pending, pays: [...under.pays], beyond: under.left },
        }),
      agreements: agreements.map(({ id, ref, pending, next }) => ({ id, ref, pending, next })),
      surplus: proposal.surplus,
      laterPayments: countPaymentsAfter(db, debtor.id, input.receivedOn),
      ...(provisionalFrom && { provisionalFrom }),
    });
  });
}

export type ProposedSplit = Omit<Allocation, 'lines'> & {
  readonly lines: readonly (Omit<Allocation['lines'][number], 'because'> & {
    readonly because: AllocationReason | 'set-aside';
  })[];
};

/**
 * The rule of `payment-allocation.ts` over the debts of one debtor.
 *
 * Policy  what is disputed, set apart or covered by a note takes money only when nothing else owes, or when the debtor named
 *         it: nobody pays by surprise what they contest. Interest of invoices whose principal was paid late is left to the
 *         debtor's word or the owner's hand: it is not in what the card says is owed, and a receipt given without
 *         reservation may have extinguished it (art. 1110 CC).
 */
export function proposeSplit(
  debts: readonly PayableDebt[],
  payment: {
    readonly amount: Cents;
    readonly receivedOn: IsoDate;
    readonly mode: AllocationMode;
    readonly designated?: readonly InvoiceId[];
  },
): ProposedSplit {
  if (payment.designated && payment.designated.length > 0) return allocatePayment({ ...payment, debts });
  const { designated: _, ...freely } = payment;
  const first = allocatePayment({ ...freely, debts: debts.filter(({ state }) => state === 'open' || state === 'not-due') });
  const apart = allocatePayment({
    ...freely,
    amount: first.surplus,
    debts: debts.filter(({ state }) => state === 'disputed' || state === 'not-claimable'),
  });
  return {
    lines: [...first.lines, ...apart.lines.map((line) => ({ ...line, because: 'set-aside' as const }))],
    surplus: apart.surplus,
  };
}
