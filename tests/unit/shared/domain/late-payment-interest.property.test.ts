/** What holds of the interest of any debt, whatever was paid of it and when, in both day counts. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, type IsoDate } from '../../../../shared/domain/civil-date.ts';
import {
  accrueInterest,
  exactInterest,
  type InterestDebt,
  type Movement,
} from '../../../../shared/domain/late-payment-interest.ts';
import type { BasisPoints, Cents } from '../../../../shared/domain/money.ts';
import { allocatePayment, type Debt } from '../../../../shared/domain/payment-allocation.ts';
import { constantRate } from '../../../../shared/domain/rate-period.ts';
import { publishedRates } from '../../../../shared/legal/interest-rates.ts';

const RUNS = { numRuns: 2_000 };
const FIRST_DAY = '2011-01-01' as IsoDate;
/** Up to the end of 2026, the last day with a published rate. */
const anyDay = fc.integer({ min: 0, max: 5_843 }).map((days) => addDays(FIRST_DAY, days));
const anyRates = fc.constantFrom(
  publishedRates().latePayment,
  publishedRates().legalInterest,
  constantRate(2_400 as BasisPoints, 'pactado'),
);
const anyDayCount = fc.constantFrom('act-365' as const, 'act-act' as const);
const anyPrincipal = fc.integer({ min: 1, max: 100_000_000 }).map((cents) => cents as Cents);
/** Falls and rises: payments, and payments taken back. */
const anyMovement = fc.record({
  on: anyDay,
  toPrincipal: fc.integer({ min: -60_000_000, max: 60_000_000 }).map((cents) => cents as Cents),
  toInterest: fc.constant(0 as Cents),
});
const anyDebt = fc.record({
  principal: anyPrincipal,
  startAfter: anyDay,
  until: anyDay,
  movements: fc.array(anyMovement, { maxLength: 6 }),
  rates: anyRates,
  dayCount: anyDayCount,
});

function exact(debt: InterestDebt): bigint {
  const result = accrueInterest(debt);
  if (!result.ok) throw new Error(`${result.error.code} ${result.error.day}`);
  return exactInterest(result.value.steps).numerator;
}
const before = (movements: readonly Movement[], day: IsoDate): readonly Movement[] => movements.filter(({ on }) => on <= day);

it('is the same in one piece and in two, before rounding, wherever it is cut', () => {
  fc.assert(
    fc.property(anyDebt, anyDay, (debt, cut) => {
      const [from, middle, to] = [debt.startAfter, cut, debt.until].toSorted() as [IsoDate, IsoDate, IsoDate];
      const whole = exact({ ...debt, startAfter: from, until: to });
      const first = exact({ ...debt, startAfter: from, until: middle });
      const paidByThen = before(debt.movements, middle).reduce((sum, { toPrincipal }) => sum + toPrincipal, 0);
      const second = exact({
        ...debt,
        principal: (debt.principal - paidByThen) as Cents,
        movements: debt.movements.filter(({ on }) => on > middle),
        startAfter: middle,
        until: to,
      });
      expect(first + second).toBe(whole);
    }),
    RUNS,
  );
});

it('is no less for one more day, one more cent or one more basis point', () => {
  fc.assert(
    fc.property(anyDebt, fc.integer({ min: 1, max: 5_000 }), (debt, rate) => {
      const agreed = { ...debt, rates: constantRate(rate as BasisPoints, 'pactado') };
      const base = exact(agreed);
      expect(exact({ ...agreed, until: addDays(debt.until, 1) }) >= base).toBe(true);
      expect(exact({ ...agreed, principal: (debt.principal + 1) as Cents }) >= base).toBe(true);
      expect(exact({ ...agreed, rates: constantRate((rate + 1) as BasisPoints, 'pactado') }) >= base).toBe(true);
    }),
    RUNS,
  );
});

it('is never more when the days of a leap year are divided by 366', () => {
  fc.assert(
    fc.property(anyDebt, (debt) => {
      expect(exact({ ...debt, dayCount: 'act-act' }) <= exact({ ...debt, dayCount: 'act-365' })).toBe(true);
    }),
    RUNS,
  );
});

it('does not depend on the order in which the payments of a day were written down', () => {
  fc.assert(
    fc.property(anyDebt, fc.integer({ min: 0, max: 1_000 }), (debt, seed) => {
      const oneDay = debt.movements.map((movement) => ({ ...movement, on: debt.movements[0]?.on ?? FIRST_DAY }));
      const turn = oneDay.length === 0 ? 0 : seed % oneDay.length;
      const turned = [...oneDay.slice(turn), ...oneDay.slice(0, turn)];
      expect(accrueInterest({ ...debt, movements: turned })).toEqual(accrueInterest({ ...debt, movements: oneDay }));
    }),
    RUNS,
  );
});

const amounts = fc.integer({ min: 0, max: 500_000 }).map((cents) => cents as Cents);
const debtOf = (principal: Cents, interest: Cents, index: number, dueOn: IsoDate): Debt => ({
  invoiceId: `${index}` as Debt['invoiceId'],
  dueDateId: `${index}` as Debt['dueDateId'],
  dueOn,
  principal,
  interest,
  burden: { guaranteed: false },
});

it('gives the same whichever of two payments of one day, each for a debt it names, was first', () => {
  fc.assert(
    fc.property(amounts, amounts, amounts, amounts, amounts, amounts, (a, b, ia, ib, first, second) => {
      const debts = [debtOf(a, ia, 0, FIRST_DAY), debtOf(b, ib, 1, FIRST_DAY)];
      const pay = (amount: Cents, index: number, open: readonly Debt[]) => {
        const designated = [`${index}` as Debt['invoiceId']];
        const { lines, surplus } = allocatePayment({
          amount,
          receivedOn: FIRST_DAY,
          mode: 'interest-first',
          designated,
          debts: open,
        });
        const left = open.map((debt) => {
          const line = lines.find(({ dueDateId }) => dueDateId === debt.dueDateId);
          return {
            ...debt,
            principal: (debt.principal - (line?.toPrincipal ?? 0)) as Cents,
            interest: (debt.interest - (line?.toInterest ?? 0)) as Cents,
          };
        });
        return { left, surplus };
      };
      const one = pay(first, 0, debts);
      const other = pay(second, 1, debts);
      expect(pay(second, 1, one.left)).toEqual({ left: pay(first, 0, other.left).left, surplus: other.surplus });
    }),
    RUNS,
  );
});

it('splits equal debts alike in whatever order they are told, to one cent', () => {
  fc.assert(
    fc.property(fc.array(amounts, { minLength: 2, maxLength: 6 }), amounts, fc.nat(5), (owed, amount, turn) => {
      const debts = owed.map((principal, index) => debtOf(principal, 0 as Cents, index, FIRST_DAY));
      const by = (told: readonly Debt[]) => {
        const { lines, surplus } = allocatePayment({ amount, receivedOn: FIRST_DAY, mode: 'interest-first', debts: told });
        return {
          shares: debts.map(({ dueDateId }) => lines.find((line) => line.dueDateId === dueDateId)?.toPrincipal ?? 0),
          surplus,
        };
      };
      const cut = turn % debts.length;
      const [one, other] = [by(debts), by([...debts.slice(cut), ...debts.slice(0, cut)])];
      expect(other.surplus).toBe(one.surplus);
      for (const [index, share] of one.shares.entries())
        expect(Math.abs(share - (other.shares[index] ?? 0))).toBeLessThanOrEqual(1);
    }),
    RUNS,
  );
});
