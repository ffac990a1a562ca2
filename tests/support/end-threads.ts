/** Ends fifty threads at as many moments of their loading SQLite, in a process of its own; says so when it outlives them. */
import { setInterval } from 'node:timers';
import type { TaskOrder } from '../../electron/jobs/tasks.ts';
import { createWorkerHost } from '../../electron/jobs/worker-host.ts';

const thread = new URL('thread-that-loads.ts', import.meta.url);
const order = { jobId: 'one', task: 'check-ledger', input: {} } as TaskOrder;
// A thread does not keep its process alive.
const awake = setInterval(() => {}, 1000);
for (let n = 0; n < 50; n += 1) {
  const host = createWorkerHost(thread);
  await new Promise<unknown>((resolve) => void host.run(order, resolve));
  const until = performance.now() + n / 25;
  while (performance.now() < until);
  await host.close();
}
clearInterval(awake);
process.stdout.write('alive');
