/**
 * The outcome of work that may be refused for a reason the user can be told.
 * Expected refusals are values; bugs are throws and are caught in one place (dispatch or the job runner).
 */
export type Ok<T> = { readonly ok: true; readonly value: T };
export type Err<E> = { readonly ok: false; readonly error: E };
export type Result<T, E> = Ok<T> | Err<E>;

export const ok = <const T>(value: T): Ok<T> => ({ ok: true, value });
export const err = <const E>(error: E): Err<E> => ({ ok: false, error });
