import { t } from '../../../../shared/i18n/t.ts';
import { paths } from '../../../lib/paths.ts';
import { Printer } from '../../../ui/icons.ts';
import { Button, FailureNotice, Row, Section, Stack, Text } from '../../../ui/index.ts';
import { proposalLetter } from './paper-pane.tsx';
import { usePropose } from './use-propose.ts';
import { isReady, useWizard } from './wizard-context.ts';

/** A paper has the number of its agreement, so it is saved as a proposal first; then the letter opens, to be printed. */
export function WizardPapers() {
  const wizard = useWizard();
  const { id, debtor, lastPlan, flush, stop } = wizard;
  const propose = usePropose(id, flush, stop);
  const proposal = proposalLetter(wizard);
  const kinds = lastPlan?.offer.byPayment ? [proposal] : [proposal, 'agreement' as const];
  return (
    <Section title={t('agreementWizard.review.papers')}>
      <Stack gap={2}>
        <Row>
          {kinds.map(
            (kind) =>
              kind && (
                <Button
                  key={kind}
                  icon={Printer}
                  busy={propose.isPending}
                  disabled={!isReady(wizard)}
                  onClick={() => propose.mutate(paths.newLetter(debtor.id, kind, id))}
                >
                  {t(kind === 'agreement' ? 'agreementWizard.review.printAgreement' : 'agreementWizard.review.printProposal')}
                </Button>
              ),
          )}
        </Row>
        <Text small muted>
          {t('agreementWizard.review.printNote')}
        </Text>
        <FailureNotice failure={propose.error} />
      </Stack>
    </Section>
  );
}
