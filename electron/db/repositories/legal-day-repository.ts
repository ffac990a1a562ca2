/** The derived legal days: what falls on each day, read in the order of their index, and whose wait to be told anew. */
import { sql } from 'drizzle-orm';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorId, InvoiceId } from '../../../shared/domain/ids.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import { type LegalDayKind, legalDayRows, staleLegalDays } from '../schema.ts';
import type { ReadDb, WriteTx } from '../unit-of-work.ts';
import { among } from './agenda-facts.ts';
import type { Range } from './calendar-repository.ts';
import { staleMarks } from './stale-marks.ts';

export type LegalDayRow = typeof legalDayRows.$inferSelect;
export type { LegalDayKind };

export const legalDayMarks = staleMarks(staleLegalDays);

/** Those who owe something about which they were invited to negotiate: what came of it ends by itself, on a day. */
export function markNegotiatingStale(tx: WriteTx): void {
  tx.run(sql`
    INSERT OR IGNORE INTO legal_days_stale (debtorId)
    SELECT DISTINCT l.debtorId FROM letters l INDEXED BY letters_inviting CROSS JOIN debtor_balances b ON b.debtorId = l.debtorId
    WHERE l.templateId IN ('L06', 'L16B') AND l.state = 'registered' AND b.openCents <> 0`);
}

/** Whoever owes something, whoever's VAT was taken back without all its steps, and whoever has a row that may no longer be true. */
export function debtorsWithLegalDays(db: ReadDb): readonly DebtorId[] {
  return db
    .all<{ id: DebtorId }>(sql`
      SELECT debtorId AS id FROM due_dates WHERE live = 1 AND outstandingCents <> 0 GROUP BY debtorId
      UNION SELECT i.debtorId FROM vat_reliefs r INDEXED BY vat_reliefs_unfinished CROSS JOIN invoices i ON i.id = r.invoiceId
        WHERE r.deletedOn IS NULL AND (r.sentOn IS NULL OR r.notifiedOn IS NULL)
      UNION SELECT debtorId FROM legal_days`)
    .map(({ id }) => id);
}

/** In the order in which they are written. */
export function legalDayRowsOf(db: ReadDb, ids: readonly DebtorId[]): readonly LegalDayRow[] {
  return db
    .select()
    .from(legalDayRows)
    .where(sql`${legalDayRows.debtorId} IN ${among(ids)}`)
    .orderBy(legalDayRows.debtorId, legalDayRows.kind, legalDayRows.subjectId)
    .all();
}

/** Takes the place of every row of these debtors. */
export function replaceLegalDays(tx: WriteTx, ids: readonly DebtorId[], rows: readonly LegalDayRow[]): void {
  tx.run(sql`DELETE FROM legal_days WHERE debtorId IN ${among(ids)}`);
  // One statement for all of them: of a whole ledger they are tens of thousands.
  tx.run(sql`
    INSERT INTO legal_days (debtorId, kind, subjectId, onDay, endsOn, amountCents, invoiceId, invoiceCount)
    SELECT value ->> 'debtorId', value ->> 'kind', value ->> 'subjectId', value ->> 'onDay', value ->> 'endsOn',
      value ->> 'amountCents', value ->> 'invoiceId', value ->> 'invoiceCount'
    FROM json_each(${JSON.stringify(rows)})`);
}

/** How many of each kind fall on each day and still say something today. */
export const countLegalDays = (
  db: ReadDb,
  { from, to }: Range,
  today: IsoDate,
): readonly { readonly kind: LegalDayKind; readonly on: IsoDate; readonly n: number }[] =>
  db.all(sql`
    SELECT kind, onDay AS "on", count(*) AS n FROM legal_days
    WHERE kind IN ('limitation', 'vat-opens', 'vat-closes', 'vat-notify', 'filing') AND onDay BETWEEN ${from} AND ${to} AND endsOn >= ${today}
    GROUP BY kind, onDay`);

export type DatedLegalDay = {
  readonly kind: LegalDayKind;
  readonly on: IsoDate;
  readonly debtorId: DebtorId;
  readonly name: string;
  readonly phone: string | null;
  readonly amount: Cents | null;
  readonly invoiceId: InvoiceId;
  readonly number: string;
  readonly invoiceCount: number;
};

/** Of one kind, day by day, the largest sum of each first. */
export const legalDaysBetween = (
  db: ReadDb,
  kind: LegalDayKind,
  { from, to, today, limit }: Range & { readonly today: IsoDate; readonly limit: number },
): readonly DatedLegalDay[] =>
  db.all(sql`
    SELECT x.kind, x.onDay AS "on", x.debtorId, d.name, coalesce(d.phone, d.mobile) AS phone, x.amountCents AS amount, x.invoiceId,
      i.number, x.invoiceCount
    FROM legal_days x INDEXED BY legal_days_by_kind CROSS JOIN debtors d ON d.id = x.debtorId CROSS JOIN invoices i ON i.id = x.invoiceId
    WHERE x.kind = ${kind} AND x.onDay BETWEEN ${from} AND ${to} AND x.endsOn >= ${today}
    ORDER BY x.onDay, x.amountCents DESC, x.debtorId, x.subjectId LIMIT ${limit}`);
