import type { InvoiceFields } from '../../../shared/contract/invoices.ts';
import { correctedBy, type InvoiceRecord, listDueDates, type NewInvoice } from '../../db/repositories/invoice-repository.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';
import { withoutNulls } from '../debtors/debtor-fields.ts';

/** What the owner wrote, as the form shows it. */
export function invoiceFieldsOf(db: ReadDb, record: InvoiceRecord): InvoiceFields {
  const link = correctedBy(db, record.id);
  return {
    ...withoutNulls({
      debtorId: record.debtorId,
      kind: record.kind,
      number: record.number,
      series: record.series,
      issuedOn: record.issuedOn,
      operationOn: record.operationOn,
      sentOn: record.sentOn,
      sentBy: record.sentBy,
      concept: record.concept,
      base: record.baseCents,
      vat: record.vatCents,
      surcharge: record.surchargeCents,
      withholding: record.withholdingCents,
      total: record.totalCents,
      termBasis: record.termBasis,
      termWhere: record.termWhere,
      termRule: record.termRule,
      agreedRate: record.agreedRateBasisPoints,
      agreedRateWhere: record.agreedRateWhere,
      defaultWithoutDemand: record.defaultWithoutDemand,
      deliveryProof: record.deliveryProof,
      noteDueOn: record.noteDueOn,
    }),
    dueDates: listDueDates(db, [record.id]).map(({ dueOn, amountCents }) => ({ dueOn, amount: amountCents })),
    ...(link && { corrects: { invoiceId: link.invoiceId, fromStart: link.fromStart } }),
  };
}

type Columns = Omit<NewInvoice, 'id' | 'createdAt' | 'updatedAt' | 'importId' | 'deletedOn'>;

/** As stored. An absent field is emptied: the form always sends the whole invoice. */
export function invoiceColumns(fields: InvoiceFields): Columns {
  return {
    debtorId: fields.debtorId,
    kind: fields.kind,
    number: fields.number,
    series: fields.series ?? null,
    issuedOn: fields.issuedOn,
    operationOn: fields.operationOn ?? null,
    sentOn: fields.sentOn ?? null,
    sentBy: fields.sentBy ?? null,
    concept: fields.concept ?? null,
    baseCents: fields.base ?? null,
    vatCents: fields.vat ?? null,
    surchargeCents: fields.surcharge ?? null,
    withholdingCents: fields.withholding ?? null,
    totalCents: fields.total,
    termBasis: fields.termBasis,
    termWhere: fields.termWhere ?? null,
    termRule: fields.termRule ?? null,
    agreedRateBasisPoints: fields.agreedRate ?? null,
    agreedRateWhere: fields.agreedRateWhere ?? null,
    defaultWithoutDemand: fields.defaultWithoutDemand,
    deliveryProof: fields.deliveryProof,
    noteDueOn: fields.noteDueOn ?? null,
  };
}
