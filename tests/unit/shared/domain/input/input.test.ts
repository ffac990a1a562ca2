import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type IsoDate } from '../../../../../shared/domain/civil-date.ts';
import { type DateLean, parseDateInput } from '../../../../../shared/domain/input/date-input.ts';
import { parseMoneyInput, parsePercentInput } from '../../../../../shared/domain/input/money-input.ts';
import type { Cents } from '../../../../../shared/domain/money.ts';
import { formatDate, formatLongDate, formatShortDate } from '../../../../../shared/format/dates.ts';
import { formatMoney } from '../../../../../shared/format/money.ts';

const ok = <T>(value: T) => ({ ok: true, value });
const refused = (code: string) => ({ ok: false, error: { code } });

describe('parseMoneyInput', () => {
  it.each([
    ['1.200,5', 120_050],
    ['1200.50', 120_050],
    ['1200,5', 120_050],
    ['1.200', 120_000],
    ['1,200.50', 120_050],
    ['1 200,50 €', 120_050],
    ['1.234.567,89', 123_456_789],
    ['12', 1200],
    ['12.3', 1230],
    [',5', 50],
    ['0,00', 0],
    ['007', 700],
    ['€ 40', 4000],
    ['40 euros', 4000],
    ['40EUR', 4000],
    ['9.999.999.999,99', 999_999_999_999],
  ])('reads %s', (text, cents) => {
    expect(parseMoneyInput(text)).toEqual(ok(cents));
  });

  it.each([
    ['', 'empty'],
    [' € ', 'empty'],
    ['1.2.3,4', 'not-a-number'],
    ['1.200.50', 'not-a-number'],
    ['1,200,300', 'not-a-number'],
    ['12.34.567', 'not-a-number'],
    ['12e3', 'not-a-number'],
    ['doce', 'not-a-number'],
    ['1 20', 'not-a-number'],
    ['.', 'not-a-number'],
    ['1,200', 'ambiguous'],
    ['0.500', 'ambiguous'],
    ['1,2345', 'too-many-decimals'],
    ['1234.567', 'too-many-decimals'],
    ['-5', 'negative'],
    ['10.000.000.000', 'too-large'],
  ])('refuses %j', (text, code) => {
    expect(parseMoneyInput(text)).toEqual(refused(code));
  });

  it('takes a sign where the caller allows one', () => {
    expect([parseMoneyInput('-1.200,5', { allowNegative: true }), parseMoneyInput('−0', { allowNegative: true })]).toEqual([
      ok(-120_050),
      ok(0),
    ]);
  });

  it('reads whatever the program writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }), (cents) => {
        expect(parseMoneyInput(formatMoney(cents as Cents), { allowNegative: true })).toEqual(ok(cents));
      }),
    );
  });
});

describe('parsePercentInput', () => {
  it.each([
    ['10,4', ok(1040)],
    ['10.40 %', ok(1040)],
    ['24', ok(2400)],
    ['-1', refused('negative')],
    ['10,405', refused('ambiguous')],
    ['%', refused('empty')],
  ])('%s', (text, expected) => {
    expect(parsePercentInput(text)).toEqual(expected);
  });
});

describe('parseDateInput', () => {
  const today = '2026-11-22' as IsoDate;

  it.each([
    ['hoy', '2026-11-22'],
    ['  Mañana ', '2026-11-23'],
    ['manana', '2026-11-23'],
    ['pasado mañana', '2026-11-24'],
    ['AYER', '2026-11-21'],
    ['+15', '2026-12-07'],
    // 22 November 2026 is a Sunday.
    ['viernes', '2026-11-27'],
    ['el próximo martes', '2026-11-24'],
    ['domingo', '2026-11-29'],
    ['fin de mes', '2026-11-30'],
    ['- 3', '2026-11-19'],
    ['15/3/26', '2026-03-15'],
    ['15 / 3 / 2026', '2026-03-15'],
    ['15-03-2026', '2026-03-15'],
    ['15.3.26', '2026-03-15'],
    ['150326', '2026-03-15'],
    ['15032026', '2026-03-15'],
    ['2026-03-15', '2026-03-15'],
    ['15 mar 2026', '2026-03-15'],
    ['15 de marzo de 2026', '2026-03-15'],
    ['1 sept. 2026', '2026-09-01'],
    ['15/3/99', '1999-03-15'],
    ['29/2/2028', '2028-02-29'],
  ])('reads %s', (text, expected) => {
    expect(parseDateInput(text, today)).toEqual(ok(expected));
  });

  it.each<[string, DateLean, string]>([
    // 113 days ahead, 252 days back
    ['15/3', 'nearest', '2027-03-15'],
    ['15/3', 'past', '2026-03-15'],
    ['15/3', 'future', '2027-03-15'],
    ['1 nov', 'nearest', '2026-11-01'],
    ['22/11', 'past', '2026-11-22'],
    ['22/11', 'future', '2026-11-22'],
  ])('without year, %s leaning to %s', (text, lean, expected) => {
    expect(parseDateInput(text, today, { lean })).toEqual(ok(expected));
  });

  it.each([
    ['', 'empty'],
    ['31/02', 'no-such-day'],
    ['31/02/2026', 'no-such-day'],
    ['29/2/2026', 'no-such-day'],
    ['29/2', 'no-such-day'],
    ['15/13', 'no-such-day'],
    ['3/15/2026', 'no-such-day'],
    ['2026-13-01', 'no-such-day'],
    ['15/3/0206', 'no-such-day'],
    ['15', 'not-a-date'],
    ['pronto', 'not-a-date'],
    ['15 brumario 2026', 'not-a-date'],
    ['+99999', 'not-a-date'],
    ['15/3/202', 'not-a-date'],
  ])('refuses %j', (text, code) => {
    expect(parseDateInput(text, today)).toEqual(refused(code));
  });

  it('reads whatever the program writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), (n) => {
        const one = addDays(today, n);
        for (const text of [one, formatDate(one), formatLongDate(one), formatShortDate(one)]) {
          expect(parseDateInput(text, today)).toEqual(ok(one));
        }
      }),
    );
  });
});
