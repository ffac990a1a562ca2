import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { CopyRef } from '../../../shared/contract/copies.ts';
import { t } from '../../../shared/i18n/t.ts';
import { ofMomentText } from '../../lib/moment-text.ts';
import { queryOf } from '../../lib/query-client.ts';
import { useJob } from '../../lib/use-job.ts';
import { Button, Dialog, FailureNotice, Progress, Stack, Text, useToday } from '../../ui/index.ts';
import { Comparison } from './comparison.tsx';

/** Of one opening of the dialog: a new object each time. */
export type WantedCopy = { readonly ref: CopyRef; readonly madeAt: string };

type RestoreDialogProps = {
  /** Stays while the dialog closes. */
  readonly wanted: WantedCopy | undefined;
  readonly open: boolean;
  readonly onClose: () => void;
};

/**
 * Reads the copy, shows what would change, asks once, and brings it back. Until the last moment nothing is touched.
 * It is on the page before it is opened, so that the focus finds its way back when it closes.
 */
export function RestoreDialog({ wanted, open, onClose }: RestoreDialogProps) {
  const today = useToday();
  const ledger = useQuery(queryOf(['ledger', 'profile'], 'ledger.state', {}));
  const { state: comparing, start: compare, cancel: stopComparing } = useJob('copies.compare');
  const restoring = useJob('copies.restore', onClose);
  const { state: bringing, start: restore, cancel: stopRestoring, reset } = restoring;
  useEffect(() => {
    if (!wanted) return;
    reset();
    void compare(wanted.ref);
  }, [wanted, compare, reset]);

  const compared = comparing.status === 'done' ? comparing.value : undefined;
  const isBringing = bringing.status === 'running';
  // Closing gives up what is being read; what is being put in its place ends by itself.
  const close = () => {
    if (isBringing) return;
    if (comparing.status === 'running') void stopComparing();
    onClose();
  };
  return (
    <Dialog
      open={open}
      wide
      title={t('backup.restore.title', { when: wanted ? ofMomentText(wanted.madeAt, today) : '' })}
      onClose={close}
      foot={
        <>
          <Button onClick={close} disabled={isBringing} autoFocus>
            {compared ? t('common.cancel') : t('common.close')}
          </Button>
          {compared && wanted && (
            <Button look="primary" busy={isBringing} onClick={() => void restore(wanted.ref)}>
              {compared.here ? t('backup.restore.confirm') : t('backup.restore.openIt')}
            </Button>
          )}
        </>
      }
    >
      <Stack>
        {comparing.status === 'running' && <Text muted>{t('backup.restore.checking')}</Text>}
        {compared && <Comparison comparison={compared} canGoBack={ledger.data?.state === 'open'} />}
        {comparing.status === 'running' && (
          <Progress {...comparing.progress} onCancel={() => void stopComparing()} cancelling={comparing.cancelling} />
        )}
        {bringing.status === 'running' && (
          <Progress {...bringing.progress} onCancel={() => void stopRestoring()} cancelling={bringing.cancelling} />
        )}
        {comparing.status === 'failed' && <FailureNotice failure={comparing.failure} />}
        {bringing.status === 'failed' && <FailureNotice failure={bringing.failure} />}
      </Stack>
    </Dialog>
  );
}
