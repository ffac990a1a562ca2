/**
 * Whole numbers in Spanish words before a masculine noun: "veintiún", "treinta y un", "doscientos", "mil", "un millón".
 *
 * Units   0 to 999.999.999.999.
 * Source  RAE, Ortografía (2010): up to thirty in one word, with its accents; "uno" loses its last letter before the noun.
 * Errors  RangeError outside the range, or for a number that is not whole.
 */
const UP_TO_TWENTY_NINE = [
  'cero',
  'un',
  'dos',
  'tres',
  'cuatro',
  'cinco',
  'seis',
  'siete',
  'ocho',
  'nueve',
  'diez',
  'once',
  'doce',
  'trece',
  'catorce',
  'quince',
  'dieciséis',
  'diecisiete',
  'dieciocho',
  'diecinueve',
  'veinte',
  'veintiún',
  'veintidós',
  'veintitrés',
  'veinticuatro',
  'veinticinco',
  'veintiséis',
  'veintisiete',
  'veintiocho',
  'veintinueve',
];
const TENS = ['', '', '', 'treinta', 'cuarenta', 'cincuenta', 'sesenta', 'setenta', 'ochenta', 'noventa'];
const HUNDREDS = [
  '',
  'ciento',
  'doscientos',
  'trescientos',
  'cuatrocientos',
  'quinientos',
  'seiscientos',
  'setecientos',
  'ochocientos',
  'novecientos',
];
const LARGEST = 999_999_999_999;

export function numberInWords(n: number): string {
  if (!Number.isInteger(n) || n < 0 || n > LARGEST) throw new RangeError(`no words for ${n}`);
  if (n < 1_000_000) return belowMillion(n);
  const [millions, rest] = [Math.floor(n / 1_000_000), n % 1_000_000];
  const head = millions === 1 ? 'un millón' : `${belowMillion(millions)} millones`;
  return rest === 0 ? head : `${head} ${belowMillion(rest)}`;
}

function belowMillion(n: number): string {
  if (n < 1000) return belowThousand(n);
  const [thousands, rest] = [Math.floor(n / 1000), n % 1000];
  const head = thousands === 1 ? 'mil' : `${belowThousand(thousands)} mil`;
  return rest === 0 ? head : `${head} ${belowThousand(rest)}`;
}

function belowThousand(n: number): string {
  if (n === 100) return 'cien';
  if (n < 100) return belowHundred(n);
  const [hundreds, rest] = [Math.floor(n / 100), n % 100];
  return rest === 0 ? (HUNDREDS[hundreds] ?? '') : `${HUNDREDS[hundreds]} ${belowHundred(rest)}`;
}

function belowHundred(n: number): string {
  const small = UP_TO_TWENTY_NINE[n];
  if (small !== undefined) return small;
  const ones = n % 10;
  const tens = TENS[Math.floor(n / 10)] ?? '';
  return ones === 0 ? tens : `${tens} y ${UP_TO_TWENTY_NINE[ones]}`;
}
