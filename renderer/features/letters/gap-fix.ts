/** Where what is wrong is put right on this very screen, and what one press puts right by itself. */
import type { LetterGap, LetterOptions } from '../../../shared/contract/letter-values.ts';
import { daysBetween, type IsoDate } from '../../../shared/domain/civil-date.ts';
import type { GapCode } from '../../../shared/domain/letters/gap.ts';

const IN_TEXT: ReadonlySet<GapCode> = new Set<GapCode>([
  'free-paragraph-notation',
  'blank-in-words',
  'costs-in-words',
  'rate-not-agreed',
  'bureau-not-allowed',
  'harmful-wording',
  'insulting-wording',
  'court-look',
  'shouting',
  'not-for-public-body',
  'amount-in-words',
  'last-words-again',
  'confidential-amount',
]);

export const isInText = ({ code, detail }: LetterGap): boolean => IN_TEXT.has(code) || detail === 'previo.fechas';

const LONGEST_TERM = 90;

/** The day that would be right, put into the letter. */
export function quickFix({ code, day }: LetterGap, today: IsoDate): Partial<LetterOptions> | undefined {
  if (day === undefined) return undefined;
  if (code === 'term-on-rest-day') return { limitOn: day };
  const termDays = daysBetween(today, day);
  return code === 'term-before-earlier-one' && termDays <= LONGEST_TERM ? { limitOn: undefined, termDays } : undefined;
}
