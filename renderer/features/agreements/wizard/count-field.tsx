import { useState } from 'react';
import { t } from '../../../../shared/i18n/t.ts';
import { type FieldIssue, TextField } from '../../../ui/index.ts';

type CountFieldProps = {
  readonly label: string;
  readonly hint?: string;
  readonly value: number | undefined;
  readonly from: number;
  readonly to: number;
  readonly onChange: (value: number) => void;
  /** As a decimal number of two places, kept in hundredths. */
  readonly hundredths?: boolean;
  readonly error?: FieldIssue;
};

/** A whole number, or one with two decimals. What is none is emitted as NaN, which the contract refuses. */
export function CountField({ value, from, to, onChange, hundredths = false, error, ...look }: CountFieldProps) {
  const [typed, setTyped] = useState<{ readonly text: string; readonly of: number | undefined }>();
  const unit = hundredths ? 100 : 1;
  const written = value === undefined || Number.isNaN(value) ? '' : String(value / unit).replace('.', ',');
  const text = typed && Object.is(typed.of, value) ? typed.text : written;
  const isWrong = text.trim() !== '' && (value === undefined || !(value >= from * unit && value <= to * unit));
  const change = (next: string | undefined) => {
    const clean = (next ?? '').trim().replace(',', '.');
    const pattern = hundredths ? /^\d{1,6}(\.\d{1,2})?$/ : /^\d{1,4}$/;
    const read = pattern.test(clean) ? Math.round(Number(clean) * unit) : Number.NaN;
    setTyped({ text: next ?? '', of: read });
    onChange(read);
  };
  return (
    <TextField
      {...look}
      width="short"
      value={text}
      onChange={change}
      error={error}
      {...(isWrong && { reading: { tone: 'warning', text: t('agreementWizard.between', { from, to }) } })}
    />
  );
}
