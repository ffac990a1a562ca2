/**
 * Interest on one principal that falls with payments: late-payment interest (intereses de demora), legal or agreed.
 *
 * Units    money in integer cents; rates in basis points a year (8 % = 800); civil days, without time or time zone.
 * Rule     simple interest from the day after `startAfter` (the due date, or the day a demand was received) to `until`,
 *          both included. The day of a payment bears interest on the balance before it. Interest bears no interest.
 *          Split where the rate changes, at every 31 December and after every payment.
 * Source   Ley 3/2004 arts. 5, 6 and 7; arts. 1100, 1108 and 1109 CC; art. 63.1 CCom; TRLC art. 152 (`stopOn`).
 * Policy   each day at the rate of its own period (Ley 3/2004 art. 7.2). The statute fixes no day count: actual days over
 *          365 in every year, or over 366 the days of a leap year (`act-act`), which never gives more.
 * Rounding exact fractions are added up and rounded once, half up, at the end; and also on the day of a payment that
 *          covers interest, since a payment is made in cents. From there the count starts again from zero.
 * Errors   `rate-missing` names the first day that no rate covers. No rate is asked for days that owe no principal.
 */
import { addDays, compareDays, dayNumber, earliest, fromDayNumber, type IsoDate, isLeapYear, yearOf } from './civil-date.ts';
import { addCents, type BasisPoints, type Cents, divideRounded, largerCents, subtractCents, ZERO } from './money.ts';
import { firstPeriodFrom, type RatePeriod } from './rate-period.ts';
import { err, ok, type Result } from './result.ts';

const BASIS_POINTS_IN_ONE = 10_000n;
const COMMON_YEAR = 365n;
const LEAP_YEAR = 366n;
/** Holds every fraction of both day counts, so that they can be added. */
const COMMON_DENOMINATOR = BASIS_POINTS_IN_ONE * COMMON_YEAR * LEAP_YEAR;

export type DayCount = 'act-365' | 'act-act';

/** What a payment (or a later discount) took from this debt. A negative figure undoes an earlier one. */
export type Movement = { readonly on: IsoDate; readonly toPrincipal: Cents; readonly toInterest: Cents };

export type InterestStep = {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly days: number;
  readonly base: Cents;
  readonly rate: BasisPoints;
  readonly source: string;
  readonly verified: boolean;
  /** `numerator / denominator` is the exact interest of the step, in cents. */
  readonly numerator: bigint;
  readonly denominator: bigint;
  /** For one printed row only: rounded rows need not add up to the total. */
  readonly amountRounded: Cents;
};

export type AccruedInterest = {
  /** All interest up to `until`, paid or not. */
  readonly accrued: Cents;
  readonly paid: Cents;
  readonly outstanding: Cents;
  /** Principal still owed. */
  readonly principal: Cents;
  /** Paid beyond what was owed: a credit in favour of the debtor, never absorbed in silence. */
  readonly overpaid: { readonly principal: Cents; readonly interest: Cents };
  /** Days that bore interest. */
  readonly days: number;
  readonly steps: readonly InterestStep[];
};

export type RateMissing = { readonly code: 'rate-missing'; readonly day: IsoDate };

export type InterestDebt = {
  readonly principal: Cents;
  /** This day bears no interest; the next one does. */
  readonly startAfter: IsoDate;
  readonly until: IsoDate;
  /** Those after `until` are ignored; those of one day act in the order given. */
  readonly movements: readonly Movement[];
  /** Ascending and without overlaps; gaps are reported, not filled. */
  readonly rates: readonly RatePeriod[];
  readonly dayCount: DayCount;
  /** Last day that bears interest: the declaration of insolvency. */
  readonly stopOn?: IsoDate;
};

