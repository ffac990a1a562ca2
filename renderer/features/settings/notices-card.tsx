import { useQuery } from '@tanstack/react-query';
import type { NoticeSettings } from '../../../shared/contract/calendar.ts';
import { t } from '../../../shared/i18n/t.ts';
import { Card, CheckField, FailureNotice, Stack } from '../../ui/index.ts';
import { noticesQuery, useSaving } from './queries.ts';

/** What the computer shows by itself, and whether names are part of it. Applied at once. */
export function NoticesCard() {
  const known = useQuery(noticesQuery());
  const save = useSaving('calendar.saveNotices', t('calendar.notices.saved'));
  // What was pressed shows at once.
  const settings = save.isPending ? save.variables.settings : known.data;
  if (!settings) return <FailureNotice failure={known.error} />;
  const change = (changed: Partial<NoticeSettings>) => save.mutate({ settings: { ...settings, ...changed } });
  return (
    <Card title={t('calendar.notices.title')}>
      <Stack gap={4}>
        <CheckField
          label={t('calendar.notices.show')}
          hint={t('calendar.notices.showHint')}
          value={settings.notices}
          onChange={(notices) => change({ notices })}
        />
        <CheckField
          label={t('calendar.notices.privacy')}
          hint={t('calendar.notices.privacyHint')}
          value={settings.privacy}
          onChange={(privacy) => change({ privacy })}
        />
        <FailureNotice failure={save.error} />
      </Stack>
    </Card>
  );
}
