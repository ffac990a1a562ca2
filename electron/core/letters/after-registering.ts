/**
 * What becomes of a registered letter: printed, sent, received, annulled. Its paper never changes.
 *
 * Policy   a delivery with a proven result moves the legal days (default of a consumer, limitation); refused and not collected
 *          count as received. An annulled letter keeps its number and claims nothing.
 * Errors   `date-before-letter`: sent before it was registered, or answered before it was sent.
 */
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { letterChannels } from '../../../shared/contract/letters.ts';
import type { LetterId } from '../../../shared/domain/ids.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { appendEvent, type EventValue } from '../../db/repositories/event-repository.ts';
import {
  type DeliveryRecord,
  deleteDelivery,
  findDelivery,
  findLetter,
  invoicesOfLetter,
  type LetterRecord,
  putDelivery,
  updateLetter,
} from '../../db/repositories/letter-repository.ts';
import { recordUndo } from '../../db/repositories/undo-repository.ts';
import type { ReadDb, WriteTx } from '../../db/unit-of-work.ts';
import { giveLetterContactBack, takeLetterContactBack } from '../agenda/letter-contact.ts';
import type { AppContext } from '../context.ts';
import { channelColumn, channelOf, resultColumn, resultOf } from './codes.ts';

type Channels = typeof letterChannels;
type Answer<K extends keyof Channels> = Result<OutputOf<Channels[K]>, FailureOf<Channels[K]>>;
type NotRegistered = { readonly code: 'letter-not-found' | 'letter-not-registered' };

export function markPrinted(
  ctx: AppContext,
  { id, printed }: InputOf<Channels['letters.markPrinted']>,
): Answer<'letters.markPrinted'> {
  return ctx.uow.write((tx): Answer<'letters.markPrinted'> => {
    const letter = registeredLetter(tx, id);
    if (!letter.ok) return letter;
    if ((letter.value.printedOn !== null) === printed) return ok({});
    updateLetter(tx, id, { printedOn: printed ? ctx.today() : null, updatedAt: ctx.now() });
    note(ctx, tx, letter.value, printed ? 'letter-printed' : 'letter-not-printed', {});
    recordUndo(tx, {
      at: ctx.now(),
      label: printed ? 'letter-printed' : 'letter-not-printed',
      channel: 'letters.markPrinted',
      input: { id, printed: !printed },
    });
    return ok({});
  });
}

export function recordDelivery(
  ctx: AppContext,
  input: InputOf<Channels['letters.recordDelivery']>,
): Answer<'letters.recordDelivery'> {
  const { letterId, sentOn, result, resultOn } = input;
  const today = ctx.today();
  if (sentOn > today) return err({ code: 'date-in-future', fields: { sentOn: 'errors.dateInFuture' } });
  if (resultOn !== undefined && resultOn > today) {
    return err({ code: 'date-in-future', fields: { resultOn: 'errors.dateInFuture' } });
  }
  return ctx.uow.write((tx): Answer<'letters.recordDelivery'> => {
    const letter = registeredLetter(tx, letterId);
    if (!letter.ok) return letter;
    if (sentOn < (letter.value.registeredOn ?? sentOn)) {
      return err({ code: 'date-before-letter', fields: { sentOn: 'errors.dateBeforeLetter' } });
    }
    if (resultOn !== undefined && resultOn < sentOn) {
      return err({ code: 'date-before-letter', fields: { resultOn: 'errors.dateBeforeLetter' } });
    }
    const before = input.deliveryId === undefined ? undefined : findDelivery(tx, letterId, input.deliveryId);
    const id = input.deliveryId ?? ctx.newId<string>();
    putDelivery(tx, {
      id,
      letterId,
      channel: channelColumn(input.channel),
      trackingNumber: input.trackingNumber ?? null,
      sentOn,
      result: resultColumn(result),
      resultOn: resultOn ?? null,
      recordedAt: before?.recordedAt ?? ctx.now(),
    });
    const isAnswer = result !== undefined && before?.result !== resultColumn(result);
    note(ctx, tx, letter.value, isAnswer ? 'letter-answered' : 'letter-sent', {
      deliveryId: id,
      channel: input.channel,
      sentOn,
      result,
      resultOn,
    });
    recordUndo(tx, {
      at: ctx.now(),
      label: isAnswer ? 'letter-answered' : 'letter-sent',
      ...(before
        ? { channel: 'letters.recordDelivery', input: inputOf(before) }
        : { channel: 'letters.removeDelivery', input: { letterId, deliveryId: id } }),
    });
    return ok({ deliveryId: id });
  });
}

