import { useMutation } from '@tanstack/react-query';
import type { OutputOf } from '../../../shared/contract/define.ts';
import type { AppContract } from '../../../shared/contract/index.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { failureText } from '../../lib/failure-text.ts';
import { Button, Notice } from '../../ui/index.ts';

type Emptied = NonNullable<OutputOf<AppContract['bin.state']>['lastEmptied']>;

/** How much was emptied, and on which day. */
export function EmptiedNotice({ last }: { readonly last: Emptied }) {
  const read = useMutation({
    mutationFn: () => call('bin.markRead', {}),
    onError: (failure) => announce(failureText(failure)),
  });
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
