import { describe, expect, it } from 'vitest';
import { divideRounded } from '../../../../shared/domain/money.ts';
import { basisPointsFromPercent } from '../../../../shared/legal/interest-rates.ts';
import { centsOf, settle, workedCases } from '../../../support/worked-cases.ts';

/** An exact number of cents as euros with ten decimals, rounded half up, as the cases print it. */
function tenDecimals(numerator: bigint, denominator: bigint): string {
  const scaled = (numerator * 10n ** 8n * 2n + denominator) / (denominator * 2n);
  const digits = String(scaled).padStart(11, '0');
  return `${digits.slice(0, -10)}.${digits.slice(-10)}`;
}

describe('the worked cases, actual days over 365', () => {
  it.each(workedCases.map((one) => [one.id, one.title, one] as const))('%s %s', (_id, _title, one) => {
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
  it.each(workedCases.map((one) => [one.id, one.title, one] as const))('%s %s', (_id, _title, one) => {
    const { final } = settle(one, 'act-act');
    expect({ accrued: final.accrued, outstanding: final.outstanding, principal: final.principal }).toEqual({
      accrued: centsOf(one.expected_ACT_ACT.interest_accrued_total),
      outstanding: centsOf(one.expected_ACT_ACT.interest_unpaid),
      principal: centsOf(one.expected_ACT_ACT.principal_outstanding),
    });
  });
});

it('has every worked case', () => {
  expect(workedCases.map((one) => one.id)).toEqual(
    Array.from({ length: 38 }, (_, index) => `IC-${String(index + 1).padStart(2, '0')}`),
  );
});

it('rounds the ten printed decimals like the cases', () => {
  // 2/3 of a cent is 0,0066666667 €, and 0,0066… € rounds to one cent.
  expect([tenDecimals(2n, 3n), divideRounded(2n, 3n)]).toEqual(['0.0066666667', 1]);
});
