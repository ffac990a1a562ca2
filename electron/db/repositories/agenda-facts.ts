/**
 * What the next steps of many debtors depend on, each kind of fact in one query for all of them. The ids travel as one JSON
 * value, so that a single compiled statement serves any number.
 */
import { type SQL, sql } from 'drizzle-orm';
import type { Behaviour } from '../../../shared/domain/behaviour.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorKind } from '../../../shared/domain/debtor-kind.ts';
import type { DoneBefore, DoneStep } from '../../../shared/domain/dunning/facts.ts';
import type { Consequence, LadderId } from '../../../shared/domain/dunning/policy.ts';
import type { DebtorId, InvoiceId } from '../../../shared/domain/ids.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import type { ReadDb } from '../unit-of-work.ts';

export const among = (ids: readonly string[]): SQL => sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`;

export type FollowedDebtor = {
  readonly id: DebtorId;
  readonly kind: DebtorKind;
  readonly behaviour: Behaviour;
  readonly ladderId: LadderId | null;
  readonly onlyInWriting: number;
  readonly insolventOn: IsoDate | null;
  readonly insolvencyPublishedOn: IsoDate | null;
  readonly insolvencyReportedOn: IsoDate | null;
};
export type OpenDueDate = {
  readonly debtorId: DebtorId;
  readonly invoiceId: InvoiceId;
  readonly dueOn: IsoDate;
  readonly outstanding: Cents;
  /** UTC instant. */
  readonly createdAt: string;
  readonly notClaimableSince: IsoDate | null;
  readonly noteDueOn: IsoDate | null;
  readonly doneBefore: DoneBefore | null;
  readonly disputedOn: IsoDate | null;
  readonly answerBy: IsoDate | null;
};

/** Those in the bin owe nothing that is followed. */
export function followedDebtors(db: ReadDb, ids: readonly DebtorId[]): readonly FollowedDebtor[] {
  return db.all(sql`
    SELECT id, kind, behaviour, ladderId, onlyInWriting, insolventOn, insolvencyPublishedOn, insolvencyReportedOn
    FROM debtors WHERE id IN ${among(ids)} AND deletedOn IS NULL`);
}

/** Ascending by invoice and day. `outstandingCents <> 0` names the partial index. */
export function openDueDates(db: ReadDb, ids: readonly DebtorId[]): readonly OpenDueDate[] {
  return db.all(sql`
    SELECT u.debtorId, u.invoiceId, u.dueOn, u.outstandingCents AS outstanding, i.createdAt, i.notClaimableSince, i.noteDueOn,
      i.doneBefore, x.openedOn AS disputedOn, x.answerBy
    FROM due_dates u JOIN invoices i ON i.id = u.invoiceId
      LEFT JOIN invoice_disputes x ON x.invoiceId = i.id AND x.closedOn IS NULL
    WHERE u.debtorId IN ${among(ids)} AND u.live = 1 AND u.outstandingCents <> 0 AND u.outstandingCents > 0
    ORDER BY u.debtorId, u.dueOn, u.invoiceId`);
}

/** Those that still last on `today`; on the last day they come back. */
export function standingPauses(
  db: ReadDb,
  ids: readonly DebtorId[],
  today: IsoDate,
): readonly { readonly debtorId: DebtorId; readonly invoiceId: InvoiceId | null; readonly untilOn: IsoDate }[] {
  return db.all(sql`
    SELECT debtorId, invoiceId, max(untilOn) AS untilOn FROM pauses
    WHERE debtorId IN ${among(ids)} AND endedOn IS NULL AND deletedOn IS NULL AND untilOn > ${today}
    GROUP BY debtorId, invoiceId`);
}

/** Every day on which we reached out, ascending. A wrong number reached nobody. */
export function contactDays(
  db: ReadDb,
  ids: readonly DebtorId[],
): readonly { readonly debtorId: DebtorId; readonly onDay: IsoDate }[] {
  return db.all(sql`
    SELECT DISTINCT debtorId, onDay FROM contacts
    WHERE debtorId IN ${among(ids)} AND deletedOn IS NULL AND direction = 'out' AND outcome <> 'wrong-number'
    ORDER BY debtorId, onDay`);
}

/** Of what is still open, ascending. */
export function stepsTaken(
  db: ReadDb,
  ids: readonly DebtorId[],
): readonly (Omit<DoneStep, 'afterDays'> & { readonly invoiceId: InvoiceId; readonly afterDays: number | null })[] {
  return db.all(sql`
    SELECT s.invoiceId, s.rungId, s.doneOn AS "on", s.how, s.afterDays
    FROM (SELECT DISTINCT invoiceId FROM due_dates
        WHERE debtorId IN ${among(ids)} AND live = 1 AND outstandingCents <> 0 AND outstandingCents > 0) still_open
      JOIN steps_done s ON s.invoiceId = still_open.invoiceId AND s.deletedOn IS NULL
    ORDER BY s.invoiceId, s.doneOn, s.recordedAt`);
}

export type StandingPromise = {
  readonly debtorId: DebtorId;
  readonly amount: Cents;
  readonly promisedFor: IsoDate;
  readonly madeOn: IsoDate;
  /** Of good payments from the day it was made to the promised day, both included. */
  readonly received: Cents;
};

/** Those that were not called off, oldest first. */
export function standingPromises(db: ReadDb, ids: readonly DebtorId[]): readonly StandingPromise[] {
  return db.all(sql`
    SELECT m.debtorId, m.amountCents AS amount, m.promisedFor, m.madeOn,
      (SELECT coalesce(sum(p.amountCents), 0) FROM payments p
        WHERE p.debtorId = m.debtorId AND p.receivedOn BETWEEN m.madeOn AND m.promisedFor AND +p.reversesPaymentId IS NULL
          AND NOT EXISTS (SELECT 1 FROM payments r WHERE r.reversesPaymentId = p.id)) AS received
    FROM promises m WHERE m.debtorId IN ${among(ids)} AND m.cancelledOn IS NULL
    ORDER BY m.debtorId, m.recordedAt`);
}

/** The formal demands that stand and claim something still open, oldest first, with the term they gave. */
export function standingDemands(
  db: ReadDb,
  ids: readonly DebtorId[],
  templates: readonly string[],
): readonly {
  readonly debtorId: DebtorId;
  readonly sentOn: IsoDate;
  /** Printed on those whose receipt was known at once. */
  readonly limitOn: IsoDate | null;
  readonly receivedOn: IsoDate | null;
  /** Calendar days, from the day after receipt. */
  readonly termDays: number;
}[] {
  return db.all(sql`
    SELECT l.debtorId, l.registeredOn AS sentOn, json_extract(l.facts, '$.facts.payment.limitOn') AS limitOn,
      coalesce(json_extract(l.options, '$.termDays'), 10) AS termDays,
      (SELECT max(d.resultOn) FROM letter_deliveries d
        WHERE d.letterId = l.id AND d.result IN ('delivered', 'refused', 'not_collected')) AS receivedOn
    FROM letters l
    WHERE l.debtorId IN ${among(ids)} AND l.state = 'registered' AND l.templateId IN ${among(templates)}
      AND EXISTS (SELECT 1 FROM letter_invoices li JOIN due_dates u ON u.invoiceId = li.invoiceId
        WHERE li.letterId = l.id AND u.live = 1 AND u.outstandingCents > 0)
    ORDER BY l.debtorId, l.registeredOn, l.sequence`);
}

export function openAnnouncements(
  db: ReadDb,
  ids: readonly DebtorId[],
): readonly { readonly debtorId: DebtorId; readonly id: string; readonly what: Consequence; readonly on: IsoDate }[] {
  return db.all(sql`
    SELECT debtorId, id, what, dueOn AS "on" FROM announced_consequences
    WHERE debtorId IN ${among(ids)} AND deletedOn IS NULL AND decision IS NULL ORDER BY debtorId, dueOn, recordedAt`);
}

/** Of what was paid: how many due dates in full, and by how many days the latest good payment came after its due date. */
export function paidSoFar(
  db: ReadDb,
  ids: readonly DebtorId[],
): readonly { readonly debtorId: DebtorId; readonly paidUp: number; readonly latestBy: number }[] {
  return db.all(sql`
    SELECT p.debtorId, sum(u.outstandingCents = 0) AS paidUp, max(julianday(p.receivedOn) - julianday(u.dueOn)) AS latestBy
    FROM payments p
      JOIN payment_allocations a ON a.paymentId = p.id AND a.part = 'principal'
      JOIN due_dates u ON u.id = a.dueDateId AND u.live = 1
    WHERE p.debtorId IN ${among(ids)} AND +p.reversesPaymentId IS NULL
      AND NOT EXISTS (SELECT 1 FROM payments r WHERE r.reversesPaymentId = p.id)
    GROUP BY p.debtorId`);
}
