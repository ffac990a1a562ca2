/** One form of a message as it would be read, with what had better be said otherwise. */
import type { ComposedText } from '../../../shared/domain/short-texts/compose-short-text.ts';
import { messageLength } from '../../../shared/domain/short-texts/gsm.ts';
import { type MessageWarning, messageWarnings } from '../../../shared/domain/short-texts/message-lint.ts';
import { t } from '../../../shared/i18n/t.ts';
import { Notice, Stack, Text } from '../../ui/index.ts';
import styles from './message-sheet.module.css';

/** The text is for everybody: what a natural person may not be told counts. */
export function MessageSheet({ text }: { readonly text: ComposedText }) {
  const { form, subject, body, needsReceipt } = text;
  const name = t(`letterTexts.messages.sheets.${form}`);
  return (
    <section aria-label={name} className={styles.sheet} data-form={form}>
      <Stack gap={2}>
        <Text small muted>
          {name}
        </Text>
        {subject !== undefined && <p className={styles.subject}>{t('letterTexts.messages.subject', { subject })}</p>}
        <p className={form === 'email' ? styles.letter : styles.bubble}>{body}</p>
        {form === 'sms' && <SmsLength body={body} />}
        {messageWarnings({ form, subject, body, toPerson: true }).map((warning) => (
          <Notice key={warning.kind} kind="warning">
            {warningText(warning)}
          </Notice>
        ))}
        {needsReceipt && <Notice>{t('texts.receipt')}</Notice>}
      </Stack>
    </section>
  );
}

const warningText = ({ kind, words }: MessageWarning): string =>
  t(`letterTexts.messages.warnings.${kind}`, { words: words.join(', ') });

const MOST = { gsm: 160, unicode: 70 } as const;

function SmsLength({ body }: { readonly body: string }) {
  const { alphabet, length, parts, strange } = messageLength(body);
  const said = parts <= 1 ? t('texts.sms.one', { length, most: MOST[alphabet] }) : t('texts.sms.several', { length, parts });
  return (
    <Text small muted>
      {alphabet === 'unicode' ? `${said} ${t('texts.sms.strange', { letters: strange.slice(0, 5).join(' ') })}` : said}
    </Text>
  );
}
