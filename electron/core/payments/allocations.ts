/** From the split the owner confirmed to the rows that keep it, held against what each debt owes on the day of the payment. */
import type { FailureOf } from '../../../shared/contract/define.ts';
import type { AllocationInput, ChargeAllocationInput, ChargeTarget, paymentChannels } from '../../../shared/contract/payments.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { ChargeId, DueDateId, InvoiceId, PaymentId } from '../../../shared/domain/ids.ts';
import { addCents, type Cents, negateCents, sumCents, ZERO } from '../../../shared/domain/money.ts';
import { FIXED_COMPENSATION } from '../../../shared/domain/recovery-costs.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { t } from '../../../shared/i18n/t.ts';
import type { DebtorRecord } from '../../db/repositories/debtor-repository.ts';
import { findInvoice, type InvoiceRecord } from '../../db/repositories/invoice-repository.ts';
import { compensationChargeOf, invoicesOfDueDates } from '../../db/repositories/payment-list.ts';
import { type AllocationRecord, findCharge, insertCharge, type NewAllocation } from '../../db/repositories/payment-repository.ts';
import type { WriteTx } from '../../db/unit-of-work.ts';
import type { AppContext } from '../context.ts';
import { payableCharges, payableDebts } from './payable-debts.ts';

/** What these use cases need of the world; a worker has it too. */
export type PaymentPorts = Pick<AppContext, 'newId' | 'now' | 'today'>;

export type Split = { readonly lines: readonly AllocationInput[]; readonly charges: readonly ChargeAllocationInput[] };
type SplitFailure = Omit<FailureOf<(typeof paymentChannels)['payments.useSurplus']>, 'code'> & {
  readonly code: 'invoice-not-found' | 'charge-not-found' | 'allocation-exceeds-debt' | 'allocation-exceeds-payment';
};
export type PaymentToSplit = {
  readonly id: PaymentId;
  readonly debtor: DebtorRecord;
  readonly receivedOn: IsoDate;
  /** No more than this may be given out. */
  readonly available: Cents;
};

/** Rows of the allocations of a split, each within its debt. Makes the charge of a 40 € that is paid for the first time. */
export function checkedAllocations(
  ports: PaymentPorts,
  tx: WriteTx,
  payment: PaymentToSplit,
  split: Split,
): Result<readonly NewAllocation[], SplitFailure> {
  const lines = merged(split.lines);
  const charges = split.charges.filter((charge) => charge.amount > 0);
  const given = sumCents([
    ...lines.flatMap((line) => [line.toPrincipal, line.toInterest]),
    ...charges.map((charge) => charge.amount),
  ]);
  if (given > payment.available)
    return err({ code: 'allocation-exceeds-payment', params: { given, available: payment.available } });

  const toDebts = debtAllocations(ports, tx, payment, lines);
  if (!toDebts.ok) return toDebts;
  const toCharges = chargeAllocations(ports, tx, payment, charges);
  return toCharges.ok ? ok([...toDebts.value, ...toCharges.value]) : toCharges;
}

function debtAllocations(
  ports: PaymentPorts,
  tx: WriteTx,
  payment: PaymentToSplit,
  lines: readonly AllocationInput[],
): Result<readonly NewAllocation[], SplitFailure> {
  const owners = invoicesOfDueDates(
    tx,
    lines.map((line) => line.dueDateId),
  );
  const invoices = [...new Set(owners.values())].flatMap((id) => findInvoice(tx, id) ?? []);
  const { debts } = payableDebts(tx, payment.debtor, invoices.filter(isOf(payment.debtor)), payment.receivedOn);
  const rows: NewAllocation[] = [];
  for (const line of lines) {
    const invoice = invoices.find((candidate) => candidate.id === owners.get(line.dueDateId));
    if (!invoice || !isOf(payment.debtor)(invoice)) return err({ code: 'invoice-not-found' });
    const debt = debts.find((candidate) => candidate.dueDateId === line.dueDateId);
    if (line.toPrincipal > (debt?.principal ?? 0) || line.toInterest > (debt?.interest ?? 0))
      return err({ code: 'allocation-exceeds-debt', params: { number: invoice.number } });
    rows.push(...rowsOfLine(ports, payment.id, invoice.id, line));
  }
  return ok(rows);
}

function rowsOfLine(
  ports: PaymentPorts,
  paymentId: PaymentId,
  invoiceId: InvoiceId,
  { dueDateId, toPrincipal, toInterest, because }: AllocationInput,
): readonly NewAllocation[] {
  const row = (part: 'principal' | 'interest', amountCents: Cents): NewAllocation[] =>
    amountCents === 0 ? [] : [{ id: ports.newId(), paymentId, part, invoiceId, dueDateId, amountCents, because }];
  return [...row('interest', toInterest), ...row('principal', toPrincipal)];
}

