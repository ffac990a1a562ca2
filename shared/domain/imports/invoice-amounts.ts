/**
 * The amounts of one invoice out of its rows. Lists write one invoice in several rows for three reasons, told apart by
 * what repeats: one row for each due date, one for each rate of VAT (the official record book repeats "Total Factura"
 * in each), or one for each line sold.
 *
 * Rule     the total counts once when it repeats; otherwise rows add up. Of lines, VAT is the exact sum of each rate
 *          rounded once for the invoice.
 * Errors   `invoice-rows-disagree` when no reading fits; `instalments-differ` when due dates do not add up to the
 *          total; `amount-missing`.
 */
import type { IsoDate } from '../civil-date.ts';
import { type Cents, divideRounded, sumCents, ZERO } from '../money.ts';
import { err, ok, type Result } from '../result.ts';
import type { InvoiceRow } from './invoice-row.ts';
import type { Decimal } from './parse-decimal.ts';
import { type ErrorCode, euros, type Problem, problem, type WarningCode } from './problems.ts';

export type InvoiceAmounts = {
  readonly base: Cents | undefined;
  readonly vat: Cents | undefined;
  readonly surcharge: Cents | undefined;
  readonly withholding: Cents | undefined;
  readonly total: Cents;
  /** Whether the total stands once in every row, so that other whole amounts do too. */
  readonly repeated: boolean;
  /** Undated where the list gives no due date. */
  readonly parts: readonly { readonly dueOn: IsoDate | undefined; readonly amount: Cents }[];
  readonly warnings: readonly Problem<WarningCode>[];
};
type Outcome = Result<InvoiceAmounts, Problem<ErrorCode>>;

export function invoiceAmounts(rows: readonly InvoiceRow[]): Outcome {
  if (rows.every((row) => row.unitPrice !== undefined && row.total === undefined)) return fromLines(rows);
  const [first] = rows;
  if (first && rows.length === 1) return fromOneRow(first);
  const days = new Set(rows.map((row) => row.dueOn));
  if (days.size > 1 || rows.some((row) => row.dueAmount !== undefined)) return fromInstalments(rows);
  return fromParts(rows);
}

function fromOneRow(row: InvoiceRow): Outcome {
  const vat = vatOf(row);
  const computed = sumOf(row);
  const total = row.total ?? computed ?? row.dueAmount;
  if (total === undefined) return err(problem('amount-missing'));
  const warnings = [
    ...checkTotal(row.total, computed),
    ...(row.total === undefined ? [problem('total-computed', { total: euros(total) })] : []),
  ];
  const part = row.dueAmount ?? total;
  if (part !== total) return err(problem('instalments-differ', { sum: euros(part), total: euros(total) }));
  return ok({ ...taxesOf(row), vat, total, repeated: true, parts: [{ dueOn: row.dueOn, amount: total }], warnings });
}

function fromInstalments(rows: readonly InvoiceRow[]): Outcome {
  const totals = known(rows, (row) => row.total ?? sumOf(row) ?? row.dueAmount);
  const [first] = rows;
  const [firstTotal] = totals;
  if (!first || firstTotal === undefined || totals.length < rows.length) return err(problem('amount-missing'));
  // Without a column of its own for the instalment, equal totals are the whole invoice written again.
  const repeated =
    totals.every((total) => total === firstTotal) && rows.some((row) => row.total !== undefined || sumOf(row) !== undefined);
  const total = repeated ? firstTotal : sumCents(totals);
  const withAmounts = rows.every((row) => row.dueAmount !== undefined);
  const even = !withAmounts && repeated;
  const amounts = even ? splitEvenly(total, rows.length) : rows.map((row, index) => row.dueAmount ?? totals[index] ?? ZERO);
  const sum = sumCents(amounts);
  if (sum !== total) return err(problem('instalments-differ', { sum: euros(sum), total: euros(total) }));
  const taxes = repeated ? { ...taxesOf(first), vat: vatOf(first) } : addTaxes(rows);
  return ok({
    ...taxes,
    total,
    repeated,
    parts: rows.map((row, index) => ({ dueOn: row.dueOn, amount: amounts[index] ?? ZERO })),
    warnings: [
      ...(repeated ? checkTotal(first.total, sumOf(first)) : []),
      ...(even ? [problem('instalments-split-evenly', { count: String(rows.length), total: euros(total) })] : []),
    ],
  });
}

/** Rows of one due date: rates of VAT, the same row twice, or lines with an amount each. */
function fromParts(rows: readonly InvoiceRow[]): Outcome {
  const [first] = rows;
  if (!first) return err(problem('amount-missing'));
  const sums = known(rows, sumOf);
  const computed = sums.length === rows.length ? sumCents(sums) : undefined;
  const totals = known(rows, (row) => row.total);
  const whole = (total: Cents, repeated: boolean, warnings: readonly Problem<WarningCode>[]): Outcome =>
    ok({ ...addTaxes(rows), total, repeated, parts: [{ dueOn: first.dueOn, amount: total }], warnings });

  if (totals.length === 0) {
    return computed === undefined
      ? err(problem('amount-missing'))
      : whole(computed, false, [problem('total-computed', { total: euros(computed) })]);
  }
  const [total] = totals;
  if (total === undefined || totals.length < rows.length) return err(disagreement(rows));
  const added = sumCents(totals);
  if (totals.every((other) => other === total)) {
    if (computed === total) return whole(total, true, []);
    const twice = rows.every(
      (row) => row.base === first.base && row.vat === first.vat && sameRate(row, first) && row.concept === first.concept,
    );
    if (twice) return repeatedRow(first);
    if (computed !== undefined && computed === added) return whole(added, false, []);
    if (computed !== undefined) return whole(total, true, checkTotal(total, computed));
    return err(disagreement(rows));
  }
  const lines = new Set(rows.map((row) => row.concept)).size === rows.length && rows.every((row) => row.base === undefined);
  return computed === added || lines ? whole(added, false, []) : err(disagreement(rows));
}

