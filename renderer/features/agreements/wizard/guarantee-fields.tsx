import { t } from '../../../../shared/i18n/t.ts';
import { Stack, Text } from '../../../ui/index.ts';
import { OptionalPart } from './optional-part.tsx';
import { CheckOf, TextOf } from './wired-fields.tsx';
import { useWizard } from './wizard-context.ts';

/** Who or what answers for it. A guarantor signs, or is none; and who guaranteed the old debt must agree to wait. */
export function GuaranteeFields() {
  const { draft, setPlan } = useWizard();
  const { guarantor } = draft.plan;
  return (
    <Stack gap={4}>
      <OptionalPart
        label={t('agreementWizard.guarantees.guarantor')}
        hint={t('agreementWizard.guarantees.guarantorHint')}
        value={guarantor !== undefined}
        onChange={(isOn) => setPlan({ guarantor: isOn ? { name: '', isConsumer: true } : undefined })}
      >
        <TextOf name="plan.guarantor.name" label={t('agreementWizard.guarantees.name')} maxLength={200} />
        <TextOf name="plan.guarantor.taxId" label={t('agreementWizard.guarantees.taxId')} optional width="short" maxLength={20} />
        <TextOf
          name="plan.guarantor.address"
          label={t('agreementWizard.guarantees.address')}
          optional
          width="full"
          maxLength={300}
        />
        <CheckOf
          name="plan.guarantor.isConsumer"
          label={t('agreementWizard.guarantees.isConsumer')}
          hint={t('agreementWizard.guarantees.isConsumerHint')}
        />
      </OptionalPart>
      <TextOf
        name="plan.otherGuarantee"
        label={t('agreementWizard.guarantees.other')}
        hint={t('agreementWizard.guarantees.otherHint')}
        optional
        width="full"
        maxLength={300}
      />
      <Text small muted>
        {t('agreementWizard.guarantees.old')}
      </Text>
    </Stack>
  );
}
