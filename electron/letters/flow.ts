/**
 * Fills pages with atoms: pieces that are never split, such as a line of text or a row of a table.
 * An atom may hold on to the next one (no widows nor orphans, headings with their text, the signature with its letter).
 * A table that goes on repeats its head and carries its sums: their height is kept free wherever the page might end.
 */
import type { Placed } from './placed.ts';

export type Atom = {
  readonly height: number;
  /** Left out at the top of a page. */
  readonly spaceBefore: number;
  readonly holdsNext: boolean;
  readonly place: (y: number) => readonly Placed[];
  /** Of a table row that others follow: what is printed when the page ends after it. */
  readonly continued?: { readonly foot: FixedAtom; readonly head: FixedAtom };
};
export type FixedAtom = Pick<Atom, 'height' | 'place'>;

export type Sheet = {
  readonly top: number;
  readonly bottom: number;
  /** Something stands above already, so the first atom keeps its distance. */
  readonly isBegun?: true;
};

/** Runs of atoms that hold together are moved as one; a run taller than a page is broken where it must. */
export function fillPages(atoms: readonly Atom[], first: Sheet, others: Sheet): readonly (readonly Placed[])[] {
  const pages: Placed[][] = [[]];
  let sheet = first;
  let y = first.top;
  let isFresh = first.isBegun !== true;
  let open: Atom['continued'];

  const put = (atom: FixedAtom) => {
    pages.at(-1)?.push(...atom.place(y));
    y += atom.height;
  };
  const turn = () => {
    if (open) put(open.foot);
    pages.push([]);
    sheet = others;
    y = others.top;
    isFresh = true;
    if (open) {
      put(open.head);
      isFresh = false;
    }
  };

  for (const run of heldTogether(atoms)) {
    const needed = heightOf(run);
    if (y + needed > sheet.bottom && !isFresh) turn();
    for (const atom of run) {
      const space = isFresh ? 0 : atom.spaceBefore;
      if (y + space + atom.height + (atom.continued?.foot.height ?? 0) > sheet.bottom && !isFresh) turn();
      if (!isFresh) y += atom.spaceBefore;
      put(atom);
      isFresh = false;
      open = atom.continued;
    }
  }
  return pages;
}

function heldTogether(atoms: readonly Atom[]): readonly (readonly Atom[])[] {
  const runs: Atom[][] = [];
  let joins = false;
  for (const atom of atoms) {
    if (joins) runs.at(-1)?.push(atom);
    else runs.push([atom]);
    joins = atom.holdsNext;
  }
  return runs;
}

const heightOf = (run: readonly Atom[]): number =>
  run.reduce((sum, atom) => sum + atom.spaceBefore + atom.height, 0) + (run.at(-1)?.continued?.foot.height ?? 0);
