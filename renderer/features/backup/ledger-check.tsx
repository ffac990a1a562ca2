import { t } from '../../../shared/i18n/t.ts';
import { useJob } from '../../lib/use-job.ts';
import { ShieldCheck } from '../../ui/icons.ts';
import { Button, Card, FailureNotice, Notice, Progress, Stack, Status, Text } from '../../ui/index.ts';

/** Reads the ledger of this computer from end to end when somebody wants to be sure. */
export function LedgerCheck() {
  const { state, start, cancel } = useJob('ledger.check');
  return (
    <Card title={t('backup.check.title')}>
      <Stack>
        <Text muted>{t('backup.check.text')}</Text>
        {state.status === 'running' ? (
          <Progress {...state.progress} onCancel={() => void cancel()} cancelling={state.cancelling} />
        ) : (
          <div>
            <Button icon={ShieldCheck} onClick={() => void start({ thorough: true })}>
              {t('backup.check.action')}
            </Button>
          </div>
        )}
        {state.status === 'done' && state.value.healthy && (
          <Status>{t('backup.check.healthy', { count: state.value.events })}</Status>
        )}
        {state.status === 'done' && !state.value.healthy && <Notice kind="failure">{t('backup.check.damaged')}</Notice>}
        {state.status === 'cancelled' && <Status>{t('backup.check.cancelled')}</Status>}
        <FailureNotice failure={state.status === 'failed' ? state.failure : null} />
      </Stack>
    </Card>
  );
}
