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

/** Shows each of those beside its field; `held`: the member of the input that the form holds. */
export function tellFields<Path extends string>(
  setError: (path: Path, error: { readonly message: string }) => void,
  thrown: unknown,
  held = '',
): void {
  for (const { path, message } of failedFields(thrown)) {
    setError((held && path.startsWith(`${held}.`) ? path.slice(held.length + 1) : path) as Path, { message });
  }
}

/** What is still to be said once the fields have told theirs. */
export const besidesFields = <Thrown>(thrown: Thrown): Thrown | undefined =>
  failedFields(thrown).length > 0 ? undefined : thrown;
