import { t } from '../../../../shared/i18n/t.ts';
import { CheckField, FieldRow, Stack, Text, TextField } from '../../../ui/index.ts';
import { Bound } from '../../forms/index.ts';
import { CheckOf, DateOf } from './wired-fields.tsx';
import { useWizard } from './wizard-context.ts';

/** `9`, `9:30` and `9.30` are hours too. */
function readHour(text: string | undefined): string | undefined {
  const written = /^(\d{1,2})(?:[:.h](\d{2})?)?$/.exec((text ?? '').trim());
  return written ? `${(written[1] ?? '').padStart(2, '0')}:${written[2] ?? '00'}` : text;
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
          {({ value, onChange, error }) => (
            <TextField
              label={t('agreementWizard.offer.hour')}
              hint={t('agreementWizard.offer.hourHint')}
              optional
              width="short"
              maxLength={5}
              value={value}
              onChange={onChange}
              onBlur={() => onChange(readHour(value))}
              error={error && { message: 'agreementWizard.offer.hourWrong' }}
            />
          )}
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
