/** What the program tidies by itself, once the first screen is there and on each new day. */
import type { AppContext } from '../context.ts';
import { binIsDue } from './empty-bin.ts';

/** One thing after the other; what is refused is tried again another day. */
export async function tidyUp(ctx: AppContext): Promise<void> {
  if (ctx.ledger.status().state !== 'open') return;
  if (ctx.uow.read((db) => binIsDue(db, ctx.today()))) await ctx.runChannel('bin.empty', { onlyDue: true });
  const found = await ctx.runChannel('bin.lookForUnusedFiles', { anew: false });
  if (found.ok && (found.value as { readonly due: number }).due > 0) await ctx.runChannel('bin.sweepFiles', {});
}
