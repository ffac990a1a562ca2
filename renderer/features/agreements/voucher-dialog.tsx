import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { agreementChannels } from '../../../shared/contract/agreements.ts';
import type { InputOf } from '../../../shared/contract/define.ts';
import type { AgreementId } from '../../../shared/domain/ids.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { besidesFields, tellFields } from '../../lib/failure-text.ts';
import { DateField, Dialog, DialogFoot, FailureNotice, Form, TextField, useToday } from '../../ui/index.ts';
import { Bound } from '../forms/index.ts';

const schema = agreementChannels['agreements.useVoucher'].input;
type Use = InputOf<(typeof agreementChannels)['agreements.useVoucher']>;

/** The voucher was taken off an order. */
export function VoucherDialog({ id, onClose }: { readonly id: AgreementId; readonly onClose: () => void }) {
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { id, on: useToday() } });
  const use = useMutation({
    mutationFn: (told: Use) => call('agreements.useVoucher', told),
    onSuccess: () => {
      onClose();
      announce(t('agreementPage.done.voucherUsed'), { undo: true });
    },
    onError: (failure) => tellFields(form.setError, failure),
  });
  return (
    <Dialog open title={t('agreementPage.voucher.use')} onClose={onClose}>
      <Form label={t('agreementPage.voucher.use')} onSubmit={form.handleSubmit((told) => use.mutate(told))} enterMovesOn>
        <Bound control={form.control} name="on">
          {(wired) => <DateField label={t('agreementPage.voucher.on')} lean="past" autoFocus {...wired} />}
        </Bound>
        <Bound control={form.control} name="note">
          {(wired) => (
            <TextField
              label={t('agreementPage.voucher.note')}
              hint={t('agreementPage.voucher.noteHint')}
              optional
              width="full"
              {...wired}
            />
          )}
        </Bound>
        <FailureNotice failure={besidesFields(use.error)} />
        <DialogFoot onCancel={onClose} busy={use.isPending}>
          {t('agreementPage.voucher.use')}
        </DialogFoot>
      </Form>
    </Dialog>
  );
}
