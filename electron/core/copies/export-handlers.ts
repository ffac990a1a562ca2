import { exportChannels } from '../../../shared/contract/export.ts';
import { err, ok } from '../../../shared/domain/result.ts';
import { defineHandlers } from '../define-handlers.ts';

export const exportHandlers = defineHandlers(exportChannels, {
  'export.everything': {
    task: 'export-everything',
    prepare: async (ctx) => {
      if (ctx.ledger.status().state !== 'open') return err({ code: 'ledger-not-open' });
      const folder = await ctx.desktop.chooseFolder('export');
      return folder === undefined ? err({ code: 'cancelled' }) : ok({ folder, today: ctx.today() });
    },
    finish: (_ctx, done) => ok(done),
  },
});
