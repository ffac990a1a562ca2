import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDecimal, parseMoney, roundToCents } from '../../../../../shared/domain/imports/parse-decimal.ts';

const NO_BREAK = '\u00A0';
const NARROW = '\u202F';

describe('parseMoney', () => {
  it.each([
    ['1.234,56', 123_456],
    ['1234,56', 123_456],
    ['1.234,56 €', 123_456],
    ['€ 1.234,56', 123_456],
    ['1.234,56 EUR', 123_456],
    [`1${NO_BREAK}234,56`, 123_456],
    [`12${NARROW}345${NARROW}678,9`, 1_234_567_890],
    ['1,234.56', 123_456],
    ['1234.56', 123_456],
    ['-302,50', -30_250],
    ['−302,50', -30_250],
    ['(302,50)', -30_250],
    ['302,50-', -30_250],
    ['- 302,50 €', -30_250],
    ['+12', 1_200],
    ['0,5', 50],
    [',50', 50],
    ['12,', 1_200],
    ['007,10', 710],
    ['1.234', 123_400],
    ['1.234.567', 123_456_700],
    ['4.240000000000002', 424],
    ['23.099999999999998', 2_310],
    ['-0,00', 0],
  ])('reads %s', (text, cents) => {
    expect(parseMoney(text, ',')).toEqual({ ok: true, value: cents });
  });

  it.each(['', '  ', '-', '—', 'N/D', 'n/a'])('takes %j for nothing', (text) => {
    expect(parseMoney(text, ',')).toEqual({ ok: true, value: null });
  });

  it.each([
    ['1.2.3,4', 'amount-not-understood'],
    ['1,2,3', 'amount-not-understood'],
    ['1.23.456', 'amount-not-understood'],
    ['12 34', 'amount-not-understood'],
    ['1,234,5', 'amount-not-understood'],
    ['1.234,567', 'amount-not-understood'],
    ['12,345', 'amount-not-understood'],
    ['--5', 'amount-not-understood'],
    ['-5-', 'amount-not-understood'],
    ['5 €/ud', 'amount-not-understood'],
    ['doce', 'amount-not-understood'],
    ['1e5', 'amount-not-understood'],
    ['100 $', 'amount-foreign-currency'],
    ['GBP 10', 'amount-foreign-currency'],
    ['#¡REF!', 'cell-error'],
    ['#DIV/0!', 'cell-error'],
    ['12345678901,00', 'amount-too-large'],
  ])('refuses %s as %s', (text, code) => {
    expect(parseMoney(text, ',')).toEqual({ ok: false, error: code });
  });

  it('asks the sign of the list only where the text alone does not say', () => {
    // 1.234 is a thousand and more in a list with commas; with points it would have three decimals, which money has not.
    expect([parseMoney('1.234', ','), parseMoney('1.234', '.')]).toEqual([
      { ok: true, value: 123_400 },
      { ok: false, error: 'amount-not-understood' },
    ]);
    expect(parseDecimal('1.234', '.')).toEqual({ ok: true, value: { units: 1234n, scale: 3 } });
    expect([parseMoney('1,234', '.'), parseMoney('12.5', ','), parseMoney('12,5', '.')]).toEqual([
      { ok: true, value: 123_400 },
      { ok: true, value: 1_250 },
      { ok: true, value: 1_250 },
    ]);
  });

  it('reads back every amount in every way Spain writes it', () => {
    const amounts = fc.integer({ min: -99_999_999_999, max: 99_999_999_999 });
    fc.assert(
      fc.property(amounts, (amount) => {
        const digits = String(Math.abs(amount)).padStart(3, '0');
        const [whole, cents] = [digits.slice(0, -2), digits.slice(-2)];
        const grouped = (sign: string) => whole.replace(/\B(?=(?:\d{3})+$)/g, sign);
        const minus = amount < 0 ? '-' : '';
        const ways = [
          `${minus}${grouped('.')},${cents} €`,
          `${minus}${grouped('')},${cents}`,
          `${minus}${grouped(',')}.${cents}`,
          `${minus}${grouped(NO_BREAK)},${cents}`,
          amount < 0 ? `(${grouped('.')},${cents})` : `${grouped('.')},${cents}`,
          `${grouped('.')},${cents}${minus}`,
        ];
        expect(ways.map((way) => parseMoney(way, ','))).toEqual(ways.map(() => ({ ok: true, value: amount })));
      }),
    );
  });

  it('reads back what a spreadsheet writes of cents kept as binary fractions', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000_00 }), (amount) => {
        const noisy = String(amount / 100 + 1e-10);
        return [amount / 100, Number(noisy)].every((value) => {
          const read = parseMoney(String(value), '.');
          return read.ok && read.value === amount;
        });
      }),
    );
  });

  it('never throws and never answers with decimals', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789.,-() €$abc\u00A0') }),
        fc.constantFrom(',' as const, '.' as const),
        (text, sign) => {
          const read = parseMoney(text, sign);
          return read.ok ? read.value === null || Number.isSafeInteger(read.value) : typeof read.error === 'string';
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

it('rounds half away from zero, once', () => {
  const rounded = (units: bigint) => roundToCents({ units, scale: 3 });
  expect([rounded(1_005n), rounded(1_004n), rounded(-1_005n), rounded(1_000n)]).toEqual([
    { cents: 101, noise: false },
    { cents: 100, noise: false },
    { cents: -101, noise: false },
    { cents: 100, noise: true },
  ]);
});
