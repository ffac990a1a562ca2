/** What an invoice has to fulfil before it is written. Each refusal names its field. */
import type { FailureOf } from '../../../shared/contract/define.ts';
import type { InvoiceFields, invoiceChannels } from '../../../shared/contract/invoices.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import { addCents, negateCents, subtractCents, sumCents, ZERO } from '../../../shared/domain/money.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { findDebtor } from '../../db/repositories/debtor-repository.ts';
import { findInvoice, type InvoiceRecord } from '../../db/repositories/invoice-repository.ts';
import { hasAllocations, hasCorrections, hasGoodPayments, lettersOfInvoice } from '../../db/repositories/invoice-uses.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';

type Refusal = FailureOf<(typeof invoiceChannels)['invoices.save']>;

/** What can be told from the fields alone. */
export function checkFields(fields: InvoiceFields, today: IsoDate): Result<void, Refusal> {
  if (fields.issuedOn > today) return refuse('date-in-future', 'fields.issuedOn', 'errors.dateInFuture');
  if (fields.sentOn !== undefined && fields.sentOn > today) {
    return refuse('date-in-future', 'fields.sentOn', 'errors.dateInFuture');
  }
  if (fields.kind === 'corrective' && fields.total >= 0) {
    return refuse('corrective-needs-negative-total', 'fields.total', 'errors.mustBeNegative');
  }
  if (fields.kind === 'invoice' && fields.total <= 0) return refuse('invalid-input', 'fields.total', 'errors.mustBePositive');
  if (fields.kind === 'invoice' && fields.corrects) return refuse('invalid-input', 'fields.corrects', 'validation.custom');
  if (!dueDatesAddUp(fields)) return refuse('due-dates-do-not-add-up', 'fields.dueDates', 'errors.doesNotAddUp');
  if (!amountsAddUp(fields)) return refuse('amounts-do-not-add-up', 'fields.base', 'errors.doesNotAddUp');
  if (fields.agreedRate !== undefined && fields.agreedRateWhere === undefined) {
    return refuse('invalid-input', 'fields.agreedRateWhere', 'errors.required');
  }
  return ok(undefined);
}

/** To the cent, and each part of the sign of the whole. A corrective invoice has one, with the whole. */
function dueDatesAddUp({ kind, total, dueDates }: InvoiceFields): boolean {
  if (kind === 'corrective' && dueDates.length > 1) return false;
  const oneSign = dueDates.every(({ amount }) => (kind === 'corrective' ? amount < 0 : amount > 0));
  return oneSign && sumCents(dueDates.map(({ amount }) => amount)) === total;
}

/** Base + VAT + surcharge − withholding = total, where a base is given. Of a corrective invoice the withholding is given back. */
export function amountsAddUp({
  base,
  vat,
  surcharge,
  withholding,
  total,
}: Pick<InvoiceFields, 'base' | 'vat' | 'surcharge' | 'withholding' | 'total'>): boolean {
  if (base === undefined) return true;
  const gross = sumCents([base, vat ?? ZERO, surcharge ?? ZERO]);
  const withheld = withholding ?? ZERO;
  return total === (total < 0 ? addCents(gross, withheld) : subtractCents(gross, withheld));
}

/** Its debtor, and the invoice it corrects, have to be there. */
export function checkReferences(db: ReadDb, fields: InvoiceFields, own: InvoiceRecord | undefined): Result<void, Refusal> {
  const debtor = findDebtor(db, fields.debtorId);
  if (!debtor || debtor.deletedOn) return refuse('debtor-not-found', 'fields.debtorId', 'errors.required');
  if (!fields.corrects) return ok(undefined);
  const corrected = findInvoice(db, fields.corrects.invoiceId);
  const fits =
    corrected?.deletedOn === null &&
    corrected.kind === 'invoice' &&
    corrected.debtorId === fields.debtorId &&
    corrected.id !== own?.id;
  return fits ? ok(undefined) : refuse('corrected-invoice-not-found', 'fields.corrects', 'errors.required');
}

export type Lock = 'no' | 'payments' | 'letter';

export function lockOf(db: ReadDb, invoice: InvoiceRecord): Lock {
  if (lettersOfInvoice(db, invoice.id).length > 0) return 'letter';
  return hasGoodPayments(db, invoice.id) ? 'payments' : 'no';
}

/** Amounts that money or paper stands on do not change any more; what explains them may. */
export function checkLocks(
  db: ReadDb,
  record: InvoiceRecord,
  before: InvoiceFields,
  after: InvoiceFields,
): Result<void, Refusal> {
  const lock = lockOf(db, record);
  const amountsChange = !sameFigures(before, after);
  if (lock === 'letter' && (amountsChange || before.number !== after.number || before.issuedOn !== after.issuedOn)) {
    return err({ code: 'invoice-in-letter' });
  }
  if (lock === 'payments' && amountsChange) return err({ code: 'invoice-has-payments' });
  // A payment that was taken back still names the due date it had paid.
  if (after.dueDates.length < before.dueDates.length && hasAllocations(db, record.id)) {
    return err({ code: 'invoice-has-payments' });
  }
  const leavesItsCorrections = before.debtorId !== after.debtorId || before.kind !== after.kind;
  if (leavesItsCorrections && hasCorrections(db, record.id)) return err({ code: 'invoice-has-corrections' });
  return ok(undefined);
}

const sameFigures = (a: InvoiceFields, b: InvoiceFields): boolean =>
  JSON.stringify([a.debtorId, a.kind, a.total, a.dueDates.map(({ dueOn, amount }) => [dueOn, amount]), linkOf(a)]) ===
  JSON.stringify([b.debtorId, b.kind, b.total, b.dueDates.map(({ dueOn, amount }) => [dueOn, amount]), linkOf(b)]);

const linkOf = ({ corrects }: InvoiceFields) => (corrects ? [corrects.invoiceId, corrects.fromStart] : null);

/** What a corrective invoice takes from the one it corrects. */
export const correctedAmount = (fields: InvoiceFields) => negateCents(fields.total);

const refuse = (code: Refusal['code'], field: string, message: string): Result<never, Refusal> =>
  err({ code, fields: { [field]: message } });
