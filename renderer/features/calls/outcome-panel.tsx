import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { ContactInput, ContactOutcome } from '../../../shared/contract/contacts.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { parseDateInput } from '../../../shared/domain/input/date-input.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { useScreenKeys } from '../../lib/screen-keys.ts';
import {
  Button,
  CheckField,
  DateField,
  FailureNotice,
  FieldRow,
  Form,
  MoneyField,
  OnlyReadAloud,
  Row,
  Section,
  SelectField,
  Stack,
  SubmitButton,
  TextAreaField,
  useToday,
} from '../../ui/index.ts';
import styles from './calls.module.css';
import { choose } from './choose.ts';
import { callInput, keyOf, OUTCOMES, type OutcomeKey, problemsOf, proposesStep, REST } from './outcomes.ts';
import type { CallSubject } from './queries.ts';
import { type CallDraft, change, forget, secondsSince, useCallStore } from './store.ts';

type OutcomePanelProps = {
  readonly id: DebtorId;
  readonly subject: CallSubject;
  readonly onSaved: (saved: ContactInput) => void;
};

const outcomeOf = (key: OutcomeKey): ContactOutcome => (key === 'rest' ? 'left-message' : key);

/** One key for each end of a call; what it needs appears, filled with what is most likely, and Enter writes it down. */
export function OutcomePanel({ id, subject, onSaved }: OutcomePanelProps) {
  const { brief, debtor } = subject;
  const draft = useCallStore(({ drafts }) => drafts[id]) ?? { startedAt: 0 };
  const today = useToday();
  const [checked, setChecked] = useState(false);
  const [silent, setSilent] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const noteBox = useRef<HTMLDivElement>(null);
  const record = useMutation({
    mutationFn: (input: ContactInput) => call('contacts.record', input),
    onSuccess: (_, input) => {
      forget(id);
      onSaved(input);
      announce(t('calls.done.saved', { what: t(`contacts.outcomes.${input.outcome}`), name: debtor.row.name }), { undo: true });
    },
  });
  const chosen = keyOf(draft.outcome);
  const problems = checked ? problemsOf(draft, today) : {};
  useFocusOnWhatIsMissing(form, draft);
  useScreenKeys([
    ...OUTCOMES.map((key, index) => ({
      key: String(index + 1),
      label: t(`calls.outcome.labels.${key}`),
      run: () => choose(id, subject, outcomeOf(key)),
    })),
    { key: 'n', label: t('calls.keys.note'), run: () => noteBox.current?.querySelector('textarea')?.focus() },
  ]);
  const save = () => {
    setChecked(true);
    setSilent(draft.outcome === undefined);
    const input = callInput(id, draft, brief, secondsSince(draft.startedAt));
    if (input && Object.keys(problemsOf(draft, today)).length === 0) record.mutate(input);
  };
  const errorOf = (field: keyof typeof problems) => {
    const message = problems[field];
    return message === undefined ? undefined : { message };
  };
  return (
    <Section title={t('calls.outcome.title')}>
      <ul className={styles.outcomes}>
        {OUTCOMES.map((key, index) => (
          <li key={key}>
            <button
              type="button"
              className={styles.end}
              aria-pressed={chosen === key}
              onClick={() => choose(id, subject, outcomeOf(key))}
            >
              <kbd>{index + 1}</kbd>
              <span>{t(`calls.outcome.labels.${key}`)}</span>
            </button>
          </li>
        ))}
      </ul>
      <div ref={form}>
        <Form label={t('calls.outcome.title')} onSubmit={save} brief>
          {chosen === 'rest' && (
            <SelectField
              label={t('calls.outcome.which')}
              value={REST.find((rest) => rest === draft.outcome)}
              onChange={(next) => next && choose(id, subject, next)}
              options={REST.map((value) => ({ value, label: t(`calls.outcome.rest.${value}`) }))}
            />
          )}
          {chosen === 'promised' && (
            <>
              <FieldRow>
                <MoneyField
                  label={t('calls.outcome.amount')}
                  value={draft.amount}
                  onChange={(amount) => change(id, { amount })}
                  error={errorOf('amount')}
                />
                <DateField
                  label={t('calls.outcome.promisedFor')}
                  hint={t('calls.outcome.dayHint')}
                  lean="future"
                  value={draft.promisedFor}
                  onChange={(promisedFor) => change(id, { promisedFor })}
                  error={errorOf('promisedFor')}
                />
              </FieldRow>
              <QuickDays today={today} onPick={(promisedFor) => change(id, { promisedFor })} />
            </>
          )}
          {chosen !== undefined && chosen !== 'promised' && (
            <DateField
              label={t('calls.outcome.again')}
              hint={t('calls.outcome.dayHint')}
              optional
              lean="future"
              value={draft.again}
              onChange={(again) => change(id, { again })}
              error={errorOf('again')}
            />
          )}
          <div ref={noteBox} className={styles.shortNote}>
            <TextAreaField
              label={t('calls.outcome.note')}
              optional
              rows={2}
              maxLength={5_000}
              value={draft.note}
              onChange={(note) => change(id, { note })}
            />
          </div>
          {brief.isStep && chosen !== undefined && (
            <CheckField
              label={t('calls.outcome.doesStep')}
              value={draft.doesStep ?? proposesStep(draft, brief)}
              onChange={(doesStep) => change(id, { doesStep })}
            />
          )}
          <FailureNotice failure={record.error} />
          <Stack gap={2}>
            <Row align="end">
              <SubmitButton busy={record.isPending}>
                {t('calls.outcome.save')} <kbd>{t('calls.outcome.saveKey')}</kbd>
              </SubmitButton>
            </Row>
            <div role="alert">{silent && chosen === undefined && t('calls.outcome.missing')}</div>
          </Stack>
        </Form>
      </div>
    </Section>
  );
}

