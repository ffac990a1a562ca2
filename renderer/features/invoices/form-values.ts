/** The form of an invoice between what people type and what the contract takes. */
import { zodResolver } from '@hookform/resolvers/zod';
import type { Control, Resolver, UseFormReturn } from 'react-hook-form';
import type { TypedIn } from '../../../shared/contract/define.ts';
import { InvoiceFields } from '../../../shared/contract/invoices.ts';
import { addMonths, type IsoDate } from '../../../shared/domain/civil-date.ts';

export type FormValues = TypedIn<typeof InvoiceFields>;
export type FormControl = Control<FormValues, unknown, InvoiceFields>;
export type InvoiceFormMethods = UseFormReturn<FormValues, unknown, InvoiceFields>;

export type Terms = { readonly debtorId?: string | undefined; readonly corrects?: string | undefined };

export function emptyInvoice(today: IsoDate, { debtorId = '', corrects }: Terms): FormValues {
  return {
    debtorId,
    kind: corrects === undefined ? 'invoice' : 'corrective',
    number: '',
    issuedOn: today,
    total: Number.NaN,
    dueDates: [{ dueOn: corrects === undefined ? '' : today, amount: 0 }],
    termBasis: 'agreed',
    defaultWithoutDemand: false,
    deliveryProof: false,
    ...(corrects !== undefined && { corrects: { invoiceId: corrects, fromStart: true } }),
  };
}

/** Base + VAT + surcharge − withholding; `undefined` without a base, or while something can't be read. */
export function totalOf({ base, vat, surcharge, withholding, kind }: Partial<FormValues>): number | undefined {
  if (base === undefined) return undefined;
  const sign = kind === 'corrective' ? -1 : 1;
  const total = base + (vat ?? 0) + (surcharge ?? 0) - sign * (withholding ?? 0);
  return Number.isSafeInteger(total) ? total : undefined;
}

/** What is left for the last due date, so that they always add up to the total: it also takes the cents of a division. */
export function lastAmount(total: number, dueDates: FormValues['dueDates']): number {
  return dueDates.slice(0, -1).reduce((left, { amount }) => left - amount, total);
}

/** Equal parts, whole cents; the last one takes what is left over. */
export function equalParts(total: number, dueDates: FormValues['dueDates']): FormValues['dueDates'] {
  const part = Number.isSafeInteger(total) ? Math.trunc(total / dueDates.length) : Number.NaN;
  return dueDates.map((dueDate, index) => ({
    ...dueDate,
    amount: index === dueDates.length - 1 ? total - part * (dueDates.length - 1) : part,
  }));
}

/** One more, a month after the last. */
export function withOneMore(total: number, dueDates: FormValues['dueDates']): FormValues['dueDates'] {
  const last = dueDates.at(-1)?.dueOn as IsoDate | undefined;
  return equalParts(total, [...dueDates, { dueOn: last ? addMonths(last, 1) : '', amount: 0 }]);
}

const checked = zodResolver(InvoiceFields);

/** What is checked and sent: emptied fields are absent, and the last due date takes what the others leave. */
export const resolver: Resolver<FormValues, unknown, InvoiceFields> = (values, context, options) => {
  const { dueDates, total } = values;
  const settled = dueDates.map((dueDate, index) =>
    index === dueDates.length - 1 ? { ...dueDate, amount: lastAmount(total, dueDates) } : dueDate,
  );
  const kept = Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== '' && value !== undefined),
  ) as FormValues;
  return checked({ ...kept, number: values.number, debtorId: values.debtorId, dueDates: settled }, context, options);
};
