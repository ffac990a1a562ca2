/**
 * How alike two keys of names are: 1 less the letters to change (Levenshtein) over the longer of the two, so that
 * 0,92 allows one slip in twelve letters. The order of the words does not count: "PEREZ ANA" is "ANA PEREZ".
 */

/** From 0 to 1. Below `least` the exact value does not matter and 0 is given, which makes most comparisons short. */
export function similarity(a: string, b: string, least: number): number {
  if (a === b) return 1;
  const [left, right] = [sortedWords(a), sortedWords(b)];
  if (left === right) return 1;
  const longest = Math.max(a.length, b.length);
  const most = Math.floor(longest * (1 - least) + 1e-9);
  const inOrder = distance(a, b, most);
  const changes = inOrder > most ? distance(left, right, most) : inOrder;
  return changes > most ? 0 : 1 - changes / longest;
}

const sortedWords = (key: string): string => key.split(' ').sort().join(' ');

/** Letters to insert, remove or replace; `most + 1` as soon as there are more. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let best = row;
    for (let column = 1; column <= b.length; column++) {
      const replaced = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const value = Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      current.push(value);
      if (value < best) best = value;
    }
    if (best > most) return most + 1;
    previous = current;
  }
  return previous[b.length] ?? most + 1;
}
