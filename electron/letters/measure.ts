/** How wide a text will be, so that pages can be made, and tested, without a PDF. */
import type { Fonts } from './fonts.ts';
import type { TextStyle } from './styles.ts';

export type TextMeasurer = {
  /** Points. */
  readonly widthOf: (text: string, style: TextStyle) => number;
  /** From the top of its line to the baseline, points; lines of one leading keep their distance whatever they hold. */
  readonly baselineOf: (style: TextStyle) => number;
};

/** Without `c2sc`: a capital that shared its glyph with the small letter would come out wrong when the text is copied. */
export const FEATURES = { smallCaps: ['smcp', 'kern'] } as const;
/** Words repeat; a very long report may not fill the memory with them. */
const REMEMBERED = 20_000;

export function createMeasurer(fonts: Fonts): TextMeasurer {
  const known = new Map<string, number>();
  const unscaled = (text: string, style: TextStyle): number => {
    const key = `${style.font}${style.smallCaps ? '*' : ''}${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const font = fonts[style.font];
    const run = style.smallCaps ? font.layout(text, [...FEATURES.smallCaps]) : font.layout(text);
    const width = run.advanceWidth / font.unitsPerEm;
    if (known.size >= REMEMBERED) known.clear();
    known.set(key, width);
    return width;
  };
  return {
    widthOf: (text, style) => unscaled(text, style) * style.size + (style.tracking ?? 0) * Math.max(0, text.length - 1),
    baselineOf: (style) => {
      const font = fonts[style.font];
      const [up, down] = [font.ascent / font.unitsPerEm, -font.descent / font.unitsPerEm];
      return (style.leading - (up + down) * style.size) / 2 + up * style.size;
    },
  };
}
