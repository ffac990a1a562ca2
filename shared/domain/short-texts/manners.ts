/**
 * What others may read of a message before the debtor does: the subject of an e-mail, the lines on a locked screen.
 *
 * Source   letters-es §1.14 and §5: no word of debt and no amount there; no amount in an SMS to a natural person at all.
 * Policy   it warns and never blocks: a word list cannot read.
 */

const TELLING: readonly { readonly word: string; readonly pattern: RegExp }[] = [
  { word: 'deuda', pattern: /\b(a?deud|deudor)/u },
  { word: 'impago', pattern: /\bimpag/u },
  { word: 'moroso', pattern: /\bmoros/u },
  { word: 'reclamación', pattern: /\breclam/u },
  { word: 'requerimiento', pattern: /\brequerimiento/u },
  { word: 'vencida', pattern: /\bvencid[oa]s?\b/u },
  { word: 'urgente', pattern: /\burgente/u },
];

/** `1.234,56`, `300 €`, `40 euros`. */
const AMOUNT = /\d[\d.]*,\d{2}(?!\d)|\d\s*(€|eur(?:os?)?\b)/iu;

export const hasAmount = (text: string): boolean => AMOUNT.test(text);

/** Words of debt in it, as they are named to the owner; nothing of a neutral one. */
export function tellingWords(text: string): readonly string[] {
  const plain = text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
  return TELLING.filter(({ pattern }) => pattern.test(plain)).map(({ word }) => word);
}
