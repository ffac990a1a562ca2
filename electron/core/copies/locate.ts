/** From what the window names to where it lies: folders that were chosen, and the points of this computer. */
import { type CopyRef, POINTS_PLACE } from '../../../shared/contract/copies.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import type { LedgerFolders, LocatedCopy } from '../../jobs/tasks.ts';
import type { AppContext } from '../context.ts';

type Unknown = { readonly code: 'copy-not-found' };

export function folderOf(ctx: AppContext, placeId: string): Result<{ readonly folder: string }, Unknown> {
  const place = ctx.copyDesk.placeOf(ctx.places.ledgerFolder, placeId);
  return place ? ok({ folder: place.path }) : err({ code: 'copy-not-found' });
}

export function locateCopy(ctx: AppContext, { placeId, copyId }: CopyRef): Result<LocatedCopy, Unknown> {
  if (placeId === POINTS_PLACE) return ok({ copyId });
  const place = folderOf(ctx, placeId);
  return place.ok ? ok({ ...place.value, copyId }) : place;
}

export const ledgerFolders = (ctx: AppContext): LedgerFolders => ({
  ledgers: { main: ctx.ledger.placesOf('main').ledgerFolder, example: ctx.ledger.placesOf('example').ledgerFolder },
});
