import { useMemo, useState } from 'react';
import type { ImportRecordRow } from '../../../shared/contract/imports.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { t } from '../../../shared/i18n/t.ts';
import { call } from '../../lib/api.ts';
import { useWindowedRows } from '../../lib/use-windowed-rows.ts';
import { Undo2 } from '../../ui/icons.ts';
import { type Column, DateText, IconButton, Money, Section, Table } from '../../ui/index.ts';
import { UndoImport } from './undo-import.tsx';
import { countsText } from './words.ts';

/** What was imported, newest first, each with its way back. Nothing is shown until there is something. */
export function PastImports() {
  const [undoing, setUndoing] = useState<ImportRecordRow>();
  const rows = useWindowedRows<ImportRecordRow>({
    topics: ['imports'],
    key: ['imports.list'],
    read: (window) => call('imports.list', window),
  });
  const columns = useMemo(
    (): Column<ImportRecordRow>[] => [
      { id: 'file', header: t('imports.past.file'), cell: (row) => row.fileName },
      { id: 'day', header: t('imports.past.day'), width: 7.5, cell: (row) => <DateText day={row.appliedOn} /> },
      { id: 'what', header: t('imports.past.what'), width: 18, cell: whatCameIn },
      {
        id: 'amount',
        header: t('imports.past.amount'),
        width: 9,
        align: 'end',
        cell: (row) => (row.kind === 'customers' ? null : <Money amount={row.total} />),
      },
      {
        id: 'undo',
        header: t('common.undo'),
        width: 6,
        align: 'middle',
        cell: (row) =>
          row.undoneOn === undefined && row.kind !== 'example' ? (
            <IconButton icon={Undo2} label={t('imports.undo.actionOf', { file: row.fileName })} onClick={() => setUndoing(row)} />
          ) : null,
      },
    ],
    [],
  );
  if (!rows.total) return null;
  return (
    <Section title={t('imports.past.title')}>
      <Table grows label={t('imports.past.label')} columns={columns} rows={rows} keyOf={(row) => row.id} />
      {undoing && <UndoImport id={undoing.id} fileName={undoing.fileName} onClose={() => setUndoing(undefined)} />}
    </Section>
  );
}

const whatCameIn = (row: ImportRecordRow): string =>
  row.undoneOn ? t('imports.past.undone', { day: formatDate(row.undoneOn) }) : countsText(row) || t('imports.past.nothing');
