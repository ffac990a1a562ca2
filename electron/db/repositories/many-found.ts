/**
 * Invoices that one word finds by the hundreds: added up and put in order in the database by whole numbers (`0141-invoice-shorts.sql`),
 * never told one by one.
 *
 * Rule     the same invoices as `foundBy` finds: those whose number holds the word, or begins or ends with one of one or two letters,
 *          and all of whoever is found by it. The parts share no invoice, so nothing is counted twice.
 */
import { type SQL, sql } from 'drizzle-orm';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { numberKey } from '../../../shared/domain/imports/keys.ts';
import { nameKey } from '../../../shared/domain/name-key.ts';
import type { ReadDb } from '../unit-of-work.ts';
import { among } from './agenda-facts.ts';
import { type InvoiceListFilter, isOnlyText } from './invoice-conditions.ts';
import { beginsWith, lastGroup, wordsOf } from './search-matches.ts';
import { searchExpression } from './search-repository.ts';

type ManyFound = {
  /** Each a list `FROM … WHERE …` of `s`, what is kept in short of an invoice. */
  readonly parts: readonly SQL[];
  /** The first part are all numbers that begin with these one or two signs, which are kept added up. */
  readonly start?: string;
  /** Asking one invoice costs nothing: a word of one or two letters. */
  readonly isAskedSoon: boolean;
};

/** Up to so many are told one by one. */
const FEW = 500;
/** Of more debtors than these, what is kept added up of each is quicker. */
const FEW_DEBTORS = 50;

/** `undefined` where there are few, or something else narrows the list too. */
export function manyFound(db: ReadDb, filter: InvoiceListFilter): ManyFound | undefined {
  const [word, ...more] = wordsOf(filter.text);
  if (word === undefined || more.length > 0 || !isOnlyText(filter)) return undefined;
  const expression = searchExpression(word);
  return expression === undefined ? beginning(db, word) : holding(db, word, expression);
}

const isMany = (db: ReadDb, rows: SQL): boolean =>
  db.get<{ n: number }>(sql`SELECT count(*) AS n FROM (SELECT 1 ${rows} LIMIT ${FEW + 1})`).n > FEW;

function holding(db: ReadDb, word: string, expression: string): ManyFound | undefined {
  const hits = sql`FROM search WHERE search MATCH ${expression}`;
  if (!isMany(db, hits)) return undefined;
  const debtors = db.values<[DebtorId]>(sql`
    SELECT s.debtorId FROM search CROSS JOIN search_subjects s ON s.id = search.rowid WHERE search MATCH ${expression} AND s.kind = 'debtor'
    LIMIT ${FEW_DEBTORS + 1}`);
  if (debtors.length > FEW_DEBTORS) return undefined;
  const key = numberKey(word);
  const isNoHit = sql`s.id NOT IN (SELECT rowid ${hits})`;
  const parts = [
    sql`FROM search CROSS JOIN invoice_shorts s ON s.id = search.rowid WHERE search MATCH ${expression}`,
    sql`FROM invoice_shorts s INDEXED BY invoice_shorts_by_number WHERE s.numberKey = ${key} AND ${isNoHit}`,
    sql`FROM invoice_shorts s INDEXED BY invoice_shorts_by_debtor
      WHERE s.debtorId IN ${among(debtors.map(([id]) => id))} AND s.numberKey <> ${key} AND ${isNoHit}`,
  ];
  return { parts, isAskedSoon: false };
}

function beginning(db: ReadDb, word: string): ManyFound | undefined {
  const [key, start] = [numberKey(word), nameKey(word)];
  const begins = beginsWith('s.numberKey', key);
  const beginningSo = sql`FROM invoice_shorts s INDEXED BY invoice_shorts_by_number WHERE ${begins}`;
  const endingSo = sql`FROM invoice_shorts s INDEXED BY invoice_shorts_by_last_group WHERE ${lastGroup('s')} = ${key}`;
  if (key === '' || !(isMany(db, beginningSo) || isMany(db, endingSo))) return undefined;
  const debtors = sql`(SELECT d.id FROM debtors d WHERE d.deletedOn IS NULL AND ${beginsWith('d.nameKey', start)})`;
  const parts = [
    beginningSo,
    sql`${endingSo} AND NOT (${begins})`,
    sql`FROM invoice_shorts s INDEXED BY invoice_shorts_by_debtor
      WHERE s.debtorId IN ${debtors} AND NOT (${begins}) AND ${lastGroup('s')} <> ${key}`,
  ];
  return { parts, isAskedSoon: true, ...(key.length <= 2 && { start: key }) };
}

/** How many there are and what they come to. What is open of most is late whole; of the others the due dates tell. */
export function sumsOfMany({ parts, start }: ManyFound, today: IsoDate): SQL {
  const late = sql`CASE WHEN s.lastDueOn IS NULL THEN 0 WHEN s.lastDueOn < ${today} THEN s.outstandingCents ELSE ${lateOf(today)} END`;
  const figures = (start === undefined ? parts : parts.slice(1)).map(
    (
      part,
    ) => sql`SELECT count(*) AS n, coalesce(sum(s.totalCents), 0) AS total, coalesce(sum(s.outstandingCents), 0) AS outstanding,
      coalesce(sum(${late}), 0) AS overdue ${part}`,
  );
  if (start !== undefined) figures.unshift(sumsOfStart(start, today));
  return sql`SELECT sum(n) AS count, sum(total) AS total, sum(outstanding) AS outstanding, sum(overdue) AS overdue
    FROM (${sql.join(figures, sql` UNION ALL `)})`;
}

/** All that is open of them is late but for what falls due later, which stands together in an index. */
const sumsOfStart = (start: string, today: IsoDate): SQL => sql`
  SELECT coalesce(sum(n), 0) AS n, coalesce(sum(totalCents), 0) AS total, coalesce(sum(outstandingCents), 0) AS outstanding,
    coalesce(sum(outstandingCents), 0) - (SELECT coalesce(sum(s.outstandingCents - ${lateOf(today)}), 0)
      FROM invoice_shorts s INDEXED BY invoice_shorts_due_later WHERE s.lastDueOn >= ${today} AND ${beginsWith('s.numberKey', start)}) AS overdue
  FROM number_start_totals WHERE ${beginsWith('start', start)}`;

/** Of one invoice, by its open due dates. */
const lateOf = (today: IsoDate): SQL => sql`(SELECT coalesce(sum(u.outstandingCents), 0)
  FROM due_dates u INDEXED BY due_dates_open_by_invoice
  WHERE u.invoiceId = s.invoiceId AND u.live = 1 AND u.outstandingCents <> 0 AND u.dueOn < ${today})`;

/** By the day of issue; the last key settles ties as the index of the whole list does. */
export function windowOfMany(found: ManyFound, descending: boolean): SQL {
  const rows = found.parts.map((part) => sql`SELECT s.invoiceId AS id, s.issuedOn ${part}`);
  const order = descending ? sql`issuedOn DESC, id ASC` : sql`issuedOn ASC, id DESC`;
  return sql`SELECT id FROM (${sql.join(rows, sql` UNION ALL `)}) ORDER BY ${order}`;
}
