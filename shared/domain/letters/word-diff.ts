/**
 * Two texts compared word by word: what stayed, what went and what came. Longest common sequence; blanks belong to the word before.
 * A small word or two that both happen to have in the middle of a change is part of it: nobody reads a sentence in shreds.
 */
export type DiffPart = { readonly kind: 'same' | 'gone' | 'new'; readonly text: string };

export function wordDiff(before: string, after: string): readonly DiffPart[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const lengths = commonLengths(a, b);
  const parts: DiffPart[] = [];
  const push = (kind: DiffPart['kind'], text: string) => {
    const last = parts.at(-1);
    if (last?.kind === kind) parts[parts.length - 1] = { kind, text: last.text + text };
    else parts.push({ kind, text });
  };
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      push('same', a[i] ?? '');
      i += 1;
      j += 1;
    } else if ((lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0)) {
      push('gone', a[i] ?? '');
      i += 1;
    } else {
      push('new', b[j] ?? '');
      j += 1;
    }
  }
  if (i < a.length) push('gone', a.slice(i).join(''));
  if (j < b.length) push('new', b.slice(j).join(''));
  return whole(parts);
}

const CHANCE = 8;

/** Each change as one: all that went, then all that came. */
function whole(parts: readonly DiffPart[]): readonly DiffPart[] {
  const joined: DiffPart[] = [];
  let [gone, came] = ['', ''];
  const close = () => {
    if (gone !== '') joined.push({ kind: 'gone', text: gone });
    if (came !== '') joined.push({ kind: 'new', text: came });
    [gone, came] = ['', ''];
  };
  for (const [index, { kind, text }] of parts.entries()) {
    const isInside = index > 0 && index < parts.length - 1;
    const isChance = kind === 'same' && isInside && text.length <= CHANCE;
    if (kind === 'same' && !isChance) {
      close();
      joined.push({ kind, text });
    }
    if (kind === 'gone' || isChance) gone += text;
    if (kind === 'new' || isChance) came += text;
  }
  close();
  return joined;
}

const wordsOf = (text: string): readonly string[] => text.match(/\S+\s*|\s+/g) ?? [];

/** `lengths[i][j]`: of the longest sequence that the rests from `i` and from `j` have in common. */
function commonLengths(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const [row, below] = [lengths[i] ?? [], lengths[i + 1] ?? []];
    for (let j = b.length - 1; j >= 0; j -= 1) {
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return lengths;
}
