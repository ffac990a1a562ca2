import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DebtorRow } from '../../../shared/contract/debtors.ts';
import type { Because, StepKind } from '../../../shared/domain/dunning/facts.ts';
import { AgreementId } from '../../../shared/domain/ids.ts';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { queryOf } from '../../lib/query-client.ts';
import { CircleHelp, Handshake, Mail, MapPin, MessageSquareText, Phone, Scale } from '../../ui/icons.ts';
import { Button, LinkButton } from '../../ui/index.ts';
import { ContactDialog, MessageDialog } from '../contacts/index.ts';
import { CLOCK_TOPICS, ConsequenceDialog, EntryDialog } from '../today/index.ts';

type Action =
  | 'agreement'
  | 'agreement-letter'
  | 'call'
  | 'message'
  | 'visit'
  | 'letter'
  | 'entry'
  | 'consequence'
  | 'invoices'
  | 'payment'
  | 'invoice';

const OF_STEP: Readonly<Record<Exclude<StepKind, 'rung'>, Action>> = {
  entry: 'entry',
  'judge-promise': 'call',
  'answer-dispute': 'invoices',
  'review-dispute': 'invoices',
  'keep-announcement': 'consequence',
  'claim-instalment': 'agreement-letter',
  'declare-maturity': 'agreement',
  'close-agreement': 'agreement',
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

function actionOf({ nextStep, openInvoices }: Pick<DebtorRow, 'nextStep' | 'openInvoices'>): Action {
  if (!nextStep) return openInvoices > 0 ? 'payment' : 'invoice';
  if (nextStep.step !== 'rung') return OF_STEP[nextStep.step];
  if (nextStep.rung?.letter !== undefined) return 'letter';
  const channel = nextStep.rung?.channel;
  if (channel === 'message' || channel === 'email') return 'message';
  return channel === 'visit' ? 'visit' : 'call';
}

type NextStepActionProps = { readonly debtor: Pick<DebtorRow, 'id' | 'name' | 'nextStep' | 'openInvoices'> };

/** The next step is a button that does it, never a label. */
export function NextStepAction({ debtor }: NextStepActionProps) {
  const { id, nextStep } = debtor;
  const action = actionOf(debtor);
  switch (action) {
    case 'call':
      return (
        <LinkButton look="primary" icon={Phone} href={paths.call(id)}>
          {t('today.verbs.call')}
        </LinkButton>
      );
    case 'message':
    case 'visit':
    case 'entry':
    case 'consequence':
      return <AskedHere what={action} debtor={debtor} />;
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
    case 'agreement':
    case 'agreement-letter': {
      const agreement = nextStep && agreementOf(nextStep.because);
      if (!agreement) return null;
      const isLetter = action === 'agreement-letter';
      return (
        <LinkButton
          look="primary"
          icon={isLetter ? Mail : Handshake}
          href={isLetter ? paths.newLetter(id, 'missed-instalment', agreement) : paths.agreement(agreement)}
        >
          {t(isLetter ? 'today.verbs.missedInstalment' : 'today.verbs.agreement')}
        </LinkButton>
      );
    }
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

/** The agreement that a step is about. */
const agreementOf = ({ params }: Because): AgreementId | undefined => AgreementId.safeParse(params.id).data;

const VERBS = {
  message: { icon: MessageSquareText, label: 'today.verbs.message' },
  visit: { icon: MapPin, label: 'today.verbs.visit' },
  entry: { icon: CircleHelp, label: 'today.verbs.entry' },
  consequence: { icon: Scale, label: 'today.verbs.consequence' },
} as const;

type AskedHereProps = NextStepActionProps & { readonly what: keyof typeof VERBS };

/** What is asked in a dialog is asked here as on Hoy. */
function AskedHere({ what, debtor: { id, name, nextStep } }: AskedHereProps) {
  const [asked, setAsked] = useState(false);
  const { data } = useQuery(queryOf(CLOCK_TOPICS, 'agenda.ofDebtor', { debtorId: id }));
  const row = data?.row;
  const about = { debtorId: id, name, doesStep: true, onClose: () => setAsked(false) };
  const { channel, text } = nextStep?.rung ?? {};
  return (
    <>
      <Button
        look="primary"
        icon={VERBS[what].icon}
        disabled={!row || (what === 'consequence' && !row.announcement)}
        onClick={() => setAsked(true)}
      >
        {t(VERBS[what].label)}
      </Button>
      {asked && what === 'message' && (
        <MessageDialog
          {...about}
          {...((channel === 'message' || channel === 'email') && { channel })}
          {...(text !== undefined && { text })}
        />
      )}
      {asked && what === 'visit' && <ContactDialog {...about} channel="visit" />}
      {asked && what === 'entry' && row && <EntryDialog row={row} onClose={about.onClose} />}
      {asked && what === 'consequence' && row?.announcement && (
        <ConsequenceDialog row={row} announcement={row.announcement} onClose={about.onClose} />
      )}
    </>
  );
}
