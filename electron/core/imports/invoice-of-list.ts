/** An invoice as a list gives it, to what the ledger stores and to the payment that says what was received of it. */
import { InvoiceFields } from '../../../shared/contract/invoices.ts';
import { earliest, type IsoDate, latest } from '../../../shared/domain/civil-date.ts';
import type { DebtorId, DueDateId } from '../../../shared/domain/ids.ts';
import { type ImportedInvoice, numberKey } from '../../../shared/domain/imports/index.ts';
import { type Cents, smallerCents, subtractCents, sumCents, ZERO } from '../../../shared/domain/money.ts';
import type { PaidDueDate } from '../../db/repositories/import-writer.ts';
import { amountsAddUp, checkFields } from '../invoices/check-invoice.ts';

const NOBODY = '00000000-0000-4000-8000-000000000000' as DebtorId;

/** "1" of series "F26" is printed "F26/1": people know an invoice by one text. */
export const printedNumber = ({ number, series }: ImportedInvoice): string =>
  series === undefined || numberKey(number) === numberKey(number, series) ? number : `${series}/${number}`;

/**
 * The fields a form would send. A breakdown that does not add up is left out, because nobody could save the invoice with it
 * again; the total stands. A corrective invoice that adds to the debt is an invoice, whatever it is called.
 */
export function invoiceFieldsOfList(invoice: ImportedInvoice, debtorId: DebtorId): InvoiceFields {
  const { base, vat, surcharge, withholding, total } = invoice;
  const kind = total < 0 ? 'corrective' : 'invoice';
  const breakdown = {
    ...(base !== undefined && { base }),
    ...(vat !== undefined && { vat }),
    ...(surcharge !== undefined && { surcharge }),
    ...(withholding !== undefined && { withholding: Math.abs(withholding) as Cents }),
  };
  const [first] = invoice.dueDates;
  return {
    debtorId,
    kind,
    number: printedNumber(invoice),
    issuedOn: invoice.issuedOn,
    ...(invoice.series !== undefined && { series: invoice.series }),
    ...(invoice.operationOn !== undefined && { operationOn: invoice.operationOn }),
    ...(invoice.concept !== undefined && { concept: invoice.concept }),
    ...(base !== undefined && amountsAddUp({ ...breakdown, total }) && breakdown),
    total,
    dueDates:
      kind === 'corrective'
        ? [{ dueOn: first?.dueOn ?? invoice.issuedOn, amount: total }]
        : invoice.dueDates.map((due) => ({ ...due })),
    termBasis: invoice.dueDateAssumed ? 'assumed' : 'agreed',
    defaultWithoutDemand: false,
    deliveryProof: false,
  };
}

/** Whether the ledger takes it, as it would from the form: the field that is wrong, or nothing. */
export function refusedField(invoice: ImportedInvoice, today: IsoDate): string | undefined {
  const fields = InvoiceFields.safeParse(invoiceFieldsOfList(invoice, NOBODY));
  if (!fields.success) return String(fields.error.issues[0]?.path[0] ?? 'total');
  const checked = checkFields(fields.data, today);
  return checked.ok ? undefined : (Object.keys(checked.error.fields ?? {})[0] ?? 'fields.total').replace('fields.', '');
}

/**
 * The day on which what was received is written down. Without a day in the list it is the first due date: paid in time, so
 * that nobody is asked for interest on a day that we made up. Never after today nor before the invoice.
 */
export const receivedOnOf = (invoice: ImportedInvoice, today: IsoDate): IsoDate =>
  invoice.collectedOn ??
  latest(earliest(invoice.dueDates[0]?.dueOn ?? invoice.issuedOn, today), earliest(invoice.issuedOn, today));

/** What was received of it, when it is money that came in and not money that was given back. */
export const receivedOf = (invoice: ImportedInvoice, undated: 'on-due-date' | 'leave-out'): Cents =>
  invoice.collected === undefined ||
  invoice.collected <= 0 ||
  invoice.total <= 0 ||
  (invoice.collectedWithoutDate && undated === 'leave-out')
    ? ZERO
    : invoice.collected;

/** Principal only and the oldest due date first: the list says that this invoice was paid, not its interest. */
export function payDueDates(
  schedule: readonly { readonly dueOn: IsoDate; readonly amount: Cents }[],
  received: Cents,
  newId: () => DueDateId,
): { readonly schedule: readonly PaidDueDate[]; readonly surplus: Cents } {
  let left = received;
  const paid = schedule.map(({ dueOn, amount }) => {
    const taken = amount > 0 ? smallerCents(left, amount) : ZERO;
    left = subtractCents(left, taken);
    return { id: newId(), dueOn, amount, outstanding: subtractCents(amount, taken) };
  });
  return { schedule: paid, surplus: left };
}

export const takenBy = (schedule: readonly PaidDueDate[]): Cents =>
  sumCents(schedule.map(({ amount, outstanding }) => subtractCents(amount, outstanding)));
