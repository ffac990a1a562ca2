/**
 * What a payment left unpaid of the invoices it went to: the interest that had accrued on its day and the 40 €, as far as
 * nothing has paid or forgiven them since. A receipt of the principal has to reserve it (art. 1110 CC; art. 318 CCom).
 */
import type { OutputOf } from '../../../shared/contract/define.ts';
import type { paymentChannels } from '../../../shared/contract/payments.ts';
import type { InvoiceId } from '../../../shared/domain/ids.ts';
import { sumCents } from '../../../shared/domain/money.ts';
import { findDebtor } from '../../db/repositories/debtor-repository.ts';
import { findInvoice } from '../../db/repositories/invoice-repository.ts';
import type { PaymentRecord } from '../../db/repositories/payment-repository.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';
import { payableCharges, payableDebts } from './payable-debts.ts';

type Reserved = NonNullable<OutputOf<(typeof paymentChannels)['payments.get']>['reserved']>;

/** `undefined` when nothing but principal is left. */
export function reservedAfter(
  db: ReadDb,
  { debtorId, receivedOn }: PaymentRecord,
  paid: readonly InvoiceId[],
): Reserved | undefined {
  const debtor = findDebtor(db, debtorId);
  if (!debtor) return undefined;
  const invoices = [...new Set(paid)].flatMap((id) => findInvoice(db, id) ?? []);
  const { debts, provisionalFrom } = payableDebts(db, debtor, invoices, receivedOn);
  const fixed = payableCharges(db, debtor, invoices, receivedOn).filter(({ kind }) => kind === 'compensation');
  const interest = sumCents(debts.map((debt) => debt.interest));
  const compensation = sumCents(fixed.map(({ owed }) => owed));
  if (interest === 0 && compensation === 0) return undefined;
  return {
    principal: sumCents(debts.map((debt) => debt.principal)),
    interest,
    compensation,
    ...(provisionalFrom && { provisionalFrom }),
  };
}
