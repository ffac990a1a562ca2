/**
 * Bank accounts: IBAN of any SEPA country and the Spanish CCC of 20 digits.
 *
 * Rule    IBAN: length and mod 97 of ISO 13616 (ibantools), and for Spain also the two control digits inside the CCC, which
 *         mod 97 does not catch. CCC: weights 1 2 4 8 5 10 9 7 3 6, r = 11 − sum mod 11, 10 → 1 and 11 → 0.
 * Source  ISO 13616; AEB folleto 43 (control digits).
 * Policy  a CCC is read as an IBAN, and offered as such.
 * Errors  none: every text has a state.
 */
import { electronicFormatIBAN, isValidIBAN, ValidationErrorsIBAN, validateIBAN } from 'ibantools';

const NO_BREAK_SPACE = '\u00a0';
const WEIGHTS = [1, 2, 4, 8, 5, 10, 9, 7, 3, 6];

export type IbanCheck = {
  /** Capitals without blanks. */
  readonly normalised: string;
  /** `ccc`: a Spanish account number that is right; its IBAN is the suggestion. */
  readonly state: 'valid' | 'ccc' | 'wrong' | 'empty';
  readonly country?: string;
  readonly suggestion?: string;
  readonly because?: 'length' | 'control' | 'ccc-control' | 'country' | 'format';
};

export function checkIban(text: string): IbanCheck {
  const normalised = (electronicFormatIBAN(text.replace(/^\s*IBAN[\s:.]*/i, '')) ?? '').replace(/[^0-9A-Z]/g, '');
  if (normalised === '') return { normalised, state: 'empty' };
  if (/^\d{20}$/.test(normalised)) {
    const iban = ibanFromCcc(normalised);
    if (iban === undefined) return { normalised, state: 'wrong', because: 'ccc-control' };
    return { normalised, state: 'ccc', country: 'ES', suggestion: iban };
  }
  const { valid, errorCodes } = validateIBAN(normalised);
  const country = /^[A-Z]{2}/.exec(normalised)?.[0];
  const known = country === undefined ? {} : { country };
  if (valid) return { normalised, state: 'valid', ...known };
  return { normalised, state: 'wrong', ...known, because: reasonOf(errorCodes) };
}

export const isIban = (text: string): boolean => isValidIBAN(text);

/** `undefined` when it has not 20 digits or its control digits are wrong. */
function ibanFromCcc(ccc: string): string | undefined {
  const match = /^(\d{8})(\d{2})(\d{10})$/.exec(ccc);
  if (!match) return undefined;
  const [, bank = '', control = '', account = ''] = match;
  if (`${cccDigit(`00${bank}`)}${cccDigit(account)}` !== control) return undefined;
  // 142800 is "ES00" moved to the end, in numbers.
  const check = 98n - (BigInt(`${ccc}142800`) % 97n);
  return `ES${String(check).padStart(2, '0')}${ccc}`;
}

/** Groups of four with no-break spaces, so that it does not break across lines. */
export const formatIban = (iban: string): string => (iban.replace(/\s/g, '').match(/.{1,4}/g) ?? []).join(NO_BREAK_SPACE);

function cccDigit(tenDigits: string): number {
  const sum = [...tenDigits].reduce((total, digit, index) => total + Number(digit) * (WEIGHTS[index] ?? 0), 0);
  const rest = 11 - (sum % 11);
  return rest === 11 ? 0 : rest === 10 ? 1 : rest;
}

function reasonOf(codes: readonly ValidationErrorsIBAN[]): NonNullable<IbanCheck['because']> {
  if (codes.includes(ValidationErrorsIBAN.NoIBANCountry)) return 'country';
  if (codes.includes(ValidationErrorsIBAN.WrongBBANLength)) return 'length';
  if (codes.includes(ValidationErrorsIBAN.WrongIBANChecksum)) return 'control';
  if (codes.includes(ValidationErrorsIBAN.WrongAccountBankBranchChecksum)) return 'ccc-control';
  return 'format';
}
