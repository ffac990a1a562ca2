import type { ImportPreview, ImportRow } from '../../../shared/contract/imports.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { t } from '../../../shared/i18n/t.ts';
import { type Column, DateText, Money, StatePill } from '../../ui/index.ts';
import styles from './imports.module.css';
import { noteText, TONES } from './words.ts';

type RowColumn = Column<ImportRow>;

const state: RowColumn = {
  id: 'state',
  header: t('imports.rows.state'),
  width: 7.5,
  cell: (row) => <StatePill tone={TONES[row.state]}>{t(`imports.stateOf.${row.state}`)}</StatePill>,
};
const name: RowColumn = {
  id: 'name',
  header: t('imports.rows.name'),
  width: 13.5,
  cell: (row) => <span className={styles.name}>{row.name || t('imports.rows.fileRow', { row: row.rows[0] ?? 0 })}</span>,
};
const number: RowColumn = { id: 'number', header: t('imports.rows.number'), width: 6.75, cell: (row) => row.number };
const day = (header: string): RowColumn => ({
  id: 'day',
  header,
  width: 7.25,
  cell: (row) => row.day && <DateText day={row.day} />,
});
const due: RowColumn = { id: 'due', header: t('imports.rows.due'), width: 7.25, secondary: true, cell: dueText };
const money = (id: 'amount' | 'collected', header: string, secondary: boolean): RowColumn => ({
  id,
  header,
  width: 7.5,
  align: 'end',
  secondary,
  cell: (row) => row[id] !== undefined && <Money amount={row[id]} />,
});
const notes: RowColumn = { id: 'notes', header: t('imports.rows.notes'), cell: (row) => <Notes row={row} /> };
const contact: RowColumn = {
  id: 'contact',
  header: t('imports.rows.contact'),
  width: 16,
  secondary: true,
  cell: (row) => row.contact,
};

/** One set of columns for each kind of list, made once: the table asks for stable ones. */
export const COLUMNS: Readonly<Record<ImportPreview['kind'], readonly RowColumn[]>> = {
  customers: [
    name,
    state,
    { id: 'taxId', header: t('imports.fields.taxId'), width: 7, cell: (row) => row.taxId },
    contact,
    notes,
  ],
  invoices: [
    name,
    state,
    number,
    day(t('imports.rows.issued')),
    due,
    money('amount', t('imports.rows.amount'), false),
    money('collected', t('imports.rows.collected'), true),
    notes,
  ],
  payments: [name, state, number, day(t('imports.rows.received')), money('amount', t('imports.rows.amount'), false), notes],
};

function dueText(row: ImportRow) {
  if (!row.dueOn) return null;
  if (row.dueDates < 2) return <DateText day={row.dueOn} />;
  return t('imports.rows.dueMany', { day: formatDate(row.dueOn), count: row.dueDates - 1 });
}

/** The first thing to know, and how many more there are when the row is opened. */
function Notes({ row }: { readonly row: ImportRow }) {
  const [first, ...more] = row.notes;
  const isNew = row.customer?.outcome === 'new' && row.state === 'new' && row.number !== undefined;
  const text = first ? noteText(first) : isNew ? t('imports.rows.isNew') : '';
  return (
    <span className={styles.notes}>
      <span className={styles.note}>{text}</span>
      {more.length > 0 && <span className={styles.more}>{t('imports.rows.moreNotes', { count: more.length })}</span>}
    </span>
  );
}
