import type { ReactNode } from 'react';
import type { InputOf } from '../../../shared/contract/define.ts';
import type { LetterRow } from '../../../shared/contract/letter-values.ts';
import type { letterChannels } from '../../../shared/contract/letters.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { t } from '../../../shared/i18n/t.ts';
import { call } from '../../lib/api.ts';
import { paths } from '../../lib/paths.ts';
import { useWindowedRows } from '../../lib/use-windowed-rows.ts';
import { type Column, DateText, EmptyState, LinkButton, Money, StatePill, Table } from '../../ui/index.ts';
import { LIST_TOPICS } from './queries.ts';
import { STATUS_TONES } from './words.ts';

export type LetterListFilter = InputOf<(typeof letterChannels)['letters.list']>['filter'];

const number: Column<LetterRow> = {
  id: 'number',
  header: t('letters.list.number'),
  width: 6.5,
  cell: (row) => row.number ?? t('letters.list.noNumber'),
};
const date: Column<LetterRow> = {
  id: 'date',
  header: t('letters.list.date'),
  width: 8,
  secondary: true,
  cell: (row) => <DateText day={row.on} />,
};
const debtor: Column<LetterRow> = { id: 'debtor', header: t('letters.list.debtor'), cell: (row) => row.debtorName };
const type: Column<LetterRow> = {
  id: 'type',
  header: t('letters.list.type'),
  width: 11,
  secondary: true,
  cell: (row) => t(`letters.templates.${row.templateId}`),
};
const typeWide: Column<LetterRow> = {
  id: 'type',
  header: t('letters.list.type'),
  cell: (row) => t(`letters.templates.${row.templateId}`),
};
const channel: Column<LetterRow> = {
  id: 'channel',
  header: t('letters.list.channel'),
  width: 9,
  secondary: true,
  cell: (row) => t(`letters.shortChannels.${row.channel}`),
};
const total: Column<LetterRow> = {
  id: 'total',
  header: t('letters.list.total'),
  width: 7.5,
  align: 'end',
  cell: (row) => (row.total === undefined ? '' : <Money amount={row.total} />),
};
const state: Column<LetterRow> = {
  id: 'state',
  header: t('letters.list.state'),
  width: 9,
  cell: (row) => <StatePill tone={STATUS_TONES[row.status]}>{t(`letters.statuses.${row.status}`)}</StatePill>,
};
const columns = [number, date, debtor, type, channel, total, state];
const columnsOfOne = [number, date, typeWide, channel, total, state];

export function useLetterRows(filter: LetterListFilter) {
  return useWindowedRows<LetterRow>({
    topics: LIST_TOPICS,
    key: ['letters.list', filter],
    read: (window) => call('letters.list', { filter, ...window }),
  });
}

type RegisterTableProps = { readonly rows: ReturnType<typeof useLetterRows>; readonly empty: ReactNode };

/** The whole register. */
export const RegisterTable = ({ rows, empty }: RegisterTableProps) => (
  <Table
    label={t('letters.title')}
    columns={columns}
    rows={rows}
    keyOf={(row) => row.id}
    hrefOf={(row) => paths.letter(row.id)}
    empty={empty}
  />
);

/** The letters of one debtor, drafts first, then the newest. */
export function LetterTable({ debtorId }: { readonly debtorId: DebtorId }) {
  const rows = useLetterRows({ status: 'all', debtorId });
  return (
    <Table
      grows
      label={t('letters.title')}
      columns={columnsOfOne}
      rows={rows}
      keyOf={(row) => row.id}
      hrefOf={(row) => paths.letter(row.id)}
      empty={
        <EmptyState
          text={t('letters.list.emptyOfOne')}
          action={<LinkButton href={paths.newLetter(debtorId)}>{t('letters.list.new')}</LinkButton>}
        />
      }
    />
  );
}
