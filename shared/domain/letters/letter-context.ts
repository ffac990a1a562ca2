/** What every part of one letter is made from, and the texts of the notation turned into runs. */
import type { LetterFacts } from './letter-facts.ts';
import type { LetterFormats } from './letter-formats.ts';
import type { Run } from './letter-model.ts';
import type { TemplateId } from './letter-template.ts';
import { parseTemplate } from './template-parser.ts';
import { type Piece, readTemplate, type TemplateValues } from './template-reader.ts';

export type LetterContext = {
  readonly templateId: TemplateId;
  readonly facts: LetterFacts;
  readonly formats: LetterFormats;
  readonly values: TemplateValues;
  /** Paths of the values that some printed text asked for in vain; filled while composing. */
  readonly missed: Set<string>;
};

/** The amount demanded stands out; so does what is missing. */
export function runsOf(pieces: readonly Piece[], missed: Set<string>): readonly Run[] {
  const runs: Run[] = [];
  for (const piece of pieces) {
    if (piece.missing && piece.field !== undefined) missed.add(piece.field);
    const style = piece.missing ? 'missing' : piece.field === 'deuda.total' ? 'strong' : undefined;
    const last = runs.at(-1);
    if (last && last.style === style) runs[runs.length - 1] = { ...last, text: last.text + piece.text };
    else runs.push(style ? { text: piece.text, style } : { text: piece.text });
  }
  return runs;
}

/** A sentence of our own in the notation of templates. */
export function runsOfText(text: string, { values, missed }: LetterContext): readonly Run[] {
  const parsed = parseTemplate(text);
  if (!parsed.ok) throw new Error(`built-in text: ${parsed.error.code}`);
  return readTemplate(parsed.value, values).items.flatMap((item) => (item.kind === 'block' ? [] : runsOf(item.pieces, missed)));
}
