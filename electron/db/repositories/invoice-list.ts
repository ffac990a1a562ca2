/** Invoices as lists: filtered, sorted and summed in SQL, over the partial indexes that hold only what is open. */
import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorId, InvoiceId } from '../../../shared/domain/ids.ts';
import { numberKey } from '../../../shared/domain/imports/keys.ts';
import { nameKey } from '../../../shared/domain/name-key.ts';
import { invoices } from '../schema.ts';
import type { ReadDb } from '../unit-of-work.ts';
import type { InvoiceRecord } from './invoice-repository.ts';
import { searchExpression } from './search-repository.ts';

export type InvoiceListFilter = {
  readonly text?: string | undefined;
  readonly status: 'all' | 'open' | 'overdue' | 'not-due' | 'paid' | 'disputed' | 'not-claimable' | 'bin';
  readonly debtorId?: DebtorId | undefined;
  readonly from?: IsoDate | undefined;
  readonly to?: IsoDate | undefined;
};
export type InvoiceListSort = {
  readonly by: 'issued' | 'due' | 'outstanding' | 'total' | 'number' | 'debtor';
  readonly descending: boolean;
};
export type InvoiceListRow = {
  readonly id: InvoiceId;
  readonly debtorId: DebtorId;
  readonly debtorName: string;
  readonly kind: 'invoice' | 'corrective';
  readonly number: string;
  readonly issuedOn: IsoDate;
  readonly total: number;
  readonly concept: string | null;
  readonly deletedOn: IsoDate | null;
  readonly notClaimableSince: IsoDate | null;
  readonly noteDueOn: IsoDate | null;
  readonly outstanding: number;
  /** Of the oldest due date that is still owed. */
  readonly oldestOpenOn: IsoDate | null;
  readonly lastDueOn: IsoDate;
  readonly dueDates: number;
  readonly disputed: number;
};
export type InvoiceListSums = {
  readonly count: number;
  readonly total: number;
  readonly outstanding: number;
  readonly overdue: number;
};

export function listInvoices(
  db: ReadDb,
  filter: InvoiceListFilter,
  sort: InvoiceListSort,
  today: IsoDate,
  window: { readonly offset: number; readonly limit: number },
): readonly InvoiceListRow[] {
  return invoiceRowsOf(db, invoiceWindow(db, filter, sort, today, window));
}

/** Which invoices stand in the window, in order: the only part that has to look at all of them. */
function invoiceWindow(
  db: ReadDb,
  filter: InvoiceListFilter,
  sort: InvoiceListSort,
  today: IsoDate,
  window: { readonly offset: number; readonly limit: number },
): readonly InvoiceId[] {
  return db.all<{ id: InvoiceId }>(windowSql(filter, sort, today, window)).map((row) => row.id);
}

export function windowSql(
  filter: InvoiceListFilter,
  sort: InvoiceListSort,
  today: IsoDate,
  window: { readonly offset: number; readonly limit: number },
): SQL {
  if (sort.by === 'due' && isWhole(filter)) return windowByDay(filter, sort.descending, window);
  const needsBalance = sort.by === 'due' || sort.by === 'outstanding';
  const from =
    sort.by !== 'debtor'
      ? source(filter, needsBalance)
      : isWhole(filter) && filter.status === 'all'
        ? BY_DEBTOR
        : sql`${source(filter, false)} ${WITH_DEBTOR}`;
  return sql`${withBalances(filter, today)}
    SELECT i.id ${from} ${conditions(filter, today)}
    ORDER BY ${order(sort)} LIMIT ${window.limit} OFFSET ${window.offset}`;
}

/** Nothing but the state narrows it, so that nearly every due date leads to a row. */
const isWhole = ({ status, text, debtorId, from, to }: InvoiceListFilter): boolean =>
  (status === 'all' || status === 'paid') && !text && debtorId === undefined && !from && !to;

/**
 * Walks the due dates in their order and stops when the window is full. Each invoice stands where its oldest open due date is,
 * or, once it is paid, its last one; its other due dates are passed over.
 */
