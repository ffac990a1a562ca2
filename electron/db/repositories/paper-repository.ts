/** What the letters that no ladder sends are told from: the good payments of a debtor, and what lies beside them. */
import { sql } from 'drizzle-orm';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorId, InvoiceId, LetterId, PaymentId, VatReliefId } from '../../../shared/domain/ids.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import type { ReadDb } from '../unit-of-work.ts';
import { jsonList } from './limitation-repository.ts';
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

type AccountEntry = {
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

/** Invoices of a debtor with an open dispute, oldest first. */
export function openDisputes(db: ReadDb, debtorId: DebtorId): readonly OpenDispute[] {
  return db.all(sql`
    SELECT d.invoiceId, i.number, d.openedOn, d.reason, d.disputedCents AS disputed, d.answerBy,
      (SELECT coalesce(sum(u.outstandingCents), 0) FROM due_dates u WHERE u.invoiceId = i.id AND u.outstandingCents > 0) AS outstanding
    FROM invoice_disputes d JOIN invoices i ON i.id = d.invoiceId
    WHERE i.debtorId = ${debtorId} AND i.deletedOn IS NULL AND d.closedOn IS NULL ORDER BY d.openedOn, i.numberKey`);
}

export type OpenDispute = {
  readonly invoiceId: InvoiceId;
  readonly number: string;
  readonly openedOn: IsoDate;
  readonly reason: string;
  /** Of the invoice, what is not accepted; NULL when all of it is. */
  readonly disputed: Cents | null;
  readonly answerBy: IsoDate | null;
  readonly outstanding: Cents;
};

export type Rectifying = {
  readonly id: VatReliefId;
  readonly invoiceId: InvoiceId;
  readonly number: string;
  readonly issuedOn: IsoDate;
  readonly invoiceNumber: string;
};

/** Rectifying invoices that took VAT of this debtor back and stand, newest first. */
export function rectifyingOf(db: ReadDb, debtorId: DebtorId): readonly Rectifying[] {
  return db.all(sql`
    SELECT r.id, r.invoiceId, r.number, r.issuedOn, i.number AS invoiceNumber
    FROM invoices i JOIN vat_reliefs r ON r.invoiceId = i.id AND r.deletedOn IS NULL
    WHERE i.debtorId = ${debtorId} AND i.deletedOn IS NULL ORDER BY r.issuedOn DESC, r.number`);
}

export type SentByLetter = {
  readonly reliefId: VatReliefId;
  readonly letterId: LetterId;
  readonly sentOn: IsoDate;
  readonly year: number;
  readonly sequence: number;
};

/**
 * Rectifying invoices that went with a letter through a channel that leaves proof of the sending (RIVA art. 24.1), the first time.
 * One that came back, or whose address nobody knew, was not sent.
 */
export function rectifyingSentByLetter(db: ReadDb, ids: readonly InvoiceId[]): ReadonlyMap<VatReliefId, SentByLetter> {
  if (ids.length === 0) return new Map();
  const rows = db.all<SentByLetter>(sql`
    SELECT r.id AS reliefId, l.id AS letterId, d.sentOn, l.year, l.sequence
    FROM vat_reliefs r JOIN letter_invoices li ON li.invoiceId = r.invoiceId
      JOIN letters l ON l.id = li.letterId AND l.state = 'registered' AND l.templateId = 'L26'
        AND json_extract(l.options, '$.paper.about') = r.id
      JOIN letter_deliveries d ON d.letterId = l.id AND d.sentOn >= r.issuedOn
        AND d.channel NOT IN ('email', 'message', 'ordinary_mail') AND coalesce(d.result, '') NOT IN ('returned', 'unknown')
    WHERE r.invoiceId IN ${jsonList(ids)} AND r.deletedOn IS NULL ORDER BY d.sentOn DESC`);
  return new Map(rows.map((row) => [row.reliefId, row]));
}
