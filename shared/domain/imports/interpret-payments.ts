/** Rows of a list of money received to payments. */
import type { IsoDate } from '../civil-date.ts';
import { cleanTaxId } from './identifiers.ts';
import { matchKey, paymentKeys } from './keys.ts';
import { isCashCustomer, LONGEST } from './limits.ts';
import { parseMethod, withoutFloatTail } from './parse-values.ts';
import { problem, quote } from './problems.ts';
import type { ImportedPayment, RowProblem } from './records.ts';
import { present, type RowReader, rowErrors } from './row-reader.ts';

type Draft = Omit<ImportedPayment, 'recordKey'>;

export function interpretPayments(
  rows: readonly RowReader[],
  settings: { readonly today: IsoDate },
): { records: ImportedPayment[]; problems: RowProblem[] } {
  const drafts: Draft[] = [];
  const problems: RowProblem[] = [];
  for (const reader of rows) {
    const draft = readPayment(reader, settings.today);
    if (draft === undefined) problems.push(...rowErrors(reader));
    else drafts.push(draft);
  }
  const keys = paymentKeys(drafts.map((draft) => ({ ...draft, customer: draft.customer ?? {} })));
  return { records: drafts.map((draft, index) => ({ ...draft, recordKey: keys[index] ?? '' })), problems };
}

function readPayment(reader: RowReader, today: IsoDate): Draft | undefined {
  const before = reader.errors.length;
  const receivedOn = reader.date('receivedOn');
  if (receivedOn === undefined && reader.errors.length === before) reader.errors.push(problem('date-missing'));
  if (receivedOn !== undefined && receivedOn > today) {
    reader.errors.push(problem('received-in-future', { value: quote(reader.raw('receivedOn')) }));
  }
  const amount = readAmount(reader);
  const customer = readCustomer(reader);
  const number = withoutFloatTail(reader.text('invoiceNumber', LONGEST.number));
  const series = withoutFloatTail(reader.text('series', LONGEST.number));
  const note = reader.text('note', LONGEST.concept);
  if (number === '' && customer === undefined) reader.errors.push(problem('customer-missing'));
  if (reader.errors.length > 0 || receivedOn === undefined || amount === undefined) return undefined;
  if (number === '') reader.warnings.push(problem('invoice-not-named'));

  return {
    rows: [reader.row],
    receivedOn,
    amount,
    method: parseMethod(reader.text('method', LONGEST.line)),
    ...present({ invoiceNumber: number === '' || series === '' ? number : `${series}/${number}`, customer, note }),
    warnings: reader.warnings,
  };
}

function readAmount(reader: RowReader) {
  const before = reader.errors.length;
  const amount = reader.money('amount');
  if (amount === undefined) {
    if (reader.errors.length === before) reader.errors.push(problem('amount-missing'));
    return undefined;
  }
  if (amount === 0) reader.errors.push(problem('amount-zero'));
  if (amount < 0) reader.errors.push(problem('payment-negative', { value: quote(reader.raw('amount')) }));
  return amount;
}

function readCustomer(reader: RowReader): ImportedPayment['customer'] {
  const name = reader.text('customerName', LONGEST.name);
  const customer = present({
    name: isCashCustomer(matchKey(name)) ? '' : name,
    taxId: cleanTaxId(reader.text('customerTaxId', LONGEST.line)).value,
    code: withoutFloatTail(reader.text('customerCode', LONGEST.code)),
  });
  return Object.keys(customer).length === 0 ? undefined : customer;
}
