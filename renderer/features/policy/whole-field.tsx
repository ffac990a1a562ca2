import { useState } from 'react';
import { t } from '../../../shared/i18n/t.ts';
import { TextField } from '../../ui/index.ts';

type WholeFieldProps = {
  readonly label: string;
  readonly hint?: string;
  readonly value: number;
  readonly from: number;
  readonly to: number;
  readonly onChange: (value: number) => void;
  /** How the number reads: `a los 7 días`. */
  readonly reading?: string;
  /** Instead of "a whole number between". */
  readonly wrong?: 'policy.step.dayWrong';
};

/** A whole number. What is none is emitted as NaN, which the contract refuses, and stays as it was typed. */
export function WholeField({ value, from, to, onChange, reading, wrong, ...look }: WholeFieldProps) {
  const [typed, setTyped] = useState<{ readonly text: string; readonly of: number }>();
  const text = typed && Object.is(typed.of, value) ? typed.text : String(value);
  const bad = !Number.isInteger(value) || value < from || value > to;
  const message = t(wrong ?? 'policy.step.between', { from, to });
  const change = (written: string | undefined) => {
    const clean = (written ?? '').trim().replace('−', '-');
    const read = /^[-+]?\d{1,4}$/.test(clean) ? Number(clean) : Number.NaN;
    setTyped({ text: written ?? '', of: read });
    onChange(read);
  };
  return (
    <TextField
      {...look}
      width="short"
      value={text}
      onChange={change}
      {...(bad
        ? { reading: { tone: 'warning', text: message } }
        : reading !== undefined && { reading: { tone: 'plain', text: reading } })}
    />
  );
}
