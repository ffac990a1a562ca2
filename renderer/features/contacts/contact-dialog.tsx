import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ContactInput, ContactOutcome } from '../../../shared/contract/contacts.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import { Excuse } from '../../../shared/domain/dunning/excuse.ts';
import { ContactChannel } from '../../../shared/domain/dunning/policy.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import {
  CheckField,
  DateField,
  Dialog,
  DialogFoot,
  FailureNotice,
  FieldRow,
  Form,
  MoneyField,
  SelectField,
  TextAreaField,
  useToday,
} from '../../ui/index.ts';
import { channelText, excuseText, outcomesOf, outcomeText } from './words.ts';

type ContactDialogProps = {
  readonly debtorId: DebtorId;
  readonly name: string;
  readonly channel?: ContactChannel | undefined;
  readonly title?: string | undefined;
  /** The step of the ladder can be marked as done with it. */
  readonly doesStep: boolean;
  readonly onClose: () => void;
};

type Filled = {
  readonly channel: ContactChannel;
  readonly direction: 'out' | 'in';
  readonly outcome?: ContactOutcome | undefined;
  readonly excuse?: Excuse | undefined;
  readonly amount?: Cents | undefined;
  readonly promisedFor?: IsoDate | undefined;
  readonly note?: string | undefined;
  readonly on: IsoDate | undefined;
  readonly again?: IsoDate | undefined;
  readonly doesStep: boolean;
};

/** What was done with a debtor outside the program, or what they did: two fields and a note. */
export function ContactDialog({ debtorId, name, channel = 'call', title, doesStep, onClose }: ContactDialogProps) {
  const today = useToday();
  const [filled, setFilled] = useState<Filled>({ channel, direction: 'out', on: today, doesStep });
  const [checked, setChecked] = useState(false);
  const set = (change: Partial<Filled>) => setFilled((now) => withFittingOutcome({ ...now, ...change }));
  const record = useMutation({
    mutationFn: (input: ContactInput) => call('contacts.record', input),
    onSuccess: (_, { outcome }) => {
      onClose();
      announce(t('contacts.saved', { what: outcomeText(outcome), name }), { undo: true });
    },
  });
  const problems = problemsOf(filled, today);
  const errorOf = (field: keyof Problems) => {
    const message = checked ? problems[field] : undefined;
    return message === undefined ? undefined : { message };
  };
  const save = () => {
    setChecked(true);
    if (Object.keys(problems).length === 0) record.mutate(inputOf(debtorId, filled));
  };
  const heading = title ?? t('contacts.title', { name });
  return (
    <Dialog open title={heading} onClose={onClose}>
      <Form label={heading} onSubmit={save}>
        <FieldRow>
          <SelectField
            label={t('contacts.how')}
            value={filled.channel}
            onChange={(next) => next && set({ channel: next })}
            options={ContactChannel.options.map((value) => ({ value, label: channelText(value) }))}
          />
          <SelectField
            label={t('contacts.who')}
            value={filled.direction}
            onChange={(next) => next && set({ direction: next })}
            options={(['out', 'in'] as const).map((value) => ({ value, label: t(`contacts.directions.${value}`) }))}
          />
        </FieldRow>
        <SelectField
          label={t('contacts.outcome')}
          value={filled.outcome}
          onChange={(next) => set({ outcome: next })}
          options={outcomesOf(filled.channel, filled.direction).map((value) => ({ value, label: outcomeText(value) }))}
          autoFocus
          error={errorOf('outcome')}
        />
        {filled.outcome === 'promised' && (
          <FieldRow>
            <MoneyField
              label={t('contacts.amount')}
              value={filled.amount}
              onChange={(amount) => set({ amount })}
              error={errorOf('amount')}
            />
            <DateField
              label={t('contacts.promisedFor')}
              hint={t('contacts.dayHint')}
              lean="future"
              value={filled.promisedFor}
              onChange={(promisedFor) => set({ promisedFor })}
              error={errorOf('promisedFor')}
            />
          </FieldRow>
        )}
        {SAYS_SOMETHING.has(filled.outcome) && (
          <SelectField
            label={t('contacts.excuse')}
            optional
            value={filled.excuse}
            onChange={(excuse) => set({ excuse })}
            options={Excuse.options.map((value) => ({ value, label: excuseText(value) }))}
          />
        )}
        <TextAreaField
          label={t('contacts.note')}
          optional
          rows={3}
          maxLength={5_000}
          value={filled.note}
          onChange={(note) => set({ note })}
        />
        <FieldRow>
          <DateField
            label={t('contacts.on')}
            lean="past"
            value={filled.on}
            onChange={(on) => set({ on })}
            error={errorOf('on')}
          />
          <DateField
            label={t('contacts.again')}
            hint={t('contacts.againHint')}
            optional
            lean="future"
            value={filled.again}
            onChange={(again) => set({ again })}
            error={errorOf('again')}
          />
        </FieldRow>
        {doesStep && (
          <CheckField label={t('contacts.doesStep')} value={filled.doesStep} onChange={(next) => set({ doesStep: next })} />
        )}
        <FailureNotice failure={record.error} />
        <DialogFoot onCancel={onClose} busy={record.isPending}>
          {t('contacts.save')}
        </DialogFoot>
      </Form>
    </Dialog>
  );
}

/** Where somebody spoke, and so may have given a reason. */
const SAYS_SOMETHING: ReadonlySet<ContactOutcome | undefined> = new Set<ContactOutcome>([
  'promised',
  'says-paid',
  'disputes',
  'cannot-pay',
  'refuses',
  'will-call-back',
  'other',
]);

/** Another channel has other ends: one that it cannot have is forgotten. */
function withFittingOutcome(filled: Filled): Filled {
  const { channel, direction, outcome } = filled;
  return outcome === undefined || outcomesOf(channel, direction).includes(outcome) ? filled : { ...filled, outcome: undefined };
}

type Problems = { readonly [K in 'outcome' | 'amount' | 'promisedFor' | 'on' | 'again']?: string };

function problemsOf({ outcome, amount, promisedFor, on, again }: Filled, today: IsoDate): Problems {
  const promises = outcome === 'promised';
  return {
    ...(outcome === undefined && { outcome: 'contacts.outcomeMissing' }),
    ...(promises && !(amount !== undefined && amount > 0) && { amount: 'contacts.amountMissing' }),
    ...(promises &&
      !(promisedFor !== undefined && isDay(promisedFor) && promisedFor >= today) && {
        promisedFor: 'contacts.promisedForMissing',
      }),
    ...(!(on !== undefined && isDay(on) && on <= today) && { on: 'contacts.onMissing' }),
    ...(again !== undefined && !(isDay(again) && again > today) && { again: 'contacts.againMissing' }),
  };
}

/** What a field could not read is no day. */
const isDay = (day: IsoDate): boolean => /^\d{4}-/.test(day);

function inputOf(debtorId: DebtorId, filled: Filled): ContactInput {
  const { channel, direction, outcome = 'other', excuse, amount, promisedFor, note, on, again, doesStep } = filled;
  return {
    debtorId,
    channel,
    direction,
    outcome,
    doesStep,
    ...(on !== undefined && { on }),
    ...(excuse !== undefined && SAYS_SOMETHING.has(outcome) && { excuse }),
    ...(note?.trim() && { note: note.trim() }),
    ...(again !== undefined && { again }),
    ...(outcome === 'promised' && amount !== undefined && promisedFor !== undefined && { promise: { amount, promisedFor } }),
  } as ContactInput;
}
