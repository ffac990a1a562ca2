import type { GuaranteeOptions } from '../../../shared/contract/letter-guarantee-values.ts';
import { t } from '../../../shared/i18n/t.ts';
import { CheckField, MoneyField, RadioField, Section, Stack, TaxIdField, TextField } from '../../ui/index.ts';
import type { PartProps } from './part-props.ts';

const NOBODY: GuaranteeOptions = { isPerson: true, isJoint: false };
const PLACES = ['street', 'postalCode', 'town', 'province'] as const;

/** Who answers for the debt, up to how much, and by which document. */
export function GuarantorPart({ options, change }: PartProps) {
  const guarantee = options.guarantee ?? NOBODY;
  const set = (part: { readonly [K in keyof GuaranteeOptions]?: GuaranteeOptions[K] | undefined }) => {
    const all = Object.entries({ ...guarantee, ...part }).filter(([, value]) => value !== undefined && value !== '');
    change({ guarantee: Object.fromEntries(all) as GuaranteeOptions });
  };
  return (
    <Section title={t('letterAgreements.guarantor')}>
      <Stack gap={4}>
        <RadioField
          label={t('letterAgreements.guarantorKind')}
          value={guarantee.isPerson ? 'person' : 'organisation'}
          choices={(['person', 'organisation'] as const).map((value) => ({ value, label: t(`letterAgreements.${value}`) }))}
          onChange={(kind) => set({ isPerson: kind === 'person' })}
        />
        <TextField
          label={t('letterAgreements.name')}
          width="full"
          maxLength={200}
          value={guarantee.name}
          onChange={(name) => set({ name })}
        />
        <TaxIdField label={t('letterAgreements.taxId')} value={guarantee.taxId} onChange={(taxId) => set({ taxId })} />
        {PLACES.map((place) => (
          <TextField
            key={place}
            label={t(`letterAgreements.${place}`)}
            maxLength={200}
            {...(place === 'street' && { width: 'full' as const })}
            value={guarantee[place]}
            onChange={(value) => set({ [place]: value })}
          />
        ))}
        <TextField
          label={t('letterAgreements.document')}
          hint={t('letterAgreements.documentHint')}
          width="full"
          maxLength={200}
          value={guarantee.document}
          onChange={(document) => set({ document })}
        />
        <MoneyField label={t('letterAgreements.amount')} value={guarantee.amount} onChange={(amount) => set({ amount })} />
        <CheckField
          label={t('letterAgreements.joint')}
          hint={t('letterAgreements.jointHint')}
          value={guarantee.isJoint}
          onChange={(isJoint) => set({ isJoint })}
        />
      </Stack>
    </Section>
  );
}
