/** One worker thread at the main side: started when first needed, replaced when it dies, one order at a time. */
import { Worker } from 'node:worker_threads';
import { bindingLoad, letEnd, untilItMayEnd } from '../platform/binding-load.ts';
import type { TaskMessage, TaskOrder, ThreadData } from './tasks.ts';

export type WorkerHost = {
  /** Resolves with the last message of the order; progress goes to `onProgress`. Never rejects. */
  run(order: TaskOrder, onProgress: (message: Extract<TaskMessage, { kind: 'progress' }>) => void): Promise<LastMessage>;
  close(): Promise<void>;
};
export type LastMessage = Exclude<TaskMessage, { kind: 'progress' }>;

/** Megabytes for what is soon forgotten: with the usual room a batch of letters would hold half a gigabyte of it. */
export const WORKER_LIMITS = { maxYoungGenerationSizeMb: 12 } as const;

export function createWorkerHost(workerFile: string | URL): WorkerHost {
  let worker: Worker | undefined;
  let binding = bindingLoad();

  function alive(): Worker {
    if (!worker) {
      const own = bindingLoad();
      binding = own;
      const workerData: ThreadData = { binding: own };
      const started = new Worker(workerFile, { workerData, resourceLimits: WORKER_LIMITS });
      started.unref();
      // Each run listens for itself; without any listener an error in an idle worker would end the program.
      started.on('error', () => {});
      started.on('exit', () => {
        letEnd(own);
        if (worker === started) worker = undefined;
      });
      worker = started;
    }
    return worker;
  }

  return {
    run: (order, onProgress) =>
      new Promise((resolve) => {
        const current = alive();
        const finish = (message: LastMessage): void => {
          current.off('message', onMessage);
          current.off('error', onError);
          current.off('exit', onExit);
          resolve(message);
        };
        const onMessage = (message: TaskMessage): void => {
          if (message.jobId !== order.jobId) return;
          if (message.kind === 'progress') onProgress(message);
          else finish(message);
        };
        const onError = (error: Error): void =>
          finish({ kind: 'crashed', jobId: order.jobId, name: error.name, stack: error.stack ?? '' });
        const onExit = (): void => finish({ kind: 'crashed', jobId: order.jobId, name: 'WorkerExit', stack: 'the worker ended' });
        current.on('message', onMessage);
        current.on('error', onError);
        current.on('exit', onExit);
        current.postMessage(order);
      }),
    close: async () => {
      await untilItMayEnd(binding);
      await worker?.terminate();
      worker = undefined;
    },
  };
}
