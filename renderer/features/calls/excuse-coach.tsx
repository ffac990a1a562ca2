import { COACH } from '../../../shared/domain/dunning/coach.ts';
import { Excuse } from '../../../shared/domain/dunning/excuse.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { useScreenKeys } from '../../lib/screen-keys.ts';
import { Section, TextButton } from '../../ui/index.ts';
import styles from './calls.module.css';
import { choose } from './choose.ts';
import { proposedDay } from './outcomes.ts';
import type { CallSubject } from './queries.ts';
import { change, useCallStore } from './store.ts';

/** Two rows of the keyboard, as the answers stand in two columns. */
const KEYS = 'qwertyuasdfghj';

type ExcuseCoachProps = { readonly id: DebtorId; readonly subject: CallSubject };

/** What they answer, and what to say then: the reply, what to ask for, and what comes next. */
export function ExcuseCoach({ id, subject }: ExcuseCoachProps) {
  const chosen = useCallStore(({ drafts }) => drafts[id]?.excuse);
  const pick = (excuse: Excuse) => choose(id, subject, COACH[excuse].outcome, excuse);
  useScreenKeys(
    Excuse.options.map((excuse, index) => ({
      key: KEYS.charAt(index),
      label: t(`coach.excuses.${excuse}`),
      run: () => pick(excuse),
    })),
  );
  return (
    <div className={styles.coach}>
      <Section title={t('calls.coach.title')}>
        <div role="status">{chosen && <Advice id={id} excuse={chosen} subject={subject} />}</div>
        <ul className={styles.excuses}>
          {Excuse.options.map((excuse, index) => (
            <li key={excuse}>
              <button type="button" className={styles.excuse} aria-pressed={chosen === excuse} onClick={() => pick(excuse)}>
                <span>{t(`coach.excuses.${excuse}`)}</span>
                <kbd>{KEYS.charAt(index).toUpperCase()}</kbd>
              </button>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}

function Advice({ id, excuse, subject: { brief, followUp } }: ExcuseCoachProps & { readonly excuse: Excuse }) {
  const advice = COACH[excuse];
  const day = proposedDay(advice.outcome, excuse, brief);
  const times = followUp.excuses.find((told) => told.excuse === excuse)?.times ?? 0;
  const next = t(`coach.next.${advice.next.kind}`);
  const effect = t(`coach.effects.${advice.effect}`);
  return (
    <div className={styles.advice}>
      <p className={styles.reply}>
        <span className="only-read-aloud">{`${t('calls.coach.reply')}: `}</span>
        {t(`coach.replies.${excuse}`)}
      </p>
      <dl className={styles.lines}>
        {advice.proof.length > 0 && (
          <>
            <dt>{t('calls.coach.proof')}</dt>
            <dd>{advice.proof.map((proof) => t(`coach.proofs.${proof}`)).join(' · ')}</dd>
          </>
        )}
        <dt>{t('calls.coach.next')}</dt>
        <dd>
          {day ? t('calls.coach.nextOn', { what: next, day: formatDate(day) }) : next}
          {'. '}
          {advice.effect === 'agreement' ? <a href={paths.newAgreement(id)}>{effect}</a> : effect}
        </dd>
      </dl>
      <p className={styles.note}>
        {times > 0 && `${t('calls.coach.again', { count: times })} `}
        {advice.keepsReasonOut && `${t('calls.coach.noReason', { text: t('coach.postponed') })} `}
        <TextButton onClick={() => change(id, { excuse: undefined })}>{t('calls.coach.clear')}</TextButton>
      </p>
    </div>
  );
}
