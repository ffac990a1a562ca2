/** `npm run bench -- --size S --json FILE`: how long the questions of the screens take over ten years of a shop. */
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openApplication } from '../../electron/application.ts';
import { interestOfAll } from '../bench/interest.ts';
import { makeShop, SIZES } from '../bench/make-shop.ts';
import { type Measured, measure, table } from '../bench/measure.ts';

const { values } = parseArgs({ options: { size: { type: 'string', default: 'S' }, json: { type: 'string' } } });
const size = values.size as keyof typeof SIZES;
if (!(size in SIZES)) throw new Error('--size is S, M or L');
const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'deudario-bench-'));
const refuse = async (): Promise<undefined> => undefined;

const application = await openApplication({
  userDataFolder: folder,
  resourcesFolder: join(root, 'resources'),
  workerFile: new URL('../../electron/workers/worker.ts', import.meta.url),
  version: '0.1.0',
  desktop: {
    chooseFile: refuse,
    chooseFolder: refuse,
    chooseWhereToSave: refuse,
    openFile: async () => true,
    showInFolder: () => {},
    openExternal: async () => true,
  },
  emit: () => {},
});
async function ask<T>(channel: string, input: unknown): Promise<T> {
  const answer = await application.call(channel, input);
  if (!answer.ok) throw new Error(`${channel}: ${JSON.stringify(answer.error)}`);
  return answer.value as T;
}

await ask('ledger.create', { businessName: 'Ferretería La Tuerca Inventada, S.L.' });
const made = performance.now();
makeShop(application.ctx, size, (done, total) => process.stderr.write(`\r${done} of ${total} debtors `));
const seconds = (performance.now() - made) / 1_000;
process.stderr.write('\n');

const page = { offset: 0, limit: 50 };
const { rows } = await ask<{ rows: { id: string }[] }>('debtors.list', { filter: {}, sort: 'owed', ...page });
const fattest = rows[0]?.id ?? '';
const words = ['tall', 'imagi', 'niguez', '10000', 'quim'];
const invoices = { filter: { status: 'all' }, sort: 'issued', descending: true, ...page };

const rules = interestOfAll(SIZES[size] * 20);
const ofRules: readonly Measured[] = [
  await measure('Interest of every invoice to today', 5, () => rules(application.ctx.today())),
];
const results: readonly Measured[] = [
  await measure('Deudores, first page by amount owed', 30, () => ask('debtors.list', { filter: {}, sort: 'owed', ...page })),
  await measure('Deudores, first page by name', 30, () => ask('debtors.list', { filter: {}, sort: 'name', ...page })),
  await measure('Deudores, search as you type', 30, (n) =>
    ask('debtors.list', { filter: { text: words[n % words.length] }, sort: 'owed', ...page }),
  ),
  await measure('Deudores, first page by next step', 30, () => ask('debtors.list', { filter: {}, sort: 'next-step', ...page })),
  await measure('Hoy: the work list and its figures', 30, () => ask('agenda.today', { first: 10 })),
  await measure('Hoy: legal windows of 90 days', 30, () => ask('agenda.clocks', { days: 90 })),
  await measure('Ficha: follow-up', 30, () => ask('agenda.ofDebtor', { debtorId: fattest })),
  await measure('Next steps of everybody (in the worker)', 3, () => application.ctx.runChannel('agenda.recompute', {})),
  await measure('Ficha: data', 30, () => ask('debtors.get', { id: fattest })),
  await measure('Ficha: claim with its steps', 30, () => ask('debtors.claim', { id: fattest })),
  await measure('Ficha: timeline', 30, () => ask('debtors.timeline', { subjectId: fattest, limit: 50 })),
  await measure('Ficha: limitation with its steps', 30, () => ask('limitation.get', { debtorId: fattest })),
  await measure('What runs out in a year, first page', 30, () => ask('limitation.upcoming', page)),
  await measure('Facturas, first page', 30, () => ask('invoices.list', invoices)),
  await measure('Facturas, overdue by due date', 30, () =>
    ask('invoices.list', { ...invoices, filter: { status: 'overdue' }, sort: 'due' }),
  ),
  await measure('Facturas, all by due date', 30, () => ask('invoices.list', { ...invoices, sort: 'due' })),
  await measure('Cobros, first page', 30, () =>
    ask('payments.list', { filter: {}, sort: 'received', descending: true, ...page }),
  ),
  await measure('Cobros, by amount', 30, () => ask('payments.list', { filter: {}, sort: 'amount', descending: true, ...page })),
  await measure('Cobros, search as you type', 30, (n) =>
    ask('payments.list', { filter: { text: words[n % words.length] }, sort: 'received', descending: true, ...page }),
  ),
  await measure('Record a promise (write, durable)', 20, () =>
    ask('promises.record', { debtorId: fattest, amount: 100, promisedFor: application.ctx.today() }),
  ),
];

const bytes = statSync(application.ctx.places.ledgerFile).size;
console.log(
  table(
    `Size ${size}: ${SIZES[size]} debtors, ${SIZES[size] * 20} invoices, made in ${seconds.toFixed(1)} s, ${(bytes / 1e6).toFixed(1)} MB`,
    results,
  ),
);
console.log(table(`Rules alone, ${SIZES[size] * 20} invoices`, ofRules));
if (values.json)
  writeFileSync(values.json, `${JSON.stringify({ size, seconds, bytes, results: [...results, ...ofRules] }, null, 2)}\n`);
await application.close();
rmSync(folder, { recursive: true, force: true });
