import { addMonths } from '../../../../shared/domain/civil-date.ts';
import { type BasisPoints, cents } from '../../../../shared/domain/money.ts';
import { formatMoney } from '../../../../shared/format/money.ts';
import { t } from '../../../../shared/i18n/t.ts';
import { FieldRow, MoneyField, Notice, PercentField, RadioField, SelectField, Stack, Text, useToday } from '../../../ui/index.ts';
import { Bound } from '../../forms/index.ts';
import { CountField } from './count-field.tsx';
import { OptionalPart } from './optional-part.tsx';
import { DateOf, TextOf } from './wired-fields.tsx';
import { useWizard } from './wizard-context.ts';

const UNITS = ['hour', 'piece', 'job'] as const;
const USUAL_VAT = 2_100 as BasisPoints;
const MOST_UNITS = 99_999;
const TEN = 1_000;
const MONTHS_FOR_WORK = 3;

/** Hours or pieces that the debtor delivers: both sides invoice, so only between businesses. */
export function WorkFields() {
  const { form, draft, composed, debtor, setPlan } = useWizard();
  const today = useToday();
  const { work } = draft.plan;
  if (debtor.kind !== 'business' && work === undefined) {
    return <Notice>{t(`agreementWizard.work.${debtor.kind === 'public' ? 'notPublic' : 'notPrivate'}`)}</Notice>;
  }
  const begin = () => ({
    what: debtor.trade ?? '',
    unit: 'hour' as const,
    units: TEN,
    unitValue: cents(2_500),
    vat: USUAL_VAT,
    until: addMonths(today, MONTHS_FOR_WORK),
  });
  return (
    <Stack gap={2}>
      <OptionalPart
        label={t('agreementWizard.work.use')}
        hint={debtor.trade ? t('agreementWizard.work.trade', { trade: debtor.trade }) : t('agreementWizard.work.hint')}
        value={work !== undefined}
        onChange={(isOn) => setPlan({ work: isOn ? begin() : undefined })}
      >
        <TextOf
          name="plan.work.what"
          label={t('agreementWizard.work.what')}
          hint={t('agreementWizard.work.whatHint')}
          width="full"
          maxLength={300}
        />
      </OptionalPart>
      {work && (
        <>
          <FieldRow>
            <Bound control={form.control} name="plan.work.units">
              {(wired) => (
                <CountField label={t('agreementWizard.work.units')} from={0.01} to={MOST_UNITS} hundredths {...wired} />
              )}
            </Bound>
            <Bound control={form.control} name="plan.work.unit">
              {(wired) => (
                <SelectField
                  label={t('agreementWizard.work.unit')}
                  width="short"
                  options={UNITS.map((value) => ({ value, label: t(`agreementWizard.work.unitNames.${value}`) }))}
                  {...wired}
                />
              )}
            </Bound>
            <Bound control={form.control} name="plan.work.unitValue">
              {(wired) => <MoneyField label={t('agreementWizard.work.unitValue')} {...wired} />}
            </Bound>
            <Bound control={form.control} name="plan.work.vat">
              {(wired) => <PercentField label={t('agreementWizard.work.vat')} {...wired} />}
            </Bound>
            <DateOf name="plan.work.until" label={t('agreementWizard.work.until')} lean="future" />
          </FieldRow>
          {composed?.work && (
            <Text>
              {t('agreementWizard.work.value', {
                net: formatMoney(composed.work.net),
                vat: formatMoney(composed.work.vat),
                gross: formatMoney(composed.work.gross),
                rest: formatMoney(composed.cash),
              })}
            </Text>
          )}
          <Notice title={t('agreementWizard.work.taxTitle')}>{t('agreementWizard.work.tax')}</Notice>
        </>
      )}
    </Stack>
  );
}

/** Something that is handed over on signing: for its value at once, or to be sold. */
export function GoodsFields() {
  const { form, draft, setPlan } = useWizard();
  const { goods } = draft.plan;
  return (
    <Stack gap={2}>
      <OptionalPart
        label={t('agreementWizard.goods.use')}
        hint={t('agreementWizard.goods.hint')}
        value={goods !== undefined}
        onChange={(isOn) => setPlan({ goods: isOn ? { what: '', value: cents(10_000), mode: 'in-payment' } : undefined })}
      >
        <TextOf name="plan.goods.what" label={t('agreementWizard.goods.what')} width="full" maxLength={300} />
        <Bound control={form.control} name="plan.goods.value">
          {(wired) => <MoneyField label={t('agreementWizard.goods.value')} {...wired} />}
        </Bound>
      </OptionalPart>
      {goods && (
        <>
          <Bound control={form.control} name="plan.goods.mode">
            {(wired) => (
              <RadioField
                label={t('agreementWizard.goods.mode')}
                choices={(['in-payment', 'for-sale'] as const).map((value) => ({
                  value,
                  label: t(`agreementWizard.goods.modes.${value}`),
                  hint: t(`agreementWizard.goods.modeHints.${value}`),
                }))}
                {...wired}
              />
            )}
          </Bound>
          <Text small muted>
            {t('agreementWizard.goods.tax')}
          </Text>
        </>
      )}
    </Stack>
  );
}
