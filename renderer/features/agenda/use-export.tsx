import type { CalendarLayer } from '../../../shared/contract/calendar.ts';
import type { InputOf } from '../../../shared/contract/define.ts';
import type { AppContract } from '../../../shared/contract/index.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { useJob } from '../../lib/use-job.ts';
import { Dialog, FailureNotice } from '../../ui/index.ts';

type Range = Pick<InputOf<AppContract['calendar.export']>, 'from' | 'to'>;

/** The days that are shown, as a file that telephones and other programs read. */
export function useExport({ layers, ...range }: Range & { readonly layers: readonly CalendarLayer[] }) {
  const job = useJob('calendar.export', ({ saved, events }) => {
    if (saved) announce(t('calendar.file.saved', { count: events }));
  });
  const { state } = job;
  return {
    save: () => void job.start({ ...range, layers: [...layers] }),
    isBusy: state.status === 'running',
    layer: (
      <Dialog open={state.status === 'failed'} title={t('calendar.file.making')} onClose={job.reset}>
        {state.status === 'failed' && <FailureNotice failure={state.failure} />}
      </Dialog>
    ),
  };
}
