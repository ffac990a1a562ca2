import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { AgreementView } from '../../../shared/contract/agreement-values.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { Dialog, DialogFoot, FailureNotice, Form, TextField } from '../../ui/index.ts';

type CancelDialogProps = { readonly agreement: AgreementView; readonly onClose: () => void };

/** Of an agreement that both let go, or of a proposal that nobody took. */
export function CancelDialog({ agreement: { row }, onClose }: CancelDialogProps) {
  const [reason, setReason] = useState('');
  const isProposal = row.signedOn === undefined;
  const title = t(isProposal ? 'agreementPage.cancel.titleProposal' : 'agreementPage.cancel.title');
  const cancel = useMutation({
    mutationFn: () => call('agreements.cancel', { id: row.id, ...(reason.trim() && { reason: reason.trim() }) }),
    onSuccess: () => {
      onClose();
      announce(t(isProposal ? 'agreementPage.done.proposalArchived' : 'agreementPage.done.cancelled'), { undo: true });
    },
  });
  return (
    <Dialog open title={title} onClose={onClose}>
      <Form label={title} onSubmit={() => cancel.mutate()} enterMovesOn>
        <p>{t(isProposal ? 'agreementPage.cancel.textProposal' : 'agreementPage.cancel.text')}</p>
        <TextField
          label={t('agreementPage.cancel.reason')}
          optional
          width="full"
          maxLength={200}
          autoFocus
          value={reason}
          onChange={(text) => setReason(text ?? '')}
        />
        <FailureNotice failure={cancel.error} />
        <DialogFoot onCancel={onClose} busy={cancel.isPending}>
          {t(isProposal ? 'agreementPage.cancel.saveProposal' : 'agreementPage.cancel.save')}
        </DialogFoot>
      </Form>
    </Dialog>
  );
}
