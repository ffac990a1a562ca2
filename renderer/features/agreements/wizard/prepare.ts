/** What fits why the debtor does not pay: values to begin with, never a limit. */
import type { Behaviour } from '../../../../shared/domain/behaviour.ts';
import { addDays, addMonths, type IsoDate } from '../../../../shared/domain/civil-date.ts';
import type { TypedPlan } from './queries.ts';

type Cash = TypedPlan['cash'];
type Fitting = { readonly cash: Cash; readonly clauses: Partial<TypedPlan['clauses']>; readonly byPayment: boolean };

const A_MONTH = 30;
const A_WEEK = 7;
const SHORT = 3;

/** Weekly and fortnightly rhythms aside, the first instalment falls a month from today. */
export const seriesFrom = (today: IsoDate) =>
  ({ firstOn: addMonths(today, 1), rhythm: 'monthly', lastOfMonth: false }) as const satisfies Partial<Cash>;

function fittingFor(behaviour: Behaviour, today: IsoDate): Fitting | undefined {
  const monthly = (count: number): Cash => ({ kind: 'equal', count, ...seriesFrom(today) });
  switch (behaviour) {
    case 'unclassified':
      return undefined;
    case 'cannot_pay':
      return { cash: monthly(12), clauses: { graceDays: 7, returnsTo: 'where-it-was' }, byPayment: false };
    case 'forgot':
      return {
        cash: { kind: 'single', on: addDays(today, A_MONTH) },
        clauses: { graceDays: 5, returnsTo: 'where-it-was' },
        byPayment: false,
      };
    case 'unwilling':
      return {
        cash: monthly(SHORT),
        clauses: { graceDays: 0, earlyMaturity: true, interestFirstOnBreach: true, returnsTo: 'formal-demand' },
        byPayment: false,
      };
    case 'disputes':
      return {
        cash: { kind: 'single', on: addDays(today, A_WEEK) },
        clauses: { graceDays: 5, returnsTo: 'where-it-was' },
        byPayment: true,
      };
    case 'vanished':
      return {
        cash: { kind: 'single', on: addDays(today, A_MONTH) },
        clauses: { graceDays: 0, earlyMaturity: true, returnsTo: 'formal-demand' },
        byPayment: true,
      };
  }
}

/** Only what the owner has not touched yet: `before` is the plan as it was begun or prepared the last time. */
export function preparedPlan(
  behaviour: Behaviour,
  now: TypedPlan,
  before: TypedPlan,
  today: IsoDate,
): Pick<TypedPlan, 'cash' | 'clauses' | 'offer'> | undefined {
  const fitting = fittingFor(behaviour, today);
  if (!fitting) return undefined;
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  const isOpen = same(now.cash, before.cash) && now.downPayment === undefined && now.waiver === undefined;
  return {
    cash: isOpen ? fitting.cash : now.cash,
    clauses: same(now.clauses, before.clauses) ? { ...now.clauses, ...fitting.clauses } : now.clauses,
    offer: isOpen ? { ...now.offer, byPayment: fitting.byPayment } : now.offer,
  };
}
