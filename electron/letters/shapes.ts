/**
 * A word as its typeface sets it: which glyphs, how wide each is and what kerning adds, in thousandths of the size. Setting
 * is what a page costs most, and letters repeat their words, so what was set once is kept for the life of the worker.
 */
import type { Font } from 'fontkit';

export type ShapedGlyph = {
  readonly id: number;
  /** What it says when the text is copied. */
  readonly letters: readonly number[];
  readonly advance: number;
  /** Added after it. */
  readonly kerning: number;
};
export type Shape = {
  readonly glyphs: readonly ShapedGlyph[];
  readonly width: number;
  /** Some glyph does not stand on the line where the one before ends, as an accent that is a letter of its own. */
  readonly isMoved: boolean;
};

/** Without `c2sc`: a capital that shared its glyph with the small letter would come out wrong when the text is copied. */
export const SMALL_CAPS = ['smcp', 'kern'];
/** A very long report may not fill the memory with its words. */
const REMEMBERED = 20_000;

const known = new WeakMap<Font, Map<string, Shape>>();

export function shapeOf(font: Font, text: string, smallCaps: boolean): Shape {
  let shapes = known.get(font);
  if (!shapes) {
    shapes = new Map();
    known.set(font, shapes);
  }
  const key = smallCaps ? `*${text}` : ` ${text}`;
  const before = shapes.get(key);
  if (before) return before;
  const shape = shaped(font, text, smallCaps);
  if (shapes.size >= REMEMBERED) shapes.clear();
  shapes.set(key, shape);
  return shape;
}

function shaped(font: Font, text: string, smallCaps: boolean): Shape {
  const run = smallCaps ? font.layout(text, [...SMALL_CAPS]) : font.layout(text);
  const scale = 1000 / font.unitsPerEm;
  const glyphs = run.glyphs.map(({ id, codePoints, advanceWidth }, index): ShapedGlyph => {
    const advance = advanceWidth * scale;
    return { id, letters: codePoints, advance, kerning: (run.positions[index]?.xAdvance ?? 0) * scale - advance };
  });
  return {
    glyphs,
    width: glyphs.reduce((sum, { advance, kerning }) => sum + advance + kerning, 0),
    isMoved: run.positions.some(({ xOffset, yOffset }) => xOffset !== 0 || yOffset !== 0),
  };
}
