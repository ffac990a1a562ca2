/**
 * Which copies of the ledger are kept.
 *
 * Rule     local points: all of today, the last one of each of 14 days, of 8 weeks and of 12 months, today's included;
 *          never fewer than 10 while there are 10. Over the size cap they are thinned out, but not below 10.
 *          A stick or folder: the three newest, and the last one of each of 12 months.
 * Thinning goes first the point whose neighbours lie closest for its age, so what is left spreads from minutes ago to
 *          months ago and some way back always exists; the newest never goes.
 * Policy   weeks run from Monday to Sunday. A point from a later day than today (the clock was set back) counts as of
 *          today. Protected points (the way back of a restore) are always kept and take no place of others.
 * Units    days are civil days of the computer; `madeAt` is a UTC instant in ISO 8601; sizes in bytes.
 */
import { addDays, addMonths, type IsoDate, weekday } from './civil-date.ts';

export type RetainedPoint = {
  readonly name: string;
  readonly madeOn: IsoDate;
  readonly madeAt: string;
  readonly bytes: number;
  readonly isProtected?: boolean;
};
export type Retention<P> = { readonly keep: readonly P[]; readonly remove: readonly P[] };

const DAYS = 14;
const WEEKS = 8;
const MONTHS = 12;
const LEAST = 10;
const GENERATIONS = 3;

/** Newest first, both lists. */
export function retainPoints<P extends RetainedPoint>(points: readonly P[], today: IsoDate, capBytes: number): Retention<P> {
  const newestFirst = [...points].sort(byAge);
  const free = newestFirst.filter((point) => !point.isProtected);
  const kept = new Set<P>([
    ...free.filter((point) => point.madeOn >= today),
    ...lastOfEach(free, (point) => (point.madeOn > addDays(today, -DAYS) ? point.madeOn : undefined)),
    ...lastOfEach(free, (point) =>
      mondayOf(point) > addDays(mondayOf({ madeOn: today }), -7 * WEEKS) ? mondayOf(point) : undefined,
    ),
    ...lastOfEach(free, (point) => monthWithin(point, today)),
  ]);
  for (const point of free) if (kept.size < LEAST) kept.add(point);

  const within = thinOut(
    free.filter((point) => kept.has(point)),
    capBytes,
  );
  return split(newestFirst, (point) => point.isProtected === true || within.has(point));
}

/** For a stick or a folder outside: three generations and one a month. Newest first, both lists. */
export function retainCopies<P extends RetainedPoint>(copies: readonly P[], today: IsoDate): Retention<P> {
  const newestFirst = [...copies].sort(byAge);
  const kept = new Set([...newestFirst.slice(0, GENERATIONS), ...lastOfEach(newestFirst, (copy) => monthWithin(copy, today))]);
  return split(newestFirst, (copy) => copy.isProtected === true || kept.has(copy));
}

/** `newestFirst` without the most crowded points, down to the cap or to the least number. */
function thinOut<P extends RetainedPoint>(newestFirst: readonly P[], capBytes: number): ReadonlySet<P> {
  const left = [...newestFirst];
  let bytes = left.reduce((sum, point) => sum + point.bytes, 0);
  while (bytes > capBytes && left.length > LEAST) {
    const [crowded] = left.splice(mostCrowded(left), 1);
    bytes -= crowded?.bytes ?? 0;
  }
  return new Set(left);
}

/** The gap that removing a point would leave, measured against its age. The newest is never chosen. */
function mostCrowded(newestFirst: readonly RetainedPoint[]): number {
  const age = (index: number): number => {
    const [newest, point] = [newestFirst[0], newestFirst[index]];
    // The oldest has no older neighbour: it is worth as much as one as far behind it as its own age.
    return newest && point ? Math.max(0, Date.parse(newest.madeAt) - Date.parse(point.madeAt)) : 2 * age(index - 1);
  };
  let chosen = newestFirst.length - 1;
  let smallest = Number.POSITIVE_INFINITY;
  for (let index = newestFirst.length - 1; index >= 1; index -= 1) {
    const crowding = (age(index + 1) - age(index - 1)) / Math.max(1, age(index));
    if (crowding < smallest) [smallest, chosen] = [crowding, index];
  }
  return chosen;
}

/** The newest point of every group; those without a group are left out. */
function lastOfEach<P>(newestFirst: readonly P[], groupOf: (point: P) => string | undefined): readonly P[] {
  const seen = new Set<string>();
  return newestFirst.filter((point) => {
    const group = groupOf(point);
    if (group === undefined || seen.has(group)) return false;
    seen.add(group);
    return true;
  });
}

function split<P>(points: readonly P[], isKept: (point: P) => boolean): Retention<P> {
  return { keep: points.filter(isKept), remove: points.filter((point) => !isKept(point)) };
}

const monthWithin = (point: { readonly madeOn: IsoDate }, today: IsoDate): string | undefined => {
  const month = point.madeOn.slice(0, 7);
  return month > addMonths(today, -MONTHS).slice(0, 7) ? month : undefined;
};
const mondayOf = ({ madeOn }: { readonly madeOn: IsoDate }): IsoDate => addDays(madeOn, 1 - weekday(madeOn));
const byAge = (a: RetainedPoint, b: RetainedPoint): number => compare(b.madeAt, a.madeAt) || compare(b.name, a.name);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
