/**
 * The program with its window, through the stand-in and Chromium: start to a work list that answers, beside an empty window started the
 * same way in the same run; the way of a question from the window to main and back; frames while scrolling; memory.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { launchOnStandin } from '../support/electron-standin/driver.ts';
import type { AppHost } from '../support/electron-standin/host.ts';
import { type Area, at, type Figure, type Measured } from './measure.ts';

const PROJECT = join(import.meta.dirname, '..', '..');
const STARTS = 5;

/** `folder` holds a ledger; it is not written to but for the window's own size. */
export async function windowArea(folder: string): Promise<Area> {
  const root = emptyProgram();
  const starts = { program: [] as number[], empty: [] as number[] };
  const figures: Figure[] = [];
  const rows: Measured[] = [];
  try {
    // The first of each finds nothing in the caches of the disk and of Chromium, and is not counted.
    for (let n = 0; n <= STARTS; n += 1) {
      const empty = await started(() => launchOnStandin({ userDataDir: join(root, 'data'), appRoot: root }), '#ready');
      // Scrolled the same way in the same run: what this host makes of nothing at all.
      if (n === STARTS) figures.push(...(await emptyScrolling(empty.app.page)));
      await empty.app.close();
      const program = await started(() => launchOnStandin({ userDataDir: folder }), '[data-work-row]');
      if (n > 0) {
        starts.empty.push(empty.took);
        starts.program.push(program.took);
      }
      if (n === STARTS) {
        figures.push(...firstLoad());
        rows.push(await roundTrips(program.app.page));
        figures.push(...(await scrolling(program.app.page)), ...(await memory(program.app, folder)));
      }
      await program.app.close();
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  const timed = (name: string, times: readonly number[]): Measured => ({
    name,
    median: at(times, 0.5),
    p95: at(times, 0.95),
    best: at(times, 0),
    cpu: Number.NaN,
    runs: times.length,
  });
  const ratio = at(starts.program, 0.5) / at(starts.empty, 0.5);
  return {
    title: 'With its window (stand-in, Chromium)',
    rows: [timed('Start to a work list that answers', starts.program), timed('Start of an empty window', starts.empty), ...rows],
    figures: [{ name: 'Start, in empty windows', value: ratio, unit: 'x' }, ...figures],
  };
}

async function started(
  launch: () => Promise<AppHost>,
  awaited: string,
): Promise<{ readonly app: AppHost; readonly took: number }> {
  const from = performance.now();
  const app = await launch();
  await app.page.locator(awaited).first().waitFor({ state: 'visible', timeout: 60_000 });
  return { app, took: performance.now() - from };
}

/** A program of one window with a word in it: what the system takes without us. */
function emptyProgram(): string {
  const root = mkdtempSync(join(tmpdir(), 'deudario-bench-empty-'));
  mkdirSync(join(root, 'dist', 'electron'), { recursive: true });
  writeFileSync(join(root, 'package.json'), '{ "name": "empty", "version": "0.0.0", "type": "module" }');
  writeFileSync(join(root, 'dist', 'electron', 'preload.cjs'), '');
  writeFileSync(
    join(root, 'dist', 'electron', 'main.js'),
    `import { app, BrowserWindow, protocol } from 'electron';
    protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
    void app.whenReady().then(() => {
      const html = '<!doctype html><title>Empty</title><p id="ready">Hola';
      protocol.handle('app', () => new Response(html, { headers: { 'content-type': 'text/html' } }));
      app.on('window-all-closed', () => app.quit());
      const preload = new URL('./preload.cjs', import.meta.url).pathname;
      const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true, contextIsolation: true } });
      window.once('ready-to-show', () => window.show());
      void window.loadURL('app://deudario/index.html');
    });`,
  );
  return root;
}

const QUESTIONS = 200;

/** The smallest question there is, asked one after another. */
async function roundTrips(page: Page): Promise<Measured> {
  const times = await page.evaluate(async (count) => {
    const { bridge } = window as unknown as { bridge: { call(channel: string, input: unknown): Promise<unknown> } };
    const taken: number[] = [];
    for (let n = 0; n < count; n += 1) {
      const from = performance.now();
      await bridge.call('jobs.list', {});
      taken.push(performance.now() - from);
    }
    return taken;
  }, QUESTIONS);
  return {
    name: 'A question to main and back',
    median: at(times, 0.5),
    p95: at(times, 0.95),
    best: at(times, 0),
    cpu: Number.NaN,
    runs: QUESTIONS,
  };
}

/** All scripts that stand in the page itself, as they would travel: the frame and Hoy. What is loaded later is asked for by a hand. */
function firstLoad(): readonly Figure[] {
  const built = join(PROJECT, 'dist', 'renderer');
  const page = readFileSync(join(built, 'index.html'), 'utf8');
  const files = [...page.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, path = '']) => join(built, path));
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
  return [{ name: `JavaScript of Hoy, ${files.length} files, gzip`, value: bytes / 1e3, unit: 'kB' }];
}

