import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Result } from '../../../shared/domain/result.ts';
import { afterPress } from './after-press.ts';

type ReadText<Value, Code extends string> = {
  readonly value: Value | undefined;
  readonly onChange: (value: Value | undefined) => void;
  /** Not asked for an empty text. */
  readonly read: (text: string) => Result<Value, { readonly code: Code }>;
  readonly write: (value: Value) => string;
  /** What the contract refuses: emitted for a text that can't be read, so that an optional field never drops it in silence. */
  readonly refused: Value;
};

/**
 * The text of a field whose value is something else (cents, a day): follows what people type, shows the value in its
 * own form when they leave, and takes a value set from outside.
 */
export function useReadText<Value, Code extends string>({ value, onChange, read, write, refused }: ReadText<Value, Code>) {
  const isValue = value !== undefined && !Object.is(value, refused);
  const [text, setText] = useState(isValue ? write(value) : '');
  const [focused, setFocused] = useState(false);
  const emitted = useRef(value);
  const markAgain = useRef<HTMLInputElement>(undefined);

  useEffect(() => {
    if (Object.is(value, emitted.current)) return;
    emitted.current = value;
    markAgain.current = focused ? wholeFieldMarked() : undefined;
    setText(value === undefined || Object.is(value, refused) ? '' : write(value));
  }, [value, write, refused, focused]);

  // A figure that comes late is typed over like the one that stood there when the field was entered.
  useLayoutEffect(() => {
    if (markAgain.current?.value === text) markAgain.current.select();
    markAgain.current = undefined;
  }, [text]);

  const answer = text.trim() === '' ? undefined : read(text);
  const understood = answer?.ok ? answer.value : undefined;
  return {
    text,
    understood,
    focused,
    problem: answer && !answer.ok ? answer.error.code : undefined,
    change: (next: string) => {
      setText(next);
      const nextAnswer = next.trim() === '' ? undefined : read(next);
      const nextValue = nextAnswer && (nextAnswer.ok ? nextAnswer.value : refused);
      emitted.current = nextValue;
      onChange(nextValue);
    },
    set: (next: Value) => {
      emitted.current = next;
      setText(write(next));
      onChange(next);
    },
    focus: () => setFocused(true),
    leave: () =>
      afterPress(() => {
        setFocused(false);
        if (understood !== undefined) setText(write(understood));
      }),
  };
}

/** The field that has the focus, when all of it is marked, or nothing is written in it. */
function wholeFieldMarked(): HTMLInputElement | undefined {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement)) return undefined;
  return field.selectionStart === 0 && field.selectionEnd === field.value.length ? field : undefined;
}
