import { useQuery } from '@tanstack/react-query';
import { formatLongDate } from '../../../shared/format/dates.ts';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { LinkButton, Notice, Stack, Text } from '../../ui/index.ts';
import { ratesQuery } from './queries.ts';

/** From 1 January and 1 July, for as long as the rate of the half-year (or year) is missing: asks for it, and says what waits. */
export function MissingRateCard() {
  const rates = useQuery(ratesQuery());
  const missing = (rates.data?.tables ?? []).filter(({ next }) => next.missing);
  if (missing.length === 0) return null;
  return (
    <Notice
      kind="warning"
      title={t('settings.rates.missing.title')}
      action={<LinkButton href={paths.settingsSection('intereses')}>{t('settings.rates.missing.action')}</LinkButton>}
    >
      <Stack gap={1}>
        {missing.map(({ table, next }) => (
          <Text key={table}>{t(`settings.rates.missing.${table}`, { day: formatLongDate(next.from) })}</Text>
        ))}
        <Text small>{t('settings.rates.missing.meanwhile')}</Text>
      </Stack>
    </Notice>
  );
}
