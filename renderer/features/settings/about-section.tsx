import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatLongDate } from '../../../shared/format/dates.ts';
import { t } from '../../../shared/i18n/t.ts';
import { LAW_REVIEWED_ON } from '../../../shared/legal/constants.ts';
import { call } from '../../lib/api.ts';
import { paths } from '../../lib/paths.ts';
import { queryOf } from '../../lib/query-client.ts';
import { blobAddress } from '../../lib/upload.ts';
import {
  Button,
  Card,
  ConfirmDialog,
  Dialog,
  FailureNotice,
  LinkButton,
  Progress,
  Row,
  Stack,
  Text,
  Waiting,
} from '../../ui/index.ts';
import { DiagnosticsCard } from '../diagnostics/index.ts';
import { useExampleShop } from '../onboarding/index.ts';
import styles from './settings.module.css';

export function AboutSection() {
  const ledger = useQuery(queryOf(['ledger', 'profile'], 'ledger.state', {}));
  const show = useMutation({ mutationFn: () => call('settings.showDataFolder', {}) });
  return (
    <Stack gap={6}>
      <Card title={t('shell.productName')}>
        <Stack>
          {ledger.data && <Text>{t('settings.about.version', { version: ledger.data.version })}</Text>}
          <Text>{t('settings.about.offline')}</Text>
          <Row>
            <LinkButton href={paths.firstSteps}>{t('settings.about.firstSteps')}</LinkButton>
            <LinkButton href={paths.help()}>{t('help.title')}</LinkButton>
          </Row>
        </Stack>
      </Card>
      <Card title={t('settings.about.dataTitle')}>
        <Stack>
          <Text>{t('settings.about.data')}</Text>
          <FailureNotice failure={show.error} />
          <Row>
            <Button onClick={() => show.mutate()} busy={show.isPending}>
              {t('settings.about.openFolder')}
            </Button>
          </Row>
        </Stack>
      </Card>
      {ledger.data?.kind === 'example' && <ExampleCard />}
      <Card title={t('settings.about.noticeTitle')}>
        <Text>{t('settings.about.notice', { day: formatLongDate(LAW_REVIEWED_ON) })}</Text>
      </Card>
      <DiagnosticsCard />
      <LicencesCard />
    </Stack>
  );
}

function ExampleCard() {
  const [asking, setAsking] = useState(false);
  const { state, open } = useExampleShop();
  return (
    <Card title={t('settings.about.exampleTitle')}>
      <Stack>
        <Text>{t('settings.about.example')}</Text>
        <FailureNotice failure={state.status === 'failed' ? state.failure : null} />
        {state.status === 'running' ? (
          <Progress {...state.progress} />
        ) : (
          <Row>
            <Button onClick={() => setAsking(true)}>{t('settings.about.exampleAnew')}</Button>
          </Row>
        )}
      </Stack>
      <ConfirmDialog
        open={asking}
        title={t('settings.about.exampleTitle')}
        confirmLabel={t('settings.about.exampleAnew')}
        danger
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          open(true);
        }}
      >
        <Text>{t('settings.about.exampleConfirm')}</Text>
      </ConfirmDialog>
    </Card>
  );
}

type LicenceName = 'programs' | 'data';

function LicencesCard() {
  const [reading, setReading] = useState<LicenceName>();
  return (
    <Card title={t('settings.about.licencesTitle')}>
      <Stack>
        <Text>{t('settings.about.licences')}</Text>
        <Row>
          <Button onClick={() => setReading('programs')}>{t('settings.about.licencesOf.programs')}</Button>
          <Button onClick={() => setReading('data')}>{t('settings.about.licencesOf.data')}</Button>
        </Row>
      </Stack>
      {reading && <LicenceDialog which={reading} onClose={() => setReading(undefined)} />}
    </Card>
  );
}

function LicenceDialog({ which, onClose }: { readonly which: LicenceName; readonly onClose: () => void }) {
  const text = useQuery({
    queryKey: [[], 'licence', which],
    queryFn: async () => {
      const tokens = await call('settings.licences', {});
      const answer = await fetch(blobAddress(tokens[which]));
      return answer.text();
    },
  });
  return (
    <Dialog open wide title={t(`settings.about.licencesOf.${which}`)} onClose={onClose}>
      <FailureNotice failure={text.error} />
      {text.isPending && <Waiting />}
      {text.data && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
        <section className={styles.licence} tabIndex={0} aria-label={t(`settings.about.licencesOf.${which}`)}>
          {text.data}
        </section>
      )}
    </Dialog>
  );
}
