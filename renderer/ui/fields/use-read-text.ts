import { useEffect, useRef, useState } from 'react';

type ReadText<Value> = {
  readonly value: Value | undefined;
  readonly onChange: (value: Value | undefined) => void;
  /** `undefined` when the text can't be read. Not asked for an empty text. */
  readonly read: (text: string) => Value | undefined;
  readonly write: (value: Value) => string;
  /** What the contract refuses: emitted for a text that can't be read, so that an optional field never drops it in silence. */
  readonly refused: Value;
};

/**
 * The text of a field whose value is something else (cents, a day): follows what people type, shows the value in its
 * own form when they leave, and takes a value set from outside.
 */
export function useReadText<Value>({ value, onChange, read, write, refused }: ReadText<Value>) {
  const isValue = value !== undefined && !Object.is(value, refused);
  const [text, setText] = useState(isValue ? write(value) : '');
  const [focused, setFocused] = useState(false);
  const emitted = useRef(value);

  useEffect(() => {
    if (Object.is(value, emitted.current)) return;
    emitted.current = value;
    setText(value === undefined || Object.is(value, refused) ? '' : write(value));
  }, [value, write, refused]);

  const understood = text.trim() === '' ? undefined : read(text);
  return {
    text,
    understood,
    focused,
    unreadable: text.trim() !== '' && understood === undefined,
    change: (next: string) => {
      setText(next);
      const nextValue = next.trim() === '' ? undefined : (read(next) ?? refused);
      emitted.current = nextValue;
      onChange(nextValue);
    },
    set: (next: Value) => {
      emitted.current = next;
      setText(write(next));
      onChange(next);
    },
    focus: () => setFocused(true),
    leave: () => {
      setFocused(false);
      if (understood !== undefined) setText(write(understood));
    },
  };
}
