/** Invoices as lists: filtered, sorted and summed in SQL, over what is kept in order and added up (`0081-totals.sql`). */
import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorId, InvoiceId } from '../../../shared/domain/ids.ts';
import { numberKey } from '../../../shared/domain/imports/keys.ts';
import { invoices } from '../schema.ts';
import type { ReadDb } from '../unit-of-work.ts';
import type { InvoiceListFilter, InvoiceListSort, WindowPart } from './invoice-conditions.ts';
import type { InvoiceRecord } from './invoice-repository.ts';
import { sumsSql } from './invoice-sums.ts';
import { amongFirst, windowsSql } from './invoice-window.ts';
import { manyFound, sumsOfMany, windowOfMany } from './many-found.ts';
import { foundBy } from './search-matches.ts';

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
type ListWindow = { readonly offset: number; readonly limit: number };

/** The window and the sums of all that the filter lets through. */
export function listInvoices(
  db: ReadDb,
  filter: InvoiceListFilter,
  sort: InvoiceListSort,
  today: IsoDate,
  window: ListWindow,
): { readonly rows: readonly InvoiceListRow[]; readonly sums: InvoiceListSums } {
  const many = manyFound(db, filter);
  if (many && sort.by === 'issued') {
    // Where the newest hold many of them there is nothing to sort.
    const near = many.isAskedSoon ? idsOfWindow(db, [{ query: amongFirst(filter, sort, today) }], window) : [];
    const isFull = near.length === window.limit;
    const ids = isFull ? near : idsOfWindow(db, [{ query: windowOfMany(many, sort.descending) }], window);
    return { rows: invoiceRowsOf(db, ids), sums: db.get<InvoiceListSums>(sumsOfMany(many, today)) };
  }
  const found = filter.status === 'bin' ? undefined : foundBy(db, filter.text);
  const sums = db.get<InvoiceListSums>(many ? sumsOfMany(many, today) : sumsSql(filter, today, found));
  const parts = windowsSql(filter, sort, today, found);
  return { rows: invoiceRowsOf(db, idsOfWindow(db, parts, window)), sums };
}

/** A list of one part, or of several that stand one after another: how many each has is asked only when the window reaches past it. */
function idsOfWindow(db: ReadDb, parts: readonly WindowPart[], { offset, limit }: ListWindow): readonly InvoiceId[] {
  const ids: InvoiceId[] = [];
  let skip = offset;
  for (const { query, count } of parts) {
    if (ids.length === limit) break;
    const found = db.all<{ id: InvoiceId }>(sql`${query} LIMIT ${limit - ids.length} OFFSET ${skip}`);
    ids.push(...found.map(({ id }) => id));
    if (found.length > 0) skip = 0;
    else if (count) skip = Math.max(0, skip - db.get<{ n: number }>(count).n);
  }
  return ids;
}

/** The rows of these invoices, in the order given. */
export function invoiceRowsOf(db: ReadDb, ids: readonly InvoiceId[]): readonly InvoiceListRow[] {
  if (ids.length === 0) return [];
  const rows = db.all<InvoiceListRow>(invoiceRowsSql(ids));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

const invoiceRowsSql = (ids: readonly InvoiceId[]): SQL => sql`
  SELECT i.id, i.debtorId, d.name AS debtorName, i.kind, i.number, i.issuedOn, i.totalCents AS total, i.concept, i.deletedOn,
    i.notClaimableSince, i.noteDueOn, sum(u.outstandingCents) AS outstanding,
    min(iif(u.outstandingCents > 0, u.dueOn, NULL)) AS oldestOpenOn, max(u.dueOn) AS lastDueOn, count(*) AS dueDates,
    EXISTS (SELECT 1 FROM invoice_disputes x WHERE x.invoiceId = i.id AND x.closedOn IS NULL) AS disputed
  FROM invoices i JOIN due_dates u ON u.invoiceId = i.id JOIN debtors d ON d.id = i.debtorId
  WHERE i.id IN ${[...ids]} GROUP BY i.id`;

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
 * Invoices of a debtor that may still claim something, oldest first and those of one day by number: those with an open balance, and those paid late,
 * whose interest and 40 € outlive the principal.
 */
export function openInvoicesOf(db: ReadDb, debtorId: DebtorId): readonly (InvoiceRecord & { readonly outstanding: number })[] {
  const own = db
    .select()
    .from(invoices)
    .where(and(eq(invoices.debtorId, debtorId), isNull(invoices.deletedOn)))
    .orderBy(invoices.issuedOn, sql`length(${invoices.numberKey})`, invoices.numberKey, invoices.id)
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
