/**
 * The part of a typeface that goes into a file. Every file gets the usual letters of Spanish in the same order, used or not:
 * cutting them out and compressing them takes longer than drawing two pages, and is then done once for the life of the
 * worker. What a letter has besides comes after them, and is cut out again.
 */
import { deflateSync } from 'node:zlib';
import type { Font } from 'fontkit';
import { type ShapedGlyph, shapeOf } from './shapes.ts';

/** What is used of a font of pdfkit that its types do not tell; its version is fixed. */
export type EmbeddedFont = {
  readonly id: string;
  readonly document: { ref: (data?: Record<string, unknown>) => unknown };
  readonly subset: {
    readonly glyphs: readonly number[];
    readonly includeGlyph: (id: number) => number;
    encode: () => Uint8Array;
  };
  readonly widths: (number | undefined)[];
  readonly unicode: (readonly number[] | undefined)[];
  readonly ref: () => unknown;
  embed: () => unknown;
};

const USUAL = [
  ...Array.from({ length: 0x7e - 0x20 + 1 }, (_, at) => String.fromCodePoint(0x20 + at)),
  ...'\u00a0áéíóúüñçÁÉÍÓÚÜÑÇàèòïÀÈÒ€ºª·«»¿¡–×½’…%',
].join('');
const USUAL_SMALL_CAPS = 'abcdefghijklmnopqrstuvwxyzáéíóúñ';
/** Files with letters of their own, of each typeface. */
const KEPT = 40;

type CutOut = { readonly compressed: Uint8Array; readonly length: number };
const cutOuts = new WeakMap<Font, Map<string, CutOut>>();
const prepared = new WeakSet<EmbeddedFont>();

/** Before anything is written with it. `withSmallCaps`: the typeface of the labels. */
export function prepare(embedded: EmbeddedFont, font: Font, withSmallCaps: boolean): void {
  if (prepared.has(embedded)) return;
  prepared.add(embedded);
  for (const letter of USUAL) for (const glyph of shapeOf(font, letter, false).glyphs) include(embedded, glyph);
  if (withSmallCaps)
    for (const letter of USUAL_SMALL_CAPS) for (const glyph of shapeOf(font, letter, true).glyphs) include(embedded, glyph);
  const embed = embedded.embed.bind(embedded);
  embedded.embed = () => {
    const { compressed, length } = cutOutOf(embedded, font);
    const { document, subset } = embedded;
    const ref = document.ref.bind(document);
    // The first object that pdfkit makes here is the file of the typeface.
    document.ref = () => {
      document.ref = ref;
      return ref({ Filter: 'FlateDecode', Length1: length });
    };
    subset.encode = () => compressed;
    return embed();
  };
}

/** Its number in the file. */
export function include({ subset, widths, unicode }: EmbeddedFont, { id, advance, letters }: ShapedGlyph): number {
  const own = subset.includeGlyph(id);
  widths[own] ??= advance;
  unicode[own] ??= letters;
  return own;
}

function cutOutOf({ subset }: EmbeddedFont, font: Font): CutOut {
  const kept = cutOuts.get(font) ?? new Map<string, CutOut>();
  cutOuts.set(font, kept);
  const key = subset.glyphs.join();
  const before = kept.get(key);
  if (before) return before;
  const bytes = subset.encode();
  const cutOut = { compressed: deflateSync(bytes), length: bytes.length };
  if (kept.size >= KEPT) kept.delete([...kept.keys()][1] ?? '');
  kept.set(key, cutOut);
  return cutOut;
}
