import { type KeyboardEvent, useId, useState } from 'react';
import { t } from '../../../shared/i18n/t.ts';
import { FieldFrame, type FieldProps, issueText } from './field-frame.tsx';
import styles from './suggest.module.css';
import { inputClass } from './text-fields.tsx';

export type Suggestion = { readonly key: string; readonly label: string; readonly detail?: string | undefined };

type SuggestFieldProps<S extends Suggestion> = FieldProps<string> & {
  /** For the text as it stands now; the first one is taken by Enter or Tab. */
  readonly suggestions: readonly S[];
  readonly onChoose: (suggestion: S) => void;
  readonly maxLength?: number;
};

/**
 * A text with suggestions (ARIA combobox): ↑ ↓ move, Enter and Tab take the marked one and go on, Esc leaves the text as typed.
 * Enter goes on to the form, so that quick entry moves to its next field.
 */
export function SuggestField<S extends Suggestion>(props: SuggestFieldProps<S>) {
  const { value, onChange, onBlur, error, suggestions, onChoose, maxLength, ...frame } = props;
  const id = useId();
  const [open, setOpen] = useState(false);
  const [marked, setMarked] = useState(0);
  const shown = open && suggestions.length > 0;
  const current = shown ? Math.min(marked, suggestions.length - 1) : -1;
  const idOf = (index: number): string => `${id}-${index}`;

  const choose = (suggestion: S | undefined): void => {
    setOpen(false);
    if (suggestion) onChoose(suggestion);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setMarked(shown ? (current + step + suggestions.length) % suggestions.length : 0);
    } else if (event.key === 'Escape' && shown) {
      event.stopPropagation();
      setOpen(false);
    } else if ((event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) && shown && !event.ctrlKey && !event.metaKey) {
      choose(suggestions[current]);
    }
  };
  return (
    <FieldFrame {...frame} problem={issueText(error, t('errors.required'), !value?.trim())}>
      {(wiring) => (
        <>
          <input
            {...wiring}
            type="text"
            role="combobox"
            aria-expanded={shown}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={shown ? idOf(current) : undefined}
            className={inputClass()}
            value={value ?? ''}
            maxLength={maxLength}
            autoComplete="off"
            spellCheck={false}
            onKeyDown={onKeyDown}
            onBlur={() => {
              setOpen(false);
              onBlur?.();
            }}
            onChange={(event) => {
              setOpen(true);
              setMarked(0);
              onChange(event.target.value);
            }}
          />
          <div id={`${id}-list`} role="listbox" aria-label={frame.label} className={styles.list} hidden={!shown}>
            {suggestions.map((suggestion, index) => (
              // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the marked one
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the field
              <div
                key={suggestion.key}
                id={idOf(index)}
                role="option"
                aria-selected={index === current}
                className={styles.option}
                // The field must not lose the focus before the click is heard.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(suggestion)}
              >
                <span>{suggestion.label}</span>
                {suggestion.detail && <span className={styles.detail}>{suggestion.detail}</span>}
              </div>
            ))}
          </div>
        </>
      )}
    </FieldFrame>
  );
}
