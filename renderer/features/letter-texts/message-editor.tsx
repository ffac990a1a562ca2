/** The words of one message that is copied, in each of its forms, beside what an invented customer would get. */
import { useRef, useState } from 'react';
import type { EditableParagraph } from '../../../shared/domain/letters/editable-text.ts';
import { plainOf } from '../../../shared/domain/letters/plain-notation.ts';
import { composeShortText } from '../../../shared/domain/short-texts/compose-short-text.ts';
import { casesOf, type ExampleCase, exampleMessageFacts } from '../../../shared/domain/short-texts/example-messages.ts';
import { MESSAGE_PARTS, type MessagePartKey, type WrittenMessage } from '../../../shared/domain/short-texts/message-words.ts';
import { formatDayAndMonth, formatLongDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { Section, SelectField, Stack, Text } from '../../ui/index.ts';
import { EditedPage } from './edited-page.tsx';
import styles from './letter-texts.module.css';
import { MessageSheet } from './message-sheet.tsx';
import { ParagraphCard } from './paragraph-card.tsx';
import type { TextAnswer } from './queries.ts';
import { useTextEdit } from './use-text-edit.ts';

const FORMATS = { money: formatMoney, longDate: formatLongDate, dayAndMonth: formatDayAndMonth };

export function MessageEditor({ message, saved }: { readonly message: WrittenMessage; readonly saved: TextAnswer }) {
  const { id } = message;
  const [first = 'one', ...others] = casesOf(id);
  const [example, setExample] = useState<ExampleCase>(first);
  const edit = useTextEdit(message, saved);
  const texts = composeShortText(id, exampleMessageFacts(id, example), FORMATS, edit.lines);
  const paper = useRef<HTMLDivElement>(null);
  // What is being written stays in sight as it comes out.
  const show = (key: MessagePartKey) => {
    const form = key === 'email-subject' ? 'email' : key;
    paper.current?.querySelector(`[data-form="${form}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <EditedPage
      text={message}
      saved={saved}
      edit={edit}
      intro={t('letterTexts.messages.intro')}
      back={{ href: paths.texts, label: t('letterTexts.list.title') }}
      paper={
        <Section title={t('letterTexts.messages.preview')}>
          <Stack>
            <SelectField
              label={t('letterTexts.messages.example')}
              value={example}
              onChange={(next) => next && setExample(next)}
              options={[first, ...others].map((value) => ({ value, label: t(`letterTexts.messages.cases.${value}`) }))}
            />
            <div ref={paper} className={styles.sheets}>
              {texts.map((text) => (
                <MessageSheet key={text.form} text={text} />
              ))}
            </div>
          </Stack>
        </Section>
      }
    >
      <Section title={t('letterTexts.messages.forms')}>
        <Stack gap={2}>
          <Text small muted>
            {t('letterTexts.messages.formsHint')}
          </Text>
          <ol className={styles.paragraphs}>
            {MESSAGE_PARTS.map((key) => {
              const line = edit.of(key);
              const part = paragraphOf(message, key);
              return (
                line &&
                part && (
                  <ParagraphCard
                    key={key}
                    paragraph={part}
                    name={t(`letterTexts.messages.parts.${key}`)}
                    field={t(`letterTexts.messages.fields.${key}`)}
                    named
                    lintedElsewhere
                    canGo={false}
                    line={line}
                    fields={[...(message.parts?.[key]?.fields ?? [])]}
                    blocks={[]}
                    onWrite={(plain) => edit.write(key, plain)}
                    onOpen={() => show(key)}
                  />
                )
              );
            })}
          </ol>
        </Stack>
      </Section>
    </EditedPage>
  );
}

function paragraphOf(
  { lines, locks }: WrittenMessage,
  key: MessagePartKey,
): Extract<EditableParagraph, { kind: 'words' }> | undefined {
  const line = lines.find((one) => one.key === key);
  const lock = locks[key];
  return line && { kind: 'words', key, line, original: plainOf(line.nodes), ...(lock && { lock }) };
}
