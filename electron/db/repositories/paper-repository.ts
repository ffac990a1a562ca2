/** What the letters that no ladder sends are told from: the good payments of a debtor, and what lies beside them. */
import { sql } from 'drizzle-orm';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorId, InvoiceId, PaymentId } from '../../../shared/domain/ids.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import type { ReadDb } from '../unit-of-work.ts';
import type { PaymentRecord } from './payment-repository.ts';

export type GoodPayment = {
  readonly id: PaymentId;
  readonly receivedOn: IsoDate;
  readonly amount: Cents;
  readonly method: PaymentRecord['method'];
};

/** Newest first: the latest ones, and `asked` even when it is older. */
export function goodPaymentsOf(
  db: ReadDb,
  debtorId: DebtorId,
  latest: number,
  asked: PaymentId | undefined,
): readonly GoodPayment[] {
  const good = sql`p.debtorId = ${debtorId} AND +p.reversesPaymentId IS NULL
    AND NOT EXISTS (SELECT 1 FROM payments r WHERE r.reversesPaymentId = p.id)`;
  return db.all(sql`
    SELECT p.id, p.receivedOn, p.amountCents AS amount, p.method FROM payments p
    WHERE ${good} AND (p.id = ${asked ?? ''} OR p.id IN (
      SELECT p.id FROM payments p WHERE ${good} ORDER BY p.receivedOn DESC, p.recordedAt DESC LIMIT ${latest}))
    ORDER BY p.receivedOn DESC, p.recordedAt DESC`);
}

export type AccountEntry = {
  readonly on: IsoDate;
  readonly document: string;
  readonly what: 'invoice' | 'corrective' | 'payment' | 'interest-and-costs';
  readonly method: PaymentRecord['method'] | null;
  readonly amount: Cents;
};

/**
 * Everything that moved what a debtor owes, oldest first; what it owes more is above zero. A payment counts whole, and what of
 * it went to interest and costs is charged beside it, so that the balance is the principal less what is in the debtor's favour.
 * Payments that were taken back cancel out and are left aside.
 */
export function accountEntries(db: ReadDb, debtorId: DebtorId): readonly AccountEntry[] {
  return db.all(sql`
    WITH good AS (
      SELECT p.* FROM payments p WHERE p.debtorId = ${debtorId} AND +p.reversesPaymentId IS NULL
        AND NOT EXISTS (SELECT 1 FROM payments r WHERE r.reversesPaymentId = p.id))
    SELECT "on", document, what, method, amount FROM (
      SELECT issuedOn AS "on", number AS document, kind AS what, NULL AS method, totalCents AS amount, 1 AS turn, numberKey AS place
        FROM invoices WHERE debtorId = ${debtorId} AND deletedOn IS NULL
      UNION ALL SELECT receivedOn, coalesce(reference, ''), 'payment', method, -amountCents, 2, recordedAt FROM good
      UNION ALL SELECT g.receivedOn, coalesce(g.reference, ''), 'interest-and-costs', NULL, sum(a.amountCents), 3, g.recordedAt
        FROM good g JOIN payment_allocations a ON a.paymentId = g.id WHERE a.part <> 'principal'
        GROUP BY g.id HAVING sum(a.amountCents) <> 0)
    ORDER BY "on", turn, place`);
}

/** Invoices whose interest a registered receipt gave up: it settled, or it reserved nothing (CC art. 1110). */
export function givenUpIn(
  db: ReadDb,
  debtorId: DebtorId,
): readonly { readonly invoiceId: InvoiceId; readonly year: number; readonly sequence: number }[] {
  return db.all(sql`
    SELECT li.invoiceId, l.year, l.sequence FROM letters l JOIN letter_invoices li ON li.letterId = l.id
    WHERE l.debtorId = ${debtorId} AND l.state = 'registered' AND (
      (l.templateId = 'L18' AND json_extract(l.options, '$.paper.settles') = 1)
      OR (l.templateId = 'L17' AND coalesce(json_extract(l.options, '$.paper.reservesInterest'), 0) = 0))
    ORDER BY l.year, l.sequence`);
}
