/**
 * Interest rates and the days they are valid for.
 *
 * Units   basis points a year (8 % = 800); civil days, both ends included.
 * Policy  a list of periods is ascending and without overlaps; a gap stays a gap. The rate of one period is never
 *         stretched over another that nobody has published (Ley 3/2004 art. 7.2: each rate serves its own half-year).
 * Errors  none: a day without rate answers `undefined`.
 */
import { addDays, type IsoDate } from './civil-date.ts';
import type { BasisPoints } from './money.ts';

export type RatePeriod = {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly rate: BasisPoints;
  /** As printed in the "Fuente" column of an interest statement: a BOE reference, or the rule it comes from. */
  readonly source: string;
  /** False when the figure was derived or typed by the owner, not read in a published text. */
  readonly verified: boolean;
};

export type Rates = {
  /** Ley 3/2004 art. 7.2: between businesses and with the administration. */
  readonly latePayment: readonly RatePeriod[];
  /** Interés legal del dinero (art. 1108 CC, Ley 24/1984). */
  readonly legalInterest: readonly RatePeriod[];
};

/** The period that `day` falls in. */
export function rateOn(rates: readonly RatePeriod[], day: IsoDate): RatePeriod | undefined {
  const period = rates[firstPeriodFrom(rates, day)];
  return period && period.from <= day ? period : undefined;
}

/** Where the first period stands that has not ended before `day`; the length of the list when all have. Halves the list at each look. */
export function firstPeriodFrom(rates: readonly RatePeriod[], day: IsoDate): number {
  let low = 0;
  let high = rates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const period = rates[middle];
    if (period && period.to < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** An agreed rate, the same on every day (Ley 3/2004 art. 7.1, art. 1108 CC). */
export const constantRate = (rate: BasisPoints, source: string): readonly RatePeriod[] => [
  { from: '1900-01-01' as IsoDate, to: '2200-12-31' as IsoDate, rate, source, verified: true },
];

/** The last day of the unbroken run that begins with the first period: beyond it nothing is computed, only announced as provisional. */
export function lastDayCovered(rates: readonly RatePeriod[]): IsoDate | undefined {
  let last: IsoDate | undefined;
  for (const period of rates) {
    if (last !== undefined && period.from !== addDays(last, 1)) break;
    last = period.to;
  }
  return last;
}
