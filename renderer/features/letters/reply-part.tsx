import type { ReplyOptions } from '../../../shared/contract/letter-paper-values.ts';
import { IsoDate } from '../../../shared/domain/civil-date.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import {
  CheckField,
  DateField,
  RadioField,
  Section,
  SelectField,
  Stack,
  Text,
  TextAreaField,
  TextField,
} from '../../ui/index.ts';
import { type PaperPartProps, paperOf } from './paper-part-props.ts';

const KINDS = ['received', 'accepted', 'rejected'] as const;
type Change = { readonly [K in keyof ReplyOptions]?: ReplyOptions[K] | undefined };

/** Which dispute is answered, and the answer in the owner's own words. */
export function ReplyPart({ answer, options, change }: PaperPartProps) {
  const { disputes = [] } = answer.sources ?? {};
  const { paper, set } = paperOf(options, change);
  const { reply } = paper;
  const dispute = disputes.find(({ id }) => id === paper.about);
  if (disputes.length === 0) return <Text muted>{t('letters.noOffers.no-dispute')}</Text>;
  const setReply = (part: Change) => {
    const all = { kind: 'received', ...reply, ...part } as const;
    set({ reply: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as ReplyOptions });
  };
  const choose = (id: string) => {
    const chosen = disputes.find((one) => one.id === id);
    if (chosen)
      set({ about: id, reply: { kind: reply?.kind ?? 'received', ...reply, writtenOn: chosen.openedOn, claim: chosen.reason } });
  };
  return (
    <>
      <Section title={t('letterPapers.reply.section')}>
        <Stack gap={4}>
          <SelectField
            label={t('letterPapers.reply.invoice')}
            width="full"
            options={disputes.map(({ id, number, reason }) => ({
              value: id,
              label: t('letterPapers.reply.one', { number, reason }),
            }))}
            value={dispute?.id}
            onChange={(id) => id && choose(id)}
          />
          <RadioField
            label={t('letterPapers.reply.kind')}
            value={reply?.kind ?? 'received'}
            choices={KINDS.map((value) => ({ value, label: t(`letterPapers.reply.${value}`) }))}
            onChange={(kind) => setReply({ kind })}
          />
          <DateField
            label={t('letterPapers.reply.writtenOn')}
            lean="past"
            value={reply?.writtenOn}
            onChange={(typed) => {
              const read = IsoDate.safeParse(typed);
              if (read.success) setReply({ writtenOn: read.data });
            }}
          />
          <TextAreaField
            label={t('letterPapers.reply.claim')}
            hint={t('letterPapers.reply.claimHint')}
            rows={2}
            maxLength={400}
            value={reply?.claim}
            onChange={(claim) => setReply({ claim })}
          />
          <Words answer={answer} options={options} change={change} setReply={setReply} />
          {dispute && dispute.undisputed > 0 && (
            <CheckField
              label={t('letterPapers.reply.undisputed')}
              hint={t('letterPapers.reply.undisputedHint', { amount: formatMoney(dispute.undisputed) })}
              value={reply?.tellsUndisputed ?? false}
              onChange={(tells) => setReply({ tellsUndisputed: tells || undefined })}
            />
          )}
          <Text small muted>
            {t('letterPapers.reply.after')}
          </Text>
        </Stack>
      </Section>
      {answer.debtor.kind !== 'business' && answer.debtor.kind !== 'public' && reply?.kind === 'rejected' && (
        <Body reply={reply} setReply={setReply} />
      )}
    </>
  );
}

type WordsProps = PaperPartProps & { readonly setReply: (part: Change) => void };

/** Until when, what will be done, or why not. */
function Words({ answer, options, change, setReply }: WordsProps) {
  const { reply, about } = paperOf(options, change).paper;
  const dueOn = answer.sources?.disputes?.find(({ id }) => id === about)?.answerBy;
  switch (reply?.kind) {
    case 'accepted':
      return (
        <TextAreaField
          label={t('letterPapers.reply.solution')}
          hint={t('letterPapers.reply.solutionHint')}
          rows={3}
          maxLength={600}
          value={reply.solution}
          onChange={(solution) => setReply({ solution })}
        />
      );
    case 'rejected':
      return (
        <TextAreaField
          label={t('letterPapers.reply.reasons')}
          hint={t('letterPapers.reply.reasonsHint')}
          rows={5}
          maxLength={2000}
          value={reply.reasons}
          onChange={(reasons) => setReply({ reasons })}
        />
      );
    default:
      return (
        <DateField
          label={t('letterPapers.reply.answerBy')}
          hint={dueOn && t('letterPapers.reply.answerByHint', { day: formatDate(dueOn) })}
          lean="future"
          value={reply?.answerBy}
          onChange={(typed) => {
            const read = IsoDate.safeParse(typed);
            if (read.success) setReply({ answerBy: read.data });
          }}
        />
      );
  }
}

/** To whom a consumer can go (Ley 7/2017 art. 40.3). */
const Body = ({ reply, setReply }: { readonly reply: ReplyOptions; readonly setReply: (part: Change) => void }) => (
  <Section title={t('letterPapers.reply.body')}>
    <Stack gap={4}>
      <TextField
        label={t('letterPapers.reply.bodyName')}
        hint={t('letterPapers.reply.bodyNameHint')}
        maxLength={200}
        value={reply.bodyName}
        onChange={(bodyName) => setReply({ bodyName })}
      />
      <TextField
        label={t('letterPapers.reply.bodyWeb')}
        maxLength={200}
        value={reply.bodyWeb}
        onChange={(bodyWeb) => setReply({ bodyWeb })}
      />
      <CheckField
        label={t('letterPapers.reply.joined')}
        value={reply.isJoined ?? false}
        onChange={(isJoined) => setReply({ isJoined: isJoined || undefined })}
      />
    </Stack>
  </Section>
);
