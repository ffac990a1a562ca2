/** A thread of the tests: it says that it loads the binding of SQLite, and loads it; slowly when it is given a folder, or never to its end. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';
import type { ThreadData } from '../../electron/jobs/tasks.ts';
import { loadBinding } from '../../electron/platform/binding-load.ts';

const folder = process.env.SLOW_LOAD_FOLDER;
const load = (): void => {
  parentPort?.postMessage({ kind: 'progress', jobId: 'one', phase: 'loading', done: 0, total: 1 });
  if (folder) slowly(folder);
  new Database(':memory:').close();
};
if (!loadBinding((workerData as ThreadData).binding, load)) process.exit();
setInterval(() => {}, 1000);

function slowly(into: string): void {
  writeFileSync(join(into, 'begun'), '');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
  // At once, and without what stands behind it.
  if (process.env.SLOW_LOAD_DIES) process.exit();
  writeFileSync(join(into, 'loaded'), '');
}
