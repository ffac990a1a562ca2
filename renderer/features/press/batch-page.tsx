import { t } from '../../../shared/i18n/t.ts';
import { type Batch, batchStore } from '../../lib/letter-batch.ts';
import { paths } from '../../lib/paths.ts';
import { useStore } from '../../lib/store.ts';
import { Button, Card, Page, Stack, Status, Text } from '../../ui/index.ts';
import { BatchDone } from './batch-done.tsx';
import { PlanPart } from './plan-part.tsx';
import styles from './press.module.css';
import { stopBatch } from './register-batch.ts';

/** Many letters at once: to whom, what is wrong with each, registering them, and the paper. */
export function BatchPage() {
  const batch = useStore(batchStore);
  return (
    <Page title={t('press.batch.title')} back={{ href: paths.letters, label: t('letters.title') }}>
      {batch.status === 'none' && <PlanPart />}
      {batch.status === 'running' && <Running batch={batch} />}
      {batch.status === 'done' && <BatchDone batch={batch} />}
    </Page>
  );
}

function Running({ batch }: { readonly batch: Extract<Batch, { readonly status: 'running' }> }) {
  const { done, total, name, stopping } = batch;
  return (
    <Card title={t('press.batch.running')}>
      <Stack>
        <Text>{t('press.batch.progress', { done: done + 1, total, name })}</Text>
        <progress className={styles.bar} aria-label={t('press.batch.running')} max={total} value={done} />
        {stopping && <Status>{t('press.batch.stopping')}</Status>}
        <div>
          <Button onClick={stopBatch} busy={stopping}>
            {t('press.batch.stop')}
          </Button>
        </div>
      </Stack>
    </Card>
  );
}
