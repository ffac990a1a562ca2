/** A sheet as a PDF: tagged, in Spanish, its fonts inside, the same bytes for the same sheet. */
import type { Sheet } from '../../shared/domain/sheets/sheet-model.ts';
import { loadFonts } from './fonts.ts';
import { createMeasurer, type TextMeasurer } from './measure.ts';
import { collect, drawPages, openDocument } from './pdf-pages.ts';
import { layoutSheet } from './sheet-layout.ts';

export type SheetRenderer = {
  /** Without drawing it. */
  readonly countPages: (sheet: Sheet) => number;
  /** `onPage` hears how many pages are drawn, of how many, and 0 of 0 while pages are being made; it may throw to stop. */
  readonly render: (
    sheet: Sheet,
    onPage?: (done: number, pages: number) => void,
  ) => Promise<{ readonly bytes: Uint8Array; readonly pages: number }>;
};

/** Fonts are read once: keep the renderer for the life of the worker. `fontsFolder` is `resources/fonts`. */
export function createSheetRenderer(fontsFolder: string): SheetRenderer {
  const fonts = loadFonts(fontsFolder);
  const measurer = createMeasurer(fonts);
  return {
    countPages: (sheet) => layoutSheet(sheet, measurer).length,
    render: async (sheet, onPage = () => {}) => {
      const pages = layoutSheet(
        sheet,
        watched(measurer, () => onPage(0, 0)),
      );
      const doc = openDocument(
        { title: sheet.title, language: 'es-ES', date: sheet.on, landscape: sheet.landscape, half: sheet.half },
        fonts,
      );
      const bytes = collect(doc);
      drawPages(doc, pages, { watermark: undefined, fonts, images: {} }, (done) => onPage(done, pages.length));
      doc.end();
      return { bytes: await bytes, pages: pages.length };
    },
  };
}

const WORDS_BETWEEN_LOOKS = 500;

/** A long list takes seconds to lay out: whoever waits can stop it on the way. */
function watched(measurer: TextMeasurer, look: () => void): TextMeasurer {
  let measured = 0;
  return {
    ...measurer,
    widthOf: (text, style) => {
      measured += 1;
      if (measured % WORDS_BETWEEN_LOOKS === 0) look();
      return measurer.widthOf(text, style);
    },
  };
}
