/**
 * Work and goods under an agreement: each delivery that was accepted is a payment by set-off of its value with VAT.
 *
 * Units    integer cents; units in hundredths.
 * Source   CC arts. 1195-1196 (set-off); LIVA art. 79.Uno: both sides invoice, each its own at the agreed value.
 * Rule     the last delivery takes what is left to the cent, so that the sum of the deliveries is the agreed value.
 */
import type { agreementChannels } from '../../../shared/contract/agreements.ts';
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import { valueOfWork } from '../../../shared/domain/agreements/compose.ts';
import type { WorkInExchange } from '../../../shared/domain/agreements/plan.ts';
import { agreementRef } from '../../../shared/domain/agreements/reference.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { PaymentId } from '../../../shared/domain/ids.ts';
import { type Cents, subtractCents, sumCents } from '../../../shared/domain/money.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { t } from '../../../shared/i18n/t.ts';
import {
  type AgreementDeliveryRecord,
  type AgreementRecord,
  deliveriesOf,
  findAgreement,
  findDelivery,
  insertDelivery,
  updateDelivery,
} from '../../db/repositories/agreement-repository.ts';
import { appendEvent } from '../../db/repositories/event-repository.ts';
import { recordUndo } from '../../db/repositories/undo-repository.ts';
import type { ReadDb, WriteTx } from '../../db/unit-of-work.ts';
import type { AppContext } from '../context.ts';
import { recordAgainIn, reverseIn } from '../payments/reverse-payment.ts';
import { bookInKind } from './book.ts';
import { keptAgreement, planOf } from './record.ts';
import { standingOf } from './standing.ts';

type Channels = typeof agreementChannels;
type Answer<K extends keyof Channels> = Result<OutputOf<Channels[K]>, FailureOf<Channels[K]>>;

type WorkLeft = { readonly units: number; readonly net: Cents; readonly gross: Cents };

/** Of the work of an agreement, what is not delivered yet; goods that were handed over on signing are not work. */
function workLeft(db: ReadDb, record: AgreementRecord, work: WorkInExchange): WorkLeft {
  const all = valueOfWork(work);
  const done = workDeliveries(db, record);
  return {
    units: work.units - done.reduce((sum, { units }) => sum + units, 0),
    net: subtractCents(all.net, sumCents(done.map(({ netCents }) => netCents))),
    gross: subtractCents(all.gross, sumCents(done.map(({ grossCents }) => grossCents))),
  };
}

/** A handing-over bears no units of work: its note is what was handed over, and it stands on the day of the signature. */
export const workDeliveries = (db: ReadDb, record: AgreementRecord): readonly AgreementDeliveryRecord[] => {
  const { goods } = planOf(record);
  const all = deliveriesOf(db, record.id);
  return goods?.mode === 'in-payment' ? all.filter(({ note, onDay }) => note !== goods.what || onDay !== record.signedOn) : all;
};

/** Value of some of the units: pro rata of one unit, and all that is left for the last ones. */
function valueOfUnits(work: WorkInExchange, left: WorkLeft, units: number): { readonly net: Cents; readonly gross: Cents } {
  if (units === left.units) return { net: left.net, gross: left.gross };
  const { net, gross } = valueOfWork({ ...work, units });
  return { net, gross };
}

export function deliver(
  ctx: AppContext,
  { id, on, units, note, invoiceNumber }: InputOf<Channels['agreements.deliver']>,
): Answer<'agreements.deliver'> {
  if (on > ctx.today()) return err({ code: 'date-in-future', fields: { on: 'errors.dateInFuture' } });
  return ctx.uow.write((tx): Answer<'agreements.deliver'> => {
    const record = keptAgreement(tx, id);
    if (!record) return err({ code: 'agreement-not-found' });
    const { work } = planOf(record);
    if (record.state !== 'signed' || !work) return err({ code: 'agreement-state' });
    if (on < (record.fixedOn ?? on)) return err({ code: 'date-in-past', fields: { on: 'errors.dateInPast' } });
    const left = workLeft(tx, record, work);
    if (units > left.units) return err({ code: 'agreement-delivery-too-large', fields: { units: 'agreements.unitsLeft' } });
    const value = valueOfUnits(work, left, units);
    const own = ctx.newId<string>();
    const entered = enter(ctx, tx, record, { ...value, id: own, on, units, note, invoiceNumber });
    if (!entered.ok) return err({ code: 'agreement-delivery-too-large' });
    tellDelivery(ctx, tx, record, 'agreement-delivery', { on, gross: value.gross });
    recordUndo(tx, { at: ctx.now(), label: 'agreement-delivery', channel: 'agreements.removeDelivery', input: { id: own } });
    return ok({ id: own, gross: value.gross, left: subtractCents(left.gross, value.gross) });
  });
}

