/**
 * Contacts: written down with all that they did, taken away and given back as a whole.
 *
 * Policy   a contact that does the step moves every invoice it serves one rung on and announces what its rung announces; a
 *          formal demand, which only goes on paper, also keeps the word of whoever announced one. A
 *          promise and "llámame el jueves" belong to it: one undo takes all of it back.
 * Errors   `date-in-future` for a contact that has not happened; `date-in-past` beside the promise or the day to ask again.
 */
import type { contactChannels } from '../../../shared/contract/contacts.ts';
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import { addDays, type IsoDate } from '../../../shared/domain/civil-date.ts';
import { isFormal } from '../../../shared/domain/dunning/climbed.ts';
import type { ContactChannel } from '../../../shared/domain/dunning/policy.ts';
import type { ContactId, DebtorId, PauseId, PromiseId } from '../../../shared/domain/ids.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { t } from '../../../shared/i18n/t.ts';
import {
  type ContactRecord,
  findContact,
  insertAnnouncement,
  insertContact,
  insertPause,
  insertStepDone,
  keepAnnounced,
  setDeedsOfContact,
  updateContact,
} from '../../db/repositories/contact-repository.ts';
import { findDebtor } from '../../db/repositories/debtor-repository.ts';
import { appendEvent } from '../../db/repositories/event-repository.ts';
import { findLetter } from '../../db/repositories/letter-repository.ts';
import { findPromise, insertPromise, setPromiseCancelled } from '../../db/repositories/promise-repository.ts';
import { recordUndo } from '../../db/repositories/undo-repository.ts';
import type { WriteTx } from '../../db/unit-of-work.ts';
import type { AppContext } from '../context.ts';
import { currentStep, type RungOfInvoice, rungsServed } from './current-step.ts';

type Channels = typeof contactChannels;
type Answer<K extends keyof Channels> = Result<OutputOf<Channels[K]>, FailureOf<Channels[K]>>;
type Ports = Pick<AppContext, 'today' | 'now' | 'newId' | 'localDay'>;

export function recordContact(ctx: AppContext, input: InputOf<Channels['contacts.record']>): Answer<'contacts.record'> {
  const today = ctx.today();
  const { debtorId, promise, again, letterId, on = today } = input;
  if (on > today) return err({ code: 'date-in-future', fields: { on: 'errors.dateInFuture' } });
  if (promise && promise.promisedFor < today)
    return err({ code: 'date-in-past', fields: { 'promise.promisedFor': 'errors.dateInPast' } });
  if (again !== undefined && again <= today) return err({ code: 'date-in-past', fields: { again: 'errors.dateInPast' } });

  return ctx.uow.write((tx): Answer<'contacts.record'> => {
    const debtor = findDebtor(tx, debtorId);
    if (!debtor || debtor.deletedOn !== null) return err({ code: 'debtor-not-found' });
    if (letterId !== undefined && findLetter(tx, letterId)?.debtorId !== debtorId) return err({ code: 'letter-not-found' });
    const step = input.doesStep ? currentStep(ctx, tx, debtorId) : undefined;
    const promiseId = promise && notePromise(ctx, tx, debtorId, promise);
    const id = writeContact(ctx, tx, {
      debtorId,
      onDay: on,
      channel: input.channel,
      direction: input.direction,
      outcome: input.outcome,
      excuse: input.excuse ?? null,
      textId: input.textId ?? null,
      letterId: letterId ?? null,
      promiseId: promiseId ?? null,
      seconds: input.seconds ?? null,
      note: input.note ?? null,
    });
    appendEvent(tx, {
      at: ctx.now(),
      type: input.direction === 'out' ? 'contact-recorded' : 'contact-received',
      subjectId: id,
      payload: { channel: input.channel, outcome: input.outcome, on },
      about: [debtorId],
    });
    const rungs = step ? rungsServed(step).filter(({ rung }) => !isFormal(rung) || isOnPaper(input.channel)) : [];
    doSteps(ctx, tx, { id, debtorId, onDay: on }, rungs, step?.leading.rungId);
    if (again !== undefined) askAgain(ctx, tx, { id, debtorId }, again, input.note);
    recordUndo(tx, { at: ctx.now(), label: 'contact-recorded', channel: 'contacts.remove', input: { id } });
    return ok({ id });
  });
}

/** Nobody is formally required to pay by telephone. */
const isOnPaper = (channel: ContactChannel): boolean => channel === 'letter' || channel === 'certified' || channel === 'email';

type NewContact = Omit<ContactRecord, 'id' | 'delivery' | 'deliveryOn' | 'recordedAt' | 'deletedOn'>;

export function writeContact(ctx: Ports, tx: WriteTx, contact: NewContact): ContactId {
  const id = ctx.newId<ContactId>();
  insertContact(tx, { id, ...contact, recordedAt: ctx.now() });
  return id;
}

