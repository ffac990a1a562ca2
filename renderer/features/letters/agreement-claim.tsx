import { AgreementId } from '../../../shared/domain/ids.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { LinkButton, Section, SelectField, Stack, Text, TextAreaField } from '../../ui/index.ts';
import { Sending } from './claim-fields.tsx';
import { Invites } from './negotiation-part.tsx';
import type { PartProps } from './part-props.ts';
import type { OptionsAnswer } from './queries.ts';

/** Which agreement, why it is owed, and how the paper travels. What was agreed is changed in the agreement. */
export function AgreementClaim({ answer, options, change }: PartProps & { readonly answer: OptionsAnswer }) {
  const { templateId } = options;
  const isMaturity = templateId === 'L16B';
  const hasTerm = isMaturity && options.negotiation === undefined;
  return (
    <Stack gap={6}>
      <Which answer={answer} options={options} change={change} />
      {templateId === 'L15' && (
        <TextAreaField
          label={t('letters.claim.origin')}
          hint={t('letters.claim.originHint')}
          rows={2}
          maxLength={400}
          value={options.origin}
          onChange={(origin) => change({ origin })}
        />
      )}
      {isMaturity && (
        <Section title={t('letters.negotiation.title')}>
          <Invites options={options} change={change} />
        </Section>
      )}
      <Sending answer={answer} options={options} change={change} hasTerm={hasTerm} namesDay={hasTerm} />
    </Stack>
  );
}

function Which({ answer, options, change }: PartProps & { readonly answer: OptionsAnswer }) {
  const { agreements = [] } = answer.sources ?? {};
  const { agreementId } = options;
  const isKnown = agreements.some(({ id }) => id === agreementId);
  return (
    <Section title={t('letterAgreements.section')}>
      <Stack gap={4}>
        {agreements.length === 0 && agreementId === undefined ? (
          <Text muted>{t('letterAgreements.none')}</Text>
        ) : (
          agreements.length > 0 && (
            <SelectField
              label={t('letterAgreements.which')}
              width="full"
              options={agreements.map(({ id, ref, payable }) => ({
                value: id,
                label: t('letterAgreements.one', { ref: ref ?? t('letterAgreements.draft'), amount: formatMoney(payable) }),
              }))}
              value={isKnown ? agreementId : undefined}
              onChange={(chosen) => {
                const id = AgreementId.safeParse(chosen).data;
                if (id) change({ agreementId: id });
              }}
            />
          )
        )}
        <Text small muted>
          {t('letterAgreements.planHere')}
        </Text>
        {agreementId && (
          <div>
            <LinkButton small href={paths.agreement(agreementId)}>
              {t('letterAgreements.open')}
            </LinkButton>
          </div>
        )}
      </Stack>
    </Section>
  );
}