/** The same rows with the opposite sign. */
export const negated = (ports: PaymentPorts, paymentId: PaymentId, rows: readonly AllocationRecord[]): readonly NewAllocation[] =>
  rows.map((row) => ({ ...row, id: ports.newId(), paymentId, amountCents: negateCents(row.amountCents) }));

function chargeAllocations(
  ports: PaymentPorts,
  tx: WriteTx,
  payment: PaymentToSplit,
  charges: readonly ChargeAllocationInput[],
): Result<readonly NewAllocation[], SplitFailure> {
  const rows: NewAllocation[] = [];
  for (const { target, amount } of charges) {
    const invoices = invoicesBehind(tx, target);
    if (invoices.some((invoice) => !isOf(payment.debtor)(invoice))) return err({ code: 'charge-not-found' });
    const same = (other: ChargeTarget): boolean => JSON.stringify(other) === JSON.stringify(target);
    const open = payableCharges(tx, payment.debtor, invoices, payment.receivedOn).find((charge) => same(charge.target));
    if (!open) return err({ code: 'charge-not-found' });
    const before = sumCents(charges.filter((charge) => same(charge.target)).map((charge) => charge.amount));
    if (before > open.owed) return err({ code: 'allocation-exceeds-debt', params: { number: open.number ?? '' } });
    rows.push({
      id: ports.newId(),
      paymentId: payment.id,
      part: 'charge',
      invoiceId: open.invoiceId ?? null,
      dueDateId: null,
      chargeId: chargeFor(ports, tx, payment, target),
      amountCents: amount,
      because: 'charge-agreed',
    });
  }
  return ok(rows);
}

function invoicesBehind(tx: WriteTx, target: ChargeTarget): readonly InvoiceRecord[] {
  const id = 'chargeId' in target ? findCharge(tx, target.chargeId)?.invoiceId : target.compensationOf;
  const invoice = id ? findInvoice(tx, id) : undefined;
  return invoice ? [invoice] : [];
}

/** The charge of the 40 € is made when something first pays it (Ley 3/2004 art. 8.1); until then it is only computed. */
function chargeFor(ports: PaymentPorts, tx: WriteTx, payment: PaymentToSplit, target: ChargeTarget): ChargeId {
  if ('chargeId' in target) return target.chargeId;
  const known = compensationChargeOf(tx, target.compensationOf);
  if (known) return known;
  const id = ports.newId<ChargeId>();
  insertCharge(tx, {
    id,
    debtorId: payment.debtor.id,
    invoiceId: target.compensationOf,
    kind: 'compensation',
    incurredOn: payment.receivedOn,
    concept: t('payments.compensationConcept'),
    amountCents: FIXED_COMPENSATION,
    createdAt: ports.now(),
  });
  return id;
}

/** One line for each due date; two for the same one are added up. */
function merged(lines: readonly AllocationInput[]): readonly AllocationInput[] {
  const byDueDate = new Map<DueDateId, AllocationInput>();
  for (const line of lines) {
    if (line.toPrincipal === 0 && line.toInterest === 0) continue;
    const before = byDueDate.get(line.dueDateId);
    byDueDate.set(line.dueDateId, {
      ...line,
      toPrincipal: addCents(before?.toPrincipal ?? ZERO, line.toPrincipal),
      toInterest: addCents(before?.toInterest ?? ZERO, line.toInterest),
    });
  }
  return [...byDueDate.values()];
}

const isOf =
  (debtor: DebtorRecord) =>
  (invoice: InvoiceRecord): boolean =>
    invoice.debtorId === debtor.id && invoice.deletedOn === null && invoice.kind === 'invoice';

/** Sums of a split, for the event that tells of it. */
export const toldSplit = (rows: readonly NewAllocation[]) => ({
  toPrincipal: sumCents(rows.filter((row) => row.part === 'principal').map((row) => row.amountCents)),
  toInterest: sumCents(rows.filter((row) => row.part === 'interest').map((row) => row.amountCents)),
  toCharges: sumCents(rows.filter((row) => row.part === 'charge').map((row) => row.amountCents)),
  invoiceIds: invoicesOf(rows),
});

/** The invoices some allocation names, each once. */
export const invoicesOf = (rows: readonly Pick<NewAllocation, 'invoiceId'>[]): readonly InvoiceId[] => [
  ...new Set(rows.flatMap((row) => row.invoiceId ?? [])),
];
