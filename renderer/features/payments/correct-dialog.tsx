import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { PaymentRow } from '../../../shared/contract/payments.ts';
import { negateCents } from '../../../shared/domain/money.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { goTo, isStillAt, paths, whereAsked } from '../../lib/paths.ts';
import { Button, Dialog, FailureNotice, Stack, Text, TextField } from '../../ui/index.ts';

type CorrectDialogProps = { readonly open: boolean; readonly row: PaymentRow; readonly onClose: () => void };

/** A mistake is not rubbed out: a counter-entry takes it back, and a new payment says what is right. */
export function CorrectDialog({ open, row, onClose }: CorrectDialogProps) {
  const [note, setNote] = useState<string>();
  const reverse = useMutation({
    mutationFn: (_again: boolean) => call('payments.reverse', { id: row.id, ...(note?.trim() && { note: note.trim() }) }),
    onMutate: whereAsked,
    onSuccess: (_, again, asked) => {
      announce(t('payments.correct.done'), { undo: true });
      onClose();
      if (again && isStillAt(asked)) goTo(paths.newPayment(row.debtorId, { corrects: row.id }));
    },
  });
  return (
    <Dialog
      open={open}
      title={t('payments.correct.title')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button onClick={() => reverse.mutate(false)} busy={reverse.isPending}>
            {t('payments.correct.only')}
          </Button>
          <Button look="primary" onClick={() => reverse.mutate(true)} busy={reverse.isPending}>
            {t('payments.correct.again')}
          </Button>
        </>
      }
    >
      <Stack>
        <Text>{t('payments.correct.explain', { amount: formatMoney(negateCents(row.amount)) })}</Text>
        <Text muted>{t('payments.correct.afterwards')}</Text>
        <TextField label={t('payments.correct.note')} value={note} onChange={setNote} width="full" maxLength={200} optional />
        <FailureNotice failure={reverse.error} />
      </Stack>
    </Dialog>
  );
}
