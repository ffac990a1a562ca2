/**
 * Three ways out, side by side: from what the debtor says they can pay to plans whose cost the owner sees before offering them.
 *
 * Units    integer cents; basis points; civil days.
 * Policy   all of this is ours, no statute speaks of it. More time: one payment in thirty days, or sixty when they can pay
 *          nothing today. Instalments: what they can pay today and then each month, or a twelfth of the rest rounded up to
 *          five euros when they do not say. A discount: five per cent for paying within seven days, and never below the floor.
 *          The floor is what the debt is worth by its age and class, less what a court costs: an estimate that the owner may
 *          correct, shown with its factors.
 */
import type { Behaviour } from '../behaviour.ts';
import { type DayTest, nextBusinessDay } from '../business-days.ts';
import { addDays, addMonths, daysBetween, type IsoDate } from '../civil-date.ts';
import { type BasisPoints, type Cents, cents, divideRounded, largerCents, smallerCents, subtractCents, ZERO } from '../money.ts';
import type { AgreementPlan } from './plan.ts';
import type { Instalment } from './schedule.ts';

export type ProposalKind = 'time' | 'instalments' | 'discount';
export type Capacity = { readonly today?: Cents | undefined; readonly monthly?: Cents | undefined };

const SHORT_TIME_DAYS = 30;
const LONG_TIME_DAYS = 60;
const DISCOUNT_DAYS = 7;
const DISCOUNT_BASIS_POINTS = 500n;
const IN_ONE = 10_000n;
const MONTHS_WHEN_UNSAID = 12;
const ROUND_UP_TO = 500;
const OFFER_DAYS = 10;

/** The three plans for one debt, all made from the same one so that what was chosen in earlier steps stays. */
export function proposedPlans(
  base: AgreementPlan,
  asked: { readonly total: Cents; readonly floor: Cents; readonly capacity: Capacity },
  { today, isBusinessDay }: { readonly today: IsoDate; readonly isBusinessDay: DayTest },
): Readonly<Record<ProposalKind, AgreementPlan>> {
  const { total, floor, capacity } = asked;
  const { waiver: _, downPayment: __, ...plain } = base;
  const validUntil = nextBusinessDay(addDays(today, OFFER_DAYS), isBusinessDay);
  const offer = { ...base.offer, validUntil, byPayment: false };
  const down = smallerCents(capacity.today ?? ZERO, total);
  const rest = subtractCents(total, down);
  const each = largerCents(capacity.monthly ?? aTwelfth(rest), cents(1));
  const timeOn = addDays(today, capacity.today === undefined ? LONG_TIME_DAYS : SHORT_TIME_DAYS);
  const payBy = nextBusinessDay(addDays(today, DISCOUNT_DAYS), isBusinessDay);
  const waiver = smallerCents(
    divideRounded(BigInt(total) * DISCOUNT_BASIS_POINTS, IN_ONE),
    largerCents(subtractCents(total, floor), ZERO),
  );
  return {
    time: { ...plain, offer, cash: { kind: 'single', on: timeOn } },
    instalments: {
      ...plain,
      offer,
      ...(down > 0 && rest > 0 && { downPayment: { on: today, amount: down } }),
      cash: rest > 0 ? { kind: 'amount', each, ...seriesOf(base, today) } : { kind: 'single', on: today },
    },
    discount: {
      ...plain,
      offer: { ...offer, validUntil: payBy, byPayment: true },
      cash: { kind: 'single', on: payBy },
      ...(waiver > 0 && { waiver }),
    },
  };
}

/** The first day and the rhythm that were asked for; otherwise each month from the next one on. */
function seriesOf({ cash }: AgreementPlan, today: IsoDate) {
  if (cash.kind !== 'equal' && cash.kind !== 'amount') {
    return { firstOn: addMonths(today, 1), rhythm: 'monthly' as const, lastOfMonth: false };
  }
  const { firstOn, rhythm, lastOfMonth } = cash;
  return { firstOn, rhythm, lastOfMonth };
}

function aTwelfth(rest: Cents): Cents {
  return cents(Math.ceil(rest / MONTHS_WHEN_UNSAID / ROUND_UP_TO) * ROUND_UP_TO);
}

export type ProposalCost = {
  readonly firstOn: IsoDate;
  readonly lastOn: IsoDate;
  readonly count: number;
  /** What the owner gives up. */
  readonly lost: Cents;
  /** What the same money would have borne at `rate` until it comes. */
  readonly waiting: Cents;
  /** Days until the money comes on average, weighted by amount. */
  readonly averageDays: number;
};

const DAYS_IN_YEAR = 365n;

export function costOf(
  instalments: readonly Pick<Instalment, 'on' | 'amount'>[],
  { lost, rate, today }: { readonly lost: Cents; readonly rate: BasisPoints; readonly today: IsoDate },
): ProposalCost | undefined {
  const first = instalments[0];
  const last = instalments.at(-1);
  if (!first || !last) return undefined;
  const weighted = instalments.reduce(
    (sum, { on, amount }) => sum + BigInt(amount) * BigInt(Math.max(0, daysBetween(today, on))),
    0n,
  );
  const total = instalments.reduce((sum, { amount }) => sum + BigInt(amount), 0n);
  return {
    firstOn: first.on,
    lastOn: last.on,
    count: instalments.length,
    lost,
    waiting: divideRounded(weighted * BigInt(rate), IN_ONE * DAYS_IN_YEAR),
    averageDays: total === 0n ? 0 : Math.round(Number(weighted) / Number(total)),
  };
}

export type DebtFloor = {
  readonly floor: Cents;
  /** Of a hundred such debts, how many are paid in the end. */
  readonly chance: number;
  readonly courtCost: Cents;
};

const PERCENT = 100n;
/** By days since the oldest due date. */
const CHANCE_BY_AGE: readonly (readonly [days: number, percent: number])[] = [
  [30, 95],
  [90, 85],
  [180, 70],
  [365, 50],
];
const CHANCE_OF_OLD = 30;
const FACTOR_BY_CLASS: Readonly<Record<Behaviour, number>> = {
  unclassified: 90,
  forgot: 100,
  cannot_pay: 80,
  unwilling: 75,
  disputes: 70,
  vanished: 40,
};
/** Up to 2 000 € no lawyer is needed (LEC arts. 23 and 31); above it a tenth of the debt. */
const WITHOUT_LAWYER = cents(200_000);
const COURT_SHARE = 10n;

/** What the debt is worth today: below it the owner would rather go on. An estimate of ours, never printed. */
export function floorOf(debt: { readonly total: Cents; readonly daysOverdue: number; readonly behaviour: Behaviour }): DebtFloor {
  const byAge = CHANCE_BY_AGE.find(([days]) => debt.daysOverdue < days)?.[1] ?? CHANCE_OF_OLD;
  const chance = Math.round((byAge * FACTOR_BY_CLASS[debt.behaviour]) / 100);
  const courtCost = debt.total > WITHOUT_LAWYER ? divideRounded(BigInt(debt.total), COURT_SHARE) : ZERO;
  const worth = divideRounded(BigInt(debt.total) * BigInt(chance), PERCENT);
  return { floor: largerCents(subtractCents(worth, courtCost), ZERO), chance, courtCost };
}
