/**
 * Runs the real built program without Electron: its `main.js` in a child process of Node, its preload and window in Chromium.
 * This side owns the browser; `module.ts` is the other end.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PageOrder } from './browser-window.ts';
import { createScriptedDesk, type Desk, type DialogRequest } from './desk.ts';
import type { AppHost, AskedDialog, DialogAnswer, LaunchOptions, MovedClock, OpenedItem, ShownNotice } from './host.ts';
import { openProgramWindow, type ProgramWindow } from './program-window.ts';
import { createWire, type Wire } from './wire.ts';

const HERE = import.meta.dirname;
const PROJECT = join(HERE, '..', '..', '..');
const START_LIMIT = 60_000;
const QUIT_LIMIT = 30_000;

export type ProgramOptions = Omit<LaunchOptions, 'userDataDir' | 'onStarted'> & {
  readonly userDataDir?: string;
  readonly headed: boolean;
  readonly desk: Desk;
  readonly report: (problem: string) => void;
  readonly onNotice?: (notice: ShownNotice) => void;
  readonly outgoing: (address: string) => void;
};

export type Program = {
  readonly window: ProgramWindow;
  readonly wire: Wire;
  readonly exited: Promise<number | null>;
  /** The program asked to be started again when it ended. */
  readonly wantsRelaunch: () => boolean;
  kill(): Promise<void>;
};

/** The program ended before it had shown its window. */
class EndedEarly extends Error {
  readonly code: number | null;
  constructor(code: number | null, output: string) {
    super(`the program ended with ${code} before its window was shown\n${output}`);
    this.code = code;
  }
}