function repeatedRow(row: InvoiceRow): Outcome {
  const once = fromOneRow(row);
  return once.ok ? ok({ ...once.value, warnings: [...once.value.warnings, problem('row-repeated')] }) : once;
}

const disagreement = (rows: readonly InvoiceRow[]): Problem<ErrorCode> =>
  problem('invoice-rows-disagree', { rows: rows.map((row) => row.reader.row).join(', ') });

function fromLines(rows: readonly InvoiceRow[]): Outcome {
  const byRate = new Map<string, { rate: Fraction; base: Fraction }>();
  for (const row of rows) {
    const rate = row.vatRate ? fraction(row.vatRate) : { over: 0n, under: 1n };
    const key = row.vatRate ? String(Number(row.vatRate.units) / 10 ** row.vatRate.scale) : '0';
    const group = byRate.get(key);
    byRate.set(key, { rate, base: group ? add(group.base, lineOf(row)) : lineOf(row) });
  }
  // Units and hundredths: a fraction of euros times one hundred gives cents; of a per cent, divided by one hundred.
  const groups = [...byRate.values()].map(({ rate, base }) => {
    const baseCents = divideRounded(base.over * 100n, base.under);
    return { base: baseCents, vat: divideRounded(BigInt(baseCents) * rate.over, rate.under * 100n) };
  });
  const base = sumCents(groups.map((group) => group.base));
  const vat = sumCents(groups.map((group) => group.vat));
  const { surcharge, withholding } = addTaxes(rows);
  const total = sumCents([base, vat, surcharge ?? ZERO, (0 - (withholding ?? 0)) as Cents]);
  const complete = surcharge !== undefined || withholding !== undefined;
  const warnings = complete ? [] : [problem('lines-may-miss-taxes', { total: euros(total) })];
  return ok({
    base,
    vat,
    surcharge,
    withholding,
    total,
    repeated: true,
    parts: [{ dueOn: rows[0]?.dueOn, amount: total }],
    warnings,
  });
}

type Fraction = { readonly over: bigint; readonly under: bigint };
const fraction = (decimal: Decimal): Fraction => ({ over: decimal.units, under: 10n ** BigInt(decimal.scale) });
const multiply = (a: Fraction, b: Fraction): Fraction => ({ over: a.over * b.over, under: a.under * b.under });
const add = (a: Fraction, b: Fraction): Fraction => ({ over: a.over * b.under + b.over * a.under, under: a.under * b.under });

/** Price × units × (1 − discount), exact. */
function lineOf(row: InvoiceRow): Fraction {
  const price = row.unitPrice ? fraction(row.unitPrice) : { over: 0n, under: 1n };
  const quantity = row.quantity ? fraction(row.quantity) : { over: 1n, under: 1n };
  const discount = row.discount ? fraction(row.discount) : { over: 0n, under: 1n };
  const kept = { over: discount.under * 100n - discount.over, under: discount.under * 100n };
  return multiply(multiply(price, quantity), kept);
}

/** VAT of the row, or what its rate makes of its base. */
function vatOf(row: InvoiceRow): Cents | undefined {
  if (row.vat !== undefined || row.vatRate === undefined || row.base === undefined) return row.vat;
  const rate = fraction(row.vatRate);
  return divideRounded(BigInt(row.base) * rate.over, rate.under * 100n);
}

/** Base, VAT and surcharge less withholding; `undefined` while base or VAT is not known. */
function sumOf(row: InvoiceRow): Cents | undefined {
  const vat = vatOf(row);
  if (row.base === undefined || vat === undefined) return undefined;
  return sumCents([row.base, vat, row.surcharge ?? ZERO, (0 - (row.withholding ?? 0)) as Cents]);
}

const taxesOf = ({ base, surcharge, withholding }: InvoiceRow) => ({ base, surcharge, withholding });

function addTaxes(rows: readonly InvoiceRow[]) {
  const sum = (of: (row: InvoiceRow) => Cents | undefined) => {
    const amounts = known(rows, of);
    return amounts.length === 0 ? undefined : sumCents(amounts);
  };
  return {
    base: sum((row) => row.base),
    vat: sum(vatOf),
    surcharge: sum((row) => row.surcharge),
    withholding: sum((row) => row.withholding),
  };
}

const known = (rows: readonly InvoiceRow[], of: (row: InvoiceRow) => Cents | undefined): Cents[] =>
  rows.map(of).filter((amount) => amount !== undefined);

const sameRate = (a: InvoiceRow, b: InvoiceRow): boolean =>
  a.vatRate?.units === b.vatRate?.units && a.vatRate?.scale === b.vatRate?.scale;

function checkTotal(total: Cents | undefined, computed: Cents | undefined): Problem<WarningCode>[] {
  if (total === undefined || computed === undefined || total === computed) return [];
  return [problem('total-differs', { total: euros(total), computed: euros(computed) })];
}

/** The last one takes the cents that are left. */
function splitEvenly(total: Cents, count: number): Cents[] {
  const each = Math.trunc(total / count);
  return Array.from({ length: count }, (_, index) => (index < count - 1 ? each : total - each * (count - 1)) as Cents);
}
