/** What every field shares: label, hint, error and reading, wired by id; and its report to the form. */
import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { t, textByName } from '../../../shared/i18n/t.ts';
import { classNames } from '../class-names.ts';
import styles from './fields.module.css';
import { useReportedProblem } from './form-context.ts';

/** As `fieldState.error` of react-hook-form: `type` is the code of the schema's issue, `message` may be a key of the catalogue. */
export type FieldIssue = { readonly type?: string | undefined; readonly message?: string | undefined } | undefined;

export type FieldWidth = 'short' | 'medium' | 'full';

/** `Held` is what a form holds before its contract has parsed it: a number where the field emits cents. */
export type FieldProps<Value, Held = Value> = {
  readonly label: string;
  readonly value: Held | undefined;
  readonly onChange: (value: Value | undefined) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly error?: FieldIssue;
  readonly hint?: ReactNode;
  readonly optional?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly width?: FieldWidth;
  /** The label is read aloud but not shown: for fields in a table. */
  readonly labelHidden?: boolean | undefined;
};

export type Reading = { readonly tone: 'plain' | 'good' | 'warning'; readonly text: string };

/** The sentence of an issue: the field's own for a missing value, a key of the catalogue, or that of its kind. */
export function issueText(issue: FieldIssue, missing?: string, isEmpty = false): string | undefined {
  if (!issue) return undefined;
  if (issue.message) {
    const named = textByName(issue.message);
    if (named) return named;
  }
  const isMissing = issue.type === 'invalid_type' || issue.type === 'required' || (isEmpty && issue.type === 'too_small');
  if (missing && isMissing) return missing;
  return textByName(`validation.${issue.type}`) ?? t('validation.custom');
}

export type FieldWiring = {
  readonly id: string;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-required': true | undefined;
  readonly disabled: boolean | undefined;
  readonly 'data-autofocus': true | undefined;
};

type FrameProps = Pick<FieldProps<never>, 'label' | 'hint' | 'optional' | 'disabled' | 'autoFocus' | 'width' | 'labelHidden'> & {
  readonly problem: string | undefined;
  readonly reading?: Reading | undefined;
  readonly children: (wiring: FieldWiring) => ReactNode;
};

export function FieldFrame({
  label,
  hint,
  optional,
  disabled,
  autoFocus,
  width = 'medium',
  labelHidden,
  problem,
  reading,
  children,
}: FrameProps) {
  const id = useId();
  useReportedProblem(id, label, problem);
  const described = [hint && `${id}-hint`, problem ? `${id}-error` : reading && `${id}-reading`].filter(Boolean).join(' ');
  return (
    <div className={classNames(styles.field, styles[width])}>
      <label htmlFor={id} className={labelHidden ? 'only-read-aloud' : styles.label}>
        {label}
        {optional && <span className={styles.optional}>{` (${t('common.optional')})`}</span>}
      </label>
      <div className={styles.box}>
        {children({
          id,
          'aria-invalid': problem ? true : undefined,
          'aria-describedby': described || undefined,
          'aria-required': optional ? undefined : true,
          disabled,
          'data-autofocus': autoFocus || undefined,
        })}
      </div>
      {(hint || problem || reading) && (
        <div className={styles.notes}>
          {hint && (
            <div id={`${id}-hint`} className={styles.note}>
              {hint}
            </div>
          )}
          {problem ? <Problem id={`${id}-error`} text={problem} /> : reading && <ReadingLine id={`${id}-reading`} {...reading} />}
        </div>
      )}
    </div>
  );
}

export const Problem = ({ id, text }: { readonly id: string; readonly text: string }) => (
  <div id={id} className={classNames(styles.note, styles.error)}>
    <CircleAlert aria-hidden />
    <span>{text}</span>
  </div>
);

function ReadingLine({ id, tone, text }: Reading & { readonly id: string }) {
  const Icon = tone === 'warning' ? TriangleAlert : CircleCheck;
  return (
    <div id={id} className={classNames(styles.note, tone !== 'plain' && styles[tone])}>
      {tone !== 'plain' && <Icon aria-hidden />}
      <span>{text}</span>
    </div>
  );
}
