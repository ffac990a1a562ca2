import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { FileToken } from '../../../shared/domain/ids.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { AppFailure, call } from '../../lib/api.ts';
import { useJob } from '../../lib/use-job.ts';
import { Button, Card, Dialog, FailureNotice, Progress, Row, Stack, Text } from '../../ui/index.ts';
import styles from './diagnostics.module.css';

/** The whole file is read on the screen before it can be saved. */
export function DiagnosticsCard() {
  const [isOpen, setOpen] = useState(false);
  const { state, start } = useJob('diagnostics.make', () => setOpen(true));
  return (
    <Card title={t('diagnostics.title')}>
      <Stack>
        <Text>{t('diagnostics.text')}</Text>
        <FailureNotice failure={state.status === 'failed' ? state.failure : null} />
        {state.status === 'running' && <Progress {...state.progress} />}
        <Row>
          <Button busy={state.status === 'running'} onClick={() => void start({})}>
            {t('diagnostics.make')}
          </Button>
        </Row>
      </Stack>
      {state.status === 'done' && isOpen && (
        <ShownDialog text={state.value.text} token={state.value.token} onClose={() => setOpen(false)} />
      )}
    </Card>
  );
}

type ShownDialogProps = { readonly text: string; readonly token: FileToken; readonly onClose: () => void };

function ShownDialog({ text, token, onClose }: ShownDialogProps) {
  const save = useMutation({
    mutationFn: () => call('diagnostics.save', { token }),
    onSuccess: () => {
      announce(t('diagnostics.saved'));
      onClose();
    },
  });
  // Having put the question away is no failure.
  const isPutAway = save.error instanceof AppFailure && save.error.failure.code === 'cancelled';
  return (
    <Dialog
      open
      wide
      title={t('diagnostics.title')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('common.close')}</Button>
          <Button look="primary" busy={save.isPending} onClick={() => save.mutate()}>
            {t('diagnostics.save')}
          </Button>
        </>
      }
    >
      <Stack>
        <Text>{t('diagnostics.shown')}</Text>
        <FailureNotice failure={isPutAway ? null : save.error} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard */}
        <section className={styles.shown} tabIndex={0} aria-label={t('diagnostics.region')}>
          {text}
        </section>
      </Stack>
    </Dialog>
  );
}
