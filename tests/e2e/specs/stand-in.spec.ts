/** The stand-in itself, over a small program that misbehaves on purpose. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchOnStandin } from '../../support/electron-standin/driver.ts';
import type { AppHost } from '../../support/electron-standin/host.ts';
import { test as base, expect } from '../fixtures.ts';

const MAIN = `
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, dialog, ipcMain, protocol, shell } from 'electron';
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true } }]);
let isLocked = false;
let starts = 0;
app.on('second-instance', () => { starts += 1; });
app.on('before-quit', (event) => { if (isLocked) event.preventDefault(); });
if (!app.requestSingleInstanceLock()) app.exit(7);
else void app.whenReady().then(async () => {
  protocol.handle('app', (request) => new Response(
    new URL(request.url).pathname === '/' ? '<h1>small</h1>' : 'asked as ' + request.url,
    { headers: { 'content-type': 'text/html' } },
  ));
  const window = new BrowserWindow({ width: 800, height: 600, webPreferences: {
    preload: fileURLToPath(new URL('preload.cjs', import.meta.url)), sandbox: true, contextIsolation: true } });
  window.once('ready-to-show', () => window.show());
  window.webContents.on('will-navigate', (event) => { if (!event.url.endsWith('/allowed')) event.preventDefault(); });
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  const deeds = {
    gap: () => app.dock,
    eventGap: () => window.on('blur', () => {}),
    ask: async () => (await dialog.showMessageBox({ message: 'Which?', buttons: ['One', 'Two'] })).response,
    choose: async () => (await dialog.showOpenDialog({ title: 'A file' })).filePaths,
    open: () => shell.openPath('/tmp/letter.pdf'),
    write: () => shell.openExternal('mailto:a@b.example?subject=x'),
    frame: (event) => event.senderFrame.url,
    lock: () => { isLocked = true; },
    unlock: () => { isLocked = false; },
    starts: () => starts,
    say: (event) => { window.webContents.send('said', 'hello', { n: 1 }); },
    quit: () => { app.quit(); },
  };
  ipcMain.handle('do', (event, deed) => deeds[deed](event));
  await window.loadURL('app://small/');
});
`;
const PRELOAD = `
const { contextBridge, ipcRenderer } = require('electron');
contextBridge.exposeInMainWorld('small', {
  do: (deed) => ipcRenderer.invoke('do', deed),
  hear: () => new Promise((done) => ipcRenderer.on('said', (_, ...values) => done(values))),
});
`;

type Small = { do(deed: string): Promise<unknown>; hear(): Promise<unknown> };

const test = base.extend<{ small: AppHost }>({
  small: async ({ host: _ }, use) => {
    const appRoot = await mkdtemp(join(tmpdir(), 'deudario-small-'));
    await mkdir(join(appRoot, 'dist', 'electron'), { recursive: true });
    await writeFile(join(appRoot, 'package.json'), JSON.stringify({ name: 'small', version: '1.2.3', type: 'module' }));
    await writeFile(join(appRoot, 'dist', 'electron', 'main.js'), MAIN);
    await writeFile(join(appRoot, 'dist', 'electron', 'preload.cjs'), PRELOAD);
    const small = await launchOnStandin({ appRoot });
    await use(small);
    await small.kill();
    await small.close();
    await rm(appRoot, { recursive: true, force: true });
  },
});

/** The answer, or the message of the error. */
const tell = (small: AppHost, deed: string): Promise<unknown> =>
  small.page.evaluate(
    (name) => (window as unknown as { small: Small }).small.do(name).catch((cause: Error) => cause.message),
    deed,
  );

test('what it does not model throws and says its name', async ({ small }) => {
  expect(await tell(small, 'gap')).toContain('stand-in gap: app.dock');
  expect(await tell(small, 'eventGap')).toContain('stand-in gap: BrowserWindow event blur');
});

test('answers dialogs as scripted and fails those that are not', async ({ small }) => {
  await small.dialogs.answer([{ button: 'Two' }, { files: ['/a.csv'] }, { files: [] }]);
  expect([await tell(small, 'ask'), await tell(small, 'choose'), await tell(small, 'choose')]).toEqual([1, ['/a.csv'], []]);

  expect(await tell(small, 'ask')).toContain('an unscripted dialog: message «Which?»');
  expect(small.problems()).toEqual(['an unscripted dialog: message «Which?»']);
  expect(await small.dialogs.asked()).toHaveLength(4);
});

test('keeps what the program hands to the system', async ({ small }) => {
  expect(await tell(small, 'open')).toBe('');
  await tell(small, 'write');
  expect(await small.opened()).toEqual([
    { kind: 'path', target: '/tmp/letter.pdf' },
    { kind: 'external', target: 'mailto:a@b.example?subject=x' },
  ]);
});

test('speaks the addresses of the program', async ({ small }) => {
  expect(await tell(small, 'frame')).toBe('app://small/');
  expect(await small.page.evaluate(async () => (await fetch('/x?y=1')).text())).toBe('asked as app://small/x?y=1');
});

test('carries messages to the page', async ({ small }) => {
  const heard = small.page.evaluate(() => {
    const hearing = (window as unknown as { small: Small }).small.hear();
    return (window as unknown as { small: Small }).small.do('say').then(() => hearing);
  });
  expect(await heard).toEqual(['hello', { n: 1 }]);
});

test('lets the program prevent navigations and windows', async ({ small }) => {
  await small.page.evaluate(() => {
    location.href = '/forbidden';
  });
  await small.page.evaluate(() => void window.open('https://example.com/'));
  await expect(small.page.locator('h1')).toHaveText('small');
  await small.page.evaluate(() => {
    location.href = '/allowed';
  });
  await expect(small.page.locator('body')).toHaveText('asked as app://small/allowed');
  await expect.poll(() => small.page.context().pages().length).toBe(1);
});

test('reports what would leave the computer when the program lets it', async ({ small }) => {
  await small.page.evaluate(() => fetch('https://example.com/', { mode: 'no-cors' }).catch(() => {}));
  expect(small.outgoing()).toEqual(['https://example.com/']);
});

test('tells the first program of a second start, which gets its own exit code', async ({ small }) => {
  expect(await small.secondStart()).toBe(7);
  await expect.poll(() => tell(small, 'starts')).toBe(1);
});

test('asks before it quits, and takes no for an answer', async ({ small }) => {
  await tell(small, 'lock');
  await tell(small, 'quit');
  expect(await tell(small, 'starts')).toBe(0);
  await tell(small, 'unlock');
  void tell(small, 'quit').catch(() => {});
  expect(await small.exited()).toBe(0);
});

test('ends a killed program at once', async ({ small }) => {
  await small.kill();
  expect(await small.exited()).toBe(null);
});
