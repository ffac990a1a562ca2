/** What falls on each day of a time: kept counted, and the first rows of each day and no more. */
import { sql } from 'drizzle-orm';
import type { Behaviour } from '../../../shared/domain/behaviour.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorKind } from '../../../shared/domain/debtor-kind.ts';
import type { BecauseCode, StepKind } from '../../../shared/domain/dunning/facts.ts';
import type { LadderId, RungId } from '../../../shared/domain/dunning/policy.ts';
import type { DebtorId, InvoiceId } from '../../../shared/domain/ids.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import type { ReadDb } from '../unit-of-work.ts';

export type Range = { readonly from: IsoDate; readonly to: IsoDate };
export type Window = { readonly offset: number; readonly limit: number };
type DayCount = { readonly on: IsoDate; readonly n: number };

export const countStepsByDay = (db: ReadDb, { from, to }: Range): readonly DayCount[] =>
  db.all(sql`
    SELECT onDay AS "on", sum(n) AS n FROM step_totals WHERE rank IN (0, 1) AND onDay BETWEEN ${from} AND ${to}
    GROUP BY onDay HAVING sum(n) > 0`);

export type CalendarStepRow = {
  readonly debtorId: DebtorId;
  readonly name: string;
  readonly phone: string | null;
  readonly step: StepKind;
  readonly rungId: RungId | null;
  readonly because: BecauseCode;
  readonly params: string;
  readonly amount: Cents;
  readonly kind: DebtorKind;
  readonly behaviour: Behaviour;
  readonly ladderId: LadderId | null;
  readonly onlyInWriting: number;
};

/** What cannot wait first, then the largest sum: the order of the index, so that a day of a thousand costs no more than its window. */
export function stepsOn(db: ReadDb, day: IsoDate, { offset, limit }: Window): readonly CalendarStepRow[] {
  const urgent = stepsOfRank(db, day, 0, { offset, limit });
  if (urgent.length === limit) return urgent;
  const before = offset === 0 ? 0 : countUrgentOn(db, day);
  const rest = { offset: Math.max(0, offset - before), limit: limit - urgent.length };
  return [...urgent, ...stepsOfRank(db, day, 1, rest)];
}

const countUrgentOn = (db: ReadDb, day: IsoDate): number =>
  db.get<{ n: number }>(sql`SELECT coalesce(sum(n), 0) AS n FROM step_totals WHERE rank = 0 AND onDay = ${day}`).n;

const stepsOfRank = (db: ReadDb, day: IsoDate, rank: 0 | 1, { offset, limit }: Window): readonly CalendarStepRow[] =>
  db.all(sql`
    SELECT n.debtorId, d.name, coalesce(d.phone, d.mobile) AS phone, n.kind AS step, n.rungId, n.because, n.params,
      n.amountCents AS amount, d.kind, d.behaviour, d.ladderId, d.onlyInWriting
    FROM next_steps n JOIN debtors d ON d.id = n.debtorId
    WHERE n.leads = 1 AND n.rank = ${rank} AND n.onDay = ${day}
    ORDER BY n.amountCents DESC, n.debtorId LIMIT ${limit} OFFSET ${offset}`);

type OfDebtor = {
  readonly on: IsoDate;
  readonly debtorId: DebtorId;
  readonly name: string;
  readonly phone: string | null;
  readonly amount: Cents;
};
export type PromisedRow = OfDebtor & { readonly madeOn: IsoDate; readonly received: Cents };

/** Those that were not called off, the largest of each day first, each with what came in since it was made. */
export const promisesBetween = (db: ReadDb, { from, to }: Range): readonly PromisedRow[] =>
  db.all(sql`
    SELECT m.promisedFor AS "on", m.debtorId, d.name, coalesce(d.phone, d.mobile) AS phone, m.amountCents AS amount, m.madeOn,
      (SELECT coalesce(sum(p.amountCents), 0) FROM payments p
        WHERE p.debtorId = m.debtorId AND p.receivedOn BETWEEN m.madeOn AND m.promisedFor AND +p.reversesPaymentId IS NULL
          AND NOT EXISTS (SELECT 1 FROM payments r WHERE r.reversesPaymentId = p.id)) AS received
    FROM promises m JOIN debtors d ON d.id = m.debtorId
    WHERE m.cancelledOn IS NULL AND m.promisedFor BETWEEN ${from} AND ${to}
    ORDER BY m.promisedFor, m.amountCents DESC, m.debtorId`);

/** Open due dates of each day. */
export const countDuesByDay = (db: ReadDb, { from, to }: Range): readonly (DayCount & { readonly amount: Cents })[] =>
  db.all(sql`
    SELECT dueOn AS "on", n, owedCents AS amount FROM due_totals WHERE n > 0 AND dueOn BETWEEN ${from} AND ${to}`);

export type DueRow = OfDebtor & { readonly invoiceId: InvoiceId; readonly number: string };

export const duesOn = (db: ReadDb, day: IsoDate, { offset, limit }: Window): readonly DueRow[] =>
  db.all(sql`
    SELECT u.dueOn AS "on", u.debtorId, d.name, coalesce(d.phone, d.mobile) AS phone, u.outstandingCents AS amount, u.invoiceId,
      i.number
    FROM due_dates u JOIN invoices i ON i.id = u.invoiceId JOIN debtors d ON d.id = u.debtorId
    WHERE u.live = 1 AND u.outstandingCents <> 0 AND u.outstandingCents > 0 AND u.dueOn = ${day}
    ORDER BY u.outstandingCents DESC LIMIT ${limit} OFFSET ${offset}`);

/** Objections that are open and have a last day to be answered: only the open ones are looked through. */
export const disputesToAnswer = (db: ReadDb, { from, to }: Range): readonly DueRow[] =>
  db.all(sql`
    SELECT x.answerBy AS "on", i.debtorId, d.name, coalesce(d.phone, d.mobile) AS phone,
      coalesce(x.disputedCents, (SELECT sum(u.outstandingCents) FROM due_dates u WHERE u.invoiceId = i.id AND u.live = 1)) AS amount,
      x.invoiceId, i.number
    FROM invoice_disputes x INDEXED BY invoice_disputes_one_open CROSS JOIN invoices i ON i.id = x.invoiceId AND i.deletedOn IS NULL
      CROSS JOIN debtors d ON d.id = i.debtorId
    WHERE x.closedOn IS NULL AND x.answerBy BETWEEN ${from} AND ${to} ORDER BY x.answerBy, i.numberKey`);
