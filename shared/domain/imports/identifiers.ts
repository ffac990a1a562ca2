/**
 * Tax numbers, postcodes, telephones and countries as lists write them, brought to the one form that is stored and
 * compared. A spreadsheet takes them for numbers, so what it lost (a leading zero) is given back when only one reading
 * fits. Nothing is refused here: what is wrong stays as written, and the caller warns.
 */
import type { DebtorKind } from '../debtor-kind.ts';
import { checkIban } from '../iban.ts';
import { checkPhone } from '../phone.ts';
import { checkPostalCode, provinceOfName } from '../postal-code.ts';
import { checkTaxId, likelyDebtorKind } from '../tax-id.ts';
import { withoutAccents } from './normalise-header.ts';
import { oneLine, withoutFloatTail } from './parse-values.ts';

export type Cleaned = { readonly value: string; readonly right: boolean };
const NOTHING: Cleaned = { value: '', right: true };

/** Blank for fillers such as 00000000T. A DNI that lost its zeros gets them back when its letter fits. */
export function cleanTaxId(text: string, country?: string): Cleaned {
  const written = withoutFloatTail(text);
  const check = checkTaxId(written);
  if (check.state === 'empty' || check.state === 'filler') return NOTHING;
  const abroad = country !== undefined && country !== 'ES';
  if (abroad && check.kind !== 'vat-eu') {
    // The official record book gives the country in a column of its own.
    const prefixed = checkTaxId(`${country === 'GR' ? 'EL' : country}${written}`);
    if (prefixed.kind === 'vat-eu') return { value: prefixed.normalised, right: prefixed.state === 'foreign-valid' };
    return { value: check.normalised, right: true };
  }
  if (check.suggestion !== undefined) return { value: check.suggestion, right: true };
  return { value: check.normalised, right: check.state !== 'wrong' && check.state !== 'foreign-wrong' };
}

/** By its form alone; cheap enough to ask of every cell. */
export const looksLikeTaxId = (text: string): boolean => {
  const bare = text.toUpperCase().replace(/[\s.\-/]/g, '');
  return /^(?:ES)?(?:\d{7,8}[A-Z]|[A-Z]\d{7}[0-9A-Z])$/.test(bare) || /^(?!ES)[A-Z]{2}[0-9A-Z]?[0-9A-Z]?\d{7,12}$/.test(bare);
};

/** The country that the number itself says, in two letters. */
export function countryOfTaxId(taxId: string): string | undefined {
  const check = checkTaxId(taxId);
  if (check.kind === 'vat-eu') return check.country === 'EL' ? 'GR' : check.country === 'XI' ? 'GB' : check.country;
  return check.kind === 'unknown' ? undefined : 'ES';
}

export function cleanPostalCode(text: string, country: string | undefined): Cleaned {
  const written = oneLine(withoutFloatTail(text));
  if (country !== undefined && country !== 'ES') return { value: written, right: true };
  const check = checkPostalCode(written);
  if (check.state === 'empty') return NOTHING;
  return {
    value: check.suggestion ?? (check.state === 'valid' ? check.normalised : written),
    right: check.state === 'valid' || check.suggestion !== undefined,
  };
}

/** Whether the province of a file is another than the postcode's. A name that is not known says nothing. */
export function provinceDiffers(postalCode: string, province: string): boolean {
  const [byCode, byName] = [checkPostalCode(postalCode).province, provinceOfName(province)];
  return byCode !== undefined && byName !== undefined && byCode !== byName;
}

/** One or several numbers of a cell, in international form; what is no number stays as written. */
export function cleanPhones(text: string): { readonly phones: readonly string[]; readonly right: boolean } {
  const check = checkPhone(withoutFloatTail(text));
  switch (check.state) {
    case 'empty':
      return { phones: [], right: true };
    case 'valid':
      return { phones: [check.e164], right: true };
    case 'several':
      return { phones: check.parts, right: true };
    case 'wrong':
      return { phones: [check.suggestion ?? check.asWritten], right: check.suggestion !== undefined };
  }
}

/** A right CCC of 20 digits becomes its IBAN. */
export function cleanIban(text: string): Cleaned {
  const check = checkIban(text);
  return { value: check.suggestion ?? check.normalised, right: check.state !== 'wrong' };
}

// biome-ignore format: a table reads better in few lines
const COUNTRIES: Readonly<Record<string, string>> = {
  espana: 'ES', spain: 'ES', esp: 'ES', francia: 'FR', france: 'FR', fra: 'FR', portugal: 'PT', prt: 'PT', alemania: 'DE',
  germany: 'DE', italia: 'IT', italy: 'IT', andorra: 'AD', 'reino unido': 'GB', 'united kingdom': 'GB', uk: 'GB', irlanda: 'IE',
  belgica: 'BE', 'paises bajos': 'NL', holanda: 'NL', suiza: 'CH', austria: 'AT', marruecos: 'MA', gibraltar: 'GI',
  luxemburgo: 'LU', polonia: 'PL', grecia: 'GR', suecia: 'SE', dinamarca: 'DK', rumania: 'RO', bulgaria: 'BG',
};

/** Two letters; `undefined` for a name that is not known. */
export function countryCode(text: string): string | undefined {
  const name = withoutAccents(text.trim().toLowerCase());
  return COUNTRIES[name] ?? (/^[a-z]{2}$/.test(name) ? name.toUpperCase() : undefined);
}

const BUSINESS_FORM =
  /\b(?:S ?L ?(?:U|L|P|NE)?|S ?A ?U?|S ?COOP(?: \w+)?|C ?B|S ?C ?P?|SOCIEDAD (?:LIMITADA|ANONIMA|COOPERATIVA|CIVIL)|U ?T ?E|A ?I ?E|GMBH|SARL|SRL|LTD|LDA|BV|AG|INC)$/;
const PUBLIC_BODY =
  /^(?:AYUNTAMIENTO|AJUNTAMENT|CONCELLO|UDALA|DIPUTACI|CABILDO|CONSELL |JUNTA DE |GENERALITAT|XUNTA|GOBIERNO|GOVERN|MINISTERIO|CONSEJERIA|UNIVERSIDAD DE|CONSORCI|MANCOMUNIDAD|COMARCA|IES |CEIP )/;

/**
 * A first guess of what the debtor is, for the owner to correct: by its tax number, else by its name. In doubt
 * `consumer`, which claims less: persons (who may trade or not), owners' associations, clubs, parishes.
 */
export function guessDebtorKind(taxId: string, name: string): DebtorKind {
  const check = checkTaxId(taxId);
  const likely = likelyDebtorKind(check);
  if (likely) return likely;
  if (check.kind === 'vat-eu') return 'business';
  const plain = withoutAccents(name.toUpperCase())
    .replace(/[.'’]/g, '')
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim();
  if (PUBLIC_BODY.test(plain)) return 'public';
  return BUSINESS_FORM.test(plain) ? 'business' : 'consumer';
}
