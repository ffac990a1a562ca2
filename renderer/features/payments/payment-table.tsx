import type { PaymentFilter, PaymentRow } from '../../../shared/contract/payments.ts';
import { t } from '../../../shared/i18n/t.ts';
import { call } from '../../lib/api.ts';
import { paths } from '../../lib/paths.ts';
import { useWindowedRows } from '../../lib/use-windowed-rows.ts';
import { EmptyState, LinkButton, Table } from '../../ui/index.ts';
import { columnsOfOne } from './payment-columns.tsx';

type PaymentTableProps = {
  /** Of one debtor or one invoice. */
  readonly filter: Pick<PaymentFilter, 'debtorId' | 'invoiceId'>;
};

/** The payments of one debtor or invoice, newest first, counter-entries beside what they take back. */
export function PaymentTable({ filter }: PaymentTableProps) {
  const rows = useWindowedRows<PaymentRow>({
    topics: ['payments', 'invoices'],
    key: ['payments.list', filter],
    read: (window) => call('payments.list', { filter, sort: 'received', descending: true, ...window }),
  });
  return (
    <Table
      grows
      label={t('payments.title')}
      columns={columnsOfOne}
      rows={rows}
      keyOf={(row) => row.id}
      hrefOf={(row) => paths.payment(row.id)}
      empty={
        <EmptyState
          text={t('payments.list.emptyOfOne')}
          action={
            filter.debtorId && (
              <LinkButton href={paths.newPayment(filter.debtorId, { invoice: filter.invoiceId })}>
                {t('payments.record.title')}
              </LinkButton>
            )
          }
        />
      }
    />
  );
}
