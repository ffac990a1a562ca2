/** Fields of the kit tied to the draft by name, for the kinds that the steps have most of. */
import type { FieldPathByValue } from 'react-hook-form';
import { CheckField, DateField, TextField } from '../../../ui/index.ts';
import { Bound } from '../../forms/index.ts';
import type { Typed } from './queries.ts';
import { useWizard } from './wizard-context.ts';

type Of<Value> = FieldPathByValue<Typed, Value>;
type Look = { readonly label: string; readonly hint?: string };

export function DateOf({ name, ...look }: Look & { readonly name: Of<string | undefined>; readonly lean?: 'past' | 'future' }) {
  const { form } = useWizard();
  return (
    <Bound control={form.control} name={name}>
      {(wired) => <DateField {...look} {...wired} value={wired.value as string | undefined} />}
    </Bound>
  );
}

type TextLook = Look & {
  readonly name: Of<string | undefined>;
  readonly optional?: boolean;
  readonly maxLength: number;
  readonly width?: 'short' | 'medium' | 'full';
};

export function TextOf({ name, ...look }: TextLook) {
  const { form } = useWizard();
  return (
    <Bound control={form.control} name={name}>
      {(wired) => <TextField {...look} {...wired} value={wired.value as string | undefined} />}
    </Bound>
  );
}

export function CheckOf({ name, ...look }: Look & { readonly name: Of<boolean | undefined> }) {
  const { form } = useWizard();
  return (
    <Bound control={form.control} name={name}>
      {({ value, onChange }) => <CheckField {...look} value={value as boolean} onChange={onChange} />}
    </Bound>
  );
}
