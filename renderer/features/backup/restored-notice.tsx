import { useEffect, useRef } from 'react';
import { t } from '../../../shared/i18n/t.ts';
import { momentText } from '../../lib/moment-text.ts';
import { useStore } from '../../lib/store.ts';
import { useJob } from '../../lib/use-job.ts';
import { RotateCcw } from '../../ui/icons.ts';
import { Button, FailureNotice, Notice, Progress, Stack, useToday } from '../../ui/index.ts';
import styles from './backup.module.css';
import { holdsInWords } from './copy-words.ts';
import { restoredStore } from './restored.ts';

/** After a restore: which day it is again, and the way back to how things were. */
export function RestoredNotice() {
  const restored = useStore(restoredStore);
  const today = useToday();
  const { state, start, cancel } = useJob('copies.goBack');
  const wayBack = restored?.wayBack;
  const notice = useRef<HTMLDivElement>(null);
  // What opened it is gone with the ledger of before; the reader goes on here.
  useEffect(() => {
    if (wayBack !== undefined) notice.current?.focus();
  }, [wayBack]);
  return (
    <div role="status" ref={notice} tabIndex={-1} className={styles.spoken}>
      {restored && (
        <Stack>
          <Notice
            kind="success"
            title={t('backup.restore.back', { when: momentText(restored.copy.madeAt, today) })}
            action={
              wayBack !== undefined &&
              state.status !== 'running' && (
                <Button icon={RotateCcw} onClick={() => void start({ copyId: wayBack })}>
                  {t('backup.restore.goBack')}
                </Button>
              )
            }
          >
            {t('backup.restore.backText', { holds: holdsInWords(restored.copy.contents) })}
          </Notice>
          {state.status === 'running' && (
            <Progress {...state.progress} onCancel={() => void cancel()} cancelling={state.cancelling} />
          )}
          <FailureNotice failure={state.status === 'failed' ? state.failure : null} />
        </Stack>
      )}
    </div>
  );
}
