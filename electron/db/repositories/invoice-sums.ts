/**
 * How many invoices a list has and what they come to. Of a whole state that is kept added up by day; only what a filter narrowed is
 * summed invoice by invoice. What lies in the bin owes nothing.
 */
import { type SQL, sql } from 'drizzle-orm';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import { among } from './agenda-facts.ts';
import type { InvoiceListFilter } from './invoice-conditions.ts';
import { candidates, conditions, isOnlyText, isWhole, listed, NOTHING } from './invoice-conditions.ts';
import type { Found } from './search-matches.ts';

/** `found`: what the text of the filter finds, where the index of texts was asked. */
export function sumsSql(filter: InvoiceListFilter, today: IsoDate, found?: Found): SQL {
  if (isWhole(filter)) {
    const ofState = sumsOfState(filter.status, today);
    if (ofState) return ofState;
  }
  if (isOnlyText(filter)) return found ? sumsOfFound(found, today) : sumsOfShortText(filter, today);
  return sql`${FIGURES(today)} FROM ${found ? sql`${candidates(found)} CROSS JOIN invoices i ON i.id = m.id` : listed(filter)}
    LEFT JOIN open_invoices o ON o.invoiceId = i.id ${conditions(filter, today, found)}`;
}

const FIGURES = (today: IsoDate): SQL => sql`
  SELECT count(*) AS count, coalesce(sum(i.totalCents), 0) AS total, coalesce(sum(o.outstandingCents), 0) AS outstanding,
    coalesce(sum(${lateOf(today)}), 0) AS overdue`;

/** Of one invoice that has something open: most are late whole; of the others the due dates tell. */
const lateOf = (
  today: IsoDate,
): SQL => sql`CASE WHEN o.invoiceId IS NULL THEN 0 WHEN o.lastDueOn < ${today} THEN o.outstandingCents ELSE (
  SELECT sum(u.outstandingCents) FROM due_dates u INDEXED BY due_dates_open_by_invoice
  WHERE u.invoiceId = o.invoiceId AND u.live = 1 AND u.outstandingCents <> 0 AND u.dueOn < ${today}) END`;

function sumsOfState(status: InvoiceListFilter['status'], today: IsoDate): SQL | undefined {
  const open = (condition: SQL): SQL => sql`(SELECT coalesce(sum(n), 0) AS n, coalesce(sum(totalCents), 0) AS total,
    coalesce(sum(outstandingCents), 0) AS outstanding FROM open_invoice_totals ${condition}) o`;
  const late = (figure: SQL): SQL =>
    sql`(SELECT coalesce(sum(${figure}), 0) AS overdue FROM due_totals WHERE dueOn < ${today}) l`;
  const withCredits = late(sql`owedCents + creditCents`);
  switch (status) {
    case 'all':
      return sql`SELECT g.invoices AS count, g.invoicedCents AS total, o.outstanding, l.overdue
        FROM ledger_totals g, ${open(NOTHING)}, ${withCredits}`;
    case 'open':
      return sql`SELECT o.n AS count, o.total, o.outstanding, l.overdue FROM ${open(NOTHING)}, ${withCredits}`;
    case 'overdue':
      return sql`SELECT o.n AS count, o.total, o.outstanding, l.overdue
        FROM ${open(sql`WHERE oldestOpenOn <> '' AND oldestOpenOn < ${today}`)}, ${late(sql`owedCents`)}`;
    case 'not-due':
      return sql`SELECT o.n AS count, o.total, o.outstanding, 0 AS overdue FROM ${open(sql`WHERE oldestOpenOn >= ${today}`)}`;
    case 'paid':
      return sql`SELECT g.invoices - o.n AS count, g.invoicedCents - o.total AS total, 0 AS outstanding, 0 AS overdue
        FROM ledger_totals g, ${open(NOTHING)}`;
    default:
      return undefined;
  }
}

/** One or two letters that find thousands: all numbers are read, on an index that has what is asked. */
const sumsOfShortText = (filter: InvoiceListFilter, today: IsoDate): SQL => sql`
  ${FIGURES(today)} FROM invoices i INDEXED BY invoices_by_number_in_short
    LEFT JOIN open_invoices o ON o.invoiceId = i.id ${conditions(filter, today, undefined)}`;

/** Of more debtors than these what falls due later is added up once, by day, and not for each. */
const MANY = 200;

/** Whoever was found brings all of theirs, added up; other invoices are added one by one. */
function sumsOfFound({ debtorIds, invoiceIds }: Found, today: IsoDate): SQL {
  const later = (index: SQL): SQL => sql`SELECT coalesce(sum(u.outstandingCents), 0) FROM due_dates u INDEXED BY ${index}
    WHERE u.live = 1 AND u.outstandingCents <> 0 AND u.dueOn >= ${today}`;
  const overdue =
    debtorIds.length > MANY
      ? sql`coalesce(sum(b.openCents), 0) - (${later(sql`due_dates_open_by_day`)} AND u.debtorId IN ${among(debtorIds)})`
      : sql`coalesce(sum(b.openCents - (${later(sql`due_dates_open`)} AND u.debtorId = b.debtorId)), 0)`;
  return sql`
    SELECT sum(n) AS count, sum(total) AS total, sum(outstanding) AS outstanding, sum(overdue) AS overdue FROM (
      SELECT coalesce(sum(b.invoiceCount), 0) AS n, coalesce(sum(b.invoicedCents), 0) AS total,
        coalesce(sum(b.openCents), 0) AS outstanding, ${overdue} AS overdue
      FROM debtor_balances b WHERE b.debtorId IN ${among(debtorIds)}
      UNION ALL ${FIGURES(today)} FROM json_each(${JSON.stringify(invoiceIds)}) m CROSS JOIN invoices i ON i.id = m.value
        LEFT JOIN open_invoices o ON o.invoiceId = i.id WHERE i.deletedOn IS NULL)`;
}
