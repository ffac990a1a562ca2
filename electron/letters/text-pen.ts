/**
 * Writes text into the page itself: all that stands on one line in one style is one instruction. pdfkit would set every word
 * again in every document, twice, and wrap each in its own change of coordinates, which is most of the time a letter takes.
 * What it knows of the glyphs in use (for the part of the typeface that goes into the file, and for copying) is told to it.
 */
import type { Font } from 'fontkit';
import { type EmbeddedFont, include, prepare } from './embedded-fonts.ts';
import { type Fonts, SMALL_CAPS_FONT } from './fonts.ts';
import type { TextMark } from './placed.ts';
import { type Shape, SMALL_CAPS, shapeOf } from './shapes.ts';

/** What is used of a pdfkit document that its types do not tell; its version is fixed. */
type OpenDocument = {
  readonly _font: EmbeddedFont;
  readonly page: { readonly fonts: Record<string, unknown> };
};

/** As a PDF writes it: thousandths of a point are enough. */
export const number = (value: number): string => String(Math.round(value * 1000) / 1000);

/** Of marks on one line and in one style, from left to right; `undefined` for what pdfkit has to set itself. */
export function lineInstruction(doc: PDFKit.PDFDocument, fonts: Fonts, marks: readonly TextMark[]): string | undefined {
  const [first] = marks;
  if (!first) return undefined;
  const { style, x, baseline } = first;
  const font = fonts[style.font];
  doc.font(style.font).fontSize(style.size);
  const open = doc as unknown as OpenDocument;
  prepare(open._font, font, style.font === SMALL_CAPS_FONT);
  const shapes = marks.map(({ text }) => shapesOf(font, text, style.smallCaps === true));
  if (shapes.some((all) => all.some((shape) => shape.isMoved))) return undefined;
  open.page.fonts[open._font.id] ??= open._font.ref();
  const tracking = style.tracking ?? 0;
  const pieces: string[] = [];
  let hex = '';
  const move = (thousandths: number): void => {
    const said = number(-thousandths);
    if (said === '0' || said === '-0') return;
    if (hex !== '') pieces.push(`<${hex}>`);
    hex = '';
    pieces.push(said);
  };
  let pen = x;
  for (const [index, mark] of marks.entries()) {
    if (index > 0) move(((mark.x - pen) * 1000) / style.size);
    pen = mark.x;
    for (const shape of shapes[index] ?? []) {
      for (const glyph of shape.glyphs) {
        hex += include(open._font, glyph).toString(16).padStart(4, '0');
        move(glyph.kerning);
      }
      pen += (shape.width * style.size) / 1000 + tracking * shape.glyphs.length;
    }
  }
  if (hex !== '') pieces.push(`<${hex}>`);
  const tracked = tracking === 0 ? ['', ''] : [`${number(tracking)} Tc `, ' 0 Tc'];
  return `BT /${open._font.id} ${number(style.size)} Tf ${tracked[0]}1 0 0 -1 ${number(x)} ${number(baseline)} Tm [${pieces.join(' ')}] TJ${tracked[1]} ET`;
}

/** The space after a word is set by itself, so that the word is the one that was measured. */
function shapesOf(font: Font, text: string, smallCaps: boolean): readonly Shape[] {
  if (!text.endsWith(' ')) return [shapeOf(font, text, smallCaps)];
  return [shapeOf(font, text.slice(0, -1), smallCaps), shapeOf(font, ' ', smallCaps)];
}

export function writeByPdfkit(doc: PDFKit.PDFDocument, { text, x, baseline, style }: TextMark): void {
  doc.font(style.font).fontSize(style.size);
  doc.text(text, x, baseline, {
    lineBreak: false,
    baseline: 'alphabetic',
    ...(style.tracking !== undefined && { characterSpacing: style.tracking }),
    ...(style.smallCaps && { features: [...SMALL_CAPS] as PDFKit.Mixins.OpenTypeFeatures[] }),
  });
}

/** Neighbours on one line and in one style are written together. */
export function linesOf(marks: readonly TextMark[]): readonly (readonly TextMark[])[] {
  const lines: TextMark[][] = [];
  for (const mark of marks) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (line && last && last.style === mark.style && last.baseline === mark.baseline && mark.x >= last.x) line.push(mark);
    else lines.push([mark]);
  }
  return lines;
}
