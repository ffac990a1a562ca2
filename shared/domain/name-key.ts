/**
 * Keys of names, for sorting and matching in SQL with plain byte order.
 *
 * Rule    `nameKey`: capitals, no accents, punctuation and repeated blanks gone, and Ñ written `N~`, so that in byte order it
 *         stands after every N and before O, as the Spanish alphabet has it. `looseKey` besides takes Ñ for N, for people
 *         who type without it.
 * Policy  full stops, apostrophes and the middle dot of Catalan join what they separate (`S.L.` is `SL`); all else parts words.
 */
const ENYE = /N\u0303/g;

export function nameKey(text: string): string {
  return text
    .replaceAll('~', ' ')
    .normalize('NFKD')
    .toUpperCase()
    .normalize('NFKD')
    .replace(ENYE, 'N~')
    .replace(/\p{Mark}/gu, '')
    .replaceAll('Ø', 'O')
    .replaceAll('Æ', 'AE')
    .replaceAll('Œ', 'OE')
    .replaceAll('Ł', 'L')
    .replaceAll('Đ', 'D')
    .replace(/[.'’`´·]/g, '')
    .replace(/[^\p{Letter}\p{Number}~]+/gu, ' ')
    .trim();
}

export const looseKey = (text: string): string => nameKey(text).replaceAll('N~', 'N');