/** Starts the program in a process of its own and waits until its window is shown. */
export async function startProgram(options: ProgramOptions): Promise<Program> {
  const { child, output } = spawnProgram(options);
  let window: Promise<ProgramWindow> | undefined;
  let isRelaunchWanted = false;
  let announceShown: () => void = () => {};
  const shown = new Promise<void>((done) => {
    announceShown = done;
  });

  const wire = createWire(
    (message) => {
      // A program that ends in this very moment does not read it any more; its end is told by `exit`.
      if (child.connected) child.send(message as object, () => {});
    },
    {
      load: async (order: PageOrder) => {
        const isFirst = window === undefined;
        window ??= openProgramWindow({ order, preload: await readFile(order.preload, 'utf8'), call: wire.call, ...options });
        const opened = await window;
        await (isFirst ? opened.load(order.url) : opened.reload(order.url));
      },
      show: () => announceShown(),
      focus: async () => (await window)?.page.bringToFront(),
      send: async (message: { channel: string; values: string }) => (await window)?.deliver(message),
      destroyed: async () => (await window)?.close(),
      dialog: (request: DialogRequest) => options.desk.dialog(request),
      errorBox: ({ title, content }: { title: string; content: string }) => options.report(`error box: ${title}: ${content}`),
      opened: async (item: OpenedItem) => ((await options.desk.open(item)) ? '' : 'could not be opened'),
      notified: (notice: ShownNotice) => options.onNotice?.(notice),
      relaunch: () => {
        isRelaunchWanted = true;
      },
      leaving: () => undefined,
    },
  );
  child.on('message', (message) => wire.receive(message));
  const exited = new Promise<number | null>((done) => {
    child.once('exit', async (code) => {
      wire.close();
      await (await window?.catch(() => undefined))?.close();
      done(code);
    });
  });

  const early = exited.then((code) => {
    throw new EndedEarly(code, output());
  });
  await Promise.race([shown, early, timeOut(START_LIMIT, () => `no window after ${START_LIMIT} ms\n${output()}`)]).catch(
    async (cause) => {
      child.kill('SIGKILL');
      throw cause;
    },
  );
  early.catch(() => {});
  if (!window) throw new Error('a window was shown that never loaded a page');

  return {
    window: await window,
    wire,
    exited,
    wantsRelaunch: () => isRelaunchWanted,
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

export async function launchOnStandin(options: LaunchOptions = {}): Promise<AppHost> {
  const problems: string[] = [];
  const outgoing: string[] = [];
  const notices: ShownNotice[] = [];
  let isKilled = false;
  // With Electron a window dies with main; here it lives on for a moment and misses the answers it waits for.
  const report = (problem: string) => {
    if (!isKilled) problems.push(problem);
  };
  const { desk, answer, asked, opened } = createScriptedDesk(report);
  const userDataDir = options.userDataDir ?? (await mkdtemp(join(tmpdir(), 'deudario-e2e-')));
  const settings = {
    ...options,
    userDataDir,
    headed: false,
    desk,
    report,
    outgoing: (address: string) => void outgoing.push(address),
    onNotice: (notice: ShownNotice) => void notices.push(notice),
  };
  const program = await startProgram(settings);
  let isRunning = true;
  void program.exited.then(() => {
    isRunning = false;
  });

  const host: AppHost = {
    get page() {
      return program.window.page;
    },
    dialogs: { answer: async (answers) => answer(answers), asked: async () => asked },
    opened: async () => opened,
    notices: async () => notices,
    pressNotice: async () => void (await program.wire.call('pressNotice')),
    userDataDir,
    problems: () => problems,
    outgoing: () => outgoing,
    clickMenu: async (path) => void (await program.wire.call('clickMenu', path)),
    secondStart: () => {
      const second = spawnProgram(settings).child;
      const wire = createWire((message) => second.send(message as object), { leaving: () => undefined });
      second.on('message', (message) => wire.receive(message));
      return withinLimit(new Promise((done) => second.once('exit', done)));
    },
    exited: () => withinLimit(program.exited),
    closeWindow: async () => {
      await program.wire.call('requestClose', { windowId: program.window.id });
      return withinLimit(program.exited);
    },
    kill: async () => {
      isKilled = true;
      await program.kill();
    },
    relaunch: (clock) => {
      if (isRunning) throw new Error('the program still runs: kill or close it first');
      return launchOnStandin({ ...options, userDataDir, environment: { ...options.environment, ...clockVariables(clock) } });
    },
    close: async () => {
      if (isRunning) {
        await program.wire.call('quit').catch(() => {});
        await withinLimit(program.exited).catch(async (cause) => {
          await program.kill();
          throw cause;
        });
      }
      if (options.userDataDir === undefined) await rm(userDataDir, { recursive: true, force: true });
    },
  };
  options.onStarted?.(host);
  return host;
}

/** As `moved-clock.mjs` reads them. */
const clockVariables = (clock: MovedClock | undefined): Record<string, string> =>
  clock ? { STANDIN_DAYS_LATER: String(clock.daysLater), ...(clock.hour && { STANDIN_HOUR: clock.hour }) } : {};

/** A start that is expected to fail, with or without a window: what the program asked, and its exit code. */
export async function runToItsEnd(options: {
  readonly userDataDir: string;
  readonly answers: readonly DialogAnswer[];
}): Promise<{ readonly code: number | null; readonly asked: readonly AskedDialog[] }> {
  const { desk, answer, asked } = createScriptedDesk(() => {});
  answer(options.answers);
  const settings = { ...options, headed: false, desk, report: () => {}, outgoing: () => {} };
  const code = await startProgram(settings).then(
    (program) => withinLimit(program.exited),
    (cause) => {
      if (cause instanceof EndedEarly) return cause.code;
      throw cause;
    },
  );
  return { code, asked };
}

function spawnProgram(options: ProgramOptions): { readonly child: ChildProcess; readonly output: () => string } {
  const root = options.appRoot ?? PROJECT;
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      '--import',
      new URL('./register.mjs', import.meta.url).href,
      join(HERE, 'start.mjs'),
      join(root, 'dist', 'electron', 'main.js'),
      `--standin-app-root=${root}`,
      ...(options.userDataDir ? [`--user-data-dir=${options.userDataDir}`] : []),
    ],
    {
      cwd: root,
      env: { ...process.env, ...options.environment },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      serialization: 'advanced',
    },
  );
  let text = '';
  const read = (chunk: Buffer) => {
    text = (text + chunk.toString('utf8')).slice(-20_000);
  };
  child.stdout?.on('data', read);
  child.stderr?.on('data', (chunk: Buffer) => {
    read(chunk);
    if (chunk.includes('stand-in socket opened')) options.outgoing('a socket of the program');
  });
  return { child, output: () => text };
}

function withinLimit(exited: Promise<number | null>): Promise<number | null> {
  return Promise.race([exited, timeOut(QUIT_LIMIT, () => `the program had not ended after ${QUIT_LIMIT} ms`)]);
}

function timeOut(milliseconds: number, message: () => string): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(message())), milliseconds).unref();
  });
}
