import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { invoiceChannels } from '../../../shared/contract/invoices.ts';
import { addDays } from '../../../shared/domain/civil-date.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { LEGAL } from '../../../shared/legal/constants.ts';
import { findDebtor } from '../../db/repositories/debtor-repository.ts';
import { deleteDispute, insertDispute, lastClosedDisputeOf, updateDispute } from '../../db/repositories/dispute-repository.ts';
import { appendEvent } from '../../db/repositories/event-repository.ts';
import { findInvoice, type InvoiceRecord, openDisputeOf } from '../../db/repositories/invoice-repository.ts';
import { recordUndo } from '../../db/repositories/undo-repository.ts';
import type { ReadDb, WriteTx } from '../../db/unit-of-work.ts';
import type { AppContext } from '../context.ts';

type Channels = typeof invoiceChannels;
type Answer<K extends keyof Channels> = Result<OutputOf<Channels[K]>, FailureOf<Channels[K]>>;

export function openDispute(ctx: AppContext, input: InputOf<Channels['invoices.openDispute']>): Answer<'invoices.openDispute'> {
  const { id, openedOn, reason, disputed } = input;
  if (openedOn > ctx.today()) return err({ code: 'date-in-future', fields: { openedOn: 'errors.dateInFuture' } });
  return ctx.uow.write((tx): Answer<'invoices.openDispute'> => {
    const invoice = liveInvoice(tx, id);
    if (!invoice) return err({ code: 'invoice-not-found' });
    if (openDisputeOf(tx, id)) return err({ code: 'dispute-already-open' });
    const consumer = findDebtor(tx, invoice.debtorId)?.kind === 'consumer';
    const answerBy = consumer ? addDays(openedOn, LEGAL.consumerAnswerDays.value) : undefined;
    insertDispute(tx, {
      id: ctx.newId(),
      invoiceId: id,
      openedOn,
      reason,
      disputedCents: disputed ?? null,
      answerBy: answerBy ?? null,
    });
    note(ctx, tx, invoice, 'dispute-opened', { openedOn, disputed, answerBy });
    recordUndo(tx, { at: ctx.now(), label: 'dispute-opened', channel: 'invoices.dropDispute', input: { id } });
    return ok(answerBy === undefined ? {} : { answerBy });
  });
}

export function dropDispute(ctx: AppContext, { id }: InputOf<Channels['invoices.dropDispute']>): Answer<'invoices.dropDispute'> {
  return ctx.uow.write((tx): Answer<'invoices.dropDispute'> => {
    const invoice = liveInvoice(tx, id);
    if (!invoice) return err({ code: 'invoice-not-found' });
    const open = openDisputeOf(tx, id);
    if (!open) return err({ code: 'dispute-not-found' });
    deleteDispute(tx, open.id);
    note(ctx, tx, invoice, 'dispute-dropped', {});
    const { openedOn, reason, disputedCents } = open;
    recordUndo(tx, {
      at: ctx.now(),
      label: 'dispute-dropped',
      channel: 'invoices.openDispute',
      input: { id, openedOn, reason, ...(disputedCents !== null && { disputed: disputedCents }) },
    });
    return ok({});
  });
}

export function closeDispute(
  ctx: AppContext,
  input: InputOf<Channels['invoices.closeDispute']>,
): Answer<'invoices.closeDispute'> {
  const { id, outcome } = input;
  return ctx.uow.write((tx): Answer<'invoices.closeDispute'> => {
    const invoice = liveInvoice(tx, id);
    if (!invoice) return err({ code: 'invoice-not-found' });
    const open = openDisputeOf(tx, id);
    if (!open) return err({ code: 'dispute-not-found' });
    updateDispute(tx, open.id, { closedOn: ctx.today(), outcome });
    note(ctx, tx, invoice, 'dispute-closed', { outcome });
    recordUndo(tx, { at: ctx.now(), label: 'dispute-closed', channel: 'invoices.reopenDispute', input: { id } });
    return ok({});
  });
}

export function reopenDispute(
  ctx: AppContext,
  { id }: InputOf<Channels['invoices.reopenDispute']>,
): Answer<'invoices.reopenDispute'> {
  return ctx.uow.write((tx): Answer<'invoices.reopenDispute'> => {
    const invoice = liveInvoice(tx, id);
    if (!invoice) return err({ code: 'invoice-not-found' });
    if (openDisputeOf(tx, id)) return err({ code: 'dispute-already-open' });
    const last = lastClosedDisputeOf(tx, id);
    if (!last?.outcome) return err({ code: 'dispute-not-found' });
    updateDispute(tx, last.id, { closedOn: null, outcome: null });
    note(ctx, tx, invoice, 'dispute-reopened', {});
    recordUndo(tx, {
      at: ctx.now(),
      label: 'dispute-reopened',
      channel: 'invoices.closeDispute',
      input: { id, outcome: last.outcome },
    });
    return ok({});
  });
}

function liveInvoice(db: ReadDb, id: InvoiceRecord['id']): InvoiceRecord | undefined {
  const invoice = findInvoice(db, id);
  return invoice?.deletedOn === null ? invoice : undefined;
}

function note(
  ctx: AppContext,
  tx: WriteTx,
  { id, debtorId }: InvoiceRecord,
  type: string,
  payload: Readonly<Record<string, string | number | undefined>>,
): void {
  appendEvent(tx, { at: ctx.now(), type, subjectId: id, payload: { invoiceId: id, ...payload }, about: [debtorId] });
}
