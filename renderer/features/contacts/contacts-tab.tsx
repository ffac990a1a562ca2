import { useMutation, useQuery } from '@tanstack/react-query';
import { type ContactView, Delivery } from '../../../shared/contract/contacts.ts';
import { silenceOf } from '../../../shared/domain/calls/silence.ts';
import type { ContactId, DebtorId } from '../../../shared/domain/ids.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { queryOf } from '../../lib/query-client.ts';
import { Trash2 } from '../../ui/icons.ts';
import {
  Card,
  CheckField,
  Columns,
  DefinitionList,
  EmptyState,
  FailureNotice,
  Menu,
  Notice,
  SelectField,
  Stack,
  Waiting,
} from '../../ui/index.ts';
import styles from './contacts.module.css';
import { type FollowUp, TEXT_TOPICS } from './queries.ts';
import { channelText, contactText, excuseText } from './words.ts';

type ContactsTabProps = { readonly debtorId: DebtorId; readonly name: string; readonly inBin: boolean };

/** What was done with a debtor, what became of it, and what it tells about them. */
export function ContactsTab({ debtorId, name, inBin }: ContactsTabProps) {
  const followUp = useQuery(queryOf(TEXT_TOPICS, 'agenda.ofDebtor', { debtorId }));
  if (!followUp.data) return followUp.isPending ? <Waiting /> : <FailureNotice failure={followUp.error} />;
  const { contacts } = followUp.data;
  return (
    <Stack>
      <SilenceNotice contacts={contacts} />
      <Columns shape="twoOne">
        <Card title={t('contacts.list')}>
          {contacts.length === 0 && <EmptyState text={t('contacts.none')} />}
          <ul className={styles.list}>
            {contacts.map((contact) => (
              <ContactLine key={contact.id} contact={contact} inBin={inBin} />
            ))}
          </ul>
        </Card>
        <About debtorId={debtorId} name={name} followUp={followUp.data} inBin={inBin} />
      </Columns>
    </Stack>
  );
}

function SilenceNotice({ contacts }: Pick<FollowUp, 'contacts'>) {
  const { propose } = silenceOf(contacts);
  if (!propose) return null;
  return (
    <Notice kind="warning">
      {t(`contacts.silence.${propose.because}`, { channel: channelText(propose.of), instead: channelText(propose.instead) })}
    </Notice>
  );
}

/** What can be delivered, or come back. */
const TRAVELS: ReadonlySet<ContactView['channel']> = new Set(['message', 'email', 'letter', 'certified']);

function ContactLine({ contact, inBin }: { readonly contact: ContactView; readonly inBin: boolean }) {
  const setDelivery = useMutation({
    mutationFn: (delivery: Delivery) => call('contacts.setDelivery', { id: contact.id, delivery }),
    onSuccess: (_, delivery) =>
      announce(t('contacts.delivery.saved', { state: t(`contacts.delivery.states.${delivery}`) }), { undo: true }),
  });
  const remove = useMutation({
    mutationFn: (id: ContactId) => call('contacts.remove', { id }),
    onSuccess: () => announce(t('contacts.removed'), { undo: true }),
  });
  const what = contactText(contact);
  return (
    <li className={styles.contact}>
      <span className={styles.day}>{formatDate(contact.on)}</span>
      <div className={styles.what}>
        <strong>{what}</strong>
        {contact.excuse && <span className={styles.muted}>{t('contacts.said', { excuse: excuseText(contact.excuse) })}</span>}
        {contact.note && <span className={styles.note}>{contact.note}</span>}
        <FailureNotice failure={setDelivery.error ?? remove.error} />
      </div>
      {contact.direction === 'out' && TRAVELS.has(contact.channel) && (
        <SelectField
          label={t('contacts.delivery.label', { what, day: formatDate(contact.on) })}
          labelHidden
          width="short"
          value={contact.delivery}
          disabled={inBin}
          onChange={(next) => next && setDelivery.mutate(next)}
          options={Delivery.options.map((value) => ({ value, label: t(`contacts.delivery.states.${value}`) }))}
        />
      )}
      {!inBin && (
        <Menu
          label={t('contacts.more', { what, day: formatDate(contact.on) })}
          entries={[{ label: t('contacts.remove'), icon: Trash2, danger: true, onSelect: () => remove.mutate(contact.id) }]}
        />
      )}
    </li>
  );
}

type AboutProps = ContactsTabProps & { readonly followUp: FollowUp };

function About({ debtorId, name, followUp, inBin }: AboutProps) {
  const { addressedAs, onlyInWriting, excuses, credibility, contacts, brokenPromises } = followUp;
  const { channels } = silenceOf(contacts);
  const manner = useMutation({
    mutationFn: (change: { readonly addressedAs?: 'usted' | 'tu'; readonly onlyInWriting?: boolean }) =>
      call('agenda.setManner', { debtorId, addressedAs, onlyInWriting, ...change }),
    onSuccess: () => announce(t('contacts.manner.saved', { name }), { undo: true }),
  });
  const facts = [
    {
      label: t('contacts.about.silence'),
      value:
        channels.length === 0
          ? t('contacts.about.answers')
          : channels
              .map(({ channel, tries }) => t('contacts.about.tries', { channel: channelText(channel), count: tries }))
              .join(' · '),
    },
    { label: t('contacts.about.broken'), value: t('contacts.about.promises', { count: brokenPromises }) },
    ...(excuses.length > 0
      ? [
          {
            label: t('contacts.about.excuses'),
            value: excuses
              .map(({ excuse, times }) => t('contacts.about.excuse', { excuse: excuseText(excuse), count: times }))
              .join(' · '),
          },
        ]
      : []),
    {
      label: t('contacts.about.credibility'),
      value:
        credibility.announced === 0
          ? t('contacts.about.nothingAnnounced')
          : t('contacts.about.kept', { kept: credibility.kept, count: credibility.announced }),
    },
  ];
  return (
    <Stack>
      <Card title={t('contacts.about.title')}>
        <DefinitionList facts={facts} />
      </Card>
      <Card title={t('contacts.manner.title')}>
        <Stack gap={2}>
          <CheckField
            label={t('texts.informal')}
            value={addressedAs === 'tu'}
            disabled={inBin || manner.isPending}
            onChange={(informal) => manner.mutate({ addressedAs: informal ? 'tu' : 'usted' })}
          />
          <CheckField
            label={t('contacts.manner.onlyInWriting')}
            hint={t('contacts.manner.onlyInWritingHint')}
            value={onlyInWriting}
            disabled={inBin || manner.isPending}
            onChange={(only) => manner.mutate({ onlyInWriting: only })}
          />
          <FailureNotice failure={manner.error} />
        </Stack>
      </Card>
    </Stack>
  );
}
