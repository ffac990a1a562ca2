import type { AgreementRow } from '../../../shared/contract/agreement-values.ts';
import { t } from '../../../shared/i18n/t.ts';
import { type Column, DateText, Money, StatePill } from '../../ui/index.ts';
import styles from './agreements.module.css';
import type { AgreementSort } from './list-store.ts';
import { PaidBar } from './paid-bar.tsx';
import { kindsText, overdueOf, refText, stateText, stateTone } from './words.ts';

/** Named as the sorts of the list, and those that nothing is sorted by. */
export type ColumnId = AgreementSort | 'ref' | 'kinds' | 'progress' | 'state' | 'discard';
type AgreementColumn = Column<AgreementRow, ColumnId>;

const ref: AgreementColumn = { id: 'ref', header: t('agreements.columns.ref'), width: 7.75, cell: refText };
const debtor: AgreementColumn = {
  id: 'debtor',
  header: t('agreements.columns.debtor'),
  sortable: true,
  cell: (row) => row.debtorName,
};
const widestKinds: AgreementColumn = { id: 'kinds', header: t('agreements.columns.kinds'), secondary: true, cell: kindsText };
const secondaryRef: AgreementColumn = { ...ref, secondary: true };
const kinds: AgreementColumn = { ...widestKinds, width: 13 };
const next: AgreementColumn = {
  id: 'next',
  header: t('agreements.columns.next'),
  width: 12,
  sortable: true,
  cell: (row) =>
    row.next && (
      <span className={styles.pair}>
        <DateText day={row.next.on} />
        <Money amount={row.next.amount} tone={overdueOf(row) > 0 ? 'overdue' : undefined} />
      </span>
    ),
};
const updated: AgreementColumn = {
  id: 'updated',
  header: t('agreements.columns.updated'),
  width: 9,
  sortable: true,
  cell: (row) => <DateText day={row.endedOn ?? row.updatedOn} />,
};
const pending: AgreementColumn = {
  id: 'pending',
  header: t('agreements.columns.pending'),
  width: 8,
  align: 'end',
  sortable: true,
  secondary: true,
  cell: (row) => <Money amount={row.pending} />,
};
const progress: AgreementColumn = {
  id: 'progress',
  header: t('agreements.columns.progress'),
  width: 7.5,
  cell: (row) => <PaidBar slim of={row} />,
};
const state: AgreementColumn = {
  id: 'state',
  header: t('agreements.columns.state'),
  width: 8.5,
  cell: (row) => <StatePill tone={stateTone(row.state)}>{stateText(row.state)}</StatePill>,
};

/** With the next instalment, which is what one looks for. */
export const livingColumns: readonly AgreementColumn[] = [debtor, secondaryRef, next, state, progress, pending, kinds];
/** Nothing comes next: drafts and what has ended. */
export const restingColumns: readonly AgreementColumn[] = [debtor, secondaryRef, updated, state, progress, pending, kinds];
/** A draft has no number, no state and nothing paid. */
export const draftColumns = (discard: AgreementColumn): readonly AgreementColumn[] => [
  debtor,
  { ...kinds, width: 10.5, secondary: false },
  updated,
  discard,
];
/** Of one debtor, whose name stands above. */
export const columnsOfDebtor: readonly AgreementColumn[] = [ref, widestKinds, next, state, progress, pending];
