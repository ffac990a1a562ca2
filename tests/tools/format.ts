/** `npm run format`: formats, sorts imports and applies the safe fixes. */
import { run } from './programs.ts';

const { code } = await run('biome', ['check', '--write', ...process.argv.slice(2)], { show: true });
process.exit(code ?? 1);
