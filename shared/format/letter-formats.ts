/** How letters in Spanish write their figures. */
import type { LetterFormats } from '../domain/letters/letter-formats.ts';
import { formatLongDate, formatShortDate } from './dates.ts';
import { amountInWords, formatMoney } from './money.ts';
import { formatPercent } from './percent.ts';

export const spanishLetterFormats: LetterFormats = {
  money: formatMoney,
  moneyInWords: amountInWords,
  longDate: formatLongDate,
  shortDate: formatShortDate,
  percent: formatPercent,
};
