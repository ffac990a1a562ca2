/** The steps of `npm run check` and `npm test`: each says what passed and failed, and prints details only of failures. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWhenStale } from './build.ts';
import { ensureBrowser } from './ensure-browser.ts';
import { ensurePdfTools } from './ensure-pdf-tools.ts';
import { type Finished, type ProgramName, run } from './programs.ts';
import { SECOND_TRY } from './second-tries.ts';

export type Tally = { readonly passed: number; readonly failed: number };
/** `notes` are printed even when nothing failed. */
type Outcome = Tally & { readonly details: string; readonly notes?: readonly string[] };
export type Step = { readonly name: string; readonly run: () => Promise<Outcome> };

const whole = (name: string, program: ProgramName, ...words: string[]): Step => ({
  name,
  run: async () => wholeOutcome(await run(program, words)),
});

/** A tool that has no tests of its own counts as one. */
const wholeOutcome = ({ code, output }: Finished): Outcome =>
  code === 0 ? { passed: 1, failed: 0, details: '' } : { passed: 0, failed: 1, details: output };

const staticSteps: readonly Step[] = [
  ...['.', 'shared', 'electron', 'renderer', 'tests'].map((folder) =>
    whole(`types: ${folder === '.' ? 'configuration' : folder}`, 'tsc', '-p', folder, '--pretty', 'false'),
  ),
  whole('lint and format', 'biome', 'check', '--max-diagnostics=50'),
  whole('dead code', 'knip', '--no-progress'),
];

const vitestStep: Step = {
  name: 'unit, integration, component, architecture',
  run: () =>
    withReport(async (file) => {
      ensurePdfTools();
      const finished = await run('vitest', [
        'run',
        // By itself it leaves one core of two alone, which takes nearly twice as long.
        `--maxWorkers=${Math.max(2, availableParallelism() - 1)}`,
        '--silent=passed-only',
        '--retry=1',
        '--reporter=dot',
        '--reporter=./tests/tools/second-tries.ts',
        '--reporter=json',
        `--outputFile.json=${file}`,
      ]);
      const report = readReport(file) as { numPassedTests?: number; numFailedTests?: number } | undefined;
      const notes = finished.output.split('\n').filter((line) => line.startsWith(SECOND_TRY));
      return { ...tally(finished, report?.numPassedTests ?? 0, report?.numFailedTests ?? 0), notes };
    }),
};

const buildStep: Step = {
  name: 'build',
  run: async () => {
    try {
      await buildWhenStale();
      return { passed: 1, failed: 0, details: '' };
    } catch (cause) {
      return { passed: 0, failed: 1, details: describe(cause) };
    }
  },
};

const e2eStep: Step = {
  name: 'journeys',
  run: async () => {
    try {
      ensureBrowser();
    } catch (cause) {
      return { passed: 0, failed: 1, details: describe(cause) };
    }
    return withReport(async (file) => {
      const finished = await run('playwright', ['test', '-c', 'tests/e2e/playwright.config.ts', '--reporter=dot,json'], {
        environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
      });
      const report = readReport(file) as JourneysReport | undefined;
      const { expected = 0, unexpected = 0, flaky = 0 } = report?.stats ?? {};
      return { ...tally(finished, expected + flaky, unexpected), notes: secondTries(report?.suites ?? []) };
    });
  },
};

type Suite = {
  readonly title: string;
  readonly suites?: readonly Suite[];
  readonly specs?: readonly { readonly title: string; readonly tests: readonly { readonly status: string }[] }[];
};
type JourneysReport = {
  readonly stats?: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
  readonly suites?: readonly Suite[];
};

/** What passed at the second try only is a fault to look for, of the journey or of the program, so it is named. */
const secondTries = (suites: readonly Suite[]): readonly string[] =>
  suites.flatMap(({ title, suites: inner = [], specs = [] }) => [
    ...specs
      .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
      .map((spec) => `${SECOND_TRY}${title} › ${spec.title}`),
    ...secondTries(inner),
  ]);

export const fastSteps: readonly Step[] = [...staticSteps, vitestStep];
export const allSteps: readonly Step[] = [...fastSteps, buildStep, e2eStep];

/** Runs them in order, prints one line each and last the sum; true when nothing failed. */
export async function runSteps(steps: readonly Step[]): Promise<boolean> {
  let passed = 0;
  let failed = 0;
  for (const step of steps) {
    const started = performance.now();
    const outcome = await step.run();
    passed += outcome.passed;
    failed += outcome.failed;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(
      `${outcome.failed === 0 ? '✓' : '✗'} ${step.name}: ${outcome.passed} passed, ${outcome.failed} failed (${seconds} s)`,
    );
    for (const note of outcome.notes ?? []) console.log(`  ${note}`);
    if (outcome.failed > 0) console.log(outcome.details.trimEnd());
  }
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0;
}

/** A runner may end badly without a failed test: a file that does not load, an error outside any test, nothing found to run. */
function tally({ code, output }: Finished, passed: number, failed: number): Outcome {
  const isBroken = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: isBroken ? 1 : failed, details: output };
}

async function withReport(work: (file: string) => Promise<Outcome>): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'deudario-report-'));
  try {
    return await work(join(folder, 'report.json'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

const describe = (cause: unknown): string => (cause instanceof Error ? (cause.stack ?? cause.message) : String(cause));
