/** Draws laid-out pages into a PDF, and decides nothing: the same pages give the same bytes. */
import PDFDocument from 'pdfkit';
import type { IsoDate } from '../../shared/domain/civil-date.ts';
import type { Size } from './block-atoms.ts';
import { type FontName, type Fonts, forPdfkit } from './fonts.ts';
import { PAGE } from './geometry.ts';
import { FEATURES } from './measure.ts';
import type { ImageMark, Mark, Page, QrMark, RuleMark, TextMark } from './placed.ts';
import { createTagger } from './tagging.ts';

export type DocumentFacts = {
  /** As viewers and screen readers announce it. */
  readonly title: string;
  readonly language: string;
  readonly date: IsoDate;
  readonly landscape?: boolean;
  readonly half?: boolean | undefined;
};

export function openDocument(
  { title, language, date, landscape = false, half }: DocumentFacts,
  fonts: Fonts,
): PDFKit.PDFDocument {
  const doc = new PDFDocument({
    size: half ? 'A5' : 'A4',
    layout: landscape ? 'landscape' : 'portrait',
    margin: 0,
    autoFirstPage: false,
    font: '',
    pdfVersion: '1.7',
    subset: 'PDF/A-2b',
    tagged: true,
    lang: language,
    displayTitle: true,
    info: { Title: title, Creator: 'Deudario', Producer: 'Deudario', CreationDate: new Date(`${date}T12:00:00Z`) },
  });
  const names: readonly FontName[] = ['serif', 'serif-italic', 'serif-bold'];
  for (const name of names) doc.registerFont(name, forPdfkit(fonts[name]));
  return doc;
}

export function collect(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
  });
}

export type OpenedImage = { readonly handle: Buffer; readonly size: Size };

/** pdfkit draws an image it has opened, and knows its size; neither is in its types. */
export function opened(doc: PDFKit.PDFDocument, bytes: Uint8Array): OpenedImage {
  const opener = doc as unknown as { openImage: (source: Buffer) => Size };
  const image = opener.openImage(Buffer.from(bytes));
  return { handle: image as unknown as Buffer, size: { width: image.width, height: image.height } };
}

export type Drawing = {
  readonly watermark: string | undefined;
  readonly images: Partial<Record<ImageMark['image'], OpenedImage | undefined>>;
};

/** `onPage` hears before each page how many are done, and may throw to stop. */
export function drawPages(
  doc: PDFKit.PDFDocument,
  pages: readonly Page[],
  drawing: Drawing,
  onPage: (done: number) => void = () => {},
): void {
  const tagger = createTagger(doc);
  for (const [index, page] of pages.entries()) {
    onPage(index);
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
