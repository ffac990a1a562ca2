/** Rows of a list of customers to customers. The same one written twice becomes one, with what each row adds. */
import {
  cleanIban,
  cleanPhones,
  cleanPostalCode,
  cleanTaxId,
  countryCode,
  countryOfTaxId,
  guessDebtorKind,
  provinceDiffers,
} from './identifiers.ts';
import { customerKey, matchKey } from './keys.ts';
import { isCashCustomer, LONGEST } from './limits.ts';
import { isEmail, manyLines, withoutFloatTail } from './parse-values.ts';
import { type Problem, problem, quote, type WarningCode } from './problems.ts';
import type { ImportedCustomer, RowProblem } from './records.ts';
import { present, type RowReader, rowErrors, skipped } from './row-reader.ts';

const LONGEST_TERM = 365;

export function interpretCustomers(rows: readonly RowReader[]): { records: ImportedCustomer[]; problems: RowProblem[] } {
  const byKey = new Map<string, ImportedCustomer>();
  const problems: RowProblem[] = [];
  for (const reader of rows) {
    const customer = readCustomer(reader);
    if (reader.errors.length > 0) problems.push(...rowErrors(reader));
    else if (customer === undefined || isCashCustomer(matchKey(customer.name))) problems.push(skipped(reader, 'cash-customer'));
    else {
      const before = byKey.get(customer.recordKey);
      byKey.set(customer.recordKey, before ? merge(before, customer) : customer);
    }
  }
  return { records: withSharedNames([...byKey.values()]), problems };
}

function readCustomer(reader: RowReader): ImportedCustomer | undefined {
  const first = reader.text('name', LONGEST.name);
  const tradeName = reader.text('tradeName', LONGEST.name);
  const name = [first, reader.text('surnames', LONGEST.name)].filter((part) => part !== '').join(' ') || tradeName;
  if (name === '' && reader.errors.length === 0) reader.errors.push(problem('name-missing'));
  if (name.length > LONGEST.name) {
    reader.errors.push(
      problem('text-too-long', { column: 'nombre', length: String(name.length), longest: String(LONGEST.name) }),
    );
  }

  const warn = (code: WarningCode, value: string) => reader.warnings.push(problem(code, { value: quote(value) }));
  const written = reader.text('country', LONGEST.line);
  const said = countryCode(written);
  if (written !== '' && said === undefined) warn('country-unknown', written);
  const taxId = cleanTaxId(reader.text('taxId', LONGEST.line), said);
  if (!taxId.right) warn('tax-id-wrong', taxId.value);
  if (taxId.value === '') reader.warnings.push(problem('tax-id-missing'));
  const country = said ?? (taxId.value === '' ? undefined : countryOfTaxId(taxId.value));

  const postalCode = cleanPostalCode(reader.text('postalCode', LONGEST.line), country);
  if (!postalCode.right) warn('postal-code-wrong', postalCode.value);
  const province = reader.text('province', LONGEST.line);
  if (provinceDiffers(postalCode.value, province)) warn('province-differs', `${postalCode.value} ${province}`);
  const email = reader.text('email', LONGEST.email).toLowerCase();
  if (email !== '' && !isEmail(email)) warn('email-wrong', email);
  const iban = cleanIban(reader.text('iban', LONGEST.line));
  if (!iban.right) warn('iban-wrong', iban.value);

  return {
    rows: [reader.row],
    recordKey: customerKey({ name, taxId: taxId.value }),
    name,
    kindGuess: guessDebtorKind(taxId.value, name),
    phones: readPhones(reader),
    ...present({
      code: withoutFloatTail(reader.text('code', LONGEST.code)),
      tradeName: tradeName === name ? '' : tradeName,
      taxId: taxId.value,
      address: reader.text('address', LONGEST.line),
      postalCode: postalCode.value,
      town: reader.text('town', LONGEST.line),
      province,
      country,
      email,
      iban: iban.value,
      termDays: readTerm(reader),
      notes: readNotes(reader),
    }),
    warnings: reader.warnings,
  };
}

function readPhones(reader: RowReader): string[] {
  const read = (['phone', 'mobile'] as const).map((field) => cleanPhones(reader.text(field, LONGEST.line)));
  for (const { phones, right } of read) {
    if (!right) reader.warnings.push(problem('phone-wrong', { value: quote(phones.join(' ')) }));
  }
  return [...new Set(read.flatMap(({ phones }) => phones))];
}

function readTerm(reader: RowReader): number | undefined {
  const text = reader.text('termDays', LONGEST.line);
  const days = /^(\d{1,3})(?:[.,]0)?\s*(?:d|dias|días)?\.?$/i.exec(text)?.[1];
  if (days !== undefined && Number(days) <= LONGEST_TERM) return Number(days);
  if (text !== '') reader.warnings.push(problem('term-not-understood', { value: quote(text) }));
  return undefined;
}

function readNotes(reader: RowReader): string {
  const notes = manyLines(reader.raw('notes'));
  if (notes.length <= LONGEST.notes) return notes;
  reader.errors.push(problem('text-too-long', { column: 'notas', length: String(notes.length), longest: String(LONGEST.notes) }));
  return '';
}

/** The first row wins where both say something; the second fills what the first left empty. */
function merge(first: ImportedCustomer, second: ImportedCustomer): ImportedCustomer {
  const rows = [...first.rows, ...second.rows];
  const warnings: readonly Problem<WarningCode>[] = [
    ...first.warnings.filter((warning) => warning.code !== 'customer-repeated'),
    problem('customer-repeated', { rows: rows.join(', ') }),
  ];
  return { ...second, ...first, rows, phones: [...new Set([...first.phones, ...second.phones])], warnings };
}

/** One name with two tax numbers may be two shops or one typing mistake: the owner is told. */
function withSharedNames(customers: ImportedCustomer[]): ImportedCustomer[] {
  const count = new Map<string, number>();
  for (const { name } of customers) count.set(matchKey(name), (count.get(matchKey(name)) ?? 0) + 1);
  return customers.map((customer) =>
    (count.get(matchKey(customer.name)) ?? 0) > 1
      ? { ...customer, warnings: [...customer.warnings, problem('name-shared', { value: quote(customer.name) })] }
      : customer,
  );
}
