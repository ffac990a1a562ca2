/** Fields and what stood in them, in words. Each list has the order of its form and tells every field, or it does not compile. */
import type { DebtorFields } from '../../../shared/contract/debtors.ts';
import type { InvoiceFields } from '../../../shared/contract/invoices.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import { formatIban } from '../../../shared/domain/iban.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { formatPercent } from '../../../shared/format/percent.ts';
import { t } from '../../../shared/i18n/t.ts';

/** `undefined`: nothing stood there. */
type Words<F> = { readonly [K in keyof F]-?: (value: Exclude<F[K], undefined>) => string | undefined };

const asWritten = (text: string): string => text;
const day = (value: IsoDate): string => formatDate(value);
const money = (value: Cents): string => formatMoney(value);
const yesNo = (value: boolean): string => t(value ? 'history.yes' : 'history.no');

export const DEBTOR_WORDS: Words<DebtorFields> = {
  name: asWritten,
  tradeName: asWritten,
  taxId: asWritten,
  kind: (kind) => t(`debtors.kinds.${kind}`),
  kindConfirmed: yesNo,
  isNaturalPerson: yesNo,
  salutation: (salutation) => t(`debtors.form.salutations.${salutation}`),
  code: asWritten,
  trade: asWritten,
  phone: asWritten,
  mobile: asWritten,
  email: asWritten,
  street: asWritten,
  postalCode: asWritten,
  town: asWritten,
  province: asWritten,
  country: asWritten,
  iban: (iban) => formatIban(iban),
  contacts: (contacts) =>
    listed(
      contacts.map(({ name, role, phone, email, notes }) =>
        [`${name} (${t(`debtors.form.roles.${role}`)})`, phone, email, notes].filter(Boolean).join(', '),
      ),
    ),
  tags: (tags) => listed(tags),
  termDays: (days) => t('debtors.data.termDays', { count: days }),
  creditLimit: money,
  notes: asWritten,
  insolventOn: day,
  insolvencyKind: (kind) => t(`debtors.form.insolvencyKinds.${kind}`),
  insolvencyPublishedOn: day,
};

export const invoiceWords = (labels: Readonly<Record<string, string>>): Words<InvoiceFields> => ({
  debtorId: (id) => labels[id] ?? t('history.gone'),
  kind: (kind) => t(`history.kinds.${kind}`),
  number: asWritten,
  series: asWritten,
  issuedOn: day,
  operationOn: day,
  sentOn: day,
  sentBy: asWritten,
  concept: asWritten,
  base: money,
  vat: money,
  surcharge: money,
  withholding: money,
  total: money,
  dueDates: (dueDates) =>
    listed(dueDates.map(({ dueOn, amount }) => t('history.dueDate', { amount: formatMoney(amount), day: formatDate(dueOn) }))),
  termBasis: (basis) => t(`invoices.termBasis.${basis}`),
  termWhere: asWritten,
  termRule: (rule) => t(`invoices.termRule.${rule}`),
  agreedRate: (rate) => formatPercent(rate),
  agreedRateWhere: asWritten,
  defaultWithoutDemand: yesNo,
  deliveryProof: yesNo,
  noteDueOn: day,
  corrects: ({ invoiceId, fromStart }) => {
    const number = labels[invoiceId] ?? t('history.gone');
    return fromStart ? t('history.correctsFromStart', { number }) : number;
  },
});

const listed = (items: readonly string[]): string | undefined => (items.length === 0 ? undefined : items.join(' · '));

export type Change = { readonly field: string; readonly before: string | undefined; readonly after: string | undefined };

/** What differs between two versions, in words; what reads the same is no change. */
export function changesBetween<F extends object>(words: Words<F>, before: F, after: F): readonly Change[] {
  return (Object.keys(words) as (keyof F & string)[]).flatMap((field) => {
    const said = (fields: F): string | undefined => {
      const value = fields[field];
      return value === undefined ? undefined : words[field](value as Exclude<F[typeof field], undefined>);
    };
    const change = { field, before: said(before), after: said(after) };
    return change.before === change.after ? [] : [change];
  });
}
