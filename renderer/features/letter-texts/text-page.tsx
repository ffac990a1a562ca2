/** Ajustes › Textos: the words of one letter, changed for good, beside the paper that they make. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { TextId } from '../../../shared/contract/letter-texts.ts';
import { ShortTextId, type Tone } from '../../../shared/domain/dunning/policy.ts';
import { LetterId } from '../../../shared/domain/ids.ts';
import { letterIn } from '../../../shared/domain/letters/catalogue.ts';
import { editableParagraphs } from '../../../shared/domain/letters/editable-text.ts';
import type { LetterTemplate, TemplateId } from '../../../shared/domain/letters/letter-template.ts';
import { dataOf } from '../../../shared/domain/letters/word-rules.ts';
import { writtenMessages } from '../../../shared/domain/short-texts/message-words.ts';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { blobAddress } from '../../lib/upload.ts';
import { useAddressQuery } from '../../lib/use-address-query.ts';
import { EmptyState, FailureNotice, LinkButton, Page, PdfPages, Section, Stack, Text, Waiting } from '../../ui/index.ts';
import { ToneChoice } from '../letters/index.ts';
import { EditedPage } from './edited-page.tsx';
import styles from './letter-texts.module.css';
import { MessageEditor } from './message-editor.tsx';
import { ParagraphCard } from './paragraph-card.tsx';
import { type TextAnswer, textQuery } from './queries.ts';
import { TakenRow } from './taken-row.tsx';
import { textName } from './text-name.ts';
import { useTextEdit } from './use-text-edit.ts';
import { useTextPreview } from './use-text-preview.ts';

type PageProps = { readonly params: Readonly<Record<string, string | undefined>> };

export function TextPage({ params }: PageProps) {
  const id = TextId.safeParse(params.templateId);
  return id.success ? <KnownText key={id.data} id={id.data} /> : <NoText />;
}

function KnownText({ id }: { readonly id: TextId }) {
  const saved = useQuery(textQuery(id));
  const message = ShortTextId.safeParse(id).data;
  if (saved.data) {
    if (message) return <MessageEditor message={writtenMessages[message]} saved={saved.data} />;
    return <TextEditor template={letterIn(id as TemplateId).template} saved={saved.data} />;
  }
  return <Page title={textName(id)}>{saved.isPending ? <Waiting /> : <FailureNotice failure={saved.error} />}</Page>;
}

function TextEditor({ template, saved }: { readonly template: LetterTemplate; readonly saved: TextAnswer }) {
  const { id } = template;
  const [tone, setTone] = useState<Tone>(template.usualTone ?? 'neutral');
  const letterId = LetterId.safeParse(useAddressQuery().get('carta')).data;
  const edit = useTextEdit(template, saved);
  const { drawn, failure } = useTextPreview({ templateId: id, lines: edit.lines, tone, ...(letterId && { letterId }) });
  return (
    <EditedPage
      text={template}
      saved={saved}
      edit={edit}
      back={
        letterId
          ? { href: paths.letter(letterId), label: t('letterTexts.page.toLetter') }
          : { href: paths.texts, label: t('letterTexts.list.title') }
      }
      paper={
        drawn ? (
          <PdfPages address={blobAddress(drawn.token)} label={t('letters.editor.paper')} />
        ) : (
          <Waiting>{t('letters.editor.drawing')}</Waiting>
        )
      }
    >
      <FailureNotice failure={failure} />
      <Section title={t('letterTexts.tone.title')}>
        {template.oneVoice ? (
          <Text muted>{t(`letterTexts.tone.oneVoice.${template.oneVoice}`)}</Text>
        ) : (
          <Stack gap={2}>
            <ToneChoice value={tone} onChange={setTone} />
            <Text small muted>
              {t('letterTexts.page.toneHint')}
            </Text>
          </Stack>
        )}
      </Section>
      <Paragraphs template={template} tone={tone} edit={edit} />
    </EditedPage>
  );
}

type ParagraphsProps = {
  readonly template: LetterTemplate;
  readonly tone: Tone;
  readonly edit: ReturnType<typeof useTextEdit>;
};

function Paragraphs({ template, tone, edit }: ParagraphsProps) {
  const known = dataOf(template);
  const paragraphs = editableParagraphs(template, tone);
  return (
    <Section title={t('letterTexts.page.paragraphs')}>
      <ol className={styles.paragraphs}>
        {paragraphs.map((paragraph, index) => {
          if (paragraph.kind === 'panel') {
            return (
              <li key={paragraph.key} className={styles.fixed}>
                {t('letterTexts.page.panel', { names: paragraph.names.join(', ') })}
              </li>
            );
          }
          if (paragraph.kind === 'taken') {
            const before = paragraphs[index - 1];
            const isSame = before?.kind === 'taken' && before.from === paragraph.from;
            return isSame ? null : <TakenRow key={paragraph.key} from={paragraph.from} />;
          }
          const line = edit.of(paragraph.key);
          return (
            line && (
              <ParagraphCard
                key={paragraph.key}
                paragraph={paragraph}
                name={t('letterTexts.page.paragraph', { number: index + 1 })}
                field={t('letterTexts.page.wordsOf', { number: index + 1 })}
                canGo={!paragraph.lock}
                line={line}
                fields={[...known.fields]}
                blocks={[...known.blocks]}
                onWrite={(plain) => edit.write(paragraph.key, plain)}
              />
            )
          );
        })}
      </ol>
    </Section>
  );
}

const NoText = () => (
  <Page title={t('letterTexts.list.title')}>
    <EmptyState
      text={t('letterTexts.list.notFound')}
      action={<LinkButton href={paths.texts}>{t('letterTexts.list.all')}</LinkButton>}
    />
  </Page>
);
