/** A browser for the stand-in and its specs: one that is installed, or Debian's package where this may be installed. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { apt, mayInstall } from './debian.ts';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
];

/** The path in CHROMIUM, else the first installed Chromium, Chrome or Edge. */
export function findBrowser(): string | undefined {
  return [process.env.CHROMIUM ?? '', ...candidates()].find((path) => path !== '' && existsSync(path));
}

function candidates(): readonly string[] {
  if (process.platform === 'darwin') return MAC;
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    return roots.flatMap((root) => (root ? WINDOWS.map((path) => join(root, path)) : []));
  }
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Finds a browser or installs Debian's; throws a sentence that says what to install. */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  if (mayInstall()) {
    console.log('No browser found: installing Debian’s chromium…');
    apt('update');
    apt('install', '-y', '--no-install-recommends', 'chromium');
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new Error(
    'The window needs Chromium, Google Chrome or Microsoft Edge. Install one of them, or set the variable CHROMIUM to its path.',
  );
}