export function removeDelivery(
  ctx: AppContext,
  { letterId, deliveryId }: InputOf<Channels['letters.removeDelivery']>,
): Answer<'letters.removeDelivery'> {
  return ctx.uow.write((tx): Answer<'letters.removeDelivery'> => {
    const letter = findLetter(tx, letterId);
    if (!letter) return err({ code: 'letter-not-found' });
    const delivery = findDelivery(tx, letterId, deliveryId);
    if (!delivery) return err({ code: 'delivery-not-found' });
    deleteDelivery(tx, deliveryId);
    note(ctx, tx, letter, 'letter-delivery-removed', { deliveryId, sentOn: delivery.sentOn });
    recordUndo(tx, {
      at: ctx.now(),
      label: 'letter-delivery-removed',
      channel: 'letters.recordDelivery',
      input: inputOf(delivery),
    });
    return ok({});
  });
}

export function annulLetter(ctx: AppContext, { id, reason }: InputOf<Channels['letters.annul']>): Answer<'letters.annul'> {
  return ctx.uow.write((tx): Answer<'letters.annul'> => {
    const letter = registeredLetter(tx, id);
    if (!letter.ok) return letter;
    updateLetter(tx, id, { state: 'annulled', annulledOn: ctx.today(), annulReason: reason, updatedAt: ctx.now() });
    takeLetterContactBack(ctx, tx, letter.value);
    note(ctx, tx, letter.value, 'letter-annulled', {});
    recordUndo(tx, { at: ctx.now(), label: 'letter-annulled', channel: 'letters.reinstate', input: { id } });
    return ok({});
  });
}

export function reinstateLetter(ctx: AppContext, { id }: InputOf<Channels['letters.reinstate']>): Answer<'letters.reinstate'> {
  return ctx.uow.write((tx): Answer<'letters.reinstate'> => {
    const letter = findLetter(tx, id);
    if (letter?.state !== 'annulled') return err({ code: 'letter-not-found' });
    updateLetter(tx, id, { state: 'registered', annulledOn: null, annulReason: null, updatedAt: ctx.now() });
    giveLetterContactBack(tx, letter);
    note(ctx, tx, letter, 'letter-reinstated', {});
    const input = { id, reason: letter.annulReason ?? '' };
    recordUndo(tx, { at: ctx.now(), label: 'letter-reinstated', channel: 'letters.annul', input });
    return ok({});
  });
}

function registeredLetter(db: ReadDb, id: LetterId): Result<LetterRecord, NotRegistered> {
  const letter = findLetter(db, id);
  if (!letter) return err({ code: 'letter-not-found' });
  return letter.state === 'registered' ? ok(letter) : err({ code: 'letter-not-registered' });
}

function inputOf(delivery: DeliveryRecord): InputOf<Channels['letters.recordDelivery']> {
  return {
    letterId: delivery.letterId,
    deliveryId: delivery.id,
    channel: channelOf(delivery.channel),
    ...(delivery.trackingNumber !== null && { trackingNumber: delivery.trackingNumber }),
    sentOn: delivery.sentOn,
    ...(delivery.result !== null && { result: resultOf(delivery.result) }),
    ...(delivery.resultOn !== null && { resultOn: delivery.resultOn }),
  };
}

function note(
  ctx: AppContext,
  tx: WriteTx,
  letter: Pick<LetterRecord, 'id' | 'debtorId'>,
  type: string,
  payload: Readonly<Record<string, EventValue | undefined>>,
): void {
  const invoiceIds = invoicesOfLetter(tx, letter.id).map((invoice) => invoice.id);
  appendEvent(tx, {
    at: ctx.now(),
    type,
    subjectId: letter.id,
    payload: { letterId: letter.id, ...payload },
    about: [letter.debtorId, ...invoiceIds],
  });
}
