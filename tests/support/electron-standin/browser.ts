/** The browser in which the stand-in shows windows: one for all programs that one process of specs starts. */
import { type Browser, chromium } from '@playwright/test';
import { findBrowser } from '../../tools/ensure-browser.ts';

const running = new Map<boolean, Promise<Browser>>();

export function sharedBrowser(headed: boolean): Promise<Browser> {
  const known = running.get(headed);
  if (known) return known;
  const started = launch(headed);
  running.set(headed, started);
  return started;
}

export async function closeSharedBrowsers(): Promise<void> {
  const browsers = [...running.values()];
  running.clear();
  for (const browser of browsers) await (await browser).close();
}

function launch(headed: boolean): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('no browser: run `npm test`, or set CHROMIUM to the path of Chromium, Chrome or Edge');
  return chromium.launch({
    executablePath,
    headless: !headed,
    // Chromium refuses its own sandbox to root; only this stand-in ever runs so, never the program.
    chromiumSandbox: process.getuid?.() !== 0 && process.platform === 'linux' && headed,
    args: ['--disable-background-networking', '--disable-component-update', '--lang=es-ES'],
    // What the person typed last time is nobody's business here.
    ignoreDefaultArgs: headed ? ['--enable-automation'] : [],
  });
}
