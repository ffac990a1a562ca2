import { ChevronDown } from 'lucide-react';
import { t } from '../../../shared/i18n/t.ts';
import { classNames } from '../class-names.ts';
import { FieldFrame, type FieldProps, issueText, type Reading } from './field-frame.tsx';
import styles from './fields.module.css';

type TextFieldProps = FieldProps<string> & {
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly kind?: 'text' | 'tel' | 'email' | 'password';
  /** What the field understood of the text: a line under it. */
  readonly reading?: Reading | undefined;
};

/** Emits the text as typed; an emptied optional field emits `undefined`, a required one `''`. */
export function TextField({ value, onChange, onBlur, error, placeholder, maxLength, kind = 'text', ...frame }: TextFieldProps) {
  return (
    <FieldFrame {...frame} problem={issueText(error, t('errors.required'), !value?.trim())}>
      {(wiring) => (
        <input
          {...wiring}
          type={kind}
          className={styles.input}
          value={value ?? ''}
          placeholder={placeholder}
          maxLength={maxLength}
          autoComplete="off"
          spellCheck={kind === 'text'}
          onBlur={onBlur}
          onChange={(event) => onChange(event.target.value === '' && frame.optional ? undefined : event.target.value)}
        />
      )}
    </FieldFrame>
  );
}

type TextAreaFieldProps = FieldProps<string> & { readonly rows?: number; readonly maxLength?: number };

export function TextAreaField({ value, onChange, onBlur, error, rows = 4, maxLength, ...frame }: TextAreaFieldProps) {
  return (
    <FieldFrame width="full" {...frame} problem={issueText(error, t('errors.required'), !value?.trim())}>
      {(wiring) => (
        <textarea
          {...wiring}
          rows={rows}
          className={styles.input}
          value={value ?? ''}
          maxLength={maxLength}
          onBlur={onBlur}
          onChange={(event) => onChange(event.target.value === '' && frame.optional ? undefined : event.target.value)}
        />
      )}
    </FieldFrame>
  );
}

export type Option<Value extends string> = { readonly value: Value; readonly label: string };

type SelectFieldProps<Value extends string> = FieldProps<Value> & {
  readonly options: readonly Option<Value>[];
  /** Shown while nothing is chosen. */
  readonly placeholder?: string;
};

export function SelectField<Value extends string>({
  value,
  onChange,
  onBlur,
  error,
  options,
  placeholder,
  ...frame
}: SelectFieldProps<Value>) {
  const withEmpty = placeholder !== undefined || frame.optional || value === undefined;
  return (
    <FieldFrame {...frame} problem={issueText(error, t('validation.invalid_value'))}>
      {(wiring) => (
        <>
          <select
            {...wiring}
            className={styles.input}
            value={value ?? ''}
            onBlur={onBlur}
            onChange={(event) => onChange(options.find((option) => option.value === event.target.value)?.value)}
          >
            {withEmpty && <option value="">{placeholder ?? (frame.optional ? t('common.none') : '')}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown aria-hidden className={styles.chevron} />
        </>
      )}
    </FieldFrame>
  );
}

export const inputClass = (...extra: readonly (keyof typeof styles | false | undefined)[]): string =>
  classNames(styles.input, ...extra.map((name) => (name ? styles[name] : undefined)));
