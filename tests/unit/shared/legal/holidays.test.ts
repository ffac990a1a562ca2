import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addDays, type IsoDate, weekday } from '../../../../shared/domain/civil-date.ts';
import { easterSunday } from '../../../../shared/domain/easter.ts';
import { Region } from '../../../../shared/domain/region.ts';
import { nationalHolidays, REGIONAL_YEARS, regionalHolidays } from '../../../../shared/legal/holidays.ts';
import { holidaysFile } from '../../../support/holidays-source.ts';

const project = join(import.meta.dirname, '..', '..', '..', '..');
const years = Array.from({ length: REGIONAL_YEARS.to - REGIONAL_YEARS.from + 1 }, (_, index) => REGIONAL_YEARS.from + index);

describe('easterSunday', () => {
  it.each([
    ['2024-03-31'],
    ['2025-04-20'],
    ['2026-04-05'],
    ['2027-03-28'],
    ['2028-04-16'],
    ['2029-04-01'],
    ['2030-04-21'],
    ['2031-04-13'],
    ['2032-03-28'],
    // The earliest and the latest of the century before and after.
    ['2008-03-23'],
    ['2038-04-25'],
  ])('is %s', (day) => {
    expect(easterSunday(Number(day.slice(0, 4)))).toBe(day);
  });

  it('is always a Sunday from 22 March to 25 April', () => {
    for (let year = 1900; year <= 2200; year += 1) {
      const day = easterSunday(year);
      expect([weekday(day), day.slice(5) >= '03-22', day.slice(5) <= '04-25']).toEqual([7, true, true]);
    }
  });
});

it('the country keeps ten days, with Good Friday where it falls', () => {
  expect(nationalHolidays(2027)).toEqual([
    { on: '2027-01-01', name: 'Año Nuevo' },
    { on: '2027-01-06', name: 'Reyes' },
    { on: '2027-03-26', name: 'Viernes Santo' },
    { on: '2027-05-01', name: 'Fiesta del Trabajo' },
    { on: '2027-08-15', name: 'Asunción de la Virgen' },
    { on: '2027-10-12', name: 'Fiesta Nacional de España' },
    { on: '2027-11-01', name: 'Todos los Santos' },
    { on: '2027-12-06', name: 'Día de la Constitución' },
    { on: '2027-12-08', name: 'Inmaculada Concepción' },
    { on: '2027-12-25', name: 'Navidad' },
  ]);
});

describe('the days of the regions', () => {
  it('are those that the tool makes from its source', () => {
    const { version } = JSON.parse(readFileSync(join(project, 'node_modules/date-holidays/package.json'), 'utf8'));
    expect(readFileSync(join(project, 'shared/legal/holidays-es.json'), 'utf8')).toBe(holidaysFile(version));
  });

  // The law notes win over the source: in 2026 it had 19 March in Galicia and País Vasco, and 24 June instead of 9 October in Valencia.
  it.each<[Region, readonly string[]]>([
    ['AN', ['02-28', '04-02', '11-02', '12-07']],
    ['CB', ['04-02', '07-28', '09-15', '12-07']],
    ['CM', ['04-02', '05-31', '06-04', '11-02']],
    ['CT', ['04-06', '06-24', '09-11', '12-26']],
    ['GA', ['04-02', '05-17', '07-25']],
    ['IB', ['03-01', '03-02', '04-02', '04-06']],
    ['MC', ['03-19', '04-02', '06-09', '12-07']],
    ['NC', ['04-02', '04-06', '11-02', '12-03']],
    ['PV', ['04-02', '04-06', '07-25']],
    ['VC', ['03-19', '04-06', '10-09']],
  ])('of %s in 2026', (region, expected) => {
    expect(regionalHolidays(region, 2026).map(({ on }) => on.slice(5))).toEqual(expected);
  });

  it('have Maundy Thursday everywhere but in Catalonia and Valencia', () => {
    for (const year of years) {
      const thursday = addDays(easterSunday(year), -3);
      const without = Region.options.filter((region) => !regionalHolidays(region, year).some(({ on }) => on === thursday));
      expect(without).toEqual(['CT', 'VC']);
    }
  });

  it('name each day once, ascending, and none that the whole country keeps', () => {
    for (const region of Region.options) {
      for (const year of years) {
        const days = regionalHolidays(region, year).map(({ on }) => on);
        const national = new Set<IsoDate>(nationalHolidays(year).map(({ on }) => on));
        expect(days).toEqual([...new Set(days)].sort());
        expect(days.filter((on) => national.has(on))).toEqual([]);
        expect(days.length).toBeGreaterThanOrEqual(2);
      }
    }
  });

  it('are not stretched over other years', () => {
    expect([REGIONAL_YEARS.from - 1, REGIONAL_YEARS.to + 1].flatMap((year) => regionalHolidays('MD', year))).toEqual([]);
  });
});
