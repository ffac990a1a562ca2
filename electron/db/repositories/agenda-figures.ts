/** Money beside the work list, what was done on a day, and what happened while nobody looked. All sums over integers. */
import { sql } from 'drizzle-orm';
import type { ContactOutcome } from '../../../shared/contract/contacts.ts';
import { addDays, type IsoDate } from '../../../shared/domain/civil-date.ts';
import type { ContactChannel } from '../../../shared/domain/dunning/policy.ts';
import type { ContactId, DebtorId, PauseId } from '../../../shared/domain/ids.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import type { ReadDb } from '../unit-of-work.ts';
import { among } from './agenda-facts.ts';

/** Neither a counter-entry nor taken back by one. */
const GOOD = sql`+p.reversesPaymentId IS NULL AND NOT EXISTS (SELECT 1 FROM payments r WHERE r.reversesPaymentId = p.id)`;

export function openSums(db: ReadDb, today: IsoDate): { readonly outstanding: Cents; readonly overdue: Cents } {
  return db.get(sql`
    SELECT coalesce(sum(owedCents + creditCents), 0) AS outstanding, coalesce(sum(iif(dueOn < ${today}, owedCents, 0)), 0) AS overdue
    FROM due_totals`);
}

type OnDay = { readonly on: IsoDate; readonly amount: Cents };

/** Good payments of each day, both ends included. */
export function receivedByDay(db: ReadDb, from: IsoDate, to: IsoDate): readonly OnDay[] {
  return db.all(sql`
    SELECT p.receivedOn AS "on", sum(p.amountCents) AS amount FROM payments p
    WHERE p.receivedOn BETWEEN ${from} AND ${to} AND ${GOOD} GROUP BY p.receivedOn`);
}

/** What falls due on each day, both ends included, whether or not an agreement has put it off. */
export function dueByDay(db: ReadDb, from: IsoDate, to: IsoDate): readonly OnDay[] {
  return db.all(sql`
    SELECT dueOn AS "on", owedCents AS amount FROM due_totals WHERE n > 0 AND dueOn BETWEEN ${from} AND ${to}`);
}

/** Due dates whose debt is paid by the days of a signed agreement. */
const AGREED = sql`SELECT g.dueDateId FROM agreements a CROSS JOIN agreement_debts g ON g.agreementId = a.id
  WHERE a.state = 'signed' AND a.deletedOn IS NULL`;

/** Of what falls due on each day, what signed agreements have put off to days of their own. */
export function putOffByDay(db: ReadDb, from: IsoDate, to: IsoDate): readonly OnDay[] {
  return db.all(sql`
    SELECT u.dueOn AS "on", sum(u.outstandingCents) AS amount FROM due_dates u
    WHERE u.id IN (${AGREED}) AND u.live = 1 AND u.outstandingCents > 0 AND +u.dueOn BETWEEN ${from} AND ${to} GROUP BY u.dueOn`);
}

/** What is left of the instalments in money that signed agreements have for each day, both ends included. */
export function agreedByDay(db: ReadDb, from: IsoDate, to: IsoDate): readonly OnDay[] {
  return db.all(sql`
    SELECT i.onDay AS "on", sum(i.amountCents - i.paidCents - i.creditedCents) AS amount
    FROM agreement_instalments i CROSS JOIN agreements a ON a.id = i.agreementId
    WHERE i.onDay BETWEEN ${from} AND ${to} AND i.kind IN ('down', 'cash') AND i.amountCents > i.paidCents + i.creditedCents
      AND a.state = 'signed' AND a.deletedOn IS NULL
    GROUP BY i.onDay`);
}

/**
 * Promises for each day, less what came since they were made, and never more than the debtor owes and is late with: due dates
 * that no agreement covers, and missed instalments. Instalments to come are counted on their own days.
 */
