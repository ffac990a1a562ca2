/**
 * A copy of a shop with 500 MB of attachments, made, read back and counted, plain and encrypted, beside the same bytes copied and
 * made durable file by file in the same run; and how long main was held up meanwhile, in the process that plays it, beside as
 * long with nothing to do right after, since other programs hold it up as well; what it worked itself at one go tells them apart.
 */
import { randomBytes } from 'node:crypto';
import { closeSync, copyFileSync, fsyncSync, mkdirSync, mkdtempSync, openSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { makeLock } from '../../electron/platform/copy-lock.ts';
import { type BenchApp, openBenchApp } from './bench-app.ts';
import { type Area, at, seconds } from './measure.ts';

const FILES = 250;
const FILE_BYTES = 2_000_000;
const ROUNDS = 3;
const RESOLUTION_MILLISECONDS = 5;
const PHRASE = 'cuatro gatos en el tejado';

export async function copiesArea(): Promise<Area> {
  const folder = mkdtempSync(join(tmpdir(), 'deudario-bench-copies-'));
  try {
    const app = await openBenchApp(join(folder, 'program'));
    await fill(app);
    const { ledgerFile, blobsFolder } = app.application.ctx.places;
    const source = dirname(ledgerFile);
    // The worker is awake, and what the ledger holds is in its file.
    await app.run('ledger.check', { thorough: true });
    const files = [ledgerFile, ...filesUnder(blobsFolder)];
    const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
    const [raw, plain, encrypted] = [taken(), taken(), taken()];
    const [copying, idle] = [watched(), watched()];
    for (let round = 0; round < ROUNDS; round += 1) {
      const place = (name: string): string => join(folder, `${name}-${round}`);
      await timed(raw, () => copyDurably(files, source, place('raw')));
      await app.ask('encryption.turnOff', {});
      await timed(plain, () => copied(app, place('plain'), copying));
      const { code } = await app.run<{ code: string }>('encryption.prepare', { passphrase: PHRASE });
      await app.ask('encryption.confirm', { code });
      await timed(encrypted, () => copied(app, place('encrypted'), copying));
      const asLong = 1_000 * ((plain.clock.at(-1) ?? 0) + (encrypted.clock.at(-1) ?? 0));
      await watch(idle, () => new Promise((resolve) => setTimeout(resolve, asLong)));
      for (const name of ['raw', 'plain', 'encrypted']) rmSync(place(name), { recursive: true, force: true });
    }
    await app.application.close();
    const median = (values: readonly number[]): number => at(values, 0.5);
    const share = (of: readonly number[], by: readonly number[]): number => (100 * median(of)) / median(by);
    const opening = await seconds(() => makeLock(PHRASE));
    return {
      title: 'Copies',
      rows: [],
      figures: [
        { name: 'Ledger and attachments', value: bytes / 1e6, unit: 'MB' },
        { name: 'the bytes alone, copied and made durable', value: median(raw.clock), unit: 's' },
        { name: 'a copy, read back and counted', value: median(plain.clock), unit: 's' },
        { name: 'an encrypted copy, read back and counted', value: median(encrypted.clock), unit: 's' },
        { name: 'a copy goes, of the speed of the bytes alone', value: share(raw.clock, plain.clock), unit: '%' },
        { name: 'an encrypted one goes, of that speed', value: share(raw.clock, encrypted.clock), unit: '%' },
        { name: "processor's time of the bytes alone", value: median(raw.processor), unit: 's' },
        { name: "processor's time of a copy", value: median(plain.processor), unit: 's' },
        { name: "processor's time of an encrypted copy", value: median(encrypted.processor), unit: 's' },
        { name: 'main was held up at most, during all these copies', value: Math.max(...copying.held), unit: 'ms' },
        { name: 'the same with nothing to do, for as long', value: Math.max(...idle.held), unit: 'ms' },
        { name: 'main worked itself at one go at most, during all these copies', value: Math.max(...copying.worked), unit: 'ms' },
        { name: 'a passphrase costs, once for each opening', value: 1_000 * opening, unit: 'ms' },
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fill({ ask, application }: BenchApp): Promise<void> {
  await ask('ledger.create', { businessName: 'Ferretería La Tuerca Inventada, S.L.' });
  const day = application.ctx.today();
  const debtor = { name: 'Bar Inventado', kind: 'business' };
  const invoice = { debtor, number: 'F26/1', issuedOn: day, dueOn: day, total: 10_000 };
  const { id: invoiceId } = await ask<{ id: string }>('invoices.quickAdd', invoice);
  for (let n = 0; n < FILES; n += 1) {
    const bytes = randomBytes(FILE_BYTES);
    bytes.write('%PDF-1.4\n');
    const uploaded = application.acceptUpload(`albaran-${n}.pdf`, bytes);
    if (!uploaded.ok) throw new Error(uploaded.error.code);
    await ask('attachments.add', { token: uploaded.value.token, invoiceId, purpose: 'delivery_proof' });
  }
}

async function copied({ application: { ctx }, run }: BenchApp, folder: string, copying: Watched): Promise<void> {
  mkdirSync(folder);
  await ctx.copyDesk.remember(ctx.places.ledgerFolder, { target: ctx.copyDesk.admit(folder) });
  await watch(copying, () => run('copies.make', {}));
}

/** In milliseconds, the longest of each time it was watched. */
type Watched = { readonly held: number[]; readonly worked: number[] };
const watched = (): Watched => ({ held: [], worked: [] });

/** How late a timer rang that should ring every few milliseconds; and how long this thread was at work between two rings. */
async function watch({ held, worked }: Watched, work: () => Promise<unknown>): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MILLISECONDS });
  let [most, before] = [0, process.threadCpuUsage()];
  const ringing = setInterval(() => {
    const now = process.threadCpuUsage();
    most = Math.max(most, now.user - before.user + now.system - before.system);
    before = now;
  }, RESOLUTION_MILLISECONDS);
  delay.enable();
  await work();
  delay.disable();
  clearInterval(ringing);
  held.push(Math.max(0, delay.max / 1e6 - RESOLUTION_MILLISECONDS));
  worked.push(most / 1_000);
}

type Taken = { readonly clock: number[]; readonly processor: number[] };
const taken = (): Taken => ({ clock: [], processor: [] });

/** Of all threads. */
async function timed({ clock, processor }: Taken, work: () => unknown): Promise<void> {
  const before = process.cpuUsage();
  clock.push(await seconds(work));
  const { user, system } = process.cpuUsage(before);
  processor.push((user + system) / 1e6);
}

function copyDurably(files: readonly string[], source: string, target: string): void {
  for (const file of files) {
    const to = join(target, relative(source, file));
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(file, to);
    const handle = openSync(to, 'r+');
    fsyncSync(handle);
    closeSync(handle);
  }
}

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
