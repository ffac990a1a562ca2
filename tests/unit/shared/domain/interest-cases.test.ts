import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../../../shared/domain/civil-date.ts';
import type { DueDateId, InvoiceId } from '../../../../shared/domain/ids.ts';
import { accrueInterest, type DayCount, type Movement } from '../../../../shared/domain/late-payment-interest.ts';
import { addCents, type Cents, divideRounded, ZERO } from '../../../../shared/domain/money.ts';
import { allocatePayment } from '../../../../shared/domain/payment-allocation.ts';
import { constantRate } from '../../../../shared/domain/rate-period.ts';
import { basisPointsFromPercent, publishedRates } from '../../../../shared/legal/interest-rates.ts';
import cases from '../../../data/interest-cases-es.json' with { type: 'json' };

type Case = (typeof cases.cases)[number];
const centsOf = (euros: string): Cents => Number(euros.replace('.', '')) as Cents;
/** An exact number of cents as euros with ten decimals, rounded half up, as the cases print it. */
function tenDecimals(numerator: bigint, denominator: bigint): string {
  const scaled = (numerator * 10n ** 8n * 2n + denominator) / (denominator * 2n);
  const digits = String(scaled).padStart(11, '0');
  return `${digits.slice(0, -10)}.${digits.slice(-10)}`;
}

/** Applies the payments one by one, as a ledger does, and reads the result on the day of the calculation. */
function settle({ input }: Case, dayCount: DayCount) {
  const rates =
    input.regime === 'pactado'
      ? constantRate(basisPointsFromPercent(input.contract_rate_percent ?? ''), 'pactado')
      : publishedRates()[input.regime === 'ley_3_2004' ? 'latePayment' : 'legalInterest'];
  const startAfter = input.mora_start_reference_date as IsoDate;
  const movements: Movement[] = [];
  const at = (until: IsoDate) => {
    const result = accrueInterest({ principal: centsOf(input.principal), startAfter, until, movements, rates, dayCount });
    if (!result.ok) throw new Error(`${result.error.code} ${result.error.day}`);
    return result.value;
  };

  let excess = ZERO;
  const payments = (input.payments as { date: string; amount: string }[]).map((payment) => {
    const on = payment.date as IsoDate;
    const before = at(on);
    const { lines, surplus } = allocatePayment({
      amount: centsOf(payment.amount),
      receivedOn: on,
      mode: input.allocation === 'principal_first' ? 'principal-first' : 'interest-first',
      debts: [
        {
          invoiceId: 'invoice' as InvoiceId,
          dueDateId: 'due-date' as DueDateId,
          dueOn: startAfter,
          principal: before.principal,
          interest: before.outstanding,
          burden: { guaranteed: false },
        },
      ],
    });
    const { toInterest = ZERO, toPrincipal = ZERO } = lines[0] ?? {};
    movements.push({ on, toInterest, toPrincipal });
    excess = addCents(excess, surplus);
    const after = at(on);
    return { toInterest, toPrincipal, excess: surplus, principalAfter: after.principal, interestAfter: after.outstanding };
  });
  return { payments, excess, final: at(input.calc_date as IsoDate) };
}

describe('the worked cases, actual days over 365', () => {
  it.each(cases.cases.map((one) => [one.id, one.title, one] as const))('%s %s', (_id, _title, one) => {
    const expected = one.expected_ACT_365;
    const { payments, excess, final } = settle(one, 'act-365');

    expect({
      segments: final.steps.map((step) => ({
        from: step.from,
        to: step.to,
        days: step.days,
        base: step.base,
        rate: step.rate,
        exact: tenDecimals(step.numerator, step.denominator),
      })),
      days: final.days,
      accrued: final.accrued,
      paid: final.paid,
      outstanding: final.outstanding,
      principal: final.principal,
      excess,
    }).toEqual({
      segments: expected.segments.map((segment) => ({
        from: segment.from,
        to: segment.to,
        days: segment.days,
        base: centsOf(segment.principal),
        rate: basisPointsFromPercent(segment.rate_percent),
        exact: segment.interest_unrounded,
      })),
      days: expected.interest_days_total,
      accrued: centsOf(expected.interest_accrued_total),
      paid: centsOf(expected.interest_paid),
      outstanding: centsOf(expected.interest_unpaid),
      principal: centsOf(expected.principal_outstanding),
      excess: centsOf(expected.excess_payment),
    });

    const expectedPayments = 'payment_allocation' in expected ? expected.payment_allocation : [];
    expect(payments).toEqual(
      (expectedPayments ?? []).map((payment) => ({
        toInterest: centsOf(payment.to_interest),
        toPrincipal: centsOf(payment.to_principal),
        excess: centsOf(payment.excess),
        principalAfter: centsOf(payment.principal_after),
        interestAfter: centsOf(payment.interest_unpaid_after),
      })),
    );
  });
});

describe('the worked cases, leap years over 366', () => {
  it.each(cases.cases.map((one) => [one.id, one.title, one] as const))('%s %s', (_id, _title, one) => {
    const { final } = settle(one, 'act-act');
    expect({ accrued: final.accrued, outstanding: final.outstanding, principal: final.principal }).toEqual({
      accrued: centsOf(one.expected_ACT_ACT.interest_accrued_total),
      outstanding: centsOf(one.expected_ACT_ACT.interest_unpaid),
      principal: centsOf(one.expected_ACT_ACT.principal_outstanding),
    });
  });
});

it('has every worked case', () => {
  expect(cases.cases.map((one) => one.id)).toEqual(
    Array.from({ length: 38 }, (_, index) => `IC-${String(index + 1).padStart(2, '0')}`),
  );
});

it('rounds the ten printed decimals like the cases', () => {
  // 2/3 of a cent is 0,0066666667 €, and 0,0066… € rounds to one cent.
  expect([tenDecimals(2n, 3n), divideRounded(2n, 3n)]).toEqual(['0.0066666667', 1]);
});
