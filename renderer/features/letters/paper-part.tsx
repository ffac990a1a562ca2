import { isAddressed, isFriendly, isPaper } from '../../../shared/domain/letters/letter-kinds.ts';
import type { TemplateId } from '../../../shared/domain/letters/letter-template.ts';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { CheckField, LinkButton, RadioField, Section, Stack, Text, TextAreaField } from '../../ui/index.ts';
import type { PartProps } from './part-props.ts';

const WINDOWS = ['right', 'left', 'none'] as const;
const MOST_ANNEXES = 10;
/** They ask for no transfer. */
const WITHOUT_PAYMENT: readonly TemplateId[] = ['L17', 'L18', 'L20', 'L26'];

/** The envelope, the code and what goes in with the letter. */
export function PaperPart({ options, change }: PartProps) {
  const { templateId } = options;
  const hasCopies = !isFriendly(templateId) && !isPaper(templateId);
  return (
    <Stack gap={6}>
      {isAddressed(templateId) && (
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
