/**
 * Which invoices stand in a window, in order. Each order is walked on an index and left when the window is full; only what is few, or
 * was narrowed first, is sorted.
 */
import { type SQL, sql } from 'drizzle-orm';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { InvoiceListFilter, InvoiceListSort, WindowPart } from './invoice-conditions.ts';
import { candidates, conditions, isFound, isOnlyText, isWhole, listed, NOTHING, stateOfOpen } from './invoice-conditions.ts';
import type { Found } from './search-matches.ts';

type By = InvoiceListSort['by'];

/** `found`: what the text of the filter finds, where the index of texts was asked. */
export function windowsSql(
  filter: InvoiceListFilter,
  sort: InvoiceListSort,
  today: IsoDate,
  found?: Found,
): readonly WindowPart[] {
  if (!isWhole(filter)) return [{ query: narrowed(filter, sort, today, found) }];
  const { status } = filter;
  if (sort.by === 'due' && (status === 'all' || status === 'open')) return [{ query: byDay(status, sort.descending) }];
  if (status === 'all' && sort.by === 'outstanding') return allByOutstanding(sort.descending);
  return [{ query: whole(filter, sort, today) }];
}

/** Nothing but the state narrows it. */
function whole(filter: InvoiceListFilter, sort: InvoiceListSort, today: IsoDate): SQL {
  const { status } = filter;
  if (status === 'open' || status === 'overdue' || status === 'not-due') return wholeOfOpen(status, sort, today);
  if (status === 'paid') {
    if (sort.by === 'issued') return paidByIssue(sort.descending);
    // All of them owe nothing, so by what they owe they stand by their date.
    if (sort.by === 'outstanding') return paidByIssue(true);
    if (sort.by === 'due') return byDay('paid', sort.descending);
    return sql`SELECT i.id ${walking(sort.by)} WHERE i.deletedOn IS NULL AND NOT ${isOpen(NOTHING)} ORDER BY ${orderOf(sort)}`;
  }
  const joined = sort.by === 'due' || sort.by === 'outstanding' ? WITH_OPEN : NOTHING;
  const from =
    status === 'all' && sort.by === 'debtor'
      ? BY_DEBTOR
      : sql`FROM ${listed(filter)} ${sort.by === 'debtor' ? WITH_DEBTOR : NOTHING}`;
  return sql`SELECT i.id ${from} ${joined} ${conditions(filter, today, undefined)} ORDER BY ${orderOf(sort)}`;
}

/** What is not due yet is few, and sorted; of the rest the index of the order leads. */
function wholeOfOpen(status: 'open' | 'overdue' | 'not-due', sort: InvoiceListSort, today: IsoDate): SQL {
  const own = {
    issued: sql`open_invoices_by_issue`,
    due: sql`open_invoices_by_day`,
    outstanding: sql`open_invoices_by_outstanding`,
  } as const;
  const index = status === 'not-due' ? own.due : sort.by in own ? own[sort.by as keyof typeof own] : undefined;
  if (!index) {
    return sql`SELECT i.id ${walking(sort.by)}
      WHERE i.deletedOn IS NULL AND ${isOpen(sql`AND ${stateOfOpen(status, today)}`)} ORDER BY ${orderOf(sort)}`;
  }
  const isOfAnother = sort.by !== 'issued' && sort.by !== 'due' && sort.by !== 'outstanding';
  return sql`SELECT o.invoiceId AS id FROM open_invoices o INDEXED BY ${index}
      ${isOfAnother ? sql`CROSS JOIN invoices i ON i.id = o.invoiceId` : NOTHING} ${sort.by === 'debtor' ? WITH_DEBTOR : NOTHING}
    WHERE ${stateOfOpen(status, today)} ORDER BY ${isOfAnother ? orderOf(sort) : orderOfOpen(sort)}`;
}

const paidByIssue = (descending: boolean): SQL =>
  sql`SELECT p.invoiceId AS id FROM paid_invoices p INDEXED BY paid_invoices_by_issue
    ORDER BY p.issuedOn ${wayOf(descending)}, p.invoiceId ${wayOf(!descending)}`;

/** Debts, what owes nothing, credits: each on its own index, and the middle one by date. */
function allByOutstanding(descending: boolean): readonly WindowPart[] {
  const ofSign = (sign: SQL): SQL => sql`
    SELECT o.invoiceId AS id FROM open_invoices o INDEXED BY open_invoices_by_outstanding WHERE o.outstandingCents ${sign}
    ORDER BY ${orderOfOpen({ by: 'outstanding', descending })}`;
  const debts = {
    query: ofSign(sql`> 0`),
    count: sql`SELECT coalesce(sum(n), 0) AS n FROM open_invoice_totals WHERE oldestOpenOn <> ''`,
  };
  const nothing = {
    query: paidByIssue(true),
    count: sql`SELECT invoices - (SELECT coalesce(sum(n), 0) FROM open_invoice_totals) AS n FROM ledger_totals`,
  };
  const credits = {
    query: ofSign(sql`< 0`),
    count: sql`SELECT coalesce(sum(n), 0) AS n FROM open_invoice_totals WHERE oldestOpenOn = ''`,
  };
  return descending ? [debts, nothing, credits] : [credits, nothing, debts];
}

/** Of more than these the order leads and the text is asked beside it; fewer are sorted. */
const FEW = 2_000;

/** What a text finds on the first days of the list, those of a thousand invoices. */
export function amongFirst(filter: InvoiceListFilter, sort: InvoiceListSort, today: IsoDate): SQL {
  const order = sql`ORDER BY ${orderOf(sort)}`;
  const first = sql`(SELECT x.issuedOn FROM invoices x INDEXED BY invoices_by_date WHERE x.deletedOn IS NULL
    ORDER BY x.issuedOn ${wayOf(sort.descending)} LIMIT 1 OFFSET 1000)`;
  return sql`SELECT i.id ${walking('issued')} ${conditions(filter, today, undefined)}
    AND i.issuedOn ${sort.descending ? sql`>=` : sql`<=`} ${first} ${order}`;
}

