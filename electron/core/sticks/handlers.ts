import { stickChannels } from '../../../shared/contract/sticks.ts';
import { err, ok } from '../../../shared/domain/result.ts';
import { defineHandlers } from '../define-handlers.ts';

export const stickHandlers = defineHandlers(stickChannels, {
  'sticks.state': (ctx) => ok(ctx.sticks.state()),
  'sticks.look': async (ctx) => ok(await ctx.sticks.look()),
  'sticks.use': async (ctx, { stickId, name }) => {
    if (ctx.ledger.status().state !== 'open') return err({ code: 'ledger-not-open' });
    const stick = ctx.sticks.stick(stickId);
    if (!stick) return err({ code: 'stick-not-found' });
    if (stick.isReadOnly) return err({ code: 'disk-read-only', params: { place: 'target' } });
    const target = ctx.copyDesk.admitStick({ path: stick.path, name: name ?? stick.name, isFat32: stick.isFat32 });
    await ctx.copyDesk.remember(ctx.places.ledgerFolder, { target });
    return ok({ place: { id: target.id, name: target.name } });
  },
  'sticks.eject': (ctx, { stickId }) => ctx.sticks.eject(stickId),
  'sticks.setAutomatic': async (ctx, { isAutomatic }) => {
    if (ctx.ledger.status().state !== 'open') return err({ code: 'ledger-not-open' });
    await ctx.copyDesk.remember(ctx.places.ledgerFolder, { isAutomatic });
    ctx.sticks.tell();
    return ok({});
  },
  'sticks.dismiss': (ctx) => {
    ctx.sticks.dismiss();
    return ok({});
  },
});
