/** How wide a text will be, so that pages can be made, and tested, without a PDF. */
import type { Fonts } from './fonts.ts';
import { shapeOf } from './shapes.ts';
import type { TextStyle } from './styles.ts';

export type TextMeasurer = {
  /** Points. */
  readonly widthOf: (text: string, style: TextStyle) => number;
  /** From the top of its line to the baseline, points; lines of one leading keep their distance whatever they hold. */
  readonly baselineOf: (style: TextStyle) => number;
};

export function createMeasurer(fonts: Fonts): TextMeasurer {
  const unscaled = (text: string, style: TextStyle): number =>
    shapeOf(fonts[style.font], text, style.smallCaps === true).width / 1000;
  return {
    widthOf: (text, style) => unscaled(text, style) * style.size + (style.tracking ?? 0) * Math.max(0, text.length - 1),
    baselineOf: (style) => {
      const font = fonts[style.font];
      const [up, down] = [font.ascent / font.unitsPerEm, -font.descent / font.unitsPerEm];
      return (style.leading - (up + down) * style.size) / 2 + up * style.size;
    },
  };
}
