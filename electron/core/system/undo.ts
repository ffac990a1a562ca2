import type { FailureOf, OutputOf } from '../../../shared/contract/define.ts';
import type { systemChannels } from '../../../shared/contract/system.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { lastUndo, markUndoneFrom } from '../../db/repositories/undo-repository.ts';
import type { AppContext } from '../context.ts';

type Peek = (typeof systemChannels)['undo.peek'];
type Last = (typeof systemChannels)['undo.last'];

export function peekUndo(ctx: AppContext): Result<OutputOf<Peek>, never> {
  const entry = ctx.uow.read(lastUndo);
  return ok(entry ? { label: entry.label, at: entry.at } : {});
}

/**
 * Runs the inverse of the last reversible command. The inverse journals its own inverse, which is marked as used up
 * together with the entry: undoing twice goes further back instead of to and fro.
 */
export async function undoLast(ctx: AppContext): Promise<Result<OutputOf<Last>, FailureOf<Last>>> {
  const entry = ctx.uow.read(lastUndo);
  if (!entry) return err({ code: 'nothing-to-undo' });
  const outcome = await ctx.runChannel(entry.channel, entry.input);
  // What can no longer be taken back (its record was changed since) must not block what came before it.
  ctx.uow.write((tx) => ok(markUndoneFrom(tx, entry.id, ctx.now())));
  if (!outcome.ok) return err({ code: 'undo-refused', params: { label: entry.label } });
  return ok({ label: entry.label });
}
