import type { OutputOf } from '../../../shared/contract/define.ts';
import type { AppContract } from '../../../shared/contract/index.ts';
import { formatLongDate } from '../../../shared/format/dates.ts';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { LinkButton, Notice, Stack, Text } from '../../ui/index.ts';

type Table = OutputOf<AppContract['rates.list']>['tables'][number];

/** Which rates are missing, since when, and what waits for them. */
export const MissingRates = ({ missing }: { readonly missing: readonly Table[] }) => (
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
