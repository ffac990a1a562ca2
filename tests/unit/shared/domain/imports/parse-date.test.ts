import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, fromDayNumber, type IsoDate } from '../../../../../shared/domain/civil-date.ts';
import { parseDate } from '../../../../../shared/domain/imports/parse-date.ts';

const read = (text: string) => parseDate(text, { order: 'day-first' });
const due = (text: string, issuedOn: string) => parseDate(text, { order: 'day-first', notBefore: issuedOn as IsoDate });

describe('parseDate', () => {
  it.each([
    '08/01/2026',
    '8/1/26',
    '8-1-26',
    '08.01.2026',
    '8 1 2026',
    '2026-01-08',
    '2026/1/8',
    '20260108',
    '2026-01-08T00:05:42.999Z',
    '08/01/2026  02:30:18',
    '8-ene-26',
    '8 ene. 2026',
    '8-Jan-2026',
    '8 de enero de 2026',
    '8 de Enero del 2026',
    '46030',
    '46030.75',
  ])('reads %s as 8 January 2026', (text) => {
    expect(read(text)).toEqual({ ok: true, value: '2026-01-08' });
  });

  it.each([
    ['31/02/2026', 'date-impossible'],
    ['29/02/2026', 'date-impossible'],
    ['32/01/2026', 'date-impossible'],
    ['01/13/2026', 'date-impossible'],
    ['31 de junio de 2026', 'date-impossible'],
    ['01/01/0206', 'date-impossible'],
    ['7/2', 'date-without-year'],
    ['8-ene', 'date-without-year'],
    ['30 días', 'date-without-year'],
    ['mañana', 'date-not-understood'],
    ['12', 'date-not-understood'],
    ['1/2/3/4', 'date-not-understood'],
    ['#N/A', 'cell-error'],
  ])('refuses %s as %s', (text, code) => {
    expect(read(text)).toEqual({ ok: false, error: code });
  });

  it('takes years of two digits up to 79 for this century', () => {
    expect([read('01/02/79'), read('01/02/80')]).toEqual([
      { ok: true, value: '2079-02-01' },
      { ok: true, value: '1980-02-01' },
    ]);
  });

  it.each([
    ['7/2', '2026-01-08', '2026-02-07'],
    ['7/2', '2026-02-07', '2026-02-07'],
    ['15/1', '2025-12-20', '2026-01-15'],
    ['29/2', '2026-01-10', '2028-02-29'],
    ['10 de marzo', '2026-01-10', '2026-03-10'],
    ['30 días', '2026-01-08', '2026-02-07'],
    ['60 d.f.f.', '2026-01-08', '2026-03-09'],
    ['30', '2026-01-08', '2026-02-07'],
    ['Contado', '2026-01-08', '2026-01-08'],
  ])('reads the due date %s of an invoice of %s as %s', (text, issuedOn, expected) => {
    expect(due(text, issuedOn)).toEqual({ ok: true, value: expected });
  });

  it('uses the year of a title where a day has none', () => {
    expect(parseDate('8/1', { order: 'day-first', year: 2025 })).toEqual({ ok: true, value: '2025-01-08' });
  });

  it('puts the month first where the column does', () => {
    expect(parseDate('01/31/2026', { order: 'month-first' })).toEqual({ ok: true, value: '2026-01-31' });
  });

  it('reads back every day in every way Spain writes it', () => {
    const days = fc.integer({ min: dayNumber('1980-01-01' as IsoDate), max: dayNumber('2079-12-31' as IsoDate) });
    fc.assert(
      fc.property(days, (number) => {
        const iso = fromDayNumber(number);
        const [year = '', month = '', day = ''] = iso.split('-');
        const ways = [
          `${day}/${month}/${year}`,
          `${Number(day)}-${Number(month)}-${year.slice(2)}`,
          `${day}.${month}.${year}`,
          `${year}${month}${day}`,
          iso,
          String(number + 25_569),
        ];
        expect(ways.map(read)).toEqual(ways.map(() => ({ ok: true, value: iso })));
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789/-. deneróº') }),
        fc.option(fc.constant('2026-01-08' as IsoDate), { nil: undefined }),
        (text, notBefore) => {
          const parsed = parseDate(text, { order: 'day-first', notBefore });
          return parsed.ok ? parsed.value === null || /^\d{4}-\d\d-\d\d$/.test(parsed.value) : typeof parsed.error === 'string';
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
