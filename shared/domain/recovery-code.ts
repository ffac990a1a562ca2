/**
 * The recovery code of encrypted copies, as it stands on paper: seven groups of four of Crockford's 32 symbols, which hold
 * no I, L, O or U. 27 symbols are chance (135 bits), the last one checks them: any one symbol misread, and any two that
 * changed places, are noticed.
 */
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const RECOVERY_SYMBOLS = 27;
const GROUP = 4;

/** `chance`: 27 numbers from 0 to 31, each as likely as the others. */
export function recoveryCodeFrom(chance: readonly number[]): string {
  if (chance.length !== RECOVERY_SYMBOLS || chance.some((symbol) => symbol < 0 || symbol > 31)) {
    throw new RangeError('a recovery code is made of 27 symbols');
  }
  const symbols = [...chance, checkOf(chance)].map((symbol) => SYMBOLS[symbol]).join('');
  return grouped(symbols);
}

/** What somebody typed, as it is written on paper; `undefined` when it is no recovery code or was mistyped. */
export function readRecoveryCode(typed: string): string | undefined {
  const symbols = typed
    .toUpperCase()
    .replace(/[\s.\-–—_]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (symbols.length !== RECOVERY_SYMBOLS + 1) return undefined;
  const values = [...symbols].map((symbol) => SYMBOLS.indexOf(symbol));
  if (values.includes(-1) || checkOf(values.slice(0, -1)) !== values.at(-1)) return undefined;
  return grouped(symbols);
}

const grouped = (symbols: string): string => (symbols.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-');

/** A sum with another weight for every place, in the field of 32 elements (x⁵ + x² + 1): no two weights are alike. */
function checkOf(values: readonly number[]): number {
  let [weight, sum] = [2, 0];
  for (const value of values) {
    sum ^= times(weight, value);
    weight = times(weight, 2);
  }
  return sum;
}

function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 4; bit >= 0; bit -= 1) {
    product <<= 1;
    if (product & 0b100000) product ^= 0b100101;
    if ((b >> bit) & 1) product ^= a;
  }
  return product;
}
