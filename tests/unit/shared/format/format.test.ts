import { describe, expect, it } from 'vitest';
import { addDays, type IsoDate } from '../../../../shared/domain/civil-date.ts';
import type { BasisPoints, Cents } from '../../../../shared/domain/money.ts';
import {
  formatDate,
  formatDayAndMonth,
  formatLongDate,
  formatMonth,
  formatMonthShort,
  formatShortDate,
  relativeDays,
  weekdayName,
} from '../../../../shared/format/dates.ts';
import { amountInWords, formatAmount, formatMoney } from '../../../../shared/format/money.ts';
import { numberInWords } from '../../../../shared/format/number-words.ts';
import { formatPercent } from '../../../../shared/format/percent.ts';

const day = (text: string) => text as IsoDate;
const money = (cents: number) => cents as Cents;

describe('formatMoney', () => {
  it.each([
    [0, '0,00'],
    [5, '0,05'],
    [-5, '-0,05'],
    [123_450, '1.234,50'],
    [100_000_000_000, '1.000.000.000,00'],
    [-112_000, '-1.120,00'],
  ])('%i cents', (cents, amount) => {
    expect([formatAmount(money(cents)), formatMoney(money(cents))]).toEqual([amount, `${amount}\u00a0€`]);
  });
});

describe('amountInWords', () => {
  it.each([
    [120_050, 'mil doscientos euros con cincuenta céntimos'],
    [100, 'un euro'],
    [0, 'cero euros'],
    [1, 'un céntimo de euro'],
    [50, 'cincuenta céntimos de euro'],
    [2101, 'veintiún euros con un céntimo'],
    [3131, 'treinta y un euros con treinta y un céntimos'],
    [10_100, 'ciento un euros'],
    [10_000, 'cien euros'],
    [2_100_000, 'veintiún mil euros'],
    [10_123_400, 'ciento un mil doscientos treinta y cuatro euros'],
    [100_000_000, 'un millón de euros'],
    [100_010_000, 'un millón cien euros'],
    [2_100_000_000, 'veintiún millones de euros'],
    [100_000_000_000, 'mil millones de euros'],
    [-1623, 'menos dieciséis euros con veintitrés céntimos'],
  ])('%i cents', (cents, words) => {
    expect(amountInWords(money(cents))).toBe(words);
  });

  it('has its own words for each number below a thousand', () => {
    expect(new Set(Array.from({ length: 1000 }, (_, n) => numberInWords(n))).size).toBe(1000);
  });

  it.each([-1, 0.5, 1_000_000_000_000])('has none for %d', (n) => {
    expect(() => numberInWords(n)).toThrow(RangeError);
  });
});

describe('dates', () => {
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');

  it('are written as each place needs them', () => {
    const first = day('2026-09-01');
    expect([formatDate(first), formatLongDate(first), formatShortDate(first), formatDayAndMonth(first)].map(plain)).toEqual([
      '1 sept 2026',
      '1 de septiembre de 2026',
      '01/09/2026',
      '1 de septiembre',
    ]);
  });

  it('name a month by itself', () => {
    expect([formatMonth(day('2026-09-01')), formatMonthShort(day('2026-09-30'))].map(plain)).toEqual([
      'septiembre de 2026',
      'sept 26',
    ]);
  });

  it('do not break across lines', () => {
    expect([formatDate(day('2026-11-12')), formatLongDate(day('2026-11-12'))]).toEqual([
      '12\u00a0nov\u00a02026',
      '12\u00a0de\u00a0noviembre\u00a0de\u00a02026',
    ]);
  });

  it('agree with the names the platform gives to all days of a year', () => {
    const name = new Intl.DateTimeFormat('es-ES', { weekday: 'long', timeZone: 'UTC' });
    const long = new Intl.DateTimeFormat('es-ES', { dateStyle: 'long', timeZone: 'UTC' });
    for (let n = 0; n < 366; n += 1) {
      const one = addDays(day('2026-01-01'), n);
      const instant = new Date(`${one}T00:00:00Z`);
      expect([weekdayName(one), plain(formatLongDate(one))]).toEqual([name.format(instant), long.format(instant)]);
    }
  });

  it.each([
    ['2026-11-22', { code: 'today', days: 0 }],
    ['2026-11-21', { code: 'yesterday', days: 1 }],
    ['2026-11-23', { code: 'tomorrow', days: 1 }],
    ['2026-11-08', { code: 'days-ago', days: 14 }],
    ['2027-01-01', { code: 'in-days', days: 40 }],
  ])('%s seen from 22 November 2026', (one, expected) => {
    expect(relativeDays(day(one), day('2026-11-22'))).toEqual(expected);
  });
});

it.each([
  [1040, '10,40'],
  [5, '0,05'],
  [123_456, '1.234,56'],
])('formats %i basis points', (rate, text) => {
  expect(formatPercent(rate as BasisPoints)).toBe(`${text}\u00a0%`);
});
