import type { ReactNode } from 'react';
import { CheckField, FieldRow, Stack } from '../../../ui/index.ts';

type OptionalPartProps = {
  readonly label: string;
  readonly hint: string;
  readonly value: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly children: ReactNode;
};

/** A part that an agreement may have: its fields appear with its switch. */
export const OptionalPart = ({ label, hint, value, onChange, children }: OptionalPartProps) => (
  <Stack gap={2}>
    <CheckField label={label} hint={hint} value={value} onChange={onChange} />
    {value && <FieldRow>{children}</FieldRow>}
  </Stack>
);
