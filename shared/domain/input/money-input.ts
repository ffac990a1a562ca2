/**
 * Amounts and percentages as people type them.
 *
 * Units   integer cents; basis points.
 * Rule    both `1.200,5` and `1200.50` are read. The last separator is the decimal one when one or two digits follow it; groups of
 *         three are thousands. What can be read in two ways, or in none, is refused and never guessed.
 * Policy  `1.200` is one thousand two hundred (Spanish thousands); `1,200` is refused: decimals have two digits here and
 *         thousands no comma. No sign unless the caller allows one.
 * Errors  `empty`, `not-a-number`, `ambiguous`, `too-many-decimals`, `negative`, `too-large` (above 9.999.999.999,99).
 */
import type { BasisPoints, Cents } from '../money.ts';
import { err, ok, type Result } from '../result.ts';

export type NumberInputError = {
  readonly code: 'empty' | 'not-a-number' | 'ambiguous' | 'too-many-decimals' | 'negative' | 'too-large';
};

const LARGEST_HUNDREDTHS = 999_999_999_999;
const PLAIN = /^\d+$/;
const DECIMAL = /^(\d*)[.,](\d{1,2})$/;
const DOTTED = /^[1-9]\d{0,2}(\.\d{3})+(?:,(\d{1,2}))?$/;
const COMMAED = /^[1-9]\d{0,2}(,\d{3})+\.(\d{1,2})$/;
const SPACED = /^[1-9]\d{0,2}( \d{3})+(?:[.,](\d{1,2}))?$/;

/** Euros, with or without the sign of the currency. */
export function parseMoneyInput(
  text: string,
  options: { readonly allowNegative?: boolean } = {},
): Result<Cents, NumberInputError> {
  const bare = tidy(text)
    .replace(/^€|€$|eur(?:os?)?$/gi, '')
    .trim();
  const negative = /^[-−]/.test(bare);
  if (negative && !options.allowNegative) return err({ code: 'negative' });
  const read = hundredths(bare.replace(/^[-−+]\s*/, ''));
  if (!read.ok) return read;
  return ok((negative && read.value !== 0 ? -read.value : read.value) as Cents);
}

/** `10,4`, `10.40 %` */
export function parsePercentInput(text: string): Result<BasisPoints, NumberInputError> {
  const bare = tidy(text).replace(/%$/, '').trim();
  if (/^[-−]/.test(bare)) return err({ code: 'negative' });
  const read = hundredths(bare);
  return read.ok ? ok(read.value as BasisPoints) : read;
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

function hundredths(text: string): Result<number, NumberInputError> {
  if (text === '') return err({ code: 'empty' });
  if (!/^[\d., ]*\d[\d., ]*$/.test(text)) return err({ code: 'not-a-number' });
  if (PLAIN.test(text)) return within(text, '');
  const decimal = DECIMAL.exec(text);
  if (decimal) return within(decimal[1] ?? '', decimal[2] ?? '');
  const grouped = DOTTED.exec(text) ?? COMMAED.exec(text) ?? SPACED.exec(text);
  if (grouped) {
    const decimals = grouped[2] ?? '';
    const whole = decimals === '' ? text : text.slice(0, -decimals.length - 1);
    return within(whole.replace(/\D/g, ''), decimals);
  }
  if (/^\d+,\d{3}$/.test(text) || /^0+\.\d{3}$/.test(text)) return err({ code: 'ambiguous' });
  if (/^[\d]+[.,]\d{3,}$/.test(text)) return err({ code: 'too-many-decimals' });
  return err({ code: 'not-a-number' });
}

function within(whole: string, decimals: string): Result<number, NumberInputError> {
  const value = Number(`${whole}${decimals.padEnd(2, '0')}`);
  return value <= LARGEST_HUNDREDTHS ? ok(value) : err({ code: 'too-large' });
}
