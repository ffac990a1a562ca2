import type { CopyState } from '../../../shared/contract/copy-state.ts';
import { daysBetween } from '../../../shared/domain/civil-date.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import { eventsSince } from '../../db/repositories/event-marks.ts';
import type { AppContext } from '../context.ts';
import { daysWithCopy } from './make-copy.ts';
import { rehearsalsOf } from './rehearse-copy.ts';

/** capabilities.md §4.1: nothing is said for a week. */
const STALE_DAYS = 7;

/** Also of a ledger that cannot be opened: where its last copy lies is what its owner needs to know then. */
export function copyState(ctx: AppContext): CopyState {
  const memory = ctx.copyDesk.memory(ctx.places.ledgerFolder);
  const { last, target, failure, lastPoint, pointTrouble } = memory;
  const { hasFailed, ...rehearsals } = rehearsalsOf(ctx, memory);
  const { state: encryption } = ctx.copyKeys.state(ctx.places.ledgerFolder);
  const isOpen = ctx.ledger.status().state === 'open';
  const changesSince = last && isOpen ? ctx.uow.read((db) => eventsSince(db, last)) : undefined;
  const ageDays = last && Math.max(0, daysBetween(ctx.localDay(last.madeAt), ctx.today()));
  const isStale = ageDays !== undefined && ageDays >= STALE_DAYS && changesSince !== 0;
  return {
    state: failure || hasFailed ? 'failed' : last === undefined ? 'none' : isStale ? 'stale' : 'fresh',
    ...(last && { last: { madeAt: last.madeAt, place: last.place, name: last.name } }),
    ...(last && { copyDays: [...daysWithCopy(ctx)] }),
    ...(ageDays !== undefined && { ageDays }),
    ...(changesSince !== undefined && { changesSince }),
    ...(target && { target: { id: target.id, name: target.name } }),
    ...(failure && { failure }),
    ...(lastPoint && { lastPointAt: lastPoint.madeAt }),
    ...(pointTrouble && { pointTrouble }),
    ...rehearsals,
    ...(encryption !== 'off' && { encryption }),
  };
}

export const askCopyState = (ctx: AppContext): Result<CopyState, never> => ok(copyState(ctx));
