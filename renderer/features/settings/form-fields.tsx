/** Fields of the kit tied to a form by name: an emptied one holds `''`, never nothing, so that it does not fall back to what was saved. */
import type { ComponentType } from 'react';
import { type Control, Controller, type FieldPath, type FieldValues } from 'react-hook-form';
import { type FieldProps, TextField } from '../../ui/index.ts';

type Bound<Values extends FieldValues> = {
  readonly control: Control<Values, unknown, Values>;
  readonly name: FieldPath<Values>;
};
type Look = Pick<FieldProps<string>, 'label' | 'hint' | 'optional' | 'width' | 'autoFocus'>;

type TextOfProps<Values extends FieldValues> = Bound<Values> &
  Look & {
    readonly kind?: 'text' | 'tel' | 'email';
    /** Another field of the kit over a text: NIF, IBAN, several lines. */
    readonly as?: ComponentType<FieldProps<string>>;
  };

export function TextOf<Values extends FieldValues>({ control, name, kind, as: Field, ...look }: TextOfProps<Values>) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => {
        const wired = {
          ...look,
          value: field.value as string | undefined,
          onChange: (text: string | undefined) => field.onChange(text ?? ''),
          onBlur: field.onBlur,
          error: fieldState.error,
        };
        return Field ? <Field {...wired} /> : <TextField {...wired} {...(kind && { kind })} />;
      }}
    />
  );
}

/** A whole number; what is not one stays as the text that was typed, which every contract refuses. */
export function WholeNumberOf<Values extends FieldValues>({ control, name, ...look }: Bound<Values> & Look) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <TextField
          {...look}
          width="short"
          value={String(field.value ?? '')}
          onChange={(text) => field.onChange(readWhole(text ?? ''))}
          onBlur={field.onBlur}
          error={fieldState.error && { message: 'settings.letters.wholeNumber' }}
        />
      )}
    />
  );
}

const readWhole = (text: string): number | string =>
  /^[-−]?\d{1,3}$/.test(text.trim()) ? Number(text.trim().replace('−', '-')) : text;
