/** The four figures of an invoice, each opening to how it was reached and to the rule behind it. */
import { underLaw3of2004 } from '../../../shared/domain/debtor-kind.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { Card, Explain, Figure, Figures, Text, useToday } from '../../ui/index.ts';
import { InterestOfInvoice } from '../debtors/index.ts';
import styles from './invoices.module.css';
import type { InvoiceAnswer } from './queries.ts';

type InvoiceFiguresProps = { readonly invoice: InvoiceAnswer };

export function InvoiceFigures({ invoice }: InvoiceFiguresProps) {
  const today = useToday();
  const { row, claim } = invoice;
  if (!claim) {
    return (
      <Card>
        <Figures>
          <Figure label={t('invoices.figures.total')} amount={row.total} />
          <Figure label={t('invoices.figures.credit')} amount={row.outstanding} small />
        </Figures>
      </Card>
    );
  }
  return (
    <Card>
      <Figures>
        <Figure
          label={t('invoices.figures.claimed', { day: formatDate(today) })}
          amount={claim.total}
          tone={row.daysOverdue > 0 ? 'overdue' : 'plain'}
          note={claim.dailyInterest > 0 ? t('invoices.figures.daily', { amount: formatMoney(claim.dailyInterest) }) : undefined}
        />
        <Figure
          label={t('invoices.figures.outstanding')}
          amount={claim.principal}
          small
          note={t('invoices.figures.ofTotal', { amount: formatMoney(row.total) })}
          explain={<PrincipalExplained invoice={invoice} />}
        />
        <Figure
          label={t('invoices.figures.interest')}
          amount={claim.interest}
          small
          explain={<InterestExplained invoice={invoice} />}
        />
        <Figure
          label={t('invoices.figures.compensation')}
          amount={claim.compensation}
          small
          explain={<CompensationExplained invoice={invoice} />}
        />
      </Figures>
    </Card>
  );
}

function PrincipalExplained({ invoice: { row, payments, corrections } }: InvoiceFiguresProps) {
  const paid = payments.filter((payment) => !payment.reversed).reduce((sum, payment) => sum + payment.toPrincipal, 0);
  const corrected = corrections.reduce((sum, correction) => sum + correction.amount, 0);
  return (
    <Explain name={t('invoices.figures.names.outstanding')}>
      <div className={styles.steps}>
        <p>{t('invoices.explain.principal')}</p>
        <dl className={styles.sum}>
          <SumLine label={t('invoices.explain.total')} amount={row.total} />
          {corrected !== 0 && <SumLine label={t('invoices.explain.corrected')} amount={-corrected} />}
          {paid !== 0 && <SumLine label={t('invoices.explain.paid')} amount={-paid} />}
          <SumLine label={t('invoices.figures.outstanding')} amount={row.outstanding} />
        </dl>
      </div>
    </Explain>
  );
}

const SumLine = ({ label, amount }: { readonly label: string; readonly amount: number }) => (
  <div>
    <dt>{label}</dt>
    <dd className="figures">{formatMoney(amount as Parameters<typeof formatMoney>[0])}</dd>
  </div>
);

function InterestExplained({ invoice: { row, claim } }: InvoiceFiguresProps) {
  if (!claim) return null;
  return (
    <Explain name={t('invoices.figures.names.interest')} wide>
      <div className={styles.steps}>
        <p>{t(`debtors.claim.regimes.${claim.regime}`)}</p>
        <InterestOfInvoice invoice={{ number: row.number, invoiceId: row.id, claim }} />
        <Text muted small>
          {t('debtors.claim.rounding')}
        </Text>
      </div>
    </Explain>
  );
}

const CompensationExplained = ({ invoice: { debtorKind, waivers } }: InvoiceFiguresProps) => (
  <Explain name={t('invoices.figures.names.compensation')}>
    <div className={styles.steps}>
      <p>{underLaw3of2004(debtorKind) ? t('debtors.claim.compensationText') : t('debtors.claim.compensationNever')}</p>
      {waivers.compensationOn && <p>{t('invoices.explain.waivedOn', { day: formatDate(waivers.compensationOn) })}</p>}
    </div>
  </Explain>
);
