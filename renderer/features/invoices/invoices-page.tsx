import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import type { OutputOf } from '../../../shared/contract/define.ts';
import type { AppContract } from '../../../shared/contract/index.ts';
import type { InvoiceFilter, InvoiceRow } from '../../../shared/contract/invoices.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { lateAndNotLateTable, outstandingTable } from '../../../shared/i18n/sum-tables.ts';
import { t } from '../../../shared/i18n/t.ts';
import { call } from '../../lib/api.ts';
import { goTo, paths } from '../../lib/paths.ts';
import { queryOf } from '../../lib/query-client.ts';
import { useScreenKeys } from '../../lib/screen-keys.ts';
import { useDebounced } from '../../lib/use-debounced.ts';
import { useWindowedRows } from '../../lib/use-windowed-rows.ts';
import { ArchiveRestore, FileDown, Plus, Printer } from '../../ui/icons.ts';
import {
  Button,
  type Column,
  EmptyState,
  Explain,
  FilterChips,
  IconButton,
  LinkButton,
  Page,
  Row,
  SearchBox,
  Stack,
  Table,
  Text,
} from '../../ui/index.ts';
import { StepActions, StepTable } from '../explain/index.ts';
import { usePrint } from '../prints/index.ts';
import { type ColumnId, listColumns, statusColumn } from './invoice-columns.tsx';
import { changeList, type ListStatus, useInvoiceList } from './list-store.ts';
import { LIST_TOPICS } from './queries.ts';
import { QuickEntry } from './quick-entry.tsx';
import { useRestoreInvoice } from './use-invoice-actions.ts';

const CHIPS = ['open', 'overdue', 'not-due', 'paid', 'disputed', 'not-claimable', 'bin'] as const satisfies readonly ListStatus[];

/** Every invoice, paid or not; on top the four fields that write the next one. */
export function InvoicesPage() {
  const { text: typedText, status, sort, descending } = useInvoiceList();
  const text = useDebounced(typedText.trim());
  const filter: InvoiceFilter = { status, ...(text !== '' && { text }) };
  const rows = useWindowedRows({
    topics: LIST_TOPICS,
    key: ['invoices.list', filter, sort, descending],
    read: (window) => call('invoices.list', { filter, sort, descending, ...window }),
  });
  const search = useRef<HTMLInputElement>(null);
  useScreenKeys([
    { key: 'n', label: t('invoices.keys.new'), run: () => goTo(paths.newInvoice()) },
    { key: '/', label: t('invoices.keys.search'), run: () => search.current?.focus() },
  ]);
  const everything = useQuery(
    queryOf(LIST_TOPICS, 'invoices.list', { filter: { status: 'all' }, sort: 'issued', descending: true, offset: 0, limit: 1 }),
  );
  const none = everything.data?.total === 0 && status !== 'bin';
  const printed = usePrint('prints.invoices', none ? undefined : { filter, sort, descending }, { key: true });
  return (
    <Page
      fill
      title={t('invoices.title')}
      subtitle={<Sums filter={filter} />}
      moreActions={
        // Not before it is known that there is anything: what is offered must not go away from under a hand.
        none || !everything.data ? undefined : (
          <>
            <IconButton icon={Printer} label={t('prints.action')} disabled={printed.isPrinting} onClick={printed.print} />
            <LinkButton icon={FileDown} href={paths.imports}>
              {t('imports.title')}
            </LinkButton>
          </>
        )
      }
      action={
        <LinkButton look="primary" icon={Plus} href={paths.newInvoice()}>
          {t('invoices.new')}
        </LinkButton>
      }
      toolbar={
        <>
          {status !== 'bin' && <QuickEntry />}
          {!none && (
            <>
              <SearchBox
                label={t('invoices.search')}
                value={typedText}
                onChange={(now) => changeList({ text: now })}
                inputRef={search}
              />
              <FilterChips
                label={t('invoices.filter')}
                single
                options={CHIPS.map((value) => ({ value, label: t(`invoices.chips.${value}`) }))}
                chosen={CHIPS.filter((chip) => chip === status)}
                onChange={([chosen]) => changeList({ status: chosen ?? 'all' })}
              />
            </>
          )}
        </>
      }
    >
      {printed.layer}
      {none ? <NoInvoices /> : <InvoiceList rows={rows} isBin={status === 'bin'} />}
    </Page>
  );
}

