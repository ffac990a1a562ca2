import { formatDate, weekdayName } from '../../../../shared/format/dates.ts';
import { formatMoney } from '../../../../shared/format/money.ts';
import { t } from '../../../../shared/i18n/t.ts';
import { Money, OnlyReadAloud } from '../../../ui/index.ts';
import styles from './schedule.module.css';
import { SmallCalendar } from './small-calendar.tsx';
import { useWizard } from './wizard-context.ts';
import { roundingText } from './words.ts';

/** The days and amounts as they will be printed, in a table and on a calendar; what they add up to stands below. */
export function Schedule() {
  const { composed } = useWizard();
  if (!composed || composed.instalments.length === 0) return null;
  const rounding = roundingText(composed);
  return (
    <div className={styles.schedule}>
      <div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard */}
        <section className={styles.scheduleRows} tabIndex={0} aria-label={t('agreementWizard.schedule.label')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('agreementWizard.schedule.number')}</th>
                <th scope="col">{t('agreementWizard.schedule.day')}</th>
                <th scope="col">{t('agreementWizard.schedule.amount')}</th>
              </tr>
            </thead>
            <tbody>
              {composed.instalments.map(({ position, on, nominalOn, amount, kind }) => (
                <tr key={position}>
                  <th scope="row">{kind === 'cash' ? position : `${position} · ${t(`agreements.instalmentKinds.${kind}`)}`}</th>
                  <td>
                    {formatDate(on)}
                    {on !== nominalOn && (
                      <span className={styles.moved}>
                        {t('agreementWizard.schedule.moved', { day: formatDate(nominalOn), weekday: weekdayName(nominalOn) })}
                      </span>
                    )}
                  </td>
                  <td>
                    <Money amount={amount} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <p className={styles.sum} role="status">
          {t('agreementWizard.schedule.sum', { amount: formatMoney(composed.payable) })}
          {rounding && ` ${rounding}`}
          {composed.deferralInterest > 0 && (
            <OnlyReadAloud>
              {t('agreementWizard.schedule.interest', { amount: formatMoney(composed.deferralInterest) })}
            </OnlyReadAloud>
          )}
        </p>
      </div>
      <SmallCalendar days={composed.instalments.map(({ on }) => on)} />
    </div>
  );
}
