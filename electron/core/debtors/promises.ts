/**
 * Promises of payment: noted, called off, and taken up again. Whether one was kept is told by the payments of its days.
 *
 * Policy   one for a day that has passed is refused: it would be born broken.
 * Errors   `date-in-past` beside its field; `promise-not-found` also for one that is already in the asked state.
 */
import type { debtorChannels } from '../../../shared/contract/debtors.ts';
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { PromiseId } from '../../../shared/domain/ids.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { findDebtor } from '../../db/repositories/debtor-repository.ts';
import { appendEvent } from '../../db/repositories/event-repository.ts';
import { findPromise, insertPromise, setPromiseCancelled } from '../../db/repositories/promise-repository.ts';
import { recordUndo } from '../../db/repositories/undo-repository.ts';
import type { AppContext } from '../context.ts';

type Channels = typeof debtorChannels;
type Answer<K extends keyof Channels> = Result<OutputOf<Channels[K]>, FailureOf<Channels[K]>>;

export function recordPromise(ctx: AppContext, input: InputOf<Channels['promises.record']>): Answer<'promises.record'> {
  const { debtorId, amount, promisedFor, note } = input;
  if (promisedFor < ctx.today()) return err({ code: 'date-in-past', fields: { promisedFor: 'errors.dateInPast' } });
  return ctx.uow.write((tx) => {
    if (!findDebtor(tx, debtorId)) return err({ code: 'debtor-not-found' });
    const id = ctx.newId<PromiseId>();
    const madeOn = ctx.today();
    insertPromise(tx, { id, debtorId, amountCents: amount, promisedFor, madeOn, note: note ?? null, recordedAt: ctx.now() });
    appendEvent(tx, { at: ctx.now(), type: 'promise-made', subjectId: id, payload: { amount, promisedFor }, about: [debtorId] });
    recordUndo(tx, { at: ctx.now(), label: 'promise-made', channel: 'promises.cancel', input: { id } });
    return ok({ id });
  });
}

export function cancelPromise(ctx: AppContext, { id }: InputOf<Channels['promises.cancel']>): Answer<'promises.cancel'> {
  return ctx.uow.write((tx) => {
    const promise = findPromise(tx, id);
    if (!promise || promise.cancelledOn) return err({ code: 'promise-not-found' });
    setPromiseCancelled(tx, id, ctx.today());
    appendEvent(tx, { at: ctx.now(), type: 'promise-cancelled', subjectId: id, payload: {}, about: [promise.debtorId] });
    recordUndo(tx, { at: ctx.now(), label: 'promise-cancelled', channel: 'promises.reopen', input: { id } });
    return ok({});
  });
}

export function reopenPromise(ctx: AppContext, { id }: InputOf<Channels['promises.reopen']>): Answer<'promises.reopen'> {
  return ctx.uow.write((tx) => {
    const promise = findPromise(tx, id);
    if (!promise?.cancelledOn) return err({ code: 'promise-not-found' });
    setPromiseCancelled(tx, id, null);
    appendEvent(tx, { at: ctx.now(), type: 'promise-reopened', subjectId: id, payload: {}, about: [promise.debtorId] });
    recordUndo(tx, { at: ctx.now(), label: 'promise-reopened', channel: 'promises.cancel', input: { id } });
    return ok({});
  });
}
