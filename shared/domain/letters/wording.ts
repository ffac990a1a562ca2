/**
 * The owner's words in the place of the program's: for each line of a template that was changed, its new words in the
 * notation of templates. A line break begins another paragraph; no words leave the paragraph out.
 * What cannot be printed (a line that the template has no more, words that cannot be read, a locked paragraph without words)
 * is passed over and the original stays: a letter is never worse for an old change.
 */
import type { LetterTemplate, TemplateId } from './letter-template.ts';
import { parseWords, type TemplateLine } from './template-parser.ts';

export type Wording = {
  /** `3`, `3+L04.2` where it takes paragraphs of another letter that was changed too; stored with the letter. */
  readonly version: string;
  /** By the key of the line. */
  readonly lines: Readonly<Record<string, string>>;
};

/** Words of several letters become those of one that takes paragraphs of the others. `undefined`: all of it is the original. */
export function joinedWording(
  own: { readonly version: number; readonly lines: Wording['lines'] } | undefined,
  taken: readonly { readonly id: TemplateId; readonly version: number; readonly lines: Wording['lines'] }[],
): Wording | undefined {
  const changed = [own && { ...own, id: undefined }, ...taken].filter((one) => one && Object.keys(one.lines).length > 0);
  if (changed.length === 0) return undefined;
  const lines = changed.flatMap((one) =>
    Object.entries(one?.lines ?? {}).map(([key, words]) => [one?.id === undefined ? key : `${one.id}.${key}`, words]),
  );
  const version = changed.map((one) => (one?.id === undefined ? `${one?.version}` : `${one.id}.${one.version}`)).join('+');
  return { version, lines: Object.fromEntries(lines) };
}

export function withWording(template: LetterTemplate, wording: Wording | undefined): LetterTemplate {
  if (!wording) return template;
  const lines = template.lines.flatMap((line): readonly TemplateLine[] => {
    const words = wording.lines[line.key];
    return words === undefined ? [line] : reworded(line, words, template);
  });
  return { ...template, version: `${template.version}+${wording.version}`, lines };
}

function reworded(line: TemplateLine, words: string, template: LetterTemplate): readonly TemplateLine[] {
  const paragraphs = words
    .split(/\r?\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (paragraphs.length === 0) return isLocked(line, template) ? [line] : [];
  const parsed = paragraphs.map((source) => ({ source, nodes: parseWords(source) }));
  return parsed.every(({ nodes }) => nodes.ok)
    ? parsed.flatMap(({ source, nodes }) => (nodes.ok ? [{ ...line, source, nodes: nodes.value }] : []))
    : [line];
}

export const isLocked = (
  { label, isSubject }: Pick<TemplateLine, 'label' | 'isSubject'>,
  { locks }: Pick<LetterTemplate, 'locks'>,
): boolean => isSubject || (label !== undefined && locks[label] !== undefined);

/** Other letters whose paragraphs this one prints: their words are changed there. */
export const takenFrom = (template: LetterTemplate): readonly TemplateId[] => [
  ...new Set(template.lines.flatMap(({ key }) => originOf(key) ?? [])),
];

/** The letter that a line comes from; `undefined` of a line of its own. */
export const originOf = (key: string): TemplateId | undefined => /^(L\d{2})\./.exec(key)?.[1] as TemplateId | undefined;
