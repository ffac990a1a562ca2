/** The same `AppHost` over the real Electron of node_modules, where its binary is there. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication } from '@playwright/test';
import type { AppHost, AskedDialog, DialogAnswer, LaunchOptions, OpenedItem, ShownNotice } from './host.ts';

const PROJECT = join(import.meta.dirname, '..', '..', '..');

/** The binary that Electron's own script has fetched; nothing is fetched here. */
export function electronBinary(): string | undefined {
  const folder = join(PROJECT, 'node_modules', 'electron');
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const binary = join(folder, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(binary) ? binary : undefined;
}

/** Electron refuses its sandbox to root, and so would only start without; the product never passes this. */
export const rootSwitches = (): readonly string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

type DeskInMain = {
  script: DialogAnswer[];
  asked: AskedDialog[];
  opened: OpenedItem[];
  problems: string[];
  notices: ShownNotice[];
  pressLatest: () => void;
};
type WithDesk = typeof globalThis & { deskOfSpecs: DeskInMain };

export async function launchOnElectron(options: LaunchOptions = {}): Promise<AppHost> {
  const executablePath = electronBinary();
  if (!executablePath) throw new Error('the Electron binary is not there');
  const userDataDir = options.userDataDir ?? (await mkdtemp(join(tmpdir(), 'deudario-e2e-')));
  const root = options.appRoot ?? PROJECT;
  const args = [...rootSwitches(), `--user-data-dir=${userDataDir}`, root];
  const environment = Object.entries({ ...process.env, ...options.environment }).filter(([, value]) => value !== undefined);
  const program = await _electron.launch({
    executablePath,
    args,
    cwd: root,
    env: Object.fromEntries(environment) as Record<string, string>,
    colorScheme: options.colorScheme ?? 'light',
    locale: 'es-ES',
  });
  const child = program.process();
  const exited = new Promise<number | null>((done) => child.once('exit', done));
  let isRunning = true;
  void exited.then(() => {
    isRunning = false;
  });
  await program.evaluate(scriptDesk);

  const problems: string[] = [];
  const outgoing: string[] = [];
  const page = await program.firstWindow();
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`page: ${error.stack ?? error.message}`));
  page.on('request', (request) => {
    if (!/^(app|data|blob):/.test(request.url())) outgoing.push(request.url());
  });
  await page.waitForLoadState('load');
  if (options.size) await resize(program, options.size);

  const host: AppHost = {
    page,
    dialogs: {
      answer: (answers) =>
        program.evaluate((_, more) => void (globalThis as WithDesk).deskOfSpecs.script.push(...more), answers as DialogAnswer[]),
      asked: () => program.evaluate(() => (globalThis as WithDesk).deskOfSpecs.asked),
    },
    opened: () => program.evaluate(() => (globalThis as WithDesk).deskOfSpecs.opened),
    notices: () => program.evaluate(() => (globalThis as WithDesk).deskOfSpecs.notices),
    pressNotice: () => program.evaluate(() => (globalThis as WithDesk).deskOfSpecs.pressLatest()),
    userDataDir,
    problems: () => problems,
    outgoing: () => outgoing,
    clickMenu: (path) => program.evaluate(clickMenu, [...path]),
    secondStart: () => new Promise((done) => spawn(executablePath, args, { stdio: 'ignore' }).once('exit', done)),
    exited: () => exited,
    closeWindow: async () => {
      await program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()).catch(() => {});
      return exited;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
    relaunch: (clock) => {
      if (clock) throw new Error('the clock of real Electron cannot be moved');
      return launchOnElectron({ ...options, userDataDir });
    },
    close: async () => {
      if (isRunning) {
        problems.push(...(await program.evaluate(() => (globalThis as WithDesk).deskOfSpecs.problems).catch(() => [])));
        await program.evaluate(({ app }) => app.quit()).catch(() => {});
        await exited;
      }
      if (options.userDataDir === undefined) await rm(userDataDir, { recursive: true, force: true });
    },
  };
  options.onStarted?.(host);
  return host;
}

async function resize(program: ElectronApplication, size: { readonly width: number; readonly height: number }): Promise<void> {
  await program.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, size);
}

/** Runs in main: the functions that would show something answer from the script instead. */
function scriptDesk({ dialog, shell, Notification }: typeof Electron.CrossProcessExports): void {
  const desk: DeskInMain = { script: [], asked: [], opened: [], problems: [], notices: [], pressLatest: () => {} };
  (globalThis as WithDesk).deskOfSpecs = desk;
  type Options = { title?: string; message?: string; buttons?: string[] };
  const ask =
    (kind: AskedDialog['kind']) =>
    async (first: object, second?: object): Promise<never> => {
      const { title = '', message = '', buttons = [] } = (second ?? first) as Options;
      desk.asked.push({ kind, title: message || title, buttons });
      const answer = desk.script.shift();
      if (answer && 'files' in answer && kind !== 'message') {
        return { canceled: answer.files.length === 0, filePaths: answer.files, filePath: answer.files[0] ?? '' } as never;
      }
      if (answer && 'button' in answer && buttons.includes(answer.button)) {
        return { response: buttons.indexOf(answer.button), checkboxChecked: false } as never;
      }
      desk.problems.push(`an unscripted dialog: ${kind} «${message || title}»`);
      throw new Error(`an unscripted dialog: ${kind}`);
    };
  Object.assign(dialog, { showOpenDialog: ask('open'), showSaveDialog: ask('save'), showMessageBox: ask('message') });
  Object.assign(Notification.prototype, {
    show(this: Electron.Notification) {
      desk.notices.push({ title: this.title, body: this.body });
      desk.pressLatest = () => void this.emit('click', {} as never);
    },
  });
  const open = (kind: OpenedItem['kind']) => async (target: string) => {
    desk.opened.push({ kind, target });
    return '';
  };
  Object.assign(shell, { openPath: open('path'), openExternal: open('external'), showItemInFolder: open('folder') });
}

/** Runs in main. */
function clickMenu({ Menu }: typeof Electron.CrossProcessExports, path: string[]): void {
  let items = Menu.getApplicationMenu()?.items ?? [];
  for (const label of path) {
    const item = items.find((candidate) => candidate.label === label);
    if (!item) throw new Error(`no menu entry «${label}»`);
    if (item.submenu) items = item.submenu.items;
    else item.click();
  }
}
