import { app } from 'electron';

/** A page whose process died is shown again once; a second time is a failure of the program. */
export function reopenLostWindow(reopen: () => Promise<void>, fail: (cause: unknown) => void): void {
  let hasReopened = false;
  app.on('render-process-gone', (_, _contents, { reason }) => {
    if (reason === 'clean-exit') return;
    if (hasReopened) return fail(new Error(`window lost twice: ${reason}`));
    hasReopened = true;
    reopen().catch(fail);
  });
}
