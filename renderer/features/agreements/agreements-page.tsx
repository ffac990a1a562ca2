import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import type { AgreementRow } from '../../../shared/contract/agreement-values.ts';
import type { AgreementFilter } from '../../../shared/contract/agreements.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { call } from '../../lib/api.ts';
import { goTo, paths } from '../../lib/paths.ts';
import { queryOf } from '../../lib/query-client.ts';
import { useScreenKeys } from '../../lib/screen-keys.ts';
import { useDebounced } from '../../lib/use-debounced.ts';
import { useWindowedRows } from '../../lib/use-windowed-rows.ts';
import { Handshake, Plus, Trash2 } from '../../ui/icons.ts';
import { Button, Columns, EmptyState, FilterChips, LinkButton, Page, SearchBox, Table } from '../../ui/index.ts';
import { type ColumnId, draftColumns, livingColumns, restingColumns } from './agreement-columns.tsx';
import { type AgreementGroup, type AgreementSort, changeList, useAgreementList } from './list-store.ts';
import { OverviewCards } from './overview-cards.tsx';
import { LIST_TOPICS } from './queries.ts';
import { useDiscardDraft } from './use-agreement-actions.ts';

const CHIPS = ['living', 'late', 'drafts', 'ended'] as const satisfies readonly AgreementGroup[];
const SORTS: readonly AgreementSort[] = ['next', 'debtor', 'pending', 'updated'];

/** Every agreement with how much of it is paid and what comes next; beside them, how they are kept and what is expected. */
export function AgreementsPage() {
  const { text: typedText, group } = useAgreementList();
  const text = useDebounced(typedText.trim());
  const filter: AgreementFilter = { ...(group && { group }), ...(text !== '' && { text }) };
  const search = useRef<HTMLInputElement>(null);
  useScreenKeys([
    { key: 'n', label: t('agreements.keys.new'), run: () => goTo(paths.newAgreement()) },
    { key: '/', label: t('agreements.keys.search'), run: () => search.current?.focus() },
  ]);
  const everything = useQuery(
    queryOf(LIST_TOPICS, 'agreements.list', { filter: {}, sort: 'updated', descending: true, offset: 0, limit: 1 }),
  );
  const none = everything.data?.total === 0;
  return (
    <Page
      fill
      title={t('agreements.title')}
      subtitle={none ? undefined : <Sums filter={filter} />}
      action={
        <LinkButton look="primary" icon={Plus} href={paths.newAgreement()}>
          {t('agreements.new')}
        </LinkButton>
      }
      toolbar={
        none ? undefined : (
          <>
            <SearchBox
              label={t('agreements.search')}
              value={typedText}
              onChange={(now) => changeList({ text: now })}
              inputRef={search}
            />
            <FilterChips
              label={t('agreements.filter')}
              single
              options={CHIPS.map((value) => ({ value, label: t(`agreements.chips.${value}`) }))}
              chosen={group ? [group] : []}
              onChange={([chosen]) => changeList({ group: chosen, ...sortFor(chosen) })}
            />
          </>
        )
      }
    >
      {none ? (
        <EmptyState
          text={t('agreements.emptyAll')}
          action={
            <LinkButton icon={Handshake} href={paths.newAgreement()}>
              {t('agreements.first')}
            </LinkButton>
          }
        />
      ) : (
        <Columns shape="twoOne" fill>
          <AgreementList filter={filter} />
          <OverviewCards />
        </Columns>
      )}
    </Page>
  );
}

/** What is looked for in each: the next instalment while they live, the newest where nothing comes next. */
const sortFor = (group: AgreementGroup | undefined) =>
  group === 'living' || group === 'late'
    ? ({ sort: 'next', descending: false } as const)
    : ({ sort: 'updated', descending: true } as const);

function AgreementList({ filter }: { readonly filter: AgreementFilter }) {
  const { sort, descending } = useAgreementList();
  const { mutate: discard } = useDiscardDraft();
  const rows = useWindowedRows({
    topics: LIST_TOPICS,
    key: ['agreements.list', filter, sort, descending],
    read: (window) => call('agreements.list', { filter, sort, descending, ...window }),
  });
  const columns = useMemo(
    () => (filter.group === 'drafts' ? draftColumns(discardColumn(discard)) : columnsFor(filter.group)),
    [filter.group, discard],
  );
  return (
    <Table<AgreementRow, ColumnId>
      label={t('agreements.title')}
      columns={columns}
      rows={rows}
      keyOf={(row) => row.id}
      hrefOf={(row) => (row.state === 'draft' ? paths.agreementWizard(row.id) : paths.agreement(row.id))}
      sort={{ by: sort, descending }}
      onSort={({ by, descending: down }) => {
        const known = SORTS.find((one) => one === by);
        if (known) changeList({ sort: known, descending: down });
      }}
      empty={
        <EmptyState
          text={t('agreements.emptyFiltered')}
          action={<Button onClick={() => changeList({ group: undefined, text: '' })}>{t('agreements.showAll')}</Button>}
        />
      }
    />
  );
}

const columnsFor = (group: AgreementGroup | undefined) => (group === 'ended' ? restingColumns : livingColumns);

const discardColumn = (discard: (id: AgreementRow['id']) => void) => ({
  id: 'discard' as const,
  header: t('agreements.columns.discard'),
  width: 9,
  cell: (row: AgreementRow) => (
    <Button small icon={Trash2} onClick={() => discard(row.id)}>
      {t('agreements.columns.discard')}
    </Button>
  ),
});

/** Of all that the filters leave, not only of what is in sight. */
function Sums({ filter }: { readonly filter: AgreementFilter }) {
  const answer = useQuery({
    ...queryOf(LIST_TOPICS, 'agreements.list', { filter, sort: 'updated', descending: true, offset: 0, limit: 1 }),
    placeholderData: keepPreviousData,
  });
  if (!answer.data || answer.data.total === 0) return <span>{'\u00a0'}</span>;
  const { total: count, sums } = answer.data;
  const parts = [
    t('agreements.sums.count', { count }),
    ...(sums.pending > 0 ? [t('agreements.sums.pending', { amount: formatMoney(sums.pending) })] : []),
    ...(sums.overdue > 0 ? [t('agreements.sums.overdue', { amount: formatMoney(sums.overdue) })] : []),
  ];
  return (
    <span role="status" className="figures">
      {parts.join(' · ')}
    </span>
  );
}
