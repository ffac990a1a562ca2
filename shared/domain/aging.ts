/**
 * Aging of balances (antigüedad de saldos).
 *
 * Units   integer cents; natural days from the due date.
 * Rule    five buckets: not due (the due date itself included), 1–30, 31–60, 61–90 and more than 90 days late.
 *         Each euro is in exactly one of them, by the due date it belongs to.
 * Policy  buckets of common use in statements; no law fixes them.
 */
import { daysBetween, type IsoDate } from './civil-date.ts';
import { addCents, type Cents, ZERO } from './money.ts';

export const AGING_BUCKETS = ['not-due', '1-30', '31-60', '61-90', 'over-90'] as const;
export type AgingBucket = (typeof AGING_BUCKETS)[number];
export type Aging = { readonly buckets: Readonly<Record<AgingBucket, Cents>>; readonly total: Cents };

export function agingBucket(dueOn: IsoDate, today: IsoDate): AgingBucket {
  const late = daysBetween(dueOn, today);
  if (late <= 0) return 'not-due';
  if (late <= 30) return '1-30';
  if (late <= 60) return '31-60';
  return late <= 90 ? '61-90' : 'over-90';
}

export function ageBalances(
  balances: readonly { readonly dueOn: IsoDate; readonly outstanding: Cents }[],
  today: IsoDate,
): Aging {
  const buckets: Record<AgingBucket, Cents> = { 'not-due': ZERO, '1-30': ZERO, '31-60': ZERO, '61-90': ZERO, 'over-90': ZERO };
  let total = ZERO;
  for (const balance of balances) {
    const bucket = agingBucket(balance.dueOn, today);
    buckets[bucket] = addCents(buckets[bucket], balance.outstanding);
    total = addCents(total, balance.outstanding);
  }
  return { buckets, total };
}