type InvoiceListProps = { readonly rows: ReturnType<typeof useWindowedRows<InvoiceRow>>; readonly isBin: boolean };

function InvoiceList({ rows, isBin }: InvoiceListProps) {
  const { sort, descending } = useInvoiceList();
  const { mutate } = useRestoreInvoice();
  const columns = useMemo(
    () => (isBin ? listColumns.map((column) => (column === statusColumn ? restoreColumn(mutate) : column)) : listColumns),
    [isBin, mutate],
  );
  return (
    <Table<InvoiceRow, ColumnId>
      label={t('invoices.title')}
      columns={columns}
      rows={rows}
      keyOf={(row) => row.id}
      hrefOf={(row) => paths.invoice(row.id)}
      sort={{ by: sort, descending }}
      onSort={({ by, descending: down }) => by !== 'status' && changeList({ sort: by, descending: down })}
      empty={
        <EmptyState
          text={isBin ? t('invoices.emptyBin') : t('invoices.emptyFiltered')}
          action={<Button onClick={() => changeList({ status: 'all', text: '' })}>{t('invoices.showAll')}</Button>}
        />
      }
    />
  );
}

const restoreColumn = (restore: (id: InvoiceRow['id']) => void): Column<InvoiceRow, ColumnId> => ({
  id: 'status',
  header: t('invoices.restore'),
  width: 11,
  cell: (row) => (
    <Button small icon={ArchiveRestore} onClick={() => restore(row.id)}>
      {t('invoices.restore')}
    </Button>
  ),
});

/** Of all that the filters leave, not only of what is in sight. */
function Sums({ filter }: { readonly filter: InvoiceFilter }) {
  const answer = useQuery({
    ...queryOf(LIST_TOPICS, 'invoices.list', { filter, sort: 'issued', descending: true, offset: 0, limit: 1 }),
    placeholderData: keepPreviousData,
  });
  if (!answer.data || answer.data.total === 0) return <span>{'\u00a0'}</span>;
  const { total: count, sums } = answer.data;
  const parts: string[] = [t('invoices.sums.count', { count }), t('invoices.sums.total', { amount: formatMoney(sums.total) })];
  if (sums.outstanding !== 0) parts.push(t('invoices.sums.outstanding', { amount: formatMoney(sums.outstanding) }));
  if (sums.overdue > 0) parts.push(t('invoices.sums.overdue', { amount: formatMoney(sums.overdue) }));
  return (
    <span role="status">
      {parts.map((part, index) => (
        <span key={part}>
          {index > 0 && ' · '}
          <span className="figures">{part}</span>
        </span>
      ))}{' '}
      <SumSteps sums={sums} />
    </span>
  );
}

type SumStepsProps = { readonly sums: OutputOf<AppContract['invoices.list']>['sums'] };

function SumSteps({ sums }: SumStepsProps) {
  const outstanding = outstandingTable(sums);
  return (
    <Explain name={t('explain.sums.invoices.name')} wide>
      <Stack gap={4}>
        <Text>{t('explain.sums.invoices.text')}</Text>
        <StepTable table={outstanding} label={t('explain.sums.invoices.outstanding')} />
        <StepActions table={outstanding} topic="importe" />
        {sums.overdue > 0 && <StepTable table={lateAndNotLateTable(sums)} label={t('explain.sums.invoices.overdue')} />}
      </Stack>
    </Explain>
  );
}

const NoInvoices = () => (
  <EmptyState
    text={t('invoices.emptyAll')}
    action={
      <Row>
        <LinkButton href={paths.newInvoice()} icon={Plus}>
          {t('invoices.emptyAllNew')}
        </LinkButton>
        <LinkButton href={paths.imports}>{t('invoices.emptyAllImport')}</LinkButton>
      </Row>
    }
  />
);
