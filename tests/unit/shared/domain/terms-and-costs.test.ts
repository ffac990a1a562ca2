import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../../../shared/domain/civil-date.ts';
import type { BasisPoints, Cents } from '../../../../shared/domain/money.ts';
import { defaultDueDate, termWarnings } from '../../../../shared/domain/payment-terms.ts';
import { rateWarnings } from '../../../../shared/domain/rate-warnings.ts';
import { compensationOfInvoice, recoveryCosts } from '../../../../shared/domain/recovery-costs.ts';
import { publishedRates } from '../../../../shared/legal/interest-rates.ts';

const day = (text: string) => text as IsoDate;
const money = (cents: number) => cents as Cents;

describe('defaultDueDate', () => {
  it.each([
    ['the agreed day', { agreedDueOn: day('2026-04-15'), agreedTermDays: 60 }, { dueOn: '2026-04-15', because: 'agreed-date' }],
    ['the agreed term from the invoice', { agreedTermDays: 60 }, { dueOn: '2026-05-01', because: 'agreed-term' }],
    ['30 days from delivery', { deliveredOn: day('2026-03-10') }, { dueOn: '2026-04-09', because: 'term-from-delivery' }],
    ['30 days from the invoice', {}, { dueOn: '2026-04-01', because: 'term-from-invoice' }],
  ])('is %s', (_, terms, expected) => {
    expect(defaultDueDate({ issuedOn: day('2026-03-02'), ...terms })).toEqual(expected);
  });
});

describe('termWarnings', () => {
  const issuedOn = day('2026-03-02');
  const deliveredOn = day('2026-03-01');
  it.each([
    ['60 days from delivery', 'business', { dueOn: day('2026-04-30'), deliveredOn }, []],
    ['61 days from delivery', 'business', { dueOn: day('2026-05-01'), deliveredOn }, ['term-above-maximum']],
    ['90 days with an acceptance procedure', 'business', { dueOn: day('2026-05-30'), deliveredOn, rule: 'acceptance' }, []],
    ['91 days with it', 'business', { dueOn: day('2026-05-31'), deliveredOn, rule: 'acceptance' }, ['term-above-maximum']],
    // 2 March + 30 = 1 April; the delivery was a day before.
    ['30 days for fresh food', 'business', { dueOn: day('2026-03-31'), deliveredOn, rule: 'fresh_food' }, []],
    [
      '31 for fresh food',
      'business',
      { dueOn: day('2026-04-01'), deliveredOn, rule: 'fresh_food' },
      ['fresh-food-term-above-maximum'],
    ],
    ['60 days for other food', 'business', { dueOn: day('2026-04-30'), deliveredOn, rule: 'other_food' }, []],
    [
      '61 for other food',
      'business',
      { dueOn: day('2026-05-01'), deliveredOn, rule: 'other_food' },
      ['other-food-term-above-maximum'],
    ],
    ['30 days for transport', 'business', { dueOn: day('2026-03-31'), deliveredOn, rule: 'goods_transport' }, []],
    [
      '31 for transport',
      'business',
      { dueOn: day('2026-04-01'), deliveredOn, rule: 'goods_transport' },
      ['goods-transport-term-above-maximum'],
    ],
    [
      'what is sold to a retailer',
      'business',
      { dueOn: day('2026-04-01'), deliveredOn, rule: 'retailer' },
      ['retailer-rule-first'],
    ],
    ['30 days assumed of a consumer', 'consumer', { dueOn: day('2026-04-01'), isAssumed: true }, []],
    ['30 days that were only assumed', 'business', { dueOn: day('2026-04-01'), isAssumed: true }, ['delivery-unknown']],
    ['assumed, with the delivery known', 'business', { dueOn: day('2026-03-31'), deliveredOn, isAssumed: true }, []],
    ['61 days from the invoice', 'business', { dueOn: day('2026-05-02') }, ['term-above-maximum', 'delivery-unknown']],
    ['60 days of a public body', 'public', { dueOn: day('2026-04-30'), deliveredOn }, []],
    ['61 days of a public body', 'public', { dueOn: day('2026-05-01'), deliveredOn }, ['public-term-above-maximum']],
    ['a due date on the day of the invoice', 'consumer', { dueOn: day('2026-03-02') }, []],
    ['a year for a consumer', 'consumer', { dueOn: day('2027-03-01'), deliveredOn }, []],
    ['a due date before the invoice', 'consumer', { dueOn: day('2026-03-01') }, ['due-before-invoice']],
  ] as const)('%s', (_, kind, terms, expected) => {
    expect(termWarnings(kind, { issuedOn, ...terms })).toEqual(expected);
  });
});

describe('rateWarnings', () => {
  // On that day: late payment 10,40 %, legal interest 3,25 %.
  const on = day('2026-11-22');
  it.each([
    ['business', 2080, []],
    ['business', 2081, ['above-twice-legal-rate']],
    // 30 % of 10,40 % is 3,12 %
    ['business', 312, ['presumed-abusive-low-rate']],
    ['public', 313, []],
    ['business', 1, ['presumed-abusive-low-rate']],
    ['business', 0, ['interest-exclusion-void']],
    // 2,5 times 3,25 % is 8,125 %
    ['consumer', 812, []],
    ['consumer', 813, ['above-consumer-reference']],
    ['private_other', 2400, ['above-consumer-reference', 'almost-surely-void']],
  ] as const)('%s at %i basis points', (kind, rate, expected) => {
    expect(rateWarnings(kind, rate as BasisPoints, publishedRates(), on)).toEqual(expected);
  });

  it('warns above two and a half times the legal interest, not at it', () => {
    // In 2011 the legal interest was 4 %: 2,5 times is 10 % exactly.
    const of = (rate: number) => rateWarnings('consumer', rate as BasisPoints, publishedRates(), day('2011-06-01'));
    expect([of(1000), of(1001)]).toEqual([[], ['above-consumer-reference']]);
  });

  it('says nothing of a day without published rate, but of 24 % a consumer is always told', () => {
    const later = day('2027-01-01');
    expect(rateWarnings('business', 9000 as BasisPoints, publishedRates(), later)).toEqual([]);
    expect(rateWarnings('consumer', 2400 as BasisPoints, publishedRates(), later)).toEqual(['almost-surely-void']);
  });
});

describe('recoveryCosts', () => {
  const costs = [
    { amount: money(9000), proven: true },
    { amount: money(1500), proven: true },
    { amount: money(7777), proven: false },
  ];

  it('claims 40 € for each invoice and the proven costs above them', () => {
    // 105,00 € proven − 80,00 € = 25,00 €
    expect(recoveryCosts({ kind: 'business', invoices: 2, costs })).toEqual({
      fixed: 8000,
      proven: 10_500,
      unproven: 7777,
      excess: 2500,
      total: 10_500,
    });
  });

  it('claims the fixed sum alone when the costs stay below it', () => {
    expect(recoveryCosts({ kind: 'public', invoices: 3, costs })).toMatchObject({ fixed: 12_000, excess: 0, total: 12_000 });
  });

  it('claims nothing of a consumer', () => {
    expect(recoveryCosts({ kind: 'consumer', invoices: 2, costs })).toMatchObject({ fixed: 0, excess: 0, total: 0 });
  });

  it('never asks again for what was paid of the 40 €', () => {
    const of = (paid: number) => compensationOfInvoice({ kind: 'business', wasLate: true, waived: false, paid: money(paid) });
    expect([of(0), of(1000), of(4000), of(5000)]).toEqual([4000, 3000, 0, 0]);
  });
});
