/**
 * How alike two keys of names are: 1 less the letters to change (Levenshtein) over the longer of the two, so that
 * 0,92 allows one slip in twelve letters. The order of the words does not count: "PEREZ ANA" is "ANA PEREZ".
 */

/** A key prepared once, to be compared with thousands. */
export type NameShape = { readonly key: string; readonly sorted: string; readonly letters: Uint8Array };

const BUCKETS = 32;

export function nameShape(key: string): NameShape {
  const letters = new Uint8Array(BUCKETS);
  for (let index = 0; index < key.length; index++) {
    const bucket = key.charCodeAt(index) % BUCKETS;
    letters[bucket] = Math.min(255, (letters[bucket] ?? 0) + 1);
  }
  return { key, sorted: key.split(' ').sort().join(' '), letters };
}

/** From 0 to 1. Below `least` the exact value does not matter and 0 is given, which makes most comparisons short. */
export function similarity(a: NameShape, b: NameShape, least: number): number {
  if (a.key === b.key || a.sorted === b.sorted) return 1;
  const longest = Math.max(a.key.length, b.key.length);
  const most = Math.floor(longest * (1 - least) + 1e-9);
  if (lettersMissing(a.letters, b.letters) > most) return 0;
  const inOrder = distance(a.key, b.key, most);
  const changes = inOrder > most ? distance(a.sorted, b.sorted, most) : inOrder;
  return changes > most ? 0 : 1 - changes / longest;
}

/** At least so many changes are needed, whatever the order of the letters. */
function lettersMissing(a: Uint8Array, b: Uint8Array): number {
  let more = 0;
  let fewer = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const difference = (a[bucket] ?? 0) - (b[bucket] ?? 0);
    if (difference > 0) more += difference;
    else fewer -= difference;
  }
  return Math.max(more, fewer);
}

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
