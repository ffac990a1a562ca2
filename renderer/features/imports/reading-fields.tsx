import {
  type ImportChoices,
  ImportEncoding,
  type ImportPreview,
  ImportSeparator,
  ListKind,
} from '../../../shared/contract/imports.ts';
import { t } from '../../../shared/i18n/t.ts';
import { Card, FieldRow, type Option, RadioField, SelectField, Stack, Text } from '../../ui/index.ts';
import styles from './imports.module.css';

type Props = { readonly preview: ImportPreview; readonly onChange: (choices: ImportChoices) => void };

const SEPARATORS = { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'bar' } as const;

/** Only what this file leaves open: a workbook has no code page and a list of customers no due dates. */
export function ReadingFields({ preview, onChange }: Props) {
  return (
    <Card title={t('imports.reading.how')}>
      <Stack>
        <FieldRow>
          <SelectField
            label={t('imports.reading.kind')}
            value={preview.kind}
            onChange={(kind) => kind && onChange({ kind })}
            options={ListKind.options.map((value) => ({ value, label: t(`imports.kind.${value}`) }))}
          />
          {preview.sheets.length > 1 && <SheetField preview={preview} onChange={onChange} />}
          <HeaderField preview={preview} onChange={onChange} />
          {preview.separator && (
            <SelectField
              label={t('imports.reading.separator')}
              value={preview.separator}
              onChange={(separator) => separator && onChange({ separator })}
              options={ImportSeparator.options.map((value) => ({
                value,
                label: t(`imports.reading.separators.${SEPARATORS[value]}`),
              }))}
            />
          )}
        </FieldRow>
        {preview.kind !== 'customers' && (
          <FieldRow>
            <SelectField
              label={t('imports.reading.decimalSign')}
              value={preview.decimalSign}
              onChange={(decimalSign) => decimalSign && onChange({ decimalSign })}
              options={([',', '.'] as const).map((value) => ({
                value,
                label: t(`imports.reading.decimalSigns.${value === ',' ? 'comma' : 'point'}`),
              }))}
            />
            <SelectField
              label={t('imports.reading.dateOrder')}
              value={preview.dateOrder}
              onChange={(dateOrder) => dateOrder && onChange({ dateOrder })}
              options={(['day-first', 'month-first'] as const).map((value) => ({
                value,
                label: t(`imports.reading.dateOrders.${value}`),
              }))}
            />
            {preview.kind === 'invoices' && preview.assumedDueDates > 0 && <TermField preview={preview} onChange={onChange} />}
          </FieldRow>
        )}
        {preview.undatedCount > 0 && (
          <RadioField
            label={t('imports.reading.undated')}
            hint={t('imports.reading.undatedHint', { count: preview.undatedCount })}
            value={preview.undated}
            onChange={(undated) => onChange({ undated })}
            choices={(['on-due-date', 'leave-out'] as const).map((value) => ({
              value,
              label: t(`imports.reading.undatedChoices.${value}`),
            }))}
          />
        )}
        {preview.encoding && <EncodingField preview={preview} onChange={onChange} />}
      </Stack>
    </Card>
  );
}

function EncodingField({ preview, onChange }: Props) {
  return (
    <Stack gap={2}>
      <SelectField
        label={t('imports.reading.encoding')}
        hint={t('imports.reading.encodingHint')}
        value={preview.encoding}
        onChange={(encoding) => encoding && onChange({ encoding })}
        options={ImportEncoding.options.map((value) => ({ value, label: t(`imports.reading.encodings.${value}`) }))}
      />
      {preview.accents.length === 0 ? (
        <Text small muted>
          {t('imports.reading.noAccents')}
        </Text>
      ) : (
        <ul className={styles.accents} aria-label={t('imports.reading.accents')}>
          {preview.accents.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </Stack>
  );
}

function SheetField({ preview, onChange }: Props) {
  const options = preview.sheets.map(({ name, rows }, index) => ({
    value: String(index),
    label: t('imports.reading.sheetOption', { name, count: rows }),
  }));
  return (
    <SelectField
      label={t('imports.reading.sheet')}
      value={String(preview.sheet)}
      onChange={(sheet) => sheet !== undefined && onChange({ sheet: Number(sheet) })}
      options={options}
    />
  );
}

const FIRST_ROWS = 10;

/** The rows where the names of the columns usually stand, and the one that was found. */
function HeaderField({ preview, onChange }: Props) {
  const { at, rows } = preview.header;
  const found = { value: `${at}/${rows}`, label: headerText(at, rows) };
  const usual = Array.from({ length: FIRST_ROWS }, (_, row) => ({ value: `${row}/1`, label: headerText(row, 1) }));
  const none = { value: '0/0', label: headerText(0, 0) };
  const options: Option<string>[] = [...usual, none];
  const all = options.some((option) => option.value === found.value) ? options : [found, ...options];
  const choose = (value: string | undefined): void => {
    const [row = 0, names = 0] = (value ?? '').split('/').map(Number);
    if (names === 0 || names === 1 || names === 2) onChange({ header: { at: row, rows: names } });
  };
  return <SelectField label={t('imports.reading.header')} value={found.value} onChange={choose} options={all} />;
}

function headerText(at: number, rows: number): string {
  if (rows === 0) return t('imports.reading.noHeader', { row: at + 1 });
  return rows === 1
    ? t('imports.reading.headerRow', { row: at + 1 })
    : t('imports.reading.headerTwoRows', { row: at + 1, next: at + 2 });
}

const USUAL_TERMS = [0, 7, 15, 30, 45, 60, 90, 120];

function TermField({ preview, onChange }: Props) {
  const terms = [...new Set([...USUAL_TERMS, preview.termDays])].sort((a, b) => a - b);
  return (
    <SelectField
      label={t('imports.reading.termDays')}
      hint={t('imports.reading.termDaysHint', { count: preview.assumedDueDates })}
      value={String(preview.termDays)}
      onChange={(days) => days !== undefined && onChange({ termDays: Number(days) })}
      options={terms.map((days) => ({ value: String(days), label: t('imports.reading.termDaysOption', { count: days }) }))}
    />
  );
}
