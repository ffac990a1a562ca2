import { useState } from 'react';
import type { AgreementView } from '../../../shared/contract/agreement-values.ts';
import { sumCents } from '../../../shared/domain/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { Card, DateText, Money, StatePill, TextButton } from '../../ui/index.ts';
import styles from './agreements.module.css';
import { INSTALMENT_TONES, instalmentText } from './words.ts';

/** As many as are seen without being asked for; a long plan shows those around the next one. */
const MOST = 18;
const BEFORE_NEXT = 3;

/** What is to be paid when, and how each instalment fares. */
export function ScheduleCard({ agreement }: { readonly agreement: AgreementView }) {
  const [isWhole, setWhole] = useState(false);
  const { row, track, composed } = agreement;
  // A proposal has no movements: what was composed is all there is.
  const instalments =
    track.instalments.length > 0
      ? track.instalments
      : composed.instalments.map((one) => ({ ...one, pending: one.amount, state: 'upcoming' as const }));
  const nextAt = instalments.findIndex(({ pending }) => pending > 0);
  const from = Math.max(0, Math.min(nextAt - BEFORE_NEXT, instalments.length - MOST));
  const shown = isWhole ? instalments : instalments.slice(from, from + MOST);
  const isFollowed = row.signedOn !== undefined;
  const isLetGo = row.state === 'cancelled' || row.state === 'renegotiated';
  return (
    <Card title={t('agreementPage.schedule.title')}>
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={t('agreementPage.schedule.title')}>
          <thead>
            <tr>
              <th scope="col">{t('agreementPage.schedule.position')}</th>
              <th scope="col">{t('agreementPage.schedule.on')}</th>
              <th scope="col">{t('agreementPage.schedule.kind')}</th>
              <th scope="col" className={styles.end}>
                {t('agreementPage.schedule.amount')}
              </th>
              {isFollowed && (
                <>
                  <th scope="col" className={styles.end}>
                    {t('agreementPage.schedule.pending')}
                  </th>
                  <th scope="col">{t('agreementPage.schedule.state')}</th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <tr key={one.position} data-next={isFollowed && !isLetGo && one === instalments[nextAt]}>
                <th scope="row">{one.position}</th>
                <td>
                  <DateText day={one.on} />
                </td>
                <td>{t(`agreements.instalmentKinds.${one.kind}`)}</td>
                <td className={styles.end}>
                  <Money amount={one.amount} />
                </td>
                {isFollowed && (
                  <>
                    <td className={styles.end}>
                      {one.pending > 0 && (
                        <Money amount={one.pending} tone={one.state === 'late' && !isLetGo ? 'overdue' : undefined} />
                      )}
                    </td>
                    <td>
                      {isLetGo && one.pending > 0 ? (
                        <StatePill tone="plain">{t('agreementPage.schedule.letGo')}</StatePill>
                      ) : 'settledOn' in one || 'daysLate' in one ? (
                        <StatePill tone={INSTALMENT_TONES[one.state]}>{instalmentText(one)}</StatePill>
                      ) : null}
                    </td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                {t('agreementPage.schedule.total')}
              </th>
              <td className={styles.end}>
                <Money amount={sumCents(instalments.map(({ amount }) => amount))} />
              </td>
              {isFollowed && (
                <>
                  <td className={styles.end}>
                    <Money amount={sumCents(instalments.map(({ pending }) => pending))} />
                  </td>
                  <td />
                </>
              )}
            </tr>
          </tfoot>
        </table>
      </div>
      {shown.length < instalments.length && (
        <TextButton onClick={() => setWhole(true)}>{t('agreementPage.schedule.all', { count: instalments.length })}</TextButton>
      )}
    </Card>
  );
}
