import { useMutation, useQuery } from '@tanstack/react-query';
import type { StickActivity as Activity, SticksState } from '../../../shared/contract/stick-state.ts';
import { t } from '../../../shared/i18n/t.ts';
import { AppFailure, call } from '../../lib/api.ts';
import { copyStateQuery } from '../../lib/backup-state.ts';
import { failureText } from '../../lib/failure-text.ts';
import { paths } from '../../lib/paths.ts';
import { Button, FailureNotice, LinkButton, Notice, Progress, Row, Status, Text } from '../../ui/index.ts';
import styles from './backup.module.css';
import { useRunningJob } from './use-running-job.ts';

type StickActivityProps = { readonly activity: Activity; readonly sticks: SticksState['sticks'] };

/** What happens to a stick now, or how it ended. */
export const StickActivity = ({ activity, sticks }: StickActivityProps) => (
  <section className={styles.strip} aria-label={t('sticks.now.label')}>
    {activity.state === 'copying' || activity.state === 'checking' ? (
      <Underway activity={activity} />
    ) : (
      <Ended activity={activity} isIn={sticks.some(({ id }) => id === activity.stickId)} />
    )}
  </section>
);

type OfState<S extends Activity['state']> = Extract<Activity, { state: S }>;

function Underway({ activity }: { readonly activity: OfState<'copying' | 'checking'> }) {
  const { progress, minutes, cancel } = useRunningJob(activity.jobId);
  const { state, name } = activity;
  return (
    <>
      <div className={styles.stripText}>
        <Status>{t(`sticks.now.${state}`, { name })}</Status>
        {minutes !== undefined && <Text muted>{t('sticks.now.slow', { count: minutes })}</Text>}
      </div>
      <div className={styles.stripProgress}>
        <Progress {...progress} onCancel={cancel} />
      </div>
    </>
  );
}

type EndedProps = { readonly activity: Exclude<Activity, { jobId: string }>; readonly isIn: boolean };

function Ended({ activity, isIn }: EndedProps) {
  const { stickId, name, state } = activity;
  const dismiss = useMutation({ mutationFn: () => call('sticks.dismiss', {}) });
  const eject = useMutation({ mutationFn: () => call('sticks.eject', { stickId }) });
  const { data: copies } = useQuery(copyStateQuery());
  const isSafe = state === 'copied' || state === 'checked';
  return (
    <>
      <div className={styles.stripText}>
        {activity.state === 'failed' ? (
          <div role="alert">
            <Notice kind="failure" title={t('sticks.now.failed', { name })}>
              {failureText(new AppFailure({ code: activity.code, ...(activity.params && { params: activity.params }) }))}
            </Notice>
          </div>
        ) : (
          <Status>
            {t(`sticks.now.${activity.state}`, { name })} {isSafe && <strong>{t('sticks.now.takeOut')}</strong>}
          </Status>
        )}
        {activity.state === 'copied' && activity.worn && <Notice kind="warning">{t('sticks.now.worn')}</Notice>}
        <FailureNotice failure={eject.error} />
      </div>
      <Row>
        {isSafe && copies?.rehearsalIsDue && (
          <LinkButton small href={paths.backup} look="quiet">
            {t('rescue.rehearsal.next')}
          </LinkButton>
        )}
        {isSafe && isIn && (
          <Button small busy={eject.isPending} onClick={() => eject.mutate()}>
            {t('sticks.eject')}
          </Button>
        )}
        <Button small onClick={() => dismiss.mutate()}>
          {t('sticks.now.understood')}
        </Button>
      </Row>
    </>
  );
}
