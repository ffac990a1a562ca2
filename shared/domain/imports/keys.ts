/**
 * Keys that say "the same": of a name written in two ways, of an invoice number with or without its zeros, of a
 * payment. The same file twice gives the same keys, so importing it again adds nothing.
 */
import type { IsoDate } from '../civil-date.ts';
import type { Cents } from '../money.ts';
import { looseKey } from '../name-key.ts';
import { withoutAccents } from './normalise-header.ts';

/** Legal forms written out or apart, brought to their letters; longest first. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/ (?:SOCIEDAD LIMITADA UNIPERSONAL|S L U)$/, ' SLU'],
  [/ (?:SOCIEDAD LIMITADA|S L)$/, ' SL'],
  [/ (?:SOCIEDAD ANONIMA UNIPERSONAL|S A U)$/, ' SAU'],
  [/ (?:SOCIEDAD ANONIMA|S A)$/, ' SA'],
  [/ (?:SOCIEDAD COOPERATIVA|S COOP|SDAD COOP|SCOOP)$/, ' SCOOP'],
  [/ (?:COMUNIDAD DE BIENES|C B)$/, ' CB'],
  [/ S C P$/, ' SCP'],
  [/ (?:SOCIEDAD CIVIL|S C)$/, ' SC'],
];

/** The name as typed by anyone: capitals, no accents nor punctuation, `Ñ` as `N`, the legal form in one spelling. */
export function matchKey(name: string): string {
  const plain = looseKey(name.replace(/&/g, ' y '));
  const form = FORMS.find(([pattern]) => pattern.test(plain));
  return form ? plain.replace(form[0], form[1]) : plain;
}

/** The name without its legal form: "TUERCA SL" and "TUERCA" may well be one, which a likeness of letters does not see. */
export const keyWithoutForm = (key: string): string => key.replace(/ (?:SLU|SL|SAU|SA|SCOOP|CB|SCP|SC)$/, '');

/** `F26/0001`, `f26-1` and series `F26` with number `1` are one number: `F26/1`. */
export function numberKey(number: string, series?: string): string {
  const parts = groupsOf(number);
  const prefix = series === undefined ? [] : groupsOf(series);
  const repeated = prefix.length > 0 && parts.length > prefix.length && prefix.every((part, index) => parts[index] === part);
  return [...(repeated ? [] : prefix), ...parts].join('/');
}

const groupsOf = (text: string): string[] =>
  (withoutAccents(text.toUpperCase()).match(/[\p{L}\p{N}]+/gu) ?? []).map((group) => group.replace(/^0+(?=\d)/, ''));

export type CustomerName = { readonly name?: string | undefined; readonly taxId?: string | undefined };

/** Who: by tax number when there is one, else by name. */
export const customerKey = (customer: CustomerName): string =>
  customer.taxId ? `nif:${customer.taxId}` : `name:${matchKey(customer.name ?? '')}`;

export const invoiceKey = (invoice: {
  readonly number: string;
  readonly series?: string | undefined;
  readonly customer: CustomerName;
}): string => `${numberKey(invoice.number, invoice.series)}|${customerKey(invoice.customer)}`;

export type PaymentIdentity = {
  readonly receivedOn: IsoDate;
  /** As written on the invoice; a payment on account has none and is told by its customer. */
  readonly invoiceNumber?: string | undefined;
  readonly customer: CustomerName;
  readonly amount: Cents;
};

/**
 * One key for each payment, in the order given. Two equal payments of one day are both real, so equal ones are
 * counted: the second of a file answers to the second of the ledger.
 */
export function paymentKeys(payments: readonly PaymentIdentity[]): string[] {
  const seen = new Map<string, number>();
  return payments.map((payment) => {
    const what = payment.invoiceNumber ? numberKey(payment.invoiceNumber) : customerKey(payment.customer);
    const base = `${payment.receivedOn}|${what}|${payment.amount}`;
    const occurrence = (seen.get(base) ?? 0) + 1;
    seen.set(base, occurrence);
    return `${base}|${occurrence}`;
  });
}
