/**
 * Moving the step of a debtor to another day: later is a pause until then, earlier takes pauses back. The plan and its reasons
 * are told by the rules (`dunning/move-step.ts`); here they are carried out in one transaction.
 *
 * Errors   `step-stays` with the day on which it stays; `date-in-past` beside its field.
 */
import type { calendarChannels, DayForMove, MoveHintView } from '../../../shared/contract/calendar.ts';
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import { addDays, type IsoDate } from '../../../shared/domain/civil-date.ts';
import { type AroundMove, type MoveHint, moveHints, planMove, type Stays } from '../../../shared/domain/dunning/move-step.ts';
import type { DebtorId, PauseId } from '../../../shared/domain/ids.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { t } from '../../../shared/i18n/t.ts';
import { countStepsByDay } from '../../db/repositories/calendar-repository.ts';
import { findPause, insertPause, pausesOf, setPauseEnded } from '../../db/repositories/contact-repository.ts';
import { findDebtor } from '../../db/repositories/debtor-repository.ts';
import { appendEvent } from '../../db/repositories/event-repository.ts';
import { recordUndo } from '../../db/repositories/undo-repository.ts';
import type { WriteTx } from '../../db/unit-of-work.ts';
import { type CurrentStep, currentStep } from '../agenda/current-step.ts';
import type { AppContext } from '../context.ts';
import { getLimitation } from '../limitation/queries.ts';
import { businessCalendar } from '../settings/business-calendar.ts';
import { reliefOfDebtor } from '../vat-relief/queries.ts';

type Channels = typeof calendarChannels;
type Answer<K extends keyof Channels> = Result<OutputOf<Channels[K]>, FailureOf<Channels[K]>>;

export function conflictsOfMove(
  ctx: AppContext,
  { debtorId, from, to }: InputOf<Channels['calendar.conflicts']>,
): Answer<'calendar.conflicts'> {
  return ctx.uow.read((db): Answer<'calendar.conflicts'> => {
    const debtor = findDebtor(db, debtorId);
    if (!debtor || debtor.deletedOn !== null) return err({ code: 'debtor-not-found' });
    const step = currentStep(ctx, db, debtorId);
    if (!step) return ok({ days: [] });
    const counts = new Map(countStepsByDay(db, { from, to }).map(({ on, n }) => [on, n]));
    const around = { calendar: businessCalendar(db), windows: closingWindows(ctx, debtorId) };
    const days: DayForMove[] = [];
    for (let on = from; on <= to; on = addDays(on, 1)) {
      days.push(dayForMove(step, on, { ...around, count: (counts.get(on) ?? 0) - (on === step.leading.on ? 1 : 0) }));
    }
    return ok({ on: step.leading.on, days });
  });
}

function dayForMove({ facts, leading }: CurrentStep, on: IsoDate, around: AroundMove): DayForMove {
  const plan = planMove(facts, leading, on);
  if (!plan.ok) return { on, stays: staysView(plan.error), hints: [] };
  return { on, hints: on === leading.on ? [] : moveHints(facts, on, around).map(hintView) };
}

const staysView = (stays: Stays): NonNullable<DayForMove['stays']> =>
  stays.code === 'in-past'
    ? { code: stays.code }
    : { code: stays.code, on: stays.on, because: { code: stays.because.code, params: { ...stays.because.params } } };

const hintView = ({ code, ...params }: MoveHint): MoveHintView => ({ code, params });

/** Of each kind the first one that closes, from today on. */
function closingWindows(ctx: AppContext, debtorId: DebtorId): AroundMove['windows'] {
  const today = ctx.today();
  const limitation = getLimitation(ctx, { debtorId });
  const relief = reliefOfDebtor(ctx, { debtorId });
  const firstOf = (what: 'limitation' | 'vat', days: readonly IsoDate[]) => {
    const [until] = days.filter((day) => day >= today).toSorted();
    return until === undefined ? [] : [{ what, until }];
  };
  return [
    ...firstOf('limitation', limitation.ok ? limitation.value.clocks.map((clock) => clock.prescribesOnProven) : []),
    ...firstOf(
      'vat',
      relief.ok
        ? relief.value.invoices
            .flatMap(({ parts }) => parts)
            .filter(({ act, blocks }) => act === undefined && blocks.length === 0)
            .flatMap(({ window }) => window?.closesOn ?? [])
        : [],
    ),
  ];
}

