/** The text on the screen: the program's, what is saved over it, and what is being typed over that. */
import { useMemo } from 'react';
import type { TextId } from '../../../shared/contract/letter-texts.ts';
import { plainOf } from '../../../shared/domain/letters/plain-notation.ts';
import { dataOf, plainWords, readWords, type WordsProblem, type WrittenText } from '../../../shared/domain/letters/word-rules.ts';
import { originOf } from '../../../shared/domain/letters/wording.ts';
import type { TextAnswer } from './queries.ts';
import { dropTyped, settleTyped, type Typed, typeWords, useTyped } from './store.ts';

export type EditedLine = {
  /** As it is written now. */
  readonly plain: string;
  readonly original: string;
  readonly problem?: WordsProblem;
  /** The program's own words have changed since the owner's were written. */
  readonly hasNewOriginal: boolean;
};

export type TextEdit = {
  readonly of: (key: string) => EditedLine | undefined;
  /** Every paragraph that differs from the program's and may be so; a wrong one counts as it was saved. */
  readonly lines: Readonly<Record<string, string>>;
  readonly wrong: number;
  readonly isEdited: boolean;
  readonly write: (key: string, plain: string) => void;
  /** As it is typed now, to be given back once it was saved. */
  readonly typed: Typed;
  readonly settle: (sent: Typed) => void;
  readonly drop: () => void;
};

/** A letter, or a message in all its forms. */
export type EditedText = WrittenText & { readonly id: TextId };

export function useTextEdit(template: EditedText, saved: TextAnswer): TextEdit {
  const typed = useTyped(template.id);
  return useMemo(() => {
    const edited = new Map<string, EditedLine>();
    const lines: Record<string, string> = {};
    const known = dataOf(template);
    let isEdited = false;
    for (const line of template.lines) {
      if (originOf(line.key) !== undefined) continue;
      const original = plainOf(line.nodes);
      const own = saved.lines[line.key];
      const before = own && plainWords(own.words);
      const plain = typed[line.key] ?? before ?? original;
      const read = plain === original ? undefined : readWords(plain, line, template, known);
      if (plain !== (before ?? original)) isEdited = true;
      edited.set(line.key, {
        plain,
        original,
        hasNewOriginal: own !== undefined && own.was !== line.source,
        ...(read && !read.ok && { problem: read.error }),
      });
      if (read?.ok) lines[line.key] = read.value;
      else if (read && own) lines[line.key] = own.words;
    }
    return {
      of: (key) => edited.get(key),
      lines,
      wrong: [...edited.values()].filter(({ problem }) => problem !== undefined).length,
      isEdited,
      write: (key, plain) => typeWords(template.id, key, plain),
      typed,
      settle: (sent) => settleTyped(template.id, sent),
      drop: () => dropTyped(template.id),
    };
  }, [template, saved, typed]);
}
