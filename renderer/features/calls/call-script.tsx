import { useState } from 'react';
import type { ShortTextId } from '../../../shared/domain/dunning/policy.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { shownPhone } from '../../../shared/domain/phone.ts';
import { formatDayAndMonth, formatLongDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { Button, Disclosure, LinkButton, Notice, Stack, Text } from '../../ui/index.ts';
import { MessageDialog } from '../contacts/index.ts';
import styles from './calls.module.css';
import type { CallSubject } from './queries.ts';
import { useCallStore } from './store.ts';

/** From the third broken promise on, calling has said all it can. */
const BROKEN_TO_STOP = 3;
const REMINDER: ShortTextId = 'S2';
const SILENT_TO_WRITE = 3;

type CallScriptProps = { readonly id: DebtorId; readonly subject: CallSubject };

/** What to say first: about the invoice and not about the debt. */
export function Opening({ subject }: Pick<CallScriptProps, 'subject'>) {
  const { brief, debtor } = subject;
  const { id, name } = debtor.row;
  const [writing, setWriting] = useState(false);
  const { broken, unanswered } = brief;
  return (
    <section className={styles.script} aria-label={t('calls.script.title')}>
      {broken && broken.count >= BROKEN_TO_STOP && (
        <Notice
          kind="warning"
          action={
            <LinkButton small href={paths.newLetter(id, 'invitation')}>
              {t('calls.script.letter')}
            </LinkButton>
          }
        >
          {t('coach.steps.thirdBroken', { count: broken.count })}
        </Notice>
      )}
      {unanswered >= SILENT_TO_WRITE && (
        <Notice
          kind="warning"
          action={
            <Button small onClick={() => setWriting(true)}>
              {t('calls.script.writeInstead')}
            </Button>
          }
        >
          {t('calls.script.silent', { count: unanswered })}
        </Notice>
      )}
      <p className={styles.before}>{t('coach.steps.identify', whoSpeaks(brief))}</p>
      <p className={styles.opening}>{openingOf(subject)}</p>
      <Text small muted>
        {t('coach.steps.silence')}
      </Text>
      {writing && <MessageDialog debtorId={id} name={name} text={REMINDER} doesStep={false} onClose={() => setWriting(false)} />}
    </section>
  );
}

/** A name that ends in "S.L." takes no second stop. */
const whoSpeaks = ({ user, creditor }: CallSubject['brief']) => ({
  user: user ?? t('calls.me'),
  creditor: creditor.replace(/\.$/, ''),
});

/** What else there is to say, one press away. */
export function CallScript({ id, subject }: CallScriptProps) {
  const { brief } = subject;
  const who = whoSpeaks(brief);
  const phone = brief.ownPhone ? shownPhone(brief.ownPhone) : t('calls.ownPhone');
  return (
    <div className={styles.more}>
      <Disclosure title={t('calls.script.after')} hint={t('calls.goal')}>
        <Rest id={id} subject={subject} />
      </Disclosure>
      <Disclosure title={t('calls.script.voicemailTitle')}>
        <dl className={styles.lines}>
          <dt>{t('calls.script.voicemail')}</dt>
          <dd>{t('coach.voicemail', { ...who, phone })}</dd>
          <dt>{t('calls.script.thirdPerson')}</dt>
          <dd>{t('coach.thirdPerson', who)}</dd>
        </dl>
      </Disclosure>
      <Disclosure title={t('coach.never.title')}>
        <ul className={styles.never}>
          {(['threats', 'owesMe', 'lastChance', 'others', 'business', 'card'] as const).map((key) => (
            <li key={key}>{t(`coach.never.${key}`)}</li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}

/** By what happened before, else by their class; of whom is tutored, as among friends. */
function openingOf({ brief, debtor: { row }, followUp }: CallSubject): string {
  if (brief.broken) return t('coach.openings.brokenPromise', { promisedFor: formatDayAndMonth(brief.broken.promisedFor) });
  const number = brief.invoice?.number ?? '';
  if (followUp.addressedAs === 'tu' && brief.firstName !== undefined) {
    return t('coach.openings.informal', { name: brief.firstName, user: brief.user ?? t('calls.me'), number });
  }
  return t(`coach.openings.${row.behaviour}`, { number });
}

function Rest({ id, subject: { brief } }: CallScriptProps) {
  const draft = useCallStore(({ drafts }) => drafts[id]);
  const { invoice, contactName, broken } = brief;
  const isAgreed =
    draft?.outcome === 'promised' && draft.amount !== undefined && draft.amount > 0 && /^\d{4}-/.test(draft.promisedFor ?? '');
  return (
    <Stack gap={2}>
      <dl className={styles.lines}>
        {contactName && (
          <>
            <dt>{t('calls.script.opening')}</dt>
            <dd>
              {t('coach.steps.verify', { contact: contactName })} {t('coach.steps.verifyElse')}
            </dd>
          </>
        )}
        {invoice && (
          <>
            <dt>{t('calls.script.owe')}</dt>
            <dd>{t('coach.steps.facts', { dueOn: formatLongDate(invoice.dueOn), amount: formatMoney(invoice.outstanding) })}</dd>
          </>
        )}
        <dt>{t('calls.script.commitment')}</dt>
        <dd>
          {t('coach.steps.commitment')} {t('coach.steps.commitmentThen')}
          {isAgreed && draft?.amount !== undefined && draft.promisedFor !== undefined && (
            <>
              {' '}
              {t('coach.steps.concrete', {
                amount: formatMoney(draft.amount),
                promisedFor: formatDayAndMonth(draft.promisedFor),
              })}
            </>
          )}
          {broken && <span className={styles.note}>{t('coach.steps.newDate')}</span>}
        </dd>
        <dt>{t('calls.script.close')}</dt>
        <dd>
          {t('coach.steps.confirm')} {t('coach.steps.close')}
          <span className={styles.note}>{t('coach.steps.closeThen')}</span>
        </dd>
      </dl>
    </Stack>
  );
}
