import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { t } from '../../../shared/i18n/t.ts';
import { copyStateQuery } from '../../lib/backup-state.ts';
import { paths } from '../../lib/paths.ts';
import { queryOf } from '../../lib/query-client.ts';
import { Card, FailureNotice, LinkButton, Page, Row, Stack, StatePill, Text, Waiting } from '../../ui/index.ts';
import styles from './onboarding.module.css';

/** Four cards, in any order, none of them needed to go on. */
export function FirstStepsPage() {
  const steps = useQuery(queryOf(['profile', 'debtors', 'letters'], 'onboarding.steps', {}));
  const copied = useQuery(copyStateQuery());
  if (!steps.data) {
    return (
      <Page title={t('onboarding.steps.title')}>{steps.isPending ? <Waiting /> : <FailureNotice failure={steps.error} />}</Page>
    );
  }
  const { identity, account, debtors, letters } = steps.data;
  return (
    <Page
      title={t('onboarding.steps.title')}
      subtitle={t('onboarding.steps.subtitle')}
      moreActions={<LinkButton href={paths.debtors}>{t('onboarding.steps.skip')}</LinkButton>}
    >
      <div className={styles.choices}>
        <Step title={t('onboarding.steps.business')} text={t('onboarding.steps.businessText')} done={identity && account}>
          <LinkButton href={paths.settingsSection('negocio')}>{t('onboarding.steps.businessAction')}</LinkButton>
        </Step>
        <Step title={t('onboarding.steps.debtors')} text={t('onboarding.steps.debtorsText')} done={debtors > 0}>
          <LinkButton href={paths.newDebtor}>{t('onboarding.steps.debtorsAction')}</LinkButton>
          <LinkButton href={paths.imports}>{t('onboarding.steps.importAction')}</LinkButton>
        </Step>
        <Step title={t('onboarding.steps.letter')} text={t('onboarding.steps.letterText')} done={letters > 0}>
          {debtors > 0 ? (
            <LinkButton href={paths.newLetter()}>{t('onboarding.steps.letterAction')}</LinkButton>
          ) : (
            <Text muted>{t('onboarding.steps.letterWaits')}</Text>
          )}
        </Step>
        <Step
          title={t('onboarding.steps.copy')}
          text={t('onboarding.steps.copyText')}
          done={copied.data?.state === 'fresh' || copied.data?.state === 'stale'}
        >
          <LinkButton href={paths.backup}>{t('onboarding.steps.copyAction')}</LinkButton>
        </Step>
      </div>
    </Page>
  );
}

type StepProps = { readonly title: string; readonly text: string; readonly done: boolean; readonly children: ReactNode };

function Step({ title, text, done, children }: StepProps) {
  return (
    <Card title={title} action={done && <StatePill tone="paid">{t('onboarding.steps.done')}</StatePill>}>
      <Stack>
        <Text muted>{text}</Text>
        <Row>{children}</Row>
      </Stack>
    </Card>
  );
}
