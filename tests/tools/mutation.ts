/**
 * `npm run mutation`: makes each figure, comparison and sign of the law engine wrong in turn, in a copy of the tree, and asks
 * the unit tests whether they notice. `-- --only claim.ts` takes one file, `--sample 12` some of each. Ends with 1 when a wrong goes
 * unnoticed that is not among the explained ones below.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { explained } from '../mutation/explained.ts';
import { type Mutant, mutantsOfRates, mutantsOfSource, mutated, nameOf } from '../mutation/mutants.ts';
import { relatedTests } from '../mutation/related-tests.ts';
import type { Answer, Order } from '../mutation/worker.ts';
import { PROJECT } from './build.ts';

const ENGINE = [
  'shared/domain/{late-payment-interest,claim,claim-corrections,payment-allocation,recovery-costs,pro-rata}.ts',
  'shared/domain/{rate-period,rate-warnings,payment-terms,civil-date}.ts',
  'shared/domain/{business-days,easter,holiday-calendar,limitation,limitation-*,vat-relief,vat-relief-*}.ts',
  'shared/legal/constants.ts',
  'shared/legal/interest-rates*',
];
/** Histories drawn by the ten thousand are too slow to ask for each wrong; the other tests have to notice it alone. */
const TOO_SLOW = /\.property\.test\.ts$/;

const { values } = parseArgs({
  options: { only: { type: 'string' }, sample: { type: 'string' }, parallel: { type: 'string', default: '2' } },
});

const candidates = globSync('tests/unit/shared/**/*.test.ts', { cwd: PROJECT })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !TOO_SLOW.test(path));
const files = globSync(ENGINE, { cwd: PROJECT })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => values.only === undefined || path.includes(values.only))
  .toSorted();
const texts = new Map(files.map((file) => [file, readFileSync(join(PROJECT, file), 'utf8')]));
const all = files.flatMap((file) => {
  const text = texts.get(file) ?? '';
  return sampled(file.endsWith('.json') ? mutantsOfRates(file, text) : mutantsOfSource(file, text));
});

/** Evenly spread, so that the same ones are met each time. */
function sampled(mutants: readonly Mutant[]): readonly Mutant[] {
  const most = Number(values.sample ?? mutants.length);
  const step = Math.max(1, mutants.length / most);
  return Array.from({ length: Math.min(most, mutants.length) }, (_, index) => mutants[Math.floor(index * step)]).filter(
    (mutant) => mutant !== undefined,
  );
}

/** Whatever the tests import, without what they do not. */
function copyOfTree(): string {
  const copy = mkdtempSync(join(tmpdir(), 'deudario-mutation-'));
  for (const part of ['shared', 'tests/unit/shared', 'tests/data', 'tests/support', 'package.json', 'tsconfig.json']) {
    cpSync(join(PROJECT, part), join(copy, part), { recursive: true });
  }
  symlinkSync(join(PROJECT, 'node_modules'), join(copy, 'node_modules'), 'junction');
  return copy;
}

/** A test that fails before anything is wrong would notice everything. */
async function soundTests(copy: string): Promise<readonly string[]> {
  const worker = await startWorker(copy);
  const sound: string[] = [];
  const reached = candidates.filter((test) => files.some((file) => relatedTests(PROJECT, file, [test]).length > 0));
  const [file = ''] = files;
  const right = texts.get(file) ?? '';
  for (const test of reached) {
    const fails = await asked(worker, { id: 0, file, text: right, right, turns: [[test]] });
    if (fails === false) sound.push(test);
    else console.log(`✗ fails as it is, and is left out: ${test}`);
  }
  worker.kill();
  unsound = reached.length - sound.length;
  return sound;
}

let unsound = 0;
let tests: readonly string[] = [];
const survivors: Mutant[] = [];
let done = 0;
let next = 0;

/**
 * A wrong that goes on for ever has been noticed by whoever waits; the worker is then started anew. Long enough that a busy machine
 * is not taken for one: the tests of one wrong take seconds.
 */
const PATIENCE = 120_000;

async function work(copy: string): Promise<void> {
  let worker = await startWorker(copy);
  for (let id = next++; id < all.length; id = next++) {
    const mutant = all[id];
    if (!mutant) break;
    const { file } = mutant;
    const right = texts.get(file) ?? '';
    const turns = relatedTests(PROJECT, file, tests);
    const noticed = await asked(worker, { id, file, text: mutated(right, mutant), right, turns });
    if (noticed === 'never ended') {
      worker.kill('SIGKILL');
      writeFileSync(join(copy, file), right);
      worker = await startWorker(copy);
    } else if (!noticed) survivors.push(mutant);
    done += 1;
    if (done % 20 === 0) process.stderr.write(`\r${done} of ${all.length}, ${survivors.length} unnoticed `);
  }
  worker.kill();
}

/** Little memory, so that a list that grows for ever ends soon. */
async function startWorker(copy: string): Promise<ChildProcess> {
  const worker = fork(fileURLToPath(new URL('../mutation/worker.ts', import.meta.url)), [copy], {
    cwd: copy,
    execArgv: ['--max-old-space-size=1024'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  await new Promise((resolve) => worker.once('message', resolve));
  return worker;
}

function asked(worker: ChildProcess, order: Order): Promise<boolean | 'never ended'> {
  return new Promise((resolve) => {
    const end = (outcome: boolean | 'never ended'): void => {
      clearTimeout(timer);
      worker.removeAllListeners();
      resolve(outcome);
    };
    const timer = setTimeout(() => end('never ended'), PATIENCE);
    worker.once('message', (answer) => end((answer as Answer).noticed));
    worker.once('exit', () => end('never ended'));
    worker.send(order);
  });
}

const copies = Array.from({ length: Math.min(Number(values.parallel), cpus().length) }, copyOfTree);
const started = performance.now();
try {
  tests = await soundTests(copies[0] ?? '');
  await Promise.all(copies.map(work));
} finally {
  for (const copy of copies) rmSync(copy, { recursive: true, force: true });
}

const named = survivors.map((mutant) => ({ mutant, name: nameOf(mutant, texts.get(mutant.file) ?? '') }));
const unexplained = named.filter(({ name }) => explained[name] === undefined);
const stale =
  values.only === undefined && values.sample === undefined
    ? Object.keys(explained).filter((name) => !named.some((one) => one.name === name))
    : [];
process.stderr.write('\n');
for (const file of files) {
  const of = all.filter((mutant) => mutant.file === file).length;
  const left = survivors.filter((mutant) => mutant.file === file).length;
  console.log(`${file.padEnd(48)} ${String(of).padStart(5)} wrongs ${String(of - left).padStart(5)} noticed`);
}
for (const { mutant, name } of unexplained)
  console.log(`✗ ${mutant.file}:${mutant.line}:${mutant.column}  ${name.split(' | ').slice(1).join(' | ')}`);
for (const name of stale) console.log(`✗ explained, but noticed or gone: ${name}`);
const minutes = ((performance.now() - started) / 60_000).toFixed(1);
console.log(
  `${all.length} wrongs in ${minutes} min: ${all.length - survivors.length} noticed, ${named.length - unexplained.length} explained, ${unexplained.length} unnoticed`,
);
process.exit(unexplained.length + stale.length + unsound === 0 ? 0 : 1);
