import type { InputOf } from '../../../shared/contract/define.ts';
import { lookChannels } from '../../../shared/contract/look-inside.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { findBroughtBack, markTakenAway, refreshAfter, takeAwayChanges } from '../../db/repositories/brought-back-repository.ts';
import { appendEvent } from '../../db/repositories/event-repository.ts';
import type { LocatedCopy } from '../../jobs/tasks.ts';
import type { AppContext } from '../context.ts';
import { defineHandlers } from '../define-handlers.ts';
import { locateCopy } from './locate.ts';

export const lookHandlers = defineHandlers(lookChannels, {
  'copies.look': {
    task: 'look-copy',
    prepare: (ctx, { placeId, copyId, ...asked }) => located(ctx, { placeId, copyId }, asked),
    finish: (_ctx, done) => ok(done),
  },
  'copies.lookAtDebtor': {
    task: 'look-copied-debtor',
    prepare: (ctx, { placeId, copyId, ...asked }) => located(ctx, { placeId, copyId }, asked),
    finish: (_ctx, done) => ok(done),
  },
  'copies.bringBack': {
    task: 'bring-back',
    prepare: (ctx, { placeId, copyId, ...asked }) => located(ctx, { placeId, copyId }, asked),
    finish: (_ctx, done) => ok(done),
  },
  'copies.takeAway': takeAway,
});

type Refusal = { readonly code: 'ledger-not-open' | 'copy-not-found' };

function located<T extends object>(
  ctx: AppContext,
  ref: { readonly placeId: string; readonly copyId: string },
  asked: T,
): Result<LocatedCopy & T, Refusal> {
  if (ctx.ledger.status().state !== 'open') return err({ code: 'ledger-not-open' });
  const copy = locateCopy(ctx, ref);
  return copy.ok ? ok({ ...copy.value, ...asked }) : copy;
}

function takeAway(
  ctx: AppContext,
  { id }: InputOf<(typeof lookChannels)['copies.takeAway']>,
): Result<Record<string, never>, { readonly code: 'undo-refused' }> {
  return ctx.uow.write((tx) => {
    const act = findBroughtBack(tx, id);
    if (!act || !takeAwayChanges(tx, act.changes)) return err({ code: 'undo-refused' });
    refreshAfter(tx, act);
    markTakenAway(tx, id, ctx.now());
    appendEvent(tx, { at: ctx.now(), type: 'brought-back-undone', subjectId: act.debtorId, payload: { actId: id } });
    return ok({});
  });
}
