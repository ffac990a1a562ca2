import { useMutation, useQuery } from '@tanstack/react-query';
import { formatDate } from '../../../shared/format/dates.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { failureText } from '../../lib/failure-text.ts';
import { Button, Notice } from '../../ui/index.ts';
import { binStateQuery } from './queries.ts';

/** What the program emptied by itself, until its owner has read it. */
export function BinNews() {
  const { data: state } = useQuery(binStateQuery());
  const read = useMutation({
    mutationFn: () => call('bin.markRead', {}),
    onError: (failure) => announce(failureText(failure)),
  });
  const last = state?.lastEmptied;
  if (!last?.isNews) return null;
  return (
    <Notice
      kind="information"
      title={t('bin.news.title', { day: formatDate(last.onDay) })}
      action={
        <Button small busy={read.isPending} onClick={() => read.mutate()}>
          {t('bin.news.understood')}
        </Button>
      }
    >
      {t('bin.news.text', last)}
    </Notice>
  );
}
