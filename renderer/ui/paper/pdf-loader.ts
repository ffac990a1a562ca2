/** pdf.js behind a small type. Its worker is one of our own files; it uses no wasm and fetches nothing but the address given. */
import { GlobalWorkerOptions, getDocument, type PDFPageProxy, PDFWorker, RenderingCancelledException } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerAddress;

export type PdfPage = {
  readonly number: number;
  /** In points. */
  readonly width: number;
  readonly height: number;
  /** Draws on a canvas, `scale` device pixels a point; returns the way to stop. */
  readonly draw: (canvas: HTMLCanvasElement, scale: number) => () => void;
  readonly text: () => Promise<string>;
};
export type PdfFile = { readonly pages: readonly PdfPage[]; readonly close: () => void };

/** Letters are drawn as outlines: as fonts of the page, small sizes are bent to the pixel grid and no longer look as printed. */
const OURS = {
  useWasm: false,
  isEvalSupported: false,
  enableXfa: false,
  disableFontFace: true,
  disableRange: true,
  disableStream: true,
} as const;

/** One for all documents: to start it anew for each costs more than to read a letter. */
let reader: PDFWorker | undefined;
export function startReader(): PDFWorker {
  reader ??= new PDFWorker();
  return reader;
}

const load = (address: string) => getDocument({ url: address, worker: startReader(), ...OURS });

/** The first page by itself, `width` device pixels wide. */
export async function drawFirstPage(address: string, width: number): Promise<HTMLCanvasElement> {
  const loading = load(address);
  const page = await (await loading.promise).getPage(1);
  const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  await page.render({ canvas, viewport }).promise;
  void loading.destroy();
  return canvas;
}

export function openPdf(address: string): { readonly file: Promise<PdfFile>; readonly cancel: () => void } {
  const loading = load(address);
  const state = { opened: false };
  const close = () => void loading.destroy();
  const read = async (): Promise<PdfFile> => {
    const document = await loading.promise;
    const pages = await Promise.all(Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)));
    state.opened = true;
    return { pages: pages.map(pageOf), close };
  };
  // A document already handed over is closed by whoever holds it.
  return { file: read(), cancel: () => (state.opened ? undefined : close()) };
}

function pageOf(page: PDFPageProxy): PdfPage {
  const { width, height } = page.getViewport({ scale: 1 });
  return {
    number: page.pageNumber,
    width,
    height,
    draw: (canvas, scale) => {
      const viewport = page.getViewport({ scale });
      // Drawn aside and shown at once: the page on screen never blinks.
      const aside = document.createElement('canvas');
      aside.width = Math.floor(viewport.width);
      aside.height = Math.floor(viewport.height);
      const task = page.render({ canvas: aside, viewport });
      task.promise.then(
        () => {
          canvas.width = aside.width;
          canvas.height = aside.height;
          canvas.getContext('2d')?.drawImage(aside, 0, 0);
        },
        (cause: unknown) => {
          if (!(cause instanceof RenderingCancelledException)) throw cause;
        },
      );
      return () => task.cancel();
    },
    text: async () => {
      const content = await page.getTextContent();
      return content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    },
  };
}
