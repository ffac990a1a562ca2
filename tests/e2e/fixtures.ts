/**
 * One program for each test, over a data folder of its own. A console error, a CSP report, an unanswered dialog or anything that would
 * leave the computer fails the test, whatever else it proved.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { launchOnStandin } from '../support/electron-standin/driver.ts';
import { launchOnElectron } from '../support/electron-standin/electron-host.ts';
import type { AppHost, LaunchOptions } from '../support/electron-standin/host.ts';

export type HostOption = { readonly host: 'standin' | 'electron' };

type Fixtures = {
  /** How the program is started: `test.use({ programOptions: { colorScheme: 'dark' } })`. */
  readonly programOptions: Omit<LaunchOptions, 'userDataDir' | 'onStarted'>;
  /** Fills the data folder before the first start: `test.use({ data: { fill: async (folder) => … } })`. */
  readonly data: { readonly fill?: (userDataDir: string) => Promise<void> };
  readonly userDataDir: string;
  /** Names a console error or report that the test causes on purpose. */
  readonly expectProblem: (pattern: RegExp) => void;
  readonly app: AppHost;
};

type Internal = { readonly expectedProblems: RegExp[] };

export const test = base.extend<Fixtures & HostOption & Internal>({
  host: ['standin', { option: true }],
  programOptions: [{}, { option: true }],
  // An object, since a function alone would be taken for a fixture.
  data: [{}, { option: true }],

  userDataDir: async ({ host: _ }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'deudario-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  expectedProblems: async ({ host: _ }, use) => use([]),
  expectProblem: async ({ expectedProblems }, use) => use((pattern) => void expectedProblems.push(pattern)),

  app: async ({ host, programOptions, data, userDataDir, expectedProblems }, use, testInfo) => {
    const started: AppHost[] = [];
    const launch = host === 'electron' ? launchOnElectron : launchOnStandin;
    await data.fill?.(userDataDir);
    const app = await launch({ ...programOptions, userDataDir, onStarted: (one) => void started.push(one) });

    await use(app);

    if (testInfo.status !== testInfo.expectedStatus) await attachScreenshots(started, testInfo);
    for (const one of started) await one.close();
    const problems = started
      .flatMap((one) => one.problems())
      .filter((text) => !expectedProblems.some((known) => known.test(text)));
    expect({ problems, outgoing: started.flatMap((one) => one.outgoing()) }).toEqual({ problems: [], outgoing: [] });
  },
});

async function attachScreenshots(started: readonly AppHost[], testInfo: ReturnType<typeof test.info>): Promise<void> {
  for (const [index, { page }] of started.entries()) {
    const body = await page.screenshot({ timeout: 5_000 }).catch(() => undefined);
    if (body) await testInfo.attach(`window-${index + 1}`, { body, contentType: 'image/png' });
  }
}

export { expect };
