/** A letter as a list of paragraphs to be edited: what its words are, when they are printed and whether they may go. */
import type { Tone } from '../dunning/policy.ts';
import { inWords, under } from './conditions.ts';
import type { LetterTemplate, LockReason, TemplateId } from './letter-template.ts';
import { nameOfBlock, nameOfCondition, plainOf } from './plain-notation.ts';
import type { TemplateLine } from './template-parser.ts';
import { toneFlags } from './tones.ts';
import { originOf } from './wording.ts';

export type EditableParagraph = {
  readonly key: string;
  readonly line: TemplateLine;
  /** In words; absent of a paragraph that is always printed. */
  readonly onlyIf?: string;
} & (
  | { readonly kind: 'words'; readonly original: string; readonly lock?: LockReason }
  /** A table, the signature: nothing in it can be written. */
  | { readonly kind: 'panel'; readonly names: readonly string[] }
  /** Of another letter, and changed there. */
  | { readonly kind: 'taken'; readonly from: TemplateId }
);

/** Those that this tone can print, in the order of the letter. */
export function editableParagraphs(template: LetterTemplate, tone: Tone): readonly EditableParagraph[] {
  const flags = toneFlags(tone);
  return template.lines.flatMap((line): readonly EditableParagraph[] => {
    const left = line.condition === undefined ? true : under(line.condition, flags);
    if (left === false) return [];
    const common = { key: line.key, line, ...(left !== true && { onlyIf: inWords(left, nameOfCondition) }) };
    const from = originOf(line.key);
    if (from !== undefined) return [{ ...common, kind: 'taken', from }];
    if (!hasWords(line)) return [{ ...common, kind: 'panel', names: panelNames(line) }];
    const lock = lockOf(line, template);
    return [{ ...common, kind: 'words', original: plainOf(line.nodes), ...(lock && { lock }) }];
  });
}

const lockOf = ({ label, isSubject }: TemplateLine, template: LetterTemplate): LockReason | undefined =>
  (label === undefined ? undefined : template.locks[label]) ?? (isSubject ? 'form' : undefined);

const hasWords = ({ nodes }: TemplateLine): boolean =>
  nodes.some((node) => node.kind !== 'block' && !(node.kind === 'text' && node.text.trim() === ''));

const panelNames = ({ nodes }: TemplateLine): readonly string[] =>
  nodes.flatMap((node) => (node.kind === 'block' ? [nameOfBlock(node.name)] : []));

/** Whether some line of it depends on the tone. Conditions are part of the key. */
export const speaksInTones = ({ lines }: LetterTemplate): boolean =>
  lines.some(({ key, source }) => /\btono_/.test(`${key} ${source}`));
