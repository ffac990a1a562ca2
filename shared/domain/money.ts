/**
 * Money is integer cents of euro; rates are basis points a year (8 % = 800).
 * Nothing here, and nothing that uses it, holds decimals in a `number`: exact fractions live in `bigint`
 * and are rounded once, half away from zero.
 */
import { z } from 'zod';

export const Cents = z.int().brand<'Cents'>();
export type Cents = z.infer<typeof Cents>;
export const PositiveCents = Cents.refine((n) => n > 0);
export const NonNegativeCents = Cents.refine((n) => n >= 0);
export const BasisPoints = z.int().nonnegative().brand<'BasisPoints'>();
export type BasisPoints = z.infer<typeof BasisPoints>;

export const ZERO = 0 as Cents;
export const cents = (n: number): Cents => Cents.parse(n);
export const addCents = (a: Cents, b: Cents): Cents => Cents.parse(a + b);
export const subtractCents = (a: Cents, b: Cents): Cents => Cents.parse(a - b);
export const negateCents = (a: Cents): Cents => Cents.parse(0 - a);
export const sumCents = (amounts: readonly Cents[]): Cents =>
  Cents.parse(amounts.reduce<number>((sum, amount) => sum + amount, 0));
export const smallerCents = (a: Cents, b: Cents): Cents => (a < b ? a : b);
export const largerCents = (a: Cents, b: Cents): Cents => (a > b ? a : b);

/** `numerator / denominator` as cents, rounded once, half away from zero. Throws RangeError outside the safe range. */
export function divideRounded(numerator: bigint, denominator: bigint): Cents {
  const sign = numerator < 0n ? -1n : 1n;
  const doubled = numerator * sign * 2n + denominator;
  const rounded = Number(sign * (doubled / (denominator * 2n)));
  if (!Number.isSafeInteger(rounded)) throw new RangeError('amount out of range');
  return (rounded === 0 ? 0 : rounded) as Cents;
}
