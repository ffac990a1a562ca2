/**
 * What the owner writes down about limitation: an act with its proof, taken back and brought again, and the chosen period.
 *
 * Policy   a day that has not come is refused, save a new due date; the end of a negotiation or insolvency has to be past.
 *          The proof goes to the bin with its act, and comes back with it. Events hold days and kinds, never what was written.
 * Errors   `date-in-future` beside its field; `limitation-act-not-found` also for one that is already in the asked state.
 */
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { limitationChannels } from '../../../shared/contract/limitation.ts';
import type { AttachmentId, DebtorId, InvoiceId } from '../../../shared/domain/ids.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { insertAttachment, updateAttachment } from '../../db/repositories/attachment-repository.ts';
import { findDebtor } from '../../db/repositories/debtor-repository.ts';
import { appendEvent } from '../../db/repositories/event-repository.ts';
import { findInvoice } from '../../db/repositories/invoice-repository.ts';
import {
  chosenForDebtor,
  chosenForInvoice,
  findLimitationAct,
  insertLimitationAct,
  type LimitationActRecord,
  putDebtorChoice,
  putInvoiceChoice,
  setLimitationActDeleted,
} from '../../db/repositories/limitation-repository.ts';
import { recordUndo } from '../../db/repositories/undo-repository.ts';
import type { ReadDb, WriteTx } from '../../db/unit-of-work.ts';
import { takeIn } from '../attachments/take-in.ts';
import type { AppContext } from '../context.ts';

type Channels = typeof limitationChannels;
type Answer<K extends keyof Channels> = Result<OutputOf<Channels[K]>, FailureOf<Channels[K]>>;

export function recordLimitationAct(
  ctx: AppContext,
  input: InputOf<Channels['limitation.recordAct']>,
): Answer<'limitation.recordAct'> {
  const { debtorId, invoiceId, kind, on, receivedOn, untilOn, proofText, proofToken, note } = input;
  const late = dayToCome(input, ctx.today());
  if (late) return err({ code: 'date-in-future', fields: { [late]: 'errors.dateInFuture' } });
  const known = ctx.uow.read((db) => checkSubject(db, debtorId, invoiceId));
  if (!known.ok) return known;
  const taken = proofToken === undefined ? undefined : takeIn(ctx, proofToken);
  if (taken && !taken.ok) return taken;
  return ctx.uow.write((tx): Answer<'limitation.recordAct'> => {
    const subject = checkSubject(tx, debtorId, invoiceId);
    if (!subject.ok) return subject;
    const about = { debtorId, invoiceId: invoiceId ?? null };
    const attachmentId = taken ? ctx.newId<AttachmentId>() : null;
    if (taken && attachmentId) {
      insertAttachment(tx, { id: attachmentId, ...about, purpose: 'sending_proof', ...taken.value, addedAt: ctx.now() });
    }
    const id = ctx.newId();
    insertLimitationAct(tx, {
      id,
      ...about,
      kind,
      doneOn: on,
      receivedOn: receivedOn ?? null,
      untilOn: untilOn ?? null,
      proofText: proofText ?? null,
      attachmentId,
      note: note ?? null,
      recordedAt: ctx.now(),
    });
    tell(ctx, tx, { id, ...about, kind, doneOn: on }, 'limitation-act-recorded');
    recordUndo(tx, { at: ctx.now(), label: 'limitation-act-recorded', channel: 'limitation.removeAct', input: { id } });
    return ok({ id });
  });
}

export function removeLimitationAct(
  ctx: AppContext,
  { id }: InputOf<Channels['limitation.removeAct']>,
): Answer<'limitation.removeAct'> {
  return ctx.uow.write((tx): Answer<'limitation.removeAct'> => {
    const act = findLimitationAct(tx, id);
    if (!act || act.deletedOn) return err({ code: 'limitation-act-not-found' });
    setLimitationActDeleted(tx, id, ctx.today());
    if (act.attachmentId) updateAttachment(tx, act.attachmentId, { deletedOn: ctx.today() });
    tell(ctx, tx, act, 'limitation-act-removed');
    recordUndo(tx, { at: ctx.now(), label: 'limitation-act-removed', channel: 'limitation.restoreAct', input: { id } });
    return ok({});
  });
}

