/**
 * `npm start`: builds when stale and opens the program. In Electron when its binary is there or can be fetched; else in the installed
 * Chromium, Chrome or Edge; where there is no display at all, the tour of the main job runs instead.
 */
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { electronBinary, rootSwitches } from '../support/electron-standin/electron-host.ts';
import { runInteractively } from '../support/electron-standin/interactive.ts';
import { buildWhenStale, PROJECT } from './build.ts';
import { ensureBrowser } from './ensure-browser.ts';

const FETCH_LIMIT = 180_000;
/** A binary that cannot run here (a missing system library) ends before anybody could have used it. */
const TOO_SOON = 5_000;

process.exit(await start());

async function start(): Promise<number> {
  if (await buildWhenStale()) console.log('Built.');
  if (!hasDisplay()) {
    console.log('There is no display here, so the tour of the main job runs instead; see ./tour/.');
    return (
      spawnSync(process.execPath, [join(PROJECT, 'tests', 'tools', 'tour.ts')], { cwd: PROJECT, stdio: 'inherit' }).status ?? 1
    );
  }
  const binary = electronBinary() ?? fetchElectron();
  if (binary && (await runsInElectron(binary))) return 0;

  console.log('Electron is not available, so Deudario opens in the installed browser: same program, same data.');
  try {
    ensureBrowser();
    await runInteractively((text) => console.error(text));
    return 0;
  } catch (cause) {
    console.error(cause instanceof Error ? cause.message : cause);
    return 1;
  }
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function fetchElectron(): string | undefined {
  console.log('Fetching Electron, once…');
  const script = join(PROJECT, 'node_modules', 'electron', 'install.js');
  spawnSync(process.execPath, [script], { cwd: PROJECT, stdio: 'ignore', timeout: FETCH_LIMIT });
  return electronBinary();
}

/** False when it could not really run. */
function runsInElectron(binary: string): Promise<boolean> {
  const started = performance.now();
  const child = spawn(binary, [...rootSwitches(), PROJECT], { cwd: PROJECT, stdio: 'inherit' });
  return new Promise((done) => {
    child.once('error', () => done(false));
    child.once('exit', (code) => done(code === 0 || performance.now() - started > TOO_SOON));
  });
}
