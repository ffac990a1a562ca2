/** Fields of the kit tied to the form by name. */
import { Controller, type FieldPathByValue } from 'react-hook-form';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import { DateField, type FieldProps, MoneyField, TextField } from '../../ui/index.ts';
import type { FormControl, FormValues } from './form-values.ts';

type Look = Pick<FieldProps<string>, 'label' | 'hint' | 'optional' | 'width' | 'autoFocus' | 'disabled'> & {
  readonly control: FormControl;
};
type TextName = FieldPathByValue<FormValues, string | undefined>;
type NumberName = FieldPathByValue<FormValues, number | undefined>;

export function BoundText({ control, name, ...look }: Look & { readonly name: TextName }) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <TextField
          {...look}
          maxLength={200}
          value={field.value ?? ''}
          onChange={(text) => field.onChange(text ?? '')}
          onBlur={field.onBlur}
          error={fieldState.error}
        />
      )}
    />
  );
}

type BoundDateProps = Look & {
  readonly name: TextName;
  readonly lean?: 'past' | 'future';
  readonly onDay?: (day: IsoDate) => void;
};

export function BoundDate({ control, name, onDay, ...look }: BoundDateProps) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <DateField
          {...look}
          value={field.value === '' ? undefined : (field.value as IsoDate | undefined)}
          onChange={(day) => {
            field.onChange(day ?? '');
            if (day) onDay?.(day);
          }}
          onBlur={field.onBlur}
          error={fieldState.error}
        />
      )}
    />
  );
}

type BoundMoneyProps = Look & {
  readonly name: NumberName;
  readonly allowNegative?: boolean;
  readonly onAmount?: () => void;
};

export function BoundMoney({ control, name, onAmount, ...look }: BoundMoneyProps) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <MoneyField
          {...look}
          value={Number.isNaN(field.value) && !fieldState.isDirty ? undefined : field.value}
          onChange={(amount) => {
            field.onChange(amount);
            onAmount?.();
          }}
          onBlur={field.onBlur}
          error={fieldState.error}
        />
      )}
    />
  );
}
