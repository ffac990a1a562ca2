/** How money and work under an agreement go to the debts behind it. */
import type { AllocationInput, ChargeAllocationInput } from '../../../shared/contract/payments.ts';
import { agreementRef } from '../../../shared/domain/agreements/reference.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { InvoiceId } from '../../../shared/domain/ids.ts';
import { type Cents, smallerCents, subtractCents, ZERO } from '../../../shared/domain/money.ts';
import { allocatePayment } from '../../../shared/domain/payment-allocation.ts';
import { t } from '../../../shared/i18n/t.ts';
import type { AgreementRecord } from '../../db/repositories/agreement-repository.ts';
import { findInvoice } from '../../db/repositories/invoice-repository.ts';
import type { ReadDb, WriteTx } from '../../db/unit-of-work.ts';
import type { PaymentPorts } from '../payments/allocations.ts';
import { payableCharges, payableDebts } from '../payments/payable-debts.ts';
import { recordPaymentIn, tellRecorded } from '../payments/record-payment.ts';
import type { AgreementStanding } from './standing.ts';

export type AgreementSplit = {
  readonly lines: readonly AllocationInput[];
  readonly charges: readonly ChargeAllocationInput[];
  /** What neither the debts nor the charges could take. */
  readonly left: Cents;
};

/**
 * The agreement's own clause 4: principal first, of the oldest due date; then the interest it includes, then its charges. That
 * takes the place of CC art. 1173, since both parties said so (art. 1172).
 */
export function splitUnderAgreement(
  db: ReadDb,
  standing: Pick<AgreementStanding, 'debtor' | 'debts' | 'charges' | 'plan'>,
  { amount, receivedOn }: { readonly amount: Cents; readonly receivedOn: IsoDate },
): AgreementSplit {
  const { debtor, plan } = standing;
  const invoices = standing.plan.invoiceIds.flatMap((id: InvoiceId) => findInvoice(db, id) ?? []);
  const own = new Set<string>(standing.debts.map(({ dueDateId }) => dueDateId));
  // As of the day of the payment: no more interest may be paid than there was then.
  const debts = payableDebts(db, debtor, invoices, receivedOn)
    .debts.filter(({ dueDateId }) => own.has(dueDateId))
    .map((debt) => (plan.includes.interest ? debt : { ...debt, interest: ZERO }));
  const { lines, surplus } = allocatePayment({
    amount,
    receivedOn,
    mode: 'principal-first',
    designated: debts.map(({ dueDateId }) => dueDateId),
    debts,
  });
  const open = new Map(standing.charges.map(({ target, owed }) => [JSON.stringify(target), owed]));
  let left = debts.length === 0 ? amount : surplus;
  const charges: ChargeAllocationInput[] = [];
  for (const { target, owed } of payableCharges(db, debtor, invoices, receivedOn)) {
    const part = smallerCents(left, smallerCents(owed, open.get(JSON.stringify(target)) ?? ZERO));
    if (part === 0) continue;
    charges.push({ target, amount: part });
    left = subtractCents(left, part);
  }
  return { lines: lines.map(({ invoiceId: _, ...line }) => ({ ...line, because: 'agreement' })), charges, left };
}

/** Enters what was delivered or handed over as a payment by set-off (CC arts. 1195-1196). */
export function bookInKind(
  ports: PaymentPorts,
  tx: WriteTx,
  record: AgreementRecord,
  standing: AgreementStanding,
  { on, gross, note }: { readonly on: IsoDate; readonly gross: Cents; readonly note?: string | undefined },
) {
  const { lines, charges } = splitUnderAgreement(tx, standing, { amount: gross, receivedOn: on });
  const payment = {
    debtorId: record.debtorId,
    amount: gross,
    receivedOn: on,
    method: 'compensation' as const,
    reference: t('agreementBook.deliveryReference', { ref: agreementRef(record) }),
    ...(note !== undefined && { note }),
    mode: 'principal-first' as const,
    designatedByDebtor: true,
    lines: [...lines],
    charges: [...charges],
  };
  const recorded = recordPaymentIn(ports, tx, payment);
  if (recorded.ok) tellRecorded(ports, tx, { ...payment, ...recorded.value });
  return recorded;
}
