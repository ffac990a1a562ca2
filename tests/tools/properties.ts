/**
 * `npm run properties -- --times 20`: every test with a property, each time with a new seed, until one does not hold. The seed is
 * printed; `--seed N` draws the same cases again, and other words choose files.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT } from './build.ts';
import { run } from './programs.ts';

const { values, positionals } = parseArgs({
  options: { times: { type: 'string', default: '1' }, seed: { type: 'string' } },
  allowPositionals: true,
});
const files = globSync('tests/{unit,integration,architecture}/**/*.test.ts', { cwd: PROJECT })
  .filter((file) => readFileSync(join(PROJECT, file), 'utf8').includes("from 'fast-check'"))
  .filter((file) => positionals.length === 0 || positionals.some((word) => file.includes(word)));

for (let time = 0; time < Number(values.times); time += 1) {
  const seed = values.seed ?? String(Math.floor(Math.random() * 2 ** 31));
  console.log(`seed ${seed}`);
  const { code } = await run('vitest', ['run', ...files], { environment: { PROPERTY_SEED: seed }, show: true });
  if (code !== 0) process.exit(1);
}
