import { useEffect } from 'react';
import type { CopyRef } from '../../../shared/contract/copies.ts';
import { t } from '../../../shared/i18n/t.ts';
import { ofMomentText } from '../../lib/moment-text.ts';
import { useJob } from '../../lib/use-job.ts';
import { useToday } from '../../ui/index.ts';
import { SecretDialog } from './secret-dialog.tsx';

type UnlockDialogProps = {
  /** Stays while the dialog closes. */
  readonly wanted: { readonly ref: CopyRef; readonly madeAt: string } | undefined;
  readonly open: boolean;
  readonly onClose: () => void;
};

/** Opens an encrypted copy, and with it all that have the same passphrase, until the program ends. */
export function UnlockDialog({ wanted, open, onClose }: UnlockDialogProps) {
  const today = useToday();
  const { state, start, reset } = useJob('copies.unlock', onClose);
  useEffect(() => {
    if (open) reset();
  }, [open, reset]);
  return (
    <SecretDialog
      open={open}
      title={t('encryption.unlock.title', { when: wanted ? ofMomentText(wanted.madeAt, today) : '' })}
      text={t('encryption.unlock.text')}
      confirmLabel={t('encryption.unlock.confirm')}
      busy={state.status === 'running'}
      failure={state.status === 'failed' ? state.failure : null}
      onConfirm={(secret) => wanted && void start({ ...wanted.ref, secret })}
      onClose={onClose}
    />
  );
}