function windowByDay(
  { status }: InvoiceListFilter,
  descending: boolean,
  window: { readonly offset: number; readonly limit: number },
): SQL {
  const oldestOpen = sql`(SELECT x.id FROM due_dates x INDEXED BY due_dates_by_invoice
    WHERE x.invoiceId = u.invoiceId AND x.outstandingCents > 0 ORDER BY x.dueOn, x.id LIMIT 1)`;
  const last = sql`(SELECT x.id FROM due_dates x INDEXED BY due_dates_by_invoice
    WHERE x.invoiceId = u.invoiceId ORDER BY x.dueOn DESC, x.id LIMIT 1)`;
  const isOpen = sql`EXISTS (SELECT 1 FROM due_dates x INDEXED BY due_dates_by_invoice WHERE x.invoiceId = u.invoiceId AND x.outstandingCents <> 0)`;
  return sql`
    SELECT i.id FROM due_dates u INDEXED BY due_dates_by_day CROSS JOIN invoices i ON i.id = u.invoiceId
    WHERE i.deletedOn IS NULL AND u.id = coalesce(${oldestOpen}, ${last}) ${status === 'paid' ? sql`AND NOT ${isOpen}` : sql``}
    ORDER BY u.dueOn ${descending ? sql`DESC` : sql`ASC`}, i.issuedOn DESC, i.id LIMIT ${window.limit} OFFSET ${window.offset}`;
}

