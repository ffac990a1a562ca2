import { formatDate } from '../../../shared/format/dates.ts';
import { t } from '../../../shared/i18n/t.ts';
import { Play } from '../../ui/icons.ts';
import { Button, FailureNotice } from '../../ui/index.ts';
import styles from './follow-up.module.css';
import type { Pause } from './queries.ts';
import { useResume } from './use-resume.ts';

/** What waits, until which day and why; any of it can go on at once. */
export function PauseList({ pauses }: { readonly pauses: readonly Pause[] }) {
  const resume = useResume();
  if (pauses.length === 0) return null;
  return (
    <section aria-label={t('followUp.pauses')}>
      <FailureNotice failure={resume.error} />
      <ul className={styles.list}>
        {pauses.map((pause) => {
          const what = pause.number === undefined ? t('followUp.everything') : t('followUp.invoice', { number: pause.number });
          return (
            <li key={pause.id}>
              <span className={styles.what}>
                <strong>{t('followUp.paused', { what, day: formatDate(pause.until) })}</strong>
                {` «${pause.reason}»`}
              </span>
              <Button small icon={Play} busy={resume.isPending} onClick={() => resume.mutate(pause)}>
                {t('followUp.resume', { what })}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
