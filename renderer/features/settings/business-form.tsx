import { Controller } from 'react-hook-form';
import { ProfileFields } from '../../../shared/contract/settings.ts';
import { t } from '../../../shared/i18n/t.ts';
import { Card, CheckField, FieldRow, Form, RadioField, SelectField, Stack, TaxIdField, Text } from '../../ui/index.ts';
import { Bound } from '../forms/index.ts';
import { TextOf } from './form-fields.tsx';
import { FormFoot } from './form-foot.tsx';
import { useSaving } from './queries.ts';
import { useDraftForm } from './use-draft-form.ts';

const REGIMES = ['general', 'cash_accounting', 'simplified', 'exempt', 'igic', 'foral'] as const;

export function BusinessForm({ saved }: { readonly saved: ProfileFields }) {
  const form = useDraftForm('business', ProfileFields, saved);
  const save = useSaving('profile.save', t('settings.business.saved'), form.settle);
  const { control } = form;
  return (
    <Form label={t('settings.business.title')} onSubmit={form.handleSubmit((fields) => save.mutate({ fields }))}>
      <Card title={t('settings.business.title')}>
        <Stack>
          <Text muted>{t('settings.business.intro')}</Text>
          <TextOf
            control={control}
            name="name"
            label={t('settings.business.name')}
            hint={t('settings.business.nameHint')}
            width="full"
          />
          <FieldRow>
            <TextOf control={control} name="taxId" label={t('settings.business.taxId')} optional as={TaxIdField} />
            <TextOf control={control} name="tradeName" label={t('settings.business.tradeName')} optional />
          </FieldRow>
          <Controller
            control={control}
            name="isNaturalPerson"
            render={({ field }) => (
              <CheckField label={t('settings.business.isNaturalPerson')} value={field.value} onChange={field.onChange} />
            )}
          />
        </Stack>
      </Card>
      <Card title={t('settings.business.address')}>
        <Stack>
          <TextOf control={control} name="street" label={t('settings.business.street')} optional width="full" />
          <FieldRow>
            <TextOf control={control} name="postalCode" label={t('settings.business.postalCode')} optional width="short" />
            <TextOf control={control} name="town" label={t('settings.business.town')} optional />
            <TextOf control={control} name="province" label={t('settings.business.province')} optional />
          </FieldRow>
        </Stack>
      </Card>
      <Card title={t('settings.business.contact')}>
        <Stack>
          <FieldRow>
            <TextOf control={control} name="phone" label={t('settings.business.phone')} optional kind="tel" width="short" />
            <TextOf control={control} name="mobile" label={t('settings.business.mobile')} optional kind="tel" width="short" />
          </FieldRow>
          <FieldRow>
            <TextOf control={control} name="email" label={t('settings.business.email')} optional kind="email" />
            <TextOf control={control} name="website" label={t('settings.business.website')} optional />
          </FieldRow>
        </Stack>
      </Card>
      <Card title={t('settings.business.signer')}>
        <Stack>
          <Text muted>{t('settings.business.signerHint')}</Text>
          <FieldRow>
            <TextOf control={control} name="representative" label={t('settings.business.representative')} optional />
            <TextOf
              control={control}
              name="representativeTaxId"
              label={t('settings.business.representativeTaxId')}
              optional
              as={TaxIdField}
            />
          </FieldRow>
          <TextOf
            control={control}
            name="representativeRole"
            label={t('settings.business.representativeRole')}
            hint={t('settings.business.representativeRoleHint')}
            optional
          />
        </Stack>
      </Card>
      <Card title={t('settings.business.privacy')}>
        <Stack>
          <Text muted>{t('settings.business.privacyHint')}</Text>
          <FieldRow>
            <TextOf control={control} name="privacyEmail" label={t('settings.business.privacyEmail')} optional kind="email" />
            <TextOf control={control} name="privacyUrl" label={t('settings.business.privacyUrl')} optional />
          </FieldRow>
        </Stack>
      </Card>
      <Card title={t('settings.business.taxes')}>
        <Stack>
          <Bound control={control} name="vatRegime">
            {(wired) => (
              <SelectField
                label={t('settings.business.vatRegime')}
                options={REGIMES.map((value) => ({ value, label: t(`settings.business.vatRegimes.${value}`) }))}
                {...wired}
              />
            )}
          </Bound>
          <Controller
            control={control}
            name="salesBelowLimit"
            render={({ field }) => (
              <RadioField
                label={t('settings.business.sales')}
                hint={t('settings.business.salesHint')}
                value={salesAnswer(field.value)}
                // '' stands for "not answered" inside the form, as in every emptied field.
                onChange={(answer) => field.onChange(answer === 'unknown' ? '' : answer === 'yes')}
                choices={[
                  { value: 'yes', label: t('settings.business.salesYes') },
                  { value: 'no', label: t('settings.business.salesNo') },
                  { value: 'unknown', label: t('settings.business.salesUnknown') },
                ]}
              />
            )}
          />
        </Stack>
      </Card>
      <FormFoot failure={save.error} busy={save.isPending} dirty={form.formState.isDirty} onDiscard={form.discard} />
    </Form>
  );
}

function salesAnswer(value: unknown): 'yes' | 'no' | 'unknown' {
  if (value === true) return 'yes';
  return value === false ? 'no' : 'unknown';
}
