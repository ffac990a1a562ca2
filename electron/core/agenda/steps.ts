/**
 * Leaving a step out, and waiting: always with a reason, and a pause always with the day on which it ends.
 *
 * Errors   `nothing-to-skip` when no rung leads; `date-in-past` for a pause that would be over already.
 */
import type { agendaChannels } from '../../../shared/contract/agenda.ts';
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { PauseId } from '../../../shared/domain/ids.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import {
  findPause,
  findSteps,
  insertPause,
  insertStepDone,
  type PauseRecord,
  setPauseEnded,
  setStepsDeleted,
} from '../../db/repositories/contact-repository.ts';
import { findDebtor } from '../../db/repositories/debtor-repository.ts';
import { appendEvent } from '../../db/repositories/event-repository.ts';
import { findInvoice } from '../../db/repositories/invoice-repository.ts';
import { recordUndo } from '../../db/repositories/undo-repository.ts';
import type { WriteTx } from '../../db/unit-of-work.ts';
import type { AppContext } from '../context.ts';
import { currentStep, rungsServed } from './current-step.ts';

type Channels = typeof agendaChannels;
type Answer<K extends keyof Channels> = Result<OutputOf<Channels[K]>, FailureOf<Channels[K]>>;

export function skipStep(ctx: AppContext, { debtorId, reason }: InputOf<Channels['agenda.skip']>): Answer<'agenda.skip'> {
  return ctx.uow.write((tx): Answer<'agenda.skip'> => {
    const debtor = findDebtor(tx, debtorId);
    if (!debtor || debtor.deletedOn !== null) return err({ code: 'debtor-not-found' });
    const step = currentStep(ctx, tx, debtorId);
    const rungs = step ? rungsServed(step) : [];
    if (rungs.length === 0) return err({ code: 'nothing-to-skip' });
    const ids = rungs.map(({ invoiceId, rung }) => {
      const id = ctx.newId<string>();
      insertStepDone(tx, {
        id,
        invoiceId,
        rungId: rung.id,
        afterDays: rung.afterDays,
        doneOn: ctx.today(),
        how: 'skipped',
        reason,
        recordedAt: ctx.now(),
      });
      return id;
    });
    const invoiceIds = rungs.map(({ invoiceId }) => invoiceId);
    appendEvent(tx, {
      at: ctx.now(),
      type: 'step-skipped',
      subjectId: debtorId,
      payload: { rungId: step?.leading.rungId, invoiceIds },
      about: invoiceIds,
    });
    recordUndo(tx, { at: ctx.now(), label: 'step-skipped', channel: 'agenda.unskip', input: { ids } });
    return ok({ ids });
  });
}

export function unskipSteps(ctx: AppContext, { ids }: InputOf<Channels['agenda.unskip']>): Answer<'agenda.unskip'> {
  return ctx.uow.write((tx): Answer<'agenda.unskip'> => {
    const steps = findSteps(tx, ids).filter((step) => step.how === 'skipped' && step.deletedOn === null);
    const [first] = steps;
    if (!first) return err({ code: 'nothing-to-skip' });
    setStepsDeleted(
      tx,
      steps.map(({ id }) => id),
      ctx.today(),
    );
    const invoiceIds = steps.map(({ invoiceId }) => invoiceId);
    appendEvent(tx, {
      at: ctx.now(),
      type: 'step-taken-up',
      subjectId: first.debtorId,
      payload: { rungId: first.rungId, invoiceIds },
      about: invoiceIds,
    });
    const input = { ids: steps.map(({ id }) => id) };
    recordUndo(tx, { at: ctx.now(), label: 'step-taken-up', channel: 'agenda.skipAgain', input });
    return ok({});
  });
}

