import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Behaviour } from '../../../shared/contract/values.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { Dialog, DialogFoot, FailureNotice, Form, RadioField, TextField } from '../../ui/index.ts';
import { ClassifyQuestions } from './classify-questions.tsx';
import type { DebtorAnswer } from './queries.ts';
import { behaviourText } from './words.ts';

type ClassifyDialogProps = { readonly id: DebtorId; readonly debtor: DebtorAnswer; readonly onClose: () => void };

/** Why they do not pay, each answer explained. The day is kept, and so is what was thought before. */
export function ClassifyDialog({ id, debtor, onClose }: ClassifyDialogProps) {
  const [behaviour, setBehaviour] = useState<Behaviour>(debtor.row.behaviour);
  const [reason, setReason] = useState<string>();
  const classify = useMutation({
    mutationFn: () => call('debtors.classify', { id, behaviour, ...(reason?.trim() && { reason: reason.trim() }) }),
    onSuccess: () => {
      onClose();
      announce(t('debtors.classify.saved', { behaviour: behaviourText(behaviour) }), { undo: true });
    },
  });
  return (
    <Dialog open wide title={t('debtors.classify.title', { name: debtor.row.name })} onClose={onClose}>
      <Form label={t('debtors.page.classify')} onSubmit={() => classify.mutate()}>
        <ClassifyQuestions
          onPropose={(proposed, because) => {
            setBehaviour(proposed);
            setReason(because);
          }}
        />
        <RadioField
          label={t('debtors.classify.label')}
          value={behaviour}
          onChange={setBehaviour}
          choices={Behaviour.options.map((value) => ({
            value,
            label: behaviourText(value),
            hint: t(`debtors.classify.hints.${value}`),
          }))}
        />
        <TextField
          label={t('debtors.classify.reason')}
          hint={t('debtors.classify.reasonHint')}
          optional
          width="full"
          maxLength={200}
          value={reason}
          onChange={setReason}
        />
        <FailureNotice failure={classify.error} />
        <DialogFoot onCancel={onClose} busy={classify.isPending}>
          {t('debtors.classify.save')}
        </DialogFoot>
      </Form>
    </Dialog>
  );
}
