/**
 * How long a text message is on the network.
 *
 * Units    septets while every letter is in the GSM alphabet; once one is not, UTF-16 units for the whole message.
 * Rule     one message holds 160 septets or 70 units; of several, each part holds 153 or 67. `€ [ ] { } \ ^ ~ |` and the page
 *          break count double and are not torn between two parts.
 * Source   3GPP TS 23.038 (alphabet) and 23.040 (parts).
 */

const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const DOUBLE = new Set('\f^{}\\[~]|€');

export type MessageLength = {
  readonly alphabet: 'gsm' | 'unicode';
  readonly length: number;
  /** 0 of an empty text. */
  readonly parts: number;
  /** Letters that force the whole message out of the GSM alphabet, each once. */
  readonly strange: readonly string[];
};

export function messageLength(text: string): MessageLength {
  const letters = Array.from(text);
  const strange = [...new Set(letters.filter((letter) => !BASIC.has(letter) && !DOUBLE.has(letter)))];
  if (strange.length > 0) {
    const widths = letters.map((letter) => letter.length);
    return { alphabet: 'unicode', length: total(widths), parts: partsOf(widths, 70, 67), strange };
  }
  const widths = letters.map((letter) => (DOUBLE.has(letter) ? 2 : 1));
  return { alphabet: 'gsm', length: total(widths), parts: partsOf(widths, 160, 153), strange };
}

const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);

function partsOf(widths: readonly number[], alone: number, together: number): number {
  const length = total(widths);
  if (length <= alone) return length === 0 ? 0 : 1;
  let [parts, used] = [1, 0];
  for (const width of widths) {
    if (used + width > together) [parts, used] = [parts + 1, 0];
    used += width;
  }
  return parts;
}

/** Typographic signs that have a plain one. */
const PLAIN: Readonly<Record<string, string>> = {
  '«': '"',
  '»': '"',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
  '…': '...',
  '·': '-',
  '\u00a0': ' ',
  '\u202f': ' ',
  ª: 'a',
  º: 'o',
};

/** "Quitar acentos": what the GSM alphabet lacks is written plainly, and what it has (ñ, é, ü, ¿) stays. */
export function withoutAccents(text: string): string {
  return Array.from(text.normalize('NFC'), (letter) => {
    if (BASIC.has(letter) || DOUBLE.has(letter)) return letter;
    return PLAIN[letter] ?? letter.normalize('NFD').replace(/\p{Mark}/gu, '');
  }).join('');
}
