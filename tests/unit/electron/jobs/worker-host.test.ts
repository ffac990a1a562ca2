/** Threads that are ended at any moment of their start: the program outlives them. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { TaskOrder } from '../../../../electron/jobs/tasks.ts';
import { createWorkerHost } from '../../../../electron/jobs/worker-host.ts';
import { temporaryFolder } from '../../../support/test-app.ts';

const thread = new URL('../../../support/thread-that-loads.ts', import.meta.url);
const endThreads = new URL('../../../support/end-threads.ts', import.meta.url);
const order = { jobId: 'one', task: 'check-ledger', input: {} } as TaskOrder;

/** A thread that takes its time to load, or dies over it; it says in the folder how far it came. */
function slowThread({ dies = false } = {}) {
  const folder = temporaryFolder();
  vi.stubEnv('SLOW_LOAD_FOLDER', folder);
  if (dies) vi.stubEnv('SLOW_LOAD_DIES', 'yes');
  onTestFinished(() => void vi.unstubAllEnvs());
  const slow = createWorkerHost(thread);
  const reached = (what: 'begun' | 'loaded'): boolean => existsSync(join(folder, what));
  return { slow, reached, ran: slow.run(order, () => {}) };
}

it('waits for a thread that is loading SQLite before it ends it', async () => {
  const { slow, reached, ran } = slowThread();
  await expect.poll(() => reached('begun')).toBe(true);
  await slow.close();
  expect(reached('loaded')).toBe(true);
  expect(await ran).toMatchObject({ kind: 'crashed', name: 'WorkerExit' });
});

it('ends at once a thread that has not begun to load it', async () => {
  const { slow, reached, ran } = slowThread();
  await slow.close();
  expect(await ran).toMatchObject({ kind: 'crashed', name: 'WorkerExit' });
  expect(reached('begun')).toBe(false);
});

it('does not wait for a thread that dies while it loads it', async () => {
  const { slow, reached, ran } = slowThread({ dies: true });
  await expect.poll(() => reached('begun')).toBe(true);
  await slow.close();
  expect(await ran).toMatchObject({ kind: 'crashed' });
  expect(reached('loaded')).toBe(false);
});

it('outlives threads that are ended at fifty moments of that loading', async () => {
  // In a process of its own, for what is looked for would end the one that looks.
  const { stdout } = await promisify(execFile)(process.execPath, [fileURLToPath(endThreads)]);
  expect(stdout).toBe('alive');
});
