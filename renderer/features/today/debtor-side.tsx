import { useQuery } from '@tanstack/react-query';
import type { AgendaRow } from '../../../shared/contract/agenda-values.ts';
import { shownPhone } from '../../../shared/domain/phone.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { stepText } from '../../../shared/i18n/next-step-text.ts';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { queryOf } from '../../lib/query-client.ts';
import { X } from '../../ui/icons.ts';
import { Button, Card, FailureNotice, IconButton, LinkButton, Pill, Row, Stack, Text, Waiting } from '../../ui/index.ts';
import { CLOCK_TOPICS } from './queries.ts';
import styles from './today.module.css';
import { callVerb, letterVerb, messageVerb, noteVerb, paymentVerb, promiseVerb, snoozeVerb, type Verb } from './verbs.ts';
import { reasonText } from './words.ts';

const LAST_CONTACTS = 3;

/** The debtor of the row that is looked at: the four facts, the last contacts, and the same verbs as buttons. */
export function DebtorSide({ row, onClose }: { readonly row: AgendaRow; readonly onClose?: () => void }) {
  const debtor = useQuery(queryOf(CLOCK_TOPICS, 'debtors.get', { id: row.debtorId }));
  const agenda = useQuery(queryOf(CLOCK_TOPICS, 'agenda.ofDebtor', { debtorId: row.debtorId }));
  const verbs: readonly (readonly [string, Verb])[] = [
    ['L', callVerb(row)],
    ['M', messageVerb(row)],
    ['C', letterVerb(row)],
    ['P', promiseVerb(row)],
    ['$', paymentVerb(row)],
    ['Z', snoozeVerb(row)],
    ['N', noteVerb(row)],
  ];
  const promise = debtor.data?.promises.find(({ state }) => state !== 'cancelled');
  return (
    <Card title={row.name} {...(onClose && { action: <IconButton icon={X} label={t('today.side.close')} onClick={onClose} /> })}>
      <Stack>
        <Row>
          <Pill>{t(`debtors.kinds.${row.kind}`)}</Pill>
          <Pill>{t(`debtors.behaviours.${row.behaviour}`)}</Pill>
          {row.reach.onlyInWriting && <Pill tone="dueSoon">{t('today.side.onlyInWriting')}</Pill>}
        </Row>
        {row.reach.phone || row.reach.mobile ? (
          <p className={styles.phone}>{shownPhone(row.reach.phone ?? row.reach.mobile ?? '')}</p>
        ) : (
          <Text muted>{t('today.side.noPhone')}</Text>
        )}
        <FailureNotice failure={debtor.error ?? agenda.error} />
        {debtor.data ? (
          <dl className={styles.facts}>
            <div>
              <dt>{t('today.side.owes')}</dt>
              <dd className="figures">{formatMoney(debtor.data.row.outstanding)}</dd>
            </div>
            <div>
              <dt>{t('today.side.since')}</dt>
              <dd>
                {debtor.data.row.oldestDays > 0
                  ? t('today.side.days', { count: debtor.data.row.oldestDays })
                  : t('today.side.notDue')}
              </dd>
            </div>
            <div>
              <dt>{t('today.side.promised')}</dt>
              <dd>
                {promise
                  ? t(`today.side.promise.${promise.state === 'cancelled' ? 'pending' : promise.state}`, {
                      amount: formatMoney(promise.amount),
                      day: formatDate(promise.promisedFor),
                    })
                  : t('today.side.noPromise')}
              </dd>
            </div>
            <div>
              <dt>{t('today.side.next')}</dt>
              <dd>
                <strong>{stepText(row)}</strong> {reasonText(row)}
              </dd>
            </div>
          </dl>
        ) : (
          debtor.isPending && <Waiting />
        )}
        <ul className={styles.verbs} aria-label={t('today.side.verbs', { name: row.name })}>
          {verbs.map(([key, { label, icon, run }]) => (
            <li key={key}>
              <Button small icon={icon} onClick={run}>
                {label}
              </Button>
              <kbd className={styles.key}>{key}</kbd>
            </li>
          ))}
        </ul>
        {agenda.data && agenda.data.contacts.length > 0 && (
          <Stack gap={1}>
            <h3 className={styles.sideTitle}>{t('today.side.lately')}</h3>
            <ul className={styles.lately}>
              {agenda.data.contacts.slice(0, LAST_CONTACTS).map((contact) => (
                <li key={contact.id}>
                  <span className={styles.muted}>{formatDate(contact.on)}</span>{' '}
                  {t('today.side.contact', {
                    how: t(`agenda.channels.${contact.channel}`),
                    outcome: t(`agenda.outcomes.${contact.outcome}`),
                  })}
                </li>
              ))}
            </ul>
          </Stack>
        )}
        <LinkButton look="quiet" href={paths.debtor(row.debtorId)}>
          {t('today.side.card')}
        </LinkButton>
      </Stack>
    </Card>
  );
}
