import type { AppError } from '../contract/define.ts';
import { t, textByName } from './t.ts';

/** The sentence of a refusal: what happened, that nothing was lost, what to do. */
export function failureText(failure: Pick<AppError, 'code' | 'params'>): string {
  return textByName(`errors.codes.${failure.code}`, failure.params) ?? t('errors.codes.internal');
}
