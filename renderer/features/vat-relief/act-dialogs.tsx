/** What the owner did outside the program, written down: issued, sent, told the tax agency. */
import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useForm, useWatch } from 'react-hook-form';
import type { InputOf } from '../../../shared/contract/define.ts';
import { type VatReliefPartView, type VatReliefView, vatReliefChannels } from '../../../shared/contract/vat-relief.ts';
import { IsoDate } from '../../../shared/domain/civil-date.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { besidesFields, tellFields } from '../../lib/failure-text.ts';
import {
  DateField,
  Dialog,
  DialogFoot,
  FailureNotice,
  FieldRow,
  Form,
  Notice,
  Text,
  TextField,
  useToday,
} from '../../ui/index.ts';
import { Bound } from '../forms/index.ts';

type Channels = typeof vatReliefChannels;
type DialogProps = { readonly relief: VatReliefView; readonly part: VatReliefPartView; readonly onClose: () => void };

type FootProps = { readonly failure: Error | null; readonly busy: boolean; readonly save: string; readonly onClose: () => void };

const Foot = ({ failure, busy, save, onClose }: FootProps) => (
  <>
    <FailureNotice failure={besidesFields(failure)} />
    <DialogFoot onCancel={onClose} busy={busy}>
      {save}
    </DialogFoot>
  </>
);

type Issued = InputOf<Channels['vatRelief.recordIssued']>;

export function IssueDialog({ relief, part, onClose }: DialogProps) {
  const today = useToday();
  const form = useForm({
    resolver: zodResolver(vatReliefChannels['vatRelief.recordIssued'].input),
    defaultValues: {
      invoiceId: relief.invoiceId,
      issuedOn: today,
      ...(part.instalment !== undefined && { instalment: part.instalment }),
    },
  });
  const issuedOn = IsoDate.safeParse(useWatch({ control: form.control, name: 'issuedOn' }));
  const record = useMutation({
    mutationFn: (issued: Issued) => call('vatRelief.recordIssued', issued),
    onSuccess: ({ vat, notifyBy }) => {
      onClose();
      announce(t('vatRelief.done.issued', { amount: formatMoney(vat), day: formatDate(notifyBy) }), { undo: true });
    },
    onError: (failure) => tellFields(form.setError, failure),
  });
  return (
    <Dialog open title={t('vatRelief.issue.title')} onClose={onClose}>
      <Form
        label={t('vatRelief.issue.title')}
        onSubmit={form.handleSubmit((issued) => record.mutate(issued as Issued))}
        enterMovesOn
      >
        <Text muted small>
          {t('vatRelief.issue.text')}
        </Text>
        {part.vat !== undefined && <p>{t('vatRelief.issue.sum', { amount: formatMoney(part.vat) })}</p>}
        {part.route === 'unpaid' && part.claimProvenOn === undefined && (
          <Notice kind="warning">{t('vatRelief.issue.needsClaim')}</Notice>
        )}
        {issuedOn.success && <OutsideWindow part={part} day={issuedOn.data} />}
        <FieldRow>
          <Bound control={form.control} name="number">
            {(wired) => <TextField label={t('vatRelief.issue.number')} maxLength={60} autoFocus {...wired} />}
          </Bound>
          <Bound control={form.control} name="issuedOn">
            {(wired) => <DateField label={t('vatRelief.issue.day')} lean="past" {...wired} />}
          </Bound>
        </FieldRow>
        <Foot failure={record.error} busy={record.isPending} save={t('vatRelief.issue.save')} onClose={onClose} />
      </Form>
    </Dialog>
  );
}

/** It may be written down as it happened, but not without saying what it means. */
function OutsideWindow({ part: { window }, day }: { readonly part: VatReliefPartView; readonly day: IsoDate }) {
  if (window && day < window.opensOn) {
    return <Notice kind="warning">{t('vatRelief.issue.tooEarly', { day: formatDate(window.opensOn) })}</Notice>;
  }
  if (window && day > window.closesOn) {
    return <Notice kind="warning">{t('vatRelief.issue.tooLate', { day: formatDate(window.closesOn) })}</Notice>;
  }
  return null;
}

type Act = NonNullable<VatReliefPartView['act']>;
type ActProps = { readonly act: Act; readonly insolvency: boolean; readonly onClose: () => void };
type Sent = InputOf<Channels['vatRelief.recordSent']>;

export function SendDialog({ act, insolvency, onClose }: ActProps) {
  const today = useToday();
  const form = useForm({
    resolver: zodResolver(vatReliefChannels['vatRelief.recordSent'].input.required({ sentOn: true })),
    defaultValues: { id: act.id, sentOn: act.sentOn ?? today, ...(act.sendingProof && { proof: act.sendingProof }) },
  });
  const record = useMutation({
    mutationFn: (sent: Sent) => call('vatRelief.recordSent', sent),
    onSuccess: () => {
      onClose();
      announce(t('vatRelief.done.sent'), { undo: true });
    },
    onError: (failure) => tellFields(form.setError, failure),
  });
  return (
    <Dialog open title={t('vatRelief.send.title')} onClose={onClose}>
      <Form label={t('vatRelief.send.title')} onSubmit={form.handleSubmit((sent) => record.mutate(sent as Sent))} enterMovesOn>
        <Text muted small>
          {t('vatRelief.send.text')} {insolvency && t('vatRelief.send.insolvency')}
        </Text>
        <Bound control={form.control} name="sentOn">
          {(wired) => <DateField label={t('vatRelief.send.day')} lean="past" autoFocus {...wired} />}
        </Bound>
        <Bound control={form.control} name="proof">
          {(wired) => (
            <TextField
              label={t('vatRelief.send.proof')}
              hint={t('vatRelief.send.proofHint')}
              optional
              width="full"
              maxLength={200}
              {...wired}
            />
          )}
        </Bound>
        <Foot failure={record.error} busy={record.isPending} save={t('vatRelief.send.save')} onClose={onClose} />
      </Form>
    </Dialog>
  );
}

type Notified = InputOf<Channels['vatRelief.recordNotified']>;

export function NotifyDialog({ act, onClose }: Omit<ActProps, 'insolvency'>) {
  const today = useToday();
  const form = useForm({
    resolver: zodResolver(vatReliefChannels['vatRelief.recordNotified'].input.required({ notifiedOn: true })),
    defaultValues: { id: act.id, notifiedOn: act.notifiedOn ?? today },
  });
  const record = useMutation({
    mutationFn: (notified: Notified) => call('vatRelief.recordNotified', notified),
    onSuccess: () => {
      onClose();
      announce(t('vatRelief.done.notified'), { undo: true });
    },
    onError: (failure) => tellFields(form.setError, failure),
  });
  return (
    <Dialog open title={t('vatRelief.notify.title')} onClose={onClose}>
      <Form
        label={t('vatRelief.notify.title')}
        onSubmit={form.handleSubmit((notified) => record.mutate(notified as Notified))}
        enterMovesOn
      >
        <Text muted small>
          {t('vatRelief.notify.text', { day: formatDate(act.notifyBy) })}
        </Text>
        <Bound control={form.control} name="notifiedOn">
          {(wired) => <DateField label={t('vatRelief.notify.day')} lean="past" autoFocus {...wired} />}
        </Bound>
        <Foot failure={record.error} busy={record.isPending} save={t('vatRelief.notify.save')} onClose={onClose} />
      </Form>
    </Dialog>
  );
}
