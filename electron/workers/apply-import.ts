/** Bulk write: a safety point, then the ticked records of a staged import in one transaction. Killed or cancelled, nothing remains. */
import type { ImportResult } from '../../shared/contract/imports.ts';
import { err, type Result } from '../../shared/domain/result.ts';
import { type ApplyFailure, applyList } from '../core/imports/apply-list.ts';
import { withStaging } from '../db/staging.ts';
import type { TaskFunction, TaskTools } from '../jobs/tasks.ts';
import { localDay } from '../platform/clock.ts';
import { newId } from '../platform/ids.ts';
import { pointBefore } from './make-point.ts';
import { openForTask } from './open-for-task.ts';

export const applyImport: TaskFunction<'apply-import'> = async ({ id }, tools) => {
  const point = await pointBefore(tools, 'before-import');
  if (!point.ok) return point;
  const opened = openForTask(tools, 'worker');
  if (!opened.ok) return opened;
  try {
    const applied = withStaging(tools.places.stagingFolder, id, (staging) =>
      opened.value.uow.write((tx): Result<ImportResult, ApplyFailure> => applyList(portsOf(tools), tx, staging, told(tools))),
    );
    return applied ?? err({ code: 'import-not-found' });
  } finally {
    opened.value.close();
  }
};

export const portsOf = (tools: TaskTools) => ({
  newId: <T extends string>() => newId() as T,
  now: () => tools.now,
  today: () => localDay(tools.now),
});

const BETWEEN_ROWS = 50;

/** Between rows the task looks whether it was cancelled: leaving the transaction by a throw rolls all of it back. */
export const told =
  (tools: TaskTools) =>
  (done: number, total: number): void => {
    if (done % BETWEEN_ROWS !== 0) return;
    tools.stopIfCancelled();
    tools.progress('writing', done, total);
  };
