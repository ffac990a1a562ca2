import { hasWindow, isFriendly, isOfAgreement, isPaper } from '../../../shared/domain/letters/letter-kinds.ts';
import type { TemplateId } from '../../../shared/domain/letters/letter-template.ts';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { CheckField, LinkButton, RadioField, Section, Stack, Text, TextAreaField } from '../../ui/index.ts';
import type { PartProps } from './part-props.ts';

const WINDOWS = ['right', 'left', 'none'] as const;
const MOST_ANNEXES = 10;
/** They ask for no transfer. */
const WITHOUT_PAYMENT: readonly TemplateId[] = ['L11', 'L12', 'L13', 'L14', 'L15', 'L17', 'L18', 'L20', 'L26'];

/** The envelope, the code and what goes in with the letter. */
export function PaperPart({ options, change }: PartProps) {
  const { templateId } = options;
  const hasCopies = !isFriendly(templateId) && !isPaper(templateId) && (!isOfAgreement(templateId) || templateId === 'L16B');
  return (
    <Stack gap={6}>
      {hasWindow(templateId) && (
        <RadioField
          label={t('letters.paper.window')}
          value={options.window}
          choices={WINDOWS.map((value) => ({ value, label: t(`letters.paper.windows.${value}`) }))}
          onChange={(window) => change({ window })}
        />
      )}
      <Stack gap={2}>
        {!WITHOUT_PAYMENT.includes(templateId) && (
          <CheckField
            label={t('letters.paper.qr')}
            hint={t('letters.paper.qrHint')}
            value={options.withQr}
            onChange={(withQr) => change({ withQr })}
          />
        )}
        {templateId === 'L15' && (
          <>
            <Text>{t('letterAgreements.copies')}</Text>
            <CheckField
              label={t('letterAgreements.receipts')}
              hint={t('letterAgreements.receiptsHint')}
              value={options.withReceipts ?? false}
              onChange={(withReceipts) => change({ withReceipts })}
            />
          </>
        )}
        {hasCopies && (
          <CheckField
            label={t('letters.paper.copies')}
            hint={t('letters.paper.copiesHint')}
            value={options.withInvoiceCopies}
            onChange={(withInvoiceCopies) => change({ withInvoiceCopies })}
          />
        )}
      </Stack>
      {(hasCopies || templateId === 'L20' || templateId === 'L24') && <Annexes options={options} change={change} />}
      <Section>
        <Text small muted>
          {t('letters.paper.where')}
        </Text>
        <LinkButton small href={paths.settingsSection('cartas')}>
          {t('letters.paper.settings')}
        </LinkButton>
      </Section>
    </Stack>
  );
}

const Annexes = ({ options, change }: PartProps) => (
  <TextAreaField
    label={t('letters.paper.annexes')}
    hint={t('letters.paper.annexesHint')}
    rows={3}
    optional
    value={options.otherAnnexes.join('\n')}
    onChange={(text) => change({ otherAnnexes: (text ?? '').split('\n').slice(0, MOST_ANNEXES) })}
  />
);
