/** Where each part of a claim comes from: rows to the cent, and the rule in plain words with its article. */
import { type DebtorKind, underLaw3of2004 } from '../../../shared/domain/debtor-kind.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { formatPercent } from '../../../shared/format/percent.ts';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { Money, Notice, Text } from '../../ui/index.ts';
import type { Claim } from './queries.ts';
import styles from './steps.module.css';

export type StepsProps = { readonly claim: Claim };
type InvoiceClaim = Claim['invoices'][number];

export function PrincipalSteps({ claim }: StepsProps) {
  return (
    <div className={styles.steps}>
      <p>{t('debtors.claim.principalText')}</p>
      <table className={styles.stepTable}>
        <thead>
          <tr>
            <th scope="col">{t('debtors.claim.invoice')}</th>
            <th scope="col" className={styles.end}>
              {t('debtors.claim.dueNow')}
            </th>
            <th scope="col" className={styles.end}>
              {t('debtors.claim.amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {claim.invoices.map((invoice) => (
            <tr key={invoice.invoiceId}>
              <td>
                <a href={paths.invoice(invoice.invoiceId)}>{invoice.number}</a>
              </td>
              <td className={styles.end}>
                <Money amount={invoice.claim.principalOverdue} />
              </td>
              <td className={styles.end}>
                <Money amount={invoice.claim.principal} />
              </td>
            </tr>
          ))}
        </tbody>
        <Foot label={t('debtors.claim.principal')} span={2} amount={formatMoney(claim.principal)} />
      </table>
      <Text muted small>
        {t('debtors.claim.ofWhichOverdue', { amount: formatMoney(claim.principalOverdue) })}
      </Text>
    </div>
  );
}

export function InterestSteps({ claim }: StepsProps) {
  const regimes = [...new Set(claim.invoices.map(({ claim: own }) => own.regime))];
  const hasSteps = claim.invoices.some(({ claim: own }) => own.steps.length > 0);
  return (
    <div className={styles.steps}>
      {claim.provisionalFrom && (
        <Notice kind="warning">{t('debtors.claim.provisional', { day: formatDate(claim.provisionalFrom) })}</Notice>
      )}
      {regimes.map((regime) => (
        <p key={regime}>{t(`debtors.claim.regimes.${regime}`)}</p>
      ))}
      {claim.invoices.length === 0 && <p>{t('debtors.claim.noInterest')}</p>}
      {claim.invoices.map((invoice) => (
        <InterestOfInvoice key={invoice.invoiceId} invoice={invoice} />
      ))}
      {hasSteps && (
        <>
          <p className={styles.stepTotal}>
            <span>{t('debtors.claim.interest')}</span>
            <strong className="figures">{formatMoney(claim.interest)}</strong>
          </p>
          <Text muted small>
            {claim.dayCount === 'act-act' ? t('debtors.claim.formulaActual') : t('debtors.claim.formula')}{' '}
            {t('debtors.claim.rounding')}
          </Text>
        </>
      )}
      <PaidLate claim={claim} />
    </div>
  );
}

/** What was paid, but late, still leaves; never part of what is owed. */
export function PaidLate({ claim: { paidLate } }: StepsProps) {
  if (paidLate.invoices === 0) return null;
  return (
    <Text muted small>
      {t('debtors.claim.paidLate', { count: paidLate.invoices, amount: formatMoney(paidLate.amount) })}
    </Text>
  );
}

type InterestOfInvoiceProps = { readonly invoice: Pick<InvoiceClaim, 'number' | 'invoiceId' | 'claim'> };

/** The stretches of interest of one invoice, each with its days, base, rate and amount. */
export function InterestOfInvoice({ invoice: { number, invoiceId, claim } }: InterestOfInvoiceProps) {
  const sources = [...new Set(claim.steps.map((step) => step.source))];
  return (
    <section className={styles.stepGroup}>
      <h3>
        <a href={paths.invoice(invoiceId)}>{t('debtors.claim.interestOf', { number })}</a>
        <span className="figures">{formatMoney(claim.interest)}</span>
      </h3>
      {(claim.steps.length === 0 || claim.interestState !== 'accruing') && (
        <Text muted small>
          {t(`debtors.claim.states.${claim.interestState}`)}
        </Text>
      )}
      {claim.steps.length > 0 && (
        <table className={styles.stepTable}>
          <thead>
            <tr>
              <th scope="col">{t('debtors.claim.from')}</th>
              <th scope="col">{t('debtors.claim.to')}</th>
              <th scope="col" className={styles.end}>
                {t('debtors.claim.days')}
              </th>
              <th scope="col" className={styles.end}>
                {t('debtors.claim.base')}
              </th>
              <th scope="col" className={styles.end}>
                {t('debtors.claim.rate')}
              </th>
              <th scope="col" className={styles.end}>
                {t('debtors.claim.amount')}
              </th>
            </tr>
          </thead>
          <tbody>
            {claim.steps.map((step) => (
              <tr key={`${step.dueDateId} ${step.from}`}>
                <td>{formatDate(step.from)}</td>
                <td>{formatDate(step.to)}</td>
                <td className={styles.end}>{step.days}</td>
                <td className={styles.end}>{formatMoney(step.base)}</td>
                <td className={styles.end}>{formatPercent(step.rate)}</td>
                <td className={styles.end}>{formatMoney(step.amount)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {sources.length > 0 && (
        <Text muted small>
          {t('debtors.claim.sources', { sources: sources.join('; ') })}
        </Text>
      )}
    </section>
  );
}

export function CompensationSteps({ claim, kind }: StepsProps & { readonly kind: DebtorKind }) {
  const invoices = claim.invoices.filter(({ claim: own }) => own.compensation > 0);
  return (
    <div className={styles.steps}>
      <p>{underLaw3of2004(kind) ? t('debtors.claim.compensationText') : t('debtors.claim.compensationNever')}</p>
      {invoices.length > 0 && (
        <>
          <p>
            <strong>
              {t('debtors.claim.compensationCount', { count: invoices.length, amount: formatMoney(claim.compensation) })}
            </strong>
          </p>
          <Text muted small>
            {invoices.map((invoice) => invoice.number).join(' · ')}
          </Text>
        </>
      )}
    </div>
  );
}

export const CreditSteps = () => <p>{t('debtors.claim.creditText')}</p>;

export const Foot = ({ label, span, amount }: { readonly label: string; readonly span: number; readonly amount: string }) => (
  <tfoot>
    <tr>
      <th scope="row" colSpan={span}>
        {label}
      </th>
      <td className={styles.end}>{amount}</td>
    </tr>
  </tfoot>
);
