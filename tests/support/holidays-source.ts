/**
 * The regional holidays of `shared/legal/holidays-es.json`: what `date-holidays` knows, corrected by the project's legal notes
 * (12.3), which win. Of a region, the fixed days and those of Holy Week are exactly the ones listed here; from `date-holidays`
 * come their names, the days of other moving calendars (Corpus Christi, the feasts of Islam) and the Mondays after a Sunday.
 */
import Holidays, { type HolidaysTypes } from 'date-holidays';
import { addDays, type IsoDate, isIsoDate, weekday } from '../../shared/domain/civil-date.ts';
import { easterSunday } from '../../shared/domain/easter.ts';
import type { Region } from '../../shared/domain/region.ts';

const FROM_YEAR = 2020;
const TO_YEAR = 2032;
const MAUNDY_THURSDAY = -3;
const EASTER_MONDAY = 1;

/** Month and day, or days from Easter Sunday. */
type Rule = readonly [when: string | number, name: string];
const thursday: Rule = [MAUNDY_THURSDAY, 'Jueves Santo'];
const monday: Rule = [EASTER_MONDAY, 'Lunes de Pascua'];
const joseph: Rule = ['03-19', 'San José'];
const james: Rule = ['07-25', 'Santiago Apóstol'];

const OF_REGION: Readonly<Record<Region, readonly Rule[]>> = {
  AN: [['02-28', 'Día de Andalucía'], thursday],
  AR: [['04-23', 'San Jorge, Día de Aragón'], thursday],
  AS: [['09-08', 'Día de Asturias'], thursday],
  CB: [['07-28', 'Día de las Instituciones de Cantabria'], ['09-15', 'La Bien Aparecida'], thursday],
  CE: [['09-02', 'Día de Ceuta'], thursday],
  CL: [['04-23', 'Día de Castilla y León'], thursday],
  CM: [['05-31', 'Día de Castilla-La Mancha'], thursday],
  CN: [['05-30', 'Día de Canarias'], thursday],
  CT: [monday, ['06-24', 'San Juan'], ['09-11', 'Diada de Cataluña'], ['12-26', 'San Esteban']],
  EX: [['09-08', 'Día de Extremadura'], thursday],
  GA: [['05-17', 'Día de las Letras Gallegas'], ['07-25', 'Día Nacional de Galicia'], thursday],
  IB: [['03-01', 'Día de las Illes Balears'], monday, thursday],
  MC: [joseph, ['06-09', 'Día de la Región de Murcia'], thursday],
  MD: [['05-02', 'Día de la Comunidad de Madrid'], thursday],
  ML: [['09-17', 'Día de Melilla'], thursday],
  NC: [monday, ['12-03', 'San Francisco Javier'], thursday],
  PV: [monday, james, thursday],
  RI: [monday, ['06-09', 'Día de La Rioja'], thursday],
  VC: [joseph, monday, ['10-09', 'Día de la Comunitat Valenciana']],
};
const EVERYWHERE = ['01-01', '01-06', '05-01', '08-15', '10-12', '11-01', '12-06', '12-08', '12-25'] as const;

type Row = { readonly on: IsoDate; readonly name: string };

/** The whole file, as text. */
export function holidaysFile(version: string): string {
  const regions = Object.keys(OF_REGION) as Region[];
  const years = Array.from({ length: TO_YEAR - FROM_YEAR + 1 }, (_, index) => FROM_YEAR + index);
  const listed = regions.map((region) => {
    const rows = years.flatMap((year) => rowsOf(region, year));
    return `    "${region}": [\n${rows.map(({ on, name }) => `      { "on": "${on}", "name": ${JSON.stringify(name)} }`).join(',\n')}\n    ]`;
  });
  return `{
  "made_by": "tests/tools/make-holidays.ts",
  "source": "date-holidays ${version} (data CC BY-SA 3.0), corrected by the project's legal notes 12.3",
  "from_year": ${FROM_YEAR},
  "to_year": ${TO_YEAR},
  "regions": {
${listed.join(',\n')}
  }
}
`;
}

function rowsOf(region: Region, year: number): readonly Row[] {
  const own = OF_REGION[region].map(([when, name]) => ({ on: dayOf(when, year), name }));
  const everywhere = new Set([...EVERYWHERE.map((day) => dayOf(day, year)), dayOf(-2, year)]);
  const rests = new Set([...everywhere, ...own.map(({ on }) => on)]);
  const known = publishedBy(region, year);
  const moving = known.filter(({ rule, substitute }) => !substitute && !isFixedOrHolyWeek(rule));
  const mondays = known.filter(({ on, substitute }) => substitute && weekday(on) === 1 && rests.has(addDays(on, -1)));
  const rows = new Map<IsoDate, Row>();
  for (const { on, name } of [...own, ...moving, ...mondays]) {
    if (everywhere.has(on) || rows.has(on)) continue;
    // A feast of another calendar that falls on such a Monday was not moved there.
    const isMoved = weekday(on) === 1 && rests.has(addDays(on, -1)) && !own.some((day) => day.on === on) && !/Eid/.test(name);
    rows.set(on, { on, name: `${spelled(name)}${isMoved ? ' (pasa al lunes)' : ''}` });
  }
  return [...rows.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** Fixed days and those of Holy Week are the law notes' to list. */
function isFixedOrHolyWeek(rule: string): boolean {
  if (/^\d\d-\d\d/.test(rule)) return true;
  const fromEaster = /^easter(?: (-?\d+))?/.exec(rule);
  return fromEaster !== null && Number(fromEaster[1] ?? 0) <= EASTER_MONDAY;
}

const RENAMED: readonly (readonly [RegExp, string])[] = [
  [/^La inmaculada concepción/, 'Inmaculada Concepción'],
  [/^Asunción/, 'Asunción de la Virgen'],
  [/^Día del Trabajador/, 'Fiesta del Trabajo'],
  [/^Día de la Constitución Española/, 'Día de la Constitución'],
  [/^Día de les Illes Balears/, 'Día de las Illes Balears'],
  [/^Día de los Reyes Magos/, 'Reyes'],
  [/^Fiesta del Sacrificio.*$/, 'Fiesta del Sacrificio (Eid al-Adha)'],
  [/^Fiesta del Eid Fitr.*$/, 'Fin del Ramadán (Eid al-Fitr)'],
  [/ \(día sustituto\)$/, ''],
];
const spelled = (name: string): string => RENAMED.reduce((text, [from, to]) => text.replace(from, to), name);

function publishedBy(region: Region, year: number) {
  const source = new Holidays('ES', region, { types: ['public'], languages: ['es'] });
  return source.getHolidays(year).map(({ date, name, rule, substitute }: HolidaysTypes.Holiday) => {
    const on = date.slice(0, 10);
    if (!isIsoDate(on)) throw new Error(`${region} ${year}: ${date}`);
    return { on: on as IsoDate, name, rule, substitute: substitute === true };
  });
}

function dayOf(when: string | number, year: number): IsoDate {
  return typeof when === 'number' ? addDays(easterSunday(year), when) : (`${year}-${when}` as IsoDate);
}
