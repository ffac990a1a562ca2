import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { underLaw3of2004 } from '../../../shared/domain/debtor-kind.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { CheckField, Dialog, DialogFoot, FailureNotice, Form, Stack, TextField } from '../../ui/index.ts';
import type { InvoiceAnswer } from './queries.ts';

type WaiveDialogProps = { readonly invoice: InvoiceAnswer; readonly onClose: () => void };

/** Forgives interest or the 40 €; unticking takes it back. */
export function WaiveDialog({ invoice: { row, waivers, debtorKind }, onClose }: WaiveDialogProps) {
  const [interest, setInterest] = useState(waivers.interestOn !== undefined);
  const [compensation, setCompensation] = useState(waivers.compensationOn !== undefined);
  const [reason, setReason] = useState(waivers.reason ?? '');
  const waive = useMutation({
    mutationFn: () =>
      call('invoices.waive', { id: row.id, interest, compensation, ...(reason.trim() && { reason: reason.trim() }) }),
    onSuccess: () => {
      onClose();
      announce(interest || compensation ? t('invoices.done.waived') : t('invoices.done.waiverWithdrawn'), { undo: true });
    },
  });
  return (
    <Dialog open title={t('invoices.actions.waive')} onClose={onClose}>
      <Form label={t('invoices.actions.waive')} onSubmit={() => waive.mutate()}>
        <p>{t('invoices.waive.text')}</p>
        <Stack gap={1}>
          <CheckField label={t('invoices.waive.interest')} value={interest} onChange={setInterest} />
          {underLaw3of2004(debtorKind) && (
            <CheckField label={t('invoices.waive.compensation')} value={compensation} onChange={setCompensation} />
          )}
        </Stack>
        <TextField
          label={t('invoices.waive.reason')}
          optional
          width="full"
          maxLength={200}
          value={reason}
          onChange={(text) => setReason(text ?? '')}
        />
        <FailureNotice failure={waive.error} />
        <DialogFoot onCancel={onClose} busy={waive.isPending}>
          {t('common.save')}
        </DialogFoot>
      </Form>
    </Dialog>
  );
}
