/** Composition root: puts the program, its shell and its one window together. No logic. */
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';
import type { EventName, EventPayload } from '../shared/contract/events.ts';
import type { Application } from './application.ts';
import { registerAppScheme, serveApp } from './shell/app-protocol.ts';
import { type CrashHandler, installCrashHandler } from './shell/crash-handler.ts';
import { watchDay } from './shell/day-watch.ts';
import { registerIpcEntry } from './shell/ipc-entry.ts';
import { manageLifecycle } from './shell/lifecycle.ts';
import { reopenLostWindow } from './shell/lost-window.ts';
import { lockNavigation } from './shell/navigation-lock.ts';
import { showNotice } from './shell/notices.ts';
import { cancelOutgoingRequests } from './shell/offline.ts';
import { type ProgramPaths, programPaths } from './shell/paths.ts';
import { limitPermissions } from './shell/permissions.ts';
import { createMainWindow, type MainWindow } from './shell/window.ts';

registerAppScheme();
app.enableSandbox();
app.setAppUserModelId('es.deudario.Deudario');

// No top-level await: Electron is ready only after this module has been evaluated.
if (app.requestSingleInstanceLock()) {
  const paths = programPaths();
  const crash = installCrashHandler(paths.crashes, app.getVersion());
  void app
    .whenReady()
    .then(() => start(paths, crash))
    .catch(crash.fail);
} else {
  // The program that already runs has been told, and comes to the front.
  app.exit(0);
}

/** From a window that is loaded to one that shows the work of the day. */
const DRAWING_MILLISECONDS = 500;
/** The same, with room for slow computers. */
const FIRST_SCREEN_MILLISECONDS = 2_000;

/**
 * Reads a part of the program. Reading keeps this thread, while the window's own process is on its way: so the rest is read part by
 * part after the window was asked for, and between two of them the page gets what it asks for.
 */
async function inTurn<T>(part: () => Promise<T>): Promise<T> {
  await nextTurn();
  return part();
}

async function start(paths: ProgramPaths, crash: CrashHandler): Promise<void> {
  let window: MainWindow | undefined;
  const emit = (event: string, payload: unknown) => window?.emit(event, payload);
  const announce = <E extends EventName>(event: E, payload: EventPayload<E>) => emit(event, payload);

  // The window loads while the ledger opens; what it asks meanwhile waits for the answer.
  const opened = Promise.withResolvers<Application>();
  const opening = opened.promise;
  let application: Application | undefined;

  lockNavigation();
  limitPermissions();
  cancelOutgoingRequests();
  serveApp({
    rendererFolder: paths.renderer,
    fileOf: async (token) => (await opening).fileOf(token),
    acceptUpload: async (name, bytes) => (await opening).acceptUpload(name, bytes),
  });
  registerIpcEntry(async (channel, input) => (await opening).call(channel, input));
  const onCloseAsked = manageLifecycle({
    runningJobs: () => application?.runningJobs() ?? 0,
    close: async () => (await opening).close(),
    focus: () => window?.focus(),
    logFailure: (cause) => application?.log.error('close-failed', { cause }),
  });

  window = createMainWindow({ preload: paths.preload, userData: paths.userData, onCloseAsked });
  reopenLostWindow(window.load, crash.fail);
  const loading = window.load();
  const { systemClock } = await inTurn(() => import('./platform/clock.ts'));
  watchDay(systemClock.today, (today) => {
    announce('day.changed', { today });
    application?.newDay();
  });
  const { installMenu } = await inTurn(() => import('./shell/menu.ts'));
  installMenu((command) => announce('menu.command', { command }));
  await inTurn(() => import('./db/schema.ts'));
  const { openApplication } = await inTurn(() => import('./application.ts'));
  const { createDesktop } = await inTurn(() => import('./shell/dialogs.ts'));
  await nextTurn();
  opened.resolve(
    openApplication({
      userDataFolder: paths.userData,
      resourcesFolder: paths.resources,
      workerFile: pathToFileURL(paths.worker),
      version: app.getVersion(),
      desktop: createDesktop(),
      emit,
    }),
  );
  const ready = await opening;
  application = ready;
  void loading
    .then(() => pause(DRAWING_MILLISECONDS))
    .then(ready.readAhead)
    .catch(crash.fail);
  await ready.afterFirstScreen(loading.then(() => pause(FIRST_SCREEN_MILLISECONDS)));
  const notice = await ready.dayNotice();
  if (notice) {
    showNotice(notice, () => {
      window?.focus();
      announce('menu.command', { command: 'today' });
    });
  }
}
