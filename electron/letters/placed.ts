/** A page as the layout leaves it: marks with their places, in points from the top left corner. Rendering draws it and nothing else. */
import type { TextStyle } from './styles.ts';

export type TextMark = {
  readonly kind: 'text';
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly text: string;
  readonly style: TextStyle;
};
export type RuleMark = {
  readonly kind: 'rule';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly weight: 'hair' | 'thin' | 'firm';
};
export type ImageMark = {
  readonly kind: 'image';
  readonly image: 'logo' | 'signature';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
/** Dark modules of a QR symbol, as rows of the symbol without quiet zone. */
export type QrMark = {
  readonly kind: 'qr';
  readonly x: number;
  readonly y: number;
  /** Of the symbol alone. */
  readonly side: number;
  readonly modules: readonly (readonly boolean[])[];
};
export type Mark = TextMark | RuleMark | ImageMark | QrMark;

/** What the marks mean to a reader that does not see them. */
export type Meaning =
  | { readonly as: 'H1' | 'H2' | 'P' | 'Note'; readonly key: string }
  | { readonly as: 'Figure'; readonly key: string; readonly alt: string }
  | { readonly as: 'TH' | 'TD'; readonly table: string; readonly row: number; readonly column: number }
  | { readonly as: 'LI'; readonly list: string; readonly key: string }
  | { readonly as: 'artifact' };

export type Placed = { readonly meaning: Meaning; readonly marks: readonly Mark[] };
export type Page = { readonly placed: readonly Placed[] };

/** Smallest rectangle around a mark. */
export function boxOf(mark: Mark): {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
} {
  switch (mark.kind) {
    case 'text': {
      const top = mark.baseline - mark.style.size * 0.75;
      return { left: mark.x, top, right: mark.x + mark.width, bottom: mark.baseline + mark.style.size * 0.25 };
    }
    case 'qr':
      return { left: mark.x, top: mark.y, right: mark.x + mark.side, bottom: mark.y + mark.side };
    default:
      return { left: mark.x, top: mark.y, right: mark.x + mark.width, bottom: mark.y + mark.height };
  }
}
