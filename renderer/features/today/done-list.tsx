import { useMutation } from '@tanstack/react-query';
import { formatDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { failureText } from '../../lib/failure-text.ts';
import { paths } from '../../lib/paths.ts';
import { Section, TextButton } from '../../ui/index.ts';
import type { Figures, Today } from './queries.ts';
import styles from './today.module.css';
import { reasonText } from './words.ts';

type Done = Figures['done'][number];

/** What was done today: struck through, and still to be taken back. */
export function DoneList({ done }: Pick<Figures, 'done'>) {
  const takeBack = useMutation({
    mutationFn: takenBack,
    onSuccess: () => announce(t('today.done.takenBack'), { undo: true }),
    onError: (failure) => announce(failureText(failure)),
  });
  if (done.length === 0) return null;
  return (
    <Section title={t('today.done.title', { count: done.length })}>
      <ul className={styles.rows} aria-label={t('today.done.label')}>
        {done.map((one) => (
          <li key={`${one.debtorId}-${one.what}`} className={styles.doneRow}>
            <a href={paths.debtor(one.debtorId)} className={styles.doneName}>
              {one.name}
            </a>
            <span className={styles.doneWhat}>{doneText(one)}</span>
            {canTakeBack(one) && (
              <TextButton onClick={() => takeBack.mutate(one)}>{t('today.done.undo', { name: one.name })}</TextButton>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function doneText({ what, channel, outcome, amount, until }: Done): string {
  if (what === 'contact' && channel) {
    const how = t(`agenda.channels.${channel}`);
    return outcome && outcome !== 'sent' ? t('today.done.contactWith', { how, outcome: t(`agenda.outcomes.${outcome}`) }) : how;
  }
  if (what === 'snoozed' && until) return t('today.done.snoozed', { day: formatDate(until) });
  if (amount !== undefined && (what === 'paid' || what === 'promise'))
    return t(`today.done.${what}`, { amount: formatMoney(amount) });
  return t(`today.done.plain.${what}`);
}

const canTakeBack = ({ contactId, pauseId, skippedIds, consequenceId }: Done): boolean =>
  contactId !== undefined || pauseId !== undefined || skippedIds !== undefined || consequenceId !== undefined;

async function takenBack({ contactId, pauseId, skippedIds, consequenceId }: Done): Promise<void> {
  if (contactId !== undefined) await call('contacts.remove', { id: contactId });
  else if (pauseId !== undefined) await call('agenda.resume', { id: pauseId });
  else if (skippedIds !== undefined) await call('agenda.unskip', { ids: skippedIds });
  else if (consequenceId !== undefined) await call('agenda.decideConsequence', { id: consequenceId, decision: null });
}

type DaySummaryProps = {
  /** Absent until they come: the room is kept meanwhile. */
  readonly figures: Figures | undefined;
  readonly tomorrow: Today['tomorrow'];
};

/** Nothing left for today: what the round came to, and what tomorrow brings. */
export function DaySummary({ figures, tomorrow }: DaySummaryProps) {
  if (!figures) return <section className={styles.summary} aria-label={t('today.summary.label')} aria-busy />;
  const { summary, done } = figures;
  const parts = [
    summary.calls > 0 && t('today.summary.calls', { count: summary.calls }),
    summary.messages > 0 && t('today.summary.messages', { count: summary.messages }),
    summary.letters > 0 && t('today.summary.letters', { count: summary.letters }),
    summary.promises > 0 && t('today.summary.promises', { count: summary.promises, amount: formatMoney(summary.promised) }),
    summary.collected > 0 && t('today.summary.collected', { amount: formatMoney(summary.collected) }),
  ].filter((part) => part !== false);
  return (
    <section className={styles.summary} aria-label={t('today.summary.label')}>
      <h2 className={styles.summaryTitle}>{t(done.length > 0 ? 'today.summary.ready' : 'today.summary.nothing')}</h2>
      {parts.length > 0 && <p>{t('today.summary.line', { parts: parts.join(' · ') })}</p>}
      {tomorrow && (
        <p className={styles.muted}>
          {t('today.summary.next', { day: formatDate(tomorrow.on), name: tomorrow.name })} {reasonText(tomorrow)}
        </p>
      )}
    </section>
  );
}
