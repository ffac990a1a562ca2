import type { DebtorRow, NextStepView } from '../../../shared/contract/debtors.ts';
import type { StepKind } from '../../../shared/domain/dunning/facts.ts';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { Button, LinkButton } from '../../ui/index.ts';

type Action = 'promise' | 'letter' | 'invoices' | 'payment' | 'invoice';

/** After talking there is a promise to write down. */
const OF_STEP: Readonly<Record<Exclude<StepKind, 'rung'>, Action>> = {
  entry: 'letter',
  'judge-promise': 'promise',
  'answer-dispute': 'invoices',
  'review-dispute': 'invoices',
  'keep-announcement': 'letter',
  'wait-promise': 'payment',
  'wait-demand': 'payment',
  'wait-agreement': 'payment',
  'wait-note': 'payment',
  'resume-pause': 'payment',
  'review-set-apart': 'invoices',
  'report-insolvency': 'invoices',
  'review-insolvency': 'invoices',
  decide: 'letter',
};

function actionOf(nextStep: NextStepView | undefined, openInvoices: number): Action {
  if (!nextStep) return openInvoices > 0 ? 'payment' : 'invoice';
  if (nextStep.step !== 'rung') return OF_STEP[nextStep.step];
  return nextStep.rung?.letter === undefined ? 'promise' : 'letter';
}

export const asksForPromise = ({ nextStep, openInvoices }: Pick<DebtorRow, 'nextStep' | 'openInvoices'>): boolean =>
  actionOf(nextStep, openInvoices) === 'promise';

type NextStepActionProps = {
  readonly debtor: Pick<DebtorRow, 'id' | 'nextStep' | 'openInvoices'>;
  readonly onPromise: () => void;
};

/** The next step is a button that does it, never a label. */
export function NextStepAction({ debtor: { id, nextStep, openInvoices }, onPromise }: NextStepActionProps) {
  switch (actionOf(nextStep, openInvoices)) {
    case 'promise':
      return (
        <Button look="primary" onClick={onPromise}>
          {t('debtors.page.promise')}
        </Button>
      );
    case 'letter':
      return (
        <LinkButton look="primary" href={paths.newLetter(id, nextStep?.rung?.letter)}>
          {t('debtors.page.letter')}
        </LinkButton>
      );
    case 'invoices':
      return (
        <LinkButton look="primary" href={paths.debtor(id, 'facturas')}>
          {t('debtors.page.openInvoices')}
        </LinkButton>
      );
    case 'payment':
      return (
        <LinkButton look="primary" href={paths.newPayment(id)}>
          {t('debtors.page.payment')}
        </LinkButton>
      );
    case 'invoice':
      return (
        <LinkButton look="primary" href={paths.newInvoice(id)}>
          {t('debtors.page.newInvoice')}
        </LinkButton>
      );
  }
}
