/**
 * Days on which a debt bears no interest because a payment agreement lives.
 *
 * Units    civil days, both ends included; a rest without end goes on.
 * Source   letters-es L15, clauses 5 and 7: the deferral has no interest while the calendar is kept (where one was agreed it is in
 *          the calendar), and interest runs again once the declaration of early maturity was received.
 * Policy   the rest is a rate of nothing with the agreement as its source, so that the breakdown of the figure tells it like any
 *          other stretch.
 */
import { addDays, earliest, type IsoDate, latest } from './civil-date.ts';
import type { BasisPoints } from './money.ts';
import type { RatePeriod } from './rate-period.ts';

export type InterestRest = {
  readonly from: IsoDate;
  readonly to?: IsoDate | undefined;
  /** As printed in the breakdown: "acuerdo A-2026/0003". */
  readonly source: string;
};

const NO_INTEREST = 0 as BasisPoints;
const LAST_DAY = '2200-12-31' as IsoDate;

export const restsOn = (rests: readonly InterestRest[] | undefined, day: IsoDate): boolean =>
  rests?.some(({ from, to }) => from <= day && day <= (to ?? LAST_DAY)) ?? false;

/** The same periods with the rests cut out of them and put in their place; also where nothing is published. */
export function restedRates(rates: readonly RatePeriod[], rests: readonly InterestRest[] | undefined): readonly RatePeriod[] {
  if (rests === undefined || rests.length === 0) return rates;
  const still = merged(rests);
  const kept = still.reduce<readonly RatePeriod[]>((periods, rest) => periods.flatMap((period) => without(period, rest)), rates);
  const zero = still.map(({ from, to, source }) => ({ from, to, rate: NO_INTEREST, source, verified: true }));
  return [...kept, ...zero].toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

type Closed = InterestRest & { readonly to: IsoDate };

/** Ascending and without overlaps: where two meet, the earlier one keeps its days. */
function merged(rests: readonly InterestRest[]): readonly Closed[] {
  const ascending = rests.map((rest) => ({ ...rest, to: rest.to ?? LAST_DAY })).toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const disjoint: Closed[] = [];
  for (const rest of ascending) {
    const before = disjoint.at(-1);
    const from = before === undefined ? rest.from : latest(rest.from, addDays(earliest(before.to, addDays(LAST_DAY, -1)), 1));
    if (from <= rest.to && (before === undefined || before.to < rest.to)) disjoint.push({ ...rest, from });
  }
  return disjoint;
}

function without(period: RatePeriod, { from, to }: Closed): readonly RatePeriod[] {
  if (to < period.from || period.to < from) return [period];
  return [
    ...(period.from < from ? [{ ...period, to: addDays(from, -1) }] : []),
    ...(to < period.to ? [{ ...period, from: addDays(to, 1) }] : []),
  ];
}
