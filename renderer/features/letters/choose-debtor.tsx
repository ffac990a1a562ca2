import { useState } from 'react';
import type { DebtorRow } from '../../../shared/contract/debtors.ts';
import { t } from '../../../shared/i18n/t.ts';
import { call } from '../../lib/api.ts';
import { paths } from '../../lib/paths.ts';
import { useDebounced } from '../../lib/use-debounced.ts';
import { useWindowedRows } from '../../lib/use-windowed-rows.ts';
import { type Column, EmptyState, LinkButton, Money, Page, SearchBox, Table } from '../../ui/index.ts';

const columns: readonly Column<DebtorRow>[] = [
  { id: 'name', header: t('letters.choose.debtor'), cell: (row) => row.name },
  { id: 'town', header: t('letters.choose.town'), width: 12, secondary: true, cell: (row) => row.town ?? '' },
  {
    id: 'overdue',
    header: t('letters.choose.overdue'),
    width: 10,
    align: 'end',
    cell: (row) => <Money amount={row.overdue} tone="overdue" />,
  },
];

/** Whom to write to: those who owe most late come first; a reminder before the due date can go to anybody. */
export function ChooseDebtor() {
  const [text, setText] = useState('');
  const searched = useDebounced(text.trim());
  const filter = searched === '' ? {} : { text: searched };
  const rows = useWindowedRows<DebtorRow>({
    topics: ['debtors', 'invoices', 'payments', 'letters'],
    key: ['debtors.list', 'addressee', filter],
    read: (window) => call('debtors.list', { filter, sort: 'overdue', ...window }),
  });
  return (
    <Page
      fill
      title={t('letters.choose.title')}
      subtitle={t('letters.choose.hint')}
      back={{ href: paths.letters, label: t('letters.title') }}
      toolbar={<SearchBox label={t('letters.choose.search')} value={text} onChange={setText} />}
    >
      <Table
        label={t('letters.choose.title')}
        columns={columns}
        rows={rows}
        keyOf={(row) => row.id}
        hrefOf={(row) => paths.newLetter(row.id)}
        empty={
          <EmptyState
            text={t(searched === '' ? 'letters.choose.empty' : 'letters.choose.notFound')}
            action={<LinkButton href={paths.letters}>{t('letters.title')}</LinkButton>}
          />
        }
      />
    </Page>
  );
}
