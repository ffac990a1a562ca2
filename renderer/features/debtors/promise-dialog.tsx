import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { debtorChannels } from '../../../shared/contract/debtors.ts';
import type { InputOf } from '../../../shared/contract/define.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { besidesFields, tellFields } from '../../lib/failure-text.ts';
import { DateField, Dialog, DialogFoot, FailureNotice, FieldRow, Form, MoneyField, TextField } from '../../ui/index.ts';
import { Bound } from '../forms/index.ts';

type NewPromise = InputOf<(typeof debtorChannels)['promises.record']>;
const schema = debtorChannels['promises.record'].input;

type PromiseDialogProps = { readonly debtorId: DebtorId; readonly onClose: () => void };

/** Two fields: how much and when. */
export function PromiseDialog({ debtorId, onClose }: PromiseDialogProps) {
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { debtorId } });
  const record = useMutation({
    mutationFn: (promise: NewPromise) => call('promises.record', promise),
    onSuccess: (_, { amount, promisedFor }) => {
      onClose();
      announce(t('debtors.promise.saved', { amount: formatMoney(amount), day: formatDate(promisedFor) }), { undo: true });
    },
    onError: (failure) => tellFields(form.setError, failure),
  });
  return (
    <Dialog open title={t('debtors.promise.title')} onClose={onClose}>
      <Form label={t('debtors.promise.title')} onSubmit={form.handleSubmit((promise) => record.mutate(promise))} enterMovesOn>
        <FieldRow>
          <Bound control={form.control} name="amount">
            {(wired) => <MoneyField label={t('debtors.promise.amount')} autoFocus {...wired} />}
          </Bound>
          <Bound control={form.control} name="promisedFor">
            {(wired) => (
              <DateField label={t('debtors.promise.day')} hint={t('debtors.promise.dayHint')} lean="future" {...wired} />
            )}
          </Bound>
        </FieldRow>
        <Bound control={form.control} name="note">
          {(wired) => <TextField label={t('debtors.promise.note')} optional width="full" {...wired} />}
        </Bound>
        <FailureNotice failure={besidesFields(record.error)} />
        <DialogFoot onCancel={onClose} busy={record.isPending}>
          {t('debtors.promise.save')}
        </DialogFoot>
      </Form>
    </Dialog>
  );
}
