import type { ReactElement } from 'react';
import { type Control, Controller, type FieldPath, type FieldPathValue, type FieldValues } from 'react-hook-form';
import type { FieldIssue } from '../../ui/index.ts';

type Wired<Value> = {
  readonly value: Value;
  readonly onChange: (value: unknown) => void;
  readonly error: FieldIssue;
};

type BoundProps<Values extends FieldValues, Name extends FieldPath<Values>, Context, Read> = {
  readonly control: Control<Values, Context, Read>;
  readonly name: Name;
  readonly children: (wired: Wired<FieldPathValue<Values, Name>>) => ReactElement;
};

/** A field of the kit tied to a form by its name: `<Bound control={form.control} name="on">{(wired) => <DateField label={…} {...wired} />}</Bound>`. */
export const Bound = <Values extends FieldValues, Name extends FieldPath<Values>, Context, Read>({
  control,
  name,
  children,
}: BoundProps<Values, Name, Context, Read>) => (
  <Controller
    control={control}
    name={name}
    render={({ field: { value, onChange }, fieldState: { error } }) => children({ value, onChange, error })}
  />
);