/** Goods given in payment, on the day of the signature. */
export const handOver = (
  ctx: AppContext,
  tx: WriteTx,
  record: AgreementRecord,
  { what, value, on }: { readonly what: string; readonly value: Cents; readonly on: IsoDate },
) => enter(ctx, tx, record, { id: ctx.newId<string>(), on, units: ONE_UNIT, net: value, gross: value, note: what });

const ONE_UNIT = 100;

type Delivered = {
  readonly id: string;
  readonly on: IsoDate;
  readonly units: number;
  readonly net: Cents;
  readonly gross: Cents;
  readonly note?: string | undefined;
  readonly invoiceNumber?: string | undefined;
};

function enter(ctx: AppContext, tx: WriteTx, record: AgreementRecord, delivered: Delivered) {
  const { id, on, units, net, gross, note, invoiceNumber } = delivered;
  const told = invoiceNumber === undefined ? note : t('agreementBook.deliveryInvoice', { number: invoiceNumber });
  const entered = bookInKind(ctx, tx, record, standingOf(tx, record, ctx.today()), { on, gross, note: told });
  if (!entered.ok) return entered;
  insertDelivery(tx, {
    id,
    agreementId: record.id,
    onDay: on,
    units,
    netCents: net,
    grossCents: gross,
    note: note ?? null,
    invoiceNumber: invoiceNumber ?? null,
    paymentId: entered.value.id,
    recordedAt: ctx.now(),
  });
  return entered;
}

export function takeBackDelivery(ctx: AppContext, tx: WriteTx, delivery: AgreementDeliveryRecord): void {
  reverseIn(ctx, tx, delivery.paymentId);
  updateDelivery(tx, delivery.id, { deletedOn: ctx.today() });
}

export function removeDelivery(
  ctx: AppContext,
  { id }: InputOf<Channels['agreements.removeDelivery']>,
): Answer<'agreements.removeDelivery'> {
  return ctx.uow.write((tx): Answer<'agreements.removeDelivery'> => {
    const delivery = findDelivery(tx, id);
    if (delivery?.deletedOn !== null) return err({ code: 'agreement-delivery-not-found' });
    const record = findAgreement(tx, delivery.agreementId);
    if (record?.state !== 'signed') return err({ code: 'agreement-state' });
    takeBackDelivery(ctx, tx, delivery);
    tellDelivery(ctx, tx, record, 'agreement-delivery-removed', { on: delivery.onDay, gross: delivery.grossCents });
    recordUndo(tx, { at: ctx.now(), label: 'agreement-delivery-removed', channel: 'agreements.restoreDelivery', input: { id } });
    return ok({});
  });
}

export function restoreDelivery(
  ctx: AppContext,
  { id }: InputOf<Channels['agreements.restoreDelivery']>,
): Answer<'agreements.restoreDelivery'> {
  return ctx.uow.write((tx): Answer<'agreements.restoreDelivery'> => {
    const delivery = findDelivery(tx, id);
    if (!delivery || delivery.deletedOn === null) return err({ code: 'agreement-delivery-not-found' });
    const record = findAgreement(tx, delivery.agreementId);
    if (record?.state !== 'signed') return err({ code: 'agreement-state' });
    const again = recordAgainIn(ctx, tx, delivery.paymentId as PaymentId);
    if (!again.ok) {
      return err({ code: again.error.code === 'payment-not-found' ? 'agreement-delivery-not-found' : again.error.code });
    }
    updateDelivery(tx, id, { deletedOn: null, paymentId: again.value.id });
    tellDelivery(ctx, tx, record, 'agreement-delivery', { on: delivery.onDay, gross: delivery.grossCents });
    recordUndo(tx, { at: ctx.now(), label: 'agreement-delivery', channel: 'agreements.removeDelivery', input: { id } });
    return ok({});
  });
}

function tellDelivery(
  ctx: AppContext,
  tx: WriteTx,
  record: AgreementRecord,
  type: string,
  payload: { readonly on: IsoDate; readonly gross: Cents },
): void {
  appendEvent(tx, {
    at: ctx.now(),
    type,
    subjectId: record.id,
    payload: { ...payload, ref: agreementRef(record) },
    about: [record.debtorId],
  });
}
