/** A thread that reads back what another one writes: one file a message, in the order in which they were asked for. */
import { parentPort, workerData } from 'node:worker_threads';
import { lockedFiles } from '../backup/locked-files.ts';
import { digestBack } from '../platform/atomic-file.ts';
import { systemFiles } from '../platform/file-layer.ts';
import type { ReadAnswer, ReaderData, ReadOrder } from './second-reader.ts';

const port = parentPort;
if (!port) throw new Error('this file only runs as a worker thread');
const files = lockedFiles(systemFiles, (workerData as ReaderData).keys);

port.on('message', (order: ReadOrder) => port.postMessage(answer(order)));

function answer({ id, path }: ReadOrder): ReadAnswer {
  try {
    return { id, hash: digestBack(files, path) };
  } catch (thrown) {
    const { code, message } = thrown as NodeJS.ErrnoException;
    if (code === undefined) throw thrown;
    return { id, code, message };
  }
}
