import { useState } from 'react';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { t } from '../../../shared/i18n/t.ts';
import { call } from '../../lib/api.ts';
import { paths } from '../../lib/paths.ts';
import { useWindowedRows } from '../../lib/use-windowed-rows.ts';
import { Handshake } from '../../ui/icons.ts';
import { EmptyState, LinkButton, type Sort, Stack, Table } from '../../ui/index.ts';
import { type ColumnId, columnsOfDebtor } from './agreement-columns.tsx';
import { DebtorVouchers } from './debtor-vouchers.tsx';
import type { AgreementSort } from './list-store.ts';
import { LIST_TOPICS } from './queries.ts';

const SORTS: readonly AgreementSort[] = ['next', 'pending', 'updated'];

type AgreementsTabProps = {
  readonly debtorId: DebtorId;
  /** To be read, not changed. */
  readonly inBin: boolean;
};

/** The agreements of one debtor, for the debtor's card. */
export function AgreementsTab({ debtorId, inBin }: AgreementsTabProps) {
  const [sort, setSort] = useState<Sort<ColumnId>>({ by: 'updated', descending: true });
  const by = SORTS.find((one) => one === sort.by) ?? 'updated';
  const { descending } = sort;
  const rows = useWindowedRows({
    topics: LIST_TOPICS,
    key: ['agreements.list', { debtorId }, by, descending],
    read: (window) => call('agreements.list', { filter: { debtorId }, sort: by, descending, ...window }),
  });
  const begin = (
    <LinkButton icon={Handshake} href={paths.newAgreement(debtorId)}>
      {t('agreements.new')}
    </LinkButton>
  );
  return (
    <Stack>
      <DebtorVouchers debtorId={debtorId} />
      {!inBin && rows.total !== undefined && rows.total > 0 && <div>{begin}</div>}
      <Table
        grows
        label={t('agreements.title')}
        columns={columnsOfDebtor}
        rows={rows}
        keyOf={(row) => row.id}
        hrefOf={(row) => (row.state === 'draft' ? paths.agreementWizard(row.id) : paths.agreement(row.id))}
        sort={sort}
        onSort={setSort}
        empty={<EmptyState text={t('agreements.emptyOfDebtor')} action={inBin ? undefined : begin} />}
      />
    </Stack>
  );
}
