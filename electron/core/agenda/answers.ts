/**
 * What the owner answers: what was done before a debt entered, whether an announced consequence is kept, that the bank was
 * looked at, that an insolvency was reported; and how a debtor is followed: by which ladder, in which manner.
 */
import type { agendaChannels } from '../../../shared/contract/agenda.ts';
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { type DoneBeforeAnswer, doneBeforeOf, openInvoiceIds, setDoneBefore } from '../../db/repositories/agenda-answers.ts';
import { findAnnouncement, insertBankCheck, setDecision } from '../../db/repositories/contact-repository.ts';
import { type DebtorRecord, findDebtor, updateDebtor } from '../../db/repositories/debtor-repository.ts';
import { appendEvent } from '../../db/repositories/event-repository.ts';
import { recordUndo } from '../../db/repositories/undo-repository.ts';
import type { WriteTx } from '../../db/unit-of-work.ts';
import type { AppContext } from '../context.ts';
import { currentStep } from './current-step.ts';
import { forgetAbsence } from './new-day.ts';
import { policyInForce } from './policy-in-force.ts';

type Channels = typeof agendaChannels;
type Answer<K extends keyof Channels> = Result<OutputOf<Channels[K]>, FailureOf<Channels[K]>>;

/** Without invoices, of all that wait for the answer. */
export function answerDoneBefore(
  ctx: AppContext,
  { debtorId, invoiceIds, doneBefore }: InputOf<Channels['agenda.setDoneBefore']>,
): Answer<'agenda.setDoneBefore'> {
  return ctx.uow.write((tx): Answer<'agenda.setDoneBefore'> => {
    if (!standing(tx, debtorId)) return err({ code: 'debtor-not-found' });
    const own = openInvoiceIds(tx, debtorId);
    const asked = invoiceIds ? own.filter((id) => invoiceIds.includes(id)) : waitingForAnswer(ctx, tx, debtorId);
    write(
      ctx,
      tx,
      debtorId,
      asked.map((invoiceId) => ({ invoiceId, doneBefore })),
    );
    return ok({});
  });
}

/** Takes answers back to what they were, each invoice to its own. */
export function restoreDoneBefore(
  ctx: AppContext,
  { debtorId, answers }: InputOf<Channels['agenda.restoreDoneBefore']>,
): Answer<'agenda.restoreDoneBefore'> {
  return ctx.uow.write((tx): Answer<'agenda.restoreDoneBefore'> => {
    if (!standing(tx, debtorId)) return err({ code: 'debtor-not-found' });
    write(ctx, tx, debtorId, answers);
    return ok({});
  });
}

function waitingForAnswer(ctx: AppContext, tx: WriteTx, debtorId: DebtorId) {
  const debts = currentStep(ctx, tx, debtorId)?.debts ?? [];
  return debts.flatMap(({ kind, invoiceId }) => (kind === 'entry' ? [invoiceId] : []));
}

function write(ctx: AppContext, tx: WriteTx, debtorId: DebtorId, answers: readonly DoneBeforeAnswer[]): void {
  const invoiceIds = answers.map(({ invoiceId }) => invoiceId);
  const before = doneBeforeOf(tx, debtorId, invoiceIds);
  if (before.length === 0) return;
  setDoneBefore(tx, debtorId, answers);
  appendEvent(tx, {
    at: ctx.now(),
    type: 'done-before-answered',
    subjectId: debtorId,
    payload: { doneBefore: answers[0]?.doneBefore ?? null, invoiceIds },
    about: invoiceIds,
  });
  const input = { debtorId, answers: before };
  recordUndo(tx, { at: ctx.now(), label: 'done-before-answered', channel: 'agenda.restoreDoneBefore', input });
}

export function decideConsequence(
  ctx: AppContext,
  { id, decision }: InputOf<Channels['agenda.decideConsequence']>,
): Answer<'agenda.decideConsequence'> {
  return ctx.uow.write((tx): Answer<'agenda.decideConsequence'> => {
    const announced = findAnnouncement(tx, id);
    if (!announced || announced.deletedOn !== null || announced.keptBy !== null || announced.decision === decision)
      return err({ code: 'consequence-not-found' });
    setDecision(tx, id, { decision, decidedOn: decision === null ? null : ctx.today() });
    appendEvent(tx, {
      at: ctx.now(),
      type: decision === null ? 'consequence-reopened' : decision === 'kept' ? 'consequence-kept' : 'consequence-withdrawn',
      subjectId: id,
      payload: { what: announced.what, on: announced.dueOn },
      about: [announced.debtorId],
    });
    const input = { id, decision: announced.decision };
    recordUndo(tx, { at: ctx.now(), label: 'consequence-decided', channel: 'agenda.decideConsequence', input });
    return ok({});
  });
}

