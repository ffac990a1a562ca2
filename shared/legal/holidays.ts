/**
 * The holidays of Spain: those of the whole country, computed, and those of each region, year by year.
 *
 * Units   civil days.
 * Rule    the national list with 6 January, which every region keeps, and Good Friday. A Sunday stays where it is: whether the
 *         Monday after it rests is for each region, and then it is one of its rows.
 * Source  RD 2001/1983 art. 45; ET art. 37.2. Regions: `holidays-es.json`, made by `tests/tools/make-holidays.ts` from
 *         `date-holidays` (attributed in resources/licences) and corrected by the project's legal notes, which win.
 * Policy  outside the years of the file a region has no known rows, and that is said; nothing is stretched over other years.
 *         Regions publish their list every autumn: what stands here is a proposal that the owner edits.
 */
import { z } from 'zod';
import { addDays, IsoDate, yearOf } from '../domain/civil-date.ts';
import { easterSunday } from '../domain/easter.ts';
import { Region } from '../domain/region.ts';
import file from './holidays-es.json' with { type: 'json' };

export type PublishedHoliday = { readonly on: IsoDate; readonly name: string };

const File = z.object({
  from_year: z.int(),
  to_year: z.int(),
  regions: z.record(Region, z.array(z.object({ on: IsoDate, name: z.string().min(1) }))),
});
let read: z.infer<typeof File> | undefined;
/** Hundreds of rows: checked when a region is first asked for, which no start waits for. */
const published = (): z.infer<typeof File> => {
  read ??= File.parse(file);
  return read;
};

/** First and last year whose regional rows are known. */
export const REGIONAL_YEARS = { from: file.from_year, to: file.to_year } as const;

const NATIONAL = [
  ['01-01', 'Año Nuevo'],
  ['01-06', 'Reyes'],
  ['05-01', 'Fiesta del Trabajo'],
  ['08-15', 'Asunción de la Virgen'],
  ['10-12', 'Fiesta Nacional de España'],
  ['11-01', 'Todos los Santos'],
  ['12-06', 'Día de la Constitución'],
  ['12-08', 'Inmaculada Concepción'],
  ['12-25', 'Navidad'],
] as const;

/** Ascending. */
export function nationalHolidays(year: number): readonly PublishedHoliday[] {
  const fixed = NATIONAL.map(([monthDay, name]) => ({ on: `${year}-${monthDay}` as IsoDate, name: name as string }));
  return [...fixed, { on: addDays(easterSunday(year), -2), name: 'Viernes Santo' }].toSorted(byDay);
}

/** Ascending, without the national ones. Empty outside `REGIONAL_YEARS`. */
export const regionalHolidays = (region: Region, year: number): readonly PublishedHoliday[] =>
  published().regions[region].filter(({ on }) => yearOf(on) === year);

const byDay = (a: PublishedHoliday, b: PublishedHoliday): number => (a.on < b.on ? -1 : 1);
