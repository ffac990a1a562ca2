/** `npm run e2e -- [names of specs, options of Playwright]`: builds when stale and runs the journeys. */
import { buildWhenStale } from './build.ts';
import { ensureBrowser } from './ensure-browser.ts';
import { run } from './programs.ts';

await buildWhenStale();
ensureBrowser();
const { code } = await run('playwright', ['test', '-c', 'tests/e2e/playwright.config.ts', ...process.argv.slice(2)], {
  show: true,
});
process.exit(code ?? 1);
