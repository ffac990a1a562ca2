/** Stored files that nothing names: looked for on the side, and removed while nobody may write. */
import { addDays } from '../../shared/domain/civil-date.ts';
import { err, ok } from '../../shared/domain/result.ts';
import { findUnusedFiles, readUnusedMemory } from '../backup/unused-files.ts';
import type { TaskFunction, TaskTools } from '../jobs/tasks.ts';
import { giveNamesBack, sweepBlobs } from '../platform/blob-sweep.ts';
import { attemptFiles } from '../platform/file-errors.ts';
import { backupStep, told } from './backup-step.ts';
import { openForTask } from './open-for-task.ts';

const LOOK_EVERY_DAYS = 7;

/** Reads the whole ledger, so once a week is enough: what is not seen today stays a week longer. */
export const lookForUnusedFiles: TaskFunction<'look-for-unused-files'> = async ({ anew }, tools) => {
  const { ports, ledger } = backupStep(tools);
  const before = readUnusedMemory(ports.files, ledger.folder);
  if (before && !anew && addDays(before.lookedOn, LOOK_EVERY_DAYS) > ports.clock.today()) {
    return ok({ unused: Object.keys(before.since).length, due: 0 });
  }
  const found = await look(tools);
  return found.ok ? ok({ unused: found.value.unused.length, due: found.value.due.length }) : found;
};

/** Looks once more: since the last look something may have been written that names one of them. */
export const sweepFiles: TaskFunction<'sweep-files'> = async (_input, tools) => {
  const { ports, ledger } = backupStep(tools);
  const mended = attemptFiles(() => giveNamesBack(ports.files, ledger.blobs));
  if (!mended.ok) return mended;
  const found = await look(tools);
  if (!found.ok) return found;
  const { due, lastPutBefore } = found.value;
  const swept = attemptFiles(() => sweepBlobs(ports.files, ledger.blobs, due, lastPutBefore, tools.stopIfCancelled));
  return swept.ok ? ok(swept.value) : err({ code: swept.error.code });
};

async function look(tools: TaskTools) {
  const { ports, ledger, work } = backupStep(tools);
  const opened = openForTask(tools, 'reader');
  if (!opened.ok) return opened;
  try {
    return told(await findUnusedFiles(ports, ledger, opened.value.sqlite, work));
  } finally {
    opened.value.close();
  }
}
