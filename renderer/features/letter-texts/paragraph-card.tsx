/** One paragraph: read until it is asked to be changed, then written with its data at hand. */
import { useEffect, useRef, useState } from 'react';
import type { EditableParagraph } from '../../../shared/domain/letters/editable-text.ts';
import { notationOf } from '../../../shared/domain/letters/plain-notation.ts';
import { wordMarks } from '../../../shared/domain/letters/wording-lint.ts';
import { t } from '../../../shared/i18n/t.ts';
import { Pencil, RotateCcw, Trash2 } from '../../ui/icons.ts';
import { Button, Notice, OnlyReadAloud, Pill, Row, Stack, Text, TextAreaField } from '../../ui/index.ts';
import { DataList } from './data-list.tsx';
import styles from './letter-texts.module.css';
import { problemText } from './problem-text.ts';
import { ShownWords } from './shown-words.tsx';
import type { EditedLine } from './use-text-edit.ts';

type ParagraphCardProps = {
  readonly paragraph: Extract<EditableParagraph, { kind: 'words' }>;
  /** `párrafo 3`, `SMS` … and the name of the field in which it is written. */
  readonly name: string;
  readonly field: string;
  /** The name stands above it, where its place does not tell what it is. */
  readonly named?: boolean;
  /** Unwise words are told beside what comes out. */
  readonly lintedElsewhere?: boolean;
  /** It may be left out. */
  readonly canGo: boolean;
  readonly line: EditedLine;
  readonly fields: readonly string[];
  readonly blocks: readonly string[];
  readonly onWrite: (plain: string) => void;
  readonly onOpen?: () => void;
};

export function ParagraphCard(props: ParagraphCardProps) {
  const { paragraph, name, named, line } = props;
  const [open, setOpen] = useState(false);
  const card = useRef<HTMLLIElement>(null);
  const { plain, original, problem } = line;
  const isChanged = plain !== original;
  const start = () => {
    setOpen(true);
    props.onOpen?.();
  };
  const close = () => {
    setOpen(false);
    // Back to where the writing began, once it is there again.
    requestAnimationFrame(() => card.current?.querySelector('button')?.focus());
  };
  const notation = notationOf(plain);
  return (
    <li ref={card} className={styles.paragraph} aria-label={name}>
      <Stack gap={2}>
        {(named || isChanged || paragraph.onlyIf !== undefined) && (
          <Row>
            {named && <strong>{name}</strong>}
            {isChanged && <Pill tone="accent">{t('letterTexts.page.changed')}</Pill>}
            {paragraph.onlyIf !== undefined && (
              <Text small muted>
                {t('letterTexts.page.onlyIf', { condition: paragraph.onlyIf })}
              </Text>
            )}
          </Row>
        )}
        {open ? (
          <Writing {...props} onDone={close} />
        ) : (
          <>
            {plain.trim() === '' ? (
              <Text muted>{t('letterTexts.page.notPrinted')}</Text>
            ) : (
              <ShownWords notation={notation.ok ? notation.value : plain} />
            )}
            <Row>
              <Button small icon={Pencil} onClick={start}>
                {t('letterTexts.page.change')}
                <OnlyReadAloud>{` ${name}`}</OnlyReadAloud>
              </Button>
              {paragraph.lock && (
                <Text small muted>
                  {t('letterTexts.page.locked', { reason: t(`letters.locks.${paragraph.lock}`) })}
                </Text>
              )}
            </Row>
          </>
        )}
        {problem && !open && <Notice kind="failure">{problemText(problem)}</Notice>}
        {line.hasNewOriginal && <Notice>{t('letterTexts.page.newOriginal')}</Notice>}
      </Stack>
    </li>
  );
}

const GAPS = {
  harmful: 'harmful-wording',
  'court-look': 'court-look',
  insult: 'insulting-wording',
  shouting: 'shouting',
} as const;

/** Each word once, in the order of the text. */
const warnings = (text: string) => [
  ...new Map(wordMarks(text).map(({ kind, word }) => [word, { kind: GAPS[kind], word }])).values(),
];

function Writing({
  paragraph,
  field: fieldName,
  lintedElsewhere,
  canGo,
  line,
  fields,
  blocks,
  onWrite,
  onDone,
}: ParagraphCardProps & { readonly onDone: () => void }) {
  const box = useRef<HTMLDivElement>(null);
  const { plain, original, problem } = line;
  const area = () => box.current?.querySelector('textarea');
  useEffect(() => box.current?.querySelector('textarea')?.focus(), []);
  const insert = (token: string) => {
    const field = area();
    const [from, to] = [field?.selectionStart ?? plain.length, field?.selectionEnd ?? plain.length];
    onWrite(`${plain.slice(0, from)}${token}${plain.slice(to)}`);
    // After the text has been drawn, the next letter is typed behind what was put in.
    requestAnimationFrame(() => {
      field?.focus();
      field?.setSelectionRange(from + token.length, from + token.length);
    });
  };
  const goTo = (at: number) => {
    const field = area();
    field?.focus();
    field?.setSelectionRange(at, plain.length);
  };
  const at = problem?.at;
  return (
    <div ref={box}>
      <Stack gap={2}>
        <TextAreaField
          label={fieldName}
          hint={t('letterTexts.page.wordsHint')}
          rows={Math.min(12, Math.max(3, Math.ceil(plain.length / 60)))}
          maxLength={4000}
          optional={canGo}
          value={plain}
          onChange={(words) => onWrite(words ?? '')}
        />
        <div role="alert">
          {problem && (
            <Notice
              kind="failure"
              action={
                at !== undefined && (
                  <Button small onClick={() => goTo(at)}>
                    {t('letterTexts.page.goToFault')}
                  </Button>
                )
              }
            >
              {problemText(problem)}
            </Notice>
          )}
        </div>
        {!lintedElsewhere &&
          plain !== original &&
          warnings(plain).map(({ kind, word }) => (
            <Notice key={word} kind="warning">
              {t(`letters.gaps.${kind}`, { detail: word })}
            </Notice>
          ))}
        <DataList fields={fields} blocks={blocks} onInsert={insert} />
        <Row>
          <Button small look="primary" onClick={onDone}>
            {t('letterTexts.page.done')}
          </Button>
          {plain !== original && (
            <Button small icon={RotateCcw} onClick={() => onWrite(original)}>
              {t('letterTexts.page.asItCame')}
            </Button>
          )}
          {canGo && plain.trim() !== '' && (
            <Button small icon={Trash2} onClick={() => onWrite('')}>
              {t('letterTexts.page.leaveOut')}
            </Button>
          )}
        </Row>
        {paragraph.lock && (
          <Text small muted>
            {t('letterTexts.page.lockedWriting', { reason: t(`letters.locks.${paragraph.lock}`) })}
          </Text>
        )}
      </Stack>
    </div>
  );
}
