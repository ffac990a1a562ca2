import { addDays } from '../../../../shared/domain/civil-date.ts';
import { cents } from '../../../../shared/domain/money.ts';
import { formatMoney } from '../../../../shared/format/money.ts';
import { t } from '../../../../shared/i18n/t.ts';
import { Disclosure, MoneyField, Notice, PercentField, Stack, Text, useToday } from '../../../ui/index.ts';
import { Bound } from '../../forms/index.ts';
import { CashFields } from './cash-fields.tsx';
import { GoodsFields, WorkFields } from './in-kind-fields.tsx';
import { OfferFields } from './offer-fields.tsx';
import { OptionalPart } from './optional-part.tsx';
import { DateOf } from './wired-fields.tsx';
import styles from './wizard.module.css';
import { useWizard } from './wizard-context.ts';

const VOUCHER_DAYS = 180;
const VOUCHER = cents(2_000);

/** Everything of a proposal can be changed, and any of it mixed. What is in use stands open. */
export function PlanEditor() {
  const { draft, composed } = useWizard();
  const { plan } = draft;
  return (
    <div className={styles.editor}>
      <Disclosure title={t('agreementWizard.edit.cash')} hint={t('agreementWizard.edit.cashHint')}>
        <CashFields />
      </Disclosure>
      <Disclosure
        title={t('agreementWizard.edit.waiver')}
        hint={plan.waiver === undefined ? t('agreementWizard.edit.unused') : t('agreementWizard.edit.inUse')}
      >
        <Waiver />
      </Disclosure>
      <Disclosure title={t('agreementWizard.edit.offer')} hint={t('agreementWizard.edit.offerHint')}>
        <OfferFields />
      </Disclosure>
      <Disclosure
        title={t('agreementWizard.edit.kind')}
        hint={
          composed && (composed.work || composed.goods > 0)
            ? t('agreementWizard.edit.kindIs', { amount: formatMoney(cents((composed.work?.gross ?? 0) + composed.goods)) })
            : t('agreementWizard.edit.unused')
        }
      >
        <Stack gap={4}>
          <WorkFields />
          <GoodsFields />
        </Stack>
      </Disclosure>
      <Disclosure
        title={t('agreementWizard.edit.more')}
        hint={plan.voucher || plan.deferralRate ? t('agreementWizard.edit.inUse') : t('agreementWizard.edit.moreHint')}
      >
        <Stack gap={4}>
          <Voucher />
          <DeferralRate />
        </Stack>
      </Disclosure>
    </div>
  );
}

function Waiver() {
  const { form } = useWizard();
  return (
    <Stack gap={2}>
      <Bound control={form.control} name="plan.waiver">
        {(wired) => <MoneyField label={t('agreementWizard.waiver.amount')} optional {...wired} />}
      </Bound>
      <Text small muted>
        {t('agreementWizard.waiver.condition')}
      </Text>
      <Text small muted>
        {t('agreementWizard.waiver.vat')}
      </Text>
    </Stack>
  );
}

function Voucher() {
  const { form, draft, setPlan } = useWizard();
  const today = useToday();
  return (
    <OptionalPart
      label={t('agreementWizard.voucher.use')}
      hint={t('agreementWizard.voucher.hint')}
      value={draft.plan.voucher !== undefined}
      onChange={(isOn) => setPlan({ voucher: isOn ? { amount: VOUCHER, validUntil: addDays(today, VOUCHER_DAYS) } : undefined })}
    >
      <Bound control={form.control} name="plan.voucher.amount">
        {(wired) => <MoneyField label={t('agreementWizard.voucher.amount')} {...wired} />}
      </Bound>
      <DateOf name="plan.voucher.validUntil" label={t('agreementWizard.voucher.validUntil')} lean="future" />
    </OptionalPart>
  );
}

function DeferralRate() {
  const { form, debtor } = useWizard();
  if (debtor.kind !== 'business') return <Notice>{t('agreementWizard.interest.notHere')}</Notice>;
  return (
    <Stack gap={2}>
      <Bound control={form.control} name="plan.deferralRate">
        {(wired) => <PercentField label={t('agreementWizard.interest.rate')} optional {...wired} />}
      </Bound>
      <Text small muted>
        {t('agreementWizard.interest.meaning')}
      </Text>
    </Stack>
  );
}
