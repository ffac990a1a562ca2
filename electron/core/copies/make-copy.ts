import type { copyChannels } from '../../../shared/contract/copies.ts';
import type { AppError, FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import type { Tasks } from '../../jobs/tasks.ts';
import type { AppContext } from '../context.ts';

type Make = (typeof copyChannels)['copies.make'];
type Point = (typeof copyChannels)['copies.makePoint'];

export function prepareCopy(ctx: AppContext): Result<Tasks['make-copy']['input'], FailureOf<Make>> {
  if (ctx.ledger.status().state !== 'open') return err({ code: 'ledger-not-open' });
  const { target } = ctx.copyDesk.memory(ctx.places.ledgerFolder);
  return target ? ok({ target: target.path }) : err({ code: 'copy-target-not-chosen' });
}

/** The copy stands; from here on it is the last good one. */
export function rememberCopy(ctx: AppContext, done: Tasks['make-copy']['output']): Result<OutputOf<Make>, never> {
  const { name, summary, removed, events, lastEventHash } = done;
  const place = ctx.copyDesk.memory(ctx.places.ledgerFolder).target?.name ?? name;
  const last = { madeAt: summary.madeAt, place, name, events, lastEventHash };
  ctx.copyDesk.remember(ctx.places.ledgerFolder, { last, failure: undefined });
  return ok({ place, name, summary, removed });
}

/** Giving up is no failure. */
export function rememberFailedCopy(ctx: AppContext, _input: InputOf<Make>, { code }: AppError): void {
  if (code !== 'cancelled') ctx.copyDesk.remember(ctx.places.ledgerFolder, { failure: { at: ctx.now(), code } });
}

export function preparePoint(
  ctx: AppContext,
  { reason }: InputOf<Point>,
): Result<Tasks['make-point']['input'], FailureOf<Point>> {
  return ctx.ledger.status().state === 'open' ? ok({ reason }) : err({ code: 'ledger-not-open' });
}

export function rememberPoint(ctx: AppContext, lastPoint: Tasks['make-point']['output']): Result<OutputOf<Point>, never> {
  ctx.copyDesk.remember(ctx.places.ledgerFolder, { lastPoint, pointTrouble: undefined });
  return ok({ madeAt: lastPoint.madeAt });
}

export function rememberFailedPoint(ctx: AppContext, _input: InputOf<Point>, { code }: AppError): void {
  if (code !== 'cancelled') ctx.copyDesk.remember(ctx.places.ledgerFolder, { pointTrouble: { at: ctx.now(), code } });
}
