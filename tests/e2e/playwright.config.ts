import { defineConfig } from '@playwright/test';
import { electronBinary } from '../support/electron-standin/electron-host.ts';
import type { HostOption } from './fixtures.ts';

/** About the stand-in itself, failures after which Playwright cannot go on with real Electron, and days that are yet to come. */
const STANDIN_ALONE = ['**/stand-in.spec.ts', '**/failures.spec.ts', '**/agreement-kinds*.spec.ts'];

/** The same specs twice: on the stand-in always, on real Electron where its binary is there. */
export default defineConfig<HostOption>({
  testDir: 'specs',
  outputDir: '../../test-results',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // On a busy machine a journey may stumble once; whoever needs the second try is named at the end of the run.
  retries: 1,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  projects: [
    { name: 'standin', use: { host: 'standin' } },
    ...(electronBinary() ? [{ name: 'electron', testIgnore: STANDIN_ALONE, use: { host: 'electron' as const } }] : []),
  ],
});
