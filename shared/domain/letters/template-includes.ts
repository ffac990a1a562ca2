/**
 * Paragraphs that a draft takes from another: `<<L04.P2-P10>>` (letters-es §0.1). They keep their own conditions, joined
 * with that of the line that takes them, and their labels say where they come from: `L04.P7`.
 * A range includes the lettered paragraphs of its ends (P2b, P10b); one that begins with a letter begins there.
 */
import type { Condition, IncludedRange, TemplateLine } from './template-parser.ts';

type Draft = { readonly id: string; readonly lines: readonly TemplateLine[] };

export const withIncluded = (lines: readonly TemplateLine[], drafts: readonly Draft[]): readonly TemplateLine[] =>
  lines.flatMap((line) => (line.include ? included(line.include, line.condition, drafts) : [line]));

function included(range: IncludedRange, condition: Condition | undefined, drafts: readonly Draft[]): readonly TemplateLine[] {
  const draft = drafts.find(({ id }) => id === range.draft);
  const lines = (draft?.lines ?? []).filter(({ label }) => label !== undefined && isWithin(label, range));
  if (lines.length === 0) throw new Error(`no paragraphs ${range.from}-${range.to} in ${range.draft}`);
  return lines.map((line) => {
    const both = joined(condition, line.condition);
    const [key, label] = [line.key, line.label].map((own) => `${range.draft}.${own}`);
    return { ...line, key: key ?? '', label: label ?? '', ...(both && { condition: both }) };
  });
}

const joined = (outer: Condition | undefined, own: Condition | undefined): Condition | undefined =>
  outer && own ? { kind: 'and', left: outer, right: own } : (outer ?? own);

const LABEL = /^([A-Z])(\d+)([a-z]?)$/;

function isWithin(label: string, { from, to }: IncludedRange): boolean {
  const [own, first, last] = [placeOf(label), placeOf(from), placeOf(to)];
  if (own?.series !== first?.series || !own || !first || !last) return false;
  const begins = own.number > first.number || (own.number === first.number && own.letter >= first.letter);
  const ends = own.number < last.number || (own.number === last.number && (last.letter === '' || own.letter <= last.letter));
  return begins && ends;
}

function placeOf(label: string) {
  const [, series, number, letter] = LABEL.exec(label) ?? [];
  return series === undefined ? undefined : { series, number: Number(number), letter: letter ?? '' };
}
