import { join } from 'node:path';
import { app } from 'electron';

export type ProgramPaths = {
  /** Everything of the user's: ledgers, log, size of the window. */
  readonly userData: string;
  readonly resources: string;
  readonly renderer: string;
  readonly preload: string;
  readonly worker: string;
  readonly crashes: string;
};

export function programPaths(): ProgramPaths {
  const program = app.getAppPath();
  const userData = app.getPath('userData');
  return {
    userData,
    resources: join(program, 'resources'),
    renderer: join(program, 'dist', 'renderer'),
    preload: join(program, 'dist', 'electron', 'preload.cjs'),
    worker: join(program, 'dist', 'electron', 'worker.js'),
    crashes: join(userData, 'crashes'),
  };
}
