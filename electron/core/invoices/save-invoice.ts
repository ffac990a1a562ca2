import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { InvoiceFields, invoiceChannels } from '../../../shared/contract/invoices.ts';
import type { DueDateId, InvoiceId } from '../../../shared/domain/ids.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { appendEvent } from '../../db/repositories/event-repository.ts';
import {
  findInvoice,
  insertInvoice,
  replaceDueDates,
  setCorrection,
  updateInvoice,
} from '../../db/repositories/invoice-repository.ts';
import { insertRevision } from '../../db/repositories/revision-repository.ts';
import { recordUndo } from '../../db/repositories/undo-repository.ts';
import type { WriteTx } from '../../db/unit-of-work.ts';
import type { AppContext } from '../context.ts';
import { checkFields, checkLocks, checkReferences, correctedAmount } from './check-invoice.ts';
import { invoiceColumns, invoiceFieldsOf } from './invoice-fields.ts';

type Save = (typeof invoiceChannels)['invoices.save'];
type Answer = Result<OutputOf<Save>, FailureOf<Save>>;

/** Creates or changes an invoice. A change keeps the wording before it and can be undone. */
export function saveInvoice(ctx: AppContext, { id, fields }: InputOf<Save>): Answer {
  const checked = checkFields(fields, ctx.today());
  if (!checked.ok) return checked;
  return ctx.uow.write((tx): Answer => (id === undefined ? create(ctx, tx, fields) : change(ctx, tx, id, fields)));
}

function create(ctx: AppContext, tx: WriteTx, fields: InvoiceFields): Answer {
  const fits = checkReferences(tx, fields, undefined);
  if (!fits.ok) return fits;
  const id = createInvoice(ctx, tx, fields);
  recordUndo(tx, { at: ctx.now(), label: 'invoice-created', channel: 'invoices.remove', input: { id } });
  return ok({ id });
}

/** Writes what was checked. The caller says what takes it back. */
export function createInvoice(ctx: AppContext, tx: WriteTx, fields: InvoiceFields): InvoiceId {
  const id = ctx.newId<InvoiceId>();
  insertInvoice(
    tx,
    { id, ...invoiceColumns(fields), createdAt: ctx.now(), updatedAt: ctx.now() },
    fields.dueDates.map((dueDate) => ({ id: ctx.newId<DueDateId>(), ...dueDate })),
  );
  linkCorrection(ctx, tx, id, fields);
  appendEvent(tx, {
    at: ctx.now(),
    type: fields.kind === 'corrective' ? 'corrective-created' : 'invoice-created',
    subjectId: id,
    payload: { invoiceId: id, total: fields.total, ...(fields.corrects && { correctedId: fields.corrects.invoiceId }) },
    about: [fields.debtorId, ...(fields.corrects ? [fields.corrects.invoiceId] : [])],
  });
  return id;
}

function change(ctx: AppContext, tx: WriteTx, id: InvoiceId, fields: InvoiceFields): Answer {
  const record = findInvoice(tx, id);
  if (!record || record.deletedOn) return err({ code: 'invoice-not-found' });
  const before = invoiceFieldsOf(tx, record);
  const fits = checkReferences(tx, fields, record);
  if (!fits.ok) return fits;
  const free = checkLocks(tx, record, before, fields);
  if (!free.ok) return free;

  insertRevision(tx, { id: ctx.newId(), subjectId: id, debtorId: record.debtorId, at: ctx.now(), body: before });
  updateInvoice(tx, id, { ...invoiceColumns(fields), updatedAt: ctx.now() });
  replaceDueDates(tx, id, fields.dueDates, () => ctx.newId<DueDateId>());
  linkCorrection(ctx, tx, id, fields);
  appendEvent(tx, {
    at: ctx.now(),
    type: 'invoice-changed',
    subjectId: id,
    payload: { invoiceId: id, total: fields.total, before: before.total },
    about: [...new Set([record.debtorId, fields.debtorId])],
  });
  recordUndo(tx, { at: ctx.now(), label: 'invoice-changed', channel: 'invoices.save', input: { id, fields: before } });
  return ok({ id });
}

function linkCorrection(ctx: AppContext, tx: WriteTx, id: InvoiceId, fields: InvoiceFields): void {
  setCorrection(
    tx,
    id,
    fields.corrects && {
      id: ctx.newId(),
      correctiveInvoiceId: id,
      invoiceId: fields.corrects.invoiceId,
      amountCents: correctedAmount(fields),
      effectiveOn: fields.issuedOn,
      fromStart: fields.corrects.fromStart,
    },
  );
}
