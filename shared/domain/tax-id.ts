/**
 * Tax identifiers: NIF of persons (DNI, NIE, K, L, M) and of entities (the former CIF), and EU VAT numbers.
 *
 * Rule    DNI: letter `TRWAGMYFPDXBNJZSQVHLCKE[number mod 23]`; NIE: X, Y, Z count as 0, 1, 2; K, L, M: the seven digits alone.
 *         Entities: digit sums, control as a digit, or as a letter for N, P, Q, R, S and W.
 * Source  RD 1065/2007 arts. 18–23 and Orden EHA/451/2008 as `formats.md` read them; check digits of other countries by jsvat.
 * Policy  nothing here blocks saving. The right control in the other form is `unusual` (before 2008 foreign companies used it);
 *         00000000T and 99999999R are fillers, as are words such as PENDIENTE. A valid form does not mean a registered number.
 * Errors  none: every text has a state. `suggestion` is offered only where it is the one reading that fits.
 */
import {
  austria,
  belgium,
  bulgaria,
  checkVAT,
  croatia,
  cyprus,
  czechRepublic,
  denmark,
  estonia,
  finland,
  france,
  germany,
  greece,
  hungary,
  ireland,
  italy,
  latvia,
  lithuania,
  luxembourg,
  malta,
  netherlands,
  poland,
  portugal,
  romania,
  slovakiaRepublic,
  slovenia,
  sweden,
} from 'jsvat';
import type { DebtorKind } from './debtor-kind.ts';

export type TaxIdKind = 'dni' | 'nie' | 'nif-k' | 'nif-l' | 'nif-m' | 'entity' | 'vat-eu' | 'unknown';
export type TaxIdState = 'valid' | 'unusual' | 'wrong' | 'foreign-valid' | 'foreign-wrong' | 'empty' | 'filler';
/** First letter of an entity's NIF; it says what it is (A: sociedad anónima, H: comunidad de propietarios…). */
export type EntityLetter = (typeof ENTITY_LETTERS)[number];

export type TaxIdCheck = {
  /** Capitals without blanks, dots, hyphens or the prefix ES: compare and store this. */
  readonly normalised: string;
  readonly kind: TaxIdKind;
  readonly state: TaxIdState;
  readonly suggestion?: string;
  /** The control character that the digits ask for, when the one written is another. */
  readonly expectedControl?: string;
  readonly entity?: EntityLetter;
  /** Unknown for foreign and unreadable numbers. */
  readonly isNaturalPerson?: boolean;
  /** Two letters, as the VAT number begins (EL is Greece). */
  readonly country?: string;
};

const PERSON_LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE';
const ENTITY_CONTROL_LETTERS = 'JABCDEFGHI';
const ENTITY_LETTERS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'N', 'P', 'Q', 'R', 'S', 'U', 'V', 'W'] as const;
const WITH_CONTROL_LETTER: ReadonlySet<string> = new Set(['N', 'P', 'Q', 'R', 'S', 'W']);
const FILLERS =
  /^(0+|00000000T|99999999R|X+|PENDIENTE.*|SIN.*|NO(TIENE|CONSTA|SABE)?|N\/?A|ND|NS|NC|DESCONOCIDO.*|PROVISIONAL.*|FALTA.*|VARIOS|CLIENTE.*|CONTADO)$/;
const EU_COUNTRIES = [
  austria,
  belgium,
  bulgaria,
  croatia,
  cyprus,
  czechRepublic,
  denmark,
  estonia,
  finland,
  france,
  germany,
  greece,
  hungary,
  ireland,
  italy,
  latvia,
  lithuania,
  luxembourg,
  malta,
  netherlands,
  poland,
  portugal,
  romania,
  slovakiaRepublic,
  slovenia,
  sweden,
];
const EU_PREFIX = /^(AT|BE|BG|CY|CZ|DE|DK|EE|EL|FI|FR|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK|XI)(?=.*\d)/;
const NORTHERN_IRELAND = /^XI(\d{9}|\d{12}|GD\d{3}|HA\d{3})$/;

/** Capitals, without blanks and separators, and without the VAT prefix ES when nine characters remain. */
export function normaliseTaxId(text: string): string {
  const bare = text.toUpperCase().replace(/[\s.\-/–—_]/g, '');
  return bare.length === 11 && bare.startsWith('ES') ? bare.slice(2) : bare;
}

export function checkTaxId(text: string): TaxIdCheck {
  const normalised = normaliseTaxId(text);
  if (normalised === '') return { normalised, kind: 'unknown', state: 'empty' };
  if (FILLERS.test(normalised)) return { normalised, kind: 'unknown', state: 'filler' };
  return checkPerson(normalised) ?? checkEntity(normalised) ?? checkForeign(normalised) ?? unreadable(normalised);
}

