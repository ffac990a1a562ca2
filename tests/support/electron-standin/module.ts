/**
 * The module `electron` as the program sees it on the stand-in. Whatever has an effect outside the process becomes a call to the driver.
 * Only the members of `surface.ts` exist; touching any other throws `stand-in gap: …`.
 */
import { EventEmitter } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { CustomScheme, MenuItemConstructorOptions } from 'electron';
import { closeAllWindows, destroyAllWindows, senderOf, watchWindows } from './browser-window.ts';
import { createInstanceLock } from './instance-lock.ts';
import { answerDriver, driver } from './link.ts';
import { emitPreventable, listening, strict, toProgramUrl } from './strict.ts';

export { BrowserWindow } from './browser-window.ts';

const appPath = resolve(switchValue('standin-app-root') ?? process.cwd());
const manifest = JSON.parse(readFileSync(join(appPath, 'package.json'), 'utf8')) as Readonly<Record<string, string>>;
const userData = switchValue('user-data-dir') ?? join(configurationFolder(), manifest.productName ?? manifest.name ?? '');

// --- app -----------------------------------------------------------------------------------------------------------------------------
const appEvents = new EventEmitter();
const lock = createInstanceLock(userData);
let isReady = false;
let isQuitting = false;
let announceReady: () => void = () => {};
const ready = new Promise<void>((done) => {
  announceReady = done;
});

/** Called by start.mjs once the entry module has been evaluated, and not before: as in Electron. */
export function becomeReady(): void {
  isReady = true;
  announceReady();
}

const PATHS: Readonly<Record<string, string>> = {
  userData,
  temp: tmpdir(),
  home: homedir(),
  documents: join(homedir(), 'Documents'),
  desktop: join(homedir(), 'Desktop'),
};

export const app = strict('app', {
  whenReady: () => ready,
  quit: () => {
    if (emitPreventable(appEvents, 'before-quit', {})) return;
    isQuitting = true;
    if (closeAllWindows()) void leave(0);
    else isQuitting = false;
  },
  exit: (code = 0) => {
    isQuitting = true;
    void leave(code);
  },
  relaunch: () => {
    driver.call('relaunch').catch(() => {});
  },
  requestSingleInstanceLock: () => lock.take(() => void appEvents.emit('second-instance', {}, [], '')),
  enableSandbox: () => {
    if (isReady) throw new Error('app.enableSandbox() can only be called before app is ready');
  },
  getPath: (name: string) => {
    const path = PATHS[name];
    if (!path) throw new Error(`stand-in gap: app.getPath('${name}')`);
    if (name === 'userData') mkdirSync(path, { recursive: true });
    return path;
  },
  getAppPath: () => appPath,
  getVersion: () => manifest.version,
  isPackaged: process.argv.includes('--standin-packaged'),
  setAppUserModelId: () => {},
  on: listening('app', appEvents),
});

watchWindows({
  created: (contents) => void appEvents.emit('web-contents-created', {}, contents),
  gone: (contents) => void appEvents.emit('render-process-gone', {}, contents, { reason: 'crashed', exitCode: 5 }),
  lastClosed: () => {
    if (!isQuitting) appEvents.emit('window-all-closed');
  },
});

async function leave(code: number): Promise<void> {
  destroyAllWindows();
  lock.release();
  // What was told before is read by the driver before this answer.
  await driver.call('leaving').catch(() => {});
  process.exit(code);
}

// --- messages ------------------------------------------------------------------------------------------------------------------------
const handlers = new Map<string, (event: unknown, ...values: unknown[]) => unknown>();

export const ipcMain = strict('ipcMain', {
  handle: (channel: string, handler: (event: unknown, ...values: unknown[]) => unknown) => {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
});

async function invoke(message: {
  readonly windowId: number;
  readonly channel: string;
  readonly values: unknown[];
}): Promise<string> {
  const handler = handlers.get(message.channel);
  if (!handler) throw new Error(`No handler registered for '${message.channel}'`);
  return JSON.stringify({ value: await handler(senderOf(message.windowId), ...message.values) });
}

// --- requests ------------------------------------------------------------------------------------------------------------------------
type RequestMessage = {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer>;
};
export type ResponseMessage =
  | { readonly kind: 'cancelled' | 'unhandled' }
  | { readonly kind: 'served'; readonly status: number; readonly headers: Record<string, string>; readonly body: Uint8Array };

type BeforeRequest = (details: { url: string; method: string }, callback: (answer: { cancel?: boolean }) => void) => void;
const schemes = new Set<string>();
const protocols = new Map<string, (request: Request) => Response | Promise<Response>>();
let beforeRequest: BeforeRequest = (_, callback) => callback({});

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged: (list: readonly CustomScheme[]) => {
    if (isReady) throw new Error('protocol.registerSchemesAsPrivileged must be called before app is ready');
    for (const { scheme } of list) schemes.add(scheme);
  },
  handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>) => {
    if (!isReady) throw new Error('protocol.handle must be called after app is ready');
    if (!schemes.has(scheme)) throw new Error(`the scheme ${scheme} was not registered as privileged`);
    protocols.set(scheme, handler);
  },
});

