import { t } from '../../../../shared/i18n/t.ts';
import { CircleAlert } from '../../../ui/icons.ts';
import { OnlyReadAloud } from '../../../ui/index.ts';
import styles from './wizard.module.css';
import { STEP_NAMES, STEPS, type StepNumber, useWizard } from './wizard-context.ts';

/** All six, always in sight: each can be gone to, forwards and back, and one that needs something says so. */
export function StepList({ step }: { readonly step: StepNumber }) {
  const { composed, unread, goTo } = useWizard();
  const stuck = new Set(composed?.problems.filter(({ severity }) => severity === 'blocks').map((problem) => problem.step));
  return (
    <nav aria-label={t('agreementWizard.stepsLabel')}>
      <ol className={styles.steps}>
        {STEPS.map((number) => (
          <li key={number}>
            <button
              type="button"
              className={styles.step}
              aria-current={number === step ? 'step' : undefined}
              aria-keyshortcuts={`Alt+${number}`}
              title={t('agreementWizard.stepKey', { number })}
              onClick={() => goTo(number)}
            >
              <span className={styles.stepNumber}>{number}</span>
              {t(`agreementWizard.steps.${STEP_NAMES[number]}`)}
              {((unread.has(number) && number !== step) || stuck.has(number)) && (
                <>
                  <CircleAlert aria-hidden className={styles.stepMark} />
                  <OnlyReadAloud>{t('agreementWizard.stepStuck')}</OnlyReadAloud>
                </>
              )}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
