/** The parts of an invoice's page that only show: due dates, payments, papers around it, what was written. */
import type { ReactNode } from 'react';
import type { InvoiceFields } from '../../../shared/contract/invoices.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { formatPercent } from '../../../shared/format/percent.ts';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { Card, DateText, DefinitionList, type Fact, Money, Stack, StatePill, Text } from '../../ui/index.ts';
import styles from './invoices.module.css';
import type { InvoiceAnswer } from './queries.ts';

type CardProps = { readonly invoice: InvoiceAnswer };
type DueDate = InvoiceAnswer['dueDates'][number];

const duePill = ({ outstanding, daysOverdue }: DueDate) => {
  if (outstanding === 0) return <StatePill tone="paid">{t('invoices.status.paid')}</StatePill>;
  if (daysOverdue === 0) return <StatePill tone="plain">{t('invoices.status.not-due')}</StatePill>;
  return <StatePill tone="overdue">{t('invoices.status.overdueFor', { count: daysOverdue })}</StatePill>;
};

export const DueDatesCard = ({ invoice: { dueDates } }: CardProps) => (
  <Card title={t('invoices.page.dueDates')}>
    <table className={styles.table} aria-label={t('invoices.page.dueDates')}>
      <Head
        start={[t('invoices.columns.due'), t('invoices.columns.status')]}
        end={[t('invoices.columns.amount'), t('invoices.columns.outstanding')]}
      />
      <tbody>
        {dueDates.map((due) => (
          <tr key={due.id}>
            <td>
              <DateText day={due.dueOn} />
            </td>
            <td>{duePill(due)}</td>
            <AmountCell amount={due.amount} />
            <AmountCell amount={due.outstanding} />
          </tr>
        ))}
      </tbody>
    </table>
  </Card>
);

export function PaymentsCard({ invoice: { payments } }: CardProps) {
  if (payments.length === 0) return null;
  const parts = [t('invoices.columns.toPrincipal'), t('invoices.columns.toInterest'), t('invoices.columns.toCharges')];
  return (
    <Card title={t('invoices.page.payments')}>
      <table className={styles.table} aria-label={t('invoices.page.payments')}>
        <Head start={[t('invoices.columns.receivedOn')]} end={parts} />
        <tbody>
          {payments.map((payment) => (
            <tr key={payment.paymentId}>
              <td>
                <a href={paths.payment(payment.paymentId)}>
                  <DateText day={payment.receivedOn} />
                </a>
                {payment.reversed && ` · ${t('invoices.page.reversed')}`}
              </td>
              <AmountCell amount={payment.toPrincipal} />
              <AmountCell amount={payment.toInterest} />
              <AmountCell amount={payment.toCharges} />
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

const Head = ({ start, end }: { readonly start: readonly string[]; readonly end: readonly string[] }) => (
  <thead>
    <tr>
      {start.map((name) => (
        <th key={name} scope="col">
          {name}
        </th>
      ))}
      {end.map((name) => (
        <th key={name} scope="col" className={styles.end}>
          {name}
        </th>
      ))}
    </tr>
  </thead>
);

const AmountCell = ({ amount }: { readonly amount: Cents }) => (
  <td className={styles.end}>
    <Money amount={amount} />
  </td>
);

/** Corrective invoices and registered letters, one way and the other. */
export function RelatedCard({ invoice: { corrections, letters, fields, correctedNumber } }: CardProps) {
  if (corrections.length === 0 && letters.length === 0 && !fields.corrects) return null;
  return (
    <Card title={t('invoices.page.related')}>
      <ul>
        {fields.corrects && (
          <li>
            <a href={paths.invoice(fields.corrects.invoiceId)}>
              {t('invoices.page.correctsInvoice', { number: correctedNumber ?? '' })}
            </a>
          </li>
        )}
        {corrections.map((correction) => (
          <li key={correction.invoiceId}>
            <a href={paths.invoice(correction.invoiceId)}>
              {t('invoices.page.correctedBy', { number: correction.number, amount: formatMoney(correction.amount) })}
            </a>
          </li>
        ))}
        {letters.map((letter) => (
          <li key={letter.id}>
            <a href={paths.letter(letter.id)}>
              {t('invoices.page.inLetter', { number: letter.number, day: formatDate(letter.registeredOn) })}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** What the owner wrote, without what is not known. */
export function FactsCard({ fields }: { readonly fields: InvoiceFields }) {
  const facts: Fact[] = [];
  const add = (label: string, value: ReactNode): void => {
    if (value !== undefined && value !== '') facts.push({ label, value });
  };
  add(t('invoices.fields.issuedOn'), formatDate(fields.issuedOn));
  add(t('invoices.fields.operationOn'), fields.operationOn && formatDate(fields.operationOn));
  add(t('invoices.fields.sentOn'), fields.sentOn && formatDate(fields.sentOn));
  add(t('invoices.fields.base'), fields.base !== undefined && <Money amount={fields.base} />);
  add(t('invoices.fields.vat'), fields.vat !== undefined && <Money amount={fields.vat} />);
  add(t('invoices.fields.surcharge'), fields.surcharge !== undefined && <Money amount={fields.surcharge} />);
  add(t('invoices.fields.withholding'), fields.withholding !== undefined && <Money amount={fields.withholding} />);
  add(t('invoices.fields.termBasis'), t(`invoices.termBasis.${fields.termBasis}`));
  add(t('invoices.fields.termWhere'), fields.termWhere);
  add(t('invoices.fields.termRule'), fields.termRule && t(`invoices.termRule.${fields.termRule}`));
  add(t('invoices.fields.agreedRate'), fields.agreedRate !== undefined && formatPercent(fields.agreedRate));
  add(t('invoices.fields.agreedRateWhere'), fields.agreedRateWhere);
  return (
    <Card title={t('invoices.page.facts')}>
      <Stack>
        {fields.concept && <Text>{fields.concept}</Text>}
        <DefinitionList facts={facts.filter(({ value }) => value !== false)} />
      </Stack>
    </Card>
  );
}
