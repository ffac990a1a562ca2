import { useQuery } from '@tanstack/react-query';
import type { LegalClock } from '../../../shared/contract/agenda-values.ts';
import { daysBetween, type IsoDate } from '../../../shared/domain/civil-date.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { queryOf } from '../../lib/query-client.ts';
import { ReceiptEuro, Scale } from '../../ui/icons.ts';
import { LinkButton, Section } from '../../ui/index.ts';
import { CLOCK_TOPICS } from './queries.ts';
import styles from './today.module.css';

/** As soon as the law would have it: ninety days leave time for a burofax and its answer. */
const AHEAD_DAYS = 90;

const VAT_CLOCKS: readonly LegalClock['what'][] = ['vat', 'vat-notify'];

/** Legal windows that close soon: what is lost if nobody acts. */
export function ClockRows({ today }: { readonly today: IsoDate }) {
  const clocks = useQuery(queryOf(CLOCK_TOPICS, 'agenda.clocks', { days: AHEAD_DAYS }));
  if (!clocks.data || clocks.data.clocks.length === 0) return null;
  const shown = clocks.data.clocks.slice(0, 5);
  return (
    <Section title={t('today.clocks.title', { count: clocks.data.total })}>
      <ul className={styles.rows} aria-label={t('today.clocks.label')}>
        {shown.map((clock) => (
          <li key={`${clock.debtorId}-${clock.what}`} className={styles.row}>
            <span className={styles.rowMain}>
              <span className={styles.rowName}>{clock.name}</span>
              <span className={styles.rowAmount}>{formatMoney(clock.amount)}</span>
              <span className={styles.rowReason}>
                {t(`today.clocks.${clock.what}`, {
                  count: daysBetween(today, clock.until),
                  day: formatDate(clock.until),
                  number: clock.number,
                })}
              </span>
            </span>
            <span className={styles.rowActions}>
              <LinkButton small icon={VAT_CLOCKS.includes(clock.what) ? ReceiptEuro : Scale} href={paths.debtor(clock.debtorId)}>
                {t('today.clocks.open')}
              </LinkButton>
            </span>
          </li>
        ))}
      </ul>
      {clocks.data.total > shown.length && (
        <p className={styles.muted}>{t('today.clocks.more', { count: clocks.data.total - shown.length })}</p>
      )}
    </Section>
  );
}
