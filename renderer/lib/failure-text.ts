import { failureText as textOfFailure } from '../../shared/i18n/failure-text.ts';
import { AppFailure } from './api.ts';

/** The sentence for whatever was thrown; what is no refusal of main is a bug and says so without details. */
export function failureText(thrown: unknown): string {
  return textOfFailure(thrown instanceof AppFailure ? thrown.failure : { code: 'internal' });
}

/** Refusals that belong to fields, as `setError` of a form wants them: path and message key. */
export function failedFields(thrown: unknown): readonly { readonly path: string; readonly message: string }[] {
  const fields = thrown instanceof AppFailure ? thrown.failure.fields : undefined;
  return Object.entries(fields ?? {}).map(([path, message]) => ({ path, message }));
}
