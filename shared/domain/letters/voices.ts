/** What one letter says in each of the four tones, so that the owner can read before choosing. */
import { Tone } from '../dunning/policy.ts';
import { composeLetter } from './compose-letter.ts';
import type { LetterFacts } from './letter-facts.ts';
import type { LetterFormats } from './letter-formats.ts';
import type { LetterBlock } from './letter-model.ts';
import type { TemplateId } from './letter-template.ts';
import { templates } from './templates/es/index.ts';

/** Where neither the owner nor the policy chose. */
export const usualTone = (id: TemplateId): Tone => templates[id].usualTone ?? 'neutral';

/** A paragraph that the tones say differently; a tone that leaves it out has no text. */
export type VoicedParagraph = { readonly label: string; readonly texts: Readonly<Partial<Record<Tone, string>>> };

/** In the order of the letter; empty when this letter says the same in every tone. */
export function voicesOf(request: {
  readonly templateId: TemplateId;
  readonly facts: LetterFacts;
  readonly formats: LetterFormats;
}): readonly VoicedParagraph[] {
  const { facts } = request;
  const said = Tone.options.map((tone) => {
    const { model } = composeLetter({ ...request, facts: { ...facts, choices: { ...facts.choices, tone } } });
    return [tone, textsOf(model.body)] as const;
  });
  const labels = inOrder(said.map(([, texts]) => [...texts.keys()]));
  return labels.flatMap((label): readonly VoicedParagraph[] => {
    const texts = Object.fromEntries(said.flatMap(([tone, of]) => (of.has(label) ? [[tone, of.get(label) ?? '']] : [])));
    return new Set(said.map(([, of]) => of.get(label))).size > 1 ? [{ label, texts }] : [];
  });
}

/** Tables and payment data are no wording, so only sentences count. */
function textsOf(body: readonly LetterBlock[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const block of body) {
    if (block.kind !== 'paragraph' && block.kind !== 'subject' && block.kind !== 'closing') continue;
    const label = block.label ?? block.kind;
    const text = block.runs.map((run) => run.text).join('');
    texts.set(label, texts.has(label) ? `${texts.get(label)} ${text}` : text);
  }
  return texts;
}

/** Every label once, each after the one that it follows in the list where it was found. */
function inOrder(lists: readonly (readonly string[])[]): readonly string[] {
  const labels: string[] = [];
  for (const list of lists) {
    for (const [index, label] of list.entries()) {
      if (!labels.includes(label)) labels.splice(labels.indexOf(list[index - 1] ?? '') + 1, 0, label);
    }
  }
  return labels;
}
