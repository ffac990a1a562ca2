/**
 * What `electron/main.ts`, `electron/preload.ts` and `electron/shell` may use of Electron, and what the stand-in therefore models.
 * A new name enters here, in `module.ts` and in a spec in the same change. Read by the architecture test as plain data.
 */
export type ModuleSurface = { readonly members: readonly string[]; readonly events: readonly string[] };

export const surface = {
  app: {
    members: [
      'whenReady',
      'quit',
      'exit',
      'relaunch',
      'requestSingleInstanceLock',
      'enableSandbox',
      'getPath',
      'getAppPath',
      'getVersion',
      'isPackaged',
      'setAppUserModelId',
      'on',
    ],
    events: ['second-instance', 'activate', 'window-all-closed', 'before-quit', 'web-contents-created', 'render-process-gone'],
  },
  BrowserWindow: {
    members: [
      'webContents',
      'loadURL',
      'show',
      'focus',
      'isMinimized',
      'restore',
      'isDestroyed',
      'getBounds',
      'isMaximized',
      'maximize',
      'on',
      'once',
    ],
    events: ['ready-to-show', 'close', 'closed'],
  },
  webContents: {
    members: ['send', 'setWindowOpenHandler', 'mainFrame', 'getURL', 'on'],
    events: ['will-navigate', 'will-redirect', 'will-attach-webview', 'did-fail-load'],
  },
  ipcMain: { members: ['handle'], events: [] },
  ipcRenderer: { members: ['invoke', 'on', 'removeListener'], events: [] },
  contextBridge: { members: ['exposeInMainWorld'], events: [] },
  protocol: { members: ['registerSchemesAsPrivileged', 'handle'], events: [] },
  session: { members: ['defaultSession'], events: [] },
  defaultSession: { members: ['setPermissionRequestHandler', 'setPermissionCheckHandler', 'webRequest'], events: [] },
  webRequest: { members: ['onBeforeRequest'], events: [] },
  dialog: { members: ['showOpenDialog', 'showSaveDialog', 'showMessageBox', 'showErrorBox'], events: [] },
  shell: { members: ['openPath', 'openExternal', 'showItemInFolder'], events: [] },
  Menu: { members: ['buildFromTemplate', 'setApplicationMenu'], events: [] },
  crashReporter: { members: ['start'], events: [] },
  powerMonitor: { members: ['on'], events: ['resume'] },
  Notification: { members: ['isSupported', 'show', 'on'], events: ['click'] },
} as const satisfies Readonly<Record<string, ModuleSurface>>;

export type SurfaceName = keyof typeof surface;