async function emptyScrolling(page: Page): Promise<readonly Figure[]> {
  await page.evaluate(() => {
    document.body.innerHTML = '<div style="height: 600px; overflow: auto"><div style="height: 5000000px"></div></div>';
  });
  return framesOf(page, 'An empty page', 24);
}

async function scrolling(page: Page): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  await page.evaluate(() => {
    window.localStorage.setItem('debtors.view', 'cards');
    window.location.hash = '#/deudores';
  });
  await page.locator('[data-card]').first().waitFor();
  figures.push(...(await framesOf(page, 'Cards of all debtors', 24)));
  await page.evaluate(() => {
    window.location.hash = '#/facturas';
  });
  await page.locator('[data-row]').first().waitFor();
  figures.push(...(await framesOf(page, 'Table of all invoices', 24)));
  figures.push(...(await framesOf(page, 'Table of all invoices, in leaps', 2_000)));
  return figures;
}

const FRAMES = 300;
/** Of sixty in a second, with a little for the clock. */
const ON_TIME = 17.5;

async function framesOf(page: Page, name: string, step: number): Promise<readonly Figure[]> {
  const taken = await page.evaluate(
    ([frames, pixels]) =>
      new Promise<number[]>((done) => {
        const scroller = [...document.querySelectorAll('*')].find(
          (element) => element.scrollHeight > 5 * element.clientHeight && /auto|scroll/.test(getComputedStyle(element).overflowY),
        );
        if (!scroller) throw new Error('nothing to scroll');
        const times: number[] = [];
        let before = 0;
        const tick = (now: number): void => {
          if (before > 0) times.push(now - before);
          before = now;
          scroller.scrollTop += pixels ?? 0;
          if (times.length < (frames ?? 0)) requestAnimationFrame(tick);
          else done(times);
        };
        requestAnimationFrame(tick);
      }),
    [FRAMES, step] as const,
  );
  const late = taken.filter((time) => time > ON_TIME).length;
  return [
    { name: `${name}: frame, median`, value: at(taken, 0.5), unit: 'ms' },
    { name: `${name}: frame, p95`, value: at(taken, 0.95), unit: 'ms' },
    { name: `${name}: frames on time`, value: (100 * (taken.length - late)) / taken.length, unit: '%' },
  ];
}

/** After all of the above. Only where the system tells (Linux). */
async function memory({ page }: AppHost, folder: string): Promise<readonly Figure[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0;
  const main = residentOf((command) => command.includes('start.mjs') && command.includes(`--user-data-dir=${folder}`));
  const window = residentOf((command) => command.includes('--type=renderer'));
  return [
    ...(main ? [{ name: 'Memory of main', value: main / 1e6, unit: 'MB' }] : []),
    ...(window ? [{ name: 'Memory of the window', value: window / 1e6, unit: 'MB' }] : []),
    { name: 'of it JavaScript', value: heap / 1e6, unit: 'MB' },
  ];
}

/** Of the largest process whose command is meant, in bytes. */
function residentOf(isMeant: (command: string) => boolean): number | undefined {
  if (!existsSync('/proc/self/status')) return undefined;
  const sizes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        if (!isMeant(readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '))) return [];
        return [1_024 * Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)];
      } catch {
        return [];
      }
    });
  return sizes.length === 0 ? undefined : Math.max(...sizes);
}

/** A ledger of its own for work that writes. */
export function withCopy<T>(folder: string, work: (copy: string) => Promise<T>): Promise<T> {
  const copy = mkdtempSync(join(tmpdir(), 'deudario-bench-written-'));
  cpSync(folder, copy, { recursive: true });
  return work(copy).finally(() => rmSync(copy, { recursive: true, force: true }));
}