/** `leadingRungId`: of the rungs done together, the one that speaks for all and announces. */
export function doSteps(
  ctx: Ports,
  tx: WriteTx,
  contact: { readonly id: ContactId; readonly debtorId: DebtorId; readonly onDay: IsoDate },
  rungs: readonly RungOfInvoice[],
  leadingRungId: string | undefined,
): void {
  for (const { invoiceId, rung } of rungs) {
    insertStepDone(tx, {
      id: ctx.newId(),
      invoiceId,
      rungId: rung.id,
      afterDays: rung.afterDays,
      doneOn: contact.onDay,
      how: 'contact',
      contactId: contact.id,
      recordedAt: ctx.now(),
    });
  }
  if (rungs.some(({ rung }) => isFormal(rung))) keepAnnounced(tx, 'demand', contact);
  const announces = rungs.find(({ rung }) => rung.id === leadingRungId)?.rung.announces;
  if (!announces) return;
  const { id: contactId, debtorId, onDay } = contact;
  const dueOn = addDays(onDay, announces.inDays);
  insertAnnouncement(tx, { id: ctx.newId(), debtorId, contactId, what: announces.what, dueOn, recordedAt: ctx.now() });
}

function notePromise(
  ctx: Ports,
  tx: WriteTx,
  debtorId: DebtorId,
  { amount, promisedFor }: NonNullable<InputOf<Channels['contacts.record']>['promise']>,
): PromiseId {
  const id = ctx.newId<PromiseId>();
  insertPromise(tx, { id, debtorId, amountCents: amount, promisedFor, madeOn: ctx.today(), recordedAt: ctx.now() });
  appendEvent(tx, { at: ctx.now(), type: 'promise-made', subjectId: id, payload: { amount, promisedFor }, about: [debtorId] });
  return id;
}

function askAgain(
  ctx: Ports,
  tx: WriteTx,
  { id: contactId, debtorId }: { readonly id: ContactId; readonly debtorId: DebtorId },
  untilOn: IsoDate,
  note: string | undefined,
): void {
  const id = ctx.newId<PauseId>();
  const reason = note?.slice(0, MOST_OF_A_REASON) ?? t('agenda.askedAgain');
  insertPause(tx, { id, debtorId, kind: 'snooze', reason, fromOn: ctx.today(), untilOn, contactId, recordedAt: ctx.now() });
}

const MOST_OF_A_REASON = 200;

export function removeContact(ctx: AppContext, { id }: InputOf<Channels['contacts.remove']>): Answer<'contacts.remove'> {
  return ctx.uow.write((tx): Answer<'contacts.remove'> => {
    const contact = findContact(tx, id);
    if (!contact || contact.deletedOn !== null) return err({ code: 'contact-not-found' });
    takeContactAway(ctx, tx, contact);
    tell(ctx, tx, contact, 'contact-removed');
    recordUndo(tx, { at: ctx.now(), label: 'contact-removed', channel: 'contacts.restore', input: { id } });
    return ok({});
  });
}

export function takeContactAway(ctx: Pick<Ports, 'today'>, tx: WriteTx, contact: ContactRecord): void {
  const today = ctx.today();
  updateContact(tx, contact.id, { deletedOn: today });
  setDeedsOfContact(tx, contact.id, today);
  if (contact.promiseId !== null && findPromise(tx, contact.promiseId)?.cancelledOn === null)
    setPromiseCancelled(tx, contact.promiseId, today);
}

export function restoreContact(ctx: AppContext, { id }: InputOf<Channels['contacts.restore']>): Answer<'contacts.restore'> {
  return ctx.uow.write((tx): Answer<'contacts.restore'> => {
    const contact = findContact(tx, id);
    if (!contact?.deletedOn) return err({ code: 'contact-not-found' });
    giveContactBack(tx, contact);
    tell(ctx, tx, contact, 'contact-restored');
    recordUndo(tx, { at: ctx.now(), label: 'contact-restored', channel: 'contacts.remove', input: { id } });
    return ok({});
  });
}

/** A promise that had been called off by itself, before the contact was taken away, stays called off. */
export function giveContactBack(tx: WriteTx, contact: ContactRecord): void {
  updateContact(tx, contact.id, { deletedOn: null });
  setDeedsOfContact(tx, contact.id, null);
  if (contact.promiseId !== null && findPromise(tx, contact.promiseId)?.cancelledOn === contact.deletedOn)
    setPromiseCancelled(tx, contact.promiseId, null);
}

export function setDelivery(
  ctx: AppContext,
  { id, delivery }: InputOf<Channels['contacts.setDelivery']>,
): Answer<'contacts.setDelivery'> {
  return ctx.uow.write((tx): Answer<'contacts.setDelivery'> => {
    const contact = findContact(tx, id);
    if (!contact || contact.deletedOn !== null) return err({ code: 'contact-not-found' });
    if (contact.delivery === delivery) return ok({});
    updateContact(tx, id, { delivery, deliveryOn: delivery === 'unknown' ? null : ctx.today() });
    appendEvent(tx, {
      at: ctx.now(),
      type: 'contact-delivery',
      subjectId: id,
      payload: { channel: contact.channel, on: contact.onDay, delivery },
      about: [contact.debtorId],
    });
    const before = { id, delivery: contact.delivery };
    recordUndo(tx, { at: ctx.now(), label: 'contact-delivery', channel: 'contacts.setDelivery', input: before });
    return ok({});
  });
}

function tell(ctx: Ports, tx: WriteTx, { id, debtorId, channel, onDay: on }: ContactRecord, type: string): void {
  appendEvent(tx, { at: ctx.now(), type, subjectId: id, payload: { channel, on }, about: [debtorId] });
}
