import { useState } from 'react';
import { InvoiceSort } from '../../../shared/contract/invoices.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { t } from '../../../shared/i18n/t.ts';
import { call } from '../../lib/api.ts';
import { paths } from '../../lib/paths.ts';
import { useWindowedRows } from '../../lib/use-windowed-rows.ts';
import { EmptyState, LinkButton, type Sort, Table } from '../../ui/index.ts';
import { type ColumnId, columnsOfDebtor } from './invoice-columns.tsx';
import { LIST_TOPICS } from './queries.ts';

type InvoiceTableProps = {
  readonly debtorId: DebtorId;
  /** `open`: what is still owed; `all`: also what was paid. */
  readonly status?: 'open' | 'all';
  /** As high as its rows, for a page that scrolls; otherwise it fills the height it is given. */
  readonly grows?: boolean;
};

/** The invoices of one debtor, for the debtor's card. */
export function InvoiceTable({ debtorId, status = 'all', grows }: InvoiceTableProps) {
  const [sort, setSort] = useState<Sort<ColumnId>>({ by: 'due', descending: status === 'all' });
  const by = InvoiceSort.catch('due').parse(sort.by);
  const { descending } = sort;
  const filter = { status, debtorId };
  const rows = useWindowedRows({
    topics: LIST_TOPICS,
    key: ['invoices.list', filter, by, descending],
    read: (window) => call('invoices.list', { filter, sort: by, descending, ...window }),
  });
  return (
    <Table
      label={t('invoices.title')}
      columns={columnsOfDebtor}
      rows={rows}
      keyOf={(row) => row.id}
      hrefOf={(row) => paths.invoice(row.id)}
      sort={sort}
      onSort={setSort}
      grows={grows ?? false}
      empty={
        <EmptyState
          text={status === 'open' ? t('invoices.emptyOpenOfDebtor') : t('invoices.emptyOfDebtor')}
          action={<LinkButton href={paths.newInvoice(debtorId)}>{t('invoices.new')}</LinkButton>}
        />
      }
    />
  );
}
