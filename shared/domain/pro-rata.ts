/**
 * Splits an amount in proportion to weights, exactly.
 *
 * Units    integer cents; weights are not negative.
 * Rule     each share is the floor of its exact part; the cents left go to the largest remainders, the first of equals first
 *          (art. 1174 CC says "a prorrata" and leaves the cents open).
 * Rounding the shares always add up to `amount`. When `amount` is not above the sum of the weights, no share exceeds its weight.
 * Errors   RangeError for a negative amount, and for weights that are all zero while there is something to split.
 */
import { type Cents, cents } from './money.ts';

export function splitProRata(amount: Cents, weights: readonly Cents[]): readonly Cents[] {
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (amount < 0) throw new RangeError('a negative amount is not split');
  if (amount === 0) return weights.map(() => cents(0));
  if (total === 0n) throw new RangeError('nothing to split by');
  const parts = weights.map((weight, index) => {
    const exact = BigInt(amount) * BigInt(weight);
    return { index, floor: exact / total, remainder: exact % total };
  });
  const left = Number(BigInt(amount) - parts.reduce((sum, part) => sum + part.floor, 0n));
  const favoured = new Set(
    parts
      // Sorting keeps the order of equals: the first of them stays first.
      .toSorted((a, b) => Number(b.remainder - a.remainder))
      .slice(0, left)
      .map((part) => part.index),
  );
  return parts.map((part) => cents(Number(part.floor) + (favoured.has(part.index) ? 1 : 0)));
}
