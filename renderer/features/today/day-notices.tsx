/** What is said before the round: what happened while nobody looked, and whether the bank has news. */
import { useMutation } from '@tanstack/react-query';
import { formatDate, weekdayName } from '../../../shared/format/dates.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { failureText } from '../../lib/failure-text.ts';
import { paths } from '../../lib/paths.ts';
import { Coins } from '../../ui/icons.ts';
import { Button, LinkButton, Notice, Row, Text } from '../../ui/index.ts';
import type { Today } from './queries.ts';
import styles from './today.module.css';

export function AwayNotice({ away }: { readonly away: NonNullable<Today['away']> }) {
  const close = useMutation({
    mutationFn: () => call('agenda.welcomeBack', {}),
    onError: (failure) => announce(failureText(failure)),
  });
  return (
    <Notice
      title={t('today.away.title', { count: away.days })}
      action={
        <Button small busy={close.isPending} onClick={() => close.mutate()}>
          {t('today.away.understood')}
        </Button>
      }
    >
      <ul className={styles.awayLines}>
        <li>{t('today.away.since', { day: formatDate(away.since) })}</li>
        <li>{t('today.away.steps', { count: away.steps })}</li>
        {away.promisesKept > 0 && <li>{t('today.away.kept', { count: away.promisesKept })}</li>}
        {away.promisesBroken > 0 && <li>{t('today.away.broken', { count: away.promisesBroken })}</li>}
        <li>{t('today.away.nothingDoubled')}</li>
      </ul>
    </Notice>
  );
}

/** Nobody is called about money that came in yesterday. */
export function BankStrip({ bank }: Pick<Today, 'bank'>) {
  const check = useMutation({
    mutationFn: () => call('agenda.bankChecked', {}),
    onError: (failure) => announce(failureText(failure)),
  });
  return (
    <section className={styles.bank} aria-label={t('today.bank.label')}>
      <Text>
        {bank.lastPaymentOn
          ? t('today.bank.last', { weekday: weekdayName(bank.lastPaymentOn), day: formatDate(bank.lastPaymentOn) })
          : t('today.bank.none')}{' '}
        <strong>{t('today.bank.question')}</strong>
      </Text>
      <Row>
        <LinkButton small icon={Coins} href={paths.newPayment()}>
          {t('today.bank.record')}
        </LinkButton>
        <Button small look="quiet" busy={check.isPending} onClick={() => check.mutate()}>
          {t('today.bank.upToDate')}
        </Button>
      </Row>
    </section>
  );
}
