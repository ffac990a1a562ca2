/**
 * A letter as a PDF. The same model gives the same bytes: dates come from it.
 *
 * PDF/A-2b, because a registered letter must open unchanged in many years and pdfkit writes that mark or PDF/UA's, not
 * both; it is tagged all the same, with title and language, so a screen reader reads it. The author is left out: pdfkit
 * does not escape it in the metadata, and a firm called "Hijos & Cía" would make them unreadable.
 */
import type { LetterModel } from '../../shared/domain/letters/letter-model.ts';
import type { ImageSizes } from './block-atoms.ts';
import { loadFonts } from './fonts.ts';
import { layoutLetter } from './layout.ts';
import { letterCode } from './letter-code.ts';
import { createMeasurer } from './measure.ts';
import { collect, drawPages, openDocument, opened } from './pdf-pages.ts';

export type RenderOptions = {
  /** Marked across the page, behind the text. */
  readonly draft: boolean;
  /** PNG or JPEG, already checked. */
  readonly logo?: Uint8Array;
  readonly signatureImage?: Uint8Array;
  /** Prints the payment code when the model has one. */
  readonly qr: boolean;
};

export type RenderedLetter = {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Printed on each of them; a draft has none. */
  readonly code: string | undefined;
};
export type LetterRenderer = { readonly render: (model: LetterModel, options: RenderOptions) => Promise<RenderedLetter> };

/** Fonts are read once: keep the renderer for the life of the worker. `fontsFolder` is `resources/fonts`. */
export function createLetterRenderer(fontsFolder: string): LetterRenderer {
  const fonts = loadFonts(fontsFolder);
  const measurer = createMeasurer(fonts);
  return {
    render: async (model, options) => {
      const doc = openDocument(model, fonts);
      const bytes = collect(doc);
      const images = {
        logo: options.logo && opened(doc, options.logo),
        signature: options.signatureImage && opened(doc, options.signatureImage),
      };
      const sizes: ImageSizes = {
        ...(images.logo && { logo: images.logo.size }),
        ...(images.signature && { signature: images.signature.size }),
      };
      const code = letterCode(model);
      const pages = layoutLetter(model, { withQr: options.qr, images: sizes, code }, measurer);
      drawPages(doc, pages, { watermark: options.draft ? model.labels.draft : undefined, fonts, images });
      doc.end();
      return { bytes: await bytes, pages: pages.length, code };
    },
  };
}