/** The rows of these invoices, in the order given. */
export function invoiceRowsOf(db: ReadDb, ids: readonly InvoiceId[]): readonly InvoiceListRow[] {
  if (ids.length === 0) return [];
  const rows = db.all<InvoiceListRow>(sql`
    SELECT i.id, i.debtorId, d.name AS debtorName, i.kind, i.number, i.issuedOn, i.totalCents AS total, i.concept, i.deletedOn,
      i.notClaimableSince, i.noteDueOn, sum(u.outstandingCents) AS outstanding,
      min(iif(u.outstandingCents > 0, u.dueOn, NULL)) AS oldestOpenOn, max(u.dueOn) AS lastDueOn, count(*) AS dueDates,
      EXISTS (SELECT 1 FROM invoice_disputes x WHERE x.invoiceId = i.id AND x.closedOn IS NULL) AS disputed
    FROM invoices i JOIN due_dates u ON u.invoiceId = i.id JOIN debtors d ON d.id = i.debtorId
    WHERE i.id IN ${[...ids]} GROUP BY i.id`);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

export function sumInvoices(db: ReadDb, filter: InvoiceListFilter, today: IsoDate): InvoiceListSums {
  const row = db.get<InvoiceListSums>(sumsSql(filter, today));
  return row ?? { count: 0, total: 0, outstanding: 0, overdue: 0 };
}

export function sumsSql(filter: InvoiceListFilter, today: IsoDate): SQL {
  const { status } = filter;
  if ((status === 'all' || status === 'paid') && !filter.text && !filter.from && !filter.to) return sumsOfAll(filter, today);
  return sql`${withBalances(filter, today)}
    SELECT count(*) AS count, coalesce(sum(i.totalCents), 0) AS total, coalesce(sum(o.outstanding), 0) AS outstanding,
      coalesce(sum(o.overdue), 0) AS overdue
    ${source(filter, true)} ${conditions(filter, today)}`;
}

/** All invoices are counted in their index and what is open in its own, once each: nothing is matched row by row. */
function sumsOfAll({ status, debtorId }: InvoiceListFilter, today: IsoDate): SQL {
  const all = sql`(SELECT count(*) AS count, coalesce(sum(i.totalCents), 0) AS total FROM invoices i
    WHERE i.deletedOn IS NULL ${debtorId === undefined ? sql`` : sql`AND i.debtorId = ${debtorId}`}) a`;
  if (status === 'paid') {
    return sql`${withBalances({ status, debtorId }, today)}
      SELECT a.count - b.count AS count, a.total - b.total AS total, 0 AS outstanding, 0 AS overdue
      FROM ${all}, (SELECT count(*) AS count, coalesce(sum(i.totalCents), 0) AS total FROM o CROSS JOIN invoices i ON i.id = o.invoiceId
        WHERE i.deletedOn IS NULL) b`;
  }
  return sql`
    SELECT a.count, a.total, b.outstanding, b.overdue
    FROM ${all}, (SELECT coalesce(sum(outstandingCents), 0) AS outstanding,
        coalesce(sum(iif(dueOn < ${today}, outstandingCents, 0)), 0) AS overdue
      FROM due_dates WHERE live = 1 AND outstandingCents <> 0 ${debtorId === undefined ? sql`` : sql`AND debtorId = ${debtorId}`}) b`;
}

/**
 * What is open of each invoice; what lies in the bin owes nothing. With the hint SQLite walks what is open alone, in the order of
 * invoices and so without sorting.
 */
function withBalances({ debtorId }: InvoiceListFilter, today: IsoDate): SQL {
  const ofDebtor = debtorId === undefined ? sql`` : sql`AND debtorId = ${debtorId}`;
  return sql`WITH o AS (
    SELECT invoiceId, sum(outstandingCents) AS outstanding,
      sum(iif(dueOn < ${today}, outstandingCents, 0)) AS overdue,
      min(iif(outstandingCents > 0, dueOn, NULL)) AS dueOn
    FROM due_dates INDEXED BY ${debtorId === undefined ? sql`due_dates_open_by_invoice` : sql`due_dates_open`}
    WHERE live = 1 AND outstandingCents <> 0 ${ofDebtor} GROUP BY invoiceId)`;
}

/** Of what is open the balances lead, since they are few; otherwise they are looked up beside each invoice. */
function source({ status }: InvoiceListFilter, needsBalance: boolean): SQL {
  if (status === 'open' || status === 'overdue' || status === 'not-due')
    return sql`FROM o CROSS JOIN invoices i ON i.id = o.invoiceId`;
  if (status === 'paid' || needsBalance) return sql`FROM invoices i LEFT JOIN o ON o.invoiceId = i.id`;
  return sql`FROM invoices i`;
}

const WITH_DEBTOR = sql`JOIN debtors d ON d.id = i.debtorId`;
/** All of them: debtors in the order of their names, and the invoices of each. */
const BY_DEBTOR = sql`FROM debtors d INDEXED BY debtors_in_name_order CROSS JOIN invoices i ON i.debtorId = d.id`;

function conditions(filter: InvoiceListFilter, today: IsoDate): SQL {
  const { status, text, debtorId, from, to } = filter;
  const all = [status === 'bin' ? sql`i.deletedOn IS NOT NULL` : sql`i.deletedOn IS NULL`];
  if (status === 'overdue') all.push(sql`o.overdue > 0`);
  if (status === 'not-due') all.push(sql`o.outstanding > 0 AND o.overdue = 0`);
  if (status === 'paid') all.push(sql`o.invoiceId IS NULL`);
  if (status === 'disputed') {
    all.push(sql`i.id IN (SELECT x.invoiceId FROM invoice_disputes x WHERE x.closedOn IS NULL)`);
  }
  if (status === 'not-claimable') {
    // As the partial index says it, so that it is used.
    all.push(
      sql`(i.notClaimableSince IS NOT NULL OR i.noteDueOn IS NOT NULL) AND (i.notClaimableSince IS NOT NULL OR i.noteDueOn >= ${today})`,
    );
  }
  if (debtorId !== undefined) all.push(sql`i.debtorId = ${debtorId}`);
  if (from !== undefined) all.push(sql`i.issuedOn >= ${from}`);
  if (to !== undefined) all.push(sql`i.issuedOn <= ${to}`);
  for (const word of text?.split(/\s+/).filter((part) => nameKey(part) !== '') ?? []) {
    all.push(status === 'bin' ? matchesInBin(word) : matches(word));
  }
  return sql`WHERE ${sql.join(all, sql` AND `)}`;
}

/** Numbers by any three of their signs, or by how they begin or end; debtors by all that finds them, or by their name's beginning. */
function matches(word: string): SQL {
  const key = numberKey(word);
  const expression = searchExpression(word);
  if (expression === undefined) {
    const start = nameKey(word);
    return sql`(${key === '' ? sql`FALSE` : sql`i.numberKey >= ${key} AND i.numberKey < ${`${key}\u{10ffff}`} OR i.numberKey LIKE ${`%/${key}`}`}
      OR i.debtorId IN (SELECT b.id FROM debtors b WHERE b.deletedOn IS NULL AND b.nameKey >= ${start} AND b.nameKey < ${`${start}\u{10ffff}`}))`;
  }
  return sql`(i.numberKey = ${key}
    OR i.id IN (SELECT s.subjectId FROM search JOIN search_subjects s ON s.id = search.rowid WHERE search MATCH ${expression} AND s.kind = 'invoice')
    OR i.debtorId IN (SELECT s.debtorId FROM search JOIN search_subjects s ON s.id = search.rowid WHERE search MATCH ${expression} AND s.kind = 'debtor'))`;
}

/** The search index holds nothing of the bin, which is small. */
function matchesInBin(word: string): SQL {
  const inNumber = `%${likeText(numberKey(word))}%`;
  const inName = `%${likeText(nameKey(word))}%`;
  return sql`(i.numberKey LIKE ${inNumber} ESCAPE '\\'
    OR i.debtorId IN (SELECT b.id FROM debtors b WHERE b.nameKey LIKE ${inName} ESCAPE '\\'))`;
}

const likeText = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** The last key settles ties the same way in both directions, so that one is the other backwards and an index serves both. */
function order({ by, descending }: InvoiceListSort): SQL {
  const way = descending ? sql`DESC` : sql`ASC`;
  const back = descending ? sql`ASC` : sql`DESC`;
  const newest = sql`i.issuedOn DESC, i.id`;
  switch (by) {
    case 'issued':
      return sql`i.issuedOn ${way}, i.id ${back}`;
    case 'due':
      return sql`coalesce(o.dueOn, (SELECT max(u.dueOn) FROM due_dates u WHERE u.invoiceId = i.id)) ${way}, ${newest}`;
    case 'outstanding':
      return sql`coalesce(o.outstanding, 0) ${way}, ${newest}`;
    case 'total':
      return sql`i.totalCents ${way}, ${newest}`;
    case 'number':
      return sql`rtrim(i.numberKey, '0123456789') ${way}, length(i.numberKey) ${way}, i.numberKey ${way}`;
    case 'debtor':
      return sql`d.nameKey ${way}, ${newest}`;
  }
}

/** The highest number of the series of the invoice written last: `F26/0012`. */
export function lastNumberOfSeries(db: ReadDb): string | undefined {
  const last = db.get<{ prefix: string } | undefined>(sql`
    SELECT rtrim(numberKey, '0123456789') AS prefix FROM invoices
    WHERE kind = 'invoice' AND deletedOn IS NULL ORDER BY rowid DESC LIMIT 1`);
  if (!last) return undefined;
  return db.get<{ number: string } | undefined>(sql`
    SELECT number FROM invoices WHERE deletedOn IS NULL AND rtrim(numberKey, '0123456789') = ${last.prefix} AND kind = 'invoice'
    ORDER BY length(numberKey) DESC, numberKey DESC LIMIT 1`)?.number;
}

export type SameNumber = {
  readonly id: InvoiceId;
  readonly number: string;
  readonly debtorName: string;
  readonly issuedOn: IsoDate;
};

/** `F26/0001` and `f26-1` are one number. */
export function invoicesNumbered(db: ReadDb, number: string, except: InvoiceId | undefined): readonly SameNumber[] {
  const key = numberKey(number);
  if (key === '') return [];
  return db.all(sql`
    SELECT i.id, i.number, d.name AS debtorName, i.issuedOn FROM invoices i JOIN debtors d ON d.id = i.debtorId
    WHERE i.numberKey = ${key} AND i.deletedOn IS NULL AND i.id <> ${except ?? ''} ORDER BY i.issuedOn DESC LIMIT 5`);
}

/**
 * Invoices of a debtor that may still claim something, oldest first: those with an open balance, and those paid late,
 * whose interest and 40 € outlive the principal.
 */
export function openInvoicesOf(db: ReadDb, debtorId: DebtorId): readonly (InvoiceRecord & { readonly outstanding: number })[] {
  const own = db
    .select()
    .from(invoices)
    .where(and(eq(invoices.debtorId, debtorId), isNull(invoices.deletedOn)))
    .orderBy(invoices.issuedOn, invoices.id)
    .all();
  const open = new Map(
    db
      .all<{ id: InvoiceId; outstanding: number }>(sql`
        SELECT invoiceId AS id, sum(outstandingCents) AS outstanding FROM due_dates
        WHERE debtorId = ${debtorId} AND live = 1 AND outstandingCents <> 0 GROUP BY invoiceId`)
      .map(({ id, outstanding }) => [id, outstanding]),
  );
  return own.map((invoice) => ({ ...invoice, outstanding: open.get(invoice.id) ?? 0 }));
}