async function serve(message: RequestMessage): Promise<ResponseMessage> {
  const url = toProgramUrl(message.url);
  const { method, body } = message;
  const { cancel } = await new Promise<{ cancel?: boolean }>((done) => beforeRequest({ url, method }, done));
  if (cancel) return { kind: 'cancelled' };
  const handler = protocols.get(new URL(url).protocol.slice(0, -1));
  if (!handler) return { kind: 'unhandled' };
  const headers = Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [name, toProgramUrl(value)]));
  const response = await handler(new Request(url, { method, headers, ...(body && { body }) }));
  return {
    kind: 'served',
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: new Uint8Array(await response.arrayBuffer()),
  };
}

type PermissionRequest = (
  contents: unknown,
  permission: string,
  callback: (granted: boolean) => void,
  details: { readonly isMainFrame: boolean; readonly requestingUrl: string },
) => void;
type PermissionCheck = (
  contents: unknown,
  permission: string,
  origin: string,
  details: { readonly isMainFrame: boolean },
) => boolean;
let permissionRequest: PermissionRequest = (_, __, callback) => callback(true);
let permissionCheck: PermissionCheck = () => true;

export const session = strict('session', {
  defaultSession: strict('defaultSession', {
    setPermissionRequestHandler: (handler: PermissionRequest) => {
      permissionRequest = handler;
    },
    setPermissionCheckHandler: (handler: PermissionCheck) => {
      permissionCheck = handler;
    },
    webRequest: strict('webRequest', {
      onBeforeRequest: (handler: BeforeRequest) => {
        beforeRequest = handler;
      },
    }),
  }),
});

/** Both handlers must agree, as Chromium asks the one or the other depending on the permission. */
async function grants({ permission, url }: { readonly permission: string; readonly url: string }): Promise<boolean> {
  const requestingUrl = toProgramUrl(url);
  const requested = await new Promise<boolean>((done) =>
    permissionRequest(null, permission, done, { isMainFrame: true, requestingUrl }),
  );
  return requested && permissionCheck(null, permission, new URL(requestingUrl).href, { isMainFrame: true });
}

// --- desktop -------------------------------------------------------------------------------------------------------------------------
/** The owner window may come first; the driver has one person in front of it and does not need it. */
const ask = (kind: string) => (first: object, second?: object) => driver.call('dialog', { kind, options: second ?? first });

export const dialog = strict('dialog', {
  showOpenDialog: ask('open'),
  showSaveDialog: ask('save'),
  showMessageBox: ask('message'),
  showErrorBox: (title: string, content: string) => {
    driver.call('errorBox', { title, content }).catch(() => {});
  },
});

export const shell = strict('shell', {
  openPath: (target: string) => driver.call('opened', { kind: 'path', target }),
  openExternal: (target: string) => driver.call('opened', { kind: 'external', target }),
  showItemInFolder: (target: string) => void driver.call('opened', { kind: 'folder', target }).catch(() => {}),
});

type MenuOf = { readonly items: readonly MenuItemConstructorOptions[] };
let menu: MenuOf = { items: [] };

export const Menu = strict('Menu', {
  buildFromTemplate: (items: readonly MenuItemConstructorOptions[]): MenuOf => ({ items }),
  setApplicationMenu: (chosen: MenuOf | null) => {
    menu = chosen ?? { items: [] };
  },
});

function clickMenu(path: readonly string[]): void {
  let items = menu.items;
  for (const label of path) {
    const item = items.find((candidate) => candidate.label === label);
    if (!item) throw new Error(`no menu entry «${label}» among ${items.map((candidate) => candidate.label).join(', ')}`);
    if (Array.isArray(item.submenu)) items = item.submenu;
    else if (item.click) item.click({} as never, undefined, {} as never);
    else throw new Error(`the menu entry «${label}» belongs to the system (${item.role})`);
  }
}

const powerEvents = new EventEmitter();
export const powerMonitor = strict('powerMonitor', { on: listening('powerMonitor', powerEvents) });
export const crashReporter = strict('crashReporter', { start: () => {} });

let latestNotice: EventEmitter | undefined;

export class Notification {
  constructor({ title, body }: { readonly title: string; readonly body?: string }) {
    const events = new EventEmitter();
    const show = () => {
      latestNotice = events;
      driver.call('notified', { title, body }).catch(() => {});
    };
    // biome-ignore lint/correctness/noConstructorReturn: `new` gives the strict object, so that gaps throw
    return strict('Notification', { show, on: listening('Notification', events) }) as unknown as Notification;
  }
  static isSupported(): boolean {
    return true;
  }
}

answerDriver({
  serve,
  invoke,
  grants,
  clickMenu,
  resume: () => void powerEvents.emit('resume'),
  pressNotice: () => void latestNotice?.emit('click'),
  quit: () => app.quit(),
});

function switchValue(name: string): string | undefined {
  return process.argv.find((value) => value.startsWith(`--${name}=`))?.slice(name.length + 3);
}

/** Where Electron keeps the data of programs. */
function configurationFolder(): string {
  if (process.platform === 'win32') return process.env.APPDATA ?? join(homedir(), 'AppData', 'Roaming');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  return process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config');
}
