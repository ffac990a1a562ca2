/**
 * Writing debtors: created or changed as a whole, classified, sent to the bin and brought back.
 *
 * Policy   each command logs what happened and journals its inverse in its own transaction. A change keeps the wording before
 *          it. A debtor that money or paper refers to cannot go to the bin.
 * Errors   `date-in-future` for an insolvency that has not been declared yet, beside its field.
 */
import type { debtorChannels } from '../../../shared/contract/debtors.ts';
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import {
  findDebtor,
  hasInvoicesOrPayments,
  insertBehaviour,
  insertDebtor,
  replaceContacts,
  replaceTags,
  updateDebtor,
} from '../../db/repositories/debtor-repository.ts';
import { appendEvent } from '../../db/repositories/event-repository.ts';
import { insertRevision } from '../../db/repositories/revision-repository.ts';
import { recordUndo } from '../../db/repositories/undo-repository.ts';
import type { WriteTx } from '../../db/unit-of-work.ts';
import type { AppContext } from '../context.ts';
import { debtorColumns, debtorFieldsOf } from './debtor-fields.ts';

type Channels = typeof debtorChannels;
type Answer<K extends keyof Channels> = Result<OutputOf<Channels[K]>, FailureOf<Channels[K]>>;

/** Creates or changes a debtor. A change keeps the wording before it and can be undone. */
export function saveDebtor(ctx: AppContext, { id, fields }: InputOf<Channels['debtors.save']>): Answer<'debtors.save'> {
  if (fields.insolventOn !== undefined && fields.insolventOn > ctx.today()) {
    return err({ code: 'date-in-future', fields: { insolventOn: 'errors.dateInFuture' } });
  }
  return ctx.uow.write((tx) => {
    if (id === undefined) {
      const created = createDebtor(ctx, tx, fields);
      recordUndo(tx, { at: ctx.now(), label: 'debtor-created', channel: 'debtors.remove', input: { id: created } });
      return ok({ id: created });
    }
    const before = findDebtor(tx, id);
    if (!before) return err({ code: 'debtor-not-found' });
    const fieldsBefore = debtorFieldsOf(tx, before);
    insertRevision(tx, { id: ctx.newId(), subjectId: id, debtorId: id, at: ctx.now(), body: fieldsBefore });
    updateDebtor(tx, id, { ...debtorColumns(fields), updatedAt: ctx.now() });
    writeParts(ctx, tx, id, fields);
    appendEvent(tx, { at: ctx.now(), type: 'debtor-changed', subjectId: id, payload: {} });
    recordUndo(tx, { at: ctx.now(), label: 'debtor-changed', channel: 'debtors.save', input: { id, fields: fieldsBefore } });
    return ok({ id });
  });
}

/** Also for a debtor that comes with its first invoice, in that transaction; the caller says what takes it back. */
export function createDebtor(ctx: AppContext, tx: WriteTx, fields: InputOf<Channels['debtors.save']>['fields']): DebtorId {
  const id = ctx.newId<DebtorId>();
  insertDebtor(tx, { id, ...debtorColumns(fields), createdAt: ctx.now(), updatedAt: ctx.now() });
  writeParts(ctx, tx, id, fields);
  appendEvent(tx, { at: ctx.now(), type: 'debtor-created', subjectId: id, payload: { kind: fields.kind } });
  return id;
}

function writeParts(ctx: AppContext, tx: WriteTx, id: DebtorId, fields: InputOf<Channels['debtors.save']>['fields']): void {
  replaceContacts(
    tx,
    id,
    fields.contacts.map((contact) => ({ id: ctx.newId(), ...contact })),
  );
  replaceTags(tx, id, fields.tags);
}

export function removeDebtor(ctx: AppContext, { id }: InputOf<Channels['debtors.remove']>): Answer<'debtors.remove'> {
  return ctx.uow.write((tx) => {
    const debtor = findDebtor(tx, id);
    if (!debtor || debtor.deletedOn) return err({ code: 'debtor-not-found' });
    if (hasInvoicesOrPayments(tx, id)) return err({ code: 'debtor-has-open-debt' });
    updateDebtor(tx, id, { deletedOn: ctx.today(), updatedAt: ctx.now() });
    appendEvent(tx, { at: ctx.now(), type: 'debtor-removed', subjectId: id, payload: {} });
    recordUndo(tx, { at: ctx.now(), label: 'debtor-removed', channel: 'debtors.restore', input: { id } });
    return ok({});
  });
}

export function restoreDebtor(ctx: AppContext, { id }: InputOf<Channels['debtors.restore']>): Answer<'debtors.restore'> {
  return ctx.uow.write((tx) => {
    const debtor = findDebtor(tx, id);
    if (!debtor?.deletedOn) return err({ code: 'debtor-not-found' });
    updateDebtor(tx, id, { deletedOn: null, updatedAt: ctx.now() });
    appendEvent(tx, { at: ctx.now(), type: 'debtor-restored', subjectId: id, payload: {} });
    recordUndo(tx, { at: ctx.now(), label: 'debtor-restored', channel: 'debtors.remove', input: { id } });
    return ok({});
  });
}

/** The class has a day and can change; the change is history, never an overwrite. */
export function classifyDebtor(
  ctx: AppContext,
  { id, behaviour, reason, since = ctx.today() }: InputOf<Channels['debtors.classify']>,
): Answer<'debtors.classify'> {
  return ctx.uow.write((tx) => {
    const debtor = findDebtor(tx, id);
    if (!debtor) return err({ code: 'debtor-not-found' });
    updateDebtor(tx, id, { behaviour, behaviourSince: since, updatedAt: ctx.now() });
    insertBehaviour(tx, {
      id: ctx.newId(),
      debtorId: id,
      behaviour,
      since,
      reason: reason ?? null,
      recordedAt: ctx.now(),
    });
    appendEvent(tx, {
      at: ctx.now(),
      type: 'debtor-classified',
      subjectId: id,
      payload: { behaviour, before: debtor.behaviour },
    });
    recordUndo(tx, {
      at: ctx.now(),
      label: 'debtor-classified',
      channel: 'debtors.classify',
      input: { id, behaviour: debtor.behaviour, ...(debtor.behaviourSince && { since: debtor.behaviourSince }) },
    });
    return ok({});
  });
}
