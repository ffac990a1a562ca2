/**
 * The autonomous communities, and in which of them a postcode lies.
 *
 * Rule    the first two digits are the province (INE), and each province lies in one region.
 * Errors  none: `undefined` for what is no Spanish postcode.
 */
import { z } from 'zod';

/** ISO 3166-2:ES, the seventeen autonomous communities and the two autonomous cities. */
export const Region = z.enum([
  'AN',
  'AR',
  'AS',
  'CB',
  'CE',
  'CL',
  'CM',
  'CN',
  'CT',
  'EX',
  'GA',
  'IB',
  'MC',
  'MD',
  'ML',
  'NC',
  'PV',
  'RI',
  'VC',
]);
export type Region = z.infer<typeof Region>;

const PROVINCES_OF: Readonly<Record<Region, readonly string[]>> = {
  AN: ['04', '11', '14', '18', '21', '23', '29', '41'],
  AR: ['22', '44', '50'],
  AS: ['33'],
  CB: ['39'],
  CE: ['51'],
  CL: ['05', '09', '24', '34', '37', '40', '42', '47', '49'],
  CM: ['02', '13', '16', '19', '45'],
  CN: ['35', '38'],
  CT: ['08', '17', '25', '43'],
  EX: ['06', '10'],
  GA: ['15', '27', '32', '36'],
  IB: ['07'],
  MC: ['30'],
  MD: ['28'],
  ML: ['52'],
  NC: ['31'],
  PV: ['01', '20', '48'],
  RI: ['26'],
  VC: ['03', '12', '46'],
};
const REGION_OF: ReadonlyMap<string, Region> = new Map(
  Object.entries(PROVINCES_OF).flatMap(([region, provinces]) => provinces.map((province) => [province, region as Region])),
);

export const regionOfPostalCode = (postalCode: string | null | undefined): Region | undefined =>
  /^\d{5}$/.test(postalCode ?? '') ? REGION_OF.get((postalCode ?? '').slice(0, 2)) : undefined;
