/**
 * Headers as people and programs write them, brought to one form that can be compared: `Nº Fra.` and `n fra`,
 * `IVA %` and `iva por ciento`.
 */
const DROPPED_WORDS = new Set(['dd', 'mm', 'yyyy', 'aaaa', 'eur', 'euros']);
const COMBINING_MARKS = /\p{Mn}/gu;

/** Lower case and without accents; `ñ` becomes `n`. */
export const withoutAccents = (text: string): string => text.normalize('NFD').replace(COMBINING_MARKS, '').normalize('NFC');

export function normaliseHeader(header: string): string {
  return withoutAccents(header.toLowerCase())
    .replaceAll('%', ' por ciento ')
    .replace(/[^\p{L}\p{N}]|[ªº]/gu, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && !DROPPED_WORDS.has(word))
    .join(' ');
}
