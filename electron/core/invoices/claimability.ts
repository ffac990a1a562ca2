import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { invoiceChannels } from '../../../shared/contract/invoices.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { appendEvent } from '../../db/repositories/event-repository.ts';
import { findInvoice, updateInvoice } from '../../db/repositories/invoice-repository.ts';
import { recordUndo } from '../../db/repositories/undo-repository.ts';
import type { AppContext } from '../context.ts';

type Channels = typeof invoiceChannels;
type Answer<K extends keyof Channels> = Result<OutputOf<Channels[K]>, FailureOf<Channels[K]>>;

/** "No reclamar": what is owed stays owed, but no letter and no reminder asks for it. */
export function setClaimable(
  ctx: AppContext,
  input: InputOf<Channels['invoices.setClaimable']>,
): Answer<'invoices.setClaimable'> {
  const { id, claimable, reason, since } = input;
  return ctx.uow.write((tx): Answer<'invoices.setClaimable'> => {
    const invoice = findInvoice(tx, id);
    if (!invoice || invoice.deletedOn) return err({ code: 'invoice-not-found' });
    const { notClaimableSince, notClaimableReason } = invoice;
    updateInvoice(tx, id, {
      notClaimableSince: claimable ? null : (since ?? ctx.today()),
      notClaimableReason: claimable ? null : (reason ?? null),
      updatedAt: ctx.now(),
    });
    const type = claimable ? 'invoice-claimable' : 'invoice-not-claimable';
    appendEvent(tx, { at: ctx.now(), type, subjectId: id, payload: { invoiceId: id }, about: [invoice.debtorId] });
    recordUndo(tx, {
      at: ctx.now(),
      label: type,
      channel: 'invoices.setClaimable',
      input: {
        id,
        claimable: notClaimableSince === null,
        ...(notClaimableSince !== null && { since: notClaimableSince }),
        ...(notClaimableReason !== null && { reason: notClaimableReason }),
      },
    });
    return ok({});
  });
}

export function waive(ctx: AppContext, input: InputOf<Channels['invoices.waive']>): Answer<'invoices.waive'> {
  const { id, interest, compensation, reason, interestOn, compensationOn } = input;
  return ctx.uow.write((tx): Answer<'invoices.waive'> => {
    const invoice = findInvoice(tx, id);
    if (!invoice || invoice.deletedOn) return err({ code: 'invoice-not-found' });
    const { interestWaivedOn, compensationWaivedOn, waiverReason } = invoice;
    updateInvoice(tx, id, {
      interestWaivedOn: interest ? (interestOn ?? interestWaivedOn ?? ctx.today()) : null,
      compensationWaivedOn: compensation ? (compensationOn ?? compensationWaivedOn ?? ctx.today()) : null,
      waiverReason: interest || compensation ? (reason ?? null) : null,
      updatedAt: ctx.now(),
    });
    const type = interest || compensation ? 'invoice-waived' : 'invoice-waiver-withdrawn';
    const payload = { invoiceId: id, interest, compensation };
    appendEvent(tx, { at: ctx.now(), type, subjectId: id, payload, about: [invoice.debtorId] });
    recordUndo(tx, {
      at: ctx.now(),
      label: 'invoice-waived',
      channel: 'invoices.waive',
      input: {
        id,
        interest: interestWaivedOn !== null,
        compensation: compensationWaivedOn !== null,
        ...(interestWaivedOn !== null && { interestOn: interestWaivedOn }),
        ...(compensationWaivedOn !== null && { compensationOn: compensationWaivedOn }),
        ...(waiverReason !== null && { reason: waiverReason }),
      },
    });
    return ok({});
  });
}
