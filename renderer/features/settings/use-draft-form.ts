/**
 * A form over what the ledger holds, whose unsaved changes survive leaving the screen (for as long as the window lives).
 * Inside the form an empty field is `''`; what is checked and sent has it absent, as the contract says.
 */
import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useRef } from 'react';
import { type DefaultValues, type FieldValues, type Resolver, type UseFormReturn, useForm } from 'react-hook-form';
import type { CheckOf } from '../../../shared/contract/settings.ts';

const drafts = new Map<string, FieldValues>();

export type DraftForm<Values extends FieldValues> = UseFormReturn<Values, unknown, Values> & {
  /** Forgets what was not saved. */
  readonly discard: () => void;
  /** After saving: what was sent is what the ledger holds. What was typed meanwhile is not saved yet. */
  readonly settle: () => void;
};

export function useDraftForm<Values extends FieldValues>(
  place: string,
  schema: CheckOf<Values>,
  saved: Values,
): DraftForm<Values> {
  const form = useForm<Values, unknown, Values>({
    resolver: withoutEmpties(zodResolver(schema)),
    defaultValues: saved as DefaultValues<Values>,
  });
  const { reset, subscribe, getValues } = form;
  const sent = useRef<Values>(undefined);

  // What the ledger holds may change meanwhile (an undo): untouched fields follow, the others are the owner's.
  useEffect(() => {
    reset(saved, { keepDirtyValues: true });
    const draft = drafts.get(place);
    if (draft) reset(draft as Values, { keepDefaultValues: true });
  }, [place, saved, reset]);

  useEffect(
    () =>
      subscribe({
        formState: { values: true, isDirty: true },
        callback: ({ values, isDirty }) => {
          if (isDirty) drafts.set(place, structuredClone(values));
          else drafts.delete(place);
        },
      }),
    [place, subscribe],
  );

  return {
    ...form,
    handleSubmit: (onValid, onInvalid) =>
      form.handleSubmit((values, event) => {
        sent.current = structuredClone(getValues());
        return onValid(values, event);
      }, onInvalid),
    discard: () => {
      drafts.delete(place);
      reset(saved);
    },
    settle: () => {
      drafts.delete(place);
      const typed = structuredClone(getValues());
      reset(sent.current ?? typed);
      reset(typed, { keepDefaultValues: true });
    },
  };
}

/** An emptied field is "not known" and travels as an absent member. */
function withoutEmpties<Values extends FieldValues>(
  resolver: Resolver<Values, unknown, Values>,
): Resolver<Values, unknown, Values> {
  return (values, context, options) => resolver(dropEmpties(values) as Values, context, options);
}

function dropEmpties(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(dropEmpties);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== '' && member !== undefined)
      .map(([name, member]) => [name, dropEmpties(member)]),
  );
}
