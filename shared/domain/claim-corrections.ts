/**
 * How a corrective invoice (factura rectificativa) or a later discount is spread over the due dates of the invoice it corrects.
 *
 * Units   integer cents; a positive amount reduces the debt, a negative one raises it. Civil days.
 * Rule    a correction of a mistake, a return or a defect lowers the principal from the start: the larger sum was never
 *         due. A later commercial discount lowers it from its own date, that day included.
 * Source  legal reading without case law found (Ley 3/2004 arts. 5 and 6 speak of the amount due).
 * Policy  the earliest due date that still has unpaid principal first, so interest is never claimed in excess; what exceeds
 *         all of them is a credit in favour of the debtor. A rise goes to the last due date, for the same reason.
 *         Each discount is turned into a movement of the day before, so that its own day bears interest on the lower balance.
 */
import { addDays, compareDays, type IsoDate } from './civil-date.ts';
import type { Movement } from './late-payment-interest.ts';
import { addCents, type Cents, largerCents, smallerCents, subtractCents, sumCents, ZERO } from './money.ts';

export type Correction = { readonly on: IsoDate; readonly amount: Cents; readonly fromStart: boolean };
export type DatedAmount = { readonly dueOn: IsoDate; readonly amount: Cents };
export type CorrectedDueDate<D extends DatedAmount> = D & {
  /** Amount after the corrections that act from the start. */
  readonly corrected: Cents;
  readonly payments: readonly Movement[];
  /** Later discounts, as movements. */
  readonly discounts: readonly Movement[];
};

/** Due dates in order, each with what the corrections left of it. Discounts dated after `until` are not counted yet. */
export function spreadCorrections<D extends DatedAmount>(
  dueDates: readonly (D & { readonly payments: readonly Movement[] })[],
  corrections: readonly Correction[],
  until: IsoDate,
): readonly CorrectedDueDate<D>[] {
  const open = dueDates
    .toSorted((a, b) => compareDays(a.dueOn, b.dueOn))
    .map((dueDate) => ({
      dueDate,
      corrected: dueDate.amount,
      unpaid: subtractCents(dueDate.amount, sumCents(dueDate.payments.map((payment) => payment.toPrincipal))),
      discounts: [] as Movement[],
    }));

  const inOrder = corrections
    .filter((correction) => correction.fromStart || correction.on <= until)
    .toSorted((a, b) => Number(b.fromStart) - Number(a.fromStart) || compareDays(a.on, b.on));
  for (const correction of inOrder) {
    for (const [index, share] of sharesOf(correction.amount, open).entries()) {
      const target = open[index];
      if (!target || share === 0) continue;
      target.unpaid = subtractCents(target.unpaid, share);
      if (correction.fromStart) target.corrected = subtractCents(target.corrected, share);
      else target.discounts.push({ on: addDays(correction.on, -1), toPrincipal: share, toInterest: ZERO });
    }
  }
  return open.map(({ dueDate, corrected, discounts }) => ({ ...dueDate, corrected, discounts }));
}

/** One share for each due date; together exactly `amount`. */
function sharesOf(amount: Cents, open: readonly { readonly unpaid: Cents }[]): readonly Cents[] {
  let left = amount;
  const shares = open.map(({ unpaid }) => {
    const share = smallerCents(largerCents(left, ZERO), largerCents(unpaid, ZERO));
    left = subtractCents(left, share);
    return share;
  });
  const last = shares.pop();
  return last === undefined ? [] : [...shares, addCents(last, left)];
}
