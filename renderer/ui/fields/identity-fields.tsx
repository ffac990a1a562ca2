/** NIF and IBAN: a wrong one warns and is kept, because the paper at hand may be what is wrong. */
import type { FieldProps } from './field-frame.tsx';
import { judgeIban, judgeTaxId } from './reading.ts';
import { TextField } from './text-fields.tsx';

export function TaxIdField(props: FieldProps<string>) {
  return <TextField width="short" {...props} reading={props.value?.trim() ? judgeTaxId(props.value) : undefined} />;
}

export function IbanField(props: FieldProps<string>) {
  return <TextField {...props} reading={props.value?.trim() ? judgeIban(props.value) : undefined} />;
}
