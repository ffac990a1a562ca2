import type { CopyRef, copyChannels } from '../../../shared/contract/copies.ts';
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import type { Tasks } from '../../jobs/tasks.ts';
import type { AppContext } from '../context.ts';
import { ledgerFolders, locateCopy } from './locate.ts';

type Restore = (typeof copyChannels)['copies.restore'];
type GoBack = (typeof copyChannels)['copies.goBack'];
type Input = Tasks['prepare-restore']['input'];

export function prepareRestore(ctx: AppContext, wanted: InputOf<Restore>): Result<Input, FailureOf<Restore>> {
  const located = locateCopy(ctx, wanted);
  return located.ok ? ok({ ...located.value, ...ledgerFolders(ctx), mustBeWayBack: false }) : located;
}

export const prepareGoingBack = (ctx: AppContext, { copyId }: InputOf<GoBack>): Result<Input, FailureOf<GoBack>> =>
  ok({ copyId, ...ledgerFolders(ctx), mustBeWayBack: true });

/** Nobody writes meanwhile: the task holds the write gate until this has ended. */
export function putInPlace(
  ctx: AppContext,
  { summary, lock, ...staged }: Tasks['prepare-restore']['output'],
): Result<OutputOf<Restore>, { readonly code: 'restore-failed' }> {
  const isBare = staged.wayBack === undefined;
  const restored = ctx.ledger.restore(staged);
  if (!restored.ok) return err(restored.error);
  const { ledgerFolder } = ctx.places;
  // Where there was nothing, copies go on as they were made: who encrypted them expects the next one encrypted too.
  if (lock && isBare && ctx.copyKeys.state(ledgerFolder).state === 'off') ctx.copyKeys.turnOn(ledgerFolder, lock);
  return ok({ copy: summary, ...(staged.wayBack !== undefined && { wayBack: staged.wayBack }) });
}

/** On a bare computer the stick that brought the ledger is also where its next copy goes. */
export async function putInPlaceFrom(
  ctx: AppContext,
  done: Tasks['prepare-restore']['output'],
  { placeId, copyId }: CopyRef,
): Promise<ReturnType<typeof putInPlace>> {
  const place = ctx.copyDesk.placeOf(ctx.places.ledgerFolder, placeId);
  const outcome = putInPlace(ctx, done);
  const { ledgerFolder } = ctx.places;
  if (outcome.ok && place && copyId !== '.' && !ctx.copyDesk.memory(ledgerFolder).target) {
    await ctx.copyDesk.remember(ledgerFolder, { target: place });
  }
  return outcome;
}
