import { describe, expect, it } from 'vitest';
import { composeAgreement, deferralInterestOf, valueOfWork } from '../../../../../shared/domain/agreements/compose.ts';
import type { AgreementPlan } from '../../../../../shared/domain/agreements/plan.ts';
import type { DebtorKind } from '../../../../../shared/domain/debtor-kind.ts';
import type { BasisPoints } from '../../../../../shared/domain/money.ts';
import { aPlan, aWorld, day, money, someDebts } from '../../../../support/agreement-plans.ts';

const composed = (change: Partial<AgreementPlan> = {}, kind: DebtorKind = 'business', debts = someDebts(100_000, 1_234, 4_000)) =>
  composeAgreement(aPlan(change), debts, aWorld(kind));
const rows = (of: ReturnType<typeof composed>) => of.instalments.map(({ on, amount, kind }) => [on, amount, kind]);
const codes = (of: ReturnType<typeof composed>) => of.problems.map(({ code, severity, step }) => [code, severity, step]);
const rate = (points: number) => points as BasisPoints;

describe('what is acknowledged', () => {
  it('takes in what the plan includes and tells what it leaves out', () => {
    const all = composed();
    expect(all.acknowledged).toEqual({ principal: 100_000, interest: 1_234, compensation: 4_000, costs: 0, total: 105_234 });
    expect(all.leftOut.total).toBe(0);
    const only = composed({ includes: { interest: false, compensation: false, costs: false } });
    expect(only.acknowledged.total).toBe(100_000);
    expect(only.leftOut).toEqual({ principal: 0, interest: 1_234, compensation: 4_000, costs: 0, total: 5_234 });
  });

  it('is about the chosen invoices and no other', () => {
    const none = composed({ invoiceIds: [] });
    expect(none.acknowledged.total).toBe(0);
    expect(codes(none)).toContainEqual(['nothing-chosen', 'blocks', 1]);
  });
});

describe('the instalments', () => {
  it('gives the last one the cents that do not divide, and says how many', () => {
    const { lastTakes, payable, ...of } = composed({}, 'business', someDebts(100_000));
    expect(of.instalments.map(({ amount }) => amount)).toEqual([33_333, 33_333, 33_334]);
    expect(lastTakes).toBe(1);
    expect(payable).toBe(100_000);
  });

  it('takes as many as the amount needs, the last one with what is left', () => {
    const of = composed(
      {
        cash: { kind: 'amount', each: money(15_000) as never, firstOn: day('2026-12-01'), rhythm: 'monthly', lastOfMonth: false },
      },
      'business',
      someDebts(40_000),
    );
    expect(of.instalments.map(({ on, amount }) => [on, amount])).toEqual([
      ['2026-12-01', 15_000],
      ['2027-01-01', 15_000],
      ['2027-02-01', 10_000],
    ]);
    expect(of.lastTakes).toBe(-5_000);
  });

  it('comes back to the 31st after a short month, and stays on the last of the month when that was meant', () => {
    const days = (lastOfMonth: boolean, firstOn: string) =>
      composed({ cash: { kind: 'equal', count: 4, firstOn: day(firstOn), rhythm: 'monthly', lastOfMonth } }).instalments.map(
        ({ on }) => on,
      );
    expect(days(false, '2027-01-31')).toEqual(['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30']);
    expect(days(true, '2027-02-28')).toEqual(['2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31']);
  });

  it.each([
    ['weekly', ['2026-12-01', '2026-12-08', '2026-12-15']],
    ['fortnightly', ['2026-12-01', '2026-12-15', '2026-12-29']],
    ['bimonthly', ['2026-12-01', '2027-02-01', '2027-04-01']],
    ['quarterly', ['2026-12-01', '2027-03-01', '2027-06-01']],
    ['half-yearly', ['2026-12-01', '2027-06-01', '2027-12-01']],
    ['yearly', ['2026-12-01', '2027-12-01', '2028-12-01']],
  ] as const)('counts %s from the first day', (rhythm, expected) => {
    const of = composed({ cash: { kind: 'equal', count: 3, firstOn: day('2026-12-01'), rhythm, lastOfMonth: false } });
    expect(of.instalments.map(({ on }) => on)).toEqual(expected);
  });

  it('moves a rest day and none after it', () => {
    const cash = { kind: 'equal', count: 3, firstOn: day('2026-11-28'), rhythm: 'monthly', lastOfMonth: false } as const;
    const of = (dayRule: AgreementPlan['dayRule']) =>
      composed({ cash, dayRule }).instalments.map(({ on, nominalOn }) => [on, nominalOn]);
    expect(of('next')).toEqual([
      ['2026-11-30', '2026-11-28'],
      ['2026-12-28', '2026-12-28'],
      ['2027-01-28', '2027-01-28'],
    ]);
    expect(of('previous')[0]).toEqual(['2026-11-27', '2026-11-28']);
    expect(codes(composed({ cash }))).toContainEqual(['rest-day', 'warns', 4]);
  });

  it('puts the down payment, the work and the goods where they belong', () => {
    const of = composed(
      {
        downPayment: { on: day('2026-11-20'), amount: money(10_000) as never },
        work: {
          what: 'la revisión',
          unit: 'hour',
          units: 1_000,
          unitValue: money(2_000) as never,
          vat: rate(2_100),
          until: day('2027-01-15'),
        },
        goods: { what: 'una furgoneta', value: money(20_000) as never, mode: 'in-payment' },
        cash: { kind: 'equal', count: 2, firstOn: day('2026-12-21'), rhythm: 'monthly', lastOfMonth: false },
      },
      'business',
      someDebts(100_001),
    );
    expect(of.work).toEqual({ net: 20_000, vat: 4_200, gross: 24_200 });
    expect(of.cash).toBe(55_801);
    expect(rows(of)).toEqual([
      ['2026-11-20', 20_000, 'goods'],
      ['2026-11-20', 10_000, 'down'],
      ['2026-12-21', 22_900, 'cash'],
      ['2027-01-15', 24_200, 'work'],
      ['2027-01-21', 22_901, 'cash'],
    ]);
  });

  it('counts goods for sale at nothing until they are sold', () => {
    const of = composed(
      { goods: { what: 'una furgoneta', value: money(20_000) as never, mode: 'for-sale' } },
      'business',
      someDebts(100_000),
    );
    expect(of.goods).toBe(0);
    expect(of.cash).toBe(100_000);
  });
});

