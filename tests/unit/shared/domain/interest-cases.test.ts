import { describe, expect, it } from 'vitest';
import { addDays, type IsoDate } from '../../../../shared/domain/civil-date.ts';
import { claimOfInvoice } from '../../../../shared/domain/claim.ts';
import type { DueDateId } from '../../../../shared/domain/ids.ts';
import type { DayCount, Movement } from '../../../../shared/domain/late-payment-interest.ts';
import { divideRounded, sumCents, ZERO } from '../../../../shared/domain/money.ts';
import { recoveryCosts } from '../../../../shared/domain/recovery-costs.ts';
import { basisPointsFromPercent, publishedRates } from '../../../../shared/legal/interest-rates.ts';
import { centsOf, settle, type WorkedCase, workedCases } from '../../../support/worked-cases.ts';

/** The same case through the whole claim of an invoice: who owes, from when, and what besides. */
function claimed({ input }: WorkedCase, dayCount: DayCount, movements: readonly Movement[]) {
  const start = input.mora_start_reference_date as IsoDate;
  const kind = input.regime === 'interes_legal' ? 'consumer' : 'business';
  const demanded = input.mora_start_reference === 'demand_received_date';
  const id = 'due-date' as DueDateId;
  const claim = claimOfInvoice(
    {
      kind,
      dueDates: [{ id, dueOn: demanded ? addDays(start, -1) : start, amount: centsOf(input.principal) }],
      corrections: [],
      movements: movements.map((movement) => ({ ...movement, dueDateId: id })),
      demandsReceivedOn: demanded ? [start] : [],
      interestFromDueDate: false,
      interestWaived: false,
      compensationWaived: false,
      compensationPaid: ZERO,
      dayCount,
      ...(input.regime === 'pactado' && {
        agreedRate: { rate: basisPointsFromPercent(input.contract_rate_percent ?? ''), where: 'contrato' },
      }),
    },
    input.calc_date as IsoDate,
    publishedRates(),
  );
  if (!claim.ok) throw new Error(`${claim.error.code} ${claim.error.day}`);
  const { principal, interest, bearsCompensation } = claim.value;
  const { fixed } = recoveryCosts({ kind, invoices: input.fixed_compensation_invoices, costs: [] });
  return { principal, interest, fixed, total: sumCents([principal, interest, fixed]), bearsCompensation };
}

/** An exact number of cents as euros with ten decimals, rounded half up, as the cases print it. */
function tenDecimals(numerator: bigint, denominator: bigint): string {
  const scaled = (numerator * 10n ** 8n * 2n + denominator) / (denominator * 2n);
  const digits = String(scaled).padStart(11, '0');
  return `${digits.slice(0, -10)}.${digits.slice(-10)}`;
}

describe('the worked cases, actual days over 365', () => {
  it.each(workedCases.map((one) => [one.id, one.title, one] as const))('%s %s', (_id, _title, one) => {
    const expected = one.expected_ACT_365;
    const { payments, movements, excess, final } = settle(one, 'act-365');

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

    const { bearsCompensation, ...claim } = claimed(one, 'act-365', movements);
    const fixed = centsOf(expected.fixed_compensation);
    expect(claim).toEqual({
      principal: centsOf(expected.principal_outstanding),
      interest: centsOf(expected.interest_unpaid),
      fixed,
      total: centsOf(expected.total_due),
    });
    if (fixed > 0) expect(bearsCompensation).toBe(true);

    const expectedPayments = 'payment_allocation' in expected ? expected.payment_allocation : [];
    expect(payments).toEqual(
      (expectedPayments ?? []).map((payment) => ({
        on: payment.date,
        amount: centsOf(payment.amount),
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
    const { final, movements } = settle(one, 'act-act');
    const { accrued, outstanding, principal } = final;
    expect({ accrued, outstanding, principal, total: claimed(one, 'act-act', movements).total }).toEqual({
      accrued: centsOf(one.expected_ACT_ACT.interest_accrued_total),
      outstanding: centsOf(one.expected_ACT_ACT.interest_unpaid),
      principal: centsOf(one.expected_ACT_ACT.principal_outstanding),
      total: centsOf(one.expected_ACT_ACT.total_due),
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
