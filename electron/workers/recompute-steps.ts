/** Bulk write: the next steps of everybody anew, in one transaction. */
import { ok } from '../../shared/domain/result.ts';
import { refreshEverybody } from '../core/agenda/keep-next-steps.ts';
import type { TaskFunction } from '../jobs/tasks.ts';
import { localDay } from '../platform/clock.ts';
import { openForTask } from './open-for-task.ts';

export const recomputeSteps: TaskFunction<'recompute-steps'> = ({ today }, tools) => {
  const opened = openForTask(tools, 'worker');
  if (!opened.ok) return opened;
  try {
    return opened.value.uow.write((tx) =>
      ok(
        refreshEverybody(tx, { today, localDay, now: tools.now }, (done, total) => {
          tools.stopIfCancelled();
          tools.progress('following-up', done, total);
        }),
      ),
    );
  } finally {
    opened.value.close();
  }
};
