import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { LetterId } from '../../../shared/domain/ids.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { Button, Dialog, FailureNotice, Form, Row, Stack, SubmitButton, Text, TextField } from '../../ui/index.ts';

type AnnulDialogProps = {
  readonly id: LetterId;
  readonly number: string;
  readonly open: boolean;
  readonly onClose: () => void;
};

export function AnnulDialog({ id, number, open, onClose }: AnnulDialogProps) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const annul = useMutation({
    mutationFn: () => call('letters.annul', { id, reason: reason.trim() }),
    onSuccess: () => {
      onClose();
      announce(t('letters.annulment.done'), { undo: true });
    },
  });
  const submit = () => {
    setTried(true);
    if (reason.trim() !== '') annul.mutate();
  };
  return (
    <Dialog open={open} title={t('letters.annulment.title', { number })} onClose={onClose}>
      <Form label={t('letters.annulment.title', { number })} onSubmit={submit}>
        <Stack gap={4}>
          <Text>{t('letters.annulment.text')}</Text>
          <TextField
            autoFocus
            width="full"
            label={t('letters.annulment.reason')}
            maxLength={200}
            value={reason}
            onChange={(text) => setReason(text ?? '')}
            error={tried && reason.trim() === '' ? { type: 'required' } : undefined}
          />
          <FailureNotice failure={annul.error} />
          <Row gap={2} align="end">
            <Button onClick={onClose}>{t('common.cancel')}</Button>
            <SubmitButton busy={annul.isPending}>{t('letters.annulment.action')}</SubmitButton>
          </Row>
        </Stack>
      </Form>
    </Dialog>
  );
}
