import { useCallback, useState } from 'react';
import type { DebtorRow } from '../../../shared/contract/debtors.ts';
import type { PaymentId } from '../../../shared/domain/ids.ts';
import { t } from '../../../shared/i18n/t.ts';
import { call } from '../../lib/api.ts';
import { goTo, paths } from '../../lib/paths.ts';
import { useDebounced } from '../../lib/use-debounced.ts';
import { useWindowedRows } from '../../lib/use-windowed-rows.ts';
import { type Column, EmptyState, LinkButton, Money, Page, SearchBox, Table } from '../../ui/index.ts';

import styles from './payments.module.css';

const columns: readonly Column<DebtorRow>[] = [
  { id: 'name', header: t('payments.choose.debtor'), cell: (row) => row.name },
  { id: 'town', header: t('payments.choose.town'), width: 12, secondary: true, cell: (row) => row.town ?? '' },
  { id: 'owes', header: t('payments.choose.owes'), width: 10, align: 'end', cell: (row) => <Money amount={row.outstanding} /> },
  {
    id: 'overdue',
    header: t('payments.choose.overdue'),
    width: 10,
    align: 'end',
    cell: (row) => <Money amount={row.overdue} tone={row.overdue > 0 ? 'overdue' : undefined} />,
  },
];

/** Who has paid? Type and press Enter: the first of the list. */
export function ChooseDebtor({ corrects }: { readonly corrects: PaymentId | undefined }) {
  const [text, setText] = useState('');
  const searched = useDebounced(text.trim());
  const filter = searched === '' ? { onlyOwing: true } : { text: searched };
  const rows = useWindowedRows<DebtorRow>({
    topics: ['debtors', 'invoices', 'payments'],
    key: ['debtors.list', 'payer', filter],
    read: (window) => call('debtors.list', { filter, sort: 'owed', ...window }),
  });
  const addressOf = useCallback((row: DebtorRow) => paths.newPayment(row.id, { corrects }), [corrects]);
  const first = rows.rowAt(0);
  return (
    <Page
      fill
      title={t('payments.choose.title')}
      subtitle={t('payments.choose.hint')}
      back={{ href: paths.payments, label: t('payments.title') }}
      toolbar={
        <form
          className={styles.find}
          onSubmit={(event) => {
            event.preventDefault();
            if (first && !rows.stale && searched === text.trim()) goTo(addressOf(first));
          }}
        >
          <SearchBox label={t('payments.choose.search')} value={text} onChange={setText} inputRef={takesFocus} />
        </form>
      }
    >
      <Table
        label={t('payments.choose.title')}
        columns={columns}
        rows={rows}
        keyOf={(row) => row.id}
        hrefOf={addressOf}
        empty={
          <EmptyState
            text={searched === '' ? t('payments.choose.nobody') : t('payments.choose.notFound', { text: searched })}
            action={<LinkButton href={paths.newDebtor}>{t('payments.choose.newDebtor')}</LinkButton>}
          />
        }
      />
    </Page>
  );
}

/** The page that opens gives the focus to this field instead of its title. */
const takesFocus = (input: HTMLInputElement | null): void => input?.setAttribute('data-autofocus', 'true');
