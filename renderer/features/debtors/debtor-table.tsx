/** The dense list, and the list of what lies in the bin. */

import type { DebtorRow, DebtorSort } from '../../../shared/contract/debtors.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { stepText } from '../../../shared/i18n/next-step-text.ts';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { ArchiveRestore } from '../../ui/icons.ts';
import {
  AgingBar,
  Button,
  type Column,
  DateText,
  EmptyState,
  Money,
  type RowSource,
  StatePill,
  Table,
  useToday,
} from '../../ui/index.ts';
import { changeList, useDebtorList } from './list-store.ts';
import { agingBuckets, behaviourText, stateText, stateTone, whenText } from './words.ts';

type ColumnId = 'name' | 'town' | 'state' | 'behaviour' | 'owed' | 'overdue' | 'oldest' | 'aging' | 'next-step';

function columnsOn(today: IsoDate): readonly Column<DebtorRow, ColumnId>[] {
  return [
    { id: 'name', header: t('debtors.columns.name'), width: 17, sortable: true, cell: (row) => row.name },
    {
      id: 'owed',
      header: t('debtors.columns.owed'),
      width: 8,
      align: 'end',
      sortable: true,
      cell: (row) => <Money amount={row.outstanding} />,
    },
    {
      id: 'oldest',
      header: t('debtors.columns.age'),
      width: 4.5,
      align: 'end',
      sortable: true,
      secondary: true,
      cell: (row) => (row.oldestDays > 0 ? row.oldestDays : ''),
    },
    {
      id: 'state',
      header: t('debtors.columns.state'),
      width: 8.5,
      secondary: true,
      cell: (row) =>
        row.insolvent ? (
          <StatePill tone="court">{t('debtors.insolvent')}</StatePill>
        ) : (
          <StatePill tone={stateTone(row.state)}>{stateText(row.state)}</StatePill>
        ),
    },
    {
      id: 'next-step',
      header: t('debtors.columns.next'),
      sortable: true,
      cell: (row) => <NextStep row={row} today={today} />,
    },
    {
      id: 'behaviour',
      header: t('debtors.columns.behaviour'),
      width: 9.5,
      secondary: true,
      cell: (row) => behaviourText(row.behaviour),
    },
    {
      id: 'overdue',
      header: t('debtors.columns.overdue'),
      width: 8,
      align: 'end',
      sortable: true,
      secondary: true,
      cell: (row) => (row.overdue > 0 ? <Money amount={row.overdue} tone="overdue" /> : ''),
    },
    { id: 'town', header: t('debtors.columns.town'), width: 9, secondary: true, cell: (row) => row.town },
    {
      id: 'aging',
      header: t('debtors.columns.aging'),
      width: 8,
      secondary: true,
      cell: (row) => <AgingBar buckets={agingBuckets(row.aging)} />,
    },
  ];
}

function NextStep({ row, today }: { readonly row: DebtorRow; readonly today: IsoDate }) {
  return (
    <>
      {row.nextStep && <strong>{`${whenText(row.nextStep.on, today)} · `}</strong>}
      {stepText(row.nextStep)}
    </>
  );
}

const BY_COLUMN: Partial<Record<ColumnId, DebtorSort>> = {
  name: 'name',
  owed: 'owed',
  overdue: 'overdue',
  oldest: 'oldest',
  'next-step': 'next-step',
};
/** Sorts whose usual order is from the most to the least. */
const MOST_FIRST: readonly string[] = ['owed', 'overdue', 'oldest'];

type DebtorTableProps = { readonly rows: RowSource<DebtorRow> };

export function DebtorTable({ rows }: DebtorTableProps) {
  const { sort, reversed } = useDebtorList();
  const today = useToday();
  return (
    <Table
      label={t('debtors.title')}
      rows={rows}
      columns={columnsOf(today)}
      keyOf={(row) => row.id}
      hrefOf={(row) => paths.debtor(row.id)}
      sort={{ by: sort, descending: MOST_FIRST.includes(sort) !== reversed }}
      onSort={({ by }) => {
        const wanted = BY_COLUMN[by];
        if (wanted) changeList({ sort: wanted, reversed: wanted === sort ? !reversed : false });
      }}
    />
  );
}

/** One set for each day, so that the table keeps its columns between drawings. */
const columnsByDay = new Map<IsoDate, readonly Column<DebtorRow, ColumnId>[]>();
function columnsOf(today: IsoDate): readonly Column<DebtorRow, ColumnId>[] {
  const known = columnsByDay.get(today) ?? columnsOn(today);
  columnsByDay.set(today, known);
  return known;
}

type BinTableProps = DebtorTableProps & { readonly onRestore: (id: DebtorId) => void };

export function BinTable({ rows, onRestore }: BinTableProps) {
  return (
    <Table
      label={t('debtors.filters.bin')}
      rows={rows}
      columns={[
        { id: 'name', header: t('debtors.columns.name'), cell: (row) => row.name },
        { id: 'town', header: t('debtors.columns.town'), width: 12, secondary: true, cell: (row) => row.town },
        {
          id: 'removedOn',
          header: t('debtors.columns.removedOn'),
          width: 13,
          cell: (row) => row.deletedOn && <DateText day={row.deletedOn} />,
        },
        {
          id: 'restore',
          header: t('debtors.columns.restore'),
          width: 11,
          cell: (row) => (
            <Button small icon={ArchiveRestore} onClick={() => onRestore(row.id)}>
              {t('debtors.columns.restore')}
            </Button>
          ),
        },
      ]}
      keyOf={(row) => row.id}
      hrefOf={(row) => paths.debtor(row.id)}
      empty={<EmptyState text={t('debtors.emptyBin')} />}
    />
  );
}
