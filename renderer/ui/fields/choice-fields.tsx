import { type ReactNode, useId } from 'react';
import choiceStyles from './choices.module.css';
import { type FieldIssue, issueText, Problem } from './field-frame.tsx';
import styles from './fields.module.css';
import { useReportedProblem } from './form-context.ts';

type CheckFieldProps = {
  readonly label: ReactNode;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
  readonly hint?: ReactNode;
  readonly disabled?: boolean;
  readonly labelHidden?: boolean;
  /** Some of what it stands for is on, some off. */
  readonly mixed?: boolean;
};

export function CheckField({ label, value, onChange, hint, disabled, labelHidden, mixed }: CheckFieldProps) {
  const id = useId();
  return (
    <div className={choiceStyles.choice}>
      <input
        id={id}
        ref={(box) => {
          if (box) box.indeterminate = mixed === true;
        }}
        type="checkbox"
        checked={value}
        disabled={disabled}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id} className={labelHidden ? 'only-read-aloud' : undefined}>
        {label}
      </label>
      {hint && (
        <div id={`${id}-hint`} className={styles.note}>
          {hint}
        </div>
      )}
    </div>
  );
}

export type Choice<Value extends string> = { readonly value: Value; readonly label: string; readonly hint?: ReactNode };

type RadioFieldProps<Value extends string> = {
  readonly label: string;
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
  readonly choices: readonly Choice<Value>[];
  readonly error?: FieldIssue;
  readonly hint?: ReactNode;
  /** Each choice on a card of its own, for those that need explaining. */
  readonly cards?: boolean;
  readonly autoFocus?: boolean;
};

export function RadioField<Value extends string>({
  label,
  value,
  onChange,
  choices,
  error,
  hint,
  cards,
  autoFocus,
}: RadioFieldProps<Value>) {
  const id = useId();
  const problem = issueText(error);
  const first = `${id}-0`;
  useReportedProblem(first, label, problem);
  const described = [hint && `${id}-hint`, problem && `${id}-error`].filter(Boolean).join(' ');
  return (
    <fieldset className={styles.group} aria-describedby={described || undefined}>
      <legend className={styles.label}>{label}</legend>
      {hint && (
        <div id={`${id}-hint`} className={styles.note}>
          {hint}
        </div>
      )}
      <div className={cards ? choiceStyles.cards : undefined}>
        {choices.map((choice, index) => (
          <div key={choice.value} className={choiceStyles.choice}>
            <input
              id={`${id}-${index}`}
              type="radio"
              name={id}
              checked={value === choice.value}
              data-autofocus={(autoFocus && value === choice.value) || undefined}
              aria-describedby={choice.hint ? `${id}-${index}-hint` : undefined}
              onChange={() => onChange(choice.value)}
            />
            <label htmlFor={`${id}-${index}`}>{choice.label}</label>
            {choice.hint && (
              <div id={`${id}-${index}-hint`} className={styles.note}>
                {choice.hint}
              </div>
            )}
          </div>
        ))}
      </div>
      {problem && <Problem id={`${id}-error`} text={problem} />}
    </fieldset>
  );
}
