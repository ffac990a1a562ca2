/**
 * One warm vitest over a copy of the tree. Reads mutants from its parent, one at a time, puts each into the copy, runs the
 * tests that may notice it, and answers whether one did.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createVitest } from 'vitest/node';

export type Order = {
  readonly id: number;
  readonly file: string;
  /** The wrong one, and the right one, which is there again before the answer. */
  readonly text: string;
  readonly right: string;
  readonly turns: readonly (readonly string[])[];
};
export type Answer = { readonly id: number; readonly noticed: boolean };

const root = process.argv[2] ?? '';
const vitest = await createVitest(
  {
    root,
    config: false,
    watch: false,
    include: ['tests/unit/shared/**/*.test.ts'],
    pool: 'threads',
    maxWorkers: 1,
    isolate: false,
    // A busy machine is no wrong: whoever waits decides when it has been too long.
    testTimeout: 600_000,
    reporters: [{}],
  },
  { root, logLevel: 'silent' },
);
const specifications = await vitest.globTestSpecifications();

/** What the tests say of the copy as it stands. */
async function isNoticed(turns: Order['turns']): Promise<boolean> {
  for (const turn of turns) {
    const chosen = specifications.filter(({ moduleId }) => turn.some((test) => moduleId === join(root, test)));
    // Errors outside any test are kept from run to run: those of the wrong before would be taken for this one's.
    vitest.state.clearErrors();
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications(chosen);
    // Vitest keeps the outcome of files that did not run this time: only those that were asked count.
    const failed = testModules.some((module) => !module.ok() && chosen.some(({ moduleId }) => moduleId === module.moduleId));
    if (unhandledErrors.length > 0 || failed) return true;
  }
  return false;
}

/** Vitest keeps what it has read: a wrong left behind would be noticed by the tests of the next file. */
function put(file: string, text: string): void {
  const path = join(root, file);
  writeFileSync(path, text);
  vitest.invalidateFile(path);
}

process.on('message', async ({ id, file, text, right, turns }: Order) => {
  put(file, text);
  const noticed = await isNoticed(turns);
  put(file, right);
  process.send?.({ id, noticed } satisfies Answer);
});
process.on('disconnect', () => process.exit(0));
process.send?.({ id: -1, noticed: false } satisfies Answer);
