import type { ReactNode } from 'react';
import { formatIban } from '../../../shared/domain/iban.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { Pencil } from '../../ui/icons.ts';
import {
  Button,
  Card,
  Columns,
  DefinitionList,
  type Fact,
  LinkButton,
  Pill,
  Stack,
  Text,
  TextButton,
  type Tone,
} from '../../ui/index.ts';
import styles from './debtor.module.css';
import type { DebtorAnswer } from './queries.ts';
import { useCancelPromise } from './use-debtor-actions.ts';
import { behaviourText, kindText, phoneText } from './words.ts';

type DataTabProps = { readonly debtor: DebtorAnswer; readonly onPromise: () => void; readonly onClassify: () => void };

/** What is known about them, and how they have behaved. */
export function DataTab({ debtor, onPromise, onClassify }: DataTabProps) {
  const { fields, row } = debtor;
  return (
    <Columns shape="half">
      <Stack>
        <Card
          title={t('debtors.data.identity')}
          action={
            <LinkButton small icon={Pencil} href={paths.editDebtor(row.id)}>
              {t('debtors.page.edit')}
            </LinkButton>
          }
        >
          <DefinitionList facts={identityFacts(fields)} />
        </Card>
        <Card title={t('debtors.data.contact')}>
          <DefinitionList facts={contactFacts(fields)} />
        </Card>
        {fields.notes && (
          <Card title={t('debtors.data.notes')}>
            <p className={styles.notes}>{fields.notes}</p>
          </Card>
        )}
      </Stack>
      <Stack>
        <Promises debtor={debtor} onPromise={onPromise} />
        <Behaviours debtor={debtor} onClassify={onClassify} />
      </Stack>
    </Columns>
  );
}

type Fields = DebtorAnswer['fields'];

/** Only what is known; an empty line teaches nothing. */
const known = (entries: readonly (readonly [label: string, value: ReactNode])[]): readonly Fact[] =>
  entries.filter(([, value]) => value !== undefined && value !== '').map(([label, value]) => ({ label, value }));

function identityFacts(fields: Fields): readonly Fact[] {
  const kind = kindText(fields.kind);
  return known([
    [t('debtors.form.name'), fields.name],
    [t('debtors.form.tradeName'), fields.tradeName],
    [t('debtors.form.taxId'), fields.taxId],
    [t('debtors.filters.kind'), fields.kindConfirmed ? kind : `${kind} ${t('debtors.data.unconfirmed')}`],
    [t('debtors.form.code'), fields.code],
    [t('debtors.form.trade'), fields.trade],
    [t('debtors.form.tags'), fields.tags.join(', ')],
    [
      t('debtors.form.termDays'),
      fields.termDays === undefined ? undefined : t('debtors.data.termDays', { count: fields.termDays }),
    ],
    [t('debtors.form.creditLimit'), fields.creditLimit === undefined ? undefined : formatMoney(fields.creditLimit)],
    [t('debtors.form.insolventOn'), fields.insolventOn && formatDate(fields.insolventOn)],
    [t('debtors.form.insolvencyKind'), fields.insolvencyKind && t(`debtors.form.insolvencyKinds.${fields.insolvencyKind}`)],
    [t('debtors.form.insolvencyPublishedOn'), fields.insolvencyPublishedOn && formatDate(fields.insolvencyPublishedOn)],
  ]);
}

function contactFacts(fields: Fields): readonly Fact[] {
  const place = [fields.postalCode, fields.town].filter(Boolean).join(' ');
  const address = [fields.street, place, fields.province].filter(Boolean).join(', ');
  return known([
    [t('debtors.form.address'), address],
    [t('debtors.form.phone'), fields.phone && phoneText(fields.phone)],
    [t('debtors.form.mobile'), fields.mobile && phoneText(fields.mobile)],
    [t('debtors.form.email'), fields.email],
    [t('debtors.form.iban'), fields.iban && formatIban(fields.iban)],
    ...fields.contacts.map(
      (contact) =>
        [
          t(`debtors.form.roles.${contact.role}`),
          [contact.name, contact.phone && phoneText(contact.phone), contact.email, contact.notes].filter(Boolean).join(' · '),
        ] as const,
    ),
  ]);
}

const PROMISE_TONES = { pending: 'agreement', kept: 'paid', broken: 'overdue', cancelled: 'plain' } as const satisfies Record<
  string,
  Tone
>;

function Promises({ debtor: { promises }, onPromise }: { readonly debtor: DebtorAnswer; readonly onPromise: () => void }) {
  const cancel = useCancelPromise();
  return (
    <Card
      title={t('debtors.promise.history')}
      action={
        <Button small onClick={onPromise}>
          {t('debtors.page.promise')}
        </Button>
      }
    >
      {promises.length === 0 && <Text muted>{t('debtors.promise.none')}</Text>}
      <ul className={styles.history}>
        {promises.map((promise) => (
          <li key={promise.id}>
            <span className={styles.historyMain}>
              <strong className="figures">{formatMoney(promise.amount)}</strong>{' '}
              {t('debtors.page.promisedBy', { day: formatDate(promise.promisedFor) })}
              <span className={styles.historyNote}>
                {[t('debtors.promise.madeOn', { day: formatDate(promise.madeOn) }), promise.note].filter(Boolean).join(' · ')}
              </span>
            </span>
            <Pill tone={PROMISE_TONES[promise.state]}>{t(`debtors.promise.states.${promise.state}`)}</Pill>
            {promise.state === 'pending' && (
              <TextButton onClick={() => cancel.mutate(promise.id)}>{t('debtors.promise.cancel')}</TextButton>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Behaviours({ debtor, onClassify }: { readonly debtor: DebtorAnswer; readonly onClassify: () => void }) {
  const { behaviours, row } = debtor;
  return (
    <Card
      title={t('debtors.classify.history')}
      action={
        <Button small onClick={onClassify}>
          {t('debtors.page.classify')}
        </Button>
      }
    >
      {behaviours.length === 0 && <Text muted>{behaviourText(row.behaviour)}</Text>}
      <ul className={styles.history}>
        {behaviours.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: newest first and append-only, two of the same day are told apart by place
          <li key={`${entry.since} ${behaviours.length - index}`}>
            <span className={styles.historyMain}>
              <strong>{behaviourText(entry.behaviour)}</strong> {t('debtors.classify.since', { day: formatDate(entry.since) })}
              {entry.reason && (
                <span className={styles.historyNote}>{t('debtors.timeline.reason', { reason: entry.reason })}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
