import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../../../shared/domain/civil-date.ts';
import { holidayCalendar } from '../../../../shared/domain/holiday-calendar.ts';
import { Region, regionOfPostalCode } from '../../../../shared/domain/region.ts';

const day = (text: string) => text as IsoDate;

describe('the calendar of a business', () => {
  it('joins the days of the country, of the region and of the owner, each once', () => {
    const calendar = holidayCalendar('MD', [
      { id: 'patron', kind: 'added', on: day('2025-05-15'), everyYear: true, name: 'San Isidro' },
      { id: 'once', kind: 'added', on: day('2026-11-09'), everyYear: false, name: 'La Almudena' },
      { id: 'double', kind: 'added', on: day('2026-12-08'), everyYear: false, name: 'Fiesta del gremio' },
      { id: 'worked', kind: 'taken-off', on: day('2026-12-07') },
    ]);
    const shown = calendar.holidaysOf(2026).map(({ on, scope, ownId }) => [on.slice(5), scope, ...(ownId ? [ownId] : [])]);
    expect(shown).toEqual([
      ['01-01', 'national'],
      ['01-06', 'national'],
      ['04-02', 'regional'],
      ['04-03', 'national'],
      ['05-01', 'national'],
      ['05-02', 'regional'],
      ['05-15', 'local', 'patron'],
      ['08-15', 'national'],
      ['10-12', 'national'],
      ['11-01', 'national'],
      ['11-02', 'regional'],
      ['11-09', 'local', 'once'],
      ['12-06', 'national'],
      ['12-08', 'national'],
      ['12-25', 'national'],
    ]);
    expect(calendar.holidayOn(day('2026-12-07'))).toBeUndefined();
    expect(calendar.holidayOn(day('2031-05-15'))?.name).toBe('San Isidro');
    expect(calendar.holidayOn(day('2027-11-09'))).toBeUndefined();
  });

  it('keeps a day taken off only in its own year', () => {
    const calendar = holidayCalendar('AN', [{ id: 'x', kind: 'taken-off', on: day('2026-02-28') }]);
    expect([calendar.holidayOn(day('2026-02-28')), calendar.holidayOn(day('2027-02-28'))?.name]).toEqual([
      undefined,
      'Día de Andalucía',
    ]);
  });

  it('keeps 29 February only where there is one', () => {
    const calendar = holidayCalendar(undefined, [
      { id: 'leap', kind: 'added', on: day('2024-02-29'), everyYear: true, name: 'Patrón' },
    ]);
    const local = (year: number) => calendar.holidaysOf(year).filter(({ scope }) => scope === 'local').length;
    expect([2024, 2026, 2028].map(local)).toEqual([1, 0, 1]);
  });

  it('says in which years it does not know the region', () => {
    const calendar = holidayCalendar('CT', []);
    expect([2019, 2020, 2032, 2033].map(calendar.knowsRegionIn)).toEqual([false, true, true, false]);
    expect(calendar.holidaysOf(2033).every(({ scope }) => scope === 'national')).toBe(true);
    expect(holidayCalendar(undefined, []).knowsRegionIn(2050)).toBe(true);
  });
});

describe('the region of a postcode', () => {
  it.each([
    ['28013', 'MD'],
    ['08001', 'CT'],
    ['01001', 'PV'],
    ['30001', 'MC'],
    ['52001', 'ML'],
    ['53000', undefined],
    ['00001', undefined],
    ['8001', undefined],
    [null, undefined],
  ])('%s lies in %s', (postalCode, region) => {
    expect(regionOfPostalCode(postalCode)).toBe(region);
  });

  it('is told for each of the 52 provinces, and every region has one', () => {
    const codes = Array.from({ length: 52 }, (_, index) => `${String(index + 1).padStart(2, '0')}001`);
    const regions = codes.map(regionOfPostalCode);
    expect(regions).not.toContain(undefined);
    expect([...new Set(regions)].sort()).toEqual([...Region.options].sort());
  });
});
