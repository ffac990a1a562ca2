import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { invoiceChannels } from '../../../shared/contract/invoices.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { findDebtor } from '../../db/repositories/debtor-repository.ts';
import { recordUndo } from '../../db/repositories/undo-repository.ts';
import type { WriteTx } from '../../db/unit-of-work.ts';
import type { AppContext } from '../context.ts';
import { createDebtor } from '../debtors/save-debtor.ts';
import { createInvoice } from './save-invoice.ts';
import { suggestedDueDate } from './suggestions.ts';

type QuickAdd = (typeof invoiceChannels)['invoices.quickAdd'];
type Answer = Result<OutputOf<QuickAdd>, FailureOf<QuickAdd>>;

/** One invoice in four fields. A debtor nobody knew is written with it, and one undo takes both back. */
export function quickAdd(ctx: AppContext, input: InputOf<QuickAdd>): Answer {
  const { debtor, number, issuedOn, total, dueOn } = input;
  if (issuedOn > ctx.today()) return err({ code: 'date-in-future', fields: { issuedOn: 'errors.dateInFuture' } });
  return ctx.uow.write((tx): Answer => {
    const known = 'id' in debtor ? findDebtor(tx, debtor.id) : undefined;
    if ('id' in debtor && (!known || known.deletedOn)) return err({ code: 'debtor-not-found' });
    const debtorId = 'id' in debtor ? debtor.id : writeNewDebtor(ctx, tx, debtor);
    const suggested = suggestedDueDate(tx, { debtorId, issuedOn });
    const assumed = suggested.because === 'term-from-invoice' && suggested.dueOn === dueOn;
    const id = createInvoice(ctx, tx, {
      debtorId,
      kind: 'invoice',
      number,
      issuedOn,
      total,
      dueDates: [{ dueOn, amount: total }],
      termBasis: assumed ? 'assumed' : 'agreed',
      defaultWithoutDemand: false,
      deliveryProof: false,
    });
    const withDebtor = !('id' in debtor);
    recordUndo(tx, {
      at: ctx.now(),
      label: withDebtor ? 'invoice-and-debtor-created' : 'invoice-created',
      channel: 'invoices.remove',
      input: { id, ...(withDebtor && { withDebtor }) },
    });
    return ok({ id, debtorId });
  });
}

function writeNewDebtor(
  ctx: AppContext,
  tx: WriteTx,
  { name, kind }: Extract<InputOf<QuickAdd>['debtor'], { name: string }>,
): DebtorId {
  const isNaturalPerson = kind === 'consumer' || kind === 'private_other';
  return createDebtor(ctx, tx, { name, kind, kindConfirmed: true, isNaturalPerson, country: 'ES', tags: [], contacts: [] });
}
