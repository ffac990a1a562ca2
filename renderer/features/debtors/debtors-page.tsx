import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { DebtorSort } from '../../../shared/contract/debtors.ts';
import type { OutputOf } from '../../../shared/contract/define.ts';
import type { AppContract } from '../../../shared/contract/index.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { owedToYouTable } from '../../../shared/i18n/sum-tables.ts';
import { t } from '../../../shared/i18n/t.ts';
import { call } from '../../lib/api.ts';
import { goTo, paths } from '../../lib/paths.ts';
import { queryOf } from '../../lib/query-client.ts';
import { useScreenKeys } from '../../lib/screen-keys.ts';
import { useDebounced } from '../../lib/use-debounced.ts';
import { useWindowedRows } from '../../lib/use-windowed-rows.ts';
import { LayoutGrid, Plus, Printer, Rows3 } from '../../ui/icons.ts';
import {
  Button,
  CardGrid,
  EmptyState,
  Explain,
  IconButton,
  LinkButton,
  Page,
  Row,
  SearchBox,
  SelectField,
  Stack,
  Text,
} from '../../ui/index.ts';
import { StepActions, StepTable } from '../explain/index.ts';
import { usePrint } from '../prints/index.ts';
import { MissingRateCard } from '../settings/index.ts';
import { CARD_HEIGHT, DebtorCard } from './debtor-card.tsx';
import { DebtorFilters } from './debtor-filters.tsx';
import { BinTable, DebtorTable } from './debtor-table.tsx';
import { changeList, filterOf, showEverybody, useDebtorList } from './list-store.ts';
import { LIST_TOPICS } from './queries.ts';
import { useRestoreDebtor } from './use-debtor-actions.ts';

const SEARCH_PAUSE = 120;

/** Who owes, how much and since when; the first screen of the program. */
export function DebtorsPage() {
  const list = useDebtorList();
  const text = useDebounced(list.text, SEARCH_PAUSE);
  const filter = filterOf({ ...list, text });
  const { view, sort, reversed } = list;
  const inBin = filter.bin === true;
  const isFiltered = Object.keys(filter).length > 0;

  const rows = useWindowedRows({
    topics: LIST_TOPICS,
    key: ['debtors.list', filter, sort, reversed],
    read: (window) => call('debtors.list', { filter, sort, reversed, ...window }),
  });
  const restore = useRestoreDebtor();
  const search = useRef<HTMLInputElement>(null);
  const otherView = view === 'cards' ? 'list' : 'cards';
  useScreenKeys([
    { key: 'n', label: t('debtors.keys.new'), run: () => goTo(paths.newDebtor) },
    { key: '/', label: t('debtors.keys.search'), run: () => search.current?.focus() },
    { key: 'v', label: t('debtors.keys.view'), run: () => changeList({ view: otherView }) },
  ]);

  const nobody = rows.total === 0 && !inBin;
  const printed = usePrint('prints.debtors', nobody ? undefined : { filter, sort, reversed }, { key: true });
  return (
    <Page
      fill
      title={t('debtors.title')}
      subtitle={inBin ? t('debtors.binSubtitle') : <Sums filter={filter} />}
      moreActions={
        nobody ? undefined : (
          <IconButton icon={Printer} label={t('prints.action')} disabled={printed.isPrinting} onClick={printed.print} />
        )
      }
      action={
        <LinkButton look="primary" icon={Plus} href={paths.newDebtor}>
          {t('debtors.new')}
        </LinkButton>
      }
      toolbar={
        nobody && !isFiltered ? undefined : (
          <>
            <SearchBox
              label={t('debtors.search')}
              value={list.text}
              onChange={(now) => changeList({ text: now })}
              inputRef={search}
            />
            {!inBin && (
              <Row gap={2}>
                <SelectField
                  label={t('debtors.sort')}
                  labelHidden
                  width="short"
                  value={sort}
                  options={DebtorSort.options.map((each) => ({ value: each, label: t(`debtors.sorts.${each}`) }))}
                  onChange={(chosen) => changeList({ sort: chosen ?? 'owed', reversed: false })}
                />
                <ViewSwitch />
              </Row>
            )}
            <DebtorFilters />
          </>
        )
      }
    >
      {printed.layer}
      <MissingRateCard />
      {nobody && <Nobody filtered={isFiltered} />}
      {inBin && <BinTable rows={rows} onRestore={(id) => restore.mutate(id)} />}
      {!inBin && !nobody && view === 'list' && <DebtorTable rows={rows} />}
      {!inBin && !nobody && view === 'cards' && (
        <CardGrid
          label={t('debtors.title')}
          rows={rows}
          keyOf={(row) => row.id}
          hrefOf={(row) => paths.debtor(row.id)}
          height={CARD_HEIGHT}
          minWidth={19}
          card={(row) => <DebtorCard debtor={row} />}
        />
      )}
    </Page>
  );
}

