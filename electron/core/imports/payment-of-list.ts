import type { DebtorId, ImportId, InvoiceId, PaymentId } from '../../../shared/domain/ids.ts';
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
  const lines = named ? linesOf(tx, named.id, record.amount) : spread(tx, debtorId, record);
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
      lines,
      charges: [],
      ...(record.note !== undefined && { note: record.note }),
    },
    importId,
  );
  return recorded.ok ? recorded.value.id : undefined;
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
  { amount, receivedOn }: Extract<StagedRecord, { kind: 'payment' }>['record'],
): Line[] {
  const debtor = findDebtor(tx, debtorId);
  if (!debtor) return [];
  const { debts } = payableDebts(tx, debtor, openInvoicesOf(tx, debtorId), receivedOn);
  const principal = debts.map((debt) => ({ ...debt, interest: ZERO })).filter((debt) => debt.principal > 0);
  return proposeSplit(principal, { amount, receivedOn, mode: 'principal-first' }).lines.map(
    ({ dueDateId, toPrincipal, because }) => ({ dueDateId, toPrincipal, toInterest: ZERO, because }),
  );
}
