import { t } from '../../../shared/i18n/t.ts';
import { useJob } from '../../lib/use-job.ts';
import { FolderOpen } from '../../ui/icons.ts';
import { Button, Card, FailureNotice, Notice, Progress, Stack, Status, Text } from '../../ui/index.ts';

const counted = new Intl.NumberFormat('es-ES', { useGrouping: 'always' });

/** Leaving at any time, with everything, in files that need no Deudario. */
export function ExportCard() {
  const { state, start, cancel } = useJob('export.everything');
  return (
    <Card
      title={t('everything.title')}
      action={
        <Button small icon={FolderOpen} busy={state.status === 'running'} onClick={() => void start({})}>
          {t('everything.action')}
        </Button>
      }
    >
      <Stack>
        <Text muted>{t('everything.text')}</Text>
        {state.status === 'running' && (
          <Progress {...state.progress} onCancel={() => void cancel()} cancelling={state.cancelling} />
        )}
        {state.status === 'done' && (
          <Status>
            {t('everything.done', {
              name: state.value.name,
              tables: counted.format(state.value.tables),
              rows: counted.format(state.value.rows),
              documents: counted.format(state.value.documents),
            })}
          </Status>
        )}
        {state.status === 'done' && state.value.missing > 0 && (
          <Notice kind="warning">{t('everything.missing', { count: state.value.missing })}</Notice>
        )}
        {state.status === 'cancelled' && <Status>{t('everything.cancelled')}</Status>}
        <FailureNotice failure={state.status === 'failed' ? state.failure : null} />
      </Stack>
    </Card>
  );
}
