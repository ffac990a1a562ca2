import { t } from '../../../shared/i18n/t.ts';
import { Section, SelectField, Stack } from '../../ui/index.ts';
import type { PaperPartProps } from './paper-part-props.ts';
import { ReceiptPart } from './receipt-part.tsx';
import { channelOptions } from './words.ts';

/** What a letter that no ladder sends is about, and how it travels. */
export function PaperClaim(props: PaperPartProps) {
  const { options, change } = props;
  return (
    <Stack gap={6}>
      <About {...props} />
      <Section title={t('letterPapers.sending')}>
        <SelectField
          label={t('letters.claim.channel')}
          width="full"
          options={channelOptions()}
          value={options.channel}
          onChange={(channel) => channel && change({ channel })}
        />
      </Section>
    </Stack>
  );
}

function About(props: PaperPartProps) {
  switch (props.options.templateId) {
    case 'L17':
    case 'L18':
      return <ReceiptPart {...props} />;
    default:
      return null;
  }
}