/** By a debtor, days or a text. */
function narrowed(filter: InvoiceListFilter, sort: InvoiceListSort, today: IsoDate, found: Found | undefined): SQL {
  const order = sql`ORDER BY ${orderOf(sort)}`;
  const needsOpen =
    sort.by === 'due' || sort.by === 'outstanding' || ['open', 'overdue', 'not-due', 'paid'].includes(filter.status);
  const joined = sql`${needsOpen ? WITH_OPEN : NOTHING} ${sort.by === 'debtor' ? WITH_DEBTOR : NOTHING}`;
  const where = conditions(filter, today, found);
  // A text that finds many: the first of them in the order of an index come soon.
  if (!found && isOnlyText(filter))
    return sql`SELECT i.id ${walking(sort.by)} ${needsOpen ? WITH_OPEN : NOTHING} ${where} ${order}`;
  if (!found) return sql`SELECT i.id FROM invoices i ${joined} ${where} ${order}`;
  const isLed = sort.by === 'issued' || sort.by === 'total' || sort.by === 'number';
  // A debtor stands for its invoices, of which there are some twenty.
  if (isLed && filter.debtorId === undefined && found.invoiceIds.length + 20 * found.debtorIds.length > FEW) {
    return sql`SELECT i.id ${walking(sort.by)} ${joined} ${where} AND ${isFound(found)} ${order}`;
  }
  return sql`SELECT i.id FROM ${candidates(found)} CROSS JOIN invoices i ON i.id = m.id ${joined} ${where} ${order}`;
}

const WITH_OPEN = sql`LEFT JOIN open_invoices o ON o.invoiceId = i.id`;
const WITH_DEBTOR = sql`JOIN debtors d ON d.id = i.debtorId`;
/** All of them: debtors in the order of their names, and the invoices of each. */
const BY_DEBTOR = sql`FROM debtors d INDEXED BY debtors_in_name_order CROSS JOIN invoices i ON i.debtorId = d.id`;

const isOpen = (state: SQL): SQL => sql`EXISTS (SELECT 1 FROM open_invoices o WHERE o.invoiceId = i.id ${state})`;

/** Invoices in the order of an index. */
function walking(by: By): SQL {
  if (by === 'debtor') return BY_DEBTOR;
  if (by === 'number') return sql`FROM invoices i INDEXED BY invoices_in_number_order`;
  return by === 'total' ? sql`FROM invoices i INDEXED BY invoices_by_total` : sql`FROM invoices i INDEXED BY invoices_by_date`;
}

/**
 * By the oldest day on which something is owed; what owes nothing, and a credit, by its last due date. Each kind stands in that order in
 * an index of its own, and SQLite merges them as far as the window reaches.
 */
function byDay(status: 'all' | 'open' | 'paid', descending: boolean): SQL {
  const debts = sql`SELECT oldestOpenOn AS onDay, issuedOn, invoiceId AS id FROM open_invoices INDEXED BY open_invoices_by_day
    WHERE oldestOpenOn IS NOT NULL`;
  const credits = sql`SELECT lastDueOn, issuedOn, invoiceId FROM open_invoices INDEXED BY open_invoices_in_favour WHERE oldestOpenOn IS NULL`;
  const paid = sql`SELECT lastDueOn AS onDay, issuedOn, invoiceId AS id FROM paid_invoices INDEXED BY paid_invoices_by_day`;
  const kinds = { all: [debts, credits, paid], open: [debts, credits], paid: [paid] }[status];
  const [way, opposite] = [wayOf(descending), wayOf(!descending)];
  return sql`${sql.join(kinds, sql` UNION ALL `)} ORDER BY onDay ${way}, issuedOn ${opposite}, id ${way}`;
}

const wayOf = (descending: boolean): SQL => (descending ? sql`DESC` : sql`ASC`);

/** The last key settles ties the same way in both directions, so that one is the other backwards and an index serves both. */
function orderOf({ by, descending }: InvoiceListSort): SQL {
  const way = wayOf(descending);
  const newest = sql`i.issuedOn DESC, i.id`;
  switch (by) {
    case 'issued':
      return sql`i.issuedOn ${way}, i.id ${wayOf(!descending)}`;
    case 'due':
      return sql`coalesce(o.oldestOpenOn, (SELECT max(u.dueOn) FROM due_dates u WHERE u.invoiceId = i.id)) ${way},
        i.issuedOn ${wayOf(!descending)}, i.id ${way}`;
    case 'outstanding':
      return sql`coalesce(o.outstandingCents, 0) ${way}, ${newest}`;
    case 'total':
      return sql`i.totalCents ${way}, ${newest}`;
    case 'number':
      return sql`rtrim(i.numberKey, '0123456789') ${way}, length(i.numberKey) ${way}, i.numberKey ${way}`;
    case 'debtor':
      return sql`d.nameKey ${way}, ${newest}`;
  }
}

/** The same orders, told by what is open. */
function orderOfOpen({ by, descending }: InvoiceListSort): SQL {
  const way = wayOf(descending);
  if (by === 'issued') return sql`o.issuedOn ${way}, o.invoiceId ${wayOf(!descending)}`;
  if (by === 'due') return sql`o.oldestOpenOn ${way}, o.issuedOn ${wayOf(!descending)}, o.invoiceId ${way}`;
  return sql`o.outstandingCents ${way}, o.issuedOn DESC, o.invoiceId`;
}
