/** Debtors as a list: what each owes and how old it is. Everything is summed in SQL. */
import { type SQL, sql } from 'drizzle-orm';
import { addDays, type IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorKind } from '../../../shared/domain/debtor-kind.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { nameKey } from '../../../shared/domain/name-key.ts';
import type { ReadDb } from '../unit-of-work.ts';
import { searchExpression } from './search-repository.ts';

export type DebtorListFilter = {
  readonly text?: string | undefined;
  readonly states?: readonly ('up-to-date' | 'overdue' | 'demanded')[] | undefined;
  readonly kinds?: readonly DebtorKind[] | undefined;
  readonly behaviours?: readonly string[] | undefined;
  readonly tag?: string | undefined;
  readonly onlyOwing?: boolean | undefined;
  readonly bin?: boolean | undefined;
  readonly id?: DebtorId | undefined;
};
export type DebtorSort = 'owed' | 'overdue' | 'oldest' | 'next-step' | 'name';
export type DebtorOrder = { readonly sort: DebtorSort; readonly reversed: boolean };
export type DebtorListRow = {
  readonly id: DebtorId;
  readonly outstanding: number;
  readonly overdue: number;
  readonly credit: number;
  readonly notDue: number;
  readonly upTo30: number;
  readonly upTo60: number;
  readonly upTo90: number;
  readonly over90: number;
  readonly oldestDueOn: IsoDate | null;
  readonly openInvoices: number;
  readonly demanded: number;
};
export type DebtorListSums = {
  readonly total: number;
  readonly outstanding: number;
  readonly overdue: number;
  readonly credit: number;
};

/** `outstanding` has the credit taken off; `overdue` and the buckets do not, since nobody has said what it pays. */
export function listDebtors(
  db: ReadDb,
  filter: DebtorListFilter,
  { sort, reversed }: DebtorOrder,
  today: IsoDate,
  window: { readonly offset: number; readonly limit: number },
): readonly DebtorListRow[] {
  return db.all(sql`${withBalances(today)}
    SELECT d.id, ${FIGURES} ${source(filter, sort === 'next-step' ? WITH_STEP : NOTHING)}
    ORDER BY ${(reversed ? REVERSED : ORDERS)[sort]}, d.nameKey, d.id LIMIT ${window.limit} OFFSET ${window.offset}`);
}

export function sumDebtors(db: ReadDb, filter: DebtorListFilter, today: IsoDate): DebtorListSums {
  const row = db.get<DebtorListSums>(sql`${withBalances(today)}
    SELECT count(*) AS total, coalesce(sum(outstanding), 0) AS outstanding, coalesce(sum(overdue), 0) AS overdue,
      coalesce(sum(credit), 0) AS credit
    FROM (SELECT ${FIGURES} ${source(filter)})`);
  return row ?? { total: 0, outstanding: 0, overdue: 0, credit: 0 };
}

const ORDERS: Readonly<Record<DebtorSort, SQL>> = {
  owed: sql`outstanding DESC`,
  overdue: sql`overdue DESC`,
  oldest: sql`(o.oldestDueOn IS NULL), o.oldestDueOn`,
  'next-step': sql`(n.onDay IS NULL), n.onDay`,
  name: sql`d.nameKey`,
};

const REVERSED: Readonly<Record<DebtorSort, SQL>> = {
  owed: sql`outstanding`,
  overdue: sql`overdue`,
  oldest: sql`(o.oldestDueOn IS NOT NULL), o.oldestDueOn DESC`,
  'next-step': sql`(n.onDay IS NOT NULL), n.onDay DESC`,
  name: sql`d.nameKey DESC`,
};

const FIGURES = sql`
  coalesce(o.outstanding, 0) - coalesce(c.credit, 0) AS outstanding, coalesce(o.overdue, 0) AS overdue, coalesce(c.credit, 0) AS credit,
  coalesce(o.notDue, 0) AS notDue, coalesce(o.upTo30, 0) AS upTo30, coalesce(o.upTo60, 0) AS upTo60,
  coalesce(o.upTo90, 0) AS upTo90, coalesce(o.over90, 0) AS over90, o.oldestDueOn, coalesce(o.openInvoices, 0) AS openInvoices,
  ${demanded()} AS demanded`;

