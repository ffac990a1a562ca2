/** What a list of invoices leaves out, as SQL. `i` is the invoice; `o` what is open of it, where a query joins it. */
import { type SQL, sql } from 'drizzle-orm';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { numberKey } from '../../../shared/domain/imports/keys.ts';
import { nameKey } from '../../../shared/domain/name-key.ts';
import { among } from './agenda-facts.ts';
import { beginsWith, type Found, lastGroup, wordsOf } from './search-matches.ts';
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
/** `query` is sorted and has no window yet. */
export type WindowPart = { readonly query: SQL; readonly count?: SQL };
export type Status = InvoiceListFilter['status'];

export const NOTHING = sql``;

/** Nothing but the state narrows it. */
export const isWhole = ({ text, debtorId, from, to }: InvoiceListFilter): boolean =>
  wordsOf(text).length === 0 && debtorId === undefined && !from && !to;

/** Nothing beside a text. */
export const isOnlyText = ({ status, debtorId, from, to }: InvoiceListFilter): boolean =>
  status === 'all' && debtorId === undefined && !from && !to;

/** What is open of an invoice is all debt or all credit, so its oldest unpaid day tells whether anything is late. */
export function stateOfOpen(status: Status, today: IsoDate): SQL {
  if (status === 'overdue') return sql`o.oldestOpenOn < ${today}`;
  return status === 'not-due' ? sql`o.oldestOpenOn >= ${today}` : sql`o.invoiceId IS NOT NULL`;
}

/** Those set apart are few and have an index of their own. */
export const listed = ({ status }: InvoiceListFilter): SQL =>
  status === 'not-claimable' ? sql`invoices i INDEXED BY invoices_set_apart` : sql`invoices i`;

/** The invoices that a text found, one after another: for as many as are sorted in no time. */
export const candidates = ({ debtorIds, invoiceIds }: Found): SQL => sql`(
  SELECT value AS id FROM json_each(${JSON.stringify(invoiceIds)})
  UNION ALL SELECT x.id FROM json_each(${JSON.stringify(debtorIds)}) b CROSS JOIN invoices x ON x.debtorId = b.value) m`;

export const isFound = ({ debtorIds, invoiceIds }: Found): SQL =>
  sql`(i.debtorId IN ${among(debtorIds)} OR i.id IN ${among(invoiceIds)})`;

/** Everything but the text that was found in the index already. */
export function conditions(filter: InvoiceListFilter, today: IsoDate, found: Found | undefined): SQL {
  const { status, text, debtorId, from, to } = filter;
  const all = [status === 'bin' ? sql`i.deletedOn IS NOT NULL` : sql`i.deletedOn IS NULL`];
  if (status === 'open' || status === 'overdue' || status === 'not-due') all.push(stateOfOpen(status, today));
  if (status === 'paid') all.push(sql`o.invoiceId IS NULL`);
  if (status === 'disputed') {
    all.push(
      sql`i.id IN (SELECT x.invoiceId FROM invoice_disputes x INDEXED BY invoice_disputes_one_open WHERE x.closedOn IS NULL)`,
    );
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
  if (!found) for (const word of wordsOf(text)) all.push(status === 'bin' ? matchesInBin(word) : matches(word));
  return sql`WHERE ${sql.join(all, sql` AND `)}`;
}

/** Numbers by any three of their signs, or by how they begin or end; debtors by all that finds them, or by their name's beginning. */
function matches(word: string): SQL {
  const key = numberKey(word);
  const expression = searchExpression(word);
  if (expression !== undefined) {
    return sql`(i.numberKey = ${key}
      OR i.id IN (SELECT s.subjectId FROM search JOIN search_subjects s ON s.id = search.rowid WHERE search MATCH ${expression} AND s.kind = 'invoice')
      OR i.debtorId IN (SELECT s.debtorId FROM search JOIN search_subjects s ON s.id = search.rowid WHERE search MATCH ${expression} AND s.kind = 'debtor'))`;
  }
  const start = nameKey(word);
  return sql`(${key === '' ? sql`FALSE` : sql`${beginsWith('i.numberKey', key)} OR ${lastGroup('i')} = ${key}`}
    OR i.debtorId IN (SELECT b.id FROM debtors b WHERE b.deletedOn IS NULL AND ${beginsWith('b.nameKey', start)}))`;
}

/** The search index holds nothing of the bin, which is small. */
function matchesInBin(word: string): SQL {
  const inNumber = `%${likeText(numberKey(word))}%`;
  const inName = `%${likeText(nameKey(word))}%`;
  return sql`(i.numberKey LIKE ${inNumber} ESCAPE '\\'
    OR i.debtorId IN (SELECT b.id FROM debtors b WHERE b.nameKey LIKE ${inName} ESCAPE '\\'))`;
}

const likeText = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
