import { rescueChannels } from '../../../shared/contract/rescue.ts';
import { ok } from '../../../shared/domain/result.ts';
import { defineHandlers } from '../define-handlers.ts';
import { openInViewer } from '../prints/open-in-viewer.ts';

export const rescueHandlers = defineHandlers(rescueChannels, {
  'rescue.print': {
    task: 'draw-rescue',
    prepare: (ctx, { withCode }) => {
      const file = ctx.temporary.newFile('hoja.pdf');
      if (!file.ok) return file;
      const { last } = ctx.copyDesk.memory(ctx.places.ledgerFolder);
      const code = withCode ? ctx.copyKeys.waiting(ctx.places.ledgerFolder)?.code : undefined;
      const facts = {
        ledgerFolder: ctx.places.ledgerFolder,
        version: ctx.places.version,
        isEncrypted: ctx.copyKeys.state(ctx.places.ledgerFolder).state !== 'off' || code !== undefined,
        ...(code !== undefined && { recoveryCode: code }),
        ...(last && { last: { place: last.place, day: ctx.localDay(last.madeAt) } }),
      };
      return ok({ facts, today: ctx.today(), file: file.value });
    },
    finish: openInViewer,
  },
});
