import type { DebtorId, DueDateId, ImportId, InvoiceId, PaymentId } from '../../../shared/domain/ids.ts';
import { type Cents, smallerCents, subtractCents, ZERO } from '../../../shared/domain/money.ts';
import { findDebtor } from '../../db/repositories/debtor-repository.ts';
import { openDueDates } from '../../db/repositories/import-repository.ts';
import { openInvoicesOf } from '../../db/repositories/invoice-list.ts';
import { findInvoice } from '../../db/repositories/invoice-repository.ts';
import type { StagedRecord } from '../../db/staged-rows.ts';
import type { WriteTx } from '../../db/unit-of-work.ts';
import type { PaymentPorts } from '../payments/allocations.ts';
import { payableDebts } from '../payments/payable-debts.ts';
import { proposeSplit } from '../payments/propose.ts';
import { recordPaymentIn } from '../payments/record-payment.ts';
import { agreementMeant, payableAgreements, payUnder } from '../payments/under-agreement.ts';

type ListedPayment = Extract<StagedRecord, { kind: 'payment' }>['record'];
type Line = Parameters<typeof recordPaymentIn>[2]['lines'][number];

/** Through the same use case as a payment typed by hand. `undefined` when whom it was for is no longer here. */
export function payFromList(
  ports: PaymentPorts,
  tx: WriteTx,
  { record, targetId }: Extract<StagedRecord, { kind: 'payment' }>,
  customer: DebtorId | undefined,
  importId: ImportId,
): PaymentId | undefined {
  const invoice = targetId === undefined ? undefined : findInvoice(tx, targetId as InvoiceId);
  const named = invoice?.deletedOn === null ? invoice : undefined;
  const debtorId = named?.debtorId ?? customer;
  if (debtorId === undefined) return undefined;
  const under = underAgreement(ports, tx, debtorId, record, named?.id);
  const lines = under?.lines ?? (named ? linesOf(tx, named.id, record.amount) : spread(tx, debtorId, record));
  const recorded = recordPaymentIn(
    ports,
    tx,
    {
      debtorId,
      receivedOn: record.receivedOn,
      amount: record.amount,
      method: record.method,
      mode: 'principal-first',
      designatedByDebtor: false,
      lines: [...lines],
      charges: [...(under?.charges ?? [])],
      ...(record.note !== undefined && { note: record.note }),
    },
    importId,
  );
  return recorded.ok ? recorded.value.id : undefined;
}

/**
 * On account of the agreement that covers the invoice it names, or of the only one when it names none and money is expected of
 * it. What is beyond it goes to the other debts. `undefined`: it has nothing to do with an agreement.
 */
function underAgreement(
  ports: PaymentPorts,
  tx: WriteTx,
  debtorId: DebtorId,
  { amount, receivedOn }: ListedPayment,
  invoiceId: InvoiceId | undefined,
) {
  const agreements = payableAgreements(tx, debtorId, receivedOn, ports.today());
  const meant =
    invoiceId === undefined
      ? agreementMeant(agreements, 'due')
      : agreements.find(({ standing }) => standing.debts.some((debt) => debt.invoiceId === invoiceId));
  if (!meant) return undefined;
  const own = payUnder(tx, meant, { amount, receivedOn, withCharges: true });
  const beyond = own.left > 0 ? spread(tx, debtorId, { amount: own.left, receivedOn }, own.covers) : [];
  return { lines: [...own.lines, ...beyond], charges: own.charges };
}

function linesOf(tx: WriteTx, invoiceId: InvoiceId, amount: Cents): Line[] {
  let left = amount;
  return openDueDates(tx, invoiceId).flatMap((due) => {
    const toPrincipal = smallerCents(left, due.outstanding);
    left = subtractCents(left, toPrincipal);
    return toPrincipal === 0 ? [] : [{ dueDateId: due.id, toPrincipal, toInterest: ZERO, because: 'designated' }];
  });
}

/** Over what the customer owes, by the rule of CC arts. 1172 to 1174; only to principal, as everything that a list brings. */
function spread(
  tx: WriteTx,
  debtorId: DebtorId,
  { amount, receivedOn }: Pick<ListedPayment, 'amount' | 'receivedOn'>,
  isTaken: (dueDateId: DueDateId) => boolean = () => false,
): Line[] {
  const debtor = findDebtor(tx, debtorId);
  if (!debtor) return [];
  const { debts } = payableDebts(tx, debtor, openInvoicesOf(tx, debtorId), receivedOn);
  const principal = debts
    .filter((debt) => debt.principal > 0 && !isTaken(debt.dueDateId))
    .map((debt) => ({ ...debt, interest: ZERO }));
  return proposeSplit(principal, { amount, receivedOn, mode: 'principal-first' }).lines.map(
    ({ dueDateId, toPrincipal, because }) => ({ dueDateId, toPrincipal, toInterest: ZERO, because }),
  );
}