/** A registered letter after the oldest unpaid due date. */
function demanded(): SQL {
  return sql`EXISTS (SELECT 1 FROM letters l WHERE l.debtorId = d.id AND l.state = 'registered'
    AND l.templateId IN ('L04', 'L05', 'L06', 'L07') AND l.registeredOn > o.oldestDueOn)`;
}

/** The two partial indexes hold just what is open, so this reads neither invoices nor what was paid. */
function withBalances(today: IsoDate): SQL {
  const [m30, m60, m90] = [addDays(today, -30), addDays(today, -60), addDays(today, -90)];
  return sql`WITH o AS (
      SELECT debtorId, sum(outstandingCents) AS outstanding,
        sum(iif(dueOn < ${today}, outstandingCents, 0)) AS overdue,
        sum(iif(dueOn >= ${today}, outstandingCents, 0)) AS notDue,
        sum(iif(dueOn < ${today} AND dueOn >= ${m30}, outstandingCents, 0)) AS upTo30,
        sum(iif(dueOn < ${m30} AND dueOn >= ${m60}, outstandingCents, 0)) AS upTo60,
        sum(iif(dueOn < ${m60} AND dueOn >= ${m90}, outstandingCents, 0)) AS upTo90,
        sum(iif(dueOn < ${m90}, outstandingCents, 0)) AS over90,
        min(iif(outstandingCents > 0 AND dueOn < ${today}, dueOn, NULL)) AS oldestDueOn,
        count(DISTINCT invoiceId) AS openInvoices
      FROM due_dates WHERE live = 1 AND outstandingCents <> 0 GROUP BY debtorId),
    c AS (SELECT debtorId, sum(surplusCents) AS credit FROM payments WHERE surplusCents > 0 GROUP BY debtorId)`;
}

const WITH_STEP = sql` LEFT JOIN next_steps n ON n.debtorId = d.id AND n.leads = 1`;
const NOTHING = sql``;

function source(filter: DebtorListFilter, joined: SQL = NOTHING): SQL {
  const conditions = [filter.id === undefined ? inBin(filter.bin) : sql`d.id = ${filter.id}`];
  // What lies in the bin is not indexed.
  if (filter.text) conditions.push(filter.bin ? matchesName(filter.text) : matches(filter.text));
  if (filter.kinds?.length) conditions.push(sql`d.kind IN ${[...filter.kinds]}`);
  if (filter.behaviours?.length) conditions.push(sql`d.behaviour IN ${[...filter.behaviours]}`);
  if (filter.tag) conditions.push(sql`EXISTS (SELECT 1 FROM debtor_tags t WHERE t.debtorId = d.id AND t.tag = ${filter.tag})`);
  if (filter.onlyOwing) conditions.push(sql`(o.outstanding IS NOT NULL OR c.credit IS NOT NULL)`);
  if (filter.states?.length) conditions.push(sql`(${sql.join(filter.states.map(inState), sql` OR `)})`);
  return sql`FROM debtors d LEFT JOIN o ON o.debtorId = d.id LEFT JOIN c ON c.debtorId = d.id${joined} WHERE ${sql.join(conditions, sql` AND `)}`;
}

const inBin = (wanted: boolean | undefined): SQL => (wanted ? sql`d.deletedOn IS NOT NULL` : sql`d.deletedOn IS NULL`);

function inState(state: 'up-to-date' | 'overdue' | 'demanded'): SQL {
  if (state === 'up-to-date') return sql`o.oldestDueOn IS NULL`;
  return state === 'demanded'
    ? sql`(o.oldestDueOn IS NOT NULL AND ${demanded()})`
    : sql`(o.oldestDueOn IS NOT NULL AND NOT ${demanded()})`;
}

function matches(text: string): SQL {
  const expression = searchExpression(text);
  if (expression) {
    return sql`d.id IN (SELECT s.debtorId FROM search JOIN search_subjects s ON s.id = search.rowid WHERE search MATCH ${expression})`;
  }
  return sql`(${matchesName(text)}
    OR EXISTS (SELECT 1 FROM invoices i WHERE i.debtorId = d.id AND i.deletedOn IS NULL AND i.numberKey LIKE ${`${likeKey(text)}%`}))`;
}

const likeKey = (text: string): string => nameKey(text).replace(/[%_]/g, '');

function matchesName(text: string): SQL {
  const key = likeKey(text);
  return sql`(d.nameKey LIKE ${`${key}%`} OR d.nameKey LIKE ${`% ${key}%`})`;
}
