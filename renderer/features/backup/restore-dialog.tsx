import { useEffect } from 'react';
import type { CopyRef } from '../../../shared/contract/copies.ts';
import { t } from '../../../shared/i18n/t.ts';
import { momentText } from '../../lib/moment-text.ts';
import { useJob } from '../../lib/use-job.ts';
import { Button, Dialog, FailureNotice, Progress, Stack, Text, useToday } from '../../ui/index.ts';
import { Comparison } from './comparison.tsx';
import { tellRestored } from './restored.ts';

type RestoreDialogProps = { readonly wanted: CopyRef; readonly madeAt: string; readonly onClose: () => void };

/** Reads the copy, shows what would change, asks once, and brings it back. Until the last moment nothing is touched. */
export function RestoreDialog({ wanted: { placeId, copyId }, madeAt, onClose }: RestoreDialogProps) {
  const today = useToday();
  const compare = useJob('copies.compare');
  const restore = useJob('copies.restore', (restored) => {
    onClose();
    tellRestored(restored);
  });
  const { start: startComparing } = compare;
  useEffect(() => void startComparing({ placeId, copyId }), [startComparing, placeId, copyId]);

  const running = [restore, compare].find(({ state }) => state.status === 'running');
  const compared = compare.state.status === 'done' ? compare.state.value : undefined;
  // Closing gives up what is being read; what is being put in its place ends by itself.
  const close = () => {
    if (restore.state.status === 'running') return;
    if (compare.state.status === 'running') void compare.cancel();
    onClose();
  };
  return (
    <Dialog
      open
      wide
      title={t('backup.restore.title', { when: momentText(madeAt, today) })}
      onClose={close}
      foot={
        <>
          <Button onClick={close} disabled={restore.state.status === 'running'} autoFocus>
            {compared ? t('common.cancel') : t('common.close')}
          </Button>
          {compared && (
            <Button
              look="primary"
              busy={restore.state.status === 'running'}
              onClick={() => void restore.start({ placeId, copyId })}
            >
              {compared.here ? t('backup.restore.confirm') : t('backup.restore.openIt')}
            </Button>
          )}
        </>
      }
    >
      <Stack>
        {compare.state.status === 'running' && <Text muted>{t('backup.restore.checking')}</Text>}
        {compared && <Comparison comparison={compared} />}
        {running?.state.status === 'running' && (
          <Progress {...running.state.progress} onCancel={() => void running.cancel()} cancelling={running.state.cancelling} />
        )}
        <FailureNotice
          failure={[restore, compare].map(({ state }) => (state.status === 'failed' ? state.failure : null)).find(Boolean)}
        />
      </Stack>
    </Dialog>
  );
}