export function promisedByDay(db: ReadDb, from: IsoDate, to: IsoDate): readonly OnDay[] {
  return db.all(sql`
    SELECT m.promisedFor AS "on", sum(max(0, min(m.amountCents - coalesce(
        (SELECT sum(p.amountCents) FROM payments p
          WHERE p.debtorId = m.debtorId AND p.receivedOn BETWEEN m.madeOn AND m.promisedFor AND ${GOOD}), 0),
      coalesce((SELECT sum(u.outstandingCents) FROM due_dates u
        WHERE u.debtorId = m.debtorId AND u.live = 1 AND u.outstandingCents <> 0 AND u.outstandingCents > 0
          AND u.dueOn < ${from} AND NOT EXISTS (SELECT 1 FROM agreement_debts g CROSS JOIN agreements a ON a.id = g.agreementId
            WHERE g.dueDateId = u.id AND a.state = 'signed' AND a.deletedOn IS NULL)), 0)
      + coalesce((SELECT sum(i.amountCents - i.paidCents - i.creditedCents)
        FROM agreements a CROSS JOIN agreement_instalments i ON i.agreementId = a.id
        WHERE a.debtorId = m.debtorId AND a.state = 'signed' AND a.deletedOn IS NULL AND i.onDay < ${from}
          AND i.kind IN ('down', 'cash') AND i.amountCents > i.paidCents + i.creditedCents), 0)))) AS amount
    FROM promises m
    WHERE m.cancelledOn IS NULL AND m.promisedFor BETWEEN ${from} AND ${to}
      -- Of several of one debtor the newest speaks.
      AND NOT EXISTS (SELECT 1 FROM promises n WHERE n.debtorId = m.debtorId AND n.cancelledOn IS NULL
        AND n.recordedAt > m.recordedAt AND n.promisedFor >= ${from})
    GROUP BY m.promisedFor`);
}

export function bankState(db: ReadDb): { readonly lastPaymentOn: IsoDate | null; readonly checkedOn: IsoDate | null } {
  return db.get(sql`
    SELECT (SELECT p.receivedOn FROM payments p WHERE ${GOOD} ORDER BY p.receivedOn DESC LIMIT 1) AS lastPaymentOn,
      (SELECT max(checkedOn) FROM bank_checks) AS checkedOn`);
}

/** Whether any due date of anybody has passed unpaid. */
export const isAnybodyLate = (db: ReadDb, today: IsoDate): boolean =>
  db.get<object | undefined>(sql`SELECT 1 AS found FROM debtor_balances WHERE oldestOpenOn < ${today} LIMIT 1`) !== undefined;

/** When the newest good payment before that instant was written down by hand. */
export const lastWrittenBefore = (db: ReadDb, instant: string): string | undefined =>
  db.get<{ at: string } | undefined>(sql`
    SELECT p.recordedAt AS at FROM payments p INDEXED BY payments_by_recording
    WHERE p.recordedAt < ${instant} AND p.importId IS NULL AND ${GOOD} ORDER BY p.recordedAt DESC LIMIT 1`)?.at;

export const countDebtors = (db: ReadDb): number => db.get<{ n: number }>(sql`SELECT debtors AS n FROM ledger_totals`).n;

export type Deed = {
  readonly debtorId: DebtorId;
  readonly name: string;
  readonly what: 'contact' | 'skipped' | 'snoozed' | 'paid' | 'letter' | 'promise' | 'decided';
  /** UTC instant. */
  readonly at: string;
  readonly channel: ContactChannel | null;
  readonly outcome: ContactOutcome | null;
  readonly amount: Cents | null;
  readonly until: IsoDate | null;
  readonly contactId: ContactId | null;
  readonly pauseId: PauseId | null;
  readonly consequenceId: string | null;
};

