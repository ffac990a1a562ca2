/** Rows of a list of invoices to invoices: the rows of each are put together, and what is owed and when is worked out. */
import { addDays, type IsoDate } from '../civil-date.ts';
import { type Cents, sumCents } from '../money.ts';
import { type InvoiceAmounts, invoiceAmounts } from './invoice-amounts.ts';
import { headOf, type InvoiceRow, readInvoiceRow } from './invoice-row.ts';
import { numberKey } from './keys.ts';
import { type ErrorCode, euros, type Problem, problem, type WarningCode } from './problems.ts';
import type { ImportedDueDate, ImportedInvoice, RowProblem } from './records.ts';
import { present, type RowReader, rowErrors, skipped } from './row-reader.ts';

type Settings = { readonly today: IsoDate; readonly defaultTermDays: number; readonly ownTaxId?: string | undefined };

export function interpretInvoices(
  rows: readonly RowReader[],
  settings: Settings,
): { records: ImportedInvoice[]; problems: RowProblem[] } {
  const groups = new Map<string, InvoiceRow[]>();
  const problems: RowProblem[] = [];
  for (const reader of rows) {
    const row = readInvoiceRow(reader, settings);
    const left = leftOut(row);
    if (left) problems.push(skipped(reader, left));
    else if (row.key === '') problems.push(...rowErrors(reader));
    else {
      const group = groups.get(row.key);
      if (group) group.push(row);
      else groups.set(row.key, [row]);
    }
  }

  const numbers = new Set([...groups.values()].map(([row]) => (row ? numberKey(row.number, row.series || undefined) : '')));
  const records: ImportedInvoice[] = [];
  for (const group of groups.values()) {
    const wrong = group.filter((row) => row.reader.errors.length > 0);
    const outcome = wrong.length === 0 ? buildInvoice(group, settings, numbers) : undefined;
    if (outcome && 'number' in outcome) records.push(outcome);
    else problems.push(...(outcome ? refuseAll(group, outcome) : refuseGroup(group, wrong)));
  }
  problems.sort((a, b) => a.row - b.row);
  return { records, problems };
}

/** Cancelled and draft documents are no debt. */
function leftOut(row: InvoiceRow): ErrorCode | undefined {
  if (row.state === 'cancelled') return 'invoice-cancelled';
  return row.state === 'draft' || /^(?:pro-?forma|presupuesto|borrador|albar[aá]n)/i.test(row.documentType)
    ? 'invoice-draft'
    : undefined;
}

const refuseAll = (group: readonly InvoiceRow[], { code, params }: Problem<ErrorCode>): RowProblem[] =>
  group.map((row) => ({ row: row.reader.row, severity: 'error', code, params }));

/** One row that can't be read takes its invoice with it: half an invoice would be another amount. */
function refuseGroup(group: readonly InvoiceRow[], wrong: readonly InvoiceRow[]): RowProblem[] {
  const rows = wrong.map((row) => row.reader.row).join(', ');
  return group.flatMap((row) =>
    wrong.includes(row) ? rowErrors(row.reader) : refuseAll([row], problem('sibling-row-wrong', { rows })),
  );
}

function buildInvoice(
  group: readonly InvoiceRow[],
  settings: Settings,
  numbers: ReadonlySet<string>,
): ImportedInvoice | Problem<ErrorCode> {
  const [first] = group;
  if (first?.issuedOn === undefined) return problem('date-missing');
  if (group.some((row) => headOf(row) !== headOf(first))) {
    return problem('invoice-rows-disagree', { rows: group.map((row) => row.reader.row).join(', ') });
  }
  const amounts = invoiceAmounts(group);
  if (!amounts.ok) return amounts.error;
  const { total, base, vat, surcharge, withholding } = amounts.value;
  if (total === 0) return problem('amount-zero');

  const warnings: Problem<WarningCode>[] = [...group.flatMap((row) => row.reader.warnings), ...amounts.value.warnings];
  const due = dueDates(first, first.issuedOn, amounts.value, settings.defaultTermDays, warnings);
  const received = receivedOf(group, amounts.value, warnings);
  const kind = total < 0 || /^R[1-5]\b|rectificativa|abono/i.test(first.documentType) ? 'corrective' : 'invoice';
  return {
    rows: group.map((row) => row.reader.row),
    recordKey: first.key,
    number: first.number,
    kind,
    issuedOn: first.issuedOn,
    customer: first.customer,
    withoutCustomer: first.withoutCustomer,
    total,
    ...due,
    collectedWithoutDate: received.collected !== undefined && received.collectedOn === undefined,
    ...present({
      series: first.series,
      operationOn: first.operationOn,
      concept: conceptOf(group),
      base,
      vat,
      surcharge,
      withholding,
      ...received,
      state: stateOf(group),
      correctiveOf: first.corrects || (kind === 'corrective' ? namedIn(first, numbers) : undefined),
    }),
    warnings: withoutRepeats(warnings),
  };
}

