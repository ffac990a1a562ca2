/** Everybody's next step under a policy that is being edited; nothing is written. */
import { ok } from '../../shared/domain/result.ts';
import { previewPolicy } from '../core/policy/preview.ts';
import type { TaskFunction } from '../jobs/tasks.ts';
import { localDay } from '../platform/clock.ts';
import { openForTask } from './open-for-task.ts';

export const previewPolicyTask: TaskFunction<'preview-policy'> = ({ policy, today }, tools) => {
  const opened = openForTask(tools, 'reader');
  if (!opened.ok) return opened;
  try {
    const preview = opened.value.uow.read((db) =>
      previewPolicy(db, policy, { today, localDay }, (done, total) => {
        tools.stopIfCancelled();
        tools.progress('following-up', done, total);
      }),
    );
    return ok(preview);
  } finally {
    opened.value.close();
  }
};
