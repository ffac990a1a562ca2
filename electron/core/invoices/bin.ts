import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { invoiceChannels } from '../../../shared/contract/invoices.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { findDebtor, updateDebtor } from '../../db/repositories/debtor-repository.ts';
import { appendEvent } from '../../db/repositories/event-repository.ts';
import {
  correctedBy,
  findInvoice,
  type InvoiceRecord,
  refreshOutstanding,
  updateInvoice,
} from '../../db/repositories/invoice-repository.ts';
import { debtorHasRecords, hasCorrections, hasGoodPayments, lettersOfInvoice } from '../../db/repositories/invoice-uses.ts';
import { recordUndo } from '../../db/repositories/undo-repository.ts';
import type { WriteTx } from '../../db/unit-of-work.ts';
import type { AppContext } from '../context.ts';

type Channels = typeof invoiceChannels;
type Answer<K extends keyof Channels> = Result<OutputOf<Channels[K]>, FailureOf<Channels[K]>>;

export function removeInvoice(
  ctx: AppContext,
  { id, withDebtor }: InputOf<Channels['invoices.remove']>,
): Answer<'invoices.remove'> {
  return ctx.uow.write((tx): Answer<'invoices.remove'> => {
    const invoice = findInvoice(tx, id);
    if (!invoice || invoice.deletedOn) return err({ code: 'invoice-not-found' });
    if (hasGoodPayments(tx, id)) return err({ code: 'invoice-has-payments' });
    if (lettersOfInvoice(tx, id).length > 0) return err({ code: 'invoice-in-letter' });
    if (hasCorrections(tx, id)) return err({ code: 'invoice-has-corrections' });
    updateInvoice(tx, id, { deletedOn: ctx.today(), updatedAt: ctx.now() });
    refreshOutstanding(tx, [id]);
    note(ctx, tx, invoice, 'invoice-removed');
    if (withDebtor && !debtorHasRecords(tx, invoice.debtorId)) {
      updateDebtor(tx, invoice.debtorId, { deletedOn: ctx.today(), updatedAt: ctx.now() });
      appendEvent(tx, { at: ctx.now(), type: 'debtor-removed', subjectId: invoice.debtorId, payload: {} });
    }
    recordUndo(tx, { at: ctx.now(), label: 'invoice-removed', channel: 'invoices.restore', input: { id } });
    return ok({});
  });
}

export function restoreInvoice(ctx: AppContext, { id }: InputOf<Channels['invoices.restore']>): Answer<'invoices.restore'> {
  return ctx.uow.write((tx): Answer<'invoices.restore'> => {
    const invoice = findInvoice(tx, id);
    if (!invoice?.deletedOn) return err({ code: 'invoice-not-found' });
    const link = correctedBy(tx, id);
    if (link && findInvoice(tx, link.invoiceId)?.deletedOn !== null) return err({ code: 'corrected-invoice-not-found' });
    const withDebtor = findDebtor(tx, invoice.debtorId)?.deletedOn !== null;
    if (withDebtor) {
      updateDebtor(tx, invoice.debtorId, { deletedOn: null, updatedAt: ctx.now() });
      appendEvent(tx, { at: ctx.now(), type: 'debtor-restored', subjectId: invoice.debtorId, payload: {} });
    }
    updateInvoice(tx, id, { deletedOn: null, updatedAt: ctx.now() });
    refreshOutstanding(tx, [id]);
    note(ctx, tx, invoice, 'invoice-restored');
    recordUndo(tx, {
      at: ctx.now(),
      label: 'invoice-restored',
      channel: 'invoices.remove',
      input: { id, ...(withDebtor && { withDebtor }) },
    });
    return ok({});
  });
}

function note(ctx: AppContext, tx: WriteTx, { id, debtorId, totalCents }: InvoiceRecord, type: string): void {
  appendEvent(tx, { at: ctx.now(), type, subjectId: id, payload: { invoiceId: id, total: totalCents }, about: [debtorId] });
}
