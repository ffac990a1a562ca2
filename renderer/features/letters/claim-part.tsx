import { underLaw3of2004 } from '../../../shared/domain/debtor-kind.ts';
import { isNotice, isOfAgreement, isPaper } from '../../../shared/domain/letters/letter-kinds.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { CheckField, Section, Stack, Text, TextAreaField } from '../../ui/index.ts';
import { AgreementClaim } from './agreement-claim.tsx';
import { InvoiceChoice, Sending } from './claim-fields.tsx';
import { GuarantorPart } from './guarantor-part.tsx';
import { FirstContact, Invites, TalksEnded } from './negotiation-part.tsx';
import { NoticeClaim } from './notice-claim.tsx';
import { PaperClaim } from './paper-claim.tsx';
import type { PartProps } from './part-props.ts';
import type { OptionsAnswer } from './queries.ts';
import { partsOf } from './words.ts';

/** Which invoices, what besides them, by when and how it is sent. */
export function ClaimPart({ answer, options, change }: PartProps & { readonly answer: OptionsAnswer }) {
  const { templateId } = options;
  if (isPaper(templateId)) return <PaperClaim answer={answer} options={options} change={change} />;
  if (isNotice(templateId)) return <NoticeClaim answer={answer} options={options} change={change} />;
  if (isOfAgreement(templateId)) return <AgreementClaim answer={answer} options={options} change={change} />;
  const has = partsOf(templateId);
  return (
    <Stack gap={6}>
      <Section title={t('letters.claim.invoices')}>
        <InvoiceChoice invoices={answer.invoices} options={options} change={change} />
      </Section>
      {has.extras && <Extras answer={answer} options={options} change={change} />}
      {templateId === 'L25' && (
        <>
          <GuarantorPart options={options} change={change} />
          <Section title={t('letters.negotiation.title')}>
            <Invites options={options} change={change} />
          </Section>
        </>
      )}
      {options.negotiation && templateId !== 'L25' && (
        <Section title={t('letters.negotiation.title')}>
          <FirstContact options={options} change={change} />
        </Section>
      )}
      <Sending
        answer={answer}
        options={options}
        change={change}
        hasTerm={has.term}
        before={
          <>
            {has.origin && <Origin options={options} change={change} />}
            {templateId === 'L07' && <TalksEnded options={options} change={change} />}
          </>
        }
      >
        {templateId === 'L01' && (
          <CheckField
            label={t('letters.claim.directDebit')}
            hint={t('letters.claim.directDebitHint')}
            value={options.isDirectDebit ?? false}
            onChange={(isDirectDebit) => change({ isDirectDebit })}
          />
        )}
      </Sending>
    </Stack>
  );
}

/** Why it is owed and why it is due: only where the text says so. */
const Origin = ({ options, change }: PartProps) => (
  <>
    <TextAreaField
      label={t('letters.claim.origin')}
      hint={t('letters.claim.originHint')}
      rows={2}
      maxLength={400}
      value={options.origin}
      onChange={(origin) => change({ origin })}
    />
    <TextAreaField
      label={t('letters.claim.basis')}
      hint={t('letters.claim.basisHint')}
      rows={2}
      maxLength={400}
      optional
      value={options.dueDateBasis}
      onChange={(dueDateBasis) => change({ dueDateBasis })}
    />
  </>
);

/** Interest and the 40 € are the law's between businesses; of a private person neither is a choice. */
function Extras({ answer, options, change }: PartProps & { readonly answer: OptionsAnswer }) {
  const { costs, debtor } = answer;
  const vat = (
    <CheckField
      label={t('letters.claim.vat')}
      hint={t('letters.claim.vatHint')}
      value={options.forVatRecovery}
      onChange={(forVatRecovery) => change({ forVatRecovery })}
    />
  );
  return (
    <Section title={t('letters.claim.extras')}>
      <Stack gap={2}>
        {underLaw3of2004(debtor.kind) ? (
          <>
            <CheckField
              label={t('letters.claim.interest')}
              hint={t('letters.claim.interestHint')}
              value={options.withInterest}
              onChange={(withInterest) => change({ withInterest })}
            />
            <CheckField
              label={t('letters.claim.compensation')}
              hint={t('letters.claim.compensationHint')}
              value={options.withCompensation}
              onChange={(withCompensation) => change({ withCompensation })}
            />
            {costs.proven > 0 && (
              <CheckField
                label={t('letters.claim.costs')}
                hint={t('letters.claim.costsHint', { proven: formatMoney(costs.proven) })}
                value={options.withCosts}
                onChange={(withCosts) => change({ withCosts })}
              />
            )}
            {costs.unproven > 0 && (
              <Text small muted>
                {t('letters.claim.costsUnproven', { unproven: formatMoney(costs.unproven) })}
              </Text>
            )}
          </>
        ) : (
          <Text small muted>
            {t('letters.claim.consumerInterest')}
          </Text>
        )}
        {partsOf(options.templateId).vat && vat}
      </Stack>
    </Section>
  );
}