describe('interest of the deferral', () => {
  const debt = { principal: money(120_000), rate: rate(600), from: day('2026-12-31'), dayCount: 'act-365' } as const;
  const parts = [
    { on: day('2027-01-31'), amount: money(40_000) },
    { on: day('2027-02-28'), amount: money(40_000) },
    { on: day('2027-03-31'), amount: money(40_000) },
  ];
  it('is simple, on the principal that each instalment lowers', () => {
    // 1200 × 6 % × 31/365 + 800 × 6 % × 28/365 + 400 × 6 % × 31/365 = 6,1151 + 3,6822 + 2,0384
    expect(deferralInterestOf(parts, debt)).toBe(1_184);
  });
  it('counts to a day and no further', () => {
    expect(deferralInterestOf(parts, { ...debt, until: day('2027-02-10') })).toBe(Math.round(611.506_8 + 131.506_8));
    expect(deferralInterestOf(parts, { ...debt, until: day('2026-12-01') })).toBe(0);
  });
  it('bears nothing on interest that was acknowledged', () => {
    const of = composed({ deferralRate: rate(600) }, 'business', someDebts(100_000, 50_000));
    const plain = composed({ deferralRate: rate(600) }, 'business', someDebts(100_000));
    expect(of.deferralInterest).toBeGreaterThan(0);
    // The principal goes first, so more to pay lowers it no later.
    expect(of.deferralInterest).toBeLessThanOrEqual(plain.deferralInterest);
    expect(of.payable).toBe(150_000 + of.deferralInterest);
  });
  it('tells leap days apart where the owner counts so', () => {
    const leap = { ...debt, from: day('2027-12-31'), dayCount: 'act-act' } as const;
    expect(deferralInterestOf([{ on: day('2028-12-31'), amount: money(120_000) }], leap)).toBe(7_200);
    expect(deferralInterestOf([{ on: day('2028-12-31'), amount: money(120_000) }], { ...leap, dayCount: 'act-365' })).toBe(7_220);
  });
});

