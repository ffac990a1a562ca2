import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { PaymentRow, paymentChannels } from '../../../shared/contract/payments.ts';
import { cents, sumCents } from '../../../shared/domain/money.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { findDebtor } from '../../db/repositories/debtor-repository.ts';
import { openInvoicesOf } from '../../db/repositories/invoice-list.ts';
import {
  listAndSumPayments,
  listPayments,
  type PaymentListRow,
  paidCharges,
  paidLines,
  paymentsWithSurplus,
} from '../../db/repositories/payment-list.ts';
import { findPayment } from '../../db/repositories/payment-repository.ts';
import type { AppContext, Reading } from '../context.ts';
import { overpaidInterest } from './payable-debts.ts';
import { reservedAfter } from './reserved.ts';

type Channels = typeof paymentChannels;
type Answer<K extends keyof Channels> = Result<OutputOf<Channels[K]>, FailureOf<Channels[K]>>;

export function listPaymentRows(
  ctx: Reading,
  { filter, sort, descending, offset, limit }: InputOf<Channels['payments.list']>,
): Answer<'payments.list'> {
  return ctx.uow.read((db) => {
    const { rows, sums, numbersLeftOut } = listAndSumPayments(db, filter, sort, descending, { offset, limit });
    return ok({
      total: sums.total,
      rows: rows.map((row) => paymentRow(ctx, row)),
      sums: { amount: cents(sums.amount), surplus: cents(sums.surplus) },
      ...(numbersLeftOut && { numbersLeftOut: true as const }),
    });
  });
}

export function getPayment(ctx: AppContext, { id }: InputOf<Channels['payments.get']>): Answer<'payments.get'> {
  return ctx.uow.read((db) => {
    const record = findPayment(db, id);
    const [row] = listPayments(db, { id }, 'received', true, { offset: 0, limit: 1 });
    if (!record || !row) return err({ code: 'payment-not-found' });
    const lines = paidLines(db, id);
    const isGood = row.reversesPaymentId === null && row.reversedById === null;
    const reserved = isGood
      ? reservedAfter(
          db,
          record,
          lines.map(({ invoiceId }) => invoiceId),
        )
      : undefined;
    return ok({
      row: paymentRow(ctx, row),
      mode: record.mode,
      designatedByDebtor: record.designatedByDebtor,
      lines: [...lines],
      charges: paidCharges(db, id).map(({ number, ...charge }) => ({ ...charge, ...(number !== null && { number }) })),
      ...(reserved && { reserved }),
    });
  });
}

export function creditOfDebtor(ctx: AppContext, { debtorId }: InputOf<Channels['payments.credit']>): Answer<'payments.credit'> {
  return ctx.uow.read((db) => {
    const debtor = findDebtor(db, debtorId);
    if (!debtor) return err({ code: 'debtor-not-found' });
    const held = paymentsWithSurplus(db, debtorId);
    return ok({
      payments: held.map(({ id, receivedOn, amountCents, surplusCents }) => ({
        id,
        receivedOn,
        amount: amountCents,
        surplus: surplusCents,
      })),
      surplus: sumCents(held.map((payment) => payment.surplusCents)),
      overpaidInterest: overpaidInterest(db, debtor, openInvoicesOf(db, debtorId), ctx.today()),
    });
  });
}

function paymentRow(ctx: Reading, row: PaymentListRow): PaymentRow {
  const pairedWith = row.reversesPaymentId ?? row.reversedById;
  return {
    id: row.id,
    debtorId: row.debtorId,
    debtorName: row.debtorName,
    receivedOn: row.receivedOn,
    amount: row.amountCents,
    method: row.method,
    invoices: JSON.parse(row.invoices) as string[],
    toPrincipal: cents(row.toPrincipal),
    toInterest: cents(row.toInterest),
    toCharges: cents(row.toCharges),
    surplus: row.surplusCents,
    state: row.reversesPaymentId ? 'reversal' : row.reversedById ? 'reversed' : 'good',
    recordedOn: ctx.localDay(row.recordedAt),
    ...(pairedWith !== null && { pairedWith }),
    ...(row.reference !== null && { reference: row.reference }),
    ...(row.note !== null && { note: row.note }),
  };
}
