/**
 * What is being written in a form and not saved yet. It is kept on this computer, so that neither another screen nor a crash
 * loses it; saving or cancelling forgets it. Each ledger has drafts of its own: those of the example never appear in the real one.
 */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ledgerQuery } from './ledger-state.ts';

/** Of a form of react-hook-form, what is asked of it here. */
type DraftedForm<Values> = {
  readonly reset: (values?: Values, options?: { readonly keepDefaultValues: true }) => void;
  readonly subscribe: (what: {
    formState: { values: true; isDirty: true };
    callback: (state: { readonly values: Values; readonly isDirty?: boolean }) => void;
  }) => () => void;
};

export type FormDraft = {
  /** What the form shows was written earlier. */
  readonly restored: boolean;
  /** Back to what is saved, or to an empty form. */
  readonly discard: () => void;
  /** For good: it was saved, or it is not wanted. */
  readonly forget: () => void;
};

/** `place`: which form, of which record. */
export function useFormDraft<Values>(place: string, { reset, subscribe }: DraftedForm<Values>): FormDraft {
  const ledger = useQuery(ledgerQuery()).data?.kind;
  const key = ledger === undefined ? undefined : `draft.${ledger}.${place}`;
  const [restored, setRestored] = useState(false);
  const isForgotten = useRef(false);

  useEffect(() => {
    const draft = key === undefined ? null : window.localStorage.getItem(key);
    if (draft === null) return;
    // Compared with what is saved, so that what was written counts as written.
    reset(JSON.parse(draft, toNumber) as Values, { keepDefaultValues: true });
    setRestored(true);
  }, [key, reset]);

  useEffect(
    () =>
      subscribe({
        formState: { values: true, isDirty: true },
        callback: ({ values, isDirty }) => {
          if (key === undefined || isForgotten.current) return;
          if (isDirty) window.localStorage.setItem(key, JSON.stringify(values, toText));
          else window.localStorage.removeItem(key);
        },
      }),
    [key, subscribe],
  );

  const remove = (): void => {
    setRestored(false);
    if (key !== undefined) window.localStorage.removeItem(key);
  };
  return {
    restored,
    discard: () => {
      reset();
      remove();
    },
    forget: () => {
      isForgotten.current = true;
      remove();
    },
  };
}

/** An amount that could not be read is held as NaN, which JSON does not know; nobody can type the first character. */
const UNREAD = '\u0000NaN';
const toText = (_: string, value: unknown): unknown => (Number.isNaN(value) ? UNREAD : value);
const toNumber = (_: string, value: unknown): unknown => (value === UNREAD ? Number.NaN : value);
