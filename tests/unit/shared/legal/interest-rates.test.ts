import { describe, expect, it } from 'vitest';
import { addDays, type IsoDate } from '../../../../shared/domain/civil-date.ts';
import type { BasisPoints } from '../../../../shared/domain/money.ts';
import { lastDayCovered, rateOn } from '../../../../shared/domain/rate-period.ts';
import { LEGAL } from '../../../../shared/legal/constants.ts';
import { basisPointsFromPercent, type OwnRate, publishedRates, withOwnRates } from '../../../../shared/legal/interest-rates.ts';

const day = (text: string) => text as IsoDate;
const own = (from: string, to: string, rate: number, table: OwnRate['table'] = 'late_payment'): OwnRate => ({
  table,
  from: day(from),
  to: day(to),
  rate: rate as BasisPoints,
  source: 'BOE-A-2026-99999',
});

describe('publishedRates', () => {
  it.each([
    ['latePayment', '2026-11-22', 1040, 'BOE-A-2026-14327', true],
    ['latePayment', '2026-06-30', 1015, 'BOE-A-2025-27201', true],
    ['latePayment', '2013-02-23', 775, 'Ley 3/2004, art. 7 (1.º semestre de 2013)', true],
    ['latePayment', '2013-02-24', 875, 'Ley 3/2004, art. 7 (1.º semestre de 2013)', true],
    ['latePayment', '2015-07-01', 805, 'Ley 3/2004, art. 7 (2.º semestre de 2015)', false],
    ['legalInterest', '2026-11-22', 325, 'Interés legal 2026', true],
    ['legalInterest', '2009-03-31', 550, 'Interés legal 2009', true],
    ['legalInterest', '2009-04-01', 400, 'Interés legal 2009', true],
  ] as const)('%s of %s', (table, on, rate, source, verified) => {
    expect(rateOn(publishedRates()[table], day(on))).toMatchObject({ rate, source, verified });
  });

  it.each(['latePayment', 'legalInterest'] as const)(
    '%s has no hole and no overlap, and ends where nothing is published',
    (table) => {
      const rates = publishedRates()[table];
      for (const [index, period] of rates.entries()) {
        const next = rates[index + 1];
        if (next) expect(next.from).toBe(addDays(period.to, 1));
      }
      expect(lastDayCovered(rates)).toBe('2026-12-31');
      expect(rateOn(rates, day('2027-01-01'))).toBeUndefined();
    },
  );

  it('is, since the half-year of 2013 that changed it, the rate of the ECB plus the margin of the law', async () => {
    const { default: file } = await import('../../../../shared/legal/interest-rates-es.json', { with: { type: 'json' } });
    const rows = file.late_payment_ley_3_2004.filter((row) => row.from >= '2013-02-24');
    expect(rows.length).toBeGreaterThan(25);
    for (const row of rows) {
      expect(basisPointsFromPercent(row.rate_percent) - basisPointsFromPercent(row.ecb_mro_percent)).toBe(
        LEGAL.lateRateMargin.value,
      );
    }
  });
});

describe('basisPointsFromPercent', () => {
  it('reads digits, not decimals', () => {
    expect(['10.40', '0.05', '11.07'].map(basisPointsFromPercent)).toEqual([1040, 5, 1107]);
  });

  it.each(['10.4', '10', '10,40', '1e1.00', ''])('throws on %s', (text) => {
    expect(() => basisPointsFromPercent(text)).toThrow(TypeError);
  });
});

describe('withOwnRates', () => {
  it('adds the half-years of the owner, in order', () => {
    const merged = withOwnRates(publishedRates(), [
      own('2027-07-01', '2027-12-31', 1075),
      own('2027-01-01', '2027-06-30', 1065),
      own('2027-01-01', '2027-12-31', 350, 'legal_interest'),
    ]);
    if (!merged.ok) throw new Error(merged.error.code);
    expect([lastDayCovered(merged.value.latePayment), lastDayCovered(merged.value.legalInterest)]).toEqual([
      '2027-12-31',
      '2027-12-31',
    ]);
    expect(rateOn(merged.value.latePayment, day('2027-03-01'))).toEqual({
      from: '2027-01-01',
      to: '2027-06-30',
      rate: 1065,
      source: 'BOE-A-2026-99999',
      verified: false,
    });
    expect(lastDayCovered(publishedRates().latePayment)).toBe('2026-12-31');
  });

  it('refuses a row that overlaps another', () => {
    expect(withOwnRates(publishedRates(), [own('2026-12-31', '2027-06-30', 1065)])).toEqual({
      ok: false,
      error: { code: 'rate-overlap', table: 'late_payment', from: '2026-12-31', to: '2027-06-30' },
    });
    expect(
      withOwnRates(publishedRates(), [own('2027-01-01', '2027-06-30', 1), own('2027-06-30', '2027-12-31', 1)]),
    ).toMatchObject({
      ok: false,
      error: { code: 'rate-overlap', from: '2027-06-30' },
    });
  });

  it('refuses a row that ends before it begins', () => {
    expect(withOwnRates(publishedRates(), [own('2027-06-30', '2027-01-01', 1065)])).toMatchObject({
      ok: false,
      error: { code: 'rate-range-invalid' },
    });
  });

  it('drops a row that a later edition of the published ones already says', () => {
    expect(withOwnRates(publishedRates(), [own('2026-07-01', '2026-12-31', 1040)])).toEqual({
      ok: true,
      value: publishedRates(),
    });
  });
});
