/** The card of a debtor between its two forms: what the owner writes (contract) and what the ledger stores (columns). */
import type { DebtorFields } from '../../../shared/contract/debtors.ts';
import { checkTaxId } from '../../../shared/domain/tax-id.ts';
import { type DebtorRecord, listContacts, listTags, type NewDebtor } from '../../db/repositories/debtor-repository.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';

/** What the owner wrote, as the form shows it. */
export function debtorFieldsOf(db: ReadDb, record: DebtorRecord): DebtorFields {
  return withoutNulls({
    kind: record.kind,
    kindConfirmed: record.kindConfirmed,
    code: record.code,
    name: record.name,
    tradeName: record.tradeName,
    taxId: record.taxId,
    isNaturalPerson: record.isNaturalPerson,
    salutation: record.salutation,
    street: record.street,
    postalCode: record.postalCode,
    town: record.town,
    province: record.province,
    country: record.country,
    phone: record.phone,
    mobile: record.mobile,
    email: record.email,
    iban: record.iban,
    trade: record.trade,
    termDays: record.termDays,
    creditLimit: record.creditLimitCents,
    notes: record.notes,
    tags: [...listTags(db, record.id)],
    insolventOn: record.insolventOn,
    insolvencyKind: record.insolvencyKind,
    insolvencyPublishedOn: record.insolvencyPublishedOn,
    contacts: listContacts(db, record.id).map(({ role, name, phone, email, notes }) =>
      withoutNulls({ role, name, phone, email, notes }),
    ),
  });
}

/** As stored. An absent field is emptied: the form always sends the whole card. */
export function debtorColumns(fields: DebtorFields): Omit<NewDebtor, 'id' | 'createdAt' | 'updatedAt'> {
  return {
    kind: fields.kind,
    kindConfirmed: fields.kindConfirmed,
    code: fields.code ?? null,
    name: fields.name,
    tradeName: fields.tradeName ?? null,
    taxId: fields.taxId === undefined ? null : checkTaxId(fields.taxId).normalised || null,
    isNaturalPerson: fields.isNaturalPerson,
    salutation: fields.salutation ?? null,
    street: fields.street ?? null,
    postalCode: fields.postalCode ?? null,
    town: fields.town ?? null,
    province: fields.province ?? null,
    country: fields.country,
    phone: fields.phone ?? null,
    mobile: fields.mobile ?? null,
    email: fields.email ?? null,
    iban: fields.iban ?? null,
    trade: fields.trade ?? null,
    termDays: fields.termDays ?? null,
    creditLimitCents: fields.creditLimit ?? null,
    notes: fields.notes ?? null,
    insolventOn: fields.insolventOn ?? null,
    insolvencyKind: fields.insolvencyKind ?? null,
    insolvencyPublishedOn: fields.insolvencyPublishedOn ?? null,
  };
}

type WithoutNulls<T> = { [K in keyof T as null extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as null extends T[K] ? K : never]?: Exclude<T[K], null>;
};

/** The ledger says NULL, the contract says absent. */
export function withoutNulls<T extends object>(object: T): WithoutNulls<T> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null)) as WithoutNulls<T>;
}
