/** One row of a list of invoices: the values by themselves, before rows of one invoice are put together. */
import type { IsoDate } from '../civil-date.ts';
import type { Cents } from '../money.ts';
import { cleanTaxId, countryCode } from './identifiers.ts';
import { customerKey, invoiceKey, matchKey } from './keys.ts';
import { isCashCustomer, LONGEST } from './limits.ts';
import type { Decimal } from './parse-decimal.ts';
import { type ImportedMethod, type ImportedState, parseMethod, parseState, withoutFloatTail } from './parse-values.ts';
import { problem, quote } from './problems.ts';
import type { ImportedCustomerName } from './records.ts';
import { present, type RowReader } from './row-reader.ts';

export type InvoiceRow = {
  readonly reader: RowReader;
  /** Blank when there is no number. */
  readonly key: string;
  readonly number: string;
  readonly series: string;
  readonly documentType: string;
  readonly issuedOn: IsoDate | undefined;
  readonly operationOn: IsoDate | undefined;
  readonly dueOn: IsoDate | undefined;
  readonly dueAmount: Cents | undefined;
  readonly customer: ImportedCustomerName;
  readonly withoutCustomer: boolean;
  readonly concept: string;
  readonly unitPrice: Decimal | undefined;
  readonly quantity: Decimal | undefined;
  /** Per cent. */
  readonly discount: Decimal | undefined;
  readonly vatRate: Decimal | undefined;
  readonly base: Cents | undefined;
  readonly vat: Cents | undefined;
  readonly surcharge: Cents | undefined;
  readonly withholding: Cents | undefined;
  readonly total: Cents | undefined;
  readonly collected: Cents | undefined;
  readonly outstanding: Cents | undefined;
  readonly collectedOn: IsoDate | undefined;
  readonly method: ImportedMethod | undefined;
  readonly state: ImportedState | undefined;
  readonly corrects: string;
};

export function readInvoiceRow(
  reader: RowReader,
  settings: { readonly today: IsoDate; readonly ownTaxId?: string | undefined },
): InvoiceRow {
  const number = withoutFloatTail(reader.text('number', LONGEST.number));
  const series = withoutFloatTail(reader.text('series', LONGEST.number));
  if (number === '' && reader.errors.length === 0) reader.errors.push(problem('number-missing'));
  const issuedOn = readIssueDate(reader, settings.today);
  const { customer, withoutCustomer } = readCustomer(reader, settings.ownTaxId);
  const method = reader.text('paymentMethod', LONGEST.line);
  return {
    reader,
    key: number === '' ? '' : invoiceKey({ number, series: series || undefined, customer }),
    number,
    series,
    documentType: reader.text('documentType', LONGEST.line),
    issuedOn,
    operationOn: reader.date('operationOn'),
    dueOn: reader.date('dueOn', issuedOn),
    dueAmount: reader.money('dueAmount'),
    customer,
    withoutCustomer,
    concept: reader.text('concept', LONGEST.concept),
    unitPrice: reader.decimal('unitPrice'),
    quantity: reader.decimal('quantity'),
    discount: reader.decimal('discount'),
    vatRate: reader.decimal('vatRate'),
    base: reader.money('base'),
    vat: reader.money('vat'),
    surcharge: reader.money('surcharge'),
    withholding: reader.money('withholding'),
    total: reader.money('total'),
    collected: reader.money('collected'),
    outstanding: reader.money('outstanding'),
    collectedOn: readCollectedOn(reader, settings.today),
    method: method === '' ? undefined : parseMethod(method),
    state: readState(reader),
    corrects: reader.text('corrects', LONGEST.number),
  };
}

function readIssueDate(reader: RowReader, today: IsoDate): IsoDate | undefined {
  const before = reader.errors.length;
  const issuedOn = reader.date('issuedOn');
  if (issuedOn === undefined && reader.errors.length === before) reader.errors.push(problem('date-missing'));
  if (issuedOn !== undefined && issuedOn > today) {
    reader.warnings.push(problem('issue-in-future', { value: quote(reader.raw('issuedOn')) }));
  }
  return issuedOn;
}

function readCustomer(
  reader: RowReader,
  ownTaxId: string | undefined,
): { customer: ImportedCustomerName; withoutCustomer: boolean } {
  const parts = [reader.text('customerName', LONGEST.name), reader.text('customerSurnames', LONGEST.name)];
  const name = parts.filter((part) => part !== '').join(' ');
  const taxId = cleanTaxId(reader.text('customerTaxId', LONGEST.line), countryCode(reader.text('customerCountry', LONGEST.line)));
  if (!taxId.right) reader.warnings.push(problem('tax-id-wrong', { value: quote(taxId.value) }));
  if (taxId.value !== '' && taxId.value === ownTaxId) reader.errors.push(problem('customer-is-owner', { value: taxId.value }));
  const code = withoutFloatTail(reader.text('customerCode', LONGEST.code));
  const customer = present({ name, taxId: taxId.value, code });
  const withoutCustomer = isCashCustomer(matchKey(name)) || (name === '' && taxId.value === '' && code === '');
  if (withoutCustomer) reader.warnings.push(problem('without-customer', { value: quote(name) }));
  return { customer, withoutCustomer };
}

function readCollectedOn(reader: RowReader, today: IsoDate): IsoDate | undefined {
  const { value, wrong } = reader.tryDate('collectedOn');
  const doubtful = wrong ?? (value !== undefined && value > today ? quote(reader.raw('collectedOn')) : undefined);
  if (doubtful === undefined) return value;
  reader.warnings.push(problem('collected-date-wrong', { value: doubtful }));
  return undefined;
}

function readState(reader: RowReader): ImportedState | undefined {
  const text = reader.text('state', LONGEST.line);
  const state = parseState(text);
  if (text !== '' && state === undefined) reader.warnings.push(problem('state-not-understood', { value: quote(text) }));
  return state;
}

/** Rows of one invoice agree in these; the customer does by the key. */
export const headOf = (row: InvoiceRow): string => `${row.issuedOn}|${customerKey(row.customer)}`;
