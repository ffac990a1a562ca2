import { app, dialog } from 'electron';

type Running = {
  readonly runningJobs: () => number;
  /** Ends workers and closes the ledger; a copy on closing is part of it. */
  readonly close: () => Promise<void>;
  readonly focus: () => void;
  readonly logFailure: (cause: unknown) => void;
};

/**
 * One program a data folder, and one way out: the cross, the menu and the system's sign-off all pass through `before-quit`.
 * Returns what the window does when its cross is pressed.
 */
export function manageLifecycle({ runningJobs, close, focus, logFailure }: Running): (event: { preventDefault(): void }) => void {
  let state: 'running' | 'leaving' | 'closed' = 'running';

  app.on('second-instance', focus);
  app.on('activate', focus);
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'running') void leave();
  });
  return (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    app.quit();
  };

  async function leave(): Promise<void> {
    state = 'leaving';
    if (runningJobs() > 0 && !(await wantsToLeaveAnyway())) {
      state = 'running';
      return;
    }
    // What cannot be closed must not keep the person from leaving: every confirmed change is already on disk.
    await close().catch(logFailure);
    state = 'closed';
    app.quit();
  }
}

async function wantsToLeaveAnyway(): Promise<boolean> {
  const { t } = await import('../../shared/i18n/t.ts');
  const { response } = await dialog.showMessageBox({
    type: 'question',
    title: t('shell.productName'),
    message: t('desktop.quit.message'),
    detail: t('desktop.quit.detail'),
    buttons: [t('desktop.quit.stay'), t('desktop.quit.leave')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}
