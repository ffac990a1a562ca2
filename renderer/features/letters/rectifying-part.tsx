import { formatDate } from '../../../shared/format/dates.ts';
import { t } from '../../../shared/i18n/t.ts';
import { Section, SelectField, Stack, Text } from '../../ui/index.ts';
import { type PaperPartProps, paperOf } from './paper-part-props.ts';

/** Which rectifying invoice goes with the letter. */
export function RectifyingPart({ answer, options, change }: PaperPartProps) {
  const { rectifying = [] } = answer.sources ?? {};
  const { paper, set } = paperOf(options, change);
  return (
    <Section title={t('letterPapers.rectifying.section')}>
      <Stack gap={2}>
        {rectifying.length === 0 ? (
          <Text muted>{t('letters.noOffers.no-rectifying')}</Text>
        ) : (
          <SelectField
            label={t('letterPapers.rectifying.label')}
            width="full"
            options={rectifying.map(({ id, number, issuedOn, invoiceNumber }) => ({
              value: id,
              label: t('letterPapers.rectifying.one', { number, day: formatDate(issuedOn), invoice: invoiceNumber }),
            }))}
            value={rectifying.find(({ id }) => id === paper.about)?.id}
            onChange={(about) => about && set({ about })}
          />
        )}
        <Text small muted>
          {t('letterPapers.rectifying.hint')}
        </Text>
      </Stack>
    </Section>
  );
}
