import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cents } from '../../../../shared/domain/money.ts';
import { breakdownOf, recoverableVat } from '../../../../shared/domain/vat-relief-amount.ts';

const euros = (amount: number) => Math.round(amount * 100) as Cents;
const of = (base: number, vat: number, unpaid: readonly number[], secured = 0) =>
  recoverableVat({ total: euros(base + vat), base: euros(base), vat: euros(vat) }, unpaid.map(euros), euros(secured)).map(
    (part) => part.vat,
  );

describe('recoverableVat', () => {
  it('is all of it when nothing was paid, and its share of a part', () => {
    expect(of(1000, 210, [1210])).toEqual([21_000]);
    // 500,00 × 210 / 1.210 = 86,776…
    expect(of(1000, 210, [500])).toEqual([8_678]);
    expect(of(1000, 210, [0])).toEqual([0]);
  });

  it('takes the secured part off before', () => {
    // 1.210,00 − 605,00 = 605,00; × 210 / 1.210 = 105,00
    expect(of(1000, 210, [1210], 605)).toEqual([10_500]);
    expect(of(1000, 210, [605, 605], 700)).toEqual([0, 8_851]);
  });

  it('of three thirds adds up to the whole', () => {
    // 100,00 × 17,36 / 300 = 5,7866…; the sums so far are 5,79, 11,57 and 17,36.
    expect(
      recoverableVat({ total: euros(300), base: euros(282.64), vat: euros(17.36) }, [euros(100), euros(100), euros(100)]),
    ).toEqual([
      { pending: 10_000, base: 9_421, vat: 579 },
      { pending: 10_000, base: 9_422, vat: 578 },
      { pending: 10_000, base: 9_421, vat: 579 },
    ]);
  });

  it('takes an invoice of nothing but VAT, of no VAT, or of one cent, and none below or without either', () => {
    const told = (total: number, base: number | undefined, vat: number | undefined) =>
      breakdownOf({
        total: euros(total),
        ...(base !== undefined && { base: euros(base) }),
        ...(vat !== undefined && { vat: euros(vat) }),
      });
    expect(told(0.01, 0, 0.01)).toEqual({ total: 1, base: 0, vat: 1 });
    expect(told(0.01, 0.01, 0)).toEqual({ total: 1, base: 1, vat: 0 });
    for (const [total, base, vat] of [
      [0, 0, 0],
      [1, -1, 2],
      [1, 2, -1],
      [-1, -1, 0],
      [1, undefined, 1],
      [1, 1, undefined],
    ] as const)
      expect(told(total, base, vat)).toBeUndefined();
  });

  it('with withholding is the share of what had to be paid', () => {
    // 1.000,00 + 210,00 − 150,00 = 1.060,00 to be paid; unpaid 530,00 is half of it: 105,00
    const breakdown = breakdownOf({ total: euros(1060), base: euros(1000), vat: euros(210), withholding: euros(150) });
    expect(breakdown && recoverableVat(breakdown, [euros(530)])[0]?.vat).toBe(10_500);
  });

  it('needs a breakdown that adds up', () => {
    expect(breakdownOf({ total: euros(1210), base: euros(1000), vat: euros(200) })).toBeUndefined();
    expect(breakdownOf({ total: euros(1210), base: euros(1000) })).toBeUndefined();
    expect(breakdownOf({ total: euros(1262), base: euros(1000), vat: euros(210), surcharge: euros(52) })).toEqual({
      total: euros(1262),
      base: euros(1000),
      vat: euros(210),
    });
  });

  const amounts = fc.integer({ min: 1, max: 50_000_000 });

  it('never exceeds the VAT of the invoice, however it is split', () => {
    fc.assert(
      fc.property(amounts, amounts, fc.array(amounts, { minLength: 1, maxLength: 12 }), (base, vat, unpaid) => {
        const breakdown = { total: (base + vat) as Cents, base: base as Cents, vat: vat as Cents };
        const parts = recoverableVat(breakdown, unpaid as Cents[]);
        const sum = (name: 'vat' | 'base' | 'pending') => parts.reduce((total, part) => total + part[name], 0);
        expect(sum('vat')).toBeLessThanOrEqual(vat);
        expect(sum('base')).toBeLessThanOrEqual(base);
        expect(parts.every((part) => part.vat >= 0 && part.base >= 0 && part.pending >= 0)).toBe(true);
        // Base and VAT together are the unpaid amount, but for the cent of rounding each.
        expect(Math.abs(sum('vat') + sum('base') - sum('pending'))).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('grows with what is unpaid and is within half a cent of the exact share', () => {
    fc.assert(
      fc.property(amounts, amounts, amounts, amounts, (base, vat, a, b) => {
        const total = base + vat;
        const breakdown = { total: total as Cents, base: base as Cents, vat: vat as Cents };
        const at = (pending: number) => recoverableVat(breakdown, [pending as Cents])[0]?.vat ?? 0;
        const [less, more] = [Math.min(a, b, total), Math.min(Math.max(a, b), total)];
        expect(at(less)).toBeLessThanOrEqual(at(more));
        const twiceError = 2n * (BigInt(at(less)) * BigInt(total) - BigInt(less) * BigInt(vat));
        expect(twiceError <= BigInt(total) && twiceError >= -BigInt(total)).toBe(true);
      }),
    );
  });
});