/** "Te deben 8.487,83 € · vencido 7.200,10 €": of all that the filters leave, not only of what is in sight. */
function Sums({ filter }: { readonly filter: ReturnType<typeof filterOf> }) {
  const answer = useQuery({
    ...queryOf(LIST_TOPICS, 'debtors.list', { filter, sort: 'name', offset: 0, limit: 1 }),
    placeholderData: keepPreviousData,
  });
  const sums = answer.data?.sums;
  if (!sums || answer.data?.total === 0) return <span>{'\u00a0'}</span>;
  return (
    <span role="status" className="figures">
      <strong>{t('debtors.owedToYou', { amount: formatMoney(sums.outstanding) })}</strong>
      {sums.overdue > 0 && ` · ${t('debtors.ofWhichOverdue', { amount: formatMoney(sums.overdue) })}`} <SumSteps sums={sums} />
    </span>
  );
}

/** Principal alone, of all that the filters leave; what somebody has in favour is taken off. */
function SumSteps({ sums }: { readonly sums: OutputOf<AppContract['debtors.list']>['sums'] }) {
  const table = owedToYouTable(sums);
  return (
    <Explain name={t('explain.sums.debtors.name')} wide>
      <Stack gap={4}>
        <Text>{t('explain.sums.debtors.text')}</Text>
        <StepTable table={table} label={t('explain.sums.debtors.name')} />
        {sums.overdue > 0 && (
          <Text muted small>
            {t('explain.sums.debtors.overdue', { amount: formatMoney(sums.overdue) })}
          </Text>
        )}
        <StepActions table={table} topic="importe" />
      </Stack>
    </Explain>
  );
}

function ViewSwitch() {
  const { view } = useDebtorList();
  return (
    <fieldset style={{ display: 'contents' }}>
      <legend className="only-read-aloud">{t('debtors.view')}</legend>
      <IconButton
        icon={LayoutGrid}
        label={t('debtors.views.cards')}
        pressed={view === 'cards'}
        onClick={() => changeList({ view: 'cards' })}
      />
      <IconButton
        icon={Rows3}
        label={t('debtors.views.list')}
        pressed={view === 'list'}
        onClick={() => changeList({ view: 'list' })}
      />
    </fieldset>
  );
}

function Nobody({ filtered }: { readonly filtered: boolean }) {
  if (filtered) {
    return (
      <EmptyState
        text={t('debtors.emptyFiltered')}
        action={<Button onClick={showEverybody}>{t('debtors.filters.clear')}</Button>}
      />
    );
  }
  return (
    <EmptyState
      text={t('debtors.emptyAll')}
      action={
        <Row>
          <LinkButton href={paths.newDebtor} icon={Plus}>
            {t('debtors.emptyAllNew')}
          </LinkButton>
          <LinkButton href={paths.imports}>{t('debtors.emptyAllImport')}</LinkButton>
        </Row>
      }
    />
  );
}
