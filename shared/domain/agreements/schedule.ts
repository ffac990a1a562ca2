/**
 * The days and amounts of an agreement.
 *
 * Rule     the instalments in money add up to what is not covered in kind, to the cent; down payment first. Days count from the
 *          first one, date to date, so that the 31st comes back after a short month (CC art. 5.1); the rule for rest days
 *          moves a day, never the ones after it.
 * Errors   none; what does not fit (a down payment above the debt, free rows that do not add up) shows in `problems.ts`.
 */
import { type DayTest, nextBusinessDay, previousBusinessDay } from '../business-days.ts';
import { addDays, addMonths, compareDays, dayOfMonth, type IsoDate } from '../civil-date.ts';
import { type Cents, cents, largerCents, smallerCents, subtractCents, sumCents, ZERO } from '../money.ts';
import { type AgreementPlan, type DayRule, MAX_INSTALMENTS, type Rhythm } from './plan.ts';

export type Instalment = {
  /** From 1, in the order of their days. */
  readonly position: number;
  readonly on: IsoDate;
  /** The day before the rule for rest days moved it. */
  readonly nominalOn: IsoDate;
  readonly amount: Cents;
  readonly kind: 'down' | 'cash' | 'work' | 'goods';
};

type Drawn = Omit<Instalment, 'position'>;
type ToSchedule = { readonly total: Cents; readonly inKind: { readonly work: Cents; readonly goods: Cents } };
type Days = { readonly isBusinessDay: DayTest };

export function instalmentsOf(
  plan: AgreementPlan,
  { total, inKind }: ToSchedule,
  { isBusinessDay }: Days,
): { readonly instalments: readonly Instalment[]; readonly lastTakes: Cents } {
  const goods = smallerCents(inKind.goods, largerCents(total, ZERO));
  const afterGoods = subtractCents(total, goods);
  const work = smallerCents(inKind.work, largerCents(afterGoods, ZERO));
  const money = largerCents(subtractCents(afterGoods, work), ZERO);
  const down = smallerCents(plan.downPayment?.amount ?? ZERO, money);
  const { rows, lastTakes } = cashRows(plan, subtractCents(money, down));
  const settle = (on: IsoDate): IsoDate => movedBy(plan.dayRule, on, isBusinessDay);
  const drawn: Drawn[] = [
    ...(goods > 0 ? [{ on: plan.fixedOn, nominalOn: plan.fixedOn, amount: goods, kind: 'goods' as const }] : []),
    ...(plan.downPayment && down > 0
      ? [{ on: plan.downPayment.on, nominalOn: plan.downPayment.on, amount: down, kind: 'down' as const }]
      : []),
    ...rows
      .filter(({ amount }) => amount > 0)
      .map(({ on, amount }) => ({ on: settle(on), nominalOn: on, amount, kind: 'cash' as const })),
    ...(plan.work && work > 0 ? [{ on: plan.work.until, nominalOn: plan.work.until, amount: work, kind: 'work' as const }] : []),
  ];
  // Sorting keeps the order of equals: goods and the down payment come before an instalment of the same day.
  const instalments = drawn.toSorted((a, b) => compareDays(a.on, b.on)).map((row, index) => ({ ...row, position: index + 1 }));
  return { instalments, lastTakes };
}

type Row = { readonly on: IsoDate; readonly amount: Cents };

function cashRows(plan: AgreementPlan, money: Cents): { readonly rows: readonly Row[]; readonly lastTakes: Cents } {
  const { cash } = plan;
  switch (cash.kind) {
    case 'none':
      return { rows: [], lastTakes: ZERO };
    case 'single':
      return { rows: [{ on: cash.on, amount: money }], lastTakes: ZERO };
    case 'free':
      return { rows: cash.rows, lastTakes: ZERO };
    case 'equal': {
      const each = cents(Math.floor(money / cash.count));
      const last = subtractCents(money, cents(each * (cash.count - 1)));
      const rows = daysOf(cash, cash.count).map((on, index) => ({ on, amount: index === cash.count - 1 ? last : each }));
      return { rows, lastTakes: subtractCents(last, each) };
    }
    case 'amount': {
      const count = Math.min(countFor(money, cash.each), MAX_INSTALMENTS);
      const last = subtractCents(money, cents(cash.each * Math.max(count - 1, 0)));
      const rows = daysOf(cash, count).map((on, index) => ({ on, amount: index === count - 1 ? last : cash.each }));
      return { rows, lastTakes: count > 1 ? subtractCents(last, cash.each) : ZERO };
    }
  }
}

/** How many instalments of `each` a debt takes; the last one may be smaller. */
export const countFor = (money: Cents, each: Cents): number => (money <= 0 ? 0 : Math.ceil(money / each));

type Series = { readonly firstOn: IsoDate; readonly rhythm: Rhythm; readonly lastOfMonth: boolean };

/** The days of `count` instalments, before any rest day moves them. */
function daysOf({ firstOn, rhythm, lastOfMonth }: Series, count: number): readonly IsoDate[] {
  return Array.from({ length: count }, (_, index) => {
    const day = stepped(firstOn, rhythm, index);
    return lastOfMonth && !(rhythm in WEEKS) ? endOfMonth(day) : day;
  });
}

const WEEKS: Readonly<Partial<Record<Rhythm, number>>> = { weekly: 1, fortnightly: 2 };
const MONTHS: Readonly<Partial<Record<Rhythm, number>>> = {
  monthly: 1,
  bimonthly: 2,
  quarterly: 3,
  'half-yearly': 6,
  yearly: 12,
};
const DAYS_IN_WEEK = 7;

/** Counted from the first day each time, so that no short month shortens the ones after it. */
function stepped(firstOn: IsoDate, rhythm: Rhythm, times: number): IsoDate {
  const weeks = WEEKS[rhythm];
  return weeks === undefined ? addMonths(firstOn, (MONTHS[rhythm] ?? 1) * times) : addDays(firstOn, DAYS_IN_WEEK * weeks * times);
}

const endOfMonth = (day: IsoDate): IsoDate => addDays(addMonths(addDays(day, 1 - dayOfMonth(day)), 1), -1);

function movedBy(rule: DayRule, on: IsoDate, isBusinessDay: DayTest): IsoDate {
  if (rule === 'as-is') return on;
  return rule === 'next' ? nextBusinessDay(on, isBusinessDay) : previousBusinessDay(on, isBusinessDay);
}

export const sumOf = (instalments: readonly Pick<Instalment, 'amount'>[]): Cents =>
  sumCents(instalments.map(({ amount }) => amount));
