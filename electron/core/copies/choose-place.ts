import type { copyChannels } from '../../../shared/contract/copies.ts';
import type { FailureOf, OutputOf } from '../../../shared/contract/define.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import type { AppContext } from '../context.ts';

type ChooseTarget = (typeof copyChannels)['copies.chooseTarget'];
type ChooseSource = (typeof copyChannels)['copies.chooseSource'];

/** Only remembers it: whether it can be written is known when something is. */
export async function chooseTarget(ctx: AppContext): Promise<Result<OutputOf<ChooseTarget>, FailureOf<ChooseTarget>>> {
  if (ctx.ledger.status().state !== 'open') return err({ code: 'ledger-not-open' });
  const path = await ctx.desktop.chooseFolder('copy-target');
  if (path === undefined) return ok({});
  const target = ctx.copyDesk.admit(path);
  await ctx.copyDesk.remember(ctx.places.ledgerFolder, { target });
  return ok({ target: { id: target.id, name: target.name } });
}

export async function chooseSource(ctx: AppContext): Promise<Result<OutputOf<ChooseSource>, never>> {
  const path = await ctx.desktop.chooseFolder('copy-source');
  if (path === undefined) return ok({});
  const { id, name } = ctx.copyDesk.admit(path);
  return ok({ source: { id, name } });
}
