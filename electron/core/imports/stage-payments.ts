import type { InvoiceId } from '../../../shared/domain/ids.ts';
import { type ImportedPayment, invoiceFinder, matchPayments, type PaymentTarget } from '../../../shared/domain/imports/index.ts';
import { type Cents, subtractCents, ZERO } from '../../../shared/domain/money.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import type { LedgerInvoice } from '../../db/repositories/import-repository.ts';
import type { StagedCustomer, StagedRow } from '../../db/staged-rows.ts';
import { type LedgerFacts, note } from './ledger-facts.ts';
import type { CustomerResolver } from './resolve-customers.ts';

type Verdict = Pick<StagedRow, 'state' | 'proposed' | 'tickable' | 'notes'> & { readonly targetId?: InvoiceId };

/**
 * Policy  a payment goes to the invoice it names. One that names none is spread over what its customer owes; one whose invoice
 *         is not here, or has nothing left to pay, waits for the owner. Money that came in with a list of invoices, without
 *         its day, is the same money: it is not counted again.
 */
export function stagePayments(payments: readonly ImportedPayment[], resolver: CustomerResolver, facts: LedgerFacts): StagedRow[] {
  const find = invoiceFinder(facts.invoices);
  const known = matchPayments(payments, facts.payments);
  const invoices = new Map(facts.invoices.map((invoice) => [invoice.id, invoice]));
  const undatedLeft = new Map(facts.undated);
  const owedLeft = new Map<InvoiceId, Cents>();

  const towards = (payment: ImportedPayment, invoice: LedgerInvoice): Verdict => {
    const undated = undatedLeft.get(invoice.id) ?? ZERO;
    if (undated >= payment.amount) {
      undatedLeft.set(invoice.id, subtractCents(undated, payment.amount));
      return { state: 'duplicate', tickable: false, proposed: false, notes: [note('payment-already-undated')] };
    }
    const owed = owedLeft.get(invoice.id) ?? (invoice.kind === 'corrective' ? ZERO : invoice.outstanding);
    owedLeft.set(invoice.id, subtractCents(owed, payment.amount));
    const targetId = invoice.id;
    if (owed <= 0) return { state: 'doubtful', tickable: true, proposed: false, notes: [note('invoice-already-paid')], targetId };
    const surplus = subtractCents(payment.amount, owed);
    const notes = surplus > 0 ? [note('payment-leaves-surplus', { surplus: formatMoney(surplus) })] : [];
    return { state: 'new', tickable: true, proposed: true, notes, targetId };
  };

  return payments.map((payment, index) => {
    const who = payment.customer && resolver.resolve(payment.customer);
    const there = known[index] === 'already' || facts.keys.payment.has(payment.recordKey);
    const judged = there
      ? { state: 'duplicate' as const, tickable: false, proposed: false, notes: [] }
      : judge(payment, find(payment), who, (id) => invoices.get(id), towards);
    const { targetId, ...verdict } = { targetId: undefined, ...judged };
    return {
      ...verdict,
      rows: payment.rows,
      recordKey: payment.recordKey,
      customerKey: who?.key ?? null,
      amount: payment.amount,
      collected: null,
      notes: [
        ...verdict.notes,
        ...payment.warnings.filter((warning) => warning.code !== 'invoice-not-named' || verdict.tickable),
      ],
      body: { kind: 'payment', record: payment, ...(targetId !== undefined && { targetId }) },
    };
  });
}

function judge(
  payment: ImportedPayment,
  target: PaymentTarget<InvoiceId>,
  who: StagedCustomer | undefined,
  invoiceOf: (id: InvoiceId) => LedgerInvoice | undefined,
  towards: (payment: ImportedPayment, invoice: LedgerInvoice) => Verdict,
): Verdict {
  const invoice = target.outcome === 'invoice' ? invoiceOf(target.invoiceId) : undefined;
  if (invoice) return towards(payment, invoice);
  const mayBeSpread = who?.outcome === 'same';
  const doubtful = (code: string): Verdict => ({
    state: 'doubtful',
    tickable: mayBeSpread,
    proposed: false,
    notes: [note(code)],
  });
  if (target.outcome === 'ambiguous') return doubtful('invoice-ambiguous');
  if (payment.invoiceNumber !== undefined) return doubtful(mayBeSpread ? 'invoice-not-here' : 'invoice-and-customer-not-here');
  if (!mayBeSpread) return doubtful(who?.outcome === 'similar' ? 'customer-similar' : 'customer-not-here');
  return { state: 'new', tickable: true, proposed: true, notes: [] };
}
