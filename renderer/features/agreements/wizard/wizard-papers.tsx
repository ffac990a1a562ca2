import { LetterKind } from '../../../../shared/domain/letters/letter-kinds.ts';
import { t } from '../../../../shared/i18n/t.ts';
import { Text } from '../../../ui/index.ts';
import { useWizard } from './wizard-context.ts';

/** Placeholder until the letters exist. */
export function WizardPapers() {
  const { plan } = useWizard();
  return plan && LetterKind ? <Text muted>{t('agreementWizard.review.papers')}</Text> : null;
}
