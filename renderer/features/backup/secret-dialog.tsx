import { useState } from 'react';
import { t } from '../../../shared/i18n/t.ts';
import { Dialog, DialogFoot, FailureNotice, Form, Stack, Text, TextField } from '../../ui/index.ts';

type SecretDialogProps = {
  readonly open: boolean;
  readonly title: string;
  readonly text: string;
  /** The verb of what happens with it. */
  readonly confirmLabel: string;
  readonly busy: boolean;
  readonly failure: Error | null;
  readonly onConfirm: (secret: string) => void;
  readonly onClose: () => void;
};

/** Asks for a passphrase or a recovery code. Shown as it is typed: it is long, and looked over by nobody but its owner. */
export function SecretDialog({ open, title, onClose, ...asking }: SecretDialogProps) {
  return (
    <Dialog open={open} title={title} onClose={onClose}>
      {open && <Asking title={title} onClose={onClose} {...asking} />}
    </Dialog>
  );
}

function Asking({ title, text, confirmLabel, busy, failure, onConfirm, onClose }: Omit<SecretDialogProps, 'open'>) {
  const [secret, setSecret] = useState('');
  const [isTried, setTried] = useState(false);
  const isEmpty = secret.trim() === '';
  const submit = () => {
    setTried(true);
    if (!isEmpty) onConfirm(secret);
  };
  return (
    <Form brief label={title} onSubmit={submit}>
      <Stack>
        <Text>{text}</Text>
        <TextField
          autoFocus
          width="full"
          label={t('encryption.unlock.label')}
          hint={t('encryption.unlock.safe')}
          value={secret}
          onChange={(typed) => setSecret(typed ?? '')}
          maxLength={300}
          error={isTried && isEmpty ? { message: 'encryption.problems.missing' } : undefined}
        />
        <FailureNotice failure={failure} />
        <DialogFoot onCancel={onClose} busy={busy}>
          {confirmLabel}
        </DialogFoot>
      </Stack>
    </Form>
  );
}
