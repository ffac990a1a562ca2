/**
 * Starts the thread that reads back, and asks it. Started early, it is awake when the first file is written. Should it not
 * start, or die, no copy is lost for that: who asks then waits for `here`.
 */
import { Worker } from 'node:worker_threads';
import type { BlobHash } from '../../shared/domain/ids.ts';
import type { SecondReader } from '../backup/second-reader.ts';
import type { HeldKey } from '../platform/copy-lock.ts';

export type ReaderData = { readonly keys: readonly HeldKey[] };
export type ReadOrder = { readonly id: number; readonly path: string };
export type ReadAnswer =
  | { readonly id: number; readonly hash: BlobHash | undefined }
  /** What the disk refused. */
  | { readonly id: number; readonly code: string; readonly message: string };

type Waiting = {
  readonly path: string;
  readonly resolve: (hash: BlobHash | undefined | Promise<BlobHash | undefined>) => void;
  readonly reject: (cause: Error) => void;
};

/** Beside this file, and beside the bundle that this file goes into. */
const THREAD = new URL(import.meta.url.endsWith('.ts') ? 'read-back.ts' : 'read-back.js', import.meta.url);

export function startSecondReader(keys: readonly HeldKey[], here: SecondReader, thread: URL = THREAD): SecondReader {
  const workerData: ReaderData = { keys };
  const worker = new Worker(thread, { workerData });
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let hasEnded = false;
  let isClosed = false;

  const end = (): void => {
    hasEnded = true;
    for (const { path, resolve, reject } of waiting.values()) {
      if (isClosed) reject(new Error('what was to be read back was given up'));
      else resolve(here.digest(path));
    }
    waiting.clear();
  };
  worker.on('error', end);
  worker.on('exit', end);
  worker.on('message', (answer: ReadAnswer) => {
    // Who closed it has given up what is still on its way; `end` tells them.
    if (isClosed) return;
    const one = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('code' in answer) one?.reject(Object.assign(new Error(answer.message), { code: answer.code }));
    else one?.resolve(answer.hash);
  });

  return {
    digest: (path) => {
      if (isClosed) return Promise.reject(new Error('it was closed'));
      if (hasEnded) return here.digest(path);
      asked += 1;
      const order: ReadOrder = { id: asked, path };
      const { promise, resolve, reject } = Promise.withResolvers<BlobHash | undefined>();
      waiting.set(order.id, { path, resolve, reject });
      worker.postMessage(order);
      return promise;
    },
    close: async () => {
      isClosed = true;
      await worker.terminate();
    },
  };
}
