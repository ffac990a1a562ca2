import type { WordsProblem } from '../../../shared/domain/letters/word-rules.ts';
import { t } from '../../../shared/i18n/t.ts';

/** What is wrong with the words, in a sentence. */
export function problemText(problem: WordsProblem): string {
  const { code, detail } = problem;
  const told = t(`letterTexts.faults.${code}`, { detail });
  const suggestion = 'suggestion' in problem ? problem.suggestion : undefined;
  return suggestion === undefined ? told : `${told} ${t('letterTexts.page.didYouMean', { suggestion })}`;
}