it('values work with the VAT that the debtor will invoice', () => {
  expect(valueOfWork({ units: 1_250, unitValue: money(3_333), vat: rate(2_100) })).toEqual({
    net: 41_663,
    vat: 8_749,
    gross: 50_412,
  });
});

describe('what stands in the way', () => {
  it.each<[string, Partial<AgreementPlan>, DebtorKind, readonly [string, string, number]]>([
    ['a waiver of all', { waiver: money(105_234) as never }, 'business', ['waiver-too-large', 'blocks', 4]],
    ['a waiver', { waiver: money(1) as never }, 'business', ['waiver-tax', 'warns', 4]],
    [
      'too much down',
      { downPayment: { on: day('2026-11-20'), amount: money(105_235) as never } },
      'business',
      ['down-payment-too-large', 'blocks', 3],
    ],
    [
      'rows that differ',
      { cash: { kind: 'free', rows: [{ on: day('2026-12-01'), amount: money(105_233) as never }] } },
      'business',
      ['rows-differ', 'blocks', 4],
    ],
    ['nothing in money', { cash: { kind: 'none' } }, 'business', ['rows-differ', 'blocks', 4]],
    [
      'a day before the debt is fixed',
      { cash: { kind: 'single', on: day('2026-11-19') } },
      'business',
      ['first-day-too-early', 'blocks', 3],
    ],
    ['a day to come', { fixedOn: day('2026-11-21') }, 'business', ['fixed-in-future', 'blocks', 1]],
    [
      'an offer of the past',
      { offer: { validUntil: day('2026-11-19'), isBinding: false, byPayment: false } },
      'business',
      ['offer-in-past', 'blocks', 4],
    ],
    [
      'a short binding offer',
      { offer: { validUntil: day('2026-12-19'), isBinding: true, byPayment: false } },
      'business',
      ['binding-term-short', 'blocks', 4],
    ],
    ['interest for a consumer', { deferralRate: rate(300) }, 'consumer', ['consumer-interest', 'blocks', 4]],
    ['interest for a private person', { deferralRate: rate(300) }, 'private_other', ['consumer-interest', 'blocks', 4]],
    [
      'other courts for a consumer',
      { clauses: { ...aPlan().clauses, courtsOf: 'Madrid' } },
      'consumer',
      ['consumer-courts', 'blocks', 5],
    ],
    ['a consumer as guarantor', { guarantor: { name: 'Ana', isConsumer: true } }, 'business', ['consumer-guarantor', 'warns', 5]],
    [
      'work of a consumer',
      {
        work: { what: 'pintar', unit: 'job', units: 100, unitValue: money(10) as never, vat: rate(0), until: day('2026-12-01') },
      },
      'consumer',
      ['consumer-work', 'blocks', 4],
    ],
    [
      'too many instalments',
      { cash: { kind: 'amount', each: money(100) as never, firstOn: day('2026-12-01'), rhythm: 'weekly', lastOfMonth: false } },
      'business',
      ['too-many-instalments', 'blocks', 3],
    ],
  ])('tells of %s', (_, change, kind, expected) => {
    expect(codes(composed(change, kind))).toContainEqual(expected);
  });

  it('asks for a lawyer with a binding offer above two thousand euros, and not at them', () => {
    const offer = { validUntil: day('2026-12-20'), isBinding: true, byPayment: false };
    expect(codes(composed({ offer }, 'business', someDebts(200_000)))).toEqual([]);
    expect(codes(composed({ offer }, 'business', someDebts(200_001)))).toEqual([['binding-needs-lawyer', 'blocks', 4]]);
  });

  it('warns that time ends a guarantee whose guarantor does not sign, and that VAT was recovered', () => {
    const [debt] = someDebts(1_000).debts;
    const debts = { debts: debt ? [{ ...debt, isGuaranteed: true, isVatRelieved: true }] : [], charges: [] };
    expect(codes(composed({}, 'business', debts))).toEqual([
      ['vat-relieved', 'warns', 1],
      ['guarantee-would-end', 'warns', 5],
    ]);
  });

  it('finds nothing in a plain plan', () => {
    expect(composed().problems).toEqual([]);
  });
});
