/** Runs the tools of node_modules with this very Node, so that they work alike wherever npm put (or did not put) its links. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT } from './build.ts';

const ENTRIES = {
  tsc: 'typescript/bin/tsc',
  biome: '@biomejs/biome/bin/biome',
  knip: 'knip/bin/knip.js',
  vitest: 'vitest/vitest.mjs',
  playwright: '@playwright/test/cli.js',
} as const;
export type ProgramName = keyof typeof ENTRIES;

export type Finished = { readonly code: number | null; readonly output: string };

/** Runs it to its end; what it printed is given back, or shown as it comes. */
export function run(
  program: ProgramName,
  words: readonly string[],
  { environment = {}, show = false }: { readonly environment?: Readonly<Record<string, string>>; readonly show?: boolean } = {},
): Promise<Finished> {
  const child = spawn(process.execPath, [join(PROJECT, 'node_modules', ENTRIES[program]), ...words], {
    cwd: PROJECT,
    env: { ...process.env, ...(show ? {} : { NO_COLOR: '1' }), ...environment },
    stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const read = (chunk: Buffer) => {
    output += chunk.toString('utf8');
  };
  child.stdout?.on('data', read);
  child.stderr?.on('data', read);
  return new Promise((done) => child.once('close', (code) => done({ code, output })));
}
