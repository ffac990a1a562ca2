/**
 * How much VAT of an unpaid invoice can be taken back.
 *
 * Units    integer cents.
 * Rule     what was paid in part carries VAT in proportion to the price: of the VAT that was charged, the share that the
 *          unpaid amount is of the amount to be paid. Without withholding or surcharge this is pending × VAT / (base + VAT).
 * Source   LIVA art. 80.Cinco.4.ª; for the part with a guarantee or credit insurance, art. 80.Cinco.1.ª.
 * Policy   with income tax withholding or equivalence surcharge, what counts is the share of what the debtor had to pay. The
 *          secured part is taken off the unpaid amount first. The surcharge itself is left out.
 * Rounding exact fractions, rounded half up. Of several instalments each sum so far is rounded and the difference told, so
 *          that together they never exceed the VAT of the invoice.
 * Errors   `undefined` without a breakdown that adds up: a figure is never guessed.
 */
import { addCents, type Cents, divideRounded, largerCents, smallerCents, subtractCents, ZERO } from './money.ts';

export type VatBreakdown = { readonly total: Cents; readonly base: Cents; readonly vat: Cents };
export type RecoverableVat = {
  /** Unpaid and not secured. */
  readonly pending: Cents;
  readonly base: Cents;
  readonly vat: Cents;
};

/** Of an invoice as written: nothing unless base, VAT and what else it holds give its total. */
export function breakdownOf(invoice: {
  readonly total: Cents;
  readonly base?: Cents | undefined;
  readonly vat?: Cents | undefined;
  readonly surcharge?: Cents | undefined;
  readonly withholding?: Cents | undefined;
}): VatBreakdown | undefined {
  const { total, base, vat, surcharge = ZERO, withholding = ZERO } = invoice;
  if (base === undefined || vat === undefined || base < 0 || vat < 0 || total <= 0) return undefined;
  const adds = subtractCents(addCents(addCents(base, vat), surcharge), withholding) === total;
  return adds ? { total, base, vat } : undefined;
}

/** One figure for each unpaid amount, in the same order. `secured` is taken off the first ones. */
export function recoverableVat(
  breakdown: VatBreakdown,
  unpaid: readonly Cents[],
  secured: Cents = ZERO,
): readonly RecoverableVat[] {
  let securedLeft = secured;
  let before = ZERO;
  return unpaid.map((amount) => {
    const taken = smallerCents(securedLeft, largerCents(amount, ZERO));
    securedLeft = subtractCents(securedLeft, taken);
    const room = subtractCents(breakdown.total, before);
    const pending = smallerCents(subtractCents(largerCents(amount, ZERO), taken), room);
    const after = addCents(before, pending);
    const part = (whole: Cents): Cents =>
      subtractCents(share(whole, after, breakdown.total), share(whole, before, breakdown.total));
    const figures = { pending, base: part(breakdown.base), vat: part(breakdown.vat) };
    before = after;
    return figures;
  });
}

const share = (whole: Cents, pending: Cents, total: Cents): Cents =>
  divideRounded(BigInt(whole) * BigInt(pending), BigInt(total));
