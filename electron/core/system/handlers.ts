import { systemChannels } from '../../../shared/contract/system.ts';
import { err, ok } from '../../../shared/domain/result.ts';
import { defineHandlers } from '../define-handlers.ts';
import { createMainLedger, leaveExample, ledgerState } from './ledger-state.ts';
import { peekUndo, undoLast } from './undo.ts';

export const systemHandlers = defineHandlers(systemChannels, {
  'ledger.state': ledgerState,
  'ledger.create': createMainLedger,
  'ledger.leaveExample': leaveExample,
  'ledger.check': {
    task: 'check-ledger',
    prepare: (ctx, { thorough }) => {
      if (ctx.ledger.status().state !== 'open') return err({ code: 'ledger-not-open' });
      return ok({ thorough });
    },
    finish: (_ctx, done) => ok(done),
  },
  'jobs.list': (ctx) => ok({ jobs: [...ctx.jobs.list()] }),
  'jobs.cancel': (ctx, { jobId }) => (ctx.jobs.cancel(jobId) ? ok({}) : err({ code: 'job-not-found' })),
  'undo.peek': peekUndo,
  'undo.last': undoLast,
});
