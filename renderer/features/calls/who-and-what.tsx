import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { shownPhone } from '../../../shared/domain/phone.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { becauseText, stepText } from '../../../shared/i18n/next-step-text.ts';
import { t } from '../../../shared/i18n/t.ts';
import { call } from '../../lib/api.ts';
import { copyText } from '../../lib/copy-text.ts';
import { paths } from '../../lib/paths.ts';
import { useScreenKeys } from '../../lib/screen-keys.ts';
import { Copy, Phone } from '../../ui/icons.ts';
import {
  Button,
  Card,
  DefinitionList,
  FailureNotice,
  IconButton,
  LinkButton,
  Notice,
  RadioField,
  Row,
  Stack,
  Text,
} from '../../ui/index.ts';
import styles from './calls.module.css';
import type { CallSubject } from './queries.ts';

const LAST_CONTACTS = 3;

/** Whom to dial, what to mind, the four facts, and what was said lately. */
export function WhoAndWhat({ subject }: { readonly subject: CallSubject }) {
  const { brief, followUp } = subject;
  return (
    <Stack>
      <PhoneNumber subject={subject} />
      {brief.warnings.length > 0 && (
        <Notice kind="warning" title={t('calls.warnings.title')}>
          <ul className={styles.warnings}>
            {brief.warnings.map(({ code, ...params }) => (
              <li key={code}>{t(`calls.warnings.${code}`, params as never)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Card title={t('calls.facts.title')}>
        <DefinitionList facts={factsOf(subject)} />
      </Card>
      <Card title={t('calls.lately.title')}>
        {followUp.contacts.length === 0 && <Text muted>{t('calls.lately.none')}</Text>}
        <ul className={styles.lately}>
          {followUp.contacts.slice(0, LAST_CONTACTS).map(({ id, on, channel, outcome, note }) => (
            <li key={id}>
              <span className={styles.muted}>{formatDate(on)}</span>{' '}
              {t('calls.lately.contact', { how: t(`agenda.channels.${channel}`), outcome: t(`agenda.outcomes.${outcome}`) })}
              {note && <span className={styles.note}>{note}</span>}
            </li>
          ))}
        </ul>
      </Card>
    </Stack>
  );
}

function PhoneNumber({ subject: { debtor, brief } }: { readonly subject: CallSubject }) {
  const phones = brief.reach.filter(({ kind }) => kind === 'phone');
  const [chosen, setChosen] = useState(phones[0]?.address);
  const number = phones.find(({ address }) => address === chosen) ?? phones[0];
  const debtorId = debtor.row.id;
  const dial = useMutation({ mutationFn: (to: string) => call('texts.open', { kind: 'tel', debtorId, to }) });
  useScreenKeys(number ? [{ key: 'm', label: t('calls.keys.dial'), run: () => dial.mutate(number.address) }] : []);
  if (!number) {
    return (
      <Row>
        <Text>{t('calls.noPhone')}</Text>
        <LinkButton small href={paths.editDebtor(debtorId)}>
          {t('calls.addPhone')}
        </LinkButton>
      </Row>
    );
  }
  const shown = shownPhone(number.address);
  return (
    <Stack gap={2}>
      <p className={styles.number}>{shown}</p>
      <Row>
        <Button icon={Phone} small busy={dial.isPending} onClick={() => dial.mutate(number.address)}>
          {t('calls.dial')} <kbd>{'M'}</kbd>
        </Button>
        <IconButton
          icon={Copy}
          label={t('calls.copyNumber')}
          onClick={() => void copyText(shown, t('calls.copied', { number: shown }))}
        />
      </Row>
      <FailureNotice failure={dial.error} />
      {phones.length > 1 && (
        <RadioField
          label={t('calls.number')}
          value={number.address}
          onChange={setChosen}
          choices={phones.map((phone) => ({ value: phone.address, label: `${shownPhone(phone.address)} · ${whose(phone)}` }))}
        />
      )}
      {phones.length === 1 && number.name !== undefined && <Text muted>{whose(number)}</Text>}
    </Stack>
  );
}

function whose({ name, role }: CallSubject['brief']['reach'][number]): string {
  if (name === undefined || role === undefined) return t('calls.firm');
  return `${name} (${t(`calls.roles.${role}`)})`;
}

function factsOf({ debtor: { row, promises }, followUp }: CallSubject) {
  const promise = promises.find(({ state }) => state !== 'cancelled');
  const promiseKey = { broken: 'promiseBroken', kept: 'promiseKept', pending: 'promise', cancelled: 'promise' } as const;
  const step = followUp.row;
  return [
    {
      label: t('calls.facts.owes'),
      value: (
        <>
          <strong className="figures">{formatMoney(row.outstanding)}</strong>
          {row.overdue !== row.outstanding && row.overdue > 0 && (
            <span className={styles.note}>{t('calls.facts.overdue', { amount: formatMoney(row.overdue) })}</span>
          )}
        </>
      ),
    },
    {
      label: t('calls.facts.since'),
      value: row.oldestDays > 0 ? t('calls.facts.days', { count: row.oldestDays }) : t('calls.facts.notDue'),
    },
    {
      label: t('calls.facts.promised'),
      value: promise
        ? t(`calls.facts.${promiseKey[promise.state]}`, {
            amount: formatMoney(promise.amount),
            day: formatDate(promise.promisedFor),
          })
        : t('calls.facts.noPromise'),
    },
    {
      label: t('calls.facts.next'),
      value: (
        <>
          {stepText(step)}
          {step && <span className={styles.note}>{becauseText(step, { day: formatDate, money: formatMoney })}</span>}
        </>
      ),
    },
  ];
}