function dueDates(
  row: InvoiceRow,
  issuedOn: IsoDate,
  amounts: InvoiceAmounts,
  termDays: number,
  warnings: Problem<WarningCode>[],
): { dueDates: readonly ImportedDueDate[]; dueDateAssumed: boolean } {
  // What returns money is not waited for.
  const usual = addDays(issuedOn, amounts.total < 0 ? 0 : termDays);
  const dueDateAssumed = amounts.parts.some((part) => part.dueOn === undefined);
  if (dueDateAssumed && row.reader.has('dueOn')) warnings.push(problem('due-date-assumed', { days: String(termDays) }));
  const dates = amounts.parts.map(({ dueOn, amount }) => ({ dueOn: dueOn ?? usual, amount }));
  dates.sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  if (dates.some(({ dueOn }) => dueOn < issuedOn)) warnings.push(problem('due-before-issue'));
  return { dueDates: dates, dueDateAssumed };
}

type Received = Pick<ImportedInvoice, 'collected' | 'collectedOn' | 'collectedMethod'>;

/** What was already received, by the amounts of the list or, without them, by its words. */
function receivedOf(group: readonly InvoiceRow[], amounts: InvoiceAmounts, warnings: Problem<WarningCode>[]): Received {
  const { total } = amounts;
  const collected = whole(group, amounts, (row) => row.collected);
  const outstanding = whole(group, amounts, (row) => row.outstanding);
  const amount = collected ?? (outstanding === undefined ? bySaying(group, amounts, warnings) : ((total - outstanding) as Cents));
  if (collected !== undefined && outstanding !== undefined && collected + outstanding !== total) {
    warnings.push(
      problem('outstanding-differs', { outstanding: euros(outstanding), computed: euros((total - collected) as Cents) }),
    );
  }
  if (amount === undefined || amount === 0) return {};
  if (total > 0 && amount > total)
    warnings.push(problem('collected-more-than-total', { collected: euros(amount), total: euros(total) }));
  const days = group.map((row) => row.collectedOn).filter((day) => day !== undefined);
  const collectedOn = days.sort().at(-1);
  if (collectedOn === undefined) warnings.push(problem('collected-without-date', { collected: euros(amount) }));
  return present({ collected: amount, collectedOn, collectedMethod: group.find((row) => row.method !== undefined)?.method });
}

/** An amount of the whole invoice repeats in its rows; one of each part adds up. */
function whole(
  group: readonly InvoiceRow[],
  amounts: InvoiceAmounts,
  of: (row: InvoiceRow) => Cents | undefined,
): Cents | undefined {
  const values = group.map(of).filter((value) => value !== undefined);
  const [first] = values;
  if (first === undefined) return undefined;
  const sum = sumCents(values);
  const sameInAll = values.length === group.length && values.every((value) => value === first);
  const oneDueDate = amounts.parts.length === 1;
  return sameInAll && amounts.repeated && (oneDueDate || Math.abs(sum) > Math.abs(amounts.total)) ? first : sum;
}

function bySaying(group: readonly InvoiceRow[], amounts: InvoiceAmounts, warnings: Problem<WarningCode>[]): Cents | undefined {
  if (group.some((row) => row.state === 'partial')) warnings.push(problem('collected-amount-unknown'));
  if (amounts.parts.length !== group.length) return group.every((row) => row.state === 'collected') ? amounts.total : undefined;
  const parts = amounts.parts.filter((_, index) => group[index]?.state === 'collected');
  return parts.length === 0 ? undefined : sumCents(parts.map((part) => part.amount));
}

function stateOf(group: readonly InvoiceRow[]): ImportedInvoice['state'] {
  const states = new Set(group.map((row) => row.state));
  return states.size > 1 && states.has('collected') ? 'partial' : group[0]?.state;
}

function conceptOf(group: readonly InvoiceRow[]): string {
  const concepts = [...new Set(group.map((row) => row.concept).filter((concept) => concept !== ''))];
  const [first = '', ...rest] = concepts;
  return rest.length === 0 ? first : `${first} (+${rest.length})`;
}

/** The number of another invoice of the list, written in the concept: "Devolución de una mesa (F26/0012)". */
function namedIn(row: InvoiceRow, numbers: ReadonlySet<string>): string | undefined {
  const own = numberKey(row.number, row.series || undefined);
  const words = row.concept.match(/[\p{L}\p{N}]+(?:[/-][\p{L}\p{N}]+)*/gu) ?? [];
  return words.find((word) => /\d/.test(word) && numberKey(word) !== own && numbers.has(numberKey(word)));
}

function withoutRepeats(warnings: readonly Problem<WarningCode>[]): Problem<WarningCode>[] {
  const seen = new Set<string>();
  return warnings.filter((warning) => {
    const key = JSON.stringify(warning);
    return !seen.has(key) && seen.add(key);
  });
}