export function restoreLimitationAct(
  ctx: AppContext,
  { id }: InputOf<Channels['limitation.restoreAct']>,
): Answer<'limitation.restoreAct'> {
  return ctx.uow.write((tx): Answer<'limitation.restoreAct'> => {
    const act = findLimitationAct(tx, id);
    if (!act?.deletedOn) return err({ code: 'limitation-act-not-found' });
    setLimitationActDeleted(tx, id, null);
    if (act.attachmentId) updateAttachment(tx, act.attachmentId, { deletedOn: null });
    tell(ctx, tx, act, 'limitation-act-restored');
    recordUndo(tx, { at: ctx.now(), label: 'limitation-act-restored', channel: 'limitation.removeAct', input: { id } });
    return ok({});
  });
}

export function chooseLimitation(
  ctx: AppContext,
  { debtorId, invoiceId, choice }: InputOf<Channels['limitation.choose']>,
): Answer<'limitation.choose'> {
  return ctx.uow.write((tx): Answer<'limitation.choose'> => {
    const subject = checkSubject(tx, debtorId, invoiceId);
    if (!subject.ok) return subject;
    const before = invoiceId === undefined ? chosenForDebtor(tx, debtorId) : chosenForInvoice(tx, invoiceId);
    if (before === choice) return ok({});
    if (invoiceId === undefined) putDebtorChoice(tx, debtorId, choice);
    else putInvoiceChoice(tx, invoiceId, choice);
    appendEvent(tx, {
      at: ctx.now(),
      type: 'limitation-chosen',
      subjectId: invoiceId ?? debtorId,
      payload: { choice: choice ?? null, before: before ?? null },
      about: [debtorId],
    });
    const undone = { debtorId, ...(invoiceId && { invoiceId }), ...(before && { choice: before }) };
    recordUndo(tx, { at: ctx.now(), label: 'limitation-chosen', channel: 'limitation.choose', input: undone });
    return ok({});
  });
}

/** The first day that may not lie ahead and does. */
function dayToCome(
  { kind, on, receivedOn, untilOn }: InputOf<Channels['limitation.recordAct']>,
  today: string,
): 'on' | 'receivedOn' | 'untilOn' | undefined {
  if (on > today) return 'on';
  if (receivedOn !== undefined && receivedOn > today) return 'receivedOn';
  return kind !== 'new_due_date' && untilOn !== undefined && untilOn > today ? 'untilOn' : undefined;
}

function checkSubject(
  db: ReadDb,
  debtorId: DebtorId,
  invoiceId: InvoiceId | undefined,
): Result<undefined, { readonly code: 'debtor-not-found' | 'invoice-not-found' }> {
  const debtor = findDebtor(db, debtorId);
  if (!debtor || debtor.deletedOn) return err({ code: 'debtor-not-found' });
  const invoice = invoiceId === undefined ? undefined : findInvoice(db, invoiceId);
  if (invoiceId !== undefined && (invoice?.deletedOn !== null || invoice.debtorId !== debtorId)) {
    return err({ code: 'invoice-not-found' });
  }
  return ok(undefined);
}

function tell(
  ctx: AppContext,
  tx: WriteTx,
  { id, debtorId, invoiceId, kind, doneOn }: Pick<LimitationActRecord, 'id' | 'debtorId' | 'invoiceId' | 'kind' | 'doneOn'>,
  type: string,
): void {
  const payload = { kind, on: doneOn, ...(invoiceId !== null && { invoiceId }) };
  appendEvent(tx, { at: ctx.now(), type, subjectId: id, payload, about: [debtorId, ...(invoiceId === null ? [] : [invoiceId])] });
}
