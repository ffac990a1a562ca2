/** The page of a text that is being changed: saving, giving up, and what it said before. */
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import type { Address } from '../../lib/paths.ts';
import { Check, History } from '../../ui/icons.ts';
import { Button, Columns, FailureNotice, Notice, Page, Stack } from '../../ui/index.ts';
import type { TextAnswer } from './queries.ts';
import { textName } from './text-name.ts';
import type { EditedText, TextEdit } from './use-text-edit.ts';
import { VersionsDrawer } from './versions-drawer.tsx';

type EditedPageProps = {
  readonly text: EditedText;
  readonly saved: TextAnswer;
  readonly edit: TextEdit;
  readonly back: { readonly href: Address; readonly label: string };
  /** Said while nothing is unsaved. */
  readonly intro?: string;
  /** What it comes out as. */
  readonly paper: ReactNode;
  readonly children: ReactNode;
};

export function EditedPage({ text, saved, edit, back, intro = t('letterTexts.page.intro'), paper, children }: EditedPageProps) {
  const [looking, setLooking] = useState(false);
  const save = useMutation({
    mutationFn: () => call('letterTexts.save', { templateId: text.id, lines: edit.lines }),
    onMutate: () => edit.typed,
    onSuccess: (_answer, _input, sent) => {
      edit.settle(sent);
      announce(t(text.parts ? 'letterTexts.messages.saved' : 'letterTexts.page.saved'), { undo: true });
    },
  });
  return (
    <Page
      fill
      title={t('letterTexts.page.title', { name: textName(text.id) })}
      subtitle={edit.isEdited ? t('letterTexts.page.unsaved') : intro}
      back={back}
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
          <FailureNotice failure={save.error} />
          {edit.wrong > 0 && <Notice kind="failure">{t('letterTexts.page.wrong', { count: edit.wrong })}</Notice>}
          {children}
        </Stack>
        {paper}
      </Columns>
      <VersionsDrawer template={text} saved={saved} open={looking} onClose={() => setLooking(false)} />
    </Page>
  );
}
