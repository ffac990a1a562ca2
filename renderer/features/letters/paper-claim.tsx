import type { LetterOptions } from '../../../shared/contract/letter-values.ts';
import { isAddressed, namesLastDay } from '../../../shared/domain/letters/letter-kinds.ts';
import { t } from '../../../shared/i18n/t.ts';
import { Section, SelectField, Stack } from '../../ui/index.ts';
import { AccountPart, LateInterestPart } from './account-part.tsx';
import { LimitDay, Term } from './claim-fields.tsx';
import { CourtPart } from './court-part.tsx';
import type { PaperPartProps } from './paper-part-props.ts';
import { ReceiptPart } from './receipt-part.tsx';
import { RectifyingPart } from './rectifying-part.tsx';
import { ReplyPart } from './reply-part.tsx';
import { channelOptions } from './words.ts';

const asksForPayment = ({ templateId, paper }: LetterOptions): boolean => templateId === 'L23' || paper?.asksForOverdue === true;

/** What a letter that no ladder sends is about, and how it travels. */
export function PaperClaim(props: PaperPartProps) {
  const { options, change } = props;
  return (
    <Stack gap={6}>
      <About {...props} />
      {isAddressed(options.templateId) && (
        <Section title={t('letterPapers.sending')}>
          <Stack gap={4}>
            {asksForPayment(options) && <Term answer={props.answer} options={options} change={change} />}
            <SelectField
              label={t('letters.claim.channel')}
              width="full"
              options={channelOptions()}
              value={options.channel}
              onChange={(channel) => channel && change({ channel })}
            />
            {asksForPayment(options) && namesLastDay(options.templateId, props.answer.debtor.kind, options.channel) && (
              <LimitDay options={options} change={change} />
            )}
          </Stack>
        </Section>
      )}
    </Stack>
  );
}

function About(props: PaperPartProps) {
  switch (props.options.templateId) {
    case 'L17':
    case 'L18':
      return <ReceiptPart {...props} />;
    case 'L19':
      return <AccountPart {...props} />;
    case 'L23':
      return <LateInterestPart {...props} />;
    case 'L20':
      return <CourtPart {...props} />;
    case 'L24':
      return <ReplyPart {...props} />;
    case 'L26':
      return <RectifyingPart {...props} />;
    default:
      return null;
  }
}
