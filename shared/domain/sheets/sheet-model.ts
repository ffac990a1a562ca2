/**
 * A printed page of the program that is no letter: a list, a card, a statement. Texts are already written, in the order in
 * which they are printed; the sheet knows no font and no point.
 */
import type { IsoDate } from '../civil-date.ts';
import type { LetterTable } from '../letters/letter-model.ts';

export type SheetFact = { readonly label: string; readonly text: string };

export type SheetBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Names and what they are, one under the other. */
  | { readonly kind: 'facts'; readonly facts: readonly SheetFact[] }
  | { readonly kind: 'table'; readonly table: LetterTable }
  /** Small print under a table. */
  | { readonly kind: 'note'; readonly text: string };

export type Sheet = {
  readonly title: string;
  readonly subtitle?: string;
  /** Whose sheet it is: the name, and a line with NIF, address and telephone. */
  readonly business: { readonly name: string; readonly line?: string };
  /** Printed at the top right, and the date of the document. */
  readonly on: IsoDate;
  readonly onText: string;
  readonly landscape: boolean;
  /** A5 upright: half of the paper of the others. */
  readonly half?: boolean | undefined;
  readonly blocks: readonly SheetBlock[];
  readonly labels: {
    /** "Suma y sigue" and "Suma anterior". */
    readonly carriedForward: string;
    readonly broughtForward: string;
    /** `{page}` and `{pages}` are filled in by the layout. */
    readonly pageOf: string;
    readonly footer: string;
  };
};
