import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { invoiceChannels } from '../../../shared/contract/invoices.ts';
import { daysBetween, type IsoDate } from '../../../shared/domain/civil-date.ts';
import { cents } from '../../../shared/domain/money.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { attachmentsOfInvoice } from '../../db/repositories/attachment-repository.ts';
import { findDebtor } from '../../db/repositories/debtor-repository.ts';
import { invoiceRowsOf, listInvoices } from '../../db/repositories/invoice-list.ts';
import {
  findInvoice,
  type InvoiceRecord,
  listCorrections,
  listDueDates,
  openDisputeOf,
} from '../../db/repositories/invoice-repository.ts';
import { lettersOfInvoice, paymentsOfInvoice } from '../../db/repositories/invoice-uses.ts';
import { labelsOfSubjects } from '../../db/repositories/label-repository.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';
import { claimsOf, claimView } from '../claims/claims.ts';
import type { AppContext, Reading } from '../context.ts';
import { lockOf } from './check-invoice.ts';
import { invoiceFieldsOf } from './invoice-fields.ts';
import { invoiceRow } from './invoice-rows.ts';

type Channels = typeof invoiceChannels;
type Answer<K extends keyof Channels> = Result<OutputOf<Channels[K]>, FailureOf<Channels[K]>>;

export function listInvoiceRows(ctx: Reading, input: InputOf<Channels['invoices.list']>): Answer<'invoices.list'> {
  const { filter, sort, descending, offset, limit } = input;
  const today = ctx.today();
  return ctx.uow.read((db) => {
    const { rows, sums } = listInvoices(db, filter, { by: sort, descending }, today, { offset, limit });
    return ok({
      total: sums.count,
      rows: rows.map((row) => invoiceRow(row, today)),
      sums: { total: cents(sums.total), outstanding: cents(sums.outstanding), overdue: cents(sums.overdue) },
    });
  });
}

type Details = OutputOf<Channels['invoices.get']>;

export function getInvoice(ctx: AppContext, { id }: InputOf<Channels['invoices.get']>): Answer<'invoices.get'> {
  const today = ctx.today();
  return ctx.uow.read((db): Answer<'invoices.get'> => {
    const record = findInvoice(db, id);
    const debtor = record && findDebtor(db, record.debtorId);
    const [row] = invoiceRowsOf(db, [id]);
    if (!record || !debtor || !row) return err({ code: 'invoice-not-found' });
    const fields = invoiceFieldsOf(db, record);
    const [claimed] = claimsOf(db, debtor, [record], today);
    const correctedId = fields.corrects?.invoiceId;
    const correctedNumber = correctedId && labelsOfSubjects(db, [correctedId]).get(correctedId);
    return ok({
      row: invoiceRow(row, today),
      fields,
      debtorKind: debtor.kind,
      dueDates: dueDatesOf(db, record, today),
      payments: paymentsOfInvoice(db, id).map((payment) => ({ ...payment, reversed: payment.reversed === 1 })),
      corrections: correctionsOf(db, record),
      waivers: waiversOf(record),
      attachments: attachmentsOfInvoice(db, id).map(({ id, name, purpose, byteSize, addedAt }) => ({
        id,
        name,
        purpose,
        byteSize,
        addedOn: ctx.localDay(addedAt),
      })),
      letters: [...lettersOfInvoice(db, id)],
      amountsLocked: lockOf(db, record),
      ...(claimed && { claim: claimView(claimed.claim) }),
      ...(correctedNumber !== undefined && { correctedNumber }),
      ...disputeOf(db, record),
      ...(record.notClaimableSince !== null && {
        notClaimable: { since: record.notClaimableSince, reason: record.notClaimableReason ?? '' },
      }),
    });
  });
}

const dueDatesOf = (db: ReadDb, { id }: InvoiceRecord, today: IsoDate): Details['dueDates'] =>
  listDueDates(db, [id]).map((dueDate) => ({
    id: dueDate.id,
    dueOn: dueDate.dueOn,
    amount: dueDate.amountCents,
    outstanding: dueDate.outstandingCents,
    daysOverdue: dueDate.outstandingCents > 0 ? Math.max(0, daysBetween(dueDate.dueOn, today)) : 0,
  }));

function correctionsOf(db: ReadDb, { id }: InvoiceRecord): Details['corrections'] {
  const corrections = listCorrections(db, [id]);
  const numbers = labelsOfSubjects(
    db,
    corrections.map((correction) => correction.correctiveInvoiceId),
  );
  return corrections.map(({ correctiveInvoiceId, amount, fromStart }) => ({
    invoiceId: correctiveInvoiceId,
    number: numbers.get(correctiveInvoiceId) ?? '',
    amount,
    fromStart,
  }));
}

const waiversOf = (record: InvoiceRecord): Details['waivers'] => ({
  ...(record.interestWaivedOn !== null && { interestOn: record.interestWaivedOn }),
  ...(record.compensationWaivedOn !== null && { compensationOn: record.compensationWaivedOn }),
  ...(record.waiverReason !== null && { reason: record.waiverReason }),
});

function disputeOf(db: ReadDb, { id }: InvoiceRecord): Pick<Details, 'dispute'> {
  const open = openDisputeOf(db, id);
  if (!open) return {};
  const { openedOn, reason, disputedCents, answerBy } = open;
  return {
    dispute: {
      openedOn,
      reason,
      ...(disputedCents !== null && { disputed: disputedCents }),
      ...(answerBy !== null && { answerBy }),
    },
  };
}
