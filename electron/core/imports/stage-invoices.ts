import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { InvoiceId } from '../../../shared/domain/ids.ts';
import { type ImportedInvoice, type InvoiceMatch, matchInvoices } from '../../../shared/domain/imports/index.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import type { StagedCustomer, StagedRow } from '../../db/staged-rows.ts';
import { receivedOf, refusedField } from './invoice-of-list.ts';
import { type LedgerFacts, note } from './ledger-facts.ts';
import type { CustomerResolver } from './resolve-customers.ts';

/**
 * Policy  an invoice that the ledger holds stays as the ledger has it: the same number of the same customer with another
 *         amount or day waits for the owner. Without a customer there is nobody to claim from, and it can't go in.
 */
export function stageInvoices(
  invoices: readonly ImportedInvoice[],
  resolver: CustomerResolver,
  facts: LedgerFacts,
  undated: 'on-due-date' | 'leave-out',
  today: IsoDate,
): StagedRow[] {
  const names = new Map(facts.debtors.map((debtor) => [debtor.id, debtor]));
  const who = invoices.map((invoice) => (invoice.withoutCustomer ? undefined : resolver.resolve(invoice.customer)));
  // By now it is known who the customer is in the ledger, whatever the list calls it.
  const inLedgerWords = invoices.map((invoice, index) => {
    const debtor = names.get(who[index]?.debtorId ?? ('' as never));
    return debtor ? { ...invoice, customer: { name: debtor.name, ...(debtor.taxId && { taxId: debtor.taxId }) } } : invoice;
  });
  const matches = matchInvoices(inLedgerWords, facts.invoices);
  return invoices.map((invoice, index) => stageInvoice(invoice, who[index], matches[index], facts, undated, today));
}

function stageInvoice(
  invoice: ImportedInvoice,
  who: StagedCustomer | undefined,
  match: InvoiceMatch<InvoiceId> | undefined,
  facts: LedgerFacts,
  undated: 'on-due-date' | 'leave-out',
  today: IsoDate,
): StagedRow {
  const verdict = judge(invoice, who, match, facts, today);
  const refund = invoice.collected !== undefined && invoice.collected !== 0 && (invoice.collected < 0 || invoice.total <= 0);
  const warnings = invoice.warnings.filter((warning) => warning.code !== 'collected-without-date' || !refund);
  return {
    ...verdict,
    rows: invoice.rows,
    recordKey: invoice.recordKey,
    customerKey: who?.key ?? null,
    amount: invoice.total,
    collected: receivedOf(invoice, undated),
    notes: [...verdict.notes, ...warnings, ...(refund ? [note('refund-left-out')] : [])],
    body: { kind: 'invoice', record: invoice },
  };
}

type Verdict = Pick<StagedRow, 'state' | 'proposed' | 'tickable' | 'notes'>;
const verdict = (state: StagedRow['state'], can: boolean, proposed: boolean, notes: StagedRow['notes'] = []): Verdict => ({
  state,
  tickable: can,
  proposed,
  notes,
});

function judge(
  invoice: ImportedInvoice,
  who: StagedCustomer | undefined,
  match: InvoiceMatch<InvoiceId> | undefined,
  facts: LedgerFacts,
  today: IsoDate,
): Verdict {
  if (match?.outcome === 'already') return verdict('duplicate', false, false);
  const refused = refusedField(invoice, today);
  if (refused !== undefined)
    return verdict('error', false, false, [note(refused === 'issuedOn' ? 'invoice-in-future' : 'invoice-refused')]);
  if (!who) return verdict('doubtful', false, false);
  if (who.outcome === 'similar') return verdict('doubtful', false, false, [note('customer-similar')]);
  if (match?.outcome === 'differs') {
    const params = { amount: formatMoney(match.total), day: formatDate(match.issuedOn) };
    return verdict('doubtful', true, false, [note('invoice-differs', params)]);
  }
  if (facts.keys.invoice.has(invoice.recordKey)) return verdict('duplicate', false, false);
  return verdict('new', true, true);
}
