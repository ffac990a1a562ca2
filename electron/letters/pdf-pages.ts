/** Draws laid-out pages into a PDF, and decides nothing: the same pages give the same bytes. */
import PDFDocument from 'pdfkit';
import type { IsoDate } from '../../shared/domain/civil-date.ts';
import type { Size } from './block-atoms.ts';
import { type FontName, type Fonts, forPdfkit } from './fonts.ts';
import { PAGE } from './geometry.ts';
import type { ImageMark, Mark, Page, QrMark, RuleMark } from './placed.ts';
import { createTagger } from './tagging.ts';
import { lineInstruction, linesOf, number, writeByPdfkit } from './text-pen.ts';

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

/** What is used of a pdfkit document that its types do not tell; its version is fixed. */
type Writing = { _write: (data: string | Uint8Array) => void; _offset: number };

/** pdfkit would hand over each of some thousand lines as a piece of its own, which costs more time and memory than they do. */
export function collect(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  const writing = doc as unknown as Writing;
  const pieces: Uint8Array[] = [];
  let lines: string[] = [];
  const flush = (): void => {
    if (lines.length > 0) pieces.push(Buffer.from(lines.join(''), 'latin1'));
    lines = [];
  };
  return new Promise((resolve, reject) => {
    const before: Uint8Array[] = [];
    doc.on('data', (chunk: Uint8Array) => before.push(chunk));
    doc.on('end', () => {
      flush();
      resolve(new Uint8Array(Buffer.concat([...before, ...pieces])));
    });
    doc.on('error', reject);
    writing._write = (data) => {
      if (typeof data === 'string') lines.push(data, '\n');
      else {
        flush();
        pieces.push(data);
      }
      writing._offset += typeof data === 'string' ? data.length + 1 : data.length;
    };
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
  readonly fonts: Fonts;
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
const [BLACK, INK, MUTED, MISSING, RULE] = ['#000000', COLOURS.ink, COLOURS.muted, COLOURS.missing, COLOURS.rule].map(parts);
const FILLS = { ink: INK, muted: MUTED, missing: MISSING } as const;
const WEIGHTS: Readonly<Record<RuleMark['weight'], string>> = {
  hair: `0.35 w ${RULE} RG`,
  thin: `0.6 w ${INK} RG`,
  firm: `1 w ${INK} RG`,
};
const WATERMARK = { size: 118, degrees: -52 } as const;

function drawWatermark(doc: PDFKit.PDFDocument, text: string): void {
  const [x, y] = [PAGE.width / 2, PAGE.height / 2];
  doc.save().rotate(WATERMARK.degrees, { origin: [x, y] });
  doc.font('serif-bold').fontSize(WATERMARK.size).fillColor(COLOURS.watermark);
  doc.text(text, x - doc.widthOfString(text) / 2, y + WATERMARK.size / 3, { lineBreak: false, baseline: 'alphabetic' });
  doc.restore();
}

/** Three parts between 0 and 1, as a PDF writes a colour. */
function parts(colour: string): string {
  return [1, 3, 5].map((at) => number(Number.parseInt(colour.slice(at, at + 2), 16) / 255)).join(' ');
}

function drawMarks(doc: PDFKit.PDFDocument, marks: readonly Mark[], { fonts, images }: Drawing): void {
  const texts = marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : []));
  const instructions = linesOf(texts).flatMap((line) => {
    const colour = line[0]?.style.colour ?? 'ink';
    const instruction = lineInstruction(doc, fonts, line);
    if (instruction !== undefined) return [`${FILLS[colour]} rg`, instruction];
    doc.fillColor(COLOURS[colour]);
    for (const mark of line) writeByPdfkit(doc, mark);
    return [];
  });
  for (const mark of marks) {
    if (mark.kind === 'rule') instructions.push(ruleInstruction(mark));
    else if (mark.kind === 'qr') instructions.push(qrInstruction(mark));
    else if (mark.kind === 'image') {
      const image = images[mark.image];
      if (image) doc.image(image.handle, mark.x, mark.y, { width: mark.width, height: mark.height });
    }
  }
  doc.addContent(instructions.join('\n'));
}

const ruleInstruction = ({ x, y, width, height, weight }: RuleMark): string =>
  `${WEIGHTS[weight]} ${number(x)} ${number(y)} m ${number(x + width)} ${number(y + height)} l S`;

/** One path for the whole symbol: runs of dark modules are one rectangle, so no hairline shows between them. */
function qrInstruction({ x, y, side, modules }: QrMark): string {
  const unit = side / modules.length;
  const path: string[] = [];
  for (const [row, line] of modules.entries()) {
    for (let from = 0; from < line.length; from += 1) {
      if (!line[from]) continue;
      let to = from;
      while (line[to]) to += 1;
      path.push([x + from * unit, y + row * unit, (to - from) * unit, unit].map(number).join(' '));
      from = to;
    }
  }
  return `${BLACK} rg ${path.map((rectangle) => `${rectangle} re`).join(' ')} f`;
}