export function accrueInterest(debt: InterestDebt): Result<AccruedInterest, RateMissing> {
  const lastDay = debt.stopOn === undefined ? debt.until : earliest(debt.until, debt.stopOn);
  const steps: InterestStep[] = [];
  let principal = debt.principal;
  let paid = ZERO;
  let settled = ZERO;
  let sinceSettled = 0n;
  let day = addDays(debt.startAfter, 1);

  const accrueTo = (to: IsoDate): RateMissing | undefined => {
    if (to < day) return undefined;
    const missing = principal > 0 ? addSteps(debt, principal, day, to, steps) : undefined;
    day = addDays(to, 1);
    return missing;
  };
  const unsettledSteps = () => steps.reduce((sum, step) => sum + inCommonDenominator(step), -sinceSettled);

  const movements = debt.movements.filter((movement) => movement.on <= debt.until).toSorted((a, b) => compareDays(a.on, b.on));
  for (const movement of movements) {
    const missing = accrueTo(earliest(movement.on, lastDay));
    if (missing) return err(missing);
    if (movement.toInterest !== 0) {
      const open = unsettledSteps();
      settled = addCents(settled, divideRounded(open, COMMON_DENOMINATOR));
      sinceSettled += open;
    }
    paid = addCents(paid, movement.toInterest);
    principal = subtractCents(principal, movement.toPrincipal);
  }
  const missing = accrueTo(lastDay);
  if (missing) return err(missing);

  const accrued = addCents(settled, divideRounded(unsettledSteps(), COMMON_DENOMINATOR));
  const balance = subtractCents(accrued, paid);
  return ok({
    accrued,
    paid,
    outstanding: largerCents(balance, ZERO),
    principal: largerCents(principal, ZERO),
    overpaid: {
      principal: largerCents(subtractCents(ZERO, principal), ZERO),
      interest: largerCents(subtractCents(ZERO, balance), ZERO),
    },
    days: steps.reduce((sum, step) => sum + step.days, 0),
    steps,
  });
}

/** What `base` bears on that one day, rounded half up. */
export function dailyInterest(base: Cents, rate: BasisPoints, day: IsoDate, dayCount: DayCount): Cents {
  return divideRounded(BigInt(base) * BigInt(rate), BASIS_POINTS_IN_ONE * daysInYear(day, dayCount));
}

/** The exact interest of several steps, before any rounding. */
export function exactInterest(steps: readonly InterestStep[]): { readonly numerator: bigint; readonly denominator: bigint } {
  return {
    numerator: steps.reduce((sum, step) => sum + inCommonDenominator(step), 0n),
    denominator: COMMON_DENOMINATOR,
  };
}

/** Appends the steps of an unchanging balance; answers the first day without rate. Days are counted as numbers: a ledger has a million. */
function addSteps(
  debt: Pick<InterestDebt, 'rates' | 'dayCount'>,
  base: Cents,
  from: IsoDate,
  to: IsoDate,
  steps: InterestStep[],
): RateMissing | undefined {
  let day = from;
  let number = dayNumber(from);
  for (let index = firstPeriodFrom(debt.rates, day); day <= to; ) {
    const period = debt.rates[index];
    if (!period || period.from > day) return { code: 'rate-missing', day };
    const last = earliest(earliest(period.to, to), lastDayOfYear(day));
    const next = dayNumber(last) + 1;
    steps.push(stepOf(base, day, last, next - number, period, debt.dayCount));
    if (last === period.to) index += 1;
    if (last === to) break;
    day = fromDayNumber(next);
    number = next;
  }
  return undefined;
}

function stepOf(base: Cents, from: IsoDate, to: IsoDate, days: number, period: RatePeriod, dayCount: DayCount): InterestStep {
  const numerator = BigInt(base) * BigInt(period.rate) * BigInt(days);
  const denominator = BASIS_POINTS_IN_ONE * daysInYear(from, dayCount);
  return {
    from,
    to,
    days,
    base,
    rate: period.rate,
    source: period.source,
    verified: period.verified,
    numerator,
    denominator,
    amountRounded: divideRounded(numerator, denominator),
  };
}

const inCommonDenominator = (step: InterestStep): bigint => step.numerator * (COMMON_DENOMINATOR / step.denominator);
const daysInYear = (day: IsoDate, dayCount: DayCount): bigint =>
  dayCount === 'act-act' && isLeapYear(yearOf(day)) ? LEAP_YEAR : COMMON_YEAR;
const lastDayOfYear = (day: IsoDate): IsoDate => `${day.slice(0, 4)}-12-31` as IsoDate;
