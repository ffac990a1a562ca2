/** Ajustes › Textos: the words of one letter, changed for good, beside the paper that they make. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Tone } from '../../../shared/domain/dunning/policy.ts';
import { LetterId } from '../../../shared/domain/ids.ts';
import { letterIn } from '../../../shared/domain/letters/catalogue.ts';
import { editableParagraphs, speaksInTones } from '../../../shared/domain/letters/editable-text.ts';
import { type LetterTemplate, TemplateId } from '../../../shared/domain/letters/letter-template.ts';
import { dataOf } from '../../../shared/domain/letters/word-rules.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { paths } from '../../lib/paths.ts';
import { blobAddress } from '../../lib/upload.ts';
import { useAddressQuery } from '../../lib/use-address-query.ts';
import { Check, History } from '../../ui/icons.ts';
import {
  Button,
  Columns,
  EmptyState,
  FailureNotice,
  LinkButton,
  Notice,
  Page,
  PdfPages,
  Section,
  Stack,
  Text,
  Waiting,
} from '../../ui/index.ts';
import { ToneChoice } from '../letters/index.ts';
import styles from './letter-texts.module.css';
import { ParagraphCard } from './paragraph-card.tsx';
import { type TextAnswer, textQuery } from './queries.ts';
import { TakenRow } from './taken-row.tsx';
import { useTextEdit } from './use-text-edit.ts';
import { useTextPreview } from './use-text-preview.ts';
import { VersionsDrawer } from './versions-drawer.tsx';

type PageProps = { readonly params: Readonly<Record<string, string | undefined>> };

export function TextPage({ params }: PageProps) {
  const id = TemplateId.safeParse(params.templateId);
  return id.success ? <KnownText key={id.data} templateId={id.data} /> : <NoText />;
}

function KnownText({ templateId }: { readonly templateId: TemplateId }) {
  const saved = useQuery(textQuery(templateId));
  if (saved.data) return <TextEditor template={letterIn(templateId).template} saved={saved.data} />;
  return (
    <Page title={t(`letters.templates.${templateId}`)}>
      {saved.isPending ? <Waiting /> : <FailureNotice failure={saved.error} />}
    </Page>
  );
}

function TextEditor({ template, saved }: { readonly template: LetterTemplate; readonly saved: TextAnswer }) {
  const { id } = template;
  const [tone, setTone] = useState<Tone>(template.usualTone ?? 'neutral');
  const [looking, setLooking] = useState(false);
  const letterId = LetterId.safeParse(useAddressQuery().get('carta')).data;
  const edit = useTextEdit(template, saved);
  const { drawn, failure } = useTextPreview({ templateId: id, lines: edit.lines, tone, ...(letterId && { letterId }) });
  const save = useMutation({
    mutationFn: () => call('letterTexts.save', { templateId: id, lines: edit.lines }),
    onSuccess: () => {
      edit.drop();
      announce(t('letterTexts.page.saved'), { undo: true });
    },
  });
  const name = t(`letters.templates.${id}`);
  return (
    <Page
      fill
      title={t('letterTexts.page.title', { name })}
      subtitle={edit.isEdited ? t('letterTexts.page.unsaved') : t('letterTexts.page.intro')}
      back={
        letterId
          ? { href: paths.letter(letterId), label: t('letterTexts.page.toLetter') }
          : { href: paths.texts, label: t('letterTexts.list.title') }
      }
      moreActions={
        <>
          {edit.isEdited && <Button onClick={edit.drop}>{t('letterTexts.page.discard')}</Button>}
          <Button icon={History} onClick={() => setLooking(true)}>
            {t('letterTexts.versions.title')}
          </Button>
        </>
      }
      action={
        <Button
          look="primary"
          icon={Check}
          disabled={!edit.isEdited || edit.wrong > 0}
          busy={save.isPending}
          onClick={() => save.mutate()}
        >
          {t('letterTexts.page.save')}
        </Button>
      }
    >
      <Columns shape="paper" fill>
        <Stack gap={4}>
          <FailureNotice failure={save.error ?? failure} />
          {edit.wrong > 0 && <Notice kind="failure">{t('letterTexts.page.wrong', { count: edit.wrong })}</Notice>}
          {speaksInTones(template) && (
            <Section title={t('letterTexts.tone.title')}>
              <Stack gap={2}>
                <ToneChoice value={tone} onChange={setTone} />
                <Text small muted>
                  {t('letterTexts.page.toneHint')}
                </Text>
              </Stack>
            </Section>
          )}
          <Paragraphs template={template} tone={tone} edit={edit} />
        </Stack>
        {drawn ? (
          <PdfPages address={blobAddress(drawn.token)} label={t('letters.editor.paper')} />
        ) : (
          <Waiting>{t('letters.editor.drawing')}</Waiting>
        )}
      </Columns>
      <VersionsDrawer template={template} saved={saved} open={looking} onClose={() => setLooking(false)} />
    </Page>
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
                number={index + 1}
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
