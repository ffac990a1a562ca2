import { t } from '../../../../shared/i18n/t.ts';
import { Text } from '../../../ui/index.ts';
import styles from './wizard.module.css';
import { STEP_NAMES, type StepNumber } from './wizard-context.ts';

export const StepTitle = ({ step }: { readonly step: StepNumber }) => (
  <div className={styles.stepHead}>
    <h2 tabIndex={-1} data-step-title className={styles.stepTitle}>
      {t(`agreementWizard.questions.${STEP_NAMES[step]}`)}
    </h2>
    <Text muted small>
      {t(`agreementWizard.leads.${STEP_NAMES[step]}`)}
    </Text>
  </div>
);
