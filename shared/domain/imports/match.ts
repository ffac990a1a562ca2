/**
 * What was read against what the ledger already holds: who each customer is, and which records are there already.
 * Pure — the caller brings the ledger's rows — and it only proposes what is not certain.
 */
import type { IsoDate } from '../civil-date.ts';
import type { Cents } from '../money.ts';
import { type CustomerName, keyWithoutForm, matchKey, numberKey, type PaymentIdentity, paymentKeys } from './keys.ts';
import type { ImportedInvoice, ImportedPayment } from './records.ts';
import { type NameShape, nameShape, similarity } from './similarity.ts';

/** From which likeness of names a merge is proposed (never made) without a tax number to decide. */
const LEAST_SIMILARITY = 0.92;
const MOST_CANDIDATES = 5;

export type KnownDebtor<Id extends string> = {
  readonly id: Id;
  readonly name: string;
  readonly tradeName?: string | undefined;
  readonly taxId?: string | undefined;
};

export type CustomerMatch<Id extends string> =
  | { readonly outcome: 'same'; readonly debtorId: Id; readonly by: 'tax-id' | 'name' }
  /** Best first. `tax-id-differs`: one name and two tax numbers. */
  | { readonly outcome: 'similar'; readonly because: 'name' | 'tax-id-differs'; readonly debtorIds: readonly Id[] }
  | { readonly outcome: 'new' };

export type CustomerMatcher<Id extends string> = (customer: CustomerName) => CustomerMatch<Id>;

type Indexed<Id extends string> = { readonly id: Id; readonly shape: NameShape; readonly taxId: string | undefined };

/** Built once for a ledger and asked for each customer: by tax number, then by exact name, then by likeness. */
export function customerMatcher<Id extends string>(debtors: readonly KnownDebtor<Id>[]): CustomerMatcher<Id> {
  const byTaxId = new Map<string, Id>();
  const byName = new Map<string, Indexed<Id>[]>();
  const byBareName = new Map<string, Indexed<Id>[]>();
  const byLength = new Map<number, Indexed<Id>[]>();
  for (const debtor of debtors) {
    if (debtor.taxId && !byTaxId.has(debtor.taxId)) byTaxId.set(debtor.taxId, debtor.id);
    const names = [debtor.name, debtor.tradeName ?? ''].map(matchKey).filter((key) => key !== '');
    for (const key of new Set(names)) {
      const indexed = { id: debtor.id, shape: nameShape(key), taxId: debtor.taxId };
      push(byName, key, indexed);
      push(byBareName, keyWithoutForm(key), indexed);
      push(byLength, key.length, indexed);
    }
  }

  return ({ name, taxId }) => {
    const owner = taxId ? byTaxId.get(taxId) : undefined;
    if (owner !== undefined) return { outcome: 'same', debtorId: owner, by: 'tax-id' };
    const key = matchKey(name ?? '');
    if (key === '') return { outcome: 'new' };
    const named = byName.get(key) ?? [];
    const agreeing = distinct(named.filter((debtor) => !taxId || !debtor.taxId));
    const [only, ...others] = agreeing;
    if (only !== undefined && others.length === 0) return { outcome: 'same', debtorId: only, by: 'name' };
    if (only !== undefined) return { outcome: 'similar', because: 'name', debtorIds: agreeing.slice(0, MOST_CANDIDATES) };
    if (named.length > 0)
      return { outcome: 'similar', because: 'tax-id-differs', debtorIds: distinct(named).slice(0, MOST_CANDIDATES) };
    const bare = (byBareName.get(keyWithoutForm(key)) ?? []).filter((debtor) => !taxId || !debtor.taxId);
    const alike = distinct([...bare, ...likeness(key, taxId, byLength).map((id) => ({ id }))]).slice(0, MOST_CANDIDATES);
    return alike.length > 0 ? { outcome: 'similar', because: 'name', debtorIds: alike } : { outcome: 'new' };
  };
}

