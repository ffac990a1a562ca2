import { binChannels } from '../../../shared/contract/bin.ts';
import { err, ok } from '../../../shared/domain/result.ts';
import { markEmptyingsRead } from '../../db/repositories/bin-repository.ts';
import { defineHandlers } from '../define-handlers.ts';
import { binState, listBinRows } from './queries.ts';

export const binHandlers = defineHandlers(binChannels, {
  'bin.list': listBinRows,
  'bin.state': binState,
  'bin.empty': {
    task: 'empty-bin',
    prepare: (ctx, { onlyDue }) =>
      ctx.ledger.status().state === 'open' ? ok({ onlyDue, today: ctx.today() }) : err({ code: 'ledger-not-open' }),
    finish: (_ctx, emptied) => ok(emptied),
  },
  'bin.lookForUnusedFiles': {
    task: 'look-for-unused-files',
    prepare: (ctx, { anew }) => (ctx.ledger.status().state === 'open' ? ok({ anew }) : err({ code: 'ledger-not-open' })),
    finish: (_ctx, found) => ok(found),
  },
  'bin.sweepFiles': {
    task: 'sweep-files',
    prepare: (ctx) => (ctx.ledger.status().state === 'open' ? ok({}) : err({ code: 'ledger-not-open' })),
    finish: (ctx, swept) => {
      ctx.log.info('files-swept', swept);
      return ok(swept);
    },
  },
  'bin.markRead': (ctx) =>
    ctx.uow.write((tx) => {
      markEmptyingsRead(tx, ctx.today());
      return ok({});
    }),
});
