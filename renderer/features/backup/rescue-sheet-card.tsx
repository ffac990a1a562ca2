import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { useJob } from '../../lib/use-job.ts';
import { Printer } from '../../ui/icons.ts';
import { Button, Card, FailureNotice, Stack, Text } from '../../ui/index.ts';

/** The paper for the drawer. */
export function RescueSheetCard() {
  const { state, start } = useJob('rescue.print', ({ name, pages }) => announce(t('prints.opened', { name, count: pages })));
  return (
    <Card
      title={t('rescue.paper.title')}
      action={
        <Button small icon={Printer} busy={state.status === 'running'} onClick={() => void start({})}>
          {t('rescue.paper.action')}
        </Button>
      }
    >
      <Stack>
        <Text muted>{t('rescue.paper.text')}</Text>
        <FailureNotice failure={state.status === 'failed' ? state.failure : null} />
      </Stack>
    </Card>
  );
}
