/** The worker bundle: receives one order at a time and runs its task. One table for every task of the program. */
import { parentPort, workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';
import { err } from '../../shared/domain/result.ts';
import { storageCode } from '../db/sqlite-errors.ts';
import {
  TaskCancelled,
  type TaskFunction,
  type TaskMessage,
  type TaskOrder,
  type Tasks,
  type TaskTools,
  type ThreadData,
} from '../jobs/tasks.ts';
import { loadBinding } from '../platform/binding-load.ts';
import { fileErrorCode } from '../platform/file-errors.ts';
import { applyImport } from './apply-import.ts';
import { checkCopy } from './check-copy.ts';
import { checkLedger } from './check-ledger.ts';
import { compareCopy } from './compare-copy.ts';
import { makeLockTask, openLockTask } from './copy-locks.ts';
import { diagnose } from './diagnose.ts';
import { drawPress } from './draw-press.ts';
import { drawRescue, drawSheet } from './draw-sheet.ts';
import { emptyBin } from './empty-bin.ts';
import { exportEverything } from './export-everything.ts';
import { joinLetters, saveLetters } from './letter-files.ts';
import { listCopies } from './list-copies.ts';
import { bringBack, lookAtCopiedDebtor, lookIntoCopy } from './look-copy.ts';
import { makeCopy } from './make-copy.ts';
import { makeExample } from './make-example.ts';
import { makePoint } from './make-point.ts';
import { planLettersTask } from './plan-letters.ts';
import { prepareRestore } from './prepare-restore.ts';
import { previewPolicyTask } from './preview-policy.ts';
import { readImport } from './read-import.ts';
import { recomputeSteps } from './recompute-steps.ts';
import { rehearseCopy } from './rehearse-copy.ts';
import { renderLetter } from './render-letter.ts';
import { signLetter } from './sign-letter.ts';
import { lookForUnusedFiles, sweepFiles } from './sweep-files.ts';
import { undoImport } from './undo-import.ts';
import { writeCalendar } from './write-calendar.ts';

const tasks: { readonly [K in keyof Tasks]: TaskFunction<K> } = {
  'check-ledger': checkLedger,
  'read-import': readImport,
  'apply-import': applyImport,
  'undo-import': undoImport,
  'empty-bin': emptyBin,
  diagnose,
  'look-for-unused-files': lookForUnusedFiles,
  'sweep-files': sweepFiles,
  'recompute-steps': recomputeSteps,
  'preview-letter': renderLetter,
  'preview-policy': previewPolicyTask,
  'draw-letter': renderLetter,
  'draw-sheet': drawSheet,
  'draw-rescue': drawRescue,
  'draw-press': drawPress,
  'plan-letters': planLettersTask,
  'join-letters': joinLetters,
  'save-letters': saveLetters,
  'sign-letter': signLetter,
  'write-calendar': writeCalendar,
  'make-copy': makeCopy,
  'make-point': makePoint,
  'list-copies': listCopies,
  'make-lock': makeLockTask,
  'open-lock': openLockTask,
  'check-copy': checkCopy,
  'compare-copy': compareCopy,
  'rehearse-copy': rehearseCopy,
  'export-everything': exportEverything,
  'look-copy': lookIntoCopy,
  'look-copied-debtor': lookAtCopiedDebtor,
  'bring-back': bringBack,
  'prepare-restore': prepareRestore,
  'make-example': makeExample,
};

const PROGRESS_EVERY_MILLISECONDS = 100;
const port = parentPort;
if (!port) throw new Error('this file only runs as a worker thread');
if (!loadBinding((workerData as ThreadData).binding, () => new Database(':memory:').close())) process.exit();

port.on('message', (order: TaskOrder) => void carryOut(order).then((message) => port.postMessage(message)));

async function carryOut(order: TaskOrder): Promise<TaskMessage> {
  const { jobId } = order;
  try {
    const run = tasks[order.task] as TaskFunction<keyof Tasks>;
    return { kind: 'done', jobId, outcome: await run(order.input as never, toolsFor(order)) };
  } catch (thrown) {
    if (thrown instanceof TaskCancelled) return { kind: 'done', jobId, outcome: err({ code: 'cancelled' }) };
    const code = storageCode(thrown) ?? fileErrorCode(thrown);
    if (code) return { kind: 'done', jobId, outcome: err({ code }) };
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    return { kind: 'crashed', jobId, name: error.name, stack: error.stack ?? error.message };
  }
}

function toolsFor(order: TaskOrder): TaskTools {
  const flag = new Int32Array(order.cancelFlag);
  const cancelled = (): boolean => Atomics.load(flag, 0) !== 0;
  let lastAt = Number.NEGATIVE_INFINITY;
  let lastPhase = '';
  return {
    places: order.places,
    keys: order.keys,
    now: order.now,
    cancelled,
    stopIfCancelled: () => {
      if (cancelled()) throw new TaskCancelled();
    },
    progress: (phase, done, total) => {
      const at = performance.now();
      if (phase === lastPhase && done < total && at - lastAt < PROGRESS_EVERY_MILLISECONDS) return;
      lastAt = at;
      lastPhase = phase;
      port?.postMessage({ kind: 'progress', jobId: order.jobId, phase, done, total });
    },
  };
}
