/** Draws its share of a batch, as the worker of the program does, and tells how long each letter took. */
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { createLetterRenderer } from '../../electron/letters/render-pdf.ts';
import { composeLetter } from '../../shared/domain/letters/compose-letter.ts';
import { spanishLetterFormats } from '../../shared/format/letter-formats.ts';
import { batchFacts } from './letter-facts.ts';

const { from, to } = workerData as { readonly from: number; readonly to: number };
const renderer = createLetterRenderer(join(import.meta.dirname, '..', '..', 'resources', 'fonts'));
const times: number[] = [];
for (let n = from; n < to; n += 1) {
  const started = performance.now();
  const { model } = composeLetter({ templateId: 'L04', facts: batchFacts(n), formats: spanishLetterFormats });
  await renderer.render(model, { draft: false, qr: false });
  times.push(performance.now() - started);
}
parentPort?.postMessage(times);
