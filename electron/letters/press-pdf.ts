/** Sheets around the letters, as PDFs: the test of the envelope and the labels. The same input gives the same bytes. */
import type { IsoDate } from '../../shared/domain/civil-date.ts';
import { type Calibration, calibrationPage } from './calibration-page.ts';
import { loadFonts } from './fonts.ts';
import { type Labels, labelPages } from './label-pages.ts';
import { createMeasurer } from './measure.ts';
import { collect, drawPages, openDocument } from './pdf-pages.ts';
import type { Page } from './placed.ts';

type DrawnSheets = { readonly bytes: Uint8Array; readonly pages: number };
export type PressRenderer = {
  readonly calibration: (calibration: Calibration, on: IsoDate) => Promise<DrawnSheets>;
  readonly labels: (labels: Labels, title: string, on: IsoDate) => Promise<DrawnSheets>;
};

/** Fonts are read once: keep the renderer for the life of the worker. `fontsFolder` is `resources/fonts`. */
export function createPressRenderer(fontsFolder: string): PressRenderer {
  const fonts = loadFonts(fontsFolder);
  const measurer = createMeasurer(fonts);
  const draw = async (pages: readonly Page[], title: string, date: IsoDate): Promise<DrawnSheets> => {
    const doc = openDocument({ title, language: 'es-ES', date }, fonts);
    const bytes = collect(doc);
    drawPages(doc, pages, { watermark: undefined, fonts, images: {} });
    doc.end();
    return { bytes: await bytes, pages: pages.length };
  };
  return {
    calibration: (calibration, on) => draw([calibrationPage(calibration, measurer)], calibration.texts.title, on),
    labels: (labels, title, on) => draw(labelPages(labels, measurer), title, on),
  };
}
