import fc from 'fast-check';
import { expect, it } from 'vitest';
import { equalParts, lastAmount, totalOf, withOneMore } from '../../../renderer/features/invoices/form-values.ts';

const blank = (count: number) => Array.from({ length: count }, () => ({ dueOn: '2030-01-31', amount: 0 }));

it('divides 100,00 € in three with the cents in the last one', () => {
  expect(equalParts(10_000, blank(3)).map(({ amount }) => amount)).toEqual([3_333, 3_333, 3_334]);
});

it('adds up to the total whatever it is divided into, and whatever is typed in the others', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 ** 12 }), fc.integer({ min: 1, max: 60 }), fc.nat(), (total, count, typed) => {
      const parts = equalParts(total, blank(count)).with(0, { dueOn: '2030-01-31', amount: typed });
      const others = parts.slice(0, -1).reduce((sum, { amount }) => sum + amount, 0);
      return others + lastAmount(total, parts) === total;
    }),
  );
});

it('puts one more a month after the last, on a day that exists', () => {
  expect(withOneMore(10_000, blank(1))).toEqual([
    { dueOn: '2030-01-31', amount: 5_000 },
    { dueOn: '2030-02-28', amount: 5_000 },
  ]);
});

it('adds up base, VAT and surcharge and takes the withholding off, which a corrective invoice gives back', () => {
  // 1.000,00 € + 210,00 € + 52,00 € − 150,00 € = 1.112,00 €
  const amounts = { base: 100_000, vat: 21_000, surcharge: 5_200, withholding: 15_000 };
  expect(totalOf({ ...amounts, kind: 'invoice' })).toBe(111_200);
  // −1.000,00 € − 210,00 € + 150,00 € = −1.060,00 €
  expect(totalOf({ base: -100_000, vat: -21_000, withholding: 15_000, kind: 'corrective' })).toBe(-106_000);
  expect(totalOf({ vat: 21_000 })).toBeUndefined();
  expect(totalOf({ base: Number.NaN })).toBeUndefined();
});
