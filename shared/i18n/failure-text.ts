import type { AppError } from '../contract/define.ts';
import { t, textByName } from './t.ts';

/** The sentence of a refusal: what happened, that nothing was lost, what to do. */
export function failureText({ code, params }: Pick<AppError, 'code' | 'params'>): string {
  const placed = params?.place === undefined ? undefined : textByName(`errors.placed.${params.place}.${code}`, params);
  return placed ?? textByName(`errors.codes.${code}`, params) ?? t('errors.codes.internal');
}
