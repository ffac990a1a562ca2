import { useState } from 'react';
import type { DebtorRow } from '../../../../shared/contract/debtors.ts';
import { t } from '../../../../shared/i18n/t.ts';
import { call } from '../../../lib/api.ts';
import { paths } from '../../../lib/paths.ts';
import { useDebounced } from '../../../lib/use-debounced.ts';
import { useWindowedRows } from '../../../lib/use-windowed-rows.ts';
import { type Column, EmptyState, LinkButton, Money, Page, SearchBox, Table } from '../../../ui/index.ts';

const columns: readonly Column<DebtorRow>[] = [
  { id: 'name', header: t('agreementWizard.choose.debtor'), cell: (row) => row.name },
  {
    id: 'owes',
    header: t('agreementWizard.choose.owes'),
    width: 10,
    align: 'end',
    cell: (row) => <Money amount={row.outstanding} />,
  },
];

/** With whom? Only those who owe something. */
export function ChooseDebtor() {
  const [text, setText] = useState('');
  const searched = useDebounced(text.trim());
  const filter = { onlyOwing: true, ...(searched !== '' && { text: searched }) };
  const rows = useWindowedRows<DebtorRow>({
    topics: ['debtors', 'invoices', 'payments'],
    key: ['debtors.list', 'agreement', filter],
    read: (window) => call('debtors.list', { filter, sort: 'owed', ...window }),
  });
  return (
    <Page
      fill
      title={t('agreementWizard.new')}
      subtitle={t('agreementWizard.choose.hint')}
      toolbar={<SearchBox label={t('agreementWizard.choose.search')} value={text} onChange={setText} />}
    >
      <Table
        label={t('agreementWizard.choose.hint')}
        columns={columns}
        rows={rows}
        keyOf={(row) => row.id}
        hrefOf={(row) => paths.newAgreement(row.id)}
        empty={
          <EmptyState
            text={t(searched === '' ? 'agreementWizard.choose.nobody' : 'agreementWizard.choose.notFound')}
            action={<LinkButton href={paths.debtors}>{t('agreementWizard.choose.toDebtors')}</LinkButton>}
          />
        }
      />
    </Page>
  );
}
