/** Bulk write: a safety point, then a whole import taken back in one transaction. */
import { takeBack } from '../core/imports/take-back.ts';
import type { TaskFunction } from '../jobs/tasks.ts';
import { portsOf, told } from './apply-import.ts';
import { pointBefore } from './make-point.ts';
import { openForTask } from './open-for-task.ts';

export const undoImport: TaskFunction<'undo-import'> = async ({ id }, tools) => {
  const point = await pointBefore(tools, 'before-import');
  if (!point.ok) return point;
  const opened = openForTask(tools, 'worker');
  if (!opened.ok) return opened;
  try {
    return opened.value.uow.write((tx) => takeBack(portsOf(tools), tx, id, told(tools)));
  } finally {
    opened.value.close();
  }
};
