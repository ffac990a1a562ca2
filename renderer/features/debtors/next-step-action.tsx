import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DebtorRow, NextStepView } from '../../../shared/contract/debtors.ts';
import type { StepKind } from '../../../shared/domain/dunning/facts.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { queryOf } from '../../lib/query-client.ts';
import { Phone, Scale } from '../../ui/icons.ts';
import { Button, LinkButton } from '../../ui/index.ts';
import { CLOCK_TOPICS, ConsequenceDialog } from '../today/index.ts';

type Action = 'call' | 'promise' | 'letter' | 'consequence' | 'invoices' | 'payment' | 'invoice';

const OF_STEP: Readonly<Record<Exclude<StepKind, 'rung'>, Action>> = {
  entry: 'letter',
  'judge-promise': 'call',
  'answer-dispute': 'invoices',
  'review-dispute': 'invoices',
  'keep-announcement': 'consequence',
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
  if (nextStep.rung?.letter !== undefined) return 'letter';
  // After a visit or a message there is a promise to write down; a call has a screen for it.
  return nextStep.rung?.channel === 'call' ? 'call' : 'promise';
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
    case 'call':
      return (
        <LinkButton look="primary" icon={Phone} href={paths.call(id)}>
          {t('today.verbs.call')}
        </LinkButton>
      );
    case 'consequence':
      return <ConsequenceAction debtorId={id} />;
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

/** "¿Lo cumples?": what was announced is decided here as on Hoy. */
function ConsequenceAction({ debtorId }: { readonly debtorId: DebtorId }) {
  const [asked, setAsked] = useState(false);
  const { data } = useQuery(queryOf(CLOCK_TOPICS, 'agenda.ofDebtor', { debtorId }));
  const row = data?.row;
  return (
    <>
      <Button look="primary" icon={Scale} disabled={!row?.announcement} onClick={() => setAsked(true)}>
        {t('today.verbs.consequence')}
      </Button>
      {asked && row?.announcement && (
        <ConsequenceDialog row={row} announcement={row.announcement} onClose={() => setAsked(false)} />
      )}
    </>
  );
}
