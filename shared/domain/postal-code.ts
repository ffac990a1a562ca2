/**
 * Spanish postcodes and provinces.
 *
 * Rule    five digits; the first two are the province, 01 to 52.
 * Source  INE list of provinces; names in their official form.
 * Policy  four digits are a postcode that a spreadsheet stripped of its zero: the whole one is offered, with its province to
 *         judge by. A province that disagrees with the postcode is a matter for the owner: neither is believed.
 * Errors  none: every text has a state.
 */
import { looseKey } from './name-key.ts';

/** Official names by code. */
const PROVINCES: Readonly<Record<string, string>> = {
  '01': 'Araba/Álava',
  '02': 'Albacete',
  '03': 'Alicante/Alacant',
  '04': 'Almería',
  '05': 'Ávila',
  '06': 'Badajoz',
  '07': 'Illes Balears',
  '08': 'Barcelona',
  '09': 'Burgos',
  '10': 'Cáceres',
  '11': 'Cádiz',
  '12': 'Castellón/Castelló',
  '13': 'Ciudad Real',
  '14': 'Córdoba',
  '15': 'A Coruña',
  '16': 'Cuenca',
  '17': 'Girona',
  '18': 'Granada',
  '19': 'Guadalajara',
  '20': 'Gipuzkoa',
  '21': 'Huelva',
  '22': 'Huesca',
  '23': 'Jaén',
  '24': 'León',
  '25': 'Lleida',
  '26': 'La Rioja',
  '27': 'Lugo',
  '28': 'Madrid',
  '29': 'Málaga',
  '30': 'Murcia',
  '31': 'Navarra',
  '32': 'Ourense',
  '33': 'Asturias',
  '34': 'Palencia',
  '35': 'Las Palmas',
  '36': 'Pontevedra',
  '37': 'Salamanca',
  '38': 'Santa Cruz de Tenerife',
  '39': 'Cantabria',
  '40': 'Segovia',
  '41': 'Sevilla',
  '42': 'Soria',
  '43': 'Tarragona',
  '44': 'Teruel',
  '45': 'Toledo',
  '46': 'Valencia/València',
  '47': 'Valladolid',
  '48': 'Bizkaia',
  '49': 'Zamora',
  '50': 'Zaragoza',
  '51': 'Ceuta',
  '52': 'Melilla',
};

const OTHER_NAMES: Readonly<Record<string, string>> = {
  Araba: '01',
  Álava: '01',
  'Álava/Araba': '01',
  Alicante: '03',
  Alacant: '03',
  Baleares: '07',
  'Islas Baleares': '07',
  Mallorca: '07',
  Castellón: '12',
  Castelló: '12',
  'Castellón de la Plana': '12',
  'La Coruña': '15',
  Coruña: '15',
  'Coruña (A)': '15',
  'Coruña, A': '15',
  Gerona: '17',
  Guipúzcoa: '20',
  Lérida: '25',
  Rioja: '26',
  'Rioja, La': '26',
  Logroño: '26',
  Pamplona: '31',
  Nafarroa: '31',
  Orense: '32',
  Oviedo: '33',
  'Palmas, Las': '35',
  'Gran Canaria': '35',
  'Las Palmas de Gran Canaria': '35',
  Tenerife: '38',
  Santander: '39',
  Valencia: '46',
  València: '46',
  Vizcaya: '48',
};

const CODES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(PROVINCES).map(([code, name]) => [looseKey(name), code] as const),
  ...Object.entries(OTHER_NAMES).map(([name, code]) => [looseKey(name), code] as const),
]);

export type PostalCodeCheck = {
  readonly normalised: string;
  readonly state: 'valid' | 'wrong' | 'empty';
  /** Of the postcode, or of the suggestion. */
  readonly province?: string;
  readonly suggestion?: string;
};

export function checkPostalCode(text: string): PostalCodeCheck {
  const normalised = text.replace(/\s/g, '');
  if (normalised === '') return { normalised, state: 'empty' };
  const province = provinceOfPostalCode(normalised);
  if (province !== undefined) return { normalised, state: 'valid', province };
  // A spreadsheet makes a number of it: the zero is lost, or ".0" is added.
  const digits = /^(\d{4,5})(?:[.,]0+)?$/.exec(normalised)?.[1]?.padStart(5, '0');
  const suggested = digits === undefined ? undefined : provinceOfPostalCode(digits);
  return digits === undefined || suggested === undefined
    ? { normalised, state: 'wrong' }
    : { normalised, state: 'wrong', suggestion: digits, province: suggested };
}

/** Name of the province, or `undefined` for a postcode that cannot exist. */
const provinceOfPostalCode = (postalCode: string): string | undefined =>
  /^\d{5}$/.test(postalCode) ? PROVINCES[postalCode.slice(0, 2)] : undefined;

/** Official name for any name a file may give the province, its capital where both are used, or the other language. */
export function provinceOfName(name: string): string | undefined {
  const code = CODES.get(looseKey(name));
  return code === undefined ? undefined : PROVINCES[code];
}
