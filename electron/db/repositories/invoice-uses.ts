/** What stands on an invoice or comes with it: payments, corrections and letters. It decides what may still change. */
import { type SQL, sql } from 'drizzle-orm';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorId, InvoiceId, LetterId, PaymentId } from '../../../shared/domain/ids.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import type { ReadDb } from '../unit-of-work.ts';

/** The `+`: under the NULL of that index lie all good payments. */
const GOOD = sql`+p.reversesPaymentId IS NULL AND NOT EXISTS (SELECT 1 FROM payments r WHERE r.reversesPaymentId = p.id)`;

/** Money of a payment that was not taken back. */
export function hasGoodPayments(db: ReadDb, id: InvoiceId): boolean {
  return some(
    db,
    sql`SELECT 1 AS found FROM payment_allocations a JOIN payments p ON p.id = a.paymentId WHERE a.invoiceId = ${id} AND ${GOOD}`,
  );
}

/** Also of payments that were taken back: their rows still point at the due dates. */
export function hasAllocations(db: ReadDb, id: InvoiceId): boolean {
  return some(db, sql`SELECT 1 AS found FROM payment_allocations WHERE invoiceId = ${id} AND dueDateId IS NOT NULL`);
}

/** Corrective invoices of this one that are not in the bin. */
export function hasCorrections(db: ReadDb, id: InvoiceId): boolean {
  return some(
    db,
    sql`SELECT 1 AS found FROM invoice_corrections c JOIN invoices i ON i.id = c.correctiveInvoiceId
      WHERE c.invoiceId = ${id} AND i.deletedOn IS NULL`,
  );
}

export type LetterOfInvoice = { readonly id: LetterId; readonly number: string; readonly registeredOn: IsoDate };

/** Registered letters that claim it, newest first. */
export function lettersOfInvoice(db: ReadDb, id: InvoiceId): readonly LetterOfInvoice[] {
  return db.all(sql`
    SELECT l.id, l.year || '/' || printf('%04d', l.sequence) AS number, l.registeredOn
    FROM letter_invoices li JOIN letters l ON l.id = li.letterId
    WHERE li.invoiceId = ${id} AND l.state = 'registered' ORDER BY l.year DESC, l.sequence DESC`);
}

export type PaymentOfInvoice = {
  readonly paymentId: PaymentId;
  readonly receivedOn: IsoDate;
  readonly toPrincipal: Cents;
  readonly toInterest: Cents;
  readonly toCharges: Cents;
  readonly reversed: number;
};

/** Each payment with what this invoice took of it, newest first. Counter-entries are told as `reversed`. */
export function paymentsOfInvoice(db: ReadDb, id: InvoiceId): readonly PaymentOfInvoice[] {
  return db.all(sql`
    SELECT p.id AS paymentId, p.receivedOn,
      sum(iif(a.part = 'principal', a.amountCents, 0)) AS toPrincipal,
      sum(iif(a.part = 'interest', a.amountCents, 0)) AS toInterest,
      sum(iif(a.part = 'charge', a.amountCents, 0)) AS toCharges,
      EXISTS (SELECT 1 FROM payments r WHERE r.reversesPaymentId = p.id) AS reversed
    FROM (SELECT id FROM payment_allocations WHERE invoiceId = ${id}
        UNION SELECT x.id FROM payment_allocations x JOIN charges c ON c.id = x.chargeId WHERE c.invoiceId = ${id}) own
      JOIN payment_allocations a ON a.id = own.id JOIN payments p ON p.id = a.paymentId
    WHERE +p.reversesPaymentId IS NULL
    GROUP BY p.id ORDER BY p.receivedOn DESC, p.recordedAt DESC`);
}

/** Anything but what lies in the bin: invoices, money, promises or letters. */
export function debtorHasRecords(db: ReadDb, id: DebtorId): boolean {
  return some(
    db,
    sql`SELECT 1 AS found FROM invoices WHERE debtorId = ${id} AND deletedOn IS NULL
      UNION ALL SELECT 1 FROM payments WHERE debtorId = ${id}
      UNION ALL SELECT 1 FROM promises WHERE debtorId = ${id}
      UNION ALL SELECT 1 FROM letters WHERE debtorId = ${id} AND deletedOn IS NULL
      UNION ALL SELECT 1 FROM charges WHERE debtorId = ${id} AND deletedOn IS NULL`,
  );
}

const some = (db: ReadDb, query: SQL): boolean => db.get<object | undefined>(sql`${query} LIMIT 1`) !== undefined;
