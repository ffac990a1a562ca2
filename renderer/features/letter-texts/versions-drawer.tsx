/** What the letter said before: each version with its day, who wrote it and what it changed, word by word, and the way back. */
import { useMutation } from '@tanstack/react-query';
import { plainOf } from '../../../shared/domain/letters/plain-notation.ts';
import { wordDiff } from '../../../shared/domain/letters/word-diff.ts';
import { plainWords } from '../../../shared/domain/letters/word-rules.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { momentText } from '../../lib/moment-text.ts';
import { RotateCcw } from '../../ui/icons.ts';
import { Button, Drawer, FailureNotice, OnlyReadAloud, Pill, Stack, Text, useToday } from '../../ui/index.ts';
import styles from './letter-texts.module.css';
import type { TextAnswer, TextVersion } from './queries.ts';
import { dropTyped } from './store.ts';
import type { EditedText } from './use-text-edit.ts';

type VersionsDrawerProps = {
  readonly template: EditedText;
  readonly saved: TextAnswer;
  readonly open: boolean;
  readonly onClose: () => void;
};

const ORIGINAL = 0;

export function VersionsDrawer({ template, saved, open, onClose }: VersionsDrawerProps) {
  const restore = useMutation({
    mutationFn: (version: number) => call('letterTexts.restore', { templateId: template.id, version }),
    onSuccess: (_, version) => {
      dropTyped(template.id);
      announce(
        version === ORIGINAL ? t('letterTexts.versions.originalRestored') : t('letterTexts.versions.restored', { version }),
        {
          undo: true,
        },
      );
    },
  });
  const isOriginal = Object.keys(saved.lines).length === 0;
  return (
    <Drawer open={open} onClose={onClose} title={t('letterTexts.versions.title')} wide>
      <Stack>
        <FailureNotice failure={restore.error} />
        <ol className={styles.versions} aria-label={t('letterTexts.versions.title')}>
          {saved.versions.map((version, index) => (
            <Version
              key={version.version}
              template={template}
              version={version}
              before={saved.versions[index + 1]?.lines ?? {}}
              isCurrent={index === 0}
              busy={restore.isPending}
              onRestore={() => restore.mutate(version.version)}
            />
          ))}
          <li>
            <div className={styles.versionHead}>
              <strong>{t('letterTexts.versions.original')}</strong>
              {isOriginal ? (
                <Pill tone="accent">{t('letterTexts.versions.current')}</Pill>
              ) : (
                <Button small icon={RotateCcw} busy={restore.isPending} onClick={() => restore.mutate(ORIGINAL)}>
                  {t('letterTexts.versions.restoreOriginal')}
                </Button>
              )}
            </div>
            <Text muted>{t('letterTexts.versions.originalText')}</Text>
          </li>
        </ol>
      </Stack>
    </Drawer>
  );
}

type VersionProps = {
  readonly template: EditedText;
  readonly version: TextVersion;
  readonly before: TextVersion['lines'];
  readonly isCurrent: boolean;
  readonly busy: boolean;
  readonly onRestore: () => void;
};

function Version({ template, version: { version, madeAt, madeBy, lines }, before, isCurrent, busy, onRestore }: VersionProps) {
  const today = useToday();
  const moment = momentText(madeAt, today);
  const said = (of: TextVersion['lines'], key: string, original: string) => {
    const own = of[key];
    return own === undefined ? original : (plainWords(own) ?? own);
  };
  const changes = template.lines.flatMap(({ key, nodes }) => {
    const [was, is] = [said(before, key, plainOf(nodes)), said(lines, key, plainOf(nodes))];
    return was === is ? [] : [{ key, parts: wordDiff(was, is) }];
  });
  return (
    <li>
      <div className={styles.versionHead}>
        <span>
          <strong>{t('letterTexts.versions.number', { version })}</strong>
          {`, ${madeBy === undefined ? moment : t('letterTexts.versions.by', { moment, name: madeBy })} `}
          {isCurrent && <Pill tone="accent">{t('letterTexts.versions.current')}</Pill>}
        </span>
        {!isCurrent && (
          <Button small icon={RotateCcw} busy={busy} onClick={onRestore}>
            <span aria-hidden>{t('letterTexts.versions.restore')}</span>
            <OnlyReadAloud>{t('letterTexts.versions.restoreNamed', { version })}</OnlyReadAloud>
          </Button>
        )}
      </div>
      {changes.length === 0 && <Text muted>{t('letterTexts.versions.same')}</Text>}
      {changes.map(({ key, parts }) => (
        <p key={key} className={styles.diff}>
          {parts.map(({ kind, text }, index) => {
            const id = `${index} ${kind}`;
            if (kind === 'gone') return <del key={id}>{text}</del>;
            return kind === 'new' ? <ins key={id}>{text}</ins> : <span key={id}>{text}</span>;
          })}
        </p>
      ))}
    </li>
  );
}
