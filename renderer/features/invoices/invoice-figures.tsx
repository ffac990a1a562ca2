/** The four figures of an invoice, each opening to how it was reached and to the rule behind it. */
import { useQuery } from '@tanstack/react-query';
import { underLaw3of2004 } from '../../../shared/domain/debtor-kind.ts';
import { ZERO } from '../../../shared/domain/money.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { compensationTable, outstandingTable, totalTable } from '../../../shared/i18n/statement-tables.ts';
import { t } from '../../../shared/i18n/t.ts';
import { queryOf } from '../../lib/query-client.ts';
import { Card, Explain, Figure, Figures, useToday } from '../../ui/index.ts';
import { InterestOfInvoices } from '../debtors/index.ts';
import { StepActions, StepTable } from '../explain/index.ts';
import { PrintStatementButton } from '../prints/index.ts';
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
          explain={<TotalExplained invoice={invoice} />}
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

const printOf = ({ row }: InvoiceAnswer) => <PrintStatementButton of={{ debtorId: row.debtorId, invoiceId: row.id }} />;

function TotalExplained({ invoice }: InvoiceFiguresProps) {
  const { claim } = invoice;
  if (!claim) return null;
  const { principal, interest, compensation, regime } = claim;
  const table = totalTable({ principal, interest, compensation, costs: ZERO, credit: ZERO, regimes: [regime] });
  return (
    <Explain name={t('invoices.figures.names.claimed')} wide>
      <div className={styles.steps}>
        <StepTable table={table} label={t('invoices.figures.names.claimed')} />
        <StepActions table={table} topic="importe">
          {printOf(invoice)}
        </StepActions>
      </div>
    </Explain>
  );
}

function PrincipalExplained({ invoice }: InvoiceFiguresProps) {
  const { row, payments, corrections } = invoice;
  const table = outstandingTable({
    total: row.total,
    outstanding: row.outstanding,
    corrections,
    payments: payments.filter((payment) => !payment.reversed && payment.toPrincipal !== 0),
  });
  return (
    <Explain name={t('invoices.figures.names.outstanding')} wide>
      <div className={styles.steps}>
        <p>{t('invoices.explain.principal')}</p>
        <StepTable table={table} label={t('invoices.figures.outstanding')} />
        <StepActions table={table} topic="importe">
          {printOf(invoice)}
        </StepActions>
      </div>
    </Explain>
  );
}

function InterestExplained({ invoice }: InvoiceFiguresProps) {
  const { row, claim } = invoice;
  const settings = useQuery(queryOf(['settings'], 'settings.get', {}));
  if (!claim) return null;
  const topic =
    claim.regime === 'interes_legal'
      ? 'interes-particulares'
      : claim.regime === 'pactado'
        ? 'interes-pactado'
        : 'interes-empresas';
  return (
    <Explain name={t('invoices.figures.names.interest')} wide>
      <div className={styles.steps}>
        <p>{t(`debtors.claim.regimes.${claim.regime}`)}</p>
        <InterestOfInvoices
          invoices={[{ number: row.number, invoiceId: row.id, claim }]}
          dayCount={settings.data?.dayCount ?? 'act-365'}
          topic={topic}
        >
          {printOf(invoice)}
        </InterestOfInvoices>
      </div>
    </Explain>
  );
}

function CompensationExplained({ invoice }: InvoiceFiguresProps) {
  const { row, debtorKind, waivers, claim } = invoice;
  const table =
    claim && claim.compensation > 0
      ? compensationTable({ invoices: [{ number: row.number, invoiceId: row.id, claim }], compensation: claim.compensation })
      : undefined;
  return (
    <Explain name={t('invoices.figures.names.compensation')} wide>
      <div className={styles.steps}>
        <p>{underLaw3of2004(debtorKind) ? t('debtors.claim.compensationText') : t('debtors.claim.compensationNever')}</p>
        {waivers.compensationOn && <p>{t('invoices.explain.waivedOn', { day: formatDate(waivers.compensationOn) })}</p>}
        {table && <StepTable table={table} label={t('invoices.figures.compensation')} />}
        <StepActions table={table} topic="cuarenta-euros">
          {table && printOf(invoice)}
        </StepActions>
      </div>
    </Explain>
  );
}
