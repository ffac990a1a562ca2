import { useState } from 'react';
import { t } from '../../../../shared/i18n/t.ts';
import { CheckField, type FieldIssue, FieldRow, Stack, Text, TextField } from '../../../ui/index.ts';
import { Bound } from '../../forms/index.ts';
import { CheckOf, DateOf } from './wired-fields.tsx';
import { useWizard } from './wizard-context.ts';

/** `9`, `9:30` and `9.30` are hours too. */
function readHour(text: string | undefined): string | undefined {
  const written = /^(\d{1,2})(?:[:.h](\d{2})?)?$/.exec((text ?? '').trim());
  return written ? `${(written[1] ?? '').padStart(2, '0')}:${written[2] ?? '00'}` : text;
}

type HourFieldProps = {
  readonly value: string | undefined;
  readonly onChange: (hour: string | undefined) => void;
  readonly error?: FieldIssue | undefined;
};

/** Read with every key, and written out when it is left: whoever goes on from within the field has said the hour too. */
function HourField({ value, onChange, error }: HourFieldProps) {
  const [typed, setTyped] = useState<{ readonly text: string | undefined; readonly of: string | undefined }>();
  return (
    <TextField
      label={t('agreementWizard.offer.hour')}
      hint={t('agreementWizard.offer.hourHint')}
      optional
      width="short"
      maxLength={5}
      value={typed && typed.of === value ? typed.text : value}
      onChange={(text) => {
        const hour = readHour(text);
        setTyped({ text, of: hour });
        onChange(hour);
      }}
      onBlur={() => setTyped(undefined)}
      error={error && { message: 'agreementWizard.offer.hourWrong' }}
    />
  );
}

/** Until when it stands, and how it is accepted. */
export function OfferFields() {
  const { form, draft } = useWizard();
  const { byPayment } = draft.plan.offer;
  return (
    <Stack gap={2}>
      <FieldRow>
        <DateOf name="plan.offer.validUntil" label={t('agreementWizard.offer.validUntil')} lean="future" />
        <Bound control={form.control} name="plan.offer.hour">
          {(wired) => <HourField {...wired} />}
        </Bound>
      </FieldRow>
      <Bound control={form.control} name="plan.offer.byPayment">
        {({ value, onChange }) => (
          <CheckField
            label={t('agreementWizard.offer.byPayment')}
            hint={t('agreementWizard.offer.byPaymentHint')}
            value={value}
            onChange={onChange}
          />
        )}
      </Bound>
      {!byPayment && (
        <CheckOf
          name="plan.offer.isBinding"
          label={t('agreementWizard.offer.isBinding')}
          hint={t('agreementWizard.offer.isBindingHint')}
        />
      )}
      <Text small muted>
        {t('agreementWizard.offer.confidential')}
      </Text>
    </Stack>
  );
}
