/** Where both dates come from: every step with what it did, the rules in plain words, and what was noted by hand. */
import type { LimitationClockView } from '../../../shared/contract/limitation.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { t } from '../../../shared/i18n/t.ts';
import { LIMITATION_RULES } from '../../../shared/legal/limitation-presets.ts';
import { paths } from '../../lib/paths.ts';
import { DateText, Text } from '../../ui/index.ts';
import { HandActs } from './hand-acts.tsx';
import styles from './limitation.module.css';
import type { Limitation, Step } from './queries.ts';
import { stepNotes, whatHappened } from './words.ts';

const RULES = ['dates', 'proof', 'acknowledgement', 'settlement', 'guarantor'] as const;

type LimitationStepsProps = { readonly limitation: Limitation; readonly inBin: boolean };

export function LimitationSteps({ limitation, inBin }: LimitationStepsProps) {
  const { clocks, total, acts } = limitation;
  const more = total - clocks.length;
  return (
    <div className={styles.steps}>
      <p>{t('limitation.steps.intro')}</p>
      {clocks.map((clock) => (
        <ClockSteps key={clock.dueDateId} clock={clock} />
      ))}
      {more > 0 && <Text muted>{t('limitation.steps.more', { count: more })}</Text>}
      {acts.length > 0 && <HandActs acts={acts} inBin={inBin} />}
      <ul className={styles.rules}>
        {RULES.map((rule) => (
          <li key={rule}>{t(`limitation.steps.rules.${rule}`)}</li>
        ))}
      </ul>
    </div>
  );
}

function ClockSteps({ clock }: { readonly clock: LimitationClockView }) {
  const { source, mark, reviewedOn } = LIMITATION_RULES[clock.preset];
  const title = t('limitation.steps.invoice', { number: clock.number, dueOn: formatDate(clock.dueOn) });
  return (
    <section>
      <h3>
        <a href={paths.invoice(clock.invoiceId)}>{title}</a>
      </h3>
      <table className={styles.stepTable} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{t('limitation.steps.day')}</th>
            <th scope="col">{t('limitation.steps.what')}</th>
            <th scope="col">{t('limitation.steps.proven')}</th>
            <th scope="col">{t('limitation.steps.claimed')}</th>
          </tr>
        </thead>
        <tbody>
          {clock.steps.map((step, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: steps are never reordered and have no name of their own
            <tr key={index}>
              <td className={styles.day}>
                <DateText day={step.on} />
              </td>
              <td>
                <What step={step} />
                {stepNotes(step).length > 0 && (
                  <Text muted small>
                    {stepNotes(step).join(' · ')}
                  </Text>
                )}
              </td>
              <td className={step.effect === 'proven' ? styles.day : `${styles.day} ${styles.unmoved}`}>
                <DateText day={step.lastDayProven} />
              </td>
              <td className={step.effect === 'none' ? `${styles.day} ${styles.unmoved}` : styles.day}>
                <DateText day={step.lastDayClaimed} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Text muted small>
        {t(`limitation.choices.${clock.preset}`)}
        {'. '}
        {t('limitation.steps.rules.checked', { source, day: formatDate(reviewedOn) })}
        {mark === 'disputed' && ` ${t('limitation.steps.rules.disputed')}`}
      </Text>
    </section>
  );
}

function What({ step }: { readonly step: Step }) {
  if (step.letter) return <a href={paths.letter(step.letter.id)}>{whatHappened(step)}</a>;
  if (step.paymentId) return <a href={paths.payment(step.paymentId)}>{whatHappened(step)}</a>;
  return <>{whatHappened(step)}</>;
}
