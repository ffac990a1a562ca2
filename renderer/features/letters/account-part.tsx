import { IsoDate } from '../../../shared/domain/civil-date.ts';
import { t } from '../../../shared/i18n/t.ts';
import { CheckField, DateField, Section, Stack } from '../../ui/index.ts';
import { InvoiceChoice } from './claim-fields.tsx';
import { type PaperPartProps, paperOf } from './paper-part-props.ts';

/** From when, and what besides the movements. */
export function AccountPart({ answer, options, change }: PaperPartProps) {
  const { paper, set } = paperOf(options, change);
  return (
    <Section title={t('letterPapers.account.section')}>
      <Stack gap={4}>
        <DateField
          label={t('letterPapers.account.from')}
          hint={t('letterPapers.account.fromHint')}
          lean="past"
          value={paper.from}
          onChange={(typed) => {
            const read = IsoDate.safeParse(typed);
            if (read.success) set({ from: read.data });
          }}
        />
        <CheckField
          label={t('letterPapers.account.demand')}
          hint={t('letterPapers.account.demandHint')}
          value={paper.asksForOverdue ?? false}
          onChange={(asks) => set({ asksForOverdue: asks || undefined })}
        />
        {answer.debtor.kind === 'business' && (
          <CheckField
            label={t('letterPapers.account.unsettled')}
            hint={t('letterPapers.account.unsettledHint')}
            value={paper.tellsUnsettled ?? false}
            onChange={(tells) => set({ tellsUnsettled: tells || undefined })}
          />
        )}
      </Stack>
    </Section>
  );
}

/** Which of the invoices that were paid late, and what of the law's for them. */
export function LateInterestPart({ answer, options, change }: PaperPartProps) {
  return (
    <>
      <Section title={t('letterPapers.lateInterest')}>
        <InvoiceChoice invoices={answer.invoices} options={options} change={change} />
      </Section>
      <Section title={t('letters.claim.extras')}>
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
        </Stack>
      </Section>
    </>
  );
}
