/**
 * `npm run bench -- --size S,M,L --json FILE`: how long what the screens ask for takes over ten years of a shop, the sizes side by side.
 *
 * `--parts` chooses among questions, bulk, window, package and copies. `--folder` keeps the ledgers there and uses them again, so that two
 * versions of the program are measured over the same ones; `--only` measures what the expression finds, `--runs` times.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureAreas } from '../bench/areas.ts';
import { openBenchApp } from '../bench/bench-app.ts';
import { copyFigures, importFigures, paymentImportFigures } from '../bench/bulk.ts';
import { copiesArea } from '../bench/copies.ts';
import { goOn, writeTenYears } from '../bench/make-shop.ts';
import { type Area, type Figure, type OfSize, tables } from '../bench/measure.ts';
import { packageFigures } from '../bench/package-size.ts';
import { type ShopSize, SIZES } from '../bench/shop-acts.ts';
import { typingArea } from '../bench/typing.ts';
import { windowArea, withCopy } from '../bench/window.ts';
import { closeSharedBrowsers } from '../support/electron-standin/browser.ts';
import { buildWhenStale } from './build.ts';
import { ensureBrowser } from './ensure-browser.ts';

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: 'S' },
    parts: { type: 'string', default: 'questions,bulk,window,package,copies' },
    json: { type: 'string' },
    folder: { type: 'string' },
    only: { type: 'string', default: '' },
    runs: { type: 'string', default: '30' },
  },
});
const sizes = values.size.split(',') as ShopSize[];
if (!sizes.every((size) => size in SIZES)) throw new Error('--size is S, M or L, or several with commas');
const parts = new Set(values.parts.split(','));
const base = values.folder ?? mkdtempSync(join(tmpdir(), 'deudario-bench-'));
if (parts.has('window') || parts.has('package')) await buildWhenStale();
if (parts.has('window')) ensureBrowser();

const measured: OfSize[] = [];
for (const size of sizes) measured.push({ size, areas: await measureSize(size, join(base, size)) });
if (parts.has('package')) measured[0] = withArea(measured[0], { title: 'Package', rows: [], figures: await packageFigures() });
if (parts.has('copies')) measured[0] = withArea(measured[0], await copiesArea());
await closeSharedBrowsers();

console.log(`Made of ${sizes.map((size) => `${size}: ${SIZES[size]} debtors, ${SIZES[size] * 20} invoices`).join('; ')}`);
console.log(tables(measured));
if (values.json) writeFileSync(values.json, `${JSON.stringify(measured, null, 2)}\n`);
if (!values.folder) rmSync(base, { recursive: true, force: true });

async function measureSize(size: ShopSize, folder: string): Promise<readonly Area[]> {
  mkdirSync(folder, { recursive: true });
  const isMade = existsSync(join(folder, 'ledgers', 'main', 'ledger.sqlite'));
  const bulk: Figure[] = isMade ? [] : [{ name: 'Making ten years, row by row', value: await make(size, folder), unit: 's' }];
  const areas: Area[] = [];
  if (parts.has('questions')) {
    // What is measured also writes; the ledger that is kept stays as it was made.
    areas.push(
      ...(await withCopy(folder, async (copy) => {
        const app = await openBenchApp(copy);
        const wanted = { invoices: SIZES[size] * 20, only: new RegExp(values.only, 'i'), runs: Number(values.runs) };
        return measureAreas(app, wanted).finally(() => app.application.close());
      })),
    );
  }
  if (parts.has('bulk')) {
    if (size === sizes[0]) bulk.push(...(await importFigures()));
    bulk.push(...(await withCopy(folder, paymentImportFigures)), ...(await copyFigures(folder)));
  }
  if (bulk.length > 0) areas.push({ title: 'Bulk work', rows: [], figures: bulk });
  if (parts.has('window')) areas.push(await withCopy(folder, windowArea));
  if (parts.has('window') && size === sizes[0]) areas.push(await typingArea());
  return areas;
}

function withArea(of: OfSize | undefined, area: Area): OfSize {
  return { size: of?.size ?? '', areas: [...(of?.areas ?? []), area] };
}

/** Closed and opened again afterwards, as after a day of work: closing gathers what SQLite plans by. */
async function make(size: ShopSize, folder: string): Promise<number> {
  const started = performance.now();
  const { application, ask, run } = await openBenchApp(folder);
  const { ctx } = application;
  await ask('ledger.create', { businessName: 'Ferretería La Tuerca Inventada, S.L.' });
  const told = (done: number): boolean => process.stderr.write(`\r${size}: ${done} acts `);
  const written = writeTenYears(ctx.places.ledgerFile, ctx.today(), size, told);
  await run('agenda.recompute', {});
  await goOn(ask, ctx.today(), written);
  await application.close();
  process.stderr.write('\n');
  return (performance.now() - started) / 1_000;
}
