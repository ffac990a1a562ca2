import type { DebtorRow } from '../../../shared/contract/debtors.ts';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { Button, LinkButton } from '../../ui/index.ts';

/** After a call there is a promise to write down. */
export const asksForPromise = ({ step }: DebtorRow['nextStep']): boolean =>
  step === 'friendly-reminder' || step === 'second-reminder' || step === 'call-broken-promise';

type NextStepActionProps = {
  readonly debtor: Pick<DebtorRow, 'id' | 'nextStep' | 'openInvoices'>;
  readonly onPromise: () => void;
};

/** The next step is a button that does it, never a label. */
export function NextStepAction({ debtor: { id, nextStep, openInvoices }, onPromise }: NextStepActionProps) {
  switch (nextStep.step) {
    case 'friendly-reminder':
    case 'second-reminder':
    case 'call-broken-promise':
      return (
        <Button look="primary" onClick={onPromise}>
          {t('debtors.page.promise')}
        </Button>
      );
    case 'formal-demand':
      return (
        <LinkButton look="primary" href={paths.newLetter(id)}>
          {t('debtors.page.letter')}
        </LinkButton>
      );
    case 'after-demand':
      return (
        <LinkButton look="primary" href={paths.newLetter(id)}>
          {t('debtors.page.otherLetter')}
        </LinkButton>
      );
    case 'answer-dispute':
    case 'insolvency':
      return (
        <LinkButton look="primary" href={paths.debtor(id, 'facturas')}>
          {t('debtors.page.openInvoices')}
        </LinkButton>
      );
    case 'wait-due-date':
    case 'wait-promise':
    case 'wait-demand':
      return (
        <LinkButton look="primary" href={paths.newPayment(id)}>
          {t('debtors.page.payment')}
        </LinkButton>
      );
    case 'none':
      return openInvoices > 0 ? (
        <LinkButton look="primary" href={paths.newPayment(id)}>
          {t('debtors.page.payment')}
        </LinkButton>
      ) : (
        <LinkButton look="primary" href={paths.newInvoice(id)}>
          {t('debtors.page.newInvoice')}
        </LinkButton>
      );
  }
}