export function skipAgain(ctx: AppContext, { ids }: InputOf<Channels['agenda.skipAgain']>): Answer<'agenda.skipAgain'> {
  return ctx.uow.write((tx): Answer<'agenda.skipAgain'> => {
    const steps = findSteps(tx, ids).filter((step) => step.how === 'skipped' && step.deletedOn !== null);
    const [first] = steps;
    if (!first) return err({ code: 'nothing-to-skip' });
    const input = { ids: steps.map(({ id }) => id) };
    setStepsDeleted(tx, input.ids, null);
    const invoiceIds = steps.map(({ invoiceId }) => invoiceId);
    appendEvent(tx, {
      at: ctx.now(),
      type: 'step-skipped',
      subjectId: first.debtorId,
      payload: { rungId: first.rungId, invoiceIds },
      about: invoiceIds,
    });
    recordUndo(tx, { at: ctx.now(), label: 'step-skipped', channel: 'agenda.unskip', input });
    return ok({});
  });
}

export function pauseFollowUp(ctx: AppContext, input: InputOf<Channels['agenda.pause']>): Answer<'agenda.pause'> {
  const { debtorId, invoiceId, kind, until, reason } = input;
  if (until <= ctx.today()) return err({ code: 'date-in-past', fields: { until: 'errors.dateInPast' } });
  return ctx.uow.write((tx): Answer<'agenda.pause'> => {
    const debtor = findDebtor(tx, debtorId);
    if (!debtor || debtor.deletedOn !== null) return err({ code: 'debtor-not-found' });
    if (invoiceId !== undefined && findInvoice(tx, invoiceId)?.debtorId !== debtorId) return err({ code: 'invoice-not-found' });
    const id = ctx.newId<PauseId>();
    const pause = { id, debtorId, invoiceId: invoiceId ?? null, kind, reason, fromOn: ctx.today(), untilOn: until };
    insertPause(tx, { ...pause, recordedAt: ctx.now() });
    tell(ctx, tx, pause, kind === 'snooze' ? 'follow-up-snoozed' : 'follow-up-paused');
    const label = kind === 'snooze' ? 'follow-up-snoozed' : 'follow-up-paused';
    recordUndo(tx, { at: ctx.now(), label, channel: 'agenda.resume', input: { id } });
    return ok({ id });
  });
}

export function resumeFollowUp(ctx: AppContext, { id }: InputOf<Channels['agenda.resume']>): Answer<'agenda.resume'> {
  return ctx.uow.write((tx): Answer<'agenda.resume'> => {
    const pause = findPause(tx, id);
    if (!pause || pause.endedOn !== null || pause.deletedOn !== null) return err({ code: 'pause-not-found' });
    setPauseEnded(tx, id, ctx.today());
    tell(ctx, tx, pause, 'follow-up-resumed');
    recordUndo(tx, { at: ctx.now(), label: 'follow-up-resumed', channel: 'agenda.pauseAgain', input: { id } });
    return ok({});
  });
}

export function pauseAgain(ctx: AppContext, { id }: InputOf<Channels['agenda.pauseAgain']>): Answer<'agenda.pauseAgain'> {
  return ctx.uow.write((tx): Answer<'agenda.pauseAgain'> => {
    const pause = findPause(tx, id);
    if (!pause?.endedOn || pause.deletedOn !== null) return err({ code: 'pause-not-found' });
    setPauseEnded(tx, id, null);
    tell(ctx, tx, pause, 'follow-up-paused');
    recordUndo(tx, { at: ctx.now(), label: 'follow-up-paused', channel: 'agenda.resume', input: { id } });
    return ok({});
  });
}

function tell(
  ctx: AppContext,
  tx: WriteTx,
  { id, debtorId, invoiceId, untilOn }: Pick<PauseRecord, 'id' | 'debtorId' | 'invoiceId' | 'untilOn'>,
  type: string,
): void {
  appendEvent(tx, {
    at: ctx.now(),
    type,
    subjectId: id,
    payload: { until: untilOn, ...(invoiceId !== null && { invoiceId }) },
    about: [debtorId, ...(invoiceId === null ? [] : [invoiceId])],
  });
}