/** What was done on a day, oldest first. Of payments all that may have been written down on it: in whose day an instant lies is the caller's to tell. */
export function deedsOf(db: ReadDb, day: IsoDate): readonly Deed[] {
  const [from, to] = [addDays(day, -1), addDays(day, 2)];
  return db.all(sql`
    SELECT x.*, d.name FROM (
      SELECT c.debtorId, iif(c.letterId IS NULL, 'contact', 'letter') AS what, c.recordedAt AS at, c.channel, c.outcome,
        m.amountCents AS amount, m.promisedFor AS until, c.id AS contactId, NULL AS pauseId, NULL AS consequenceId
      FROM contacts c LEFT JOIN promises m ON m.id = c.promiseId AND m.cancelledOn IS NULL
      WHERE c.onDay = ${day} AND c.deletedOn IS NULL
      UNION ALL
      SELECT i.debtorId, 'skipped', s.recordedAt, NULL, NULL, NULL, NULL, NULL, NULL, NULL
      FROM steps_done s JOIN invoices i ON i.id = s.invoiceId
      WHERE s.doneOn = ${day} AND s.how = 'skipped' AND s.deletedOn IS NULL
      UNION ALL
      SELECT debtorId, 'snoozed', recordedAt, NULL, NULL, NULL, untilOn, NULL, id, NULL
      FROM pauses WHERE fromOn = ${day} AND deletedOn IS NULL AND endedOn IS NULL AND contactId IS NULL
      UNION ALL
      -- By the hour, since days begin on one; a long list of payments is one deed for each debtor.
      SELECT p.debtorId, 'paid', max(p.recordedAt), NULL, NULL, sum(p.amountCents), NULL, NULL, NULL, NULL
      FROM payments p WHERE p.recordedAt >= ${from} AND p.recordedAt < ${to} AND p.importId IS NULL AND ${GOOD}
      GROUP BY p.debtorId, substr(p.recordedAt, 1, 13)
      UNION ALL
      SELECT m.debtorId, 'promise', m.recordedAt, NULL, NULL, m.amountCents, m.promisedFor, NULL, NULL, NULL
      FROM promises m WHERE m.madeOn = ${day} AND m.cancelledOn IS NULL
        AND NOT EXISTS (SELECT 1 FROM contacts c WHERE c.debtorId = m.debtorId AND c.promiseId = m.id AND c.deletedOn IS NULL)
      UNION ALL
      SELECT debtorId, 'decided', decidedOn, NULL, NULL, NULL, NULL, NULL, NULL, id
      FROM announced_consequences WHERE decidedOn = ${day} AND deletedOn IS NULL
    ) x JOIN debtors d ON d.id = x.debtorId ORDER BY x.at`);
}

/** Ids of the steps of a debtor that were left out on a day: what takes them up again. */
export function skippedOn(db: ReadDb, debtorId: DebtorId, day: IsoDate): readonly string[] {
  return db
    .all<{ id: string }>(sql`
      SELECT s.id FROM steps_done s JOIN invoices i ON i.id = s.invoiceId
      WHERE s.doneOn = ${day} AND s.how = 'skipped' AND s.deletedOn IS NULL AND i.debtorId = ${debtorId}`)
    .map(({ id }) => id);
}

/** Those that have something to do now: their day is not done. */
export function stillToDo(db: ReadDb, ids: readonly DebtorId[], today: IsoDate): ReadonlySet<DebtorId> {
  const rows = db.all<{ debtorId: DebtorId }>(sql`
    SELECT debtorId FROM next_steps
    WHERE debtorId IN ${among(ids)} AND leads = 1 AND onDay <= ${today}`);
  return new Set(rows.map(({ debtorId }) => debtorId));
}

/** Of the promises for a day from `from` on and before `to`: how many the payments kept. */
export function promisesJudged(db: ReadDb, from: IsoDate, to: IsoDate): { readonly kept: number; readonly broken: number } {
  return db.get(sql`
    SELECT coalesce(sum(received >= amountCents), 0) AS kept, coalesce(sum(received < amountCents), 0) AS broken FROM (
      SELECT m.amountCents, coalesce((SELECT sum(p.amountCents) FROM payments p
          WHERE p.debtorId = m.debtorId AND p.receivedOn BETWEEN m.madeOn AND m.promisedFor AND ${GOOD}), 0) AS received
      FROM promises m WHERE m.cancelledOn IS NULL AND m.promisedFor >= ${from} AND m.promisedFor < ${to})`);
}
