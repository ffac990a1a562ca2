/** In the place of pdf.js, which draws on a canvas and there is none in a component test; the journeys look at the paper. */
import type * as loader from '../../renderer/ui/paper/pdf-loader.ts';

// Typed as the whole module: what it comes to export has to be answered here, too.
const noPaper: typeof loader = {
  startReader: () => ({}) as ReturnType<typeof loader.startReader>,
  drawFirstPage: () => new Promise(() => {}),
  openPdf: () => ({ file: new Promise(() => {}), cancel: () => {} }),
};

export const { startReader, drawFirstPage, openPdf } = noPaper;
