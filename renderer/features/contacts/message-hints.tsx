import type { ShortTextGap } from '../../../shared/contract/texts.ts';
import { messageLength, withoutAccents } from '../../../shared/domain/short-texts/gsm.ts';
import { messageWarnings } from '../../../shared/domain/short-texts/message-lint.ts';
import { missingMark } from '../../../shared/domain/short-texts/texts-es.ts';
import { t } from '../../../shared/i18n/t.ts';
import { type Address, paths } from '../../lib/paths.ts';
import { Button, LinkButton, Notice, Row, Stack, Text } from '../../ui/index.ts';
import type { TextsAnswer } from './queries.ts';
import type { Message, MessageAbout, Way } from './use-send.ts';

const MARK = missingMark('').slice(0, -1);

/** Something is still missing in it. */
export const unfinished = (text: string): boolean => text.includes(MARK);

type MessageHintsProps = {
  readonly way: Way;
  readonly answer: TextsAnswer;
  readonly about: MessageAbout;
  readonly gaps: readonly ShortTextGap[];
  readonly needsReceipt: boolean;
  readonly message: Message;
  readonly onBody: (body: string) => void;
};

/** What is to be known before it goes out. It warns; what goes out is the owner's word. */
export function MessageHints({ way, answer, about, gaps, needsReceipt, message, onBody }: MessageHintsProps) {
  const { subject, body } = message;
  const form = way === 'chat' ? 'chat-usted' : way;
  const warnings = messageWarnings({ form, subject: way === 'email' ? subject : '', body, toPerson: answer.isPerson });
  return (
    <Stack gap={2}>
      {gaps.length > 0 && <Gaps gaps={gaps} about={about} />}
      {way === 'sms' && gaps.length === 0 && <SmsLength body={body} onBody={onBody} />}
      {warnings.map(({ kind, words }) => (
        <Notice key={kind} kind="warning">
          {t(`letterTexts.messages.warnings.${kind}`, { words: words.join(', ') })}
        </Notice>
      ))}
      {needsReceipt && <Notice kind="warning">{t('texts.receipt')}</Notice>}
    </Stack>
  );
}

const MOST = { gsm: 160, unicode: 70 } as const;

function SmsLength({ body, onBody }: { readonly body: string; readonly onBody: (body: string) => void }) {
  const { alphabet, length, parts, strange } = messageLength(body);
  const said = parts <= 1 ? t('texts.sms.one', { length, most: MOST[alphabet] }) : t('texts.sms.several', { length, parts });
  return (
    <Row>
      <Text small muted>
        {[said, ...(alphabet === 'unicode' ? [t('texts.sms.strange', { letters: strange.slice(0, 5).join(' ') })] : [])].join(
          ' ',
        )}
      </Text>
      {alphabet === 'unicode' && (
        <Button small onClick={() => onBody(withoutAccents(body))}>
          {t('texts.sms.without')}
        </Button>
      )}
    </Row>
  );
}

function Gaps({ gaps, about }: Pick<MessageHintsProps, 'gaps' | 'about'>) {
  return (
    <Notice kind="warning" title={t('texts.missing.title')}>
      <ul>
        {gaps.map((gap) => {
          const address = whereToFix(gap, about);
          return (
            <li key={gap}>
              {t(`texts.missing.gaps.${gap}`)}{' '}
              {address && (
                <LinkButton small look="quiet" href={address}>
                  {t(gap === 'first-name' ? 'texts.missing.fix.debtor' : 'texts.missing.fix.settings')}
                </LinkButton>
              )}
            </li>
          );
        })}
      </ul>
      <Text small>{t('texts.missing.byHand')}</Text>
    </Notice>
  );
}

function whereToFix(gap: ShortTextGap, { debtorId }: MessageAbout): Address | undefined {
  switch (gap) {
    case 'user':
    case 'contact-phone':
      return paths.settingsSection('cartas');
    case 'iban':
      return paths.settingsSection('negocio');
    case 'first-name':
      return paths.editDebtor(debtorId);
    default:
      return undefined;
  }
}
