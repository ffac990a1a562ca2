/**
 * The pages of a PDF as pictures. pdf.js draws letters as paths on a canvas of its own that brings its rasteriser with it,
 * so the same bytes give the same picture on every computer, whatever fonts it has.
 */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export type PagePicture = {
  readonly width: number;
  readonly height: number;
  /** Four bytes for each dot: red, green, blue and opacity. */
  readonly rgba: Uint8ClampedArray;
  readonly png: () => Uint8Array;
};

type Canvas = { readonly toBuffer: (type: 'image/png') => Uint8Array };
type CanvasFactory = {
  create(width: number, height: number): { readonly canvas: Canvas; readonly context: CanvasRenderingContext2D };
};

/** Each page as wide as asked for, in dots. Throws with a plain sentence where no canvas could be installed. */
export async function pdfPictures(bytes: Uint8Array, width: number): Promise<readonly PagePicture[]> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const factory = pdf.canvasFactory as CanvasFactory;
  const pictures: PagePicture[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
    const size = { width, height: Math.round(viewport.height) };
    const { canvas, context } = canvasOf(factory, size);
    await page.render({ canvas: canvas as unknown as HTMLCanvasElement, canvasContext: context, viewport }).promise;
    const { data } = context.getImageData(0, 0, size.width, size.height);
    pictures.push({ ...size, rgba: data, png: () => canvas.toBuffer('image/png') });
  }
  await pdf.destroy();
  return pictures;
}

function canvasOf(factory: CanvasFactory, { width, height }: { readonly width: number; readonly height: number }) {
  try {
    return factory.create(width, height);
  } catch (cause) {
    throw new Error('pages cannot be drawn: @napi-rs/canvas, which npm installs with pdfjs-dist, is not there', { cause });
  }
}
