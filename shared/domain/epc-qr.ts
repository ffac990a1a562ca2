/**
 * The text of an EPC QR code for a SEPA transfer ("GiroCode").
 *
 * Units   integer cents, 0,01 € to 999.999.999,99 €.
 * Rule    up to 12 lines separated by LF, none after the last that has content; version 002 (BIC optional), UTF-8, SCT. A
 *         structured reference (ISO 11649) and a free text exclude each other. At most 331 bytes, which is what a
 *         QR of version 13 with correction M holds.
 * Source  EPC069-12; ISO 11649 for the RF reference.
 * Policy  texts are written in the SEPA characters, so that no bank application stumbles. What exceeds the whole is cut from
 *         the note to the payer first, and from the free text then.
 * Errors  `name-missing`, `iban-wrong`, `bic-wrong`, `amount-out-of-range`, `reference-wrong`.
 */
import { isValidBIC, isValidIBAN } from 'ibantools';
import type { Cents } from './money.ts';
import { err, ok, type Result } from './result.ts';

export const MAXIMUM_EPC_BYTES = 331;
const LONGEST_NAME = 70;
const LONGEST_TEXT = 140;
const LONGEST_NOTE = 70;
const LARGEST_AMOUNT = 99_999_999_999;

export type EpcTransfer = {
  readonly name: string;
  readonly iban: string;
  readonly bic?: string;
  readonly amount?: Cents;
  /** Free text, or an RF reference. */
  readonly remittance?: { readonly text: string } | { readonly reference: string };
  readonly noteToPayer?: string;
};
export type EpcError = {
  readonly code: 'name-missing' | 'iban-wrong' | 'bic-wrong' | 'amount-out-of-range' | 'reference-wrong';
};

export function epcQrText(transfer: EpcTransfer): Result<string, EpcError> {
  const name = toSepaText(transfer.name).slice(0, LONGEST_NAME).trim();
  const iban = transfer.iban.replace(/\s/g, '').toUpperCase();
  const bic = transfer.bic ?? '';
  if (name === '') return err({ code: 'name-missing' });
  if (!isValidIBAN(iban)) return err({ code: 'iban-wrong' });
  if (bic !== '' && !isValidBIC(bic)) return err({ code: 'bic-wrong' });
  if (transfer.amount !== undefined && (transfer.amount < 1 || transfer.amount > LARGEST_AMOUNT)) {
    return err({ code: 'amount-out-of-range' });
  }
  const remittance = transfer.remittance ?? { text: '' };
  const reference = 'reference' in remittance ? remittance.reference.replace(/\s/g, '').toUpperCase() : '';
  if ('reference' in remittance && !isRfReference(reference)) return err({ code: 'reference-wrong' });

  const amount = transfer.amount === undefined ? '' : epcAmount(transfer.amount);
  const fixed = ['BCD', '002', '1', 'SCT', bic, name, iban, amount, '', reference];
  const text = 'text' in remittance ? cut(toSepaText(remittance.text), LONGEST_TEXT) : '';
  const note = cut(toSepaText(transfer.noteToPayer ?? ''), LONGEST_NOTE);
  return ok(withinLimit(fixed, text, note));
}

/** RF reference of an invoice number: `F26/0013` gives the one of `F260013`. `undefined` when nothing or too much remains. */
export function rfReference(invoiceNumber: string): string | undefined {
  const body = invoiceNumber.toUpperCase().replace(/[^0-9A-Z]/g, '');
  if (body === '' || body.length > 21) return undefined;
  const check = 98n - (inNumbers(`${body}RF00`) % 97n);
  return `RF${String(check).padStart(2, '0')}${body}`;
}

export const isRfReference = (text: string): boolean =>
  /^RF\d{2}[0-9A-Z]{1,21}$/.test(text) && inNumbers(`${text.slice(4)}${text.slice(0, 4)}`) % 97n === 1n;

/** Only the characters every SEPA bank takes: accents off, Ñ as N, & as Y, the rest as a blank. */
export const toSepaText = (text: string): string =>
  text
    .replaceAll('€', ' EUR')
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replaceAll('&', ' Y ')
    .replace(/[_–—‐]/g, '-')
    .replace(/[«»“”"’`´]/g, "'")
    .replace(/[^A-Za-z0-9/\-?:().,'+ ]/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();

/** Everything in SEPA characters is one byte, so lengths are bytes. */
function withinLimit(fixed: readonly string[], text: string, note: string): string {
  const lengthOf = (lines: readonly string[]) => joined(lines).length;
  const overNote = Math.max(0, lengthOf([...fixed, text, note]) - MAXIMUM_EPC_BYTES);
  const shorterNote = cut(note, Math.max(0, note.length - overNote));
  const overText = Math.max(0, lengthOf([...fixed, text, shorterNote]) - MAXIMUM_EPC_BYTES);
  return joined([...fixed, cut(text, Math.max(0, text.length - overText)), shorterNote]);
}

const joined = (lines: readonly string[]): string => lines.join('\n').replace(/\n+$/, '');
const cut = (text: string, length: number): string => text.slice(0, length).trimEnd();
const epcAmount = (amount: Cents): string => `EUR${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;
/** Letters as A=10…Z=35. */
const inNumbers = (text: string): bigint => BigInt([...text].map((character) => Number.parseInt(character, 36)).join(''));