function likeness<Id extends string>(
  key: string,
  taxId: string | undefined,
  byLength: ReadonlyMap<number, readonly Indexed<Id>[]>,
): Id[] {
  const shape = nameShape(key);
  const scored: { id: Id; score: number }[] = [];
  const spread = Math.floor(key.length * (1 / LEAST_SIMILARITY - 1));
  for (let length = key.length - spread; length <= key.length + spread; length++) {
    for (const debtor of byLength.get(length) ?? []) {
      // Two different tax numbers are two people, however alike their names.
      if (taxId && debtor.taxId) continue;
      const score = similarity(shape, debtor.shape, LEAST_SIMILARITY);
      if (score >= LEAST_SIMILARITY) scored.push({ id: debtor.id, score });
    }
  }
  scored.sort((a, b) => b.score - a.score);
  return distinct(scored).slice(0, MOST_CANDIDATES);
}

export type KnownInvoice<Id extends string> = {
  readonly id: Id;
  readonly number: string;
  readonly series?: string | undefined;
  readonly issuedOn: IsoDate;
  readonly total: Cents;
  readonly customer: CustomerName;
};

export type InvoiceMatch<Id extends string> =
  | { readonly outcome: 'new' }
  | { readonly outcome: 'already'; readonly invoiceId: Id }
  /** The same number of the same customer with another amount or day: the ledger's stays, and the owner is told. */
  | { readonly outcome: 'differs'; readonly invoiceId: Id; readonly issuedOn: IsoDate; readonly total: Cents };

/** Which invoices of the file the ledger holds: by number and customer, as far as both say who the customer is. */
export function matchInvoices<Id extends string>(
  imported: readonly ImportedInvoice[],
  existing: readonly KnownInvoice<Id>[],
): InvoiceMatch<Id>[] {
  const byNumber = new Map<string, KnownInvoice<Id>[]>();
  for (const invoice of existing) push(byNumber, numberKey(invoice.number, invoice.series), invoice);
  return imported.map((invoice) => {
    const candidates = (byNumber.get(numberKey(invoice.number, invoice.series)) ?? []).filter((known) =>
      mayBeSame(invoice.customer, known.customer),
    );
    const equal = candidates.find((known) => known.total === invoice.total && known.issuedOn === invoice.issuedOn);
    if (equal) return { outcome: 'already', invoiceId: equal.id };
    const [other] = candidates;
    return other ? { outcome: 'differs', invoiceId: other.id, issuedOn: other.issuedOn, total: other.total } : { outcome: 'new' };
  });
}

/** By tax number when both have one; else by name, and a side that has neither contradicts nobody. */
function mayBeSame(a: CustomerName, b: CustomerName): boolean {
  if (a.taxId && b.taxId) return a.taxId === b.taxId;
  if (a.name && b.name) return matchKey(a.name) === matchKey(b.name);
  return true;
}

/** For each payment of the file, whether the ledger holds it: equal ones are counted, so two of a day are two. */
export function matchPayments(imported: readonly ImportedPayment[], existing: readonly PaymentIdentity[]): ('new' | 'already')[] {
  const known = new Set(paymentKeys(existing));
  return imported.map((payment) => (known.has(payment.recordKey) ? 'already' : 'new'));
}

export type PaymentTarget<Id extends string> =
  | { readonly outcome: 'invoice'; readonly invoiceId: Id }
  | { readonly outcome: 'ambiguous'; readonly invoiceIds: readonly Id[] }
  | { readonly outcome: 'none' };

/** The invoice that a payment names, among those of the ledger. */
export function invoiceFinder<Id extends string>(
  existing: readonly KnownInvoice<Id>[],
): (payment: ImportedPayment) => PaymentTarget<Id> {
  const byNumber = new Map<string, KnownInvoice<Id>[]>();
  for (const invoice of existing) push(byNumber, numberKey(invoice.number, invoice.series), invoice);
  return ({ invoiceNumber, customer }) => {
    if (invoiceNumber === undefined) return { outcome: 'none' };
    const named = (byNumber.get(numberKey(invoiceNumber)) ?? []).filter((known) => mayBeSame(customer ?? {}, known.customer));
    const [only, ...others] = named;
    if (!only) return { outcome: 'none' };
    return others.length === 0
      ? { outcome: 'invoice', invoiceId: only.id }
      : { outcome: 'ambiguous', invoiceIds: named.map(({ id }) => id) };
  };
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

const distinct = <Id extends string>(debtors: readonly { readonly id: Id }[]): Id[] => [...new Set(debtors.map(({ id }) => id))];
