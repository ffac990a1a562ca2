import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { Controller, useForm } from 'react-hook-form';
import type { InputOf } from '../../../shared/contract/define.ts';
import { invoiceChannels } from '../../../shared/contract/invoices.ts';
import type { InvoiceId } from '../../../shared/domain/ids.ts';
import { formatDate } from '../../../shared/format/dates.ts';
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
  MoneyField,
  Notice,
  TextAreaField,
  useToday,
} from '../../ui/index.ts';
import { Bound } from '../forms/index.ts';

type NewDispute = InputOf<(typeof invoiceChannels)['invoices.openDispute']>;
const schema = invoiceChannels['invoices.openDispute'].input;

type DisputeDialogProps = { readonly id: InvoiceId; readonly consumer: boolean; readonly onClose: () => void };

/** What the debtor says is wrong. While it is open no letter claims the invoice. */
export function DisputeDialog({ id, consumer, onClose }: DisputeDialogProps) {
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { id, openedOn: useToday(), reason: '' } });
  const open = useMutation({
    mutationFn: (dispute: NewDispute) => call('invoices.openDispute', dispute),
    onSuccess: ({ answerBy }) => {
      onClose();
      announce(answerBy ? t('invoices.done.disputeAnswerBy', { day: formatDate(answerBy) }) : t('invoices.done.disputeOpened'), {
        undo: true,
      });
    },
    onError: (failure) => tellFields(form.setError, failure),
  });
  return (
    <Dialog open title={t('invoices.actions.openDispute')} onClose={onClose}>
      <Form label={t('invoices.actions.openDispute')} onSubmit={form.handleSubmit((dispute) => open.mutate(dispute))}>
        <p>{t('invoices.dispute.text')}</p>
        {consumer && <Notice>{t('invoices.dispute.consumer')}</Notice>}
        <Controller
          control={form.control}
          name="reason"
          render={({ field, fieldState }) => (
            <TextAreaField
              label={t('invoices.dispute.reason')}
              rows={3}
              autoFocus
              value={field.value}
              onChange={(text) => field.onChange(text ?? '')}
              error={fieldState.error}
            />
          )}
        />
        <FieldRow>
          <Bound control={form.control} name="openedOn">
            {(wired) => <DateField label={t('invoices.dispute.openedOn')} lean="past" {...wired} />}
          </Bound>
          <Bound control={form.control} name="disputed">
            {(wired) => (
              <MoneyField label={t('invoices.dispute.disputed')} hint={t('invoices.dispute.disputedHint')} optional {...wired} />
            )}
          </Bound>
        </FieldRow>
        <FailureNotice failure={besidesFields(open.error)} />
        <DialogFoot onCancel={onClose} busy={open.isPending}>
          {t('invoices.dispute.save')}
        </DialogFoot>
      </Form>
    </Dialog>
  );
}
