/**
 * The statement of interest (liquidación de intereses) as lines that add up to the figure on the screen, to the cent.
 *
 * Units    integer cents; rates in basis points a year; civil days, both ends included.
 * Rule     one line for each stretch of days with one rate and one base; then what payments have covered already.
 * Rounding the interest of an invoice is rounded once (late-payment-interest.ts), each printed stretch by itself. Where the
 *          rounded stretches say a cent more or less, a line of its own says so: a column that is copied into a
 *          spreadsheet and added up gives the very figure that is claimed.
 */
import type { InvoiceId } from '../ids.ts';
import type { InterestTranche, InvoiceInterest } from '../letters/letter-facts.ts';
import { addCents, type Cents, cents, negateCents, subtractCents, sumCents } from '../money.ts';

export type InterestOfInvoice = InvoiceInterest & { readonly invoiceId?: InvoiceId };

export type StatementLine =
  | { readonly kind: 'stretch'; readonly of: InterestOfInvoice; readonly stretch: InterestTranche; readonly amount: Cents }
  | { readonly kind: 'paid' | 'rounding'; readonly of: InterestOfInvoice; readonly amount: Cents }
  /** Sum of the lines of an invoice that has several. */
  | { readonly kind: 'subtotal'; readonly of: InterestOfInvoice; readonly amount: Cents };

export type InterestStatement = { readonly lines: readonly StatementLine[]; readonly total: Cents };

export function interestStatement(invoices: readonly InterestOfInvoice[]): InterestStatement {
  const withLines = invoices.filter(({ tranches, paid, subtotal }) => tranches.length > 0 || paid !== 0 || subtotal !== 0);
  return { lines: withLines.flatMap(linesOf), total: sumCents(withLines.map(({ subtotal }) => subtotal)) };
}

function linesOf(of: InterestOfInvoice): readonly StatementLine[] {
  const stretches = of.tranches.map((stretch) => ({ kind: 'stretch', of, stretch, amount: stretch.amountRounded }) as const);
  const shown = subtractCents(sumCents(stretches.map(({ amount }) => amount)), of.paid);
  const rounding = subtractCents(of.subtotal, shown);
  const lines: readonly StatementLine[] = [
    ...stretches,
    ...(of.paid === 0 ? [] : [{ kind: 'paid', of, amount: negateCents(of.paid) } as const]),
    ...(rounding === 0 ? [] : [{ kind: 'rounding', of, amount: rounding } as const]),
  ];
  return lines.length < 2 ? lines : [...lines, { kind: 'subtotal', of, amount: of.subtotal }];
}

/** Costs of collecting as lines: what each adds to the claim, what the fixed sum already covers, and what is left. */
export type CostLine = {
  readonly amount: Cents;
  readonly paid: Cents;
  readonly proven: boolean;
  /** Forgiven; absent: not. */
  readonly waived?: unknown;
};

/**
 * What each cost adds, and what the 40 € take off (Ley 3/2004 art. 8.1): the lines add up to `excess` to the cent.
 * `excess` is zero where the regime gives none, and then no cost adds anything.
 */
export function costStatement<T extends CostLine>(costs: readonly T[], excess: Cents, appliesLaw: boolean) {
  const counted = costs.map((cost) => ({
    cost,
    counts: appliesLaw && cost.proven && cost.waived === undefined ? subtractCents(cost.amount, cost.paid) : cents(0),
  }));
  const proven = sumCents(counted.map(({ counts }) => counts));
  return { counted, covered: subtractCents(proven, excess), total: excess };
}

/** One line of what is owed in all. */
export type TotalPart = {
  readonly part: 'principal' | 'interest' | 'compensation' | 'costs' | 'credit';
  readonly amount: Cents;
};

/** The parts of what is owed, without those of nothing; they add up to the total to the cent. A credit counts against it. */
export function totalStatement(claim: {
  readonly principal: Cents;
  readonly interest: Cents;
  readonly compensation: Cents;
  readonly costs: Cents;
  readonly credit: Cents;
}): { readonly parts: readonly TotalPart[]; readonly total: Cents } {
  const parts: readonly TotalPart[] = [
    { part: 'principal', amount: claim.principal },
    { part: 'interest', amount: claim.interest },
    { part: 'compensation', amount: claim.compensation },
    { part: 'costs', amount: claim.costs },
    { part: 'credit', amount: negateCents(claim.credit) },
  ];
  return {
    parts: parts.filter(({ part, amount }) => part === 'principal' || amount !== 0),
    total: parts.reduce((sum, { amount }) => addCents(sum, amount), cents(0)),
  };
}
