/** The questions that a step may ask: why it is left out, what was done before, whether an announcement is kept. */
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { AgendaRow } from '../../../shared/contract/agenda-values.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { Button, Dialog, FailureNotice, Form, RadioField, Row, SubmitButton, Text, TextField } from '../../ui/index.ts';

type StepDialogProps = { readonly row: AgendaRow; readonly onClose: () => void };

/** A step is left out with a reason, never in silence. */
export function SkipDialog({ row, onClose }: StepDialogProps) {
  const [reason, setReason] = useState<string>();
  const [checked, setChecked] = useState(false);
  const skip = useMutation({
    mutationFn: (why: string) => call('agenda.skip', { debtorId: row.debtorId, reason: why }),
    onSuccess: () => {
      onClose();
      announce(t('today.skip.saved', { name: row.name }), { undo: true });
    },
  });
  const title = t('today.skip.title', { name: row.name });
  const save = () => {
    setChecked(true);
    if (reason?.trim()) skip.mutate(reason.trim());
  };
  return (
    <Dialog open title={title} onClose={onClose}>
      <Form label={title} onSubmit={save}>
        <Text>{t('today.skip.text')}</Text>
        <TextField
          label={t('today.skip.reason')}
          width="full"
          maxLength={200}
          value={reason}
          onChange={setReason}
          autoFocus
          error={checked && !reason?.trim() ? { message: 'today.skip.reasonMissing' } : undefined}
        />
        <FailureNotice failure={skip.error} />
        <Row align="end">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <SubmitButton busy={skip.isPending}>{t('today.skip.save')}</SubmitButton>
        </Row>
      </Form>
    </Dialog>
  );
}

const BEFORE = ['nothing', 'called', 'letter', 'demand'] as const;

/** "¿Qué has hecho ya?": an old debt goes on from there and not from the first courtesy. */
export function EntryDialog({ row, onClose }: StepDialogProps) {
  const [doneBefore, setDoneBefore] = useState<(typeof BEFORE)[number]>('nothing');
  const answer = useMutation({
    mutationFn: () => call('agenda.setDoneBefore', { debtorId: row.debtorId, doneBefore }),
    onSuccess: () => {
      onClose();
      announce(t('today.entry.saved', { name: row.name }), { undo: true });
    },
  });
  const title = t('today.entry.title', { name: row.name });
  return (
    <Dialog open title={title} onClose={onClose}>
      <Form label={title} onSubmit={() => answer.mutate()}>
        <Text>{t('today.entry.text', { count: row.invoiceCount })}</Text>
        <RadioField
          label={t('today.entry.label')}
          autoFocus
          value={doneBefore}
          onChange={setDoneBefore}
          choices={BEFORE.map((value) => ({
            value,
            label: t(`today.entry.choices.${value}`),
            hint: t(`today.entry.hints.${value}`),
          }))}
        />
        <FailureNotice failure={answer.error} />
        <Row align="end">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <SubmitButton busy={answer.isPending}>{t('today.entry.save')}</SubmitButton>
        </Row>
      </Form>
    </Dialog>
  );
}

type ConsequenceDialogProps = StepDialogProps & { readonly announcement: NonNullable<AgendaRow['announcement']> };

/** "¿Lo cumples?": what was announced is kept or withdrawn, never forgotten. */
export function ConsequenceDialog({ row, announcement, onClose }: ConsequenceDialogProps) {
  const { id, what, on } = announcement;
  const decide = useMutation({
    mutationFn: (decision: 'kept' | 'withdrawn') => call('agenda.decideConsequence', { id, decision }),
    onSuccess: (_, decision) => {
      onClose();
      announce(t(`today.consequence.${decision}`, { name: row.name }), { undo: true });
    },
  });
  return (
    <Dialog
      open
      title={t('today.consequence.title')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('today.consequence.later')}</Button>
          <Button busy={decide.isPending} onClick={() => decide.mutate('withdrawn')}>
            {t('today.consequence.withdraw')}
          </Button>
          <Button look="primary" busy={decide.isPending} onClick={() => decide.mutate('kept')}>
            {t('today.consequence.keep')}
          </Button>
        </>
      }
    >
      <Text>{t('today.consequence.text', { name: row.name, what: t(`agenda.consequences.${what}`), day: formatDate(on) })}</Text>
      <Text muted>{t('today.consequence.why')}</Text>
      <FailureNotice failure={decide.error} />
    </Dialog>
  );
}
