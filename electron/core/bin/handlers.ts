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
  'bin.markRead': (ctx) =>
    ctx.uow.write((tx) => {
      markEmptyingsRead(tx, ctx.today());
      return ok({});
    }),
});
