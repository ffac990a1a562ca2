/**
 * Letters by the hundred, beside two other ways to make the same two pages: Chromium's print-to-PDF of an equal page of HTML,
 * and pdfkit as its manual shows it, with the typefaces read anew for each document. And the first preview after a click.
 */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import PDFDocument from 'pdfkit';
import { WORKER_LIMITS } from '../../electron/jobs/worker-host.ts';
import { createLetterRenderer } from '../../electron/letters/render-pdf.ts';
import { composeLetter } from '../../shared/domain/letters/compose-letter.ts';
import type { LetterModel } from '../../shared/domain/letters/letter-model.ts';
import { spanishLetterFormats } from '../../shared/format/letter-formats.ts';
import { closeSharedBrowsers, sharedBrowser } from '../support/electron-standin/browser.ts';
import { pdfPictures } from '../support/pdf-pictures.ts';
import { plain } from '../support/read-letter.ts';
import { findBrowser } from '../tools/ensure-browser.ts';
import { batchFacts } from './letter-facts.ts';
import { type Measured, measure } from './measure.ts';

const FONTS = join(import.meta.dirname, '..', '..', 'resources', 'fonts');
const BATCH = 1_000;
const OTHERS = 25;
const PREVIEWS = 3;
/** Dots; as wide as the preview of the window. */
const PREVIEW_WIDTH = 820;

const modelOf = (n: number): LetterModel =>
  composeLetter({ templateId: 'L04', facts: batchFacts(n), formats: spanishLetterFormats }).model;

type Figure = { readonly name: string; readonly value: number; readonly unit: string };
type Letters = { readonly title: string; readonly rows: readonly Measured[]; readonly figures: readonly Figure[] };

export async function measureLetters(only: RegExp): Promise<Letters> {
  const figures: Figure[] = [];
  const wanted: readonly (readonly [name: string, work: (name: string) => Promise<Measured>])[] = [
    [`Letters: one of ${BATCH}, two workers`, (name) => batch(name, figures)],
    ['Letters: pdfkit, typefaces read for each', (name) => measure(name, OTHERS, naive)],
    ['Letters: first preview, from nothing', (name) => measure(name, PREVIEWS, firstPreview)],
    ...(findBrowser() ? [['Letters: Chromium, HTML to PDF', chromium] as const] : []),
  ];
  const rows: Measured[] = [];
  for (const [name, work] of wanted) if (only.test(name)) rows.push(await work(name));
  return { title: 'Letters: two pages, eight invoices', rows, figures };
}

/** `median` is the time of the whole batch over its letters; `p95` of single ones. */
async function batch(name: string, figures: Figure[]): Promise<Measured> {
  const cpu = process.cpuUsage();
  const started = performance.now();
  const before = process.memoryUsage.rss();
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 50);
  const times = (await Promise.all([share(0, BATCH / 2), share(BATCH / 2, BATCH)])).flat().toSorted((a, b) => a - b);
  clearInterval(watch);
  const { user, system } = process.cpuUsage(cpu);
  figures.push({ name: 'Letters: memory of both workers at its highest', value: (most - before) / 1e6, unit: 'MB' });
  return {
    name,
    median: (performance.now() - started) / BATCH,
    p95: times[Math.floor(times.length * 0.95)] ?? 0,
    cpu: (user + system) / 1_000 / BATCH,
    runs: BATCH,
  };
}

const share = (from: number, to: number): Promise<readonly number[]> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./letter-worker.ts', import.meta.url), {
      workerData: { from, to },
      resourceLimits: WORKER_LIMITS,
    });
    worker.on('message', resolve);
    worker.on('error', reject);
  });

/** Typefaces, facts, page and its picture, all for the first time. */
async function firstPreview(n: number): Promise<void> {
  const renderer = createLetterRenderer(FONTS);
  const { bytes } = await renderer.render(modelOf(n), { draft: true, qr: true });
  await pdfPictures(bytes, PREVIEW_WIDTH);
}

function naive(n: number): Promise<void> {
  const model = modelOf(n);
  const doc = new PDFDocument({ size: 'A4', margin: 60 });
  const done = new Promise<void>((resolve) => doc.on('end', resolve));
  doc.on('data', () => {});
  const font = (file: string) => doc.font(join(FONTS, `source-serif-4-${file}.ttf`));
  font('700').fontSize(14).text(model.sender.name);
  for (const block of model.body) {
    if ('runs' in block) {
      font('400').fontSize(10.4).text(plain(block.runs), { align: 'justify' }).moveDown(0.5);
    } else if (block.kind === 'invoices') {
      font('400').fontSize(9.2);
      for (const { cells } of block.table.rows) {
        const { y } = doc;
        for (const [column, cell] of cells.entries()) doc.text(cell, 60 + column * 78, y, { width: 76 });
      }
      doc.x = 60;
    } else if (block.kind === 'summary') {
      for (const { label, amount } of [...block.lines, block.total]) font('400').fontSize(10.4).text(`${label}  ${amount}`);
    } else if (block.kind === 'signature') font('700').fontSize(10.4).text(block.name);
    else if (block.kind === 'annex-list') font('400').fontSize(9.5).text(block.items.join('\n'));
  }
  doc.end();
  return done;
}

async function chromium(name: string): Promise<Measured> {
  const page = await (await sharedBrowser(false)).newPage();
  const measured = await measure(name, OTHERS, async (n) => {
    await page.setContent(html(modelOf(n)));
    await page.pdf({ format: 'A4', tagged: true });
  });
  await closeSharedBrowsers();
  return measured;
}

function html(model: LetterModel): string {
  const body = model.body.map((block) => {
    if ('runs' in block) return `<p>${plain(block.runs)}</p>`;
    if (block.kind === 'invoices')
      return `<table>${block.table.rows.map(({ cells }) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
    if (block.kind === 'summary')
      return [...block.lines, block.total].map((line) => `<p>${line.label} ${line.amount}</p>`).join('');
    if (block.kind === 'signature') return `<p>${block.name}</p>`;
    return block.kind === 'annex-list' ? `<ol>${block.items.map((item) => `<li>${item}</li>`).join('')}</ol>` : '';
  });
  return `<!doctype html><html lang="es"><title>${model.title}</title><style>body{font:10.4pt/1.35 serif;text-align:justify}</style><h1>${model.sender.name}</h1>${body.join('')}</html>`;
}
