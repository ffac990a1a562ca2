import { join } from 'node:path';
import { BrowserWindow } from 'electron';
import { START_URL } from './origin.ts';
import { readWindowSize, SMALLEST, writeWindowSize } from './window-size.ts';

export type MainWindow = {
  /** Brings it to the front, out of the taskbar if need be. */
  focus(): void;
  emit(event: string, payload: unknown): void;
  /** Shows the start page: at first, and again after its process was lost. */
  load(): Promise<void>;
};

type WindowOptions = {
  readonly preload: string;
  readonly userData: string;
  /** The person pressed the cross: quitting decides when the window really goes. */
  readonly onCloseAsked: (event: { preventDefault(): void }) => void;
};

/** Makes the one window. It is shown when it has something to show, never white. */
export function createMainWindow({ preload, userData, onCloseAsked }: WindowOptions): MainWindow {
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

  return {
    focus: () => {
      if (window.isDestroyed()) return;
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    emit: (event, payload) => {
      if (!window.isDestroyed()) window.webContents.send('app:event', { event, payload });
    },
    load: () => window.loadURL(START_URL),
  };
}
