/** Reads the ledger as a doctor would: pages, references between rows, and the seal of every event. Writes nothing. */
import { ok } from '../../shared/domain/result.ts';
import { verifyEventChain } from '../db/repositories/event-repository.ts';
import type { TaskFunction } from '../jobs/tasks.ts';
import { openForTask } from './open-for-task.ts';

export const checkLedger: TaskFunction<'check-ledger'> = ({ thorough }, tools) => {
  const opened = openForTask(tools, 'reader');
  if (!opened.ok) return opened;
  const { sqlite, close } = opened.value;
  try {
    tools.progress('checking-pages', 0, 3);
    const pages = sqlite.pragma(thorough ? 'integrity_check' : 'quick_check', { simple: true });
    if (pages !== 'ok') return ok({ healthy: false, problem: 'pages', events: 0 });
    tools.stopIfCancelled();
    tools.progress('checking-references', 1, 3);
    if ((sqlite.pragma('foreign_key_check') as unknown[]).length > 0)
      return ok({ healthy: false, problem: 'references', events: 0 });
    tools.progress('checking-events', 2, 3);
    const chain = verifyEventChain(sqlite, (count) => {
      if (count % 5_000 === 0) tools.stopIfCancelled();
    });
    if (!chain.whole) return ok({ healthy: false, problem: 'events', events: chain.brokenAt });
    return ok({ healthy: true, problem: 'none', events: chain.count });
  } finally {
    close();
  }
};
