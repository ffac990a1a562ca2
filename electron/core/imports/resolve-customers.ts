/**
 * Who each customer of a list is: somebody of the ledger, somebody new, or a doubt that only the owner can end.
 * By tax number, then by exact name, then by likeness, which proposes and never decides (`match.ts`); a list that names its
 * customers by code alone finds them by their code.
 */
import type { ImportChoices } from '../../../shared/contract/imports.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import {
  type CustomerMatch,
  customerKey,
  customerMatcher,
  type ImportedCustomerName,
  matchKey,
} from '../../../shared/domain/imports/index.ts';
import type { LedgerDebtor } from '../../db/repositories/import-repository.ts';
import type { StagedCustomer } from '../../db/staged-rows.ts';

export type CustomerResolver = {
  /** The key under which this customer is kept; `undefined` when the list does not say who it is. */
  readonly keyOf: (customer: ImportedCustomerName) => string | undefined;
  readonly resolve: (customer: ImportedCustomerName) => StagedCustomer | undefined;
  readonly all: () => Iterable<StagedCustomer>;
};

export function customerResolver(
  known: readonly LedgerDebtor[],
  inFile: Iterable<ImportedCustomerName>,
  choices: NonNullable<ImportChoices['customers']>,
): CustomerResolver {
  const match = customerMatcher(known);
  const byCode = new Map(known.flatMap((debtor) => (debtor.code === undefined ? [] : [[debtor.code, debtor.id] as const])));
  const ids = new Set(known.map((debtor) => debtor.id));
  const keyByName = keysOfNamesWithTaxId(inFile);
  const resolved = new Map<string, StagedCustomer>();

  const keyOf = (customer: ImportedCustomerName): string | undefined => {
    if (customer.taxId) return customerKey(customer);
    const name = matchKey(customer.name ?? '');
    if (name !== '') return keyByName.get(name) ?? customerKey(customer);
    return customer.code ? `code:${customer.code}` : undefined;
  };

  const find = (customer: ImportedCustomerName): CustomerMatch<DebtorId> => {
    if (customer.taxId || customer.name) return match(customer);
    const debtorId = byCode.get(customer.code ?? '');
    return debtorId === undefined
      ? { outcome: 'similar', because: 'name', debtorIds: [] }
      : { outcome: 'same', debtorId, by: 'name' };
  };

  return {
    keyOf,
    resolve: (customer) => {
      const key = keyOf(customer);
      if (key === undefined) return undefined;
      const before = resolved.get(key);
      if (before) return before;
      const staged = stagedCustomer(key, find(customer), choices[key], ids);
      resolved.set(key, staged);
      return staged;
    },
    all: () => resolved.values(),
  };
}

/** A name that appears once with its tax number and once without is the same customer. */
function keysOfNamesWithTaxId(customers: Iterable<ImportedCustomerName>): ReadonlyMap<string, string> {
  const keys = new Map<string, Set<string>>();
  for (const customer of customers) {
    const name = matchKey(customer.name ?? '');
    if (!customer.taxId || name === '') continue;
    keys.set(name, (keys.get(name) ?? new Set()).add(customerKey(customer)));
  }
  return new Map([...keys].flatMap(([name, [only, ...others]]) => (only && others.length === 0 ? [[name, only] as const] : [])));
}

function stagedCustomer(
  key: string,
  match: CustomerMatch<DebtorId>,
  choice: DebtorId | 'new' | undefined,
  ids: ReadonlySet<DebtorId>,
): StagedCustomer {
  const candidates = match.outcome === 'similar' ? match.debtorIds : [];
  if (choice === 'new') return { key, outcome: 'new', debtorId: null, candidates, chosen: true };
  if (choice !== undefined && ids.has(choice)) return { key, outcome: 'same', debtorId: choice, candidates, chosen: true };
  const debtorId = match.outcome === 'same' ? match.debtorId : null;
  return { key, outcome: match.outcome, debtorId, candidates, chosen: false };
}
