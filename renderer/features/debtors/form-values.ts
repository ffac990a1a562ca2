/** The form of a debtor between what people type and what the contract takes. */
import { zodResolver } from '@hookform/resolvers/zod';
import type { Control, Resolver, UseFormReturn } from 'react-hook-form';
import { DebtorFields } from '../../../shared/contract/debtors.ts';
import type { TypedIn } from '../../../shared/contract/define.ts';
import type { DebtorKind } from '../../../shared/domain/debtor-kind.ts';
import { checkTaxId, likelyDebtorKind } from '../../../shared/domain/tax-id.ts';

export type FormValues = TypedIn<typeof DebtorFields>;
export type FormControl = Control<FormValues, unknown, DebtorFields>;
export type DebtorFormMethods = UseFormReturn<FormValues, unknown, DebtorFields>;

/** In doubt a consumer: it claims less, so it never over-claims (legal-es §0). */
export const EMPTY: FormValues = {
  kind: 'consumer',
  kindConfirmed: false,
  name: '',
  isNaturalPerson: false,
  country: 'ES',
  tags: [],
  contacts: [],
};

/** The answer to "¿Compró para su negocio?": the regime, and whether the owner is sure of it. */
export type Bought = 'business' | 'consumer' | 'unsure' | 'public' | 'private_other';
export const BOUGHT = ['business', 'consumer', 'unsure', 'public', 'private_other'] as const satisfies readonly Bought[];

export const boughtOf = ({ kind, kindConfirmed }: Pick<FormValues, 'kind' | 'kindConfirmed'>): Bought =>
  kind === 'consumer' && !kindConfirmed ? 'unsure' : kind;

export const kindOf = (bought: Bought): Pick<FormValues, 'kind' | 'kindConfirmed'> =>
  bought === 'unsure' ? { kind: 'consumer', kindConfirmed: false } : { kind: bought, kindConfirmed: true };

/** What a tax id tells of its owner; nothing that the owner of the ledger would have to undo. */
export function toldByTaxId(taxId: string | undefined): { readonly kind?: DebtorKind; readonly isNaturalPerson?: boolean } {
  const check = checkTaxId(taxId ?? '');
  const kind = likelyDebtorKind(check);
  return {
    ...(kind !== undefined && { kind }),
    ...(check.isNaturalPerson !== undefined && { isNaturalPerson: check.isNaturalPerson }),
  };
}

/** `obra, hostelería` as a list without blanks or repetitions. */
export const tagsOf = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ''),
  ),
];

/**
 * An emptied field holds `''`, never nothing, or the form would fall back to what was saved; what is checked and sent has it
 * absent, as the contract says.
 */
export const resolver: Resolver<FormValues, unknown, DebtorFields> = (values, context, options) =>
  checked(withoutEmpties(values), context, options);

const checked = zodResolver(DebtorFields);

function withoutEmpties(values: FormValues): FormValues {
  const kept = without(values);
  // The one text that is asked for: its own sentence says that it is missing.
  return {
    ...kept,
    name: values.name,
    contacts: values.contacts.map((contact) => ({ ...without(contact), name: contact.name })),
  };
}

function without<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== '' && value !== undefined)) as T;
}
