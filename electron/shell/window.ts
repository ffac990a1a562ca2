import { join } from 'node:path';
import { BrowserWindow } from 'electron';
import { START_URL } from './origin.ts';
import { readWindowSize, SMALLEST, writeWindowSize } from './window-size.ts';

export type MainWindow = {
  /** Brings it to the front, out of the taskbar if need be. */
  focus(): void;
  emit(event: string, payload: unknown): void;
  /** Shows the start page again in the same window, after its page was lost. */
  reopen(): Promise<void>;
  readonly browserWindow: BrowserWindow;
};

type WindowOptions = {
  readonly preload: string;
  readonly userData: string;
  /** The person pressed the cross: quitting decides when the window really goes. */
  readonly onCloseAsked: (event: { preventDefault(): void }) => void;
};

/** Opens the one window; resolves when its page has loaded. It is shown when it has something to show, never white. */
export async function openWindow({ preload, userData, onCloseAsked }: WindowOptions): Promise<MainWindow> {
  const sizeFile = join(userData, 'window.json');
  const { width, height, isMaximized } = readWindowSize(sizeFile);
  const window = new BrowserWindow({
    title: 'Deudario',
    width,
    height,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      // The spell checker would fetch its dictionaries from the network.
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => {
    if (isMaximized) window.maximize();
    window.show();
  });
  window.on('close', (event) => {
    const size = window.isMaximized() ? { width, height } : window.getBounds();
    writeWindowSize(sizeFile, { width: size.width, height: size.height, isMaximized: window.isMaximized() });
    onCloseAsked(event);
  });
  await window.loadURL(START_URL);

  return {
    browserWindow: window,
    focus: () => {
      if (window.isDestroyed()) return;
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    emit: (event, payload) => {
      if (!window.isDestroyed()) window.webContents.send('app:event', { event, payload });
    },
    reopen: () => window.loadURL(START_URL),
  };
}
