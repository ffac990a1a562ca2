/** Reads the ledger as it is and tells which letters would be written today. */
import { ok } from '../../shared/domain/result.ts';
import { planLetters } from '../core/press/plan-letters.ts';
import type { TaskFunction } from '../jobs/tasks.ts';
import { localDay } from '../platform/clock.ts';
import { openForTask } from './open-for-task.ts';

export const planLettersTask: TaskFunction<'plan-letters'> = ({ source, today }, tools) => {
  tools.stopIfCancelled();
  const opened = openForTask(tools, 'reader');
  if (!opened.ok) return opened;
  const { uow, close } = opened.value;
  try {
    return ok(
      planLetters({ uow, today: () => today, localDay }, source, (done, total) => {
        tools.stopIfCancelled();
        tools.progress('planning', done, total);
      }),
    );
  } finally {
    close();
  }
};
