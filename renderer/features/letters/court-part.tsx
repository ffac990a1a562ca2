import type { CourtOptions } from '../../../shared/contract/letter-paper-values.ts';
import { underLaw3of2004 } from '../../../shared/domain/debtor-kind.ts';
import { t } from '../../../shared/i18n/t.ts';
import { CheckField, RadioField, Section, Stack, TextAreaField, TextField } from '../../ui/index.ts';
import { InvoiceChoice } from './claim-fields.tsx';
import { type PaperPartProps, paperOf } from './paper-part-props.ts';

const ROUTES = ['negotiated', 'exempt', 'unknown-address'] as const;
const PAPERS = {
  contract: 'hasContract',
  statement: 'hasStatement',
  address: 'hasAddressProof',
  identity: 'hasIdentity',
} as const;
const NOTHING: CourtOptions = {
  route: 'negotiated',
  hasContract: false,
  hasStatement: false,
  hasAddressProof: false,
  hasIdentity: false,
};

/** What is claimed, where, whether it was negotiated, and which papers there are. */
export function CourtPart({ answer, options, change }: PaperPartProps) {
  const { paper, set } = paperOf(options, change);
  const court = paper.court ?? NOTHING;
  const setCourt = (part: { readonly [K in keyof CourtOptions]?: CourtOptions[K] | undefined }) =>
    set({
      court: Object.fromEntries(Object.entries({ ...court, ...part }).filter(([, value]) => value !== undefined)) as CourtOptions,
    });
  return (
    <>
      <Section title={t('letterPapers.court.claim')}>
        <Stack gap={4}>
          <InvoiceChoice invoices={answer.invoices} options={options} change={change} />
          {underLaw3of2004(answer.debtor.kind) && <Extras answer={answer} options={options} change={change} />}
        </Stack>
      </Section>
      <Section title={t('letterPapers.court.section')}>
        <Stack gap={4}>
          <TextField
            label={t('letterPapers.court.district')}
            hint={t('letterPapers.court.districtHint')}
            maxLength={120}
            value={court.district}
            onChange={(district) => setCourt({ district: district?.trim() === '' ? undefined : district })}
          />
          <TextAreaField
            label={t('letterPapers.court.origin')}
            hint={t('letterPapers.court.originHint')}
            rows={2}
            maxLength={400}
            value={options.origin}
            onChange={(origin) => change({ origin })}
          />
          <RadioField
            label={t('letterPapers.court.route')}
            value={court.route}
            choices={ROUTES.map((value) => ({ value, label: t(`letterPapers.court.${value}`) }))}
            onChange={(route) => setCourt({ route })}
          />
        </Stack>
      </Section>
      <Section title={t('letterPapers.court.documents')}>
        <Stack gap={2}>
          {(['contract', 'statement', 'address', 'identity'] as const).map((name) => (
            <CheckField
              key={name}
              label={t(`letterPapers.court.${name}`)}
              value={court[PAPERS[name]]}
              onChange={(has) => setCourt({ [PAPERS[name]]: has })}
            />
          ))}
          <CheckField
            label={t('letterPapers.court.delivery')}
            value={options.isDelivered}
            onChange={(isDelivered) => change({ isDelivered })}
          />
        </Stack>
      </Section>
    </>
  );
}

/** Interest and the 40 € of the law between businesses, and costs with their proof. */
const Extras = ({ answer, options, change }: PaperPartProps) => (
  <Stack gap={2}>
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
    {answer.costs.proven > 0 && (
      <CheckField label={t('letters.claim.costs')} value={options.withCosts} onChange={(withCosts) => change({ withCosts })} />
    )}
  </Stack>
);
