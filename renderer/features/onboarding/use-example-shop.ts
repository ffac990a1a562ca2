import { formatLongDate } from '../../../shared/format/dates.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { paths, replaceWith } from '../../lib/paths.ts';
import { useJob } from '../../lib/use-job.ts';
import { useToday } from '../../ui/index.ts';

/** Goes into the example shop. One of another day, in which somebody worked, is kept, and that is said. */
export function useExampleShop() {
  const today = useToday();
  const { state, start } = useJob('onboarding.openExample', ({ made, madeOn }) => {
    if (!made && madeOn !== today) announce(t('onboarding.exampleKept', { day: formatLongDate(madeOn) }));
    replaceWith(paths.home);
  });
  return { state, open: (anew: boolean) => void start({ anew }) };
}
