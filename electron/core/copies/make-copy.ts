import type { copyChannels } from '../../../shared/contract/copies.ts';
import { COPY_DAYS } from '../../../shared/contract/copy-state.ts';
import type { AppError, FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import type { Tasks } from '../../jobs/tasks.ts';
import type { KnownPlace } from '../../platform/copy-desk.ts';
import type { AppContext } from '../context.ts';

type Make = (typeof copyChannels)['copies.make'];
type Point = (typeof copyChannels)['copies.makePoint'];

export function prepareCopy(ctx: AppContext, { placeId }: InputOf<Make>): Result<Tasks['make-copy']['input'], FailureOf<Make>> {
  if (ctx.ledger.status().state !== 'open') return err({ code: 'ledger-not-open' });
  const place = placeFor(ctx, placeId);
  if (!place) return err({ code: 'copy-target-not-chosen' });
  const { path, name, isStick, isFat32 } = place;
  const encryption = ctx.copyKeys.state(ctx.places.ledgerFolder);
  // Never in the plain what its owner believes encrypted.
  if (encryption.state === 'key-lost') return err({ code: 'copy-key-lost' });
  const lock = encryption.state === 'on' ? encryption.lock : undefined;
  return ok({ folder: path, ...(isStick && { name }), ...(isFat32 !== undefined && { isFat32 }), ...(lock && { lock }) });
}

const placeFor = (ctx: AppContext, placeId: string | undefined): KnownPlace | undefined => {
  const { ledgerFolder } = ctx.places;
  return placeId === undefined ? ctx.copyDesk.memory(ledgerFolder).target : ctx.copyDesk.placeOf(ledgerFolder, placeId);
};

/** The copy stands; from here on it is the last good one. */
export async function rememberCopy(
  ctx: AppContext,
  done: Tasks['make-copy']['output'],
  { placeId }: InputOf<Make>,
): Promise<Result<OutputOf<Make>, never>> {
  const { name, summary, removed, worn, events, lastEventHash } = done;
  const place = placeFor(ctx, placeId)?.name ?? name;
  const last = { madeAt: summary.madeAt, place, name, events, lastEventHash };
  const { ledgerFolder } = ctx.places;
  const day = ctx.localDay(summary.madeAt);
  const days = [day, ...daysWithCopy(ctx).filter((other) => other !== day)].slice(0, COPY_DAYS);
  await ctx.copyDesk.remember(ledgerFolder, { last, days, failure: undefined });
  if (placeFor(ctx, placeId)?.isStick) void ctx.sticks.look();
  return ok({ place, name, summary, removed, worn });
}

/** Newest first. What was remembered before days were holds the last copy alone. */
export function daysWithCopy(ctx: AppContext): readonly IsoDate[] {
  const { last, days } = ctx.copyDesk.memory(ctx.places.ledgerFolder);
  return days ?? (last ? [ctx.localDay(last.madeAt)] : []);
}

/** Giving up is no failure. */
export async function rememberFailedCopy(ctx: AppContext, _input: InputOf<Make>, { code }: AppError): Promise<void> {
  if (code !== 'cancelled') await ctx.copyDesk.remember(ctx.places.ledgerFolder, { failure: { at: ctx.now(), code } });
}

export function preparePoint(
  ctx: AppContext,
  { reason }: InputOf<Point>,
): Result<Tasks['make-point']['input'], FailureOf<Point>> {
  return ctx.ledger.status().state === 'open' ? ok({ reason }) : err({ code: 'ledger-not-open' });
}

export async function rememberPoint(
  ctx: AppContext,
  lastPoint: Tasks['make-point']['output'],
): Promise<Result<OutputOf<Point>, never>> {
  await ctx.copyDesk.remember(ctx.places.ledgerFolder, { lastPoint, pointTrouble: undefined });
  return ok({ madeAt: lastPoint.madeAt });
}

export async function rememberFailedPoint(ctx: AppContext, _input: InputOf<Point>, { code }: AppError): Promise<void> {
  if (code !== 'cancelled') await ctx.copyDesk.remember(ctx.places.ledgerFolder, { pointTrouble: { at: ctx.now(), code } });
}
