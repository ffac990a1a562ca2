/**
 * Draws laid-out pages into a PDF, and decides nothing. The same model gives the same bytes: dates come from it.
 *
 * PDF/A-2b, because a registered letter must open unchanged in many years and pdfkit writes that mark or PDF/UA's, not
 * both; it is tagged all the same, with title and language, so a screen reader reads it. The author is left out: pdfkit
 * does not escape it in the metadata, and a firm called "Hijos & Cía" would make them unreadable.
 */
import PDFDocument from 'pdfkit';
import type { LetterModel } from '../../shared/domain/letters/letter-model.ts';
import type { ImageSizes, Size } from './block-atoms.ts';
import { type FontName, type Fonts, forPdfkit, loadFonts } from './fonts.ts';
import { PAGE } from './geometry.ts';
import { layoutLetter } from './layout.ts';
import { createMeasurer, FEATURES } from './measure.ts';
import type { ImageMark, Mark, Page, QrMark, RuleMark, TextMark } from './placed.ts';
import { createTagger } from './tagging.ts';

export type RenderOptions = {
  /** Marked across the page, behind the text. */
  readonly draft: boolean;
  /** PNG or JPEG, already checked. */
  readonly logo?: Uint8Array;
  readonly signatureImage?: Uint8Array;
  /** Prints the payment code when the model has one. */
  readonly qr: boolean;
};

export type RenderedLetter = { readonly bytes: Uint8Array; readonly pages: number };
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
      const pages = layoutLetter(model, { withQr: options.qr, images: sizes }, measurer);
      drawPages(doc, pages, { watermark: options.draft ? model.labels.draft : undefined, images });
      doc.end();
      return { bytes: await bytes, pages: pages.length };
    },
  };
}

function openDocument(model: LetterModel, fonts: Fonts): PDFKit.PDFDocument {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    font: '',
    pdfVersion: '1.7',
    subset: 'PDF/A-2b',
    tagged: true,
    lang: model.language,
    displayTitle: true,
    info: { Title: model.title, Creator: 'Deudario', Producer: 'Deudario', CreationDate: new Date(`${model.date}T12:00:00Z`) },
  });
  const names: readonly FontName[] = ['serif', 'serif-italic', 'serif-bold'];
  for (const name of names) doc.registerFont(name, forPdfkit(fonts[name]));
  return doc;
}

function collect(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
  });
}

type OpenedImage = { readonly handle: Buffer; readonly size: Size };

/** pdfkit draws an image it has opened, and knows its size; neither is in its types. */
function opened(doc: PDFKit.PDFDocument, bytes: Uint8Array): OpenedImage {
  const opener = doc as unknown as { openImage: (source: Buffer) => Size };
  const image = opener.openImage(Buffer.from(bytes));
  return { handle: image as unknown as Buffer, size: { width: image.width, height: image.height } };
}

type Drawing = {
  readonly watermark: string | undefined;
  readonly images: Partial<Record<ImageMark['image'], OpenedImage | undefined>>;
};

function drawPages(doc: PDFKit.PDFDocument, pages: readonly Page[], drawing: Drawing): void {
  const tagger = createTagger(doc);
  for (const page of pages) {
    doc.addPage();
    const { watermark } = drawing;
    if (watermark !== undefined) tagger.draw({ as: 'artifact' }, () => drawWatermark(doc, watermark));
    for (const { meaning, marks } of page.placed) {
      if (meaning.as === 'TD' || meaning.as === 'TH' || marks.length > 0)
        tagger.draw(meaning, () => drawMarks(doc, marks, drawing));
    }
  }
  tagger.end();
}

const COLOURS = { ink: '#141414', muted: '#565656', missing: '#a11212', rule: '#8a8a8a', watermark: '#eeeeee' } as const;
const WEIGHTS: Readonly<Record<RuleMark['weight'], { readonly width: number; readonly colour: string }>> = {
  hair: { width: 0.35, colour: COLOURS.rule },
  thin: { width: 0.6, colour: COLOURS.ink },
  firm: { width: 1, colour: COLOURS.ink },
};
const WATERMARK = { size: 118, degrees: -52 } as const;

function drawWatermark(doc: PDFKit.PDFDocument, text: string): void {
  const [x, y] = [PAGE.width / 2, PAGE.height / 2];
  doc.save().rotate(WATERMARK.degrees, { origin: [x, y] });
  doc.font('serif-bold').fontSize(WATERMARK.size).fillColor(COLOURS.watermark);
  doc.text(text, x - doc.widthOfString(text) / 2, y + WATERMARK.size / 3, { lineBreak: false, baseline: 'alphabetic' });
  doc.restore();
}

function drawMarks(doc: PDFKit.PDFDocument, marks: readonly Mark[], { images }: Drawing): void {
  for (const mark of marks) {
    switch (mark.kind) {
      case 'text':
        drawText(doc, mark);
        break;
      case 'rule':
        drawRule(doc, mark);
        break;
      case 'qr':
        drawQr(doc, mark);
        break;
      case 'image': {
        const image = images[mark.image];
        if (image) doc.image(image.handle, mark.x, mark.y, { width: mark.width, height: mark.height });
      }
    }
  }
}

function drawText(doc: PDFKit.PDFDocument, { text, x, baseline, style }: TextMark): void {
  doc
    .font(style.font)
    .fontSize(style.size)
    .fillColor(COLOURS[style.colour ?? 'ink']);
  doc.text(text, x, baseline, {
    lineBreak: false,
    baseline: 'alphabetic',
    ...(style.tracking !== undefined && { characterSpacing: style.tracking }),
    ...(style.smallCaps && { features: [...FEATURES.smallCaps] }),
  });
}

function drawRule(doc: PDFKit.PDFDocument, { x, y, width, height, weight }: RuleMark): void {
  const { width: lineWidth, colour } = WEIGHTS[weight];
  doc
    .lineWidth(lineWidth)
    .strokeColor(colour)
    .moveTo(x, y)
    .lineTo(x + width, y + height)
    .stroke();
}

/** One path for the whole symbol: runs of dark modules are one rectangle, so no hairline shows between them. */
function drawQr(doc: PDFKit.PDFDocument, { x, y, side, modules }: QrMark): void {
  const unit = side / modules.length;
  for (const [row, line] of modules.entries()) {
    for (let from = 0; from < line.length; from += 1) {
      if (!line[from]) continue;
      let to = from;
      while (line[to]) to += 1;
      doc.rect(x + from * unit, y + row * unit, (to - from) * unit, unit);
      from = to;
    }
  }
  doc.fill('#000000');
}