/** The day of the promise is all that is missing of one; of the other ends nothing is, and Enter writes them down. */
function useFocusOnWhatIsMissing(form: { readonly current: HTMLDivElement | null }, { outcome, excuse }: CallDraft): void {
  const seen = useRef(`${outcome} ${excuse}`);
  useEffect(() => {
    const now = `${outcome} ${excuse}`;
    if (seen.current === now) return;
    seen.current = now;
    if (outcome === undefined) return;
    // Of a promise the amount stands there already, so the second field is the one to fill.
    const fields = form.current?.querySelectorAll<HTMLElement>(
      outcome === 'promised' ? 'input[type="text"]' : 'button[type="submit"]',
    );
    fields?.item(fields.length - 1).focus();
  }, [form, outcome, excuse]);
}

function QuickDays({ today, onPick }: { readonly today: IsoDate; readonly onPick: (day: IsoDate) => void }): ReactNode {
  const days = (['tomorrow', 'friday', 'week', 'monthEnd'] as const).flatMap((name) => {
    const day = quickDay(name, today);
    return day ? [{ name, day }] : [];
  });
  return (
    <fieldset className={styles.quick}>
      <legend className="only-read-aloud">{t('calls.outcome.quick')}</legend>
      {days.map(({ name, day }) => (
        <Button key={name} small onClick={() => onPick(day)}>
          {t(`calls.outcome.days.${name}`)}
          <OnlyReadAloud>{`, ${formatDate(day)}`}</OnlyReadAloud>
        </Button>
      ))}
    </fieldset>
  );
}

const WORDS = { tomorrow: 'mañana', friday: 'viernes', week: '+7', monthEnd: 'fin de mes' } as const;

/** The same words that the field understands. */
function quickDay(name: keyof typeof WORDS, today: IsoDate): IsoDate | undefined {
  const day = parseDateInput(WORDS[name], today, { lean: 'future' });
  return day.ok ? day.value : undefined;
}
