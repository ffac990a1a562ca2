/** `BrowserWindow` and its `webContents`: their state lives here, the page itself belongs to the driver. */
import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions } from 'electron';
import { answerDriver, driver } from './link.ts';
import { emitPreventable, listening, strict, toBrowserUrl, toProgramUrl } from './strict.ts';

type OpenHandler = (details: { readonly url: string }) => { readonly action: 'allow' | 'deny' };

/** What the driver needs to know of a window to open its page. */
export type PageOrder = {
  readonly windowId: number;
  readonly url: string;
  readonly preload: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
};

const open = new Map<number, ReturnType<typeof createWindow>>();
const lifecycle = { created: (_contents: unknown) => {}, gone: (_contents: unknown) => {}, lastClosed: () => {} };

/** How `app` hears of windows. */
export function watchWindows(listeners: Partial<typeof lifecycle>): void {
  Object.assign(lifecycle, listeners);
}

/** Asks every window to close; false when one of them prevented it. */
export function closeAllWindows(): boolean {
  return [...open.values()].every((window) => window.requestClose());
}

export function destroyAllWindows(): void {
  for (const window of open.values()) window.destroy();
}

/** The page that speaks to the program: `senderFrame` and `sender` of an event. */
export function senderOf(windowId: number): { readonly sender: unknown; readonly senderFrame: unknown } {
  const { contents } = windowOf(windowId);
  return { sender: contents, senderFrame: contents.mainFrame };
}

export class BrowserWindow {
  constructor(options: BrowserWindowConstructorOptions) {
    // biome-ignore lint/correctness/noConstructorReturn: `new` gives the strict object, so that gaps throw
    return createWindow(options).members as unknown as BrowserWindow;
  }
}

let lastId = 0;

function createWindow(options: BrowserWindowConstructorOptions) {
  const { preload, sandbox, contextIsolation, nodeIntegration } = options.webPreferences ?? {};
  if (!preload || sandbox !== true || contextIsolation !== true || nodeIntegration === true) {
    throw new Error('a window needs a preload, the sandbox and context isolation, and no Node');
  }
  lastId += 1;
  const windowId = lastId;
  const { title = '', width = 800, height = 600 } = options;
  const events = new EventEmitter();
  const contentsEvents = new EventEmitter();
  let url = '';
  let onOpen: OpenHandler = () => ({ action: 'allow' });
  let isDestroyed = false;
  let isMaximized = false;

  const mainFrame = {
    parent: null,
    get url() {
      return url;
    },
  };
  const contents = strict('webContents', {
    send: (channel: string, ...values: unknown[]) => tell('send', { windowId, channel, values: JSON.stringify(values) }),
    setWindowOpenHandler: (handler: OpenHandler) => {
      onOpen = handler;
    },
    mainFrame,
    getURL: () => url,
    on: listening('webContents', contentsEvents),
  });
  const members = strict('BrowserWindow', {
    webContents: contents,
    loadURL: async (address: string) => {
      const order: PageOrder = { windowId, url: toBrowserUrl(address), preload, title, width, height };
      try {
        await driver.call('load', order);
      } catch (cause) {
        contentsEvents.emit('did-fail-load', {}, -2, String(cause), address, true);
        throw cause;
      }
      events.emit('ready-to-show');
    },
    show: () => tell('show', { windowId }),
    focus: () => tell('focus', { windowId }),
    isMinimized: () => false,
    restore: () => {},
    isDestroyed: () => isDestroyed,
    getBounds: () => ({ x: 0, y: 0, width, height }),
    isMaximized: () => isMaximized,
    maximize: () => {
      isMaximized = true;
    },
    on: listening('BrowserWindow', events),
    once: listening('BrowserWindow', events, 'once'),
  });

  const window = {
    members,
    contents,
    navigated: (address: string) => {
      url = toProgramUrl(address);
    },
    preventsNavigation: (address: string) => {
      const target = toProgramUrl(address);
      return emitPreventable(contentsEvents, 'will-navigate', { url: target }, target);
    },
    mayOpen: (address: string) => onOpen({ url: toProgramUrl(address) }).action === 'allow',
    requestClose: () => {
      if (isDestroyed) return true;
      if (emitPreventable(events, 'close', {})) return false;
      window.destroy();
      return true;
    },
    destroy: () => {
      if (isDestroyed) return;
      isDestroyed = true;
      open.delete(windowId);
      tell('destroyed', { windowId });
      events.emit('closed');
      if (open.size === 0) lifecycle.lastClosed();
    },
  };
  open.set(windowId, window);
  lifecycle.created(contents);
  return window;
}

answerDriver({
  navigated: ({ windowId, url }: { windowId: number; url: string }) => windowOf(windowId).navigated(url),
  preventsNavigation: ({ windowId, url }: { windowId: number; url: string }) => windowOf(windowId).preventsNavigation(url),
  mayOpen: ({ windowId, url }: { windowId: number; url: string }) => windowOf(windowId).mayOpen(url),
  requestClose: ({ windowId }: { windowId: number }) => open.get(windowId)?.requestClose() ?? true,
  rendererGone: ({ windowId }: { windowId: number }) => lifecycle.gone(windowOf(windowId).contents),
});

function windowOf(windowId: number) {
  const window = open.get(windowId);
  if (!window) throw new Error('Object has been destroyed');
  return window;
}

/** What nobody waits for; it is lost when the driver has gone. */
function tell(method: string, argument: unknown): void {
  driver.call(method, argument).catch(() => {});
}
