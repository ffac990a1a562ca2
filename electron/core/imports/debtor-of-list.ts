/** A customer of a list as the card of a debtor. What it is (business, consumer…) is a guess that letters ask to confirm. */
import type { DebtorFields } from '../../../shared/contract/debtors.ts';
import { guessDebtorKind, type ImportedCustomer, type ImportedCustomerName } from '../../../shared/domain/imports/index.ts';
import { checkTaxId } from '../../../shared/domain/tax-id.ts';

const PERSONAL: ReadonlySet<string> = new Set(['dni', 'nie', 'nif-k', 'nif-l', 'nif-m']);

export function debtorFieldsOfCustomer(customer: ImportedCustomer): DebtorFields {
  const { name, code, tradeName, taxId, address, postalCode, town, province, country, phones, email, iban, termDays, notes } =
    customer;
  const mobile = phones.find(isMobile);
  const phone = phones.find((number) => number !== mobile);
  return {
    ...bare(name, customer.kindGuess, taxId),
    ...(code !== undefined && { code }),
    ...(tradeName !== undefined && { tradeName }),
    ...(address !== undefined && { street: address }),
    ...(postalCode !== undefined && { postalCode }),
    ...(town !== undefined && { town }),
    ...(province !== undefined && { province }),
    ...(country !== undefined && { country }),
    ...(phone !== undefined && { phone }),
    ...(mobile !== undefined && { mobile }),
    ...(email !== undefined && { email }),
    ...(iban !== undefined && { iban }),
    ...(termDays !== undefined && { termDays }),
    ...(notes !== undefined && { notes }),
  };
}

/** Of a list of invoices only the name is known, the number, or the customer's code. */
export function debtorFieldsOfName({ name, taxId, code }: ImportedCustomerName): DebtorFields {
  const called = name ?? taxId ?? code ?? '';
  return { ...bare(called, guessDebtorKind(taxId ?? '', called), taxId), ...(code !== undefined && { code }) };
}

function bare(name: string, kind: DebtorFields['kind'], taxId: string | undefined): DebtorFields {
  const check = checkTaxId(taxId ?? '');
  return {
    kind,
    kindConfirmed: false,
    name,
    isNaturalPerson: PERSONAL.has(check.kind),
    country: check.kind === 'vat-eu' ? (taxId ?? '').slice(0, 2).replace('EL', 'GR') : 'ES',
    tags: [],
    contacts: [],
    ...(taxId !== undefined && { taxId }),
  };
}

const isMobile = (phone: string): boolean => /^(?:\+34)?[67]/.test(phone);
