/** Where each part of a claim comes from: rows to the cent, and the rule in plain words with its article. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ClaimView } from '../../../shared/contract/values.ts';
import { type DebtorKind, underLaw3of2004 } from '../../../shared/domain/debtor-kind.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import {
  compensationTable,
  creditTable,
  interestOfClaim,
  interestTable,
  principalTable,
  totalTable,
} from '../../../shared/i18n/statement-tables.ts';
import { t } from '../../../shared/i18n/t.ts';
import type { HelpTopic } from '../../lib/help-topics.ts';
import { paths } from '../../lib/paths.ts';
import { queryOf } from '../../lib/query-client.ts';
import { Notice, Text } from '../../ui/index.ts';
import { StepActions, StepTable } from '../explain/index.ts';
import { PrintStatementButton } from '../prints/index.ts';
import type { Claim } from './queries.ts';
import styles from './steps.module.css';

export type StepsProps = { readonly claim: Claim; readonly debtorId: DebtorId };
type InvoiceClaim = Claim['invoices'][number];

export function PrincipalSteps({ claim, debtorId }: StepsProps) {
  const table = principalTable(claim);
  return (
    <div className={styles.steps}>
      <p>{t('debtors.claim.principalText')}</p>
      <StepTable table={table} label={t('debtors.claim.principal')} />
      <Text muted small>
        {t('debtors.claim.ofWhichOverdue', { amount: formatMoney(claim.principalOverdue) })}
      </Text>
      <StepActions table={table} topic="importe">
        <PrintStatementButton of={{ debtorId, on: claim.on }} />
      </StepActions>
    </div>
  );
}

export function InterestSteps({ claim, debtorId }: StepsProps) {
  const regimes = [...new Set(claim.invoices.map(({ claim: own }) => own.regime))];
  return (
    <div className={styles.steps}>
      {claim.provisionalFrom && (
        <Notice kind="warning">{t('debtors.claim.provisional', { day: formatDate(claim.provisionalFrom) })}</Notice>
      )}
      {regimes.map((regime) => (
        <p key={regime}>{t(`debtors.claim.regimes.${regime}`)}</p>
      ))}
      {claim.invoices.length === 0 && <p>{t('debtors.claim.noInterest')}</p>}
      <InterestOfInvoices invoices={claim.invoices} dayCount={claim.dayCount} topic={topicOf(regimes)}>
        <PrintStatementButton of={{ debtorId, on: claim.on }} />
      </InterestOfInvoices>
      <PaidLate claim={claim} />
    </div>
  );
}

/** The rule that most of these invoices follow. */
const topicOf = (regimes: readonly ClaimView['regime'][]): HelpTopic =>
  regimes.includes('ley_3_2004') ? 'interes-empresas' : regimes.includes('pactado') ? 'interes-pactado' : 'interes-particulares';

/** What was paid, but late, still leaves; never part of what is owed. */
export function PaidLate({ claim: { paidLate } }: Pick<StepsProps, 'claim'>) {
  if (paidLate.invoices === 0) return null;
  return (
    <Text muted small>
      {t('debtors.claim.paidLate', { count: paidLate.invoices, amount: formatMoney(paidLate.amount) })}
    </Text>
  );
}

type InterestOfInvoicesProps = {
  readonly invoices: readonly Pick<InvoiceClaim, 'number' | 'invoiceId' | 'claim'>[];
  readonly dayCount: Claim['dayCount'];
  readonly topic: HelpTopic;
  /** The button that prints. */
  readonly children?: ReactNode;
};

/** The stretches of interest, each with its days, base, rate, source and amount; and why the rest bears none. */
export function InterestOfInvoices({ invoices, dayCount, topic, children }: InterestOfInvoicesProps) {
  const quiet = invoices.filter(({ claim }) => claim.interestState !== 'accruing');
  const hasSteps = invoices.some(({ claim }) => claim.steps.length > 0);
  const table = hasSteps ? interestTable(invoices.map(interestOfClaim)) : undefined;
  return (
    <>
      {quiet.map(({ number, invoiceId, claim }) => (
        <Text key={invoiceId} muted small>
          <a href={paths.invoice(invoiceId)}>{t('debtors.claim.interestOf', { number })}</a>
          {': '}
          {t(`debtors.claim.states.${claim.interestState}`)}
        </Text>
      ))}
      {table && (
        <>
          <StepTable table={table} label={t('debtors.claim.interest')} />
          <Text muted small>
            {dayCount === 'act-act' ? t('debtors.claim.formulaActual') : t('debtors.claim.formula')} {t('debtors.claim.rounding')}
          </Text>
        </>
      )}
      <StepActions table={table} topic={topic}>
        {table && children}
      </StepActions>
    </>
  );
}

export function CompensationSteps({ claim, kind, debtorId }: StepsProps & { readonly kind: DebtorKind }) {
  const invoices = claim.invoices.filter(({ claim: own }) => own.compensation > 0);
  const table = invoices.length > 0 ? compensationTable(claim) : undefined;
  return (
    <div className={styles.steps}>
      <p>{underLaw3of2004(kind) ? t('debtors.claim.compensationText') : t('debtors.claim.compensationNever')}</p>
      {table && (
        <>
          <p>
            <strong>
              {t('debtors.claim.compensationCount', { count: invoices.length, amount: formatMoney(claim.compensation) })}
            </strong>
          </p>
          <StepTable table={table} label={t('debtors.claim.compensation')} />
        </>
      )}
      <StepActions table={table} topic="cuarenta-euros">
        {table && <PrintStatementButton of={{ debtorId, on: claim.on }} />}
      </StepActions>
    </div>
  );
}

/** Money that came in and no debt has taken, payment by payment, and corrective invoices that none has taken. */
export function CreditSteps({ claim, debtorId }: StepsProps) {
  const held = useQuery(queryOf(['payments', 'invoices', 'rates'], 'payments.credit', { debtorId }));
  const table = held.data && creditTable(held.data.payments, claim.credit);
  return (
    <div className={styles.steps}>
      <p>{t('debtors.claim.creditText')}</p>
      {table && <StepTable table={table} label={t('debtors.claim.credit')} />}
      <StepActions table={table} topic="orden-de-pagos" />
    </div>
  );
}

/** All parts together, each with its rule: the figure of the card. */
export function TotalSteps({ claim, debtorId }: StepsProps) {
  const table = totalTable({ ...claim, regimes: claim.invoices.map(({ claim: own }) => own.regime) });
  return (
    <div className={styles.steps}>
      <StepTable table={table} label={t('debtors.page.owes')} />
      {claim.dailyInterest > 0 && (
        <Text muted small>
          {t('debtors.claim.daily', { amount: formatMoney(claim.dailyInterest) })}
        </Text>
      )}
      <StepActions table={table} topic="importe">
        <PrintStatementButton of={{ debtorId, on: claim.on }} />
      </StepActions>
    </div>
  );
}