/** What the identifier lets suppose of the debtor; in doubt nothing, and the owner is asked. */
export function likelyDebtorKind(check: TaxIdCheck): DebtorKind | undefined {
  if (check.state !== 'valid' && check.state !== 'unusual') return undefined;
  switch (check.entity) {
    case 'P':
    case 'Q':
    case 'S':
      return 'public';
    // A comunidad de propietarios acts outside any business (TRLGDCU art. 3.1).
    case 'H':
      return 'consumer';
    case 'A':
    case 'B':
    case 'C':
    case 'D':
    case 'F':
    case 'J':
    case 'N':
    case 'U':
    case 'W':
      return 'business';
    default:
      return undefined;
  }
}

function checkPerson(id: string): TaxIdCheck | undefined {
  const dni = /^(\d{8})([A-Z])$/.exec(id);
  if (dni) return person(id, 'dni', dni[1] ?? '', dni[2] ?? '');

  const short = /^(\d{1,7})([A-Z])$/.exec(id);
  if (short) {
    const padded = `${(short[1] ?? '').padStart(8, '0')}${short[2]}`;
    const fits = person(padded, 'dni', padded.slice(0, 8), padded.slice(8)).state === 'valid';
    return { normalised: id, kind: 'dni', state: 'wrong', isNaturalPerson: true, ...(fits ? { suggestion: padded } : {}) };
  }

  // Old cards show X0 and seven digits: that zero is not part of the number.
  const nie = /^([XYZ])0?(\d{7})([A-Z])$/.exec(id);
  if (nie) {
    const [, first = '', digits = '', letter = ''] = nie;
    return person(`${first}${digits}${letter}`, 'nie', `${'XYZ'.indexOf(first)}${digits}`, letter);
  }

  const special = /^([KLM])(\d{7})([A-Z])$/.exec(id);
  if (!special) return undefined;
  const [, first = '', digits = '', letter = ''] = special;
  const kind = first === 'K' ? 'nif-k' : first === 'L' ? 'nif-l' : 'nif-m';
  const check = person(id, kind, digits, letter);
  const oldForm = first === 'K' && ENTITY_CONTROL_LETTERS[entityControl(digits)] === letter;
  return check.state === 'wrong' && oldForm ? { normalised: id, kind, state: 'unusual', isNaturalPerson: true } : check;
}

function person(normalised: string, kind: TaxIdKind, digits: string, letter: string): TaxIdCheck {
  const expected = PERSON_LETTERS[Number(digits) % 23] ?? '';
  return expected === letter
    ? { normalised, kind, state: 'valid', isNaturalPerson: true }
    : { normalised, kind, state: 'wrong', isNaturalPerson: true, expectedControl: expected };
}

function checkEntity(id: string): TaxIdCheck | undefined {
  const match = /^([A-Z])(\d{7})([0-9A-J])$/.exec(id);
  const entity = ENTITY_LETTERS.find((letter) => letter === match?.[1]);
  if (!match || !entity) return undefined;
  const [, , digits = '', written = ''] = match;
  const control = entityControl(digits);
  const [asDigit, asLetter] = [String(control), ENTITY_CONTROL_LETTERS[control] ?? ''];
  const usual = WITH_CONTROL_LETTER.has(entity) ? asLetter : asDigit;
  const known = { normalised: id, kind: 'entity', entity, isNaturalPerson: false } as const;
  if (written === usual) return { ...known, state: 'valid' };
  if (written === asDigit || written === asLetter) return { ...known, state: 'unusual', expectedControl: usual };
  return { ...known, state: 'wrong', expectedControl: usual };
}

/** (10 − S mod 10) mod 10, S adding the even digits and the digit sums of the doubled odd ones. */
function entityControl(digits: string): number {
  const sum = [...digits].reduce((total, character, index) => {
    const digit = Number(character);
    if (index % 2 === 1) return total + digit;
    return total + Math.floor((digit * 2) / 10) + ((digit * 2) % 10);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

function checkForeign(id: string): TaxIdCheck | undefined {
  // Greece begins with EL, though its country code is GR.
  if (/^GR\d{9}$/.test(id)) {
    const greek = checkForeign(`EL${id.slice(2)}`);
    const suggestion = greek?.state === 'foreign-valid' ? { suggestion: greek.normalised } : {};
    return { normalised: id, kind: 'vat-eu', state: 'foreign-wrong', country: 'EL', ...suggestion };
  }
  const country = EU_PREFIX.exec(id)?.[1];
  if (country === undefined) return undefined;
  const valid =
    country === 'XI'
      ? NORTHERN_IRELAND.test(id)
      : checkVAT(id, EU_COUNTRIES).isValid || (country === 'NL' && isDutchSoleTrader(id));
  return { normalised: id, kind: 'vat-eu', state: valid ? 'foreign-valid' : 'foreign-wrong', country };
}

/** Since 2020 Dutch sole traders have a number that only meets mod 97 over letters as A=10…Z=35. */
function isDutchSoleTrader(id: string): boolean {
  if (!/^NL\d{9}B\d{2}$/.test(id)) return false;
  return BigInt([...id].map((character) => Number.parseInt(character, 36)).join('')) % 97n === 1n;
}

const unreadable = (normalised: string): TaxIdCheck => ({ normalised, kind: 'unknown', state: 'wrong' });
