/** One window of the program as a page of Chromium: routes its requests to the program and carries messages both ways. */
import type { Page, Request, Route } from '@playwright/test';
import { sharedBrowser } from './browser.ts';
import type { PageOrder } from './browser-window.ts';
import type { ResponseMessage } from './module.ts';
import { BINDING, pageScript } from './page-script.ts';
import type { Wire } from './wire.ts';

type WindowOptions = {
  readonly order: PageOrder;
  readonly preload: string;
  readonly call: Wire['call'];
  readonly headed: boolean;
  readonly size?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  readonly report: (problem: string) => void;
  readonly outgoing: (address: string) => void;
};

export type ProgramWindow = {
  readonly id: number;
  readonly page: Page;
  load(url: string): Promise<void>;
  /** After the page's process was lost: a new page takes its place. */
  reload(url: string): Promise<void>;
  deliver(message: { readonly channel: string; readonly values: string }): void;
  close(): Promise<void>;
};

export async function openProgramWindow(options: WindowOptions): Promise<ProgramWindow> {
  const { order, call, headed, report, outgoing } = options;
  const { windowId } = order;
  const origin = new URL(order.url).origin;
  const browser = await sharedBrowser(headed);
  const context = await browser.newContext({
    viewport: headed ? null : (options.size ?? { width: order.width, height: order.height }),
    locale: 'es-ES',
    colorScheme: headed ? null : (options.colorScheme ?? 'light'),
    serviceWorkers: 'block',
    acceptDownloads: true,
  });
  const mailbox = createMailbox();
  /** Navigations that the program asked for itself; every other one is the page's and may be prevented. */
  const ours = new Set<string>();
  let page: Page;
  let isOpeningOurs = false;

  await context.exposeBinding(BINDING, (source, message: string) => answerPage(source, JSON.parse(message)));
  await context.addInitScript({ content: pageScript(options.preload, origin) });
  await context.route(/.*/, (route, request) => serve(route, request).catch((cause) => dropRoute(route, cause)));
  // Electron asks main when a page wants something, and a window does not wait for that.
  const granted = grantedPermissions(call, origin).then((names) => context.grantPermissions(names, { origin }));
  granted.catch(() => {});
  page = await openPage();
  context.on('page', (popup) => {
    if (!isOpeningOurs) void popup.close().catch(() => {});
  });

  return {
    id: windowId,
    get page() {
      return page;
    },
    load: async (url) => {
      ours.add(url);
      await Promise.all([page.goto(url, { waitUntil: 'load' }), granted]);
    },
    reload: async (url) => {
      const lost = page;
      page = await openPage();
      await lost.close().catch(() => {});
      ours.add(url);
      await page.goto(url, { waitUntil: 'load' });
    },
    deliver: (message) => mailbox.put(message),
    close: () => context.close().catch(() => {}),
  };

  async function openPage(): Promise<Page> {
    isOpeningOurs = true;
    const opened = await context.newPage();
    isOpeningOurs = false;
    opened.on('console', (message) => {
      if (message.type() === 'error') report(`console: ${message.text()}`);
    });
    opened.on('pageerror', (error) => report(`page: ${error.stack ?? error.message}`));
    opened.on('framenavigated', (frame) => {
      if (frame === opened.mainFrame()) void call('navigated', { windowId, url: frame.url() }).catch(() => {});
    });
    opened.on('crash', () => void call('rendererGone', { windowId }).catch(() => {}));
    if (headed) opened.on('close', () => void (opened === page && call('requestClose', { windowId }).catch(() => {})));
    return opened;
  }

  async function answerPage(
    source: { frame: { url(): string; parentFrame(): unknown } },
    message: { kind: string; channel: string; values: unknown[]; first: boolean },
  ): Promise<string> {
    if (source.frame.parentFrame() !== null || new URL(source.frame.url()).origin !== origin) {
      return JSON.stringify({ error: 'not our page' });
    }
    if (message.kind === 'next') return JSON.stringify({ value: await mailbox.next(message.first) });
    try {
      return (await call('invoke', { windowId, channel: message.channel, values: message.values })) as string;
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      return JSON.stringify({ error: `Error invoking remote method '${message.channel}': ${reason}` });
    }
  }

  async function serve(route: Route, request: Request): Promise<void> {
    const url = request.url();
    const frame = frameOf(request);
    if (request.isNavigationRequest() && frame?.page() !== page) {
      if (await call('mayOpen', { windowId, url })) report(`stand-in gap: a second window for ${url}`);
      return route.abort();
    }
    if (request.isNavigationRequest() && frame === page.mainFrame() && !ours.delete(url)) {
      if (await call('preventsNavigation', { windowId, url })) return route.fulfill({ status: 204 });
    }
    const body = request.postDataBuffer();
    const headers = await request.allHeaders();
    const answer = (await call('serve', {
      url,
      method: request.method(),
      headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith(':'))),
      ...(body && { body: new Uint8Array(body) }),
    })) as ResponseMessage;
    if (answer.kind === 'served') {
      return route.fulfill({ status: answer.status, headers: answer.headers, body: Buffer.from(answer.body) });
    }
    outgoing(url);
    return route.abort();
  }
}

/** Electron's names, and those of the browser for the same thing; a spec reads what the program copied. */
const PERMISSIONS: Readonly<Record<string, readonly string[]>> = {
  'clipboard-sanitized-write': ['clipboard-read', 'clipboard-write'],
  geolocation: ['geolocation'],
  media: ['camera', 'microphone'],
  midi: ['midi'],
  notifications: ['notifications'],
};

/** What the program's own handlers would grant to its page. */
async function grantedPermissions(call: Wire['call'], url: string): Promise<string[]> {
  const granted: string[] = [];
  for (const [permission, names] of Object.entries(PERMISSIONS)) {
    if (await call('grants', { permission, url })) granted.push(...names);
  }
  return granted;
}

/** Requests of workers have no frame. */
function frameOf(request: Request) {
  try {
    return request.frame();
  } catch {
    return undefined;
  }
}

/** The program or the page ended while a request was under way. */
async function dropRoute(route: Route, cause: unknown): Promise<void> {
  if (cause instanceof Error && !cause.message.includes('gone')) await route.abort().catch(() => {});
}

/** Messages that wait until the page asks for them; those of an earlier page are dropped with it. */
function createMailbox() {
  let waiting: unknown[] = [];
  let deliver: ((messages: unknown[]) => void) | undefined;

  return {
    put({ channel, values }: { readonly channel: string; readonly values: string }) {
      waiting.push({ channel, values: JSON.parse(values) });
      flush();
    },
    next(isFirst: boolean): Promise<unknown[]> {
      if (isFirst) waiting = [];
      return new Promise((done) => {
        deliver = done;
        flush();
      });
    },
  };

  function flush() {
    if (!deliver || waiting.length === 0) return;
    const messages = waiting;
    const send = deliver;
    waiting = [];
    deliver = undefined;
    send(messages);
  }
}
