import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ContactInput } from '../../../shared/contract/contacts.ts';
import { DebtorId } from '../../../shared/domain/ids.ts';
import { t } from '../../../shared/i18n/t.ts';
import { goTo, paths } from '../../lib/paths.ts';
import { queryOf } from '../../lib/query-client.ts';
import { EmptyState, FailureNotice, LinkButton, Page, Pill, Waiting } from '../../ui/index.ts';
import { CallDone } from './call-done.tsx';
import { CallScript, Opening } from './call-script.tsx';
import styles from './calls.module.css';
import { ExcuseCoach } from './excuse-coach.tsx';
import { OutcomePanel } from './outcome-panel.tsx';
import { CALL_TOPICS, type CallSubject } from './queries.ts';
import { begin } from './store.ts';
import { Timer } from './timer.tsx';
import { useLeaveKey } from './use-leave-key.ts';
import { WhoAndWhat } from './who-and-what.tsx';

type CallPageProps = { readonly params: { readonly debtorId?: string | undefined } };

export function CallPage({ params }: CallPageProps) {
  const id = DebtorId.safeParse(params.debtorId);
  if (id.success) return <CallTo key={id.data} id={id.data} />;
  return (
    <Page title={t('calls.missing')}>
      <EmptyState text={t('calls.missing')} action={<LinkButton href={paths.debtors}>{t('calls.done.back')}</LinkButton>} />
    </Page>
  );
}

function CallTo({ id }: { readonly id: DebtorId }) {
  const debtor = useQuery(queryOf(CALL_TOPICS, 'debtors.get', { id }));
  const brief = useQuery(queryOf(CALL_TOPICS, 'calls.brief', { debtorId: id }));
  const followUp = useQuery(queryOf(CALL_TOPICS, 'agenda.ofDebtor', { debtorId: id }));
  if (debtor.data && brief.data && followUp.data) {
    return <Call id={id} subject={{ debtor: debtor.data, brief: brief.data, followUp: followUp.data }} />;
  }
  const failure = debtor.error ?? brief.error ?? followUp.error;
  return failure ? (
    <Page title={t('calls.missing')} back={{ href: paths.debtors, label: t('calls.done.back') }}>
      <FailureNotice failure={failure} />
    </Page>
  ) : (
    <Waiting />
  );
}

/** Back to where the call was opened from; opened by its address, to the card. */
function leaveTo(id: DebtorId): void {
  if (window.history.length > 1) window.history.back();
  else goTo(paths.debtor(id));
}

function Call({ id, subject }: { readonly id: DebtorId; readonly subject: CallSubject }) {
  const { row } = subject.debtor;
  const [saved, setSaved] = useState<ContactInput>();
  // What was said before the call stays on the screen after it: it was the call itself that changed it.
  const [atSaving, setAtSaving] = useState<CallSubject>();
  const before = atSaving ?? subject;
  const leave = () => leaveTo(id);
  useLeaveKey(leave);
  useEffect(() => begin(id), [id]);
  const title = t('calls.title', { name: row.name });
  useEffect(() => {
    document.title = `${title} · ${t('shell.productName')}`;
  }, [title]);
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <button type="button" className={styles.leave} onClick={leave}>
          {t('calls.leave')} <kbd>{t('calls.leaveKey')}</kbd>
        </button>
        <div className={styles.who}>
          <h1 className={styles.name} tabIndex={-1} data-page-title>
            {row.name}
          </h1>
          <Pill>{t(`debtors.behaviours.${row.behaviour}`)}</Pill>
        </div>
        <Timer id={id} stopped={saved !== undefined} />
      </header>
      <div className={styles.columns}>
        <div className={styles.column}>
          <WhoAndWhat subject={before} />
        </div>
        <div className={styles.column}>
          <Opening subject={before} />
          {!saved && <ExcuseCoach id={id} subject={subject} />}
          <CallScript id={id} subject={before} />
        </div>
        <div className={styles.column}>
          {saved ? (
            <CallDone saved={saved} subject={subject} onLeave={leave} />
          ) : (
            <OutcomePanel
              id={id}
              subject={subject}
              onSaved={(input) => {
                setAtSaving(subject);
                setSaved(input);
              }}
            />
          )}
        </div>
      </div>
    </div>
  );
}
