/** Bulk write: a safety point, then the bin emptied in one transaction. */
import { ok } from '../../shared/domain/result.ts';
import { emptyBin as emptyIn } from '../core/bin/empty-bin.ts';
import type { TaskFunction } from '../jobs/tasks.ts';
import { told } from './apply-import.ts';
import { pointBefore } from './make-point.ts';
import { openForTask } from './open-for-task.ts';

export const emptyBin: TaskFunction<'empty-bin'> = async ({ onlyDue, today }, tools) => {
  const point = await pointBefore(tools, 'before-deletion');
  if (!point.ok) return point;
  const opened = openForTask(tools, 'worker');
  if (!opened.ok) return opened;
  try {
    return opened.value.uow.write((tx) => ok(emptyIn(tx, { today, now: tools.now, each: told(tools) }, onlyDue)));
  } finally {
    opened.value.close();
  }
};
