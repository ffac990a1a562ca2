/** The browser in which the stand-in shows windows: one for all programs that one process of specs starts. */
import { type Browser, chromium } from '@playwright/test';
import { findBrowser } from '../../tools/ensure-browser.ts';

/**
 * What a whole browser does beside a page and Electron doesn't: the pages of its address bar are loaded anew for every window, which takes
 * several times what an empty window takes. Of two lists the last one counts, so what Playwright leaves out stands here too.
 */
const WITHOUT_FEATURES = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'PreloadTopChromeWebUI',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning',
];

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
    // Chromium refuses its own sandbox to root. This is the stand-in alone: the program never runs without its sandbox.
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--lang=es-ES',
      `--disable-features=${WITHOUT_FEATURES.join(',')}`,
      ...(headed ? ['--window-size=1280,900'] : []),
    ],
    ignoreDefaultArgs: headed ? ['--enable-automation'] : [],
  });
}
