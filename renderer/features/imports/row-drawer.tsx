import { useState } from 'react';
import type { ImportPreview, ImportRow } from '../../../shared/contract/imports.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { useJob } from '../../lib/use-job.ts';
import { Button, DefinitionList, Drawer, type Fact, FailureNotice, RadioField, Stack, StatePill, Text } from '../../ui/index.ts';
import { noteText, TONES } from './words.ts';

type RowDrawerProps = { readonly preview: ImportPreview; readonly row: ImportRow; readonly onClose: () => void };

/** All that is known of one record, where it stands in the file, and the one decision it may wait for. */
export function RowDrawer({ preview, row, onClose }: RowDrawerProps) {
  return (
    <Drawer open title={row.name || t('imports.rows.fileRow', { row: row.rows[0] ?? 0 })} onClose={onClose}>
      <Stack>
        <div>
          <StatePill tone={TONES[row.state]}>{t(`imports.stateOf.${row.state}`)}</StatePill>
        </div>
        {row.notes.map((note) => (
          <Text key={`${note.code} ${JSON.stringify(note.params)}`}>{noteText(note)}</Text>
        ))}
        <DefinitionList facts={factsOf(preview, row)} />
        <WhoIsIt preview={preview} row={row} onClose={onClose} />
      </Stack>
    </Drawer>
  );
}

function factsOf({ kind }: ImportPreview, row: ImportRow): Fact[] {
  const facts: (Fact | undefined | false)[] = [
    { label: t('imports.rows.rowsOfFile', { count: row.rows.length }), value: row.rows.join(', ') },
    row.number !== undefined && { label: t('imports.rows.number'), value: row.number },
    row.taxId !== undefined && { label: t('imports.fields.taxId'), value: row.taxId },
    row.day && { label: t(kind === 'payments' ? 'imports.rows.received' : 'imports.rows.issued'), value: formatDate(row.day) },
    row.dueOn && {
      label: t('imports.rows.due'),
      value:
        row.dueDates > 1
          ? t('imports.rows.dueMany', { day: formatDate(row.dueOn), count: row.dueDates - 1 })
          : formatDate(row.dueOn),
    },
    row.amount !== undefined && { label: t('imports.rows.amount'), value: formatMoney(row.amount) },
    row.collected !== undefined && { label: t('imports.rows.collected'), value: formatMoney(row.collected) },
    row.contact !== undefined && { label: t('imports.rows.contact'), value: row.contact },
    row.customer?.debtor && { label: t('imports.rows.goesTo'), value: row.customer.debtor.name },
  ];
  return facts.filter((fact) => fact !== undefined && fact !== false);
}

/** A name that resembles one of the ledger: only the owner knows. The answer counts for all its rows. */
function WhoIsIt({ preview, row, onClose }: RowDrawerProps) {
  const who = row.customer;
  const known = who?.chosen ? (who.debtor?.id ?? 'new') : undefined;
  const [choice, setChoice] = useState<string | undefined>(known);
  const remap = useJob('imports.remap', onClose);
  if (!who || who.candidates.length === 0) return null;
  const save = () => {
    const candidate = who.candidates.find(({ id }) => id === choice);
    if (candidate || choice === 'new') {
      void remap.start({ id: preview.id, choices: { customers: { [who.key]: candidate?.id ?? 'new' } } });
    }
  };
  return (
    <Stack gap={2}>
      <RadioField
        label={t('imports.who.title', { name: row.name })}
        hint={t('imports.who.text')}
        value={choice}
        onChange={setChoice}
        choices={[
          ...who.candidates.map(({ id, name, taxId, town }) => ({
            value: id as string,
            label: t('imports.who.same', { name }),
            hint: [taxId, town].filter((part) => part !== undefined).join(' · '),
          })),
          { value: 'new', label: t('imports.who.new'), hint: t('imports.who.newHint') },
        ]}
      />
      <FailureNotice failure={remap.state.status === 'failed' ? remap.state.failure : null} />
      <div>
        <Button look="primary" onClick={save} disabled={choice === undefined} busy={remap.state.status === 'running'}>
          {t('imports.who.confirm')}
        </Button>
      </div>
    </Stack>
  );
}
