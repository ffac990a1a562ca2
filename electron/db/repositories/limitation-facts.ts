/** What the rest of the ledger says about limitation: open due dates with their choice, letters sent, money that came, promises. */
import { sql } from 'drizzle-orm';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorKind } from '../../../shared/domain/debtor-kind.ts';
import type { AgreementId, DebtorId, DueDateId, InvoiceId, LetterId, PaymentId, PromiseId } from '../../../shared/domain/ids.ts';
import { PAYMENT_NOTICES } from '../../../shared/domain/letters/letter-kinds.ts';
import type { LimitationChoice } from '../../../shared/domain/limitation-choice.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import type { ReadDb } from '../unit-of-work.ts';
import type { DeliveryRecord } from './letter-repository.ts';
import { jsonList } from './limitation-repository.ts';
import { INVITES } from './negotiation-repository.ts';

export type LimitedDueDate = {
  readonly dueDateId: DueDateId;
  readonly position: number;
  readonly invoiceId: InvoiceId;
  readonly debtorId: DebtorId;
  readonly debtorName: string;
  readonly number: string;
  readonly kind: DebtorKind;
  readonly dueOn: IsoDate;
  readonly outstanding: Cents;
  readonly issuedOn: IsoDate;
  readonly operationOn: IsoDate | null;
  readonly ofInvoice: LimitationChoice | null;
  readonly ofDebtor: LimitationChoice | null;
};

const COLUMNS = sql`u.id AS dueDateId, u.position, u.invoiceId, u.debtorId, d.name AS debtorName, i.number, d.kind, u.dueOn,
  u.outstandingCents AS outstanding, i.issuedOn, i.operationOn, il.choice AS ofInvoice, dl.choice AS ofDebtor`;
const JOINS = sql`JOIN invoices i ON i.id = u.invoiceId JOIN debtors d ON d.id = u.debtorId
  LEFT JOIN invoice_limitation il ON il.invoiceId = u.invoiceId LEFT JOIN debtor_limitation dl ON dl.debtorId = u.debtorId`;
/** As the partial indices say it, so that they are used. */
const OPEN = sql`u.live = 1 AND u.outstandingCents <> 0 AND u.outstandingCents > 0`;

/** What is still owed, oldest first; of one invoice when it is given. */
export function limitedDueDates(db: ReadDb, debtorId: DebtorId, invoiceId?: InvoiceId): readonly LimitedDueDate[] {
  return db.all(sql`SELECT ${COLUMNS} FROM due_dates u ${JOINS}
    WHERE ${OPEN} AND u.debtorId = ${debtorId} ${invoiceId === undefined ? sql`` : sql`AND u.invoiceId = ${invoiceId}`}
    ORDER BY u.dueOn, i.number, u.position`);
}

export type SentLetter = {
  readonly debtorId: DebtorId;
  readonly invoiceId: InvoiceId;
  readonly deliveryId: string;
  readonly letterId: LetterId;
  readonly templateId: string;
  /** It invites to negotiate. */
  readonly invites: number;
  readonly number: string;
  readonly channel: DeliveryRecord['channel'];
  readonly sentOn: IsoDate;
  readonly result: DeliveryRecord['result'];
  readonly resultOn: IsoDate | null;
};

/**
 * Each sending of a registered letter with each invoice it claims. One that came back, or whose address nobody knew, is left out; so is a
 * courtesy before the due date, which claims nothing.
 */
export function sentLetters(db: ReadDb, debtorIds: readonly DebtorId[]): readonly SentLetter[] {
  return db.all(sql`
    SELECT l.debtorId, li.invoiceId, s.id AS deliveryId, l.id AS letterId, l.templateId, ${INVITES} AS invites,
      l.year || '/' || printf('%04d', l.sequence) AS number, s.channel, s.sentOn, s.result, s.resultOn
    FROM letters l JOIN letter_deliveries s ON s.letterId = l.id JOIN letter_invoices li ON li.letterId = l.id
    WHERE l.debtorId IN ${jsonList(debtorIds)} AND l.state = 'registered' AND l.templateId IN ${[...PAYMENT_NOTICES]} AND coalesce(s.result, '') NOT IN ('returned', 'unknown')`);
}

export type AcknowledgingPayment = {
  readonly debtorId: DebtorId;
  readonly invoiceId: InvoiceId;
  readonly paymentId: PaymentId;
  readonly receivedOn: IsoDate;
};

/** Good payments with each invoice of which they paid principal or interest. */
export function acknowledgingPayments(db: ReadDb, debtorIds: readonly DebtorId[]): readonly AcknowledgingPayment[] {
  return db.all(sql`
    SELECT p.debtorId, a.invoiceId, p.id AS paymentId, p.receivedOn
    FROM payments p JOIN payment_allocations a ON a.paymentId = p.id
    WHERE p.debtorId IN ${jsonList(debtorIds)} AND a.part <> 'charge' AND +p.reversesPaymentId IS NULL
      AND NOT EXISTS (SELECT 1 FROM payments r WHERE r.reversesPaymentId = p.id)
    GROUP BY p.id, a.invoiceId HAVING sum(a.amountCents) > 0`);
}

export type AcknowledgingAgreement = {
  readonly id: AgreementId;
  readonly debtorId: DebtorId;
  readonly invoiceId: InvoiceId;
  readonly signedOn: IsoDate;
  readonly debtorKind: DebtorKind;
  /** The first instalment that is still to be paid; null when there is none, or once the agreement has ended. */
  readonly nextOn: IsoDate | null;
  /** The signed copy is kept. */
  readonly isKept: number;
};

/** Agreements that were signed, with each invoice whose debt they acknowledge; how they ended does not matter. */
export function acknowledgingAgreements(db: ReadDb, debtorIds: readonly DebtorId[]): readonly AcknowledgingAgreement[] {
  return db.all(sql`
    SELECT DISTINCT a.id, a.debtorId, d.invoiceId, a.signedOn, b.kind AS debtorKind,
      (SELECT min(i.onDay) FROM agreement_instalments i
        WHERE i.agreementId = a.id AND i.settledOn IS NULL AND a.state = 'signed') AS nextOn,
      EXISTS (SELECT 1 FROM attachments f WHERE f.agreementId = a.id AND f.deletedOn IS NULL) AS isKept
    FROM agreements a JOIN agreement_debts d ON d.agreementId = a.id JOIN debtors b ON b.id = a.debtorId
    WHERE a.debtorId IN ${jsonList(debtorIds)} AND a.signedOn IS NOT NULL AND a.deletedOn IS NULL
    ORDER BY a.signedOn, a.id, d.invoiceId`);
}

export type MadePromise = { readonly id: PromiseId; readonly debtorId: DebtorId; readonly madeOn: IsoDate };

export function madePromises(db: ReadDb, debtorIds: readonly DebtorId[]): readonly MadePromise[] {
  return db.all(sql`SELECT id, debtorId, madeOn FROM promises INDEXED BY promises_by_debtor
    WHERE debtorId IN ${jsonList(debtorIds)} AND cancelledOn IS NULL`);
}

/** What these debtors still owe. Who is insolvent is left out, since there the period is stopped, and who lies in the bin. */
export const runningDueDates = (db: ReadDb, debtorIds: readonly DebtorId[]): readonly LimitedDueDate[] =>
  db.all(sql`SELECT ${COLUMNS} FROM due_dates u ${JOINS}
    WHERE ${OPEN} AND u.debtorId IN ${jsonList(debtorIds)} AND d.insolventOn IS NULL AND d.deletedOn IS NULL`);
