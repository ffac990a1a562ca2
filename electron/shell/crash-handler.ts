/**
 * The last line: whatever nobody caught. A report is kept on this computer, the person is told in plain words, and the program ends,
 * since after an unknown error its state is unknown too. The ledger needs no care: every confirmed change is already on disk.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, crashReporter, dialog } from 'electron';
import { presentInstant } from '../platform/instant.ts';
import { redact } from '../platform/redact.ts';

export type CrashHandler = {
  /** Ends the program with an explanation. For failures of the start, too. */
  fail(cause: unknown): void;
};

export function installCrashHandler(folder: string, version: string): CrashHandler {
  // Crashes of the native parts leave their dump beside the data, and nowhere else.
  crashReporter.start({ uploadToServer: false });
  let hasFailed = false;
  const fail = (cause: unknown) => {
    if (hasFailed) return;
    hasFailed = true;
    const at = presentInstant();
    const report = JSON.stringify({ at, version, platform: process.platform, error: redact(cause) }, null, 2);
    keep(folder, at, report);
    void explain(report).catch(() => endWithoutWords(report));
  };
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  return { fail };
}

function keep(folder: string, at: string, report: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${at.replaceAll(':', '-')}.json`), report, { mode: 0o600 });
  } catch {
    // A full disk must not hide the explanation that follows.
  }
}

async function explain(report: string, shown?: string): Promise<void> {
  // The texts are read after the window was asked for.
  const { t } = await import('../../shared/i18n/t.ts');
  const buttons = [t('desktop.crash.again'), t('desktop.crash.details'), t('desktop.crash.close')];
  const { response } = await dialog
    .showMessageBox({
      type: 'error',
      title: t('shell.productName'),
      message: t('desktop.crash.message'),
      detail: shown ?? t('desktop.crash.detail'),
      buttons,
      defaultId: 0,
      cancelId: 2,
      noLink: true,
    })
    .catch(() => ({ response: 2 }));
  if (response === 1) return explain(report, report);
  if (response === 0) app.relaunch();
  app.exit(1);
}

/** Not even the texts can be read: the program is not whole. */
function endWithoutWords(report: string): void {
  dialog.showErrorBox('Deudario', report);
  app.exit(1);
}
