/**
 * `npm run bench -- --size S --json FILE`: how long what the screens ask for takes over ten years of a shop.
 *
 * `--folder` keeps the ledger there and uses it again, so that two versions of the program are measured over the same one; `--only`
 * measures what the expression finds, `--runs` times.
 */
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureAreas } from '../bench/areas.ts';
import { openBenchApp } from '../bench/bench-app.ts';
import { goOn, writeTenYears } from '../bench/make-shop.ts';
import { table } from '../bench/measure.ts';
import { type ShopSize, SIZES } from '../bench/shop-acts.ts';

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: 'S' },
    json: { type: 'string' },
    folder: { type: 'string' },
    only: { type: 'string', default: '' },
    runs: { type: 'string', default: '30' },
  },
});
const size = values.size as ShopSize;
if (!(size in SIZES)) throw new Error('--size is S, M or L');
const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'deudario-bench-'));
const isMade = existsSync(join(folder, 'ledgers', 'main', 'ledger.sqlite'));

const seconds = isMade ? 0 : await make();
const app = await openBenchApp(folder);
const { ledgerFile } = app.application.ctx.places;
const bytes = statSync(ledgerFile).size;
const areas = await measureAreas(app, {
  invoices: SIZES[size] * 20,
  only: new RegExp(values.only, 'i'),
  runs: Number(values.runs),
});
console.log(
  `Size ${size}: ${SIZES[size]} debtors, ${SIZES[size] * 20} invoices, made in ${seconds.toFixed(1)} s, ${(bytes / 1e6).toFixed(1)} MB`,
);
for (const { title, rows } of areas) console.log(table(title, rows));
if (values.json) writeFileSync(values.json, `${JSON.stringify({ size, seconds, bytes, areas }, null, 2)}\n`);
await app.application.close();
if (!values.folder) rmSync(folder, { recursive: true, force: true });

/** Closed and opened again afterwards, as after a day of work: closing gathers what SQLite plans by. */
async function make(): Promise<number> {
  const started = performance.now();
  const { application, ask, run } = await openBenchApp(folder);
  const { ctx } = application;
  await ask('ledger.create', { businessName: 'Ferretería La Tuerca Inventada, S.L.' });
  const told = (done: number): boolean => process.stderr.write(`\r${done} acts `);
  const written = writeTenYears(ctx.places.ledgerFile, ctx.today(), size, told);
  await run('agenda.recompute', {});
  await goOn(ask, ctx.today(), written);
  await application.close();
  process.stderr.write('\n');
  return (performance.now() - started) / 1_000;
}