export function checkBank(ctx: AppContext): Answer<'agenda.bankChecked'> {
  return ctx.uow.write((tx) => {
    insertBankCheck(tx, { id: ctx.newId(), checkedOn: ctx.today(), recordedAt: ctx.now() });
    appendEvent(tx, { at: ctx.now(), type: 'bank-checked', subjectId: 'ledger', payload: { on: ctx.today() } });
    return ok({});
  });
}

export const welcomeBack = (ctx: AppContext): Answer<'agenda.welcomeBack'> =>
  ctx.uow.write((tx) => {
    forgetAbsence(tx, ctx.today());
    return ok({});
  });

export function setLadder(
  ctx: AppContext,
  { debtorId, ladderId }: InputOf<Channels['agenda.setLadder']>,
): Answer<'agenda.setLadder'> {
  return ctx.uow.write((tx): Answer<'agenda.setLadder'> => {
    const debtor = standing(tx, debtorId);
    if (!debtor) return err({ code: 'debtor-not-found' });
    if (ladderId !== undefined && !policyInForce(tx).ladders.some(({ id }) => id === ladderId))
      return err({ code: 'ladder-not-found' });
    updateDebtor(tx, debtorId, { ladderId: ladderId ?? null, updatedAt: ctx.now() });
    appendEvent(tx, { at: ctx.now(), type: 'ladder-chosen', subjectId: debtorId, payload: { ladderId } });
    const input = { debtorId, ...(debtor.ladderId !== null && { ladderId: debtor.ladderId }) };
    recordUndo(tx, { at: ctx.now(), label: 'ladder-chosen', channel: 'agenda.setLadder', input });
    return ok({});
  });
}

export function setManner(
  ctx: AppContext,
  { debtorId, addressedAs, onlyInWriting }: InputOf<Channels['agenda.setManner']>,
): Answer<'agenda.setManner'> {
  return ctx.uow.write((tx): Answer<'agenda.setManner'> => {
    const debtor = standing(tx, debtorId);
    if (!debtor) return err({ code: 'debtor-not-found' });
    updateDebtor(tx, debtorId, { addressedAs, onlyInWriting, updatedAt: ctx.now() });
    appendEvent(tx, { at: ctx.now(), type: 'manner-changed', subjectId: debtorId, payload: { addressedAs, onlyInWriting } });
    const input = { debtorId, addressedAs: debtor.addressedAs ?? 'usted', onlyInWriting: debtor.onlyInWriting };
    recordUndo(tx, { at: ctx.now(), label: 'manner-changed', channel: 'agenda.setManner', input });
    return ok({});
  });
}

/** TRLC art. 28.1.4.º: our claim was reported to the insolvency administrator. `null` takes it back. */
export function reportInsolvency(
  ctx: AppContext,
  { debtorId, on }: InputOf<Channels['agenda.reportInsolvency']>,
): Answer<'agenda.reportInsolvency'> {
  if (on !== null && on > ctx.today()) return err({ code: 'date-in-future', fields: { on: 'errors.dateInFuture' } });
  return ctx.uow.write((tx): Answer<'agenda.reportInsolvency'> => {
    const debtor = standing(tx, debtorId);
    if (!debtor) return err({ code: 'debtor-not-found' });
    updateDebtor(tx, debtorId, { insolvencyReportedOn: on, updatedAt: ctx.now() });
    const type = on === null ? 'insolvency-report-withdrawn' : 'insolvency-reported';
    appendEvent(tx, { at: ctx.now(), type, subjectId: debtorId, payload: { on } });
    const input = { debtorId, on: debtor.insolvencyReportedOn };
    recordUndo(tx, { at: ctx.now(), label: 'insolvency-reported', channel: 'agenda.reportInsolvency', input });
    return ok({});
  });
}

function standing(tx: WriteTx, id: DebtorId): DebtorRecord | undefined {
  const debtor = findDebtor(tx, id);
  return debtor?.deletedOn === null ? debtor : undefined;
}
