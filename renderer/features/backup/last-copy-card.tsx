import type { CopyState, Rehearsal } from '../../../shared/contract/copy-state.ts';
import { t } from '../../../shared/i18n/t.ts';
import { AppFailure } from '../../lib/api.ts';
import { failureText } from '../../lib/failure-text.ts';
import { momentText, ofMomentText } from '../../lib/moment-text.ts';
import { Card, Notice, Row, Stack, StatePill, Text, type Tone, useToday } from '../../ui/index.ts';
import styles from './backup.module.css';
import { CopyDays } from './copy-days.tsx';

const TONES = { none: 'dueSoon', fresh: 'paid', stale: 'dueSoon', failed: 'overdue' } as const satisfies Record<
  CopyState['state'],
  Tone
>;

type LastCopyCardProps = {
  readonly copies: CopyState;
  /** False while the screen already tells of it. */
  readonly tellsFailure: boolean;
};

/** When the last good copy was made, where it is, and what has been written down since. */
export function LastCopyCard({ copies, tellsFailure }: LastCopyCardProps) {
  const today = useToday();
  const { last, failure, lastPointAt, pointTrouble, target, state } = copies;
  const when = last && momentText(last.madeAt, today);
  const unfit = unfitSince(copies);
  return (
    <Card title={t(unfit ? 'backup.last.unfitTitle' : 'backup.last.title')}>
      <Stack>
        <Row gap={4}>
          <p className={styles.moment}>{when ?? t('backup.last.none')}</p>
          {state !== 'none' && <StatePill tone={TONES[state]}>{t(`backup.last.${unfit ? 'unfit' : state}`)}</StatePill>}
        </Row>
        {last ? (
          <Stack gap={1}>
            <Text>{t(unfit ? 'backup.last.unfitWhere' : 'backup.last.where', { place: last.place })}</Text>
            {!unfit && <Text muted>{sinceThen(copies)}</Text>}
            {target && target.name !== last.place && <Text muted>{t('backup.make.where', { place: target.name })}</Text>}
          </Stack>
        ) : (
          <Stack gap={1}>
            <Text>{t('backup.last.noneText')}</Text>
            {lastPointAt && <Text muted>{t('backup.last.onlyPoint', { when: ofMomentText(lastPointAt, today) })}</Text>}
          </Stack>
        )}
        {last && <CopyDays days={copies.copyDays ?? []} />}
        {unfit && <Notice kind="failure">{t('rescue.rehearsal.failed', { when: ofMomentText(unfit.at, today) })}</Notice>}
        {failure && tellsFailure && (
          <Notice
            kind="warning"
            title={t(last ? 'backup.last.failedAt' : 'backup.last.failedFirst', { when: ofMomentText(failure.at, today) })}
          >
            {failureText(new AppFailure({ code: failure.code }))}
          </Notice>
        )}
        {pointTrouble && (
          <Notice kind="warning" title={t('backup.points.trouble', { when: momentText(pointTrouble.at, today) })}>
            {failureText(new AppFailure({ code: pointTrouble.code }))}
          </Notice>
        )}
      </Stack>
    </Card>
  );
}

/** The rehearsal that says that the last copy would bring nothing back, and not an attempt to copy that failed. */
const unfitSince = ({ state, failure, rehearsal }: CopyState): Rehearsal | undefined =>
  state === 'failed' && !failure && rehearsal?.failure ? rehearsal : undefined;

function sinceThen({ ageDays = 0, changesSince }: CopyState): string {
  const age = ageDays > 0 ? `${t('backup.last.age', { count: ageDays })} ` : '';
  if (changesSince === undefined) return age.trim();
  return age + (changesSince === 0 ? t('backup.last.noChanges') : t('backup.last.changes', { count: changesSince }));
}