export function moveStep(ctx: AppContext, { debtorId, to }: InputOf<Channels['calendar.move']>): Answer<'calendar.move'> {
  return ctx.uow.write((tx): Answer<'calendar.move'> => {
    const debtor = findDebtor(tx, debtorId);
    if (!debtor || debtor.deletedOn !== null) return err({ code: 'debtor-not-found' });
    const step = currentStep(ctx, tx, debtorId);
    if (!step) return err({ code: 'debtor-not-found' });
    const plan = planMove(step.facts, step.leading, to);
    if (!plan.ok) {
      if (plan.error.code === 'in-past') return err({ code: 'date-in-past', fields: { to: 'errors.dateInPast' } });
      return err({ code: 'step-stays', params: { on: plan.error.on } });
    }
    const { until, endsPauses } = plan.value;
    if (until === undefined && !endsPauses) return ok({});
    const over = endsPauses ? lastingPauses(tx, ctx, debtorId, step, to) : [];
    for (const id of over) setPauseEnded(tx, id, ctx.today());
    const made = until === undefined ? [] : [newPause(tx, ctx, debtorId, until)];
    tell(ctx, tx, debtorId, to, { end: made, renew: over });
    return ok({});
  });
}

function lastingPauses(
  tx: WriteTx,
  ctx: AppContext,
  debtorId: DebtorId,
  { leading }: CurrentStep,
  to: IsoDate,
): readonly PauseId[] {
  return pausesOf(tx, debtorId, ctx.today())
    .filter(({ untilOn, invoiceId }) => untilOn > to && (invoiceId === null || leading.serves.includes(invoiceId)))
    .map(({ id }) => id);
}

function newPause(tx: WriteTx, ctx: AppContext, debtorId: DebtorId, until: IsoDate): PauseId {
  const id = ctx.newId<PauseId>();
  const own = { id, debtorId, invoiceId: null, kind: 'snooze' as const, reason: t('calendar.move.reason') };
  insertPause(tx, { ...own, fromOn: ctx.today(), untilOn: until, recordedAt: ctx.now() });
  return id;
}

export function moveStepBack(
  ctx: AppContext,
  { debtorId, end, renew }: InputOf<Channels['calendar.moveBack']>,
): Answer<'calendar.moveBack'> {
  return ctx.uow.write((tx): Answer<'calendar.moveBack'> => {
    const isOf = (id: PauseId, ended: boolean): boolean => {
      const pause = findPause(tx, id);
      return pause?.debtorId === debtorId && pause.deletedOn === null && (pause.endedOn !== null) === ended;
    };
    if (!end.every((id) => isOf(id, false)) || !renew.every((id) => isOf(id, true))) return err({ code: 'pause-not-found' });
    for (const id of end) setPauseEnded(tx, id, ctx.today());
    for (const id of renew) setPauseEnded(tx, id, null);
    const on = currentStep(ctx, tx, debtorId)?.leading.on ?? ctx.today();
    tell(ctx, tx, debtorId, on, { end: renew, renew: end });
    return ok({});
  });
}

/** What was done, and the way back. */
function tell(
  ctx: AppContext,
  tx: WriteTx,
  debtorId: DebtorId,
  to: IsoDate,
  back: { readonly end: readonly PauseId[]; readonly renew: readonly PauseId[] },
): void {
  appendEvent(tx, { at: ctx.now(), type: 'step-moved', subjectId: debtorId, payload: { to } });
  recordUndo(tx, { at: ctx.now(), label: 'step-moved', channel: 'calendar.moveBack', input: { debtorId, ...back } });
}
