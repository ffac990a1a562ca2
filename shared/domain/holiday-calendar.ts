/**
 * The days on which one business rests: national, of its region, and those that its owner added or took off.
 *
 * Units   civil days. A day that returns every year is kept by its day and month; 29 February rests only in leap years.
 * Rule    a published day counts unless the owner took that very day off the list; of two on the same day the wider one is
 *         named (national, then regional, then local).
 * Source  RD 2001/1983 arts. 45 and 46 (two local days a year); LEC art. 130.2.
 * Policy  without a region only the national days and the owner's count.
 * Errors  none.
 */
import { nationalHolidays, REGIONAL_YEARS, regionalHolidays } from '../legal/holidays.ts';
import type { BusinessCalendar, Holiday } from './business-days.ts';
import { type IsoDate, isIsoDate, yearOf } from './civil-date.ts';
import type { Region } from './region.ts';

export type OwnHoliday =
  | { readonly id: string; readonly kind: 'added'; readonly on: IsoDate; readonly everyYear: boolean; readonly name: string }
  /** A published day on which work goes on, in that one year. */
  | { readonly id: string; readonly kind: 'taken-off'; readonly on: IsoDate };

export function holidayCalendar(region: Region | undefined, own: readonly OwnHoliday[]): BusinessCalendar {
  const years = new Map<number, ReadonlyMap<IsoDate, Holiday>>();
  const ofYear = (year: number): ReadonlyMap<IsoDate, Holiday> => {
    const known = years.get(year);
    if (known) return known;
    const made = new Map(holidaysInYear(year, region, own).map((holiday) => [holiday.on, holiday]));
    years.set(year, made);
    return made;
  };
  return {
    region,
    holidaysOf: (year) => [...ofYear(year).values()],
    holidayOn: (day) => ofYear(yearOf(day)).get(day),
    knowsRegionIn: (year) => region === undefined || (year >= REGIONAL_YEARS.from && year <= REGIONAL_YEARS.to),
  };
}

/** What the law and the region give, before the owner's changes. */
export function publishedHolidays(year: number, region: Region | undefined): readonly Holiday[] {
  const regional = region === undefined ? [] : regionalHolidays(region, year);
  return [
    ...nationalHolidays(year).map((holiday) => ({ ...holiday, scope: 'national' as const })),
    ...regional.map((holiday) => ({ ...holiday, scope: 'regional' as const })),
  ];
}

function holidaysInYear(year: number, region: Region | undefined, own: readonly OwnHoliday[]): readonly Holiday[] {
  const takenOff = new Set(own.filter(({ kind }) => kind === 'taken-off').map(({ on }) => on));
  const added = own.flatMap((holiday): readonly Holiday[] => {
    const on = holiday.kind === 'added' ? inYear(holiday.on, holiday.everyYear, year) : undefined;
    if (holiday.kind !== 'added' || on === undefined) return [];
    return [{ on, name: holiday.name, scope: 'local', ownId: holiday.id, everyYear: holiday.everyYear }];
  });
  const all = [...publishedHolidays(year, region).filter(({ on }) => !takenOff.has(on)), ...added];
  const first = new Map<IsoDate, Holiday>();
  for (const holiday of all) if (!first.has(holiday.on)) first.set(holiday.on, holiday);
  return [...first.keys()].toSorted().flatMap((on) => first.get(on) ?? []);
}

function inYear(day: IsoDate, everyYear: boolean, year: number): IsoDate | undefined {
  if (!everyYear) return yearOf(day) === year ? day : undefined;
  const text = `${year}${day.slice(4)}`;
  return isIsoDate(text) ? (text as IsoDate) : undefined;
}
