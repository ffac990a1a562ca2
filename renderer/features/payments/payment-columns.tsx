import type { PaymentRow } from '../../../shared/contract/payments.ts';
import { t } from '../../../shared/i18n/t.ts';
import { CornerDownRight } from '../../ui/icons.ts';
import { type Column, DateText, Money, OnlyReadAloud, Pill } from '../../ui/index.ts';
import styles from './payments.module.css';

type PaymentColumnId = 'received' | 'debtor' | 'amount' | 'method' | 'invoices' | 'surplus' | 'state';
type PaymentColumn = Column<PaymentRow, PaymentColumnId>;

const received: PaymentColumn = {
  id: 'received',
  header: t('payments.list.received'),
  width: 8.5,
  sortable: true,
  cell: (row) => (
    <span className={styles.pair}>
      {row.state === 'reversal' && <CornerDownRight aria-hidden size="1em" />}
      <DateText day={row.receivedOn} />
      <OnlyReadAloud>{row.debtorName}</OnlyReadAloud>
    </span>
  ),
};
const debtor: PaymentColumn = { id: 'debtor', header: t('payments.list.debtor'), sortable: true, cell: (row) => row.debtorName };
const amount: PaymentColumn = {
  id: 'amount',
  header: t('payments.list.amount'),
  width: 8,
  align: 'end',
  sortable: true,
  cell: (row) => (
    <span className={row.state === 'reversed' ? styles.reversed : undefined}>
      <Money amount={row.amount} />
    </span>
  ),
};
const method: PaymentColumn = {
  id: 'method',
  header: t('payments.list.method'),
  width: 8.5,
  secondary: true,
  cell: (row) => t(`payments.methods.${row.method}`),
};
const widest: PaymentColumn = {
  id: 'invoices',
  header: t('payments.list.invoices'),
  cell: (row) => (row.invoices.length > 0 ? row.invoices.join(', ') : t('payments.list.noInvoices')),
};
const invoices: PaymentColumn = { ...widest, width: 10 };
const surplus: PaymentColumn = {
  id: 'surplus',
  header: t('payments.list.surplus'),
  width: 7,
  align: 'end',
  cell: (row) => (row.surplus > 0 ? <Money amount={row.surplus} /> : ''),
};
const state: PaymentColumn = {
  id: 'state',
  header: t('payments.list.state'),
  width: 8.5,
  cell: (row) => <Pill tone={row.state === 'good' ? 'paid' : 'plain'}>{t(`payments.list.states.${row.state}`)}</Pill>,
};

export const allColumns: readonly PaymentColumn[] = [received, debtor, amount, method, invoices, surplus, state];
/** Inside the card of one debtor, whose name stands above. */
export const columnsOfOne: readonly PaymentColumn[] = [received, widest, amount, method, surplus, state];
