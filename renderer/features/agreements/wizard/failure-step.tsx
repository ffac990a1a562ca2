import { underLaw3of2004 } from '../../../../shared/domain/debtor-kind.ts';
import { t } from '../../../../shared/i18n/t.ts';
import { CheckField, RadioField, Section, Stack, Text } from '../../../ui/index.ts';
import { Bound } from '../../forms/index.ts';
import { CountField } from './count-field.tsx';
import { failureWords } from './failure-words.ts';
import { GuaranteeFields } from './guarantee-fields.tsx';
import { ProblemNotes } from './problem-notes.tsx';
import { CheckOf, TextOf } from './wired-fields.tsx';
import styles from './wizard.module.css';
import { useWizard } from './wizard-context.ts';

const MOST_GRACE = 60;

/** What happens when it is not kept: each clause with its meaning, and one paragraph that sums them up. */
export function FailureStep() {
  const { form, debtor, lastPlan: plan, composed } = useWizard();
  const law = underLaw3of2004(debtor.kind) ? 'law' : 'consumer';
  return (
    <Stack gap={4}>
      {plan && composed && (
        <p className={styles.paragraph} role="status">
          {failureWords(plan, composed, debtor.kind)}
        </p>
      )}
      <ProblemNotes step={5} />
      <Bound control={form.control} name="plan.clauses.graceDays">
        {(wired) => (
          <CountField
            label={t('agreementWizard.clauses.graceDays')}
            hint={t('agreementWizard.clauses.graceDaysHint')}
            from={0}
            to={MOST_GRACE}
            {...wired}
          />
        )}
      </Bound>
      <Stack gap={1}>
        <CheckOf
          name="plan.clauses.earlyMaturity"
          label={t('agreementWizard.clauses.earlyMaturity')}
          hint={t(`agreementWizard.clauses.earlyMaturityHints.${law}`)}
        />
        <CheckOf
          name="plan.clauses.interestFirstOnBreach"
          label={t('agreementWizard.clauses.interestFirst')}
          hint={t('agreementWizard.clauses.interestFirstHint')}
        />
      </Stack>
      <Bound control={form.control} name="plan.clauses.returnsTo">
        {(wired) => (
          <RadioField
            label={t('agreementWizard.clauses.returnsTo')}
            choices={(['where-it-was', 'formal-demand'] as const).map((value) => ({
              value,
              label: t(`agreementWizard.clauses.returns.${value}`),
            }))}
            {...wired}
          />
        )}
      </Bound>
      <Section title={t('agreementWizard.guarantees.title')}>
        <GuaranteeFields />
      </Section>
      <Section title={t('agreementWizard.paper.title')}>
        <PaperClauses />
      </Section>
    </Stack>
  );
}

/** Who signs, who pays a notary, and the courts: only what may be agreed with this debtor. */
function PaperClauses() {
  const { debtor, draft, setPlan } = useWizard();
  const { signer } = draft.plan;
  const isConsumer = debtor.kind === 'consumer' || debtor.kind === 'private_other';
  return (
    <Stack gap={4}>
      <Stack gap={2}>
        <CheckField
          label={t('agreementWizard.paper.signer')}
          hint={t('agreementWizard.paper.signerHint')}
          value={signer !== undefined}
          onChange={(isOn) => setPlan({ signer: isOn ? { name: '' } : undefined })}
        />
        {signer && (
          <>
            <TextOf name="plan.signer.name" label={t('agreementWizard.paper.signerName')} maxLength={200} />
            <TextOf
              name="plan.signer.taxId"
              label={t('agreementWizard.paper.signerTaxId')}
              optional
              width="short"
              maxLength={20}
            />
            <TextOf name="plan.signer.role" label={t('agreementWizard.paper.signerRole')} optional maxLength={100} />
          </>
        )}
      </Stack>
      {isConsumer ? (
        <Text small muted>
          {t('agreementWizard.paper.consumer')}
        </Text>
      ) : (
        <TextOf
          name="plan.clauses.notaryPaidBy"
          label={t('agreementWizard.paper.notary')}
          hint={t('agreementWizard.paper.notaryHint')}
          maxLength={80}
        />
      )}
      {debtor.kind === 'business' && (
        <TextOf
          name="plan.clauses.courtsOf"
          label={t('agreementWizard.paper.courts')}
          hint={t('agreementWizard.paper.courtsHint')}
          optional
          maxLength={80}
        />
      )}
    </Stack>
  );
}
