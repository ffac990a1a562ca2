/** Fields of the kit tied to the form by name. */
import type { ComponentType } from 'react';
import { Controller, type FieldPathByValue } from 'react-hook-form';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import { checkPhone, formatPhone } from '../../../shared/domain/phone.ts';
import { t } from '../../../shared/i18n/t.ts';
import { DateField, type FieldProps, type Reading, TextField } from '../../ui/index.ts';
import type { FormControl, FormValues } from './form-values.ts';

type Look = Pick<FieldProps<string>, 'label' | 'hint' | 'optional' | 'width' | 'autoFocus'>;
type TextName = FieldPathByValue<FormValues, string | undefined>;
type BoundTextProps = Look & {
  readonly control: FormControl;
  readonly name: TextName;
  readonly kind?: 'text' | 'tel' | 'email';
  readonly maxLength?: number;
  readonly readingOf?: (text: string) => Reading | undefined;
  /** Another field of the kit over a text: NIF, IBAN, several lines. */
  readonly as?: ComponentType<FieldProps<string>>;
  /** Besides keeping the value. */
  readonly onText?: (text: string) => void;
};

export function BoundText({ control, name, readingOf, as: Field, onText, ...look }: BoundTextProps) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => {
        const shared = {
          ...look,
          value: field.value ?? '',
          error: fieldState.error,
          onBlur: field.onBlur,
          onChange: (text: string | undefined) => {
            field.onChange(text ?? '');
            onText?.(text ?? '');
          },
        };
        return Field ? <Field {...shared} /> : <TextField {...shared} reading={readingOf?.(field.value ?? '')} />;
      }}
    />
  );
}

export const BoundPhone = (props: Omit<BoundTextProps, 'kind' | 'readingOf'>) => (
  <BoundText width="short" {...props} kind="tel" readingOf={judgePhone} />
);

export const BoundEmail = (props: Omit<BoundTextProps, 'kind' | 'readingOf'>) => (
  <BoundText {...props} kind="email" readingOf={judgeEmail} />
);

type BoundDateProps = Look & {
  readonly control: FormControl;
  readonly name: FieldPathByValue<FormValues, string | undefined>;
};

export function BoundDate({ control, name, ...look }: BoundDateProps) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <DateField
          {...look}
          lean="past"
          value={field.value || undefined}
          error={fieldState.error}
          onBlur={field.onBlur}
          onChange={(day: IsoDate | undefined) => field.onChange(day ?? '')}
        />
      )}
    />
  );
}

function judgePhone(text: string): Reading | undefined {
  const check = checkPhone(text);
  switch (check.state) {
    case 'valid':
      return { tone: 'good', text: t('debtors.form.phoneGood', { phone: formatPhone(check.e164) }) };
    case 'several':
      return { tone: 'warning', text: t('debtors.form.phoneSeveral') };
    case 'wrong':
      return { tone: 'warning', text: t('debtors.form.phoneWrong') };
    case 'empty':
      return undefined;
  }
}

const judgeEmail = (text: string): Reading | undefined =>
  text.trim() === '' || /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(text.trim())
    ? undefined
    : { tone: 'warning', text: t('debtors.form.emailWrong') };
