import { type FormEvent, type KeyboardEvent, type ReactNode, useCallback, useEffect, useId, useRef, useState } from 'react';
import { t } from '../../../shared/i18n/t.ts';
import { Button } from '../actions/button.tsx';
import { Row } from '../layout/blocks.tsx';
import styles from './fields.module.css';
import { type FieldProblem, ReportProblemContext } from './form-context.ts';

type FormProps = {
  /** Shown above the fields, and the name of the form. */
  readonly title?: string;
  /** The name of the form when the page already shows its title. */
  readonly label?: string;
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => unknown;
  /** Quick entry: Enter goes to the next field, and from the last one it saves. */
  readonly enterMovesOn?: boolean;
  /** One line of fields: no summary above it, the focus goes to the first that is wrong. */
  readonly brief?: boolean;
  readonly children: ReactNode;
};

/** Ctrl/Cmd+Enter saves from anywhere. A refused form lists what is wrong on top, and the focus goes there. */
export function Form({ title, label, onSubmit, enterMovesOn, brief, children }: FormProps) {
  const id = useId();
  const [problems, setProblems] = useState<ReadonlyMap<string, FieldProblem>>(new Map());
  const [attempts, setAttempts] = useState(0);
  const answered = useRef(0);
  const summary = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLFormElement>(null);

  const report = useCallback((field: string, problem: FieldProblem | undefined) => {
    setProblems((now) => {
      if (!problem && !now.has(field)) return now;
      const next = new Map(now);
      if (problem) next.set(field, problem);
      else next.delete(field);
      return next;
    });
  }, []);

  useEffect(() => {
    if (attempts === answered.current || problems.size === 0) return;
    answered.current = attempts;
    const [first] = inOrder(form.current, [...problems.values()]);
    if (brief && first) document.getElementById(first.id)?.focus();
    else summary.current?.focus();
  }, [attempts, problems, brief]);

  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter' || !form.current) return;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      form.current.requestSubmit();
    } else if (enterMovesOn && event.target instanceof HTMLInputElement) {
      const next = fieldAfter(form.current, event.target);
      if (!next) return;
      event.preventDefault();
      next.focus();
      if (next instanceof HTMLInputElement) next.select();
    }
  };

  return (
    <ReportProblemContext.Provider value={report}>
      <form
        ref={form}
        noValidate
        className={styles.form}
        aria-labelledby={title ? id : undefined}
        aria-label={title ? undefined : label}
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault();
          setAttempts((n) => n + 1);
          onSubmit(event);
        }}
      >
        {title && (
          <h2 id={id} className={styles.formTitle}>
            {title}
          </h2>
        )}
        {!brief && attempts > 0 && problems.size > 0 && (
          <div ref={summary} className={styles.summary} tabIndex={-1} role="alert">
            <p>{t('kit.form.summaryTitle', { count: problems.size })}</p>
            <ul>
              {inOrder(form.current, [...problems.values()]).map((problem) => (
                <li key={problem.id}>
                  <button type="button" onClick={() => document.getElementById(problem.id)?.focus()}>
                    {`${problem.label}${problem.label.endsWith('?') ? '' : ':'} ${problem.text}`}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        )}
        {children}
      </form>
    </ReportProblemContext.Provider>
  );
}

/** Fields side by side, one under another when the text grows. */
export const FieldRow = ({ children }: { readonly children: ReactNode }) => <div className={styles.fieldRow}>{children}</div>;

/** The main action of a form. */
export const SubmitButton = ({
  busy,
  disabled,
  children,
}: {
  readonly busy?: boolean;
  readonly disabled?: boolean;
  readonly children: ReactNode;
}) => (
  <Button type="submit" look="primary" busy={busy} disabled={disabled}>
    {children}
  </Button>
);

type DialogFootProps = { readonly onCancel: () => void; readonly busy: boolean; readonly children: ReactNode };

/** The two ways out of a form in a dialog. */
export const DialogFoot = ({ onCancel, busy, children }: DialogFootProps) => (
  <Row align="end">
    <Button onClick={onCancel}>{t('common.cancel')}</Button>
    <SubmitButton busy={busy}>{children}</SubmitButton>
  </Row>
);

function inOrder(form: HTMLFormElement | null, problems: readonly FieldProblem[]): readonly FieldProblem[] {
  const place = new Map(Array.from(form?.elements ?? [], (element, index) => [element.id, index]));
  return problems.toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
}

function fieldAfter(form: HTMLFormElement, field: HTMLInputElement): HTMLElement | undefined {
  const fields = Array.from(form.elements).filter(
    (element): element is HTMLElement =>
      (element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement) &&
      !element.disabled,
  );
  return fields[fields.indexOf(field) + 1];
}
