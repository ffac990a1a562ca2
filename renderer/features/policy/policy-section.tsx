import { useQuery } from '@tanstack/react-query';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { ListChecks } from '../../ui/icons.ts';
import { Card, FailureNotice, LinkButton, Stack, Text, Waiting } from '../../ui/index.ts';
import { policyQuery } from './queries.ts';

/** In Ajustes: what the policy is, and the way to its own page, which needs the width. */
export function PolicySection() {
  const saved = useQuery(policyQuery());
  if (!saved.data) return saved.isPending ? <Waiting /> : <FailureNotice failure={saved.error} />;
  const { isOriginal, version, policy } = saved.data;
  return (
    <Card title={t('policy.title')}>
      <Stack>
        <Text>{t('policy.settings.text')}</Text>
        <Text muted>{isOriginal ? t('policy.settings.original') : t('policy.settings.edited', { version })}</Text>
        <Text muted>{t('policy.settings.ladders', { names: policy.ladders.map(({ name }) => name).join(' · ') })}</Text>
        <div>
          <LinkButton look="primary" icon={ListChecks} href={paths.policy}>
            {t('policy.settings.open')}
          </LinkButton>
        </div>
      </Stack>
    </Card>
  );
}
