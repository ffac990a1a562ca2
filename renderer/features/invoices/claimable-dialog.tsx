import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { InvoiceId } from '../../../shared/domain/ids.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { Dialog, DialogFoot, FailureNotice, Form, TextField } from '../../ui/index.ts';

type ClaimableDialogProps = { readonly id: InvoiceId; readonly onClose: () => void };

/** "No reclamar": the debt stays, but nothing and nobody asks for it. */
export function ClaimableDialog({ id, onClose }: ClaimableDialogProps) {
  const [reason, setReason] = useState('');
  const setApart = useMutation({
    mutationFn: () => call('invoices.setClaimable', { id, claimable: false, ...(reason.trim() && { reason: reason.trim() }) }),
    onSuccess: () => {
      onClose();
      announce(t('invoices.done.notClaimable'), { undo: true });
    },
  });
  return (
    <Dialog open title={t('invoices.actions.doNotClaim')} onClose={onClose}>
      <Form label={t('invoices.actions.doNotClaim')} onSubmit={() => setApart.mutate()} enterMovesOn>
        <p>{t('invoices.claimable.text')}</p>
        <TextField
          label={t('invoices.claimable.reason')}
          optional
          width="full"
          maxLength={200}
          autoFocus
          value={reason}
          onChange={(text) => setReason(text ?? '')}
        />
        <FailureNotice failure={setApart.error} />
        <DialogFoot onCancel={onClose} busy={setApart.isPending}>
          {t('invoices.actions.doNotClaim')}
        </DialogFoot>
      </Form>
    </Dialog>
  );
}
