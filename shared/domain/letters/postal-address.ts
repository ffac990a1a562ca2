/** Postal addresses as Spanish letters write them: lines for the window of the envelope, one line inside a sentence. */
import type { PostalAddress } from './letter-facts.ts';

const filled = (text: string | undefined): string | undefined => {
  const trimmed = text?.trim();
  return trimmed === '' ? undefined : trimmed;
};
const upper = (text: string): string => text.toLocaleUpperCase('es-ES');
const present = (parts: readonly (string | undefined)[]): readonly string[] =>
  parts.filter((part): part is string => part !== undefined && part !== '');

/** Street; postcode and TOWN; PROVINCE when it has another name; COUNTRY when it is not Spain. */
export function addressLines(address: PostalAddress): readonly string[] {
  const town = filled(address.town);
  const province = filled(address.province);
  const country = filled(address.country);
  return present([
    filled(address.street),
    present([filled(address.postalCode), town && upper(town)]).join(' '),
    province && province !== town ? upper(province) : undefined,
    country && upper(country),
  ]);
}

/** "Calle Mayor, 4, 28099 Villaficción (Madrid)"; `undefined` when street or town is not known. */
export function addressInline(address: PostalAddress): string | undefined {
  const street = filled(address.street);
  const town = filled(address.town);
  if (street === undefined || town === undefined) return undefined;
  return letterheadLines(address).join(', ');
}

/** "Calle Mayor, 4" and "28099 Villaficción (Madrid)", without the capitals that the post asks for. */
export function letterheadLines(address: PostalAddress): readonly string[] {
  const town = filled(address.town);
  const province = filled(address.province);
  const place = present([filled(address.postalCode), town]).join(' ');
  const inProvince = province !== undefined && province !== town ? `(${province})` : undefined;
  return present([filled(address.street), present([place, inProvince]).join(' '), filled(address.country)]);
}

/** Enough for the post: street, postcode and town. */
export const isDeliverable = (address: PostalAddress): boolean =>
  [address.street, address.postalCode, address.town].every((part) => filled(part) !== undefined);
