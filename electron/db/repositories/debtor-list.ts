/** Debtors as a list: what each owes and how old it is. Everything is summed in SQL. */
import { type SQL, sql } from 'drizzle-orm';
import { addDays, type IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorKind } from '../../../shared/domain/debtor-kind.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { PAYMENT_DEMANDS } from '../../../shared/domain/letters/letter-kinds.ts';
import { nameKey } from '../../../shared/domain/name-key.ts';
import type { ReadDb } from '../unit-of-work.ts';
import { among } from './agenda-facts.ts';
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
  order: DebtorOrder,
  today: IsoDate,
  window: { readonly offset: number; readonly limit: number },
): readonly DebtorListRow[] {
  // Who stands in the window comes first, by as little as it takes: the figures are then added up for those alone.
  const ids = db.all<{ id: DebtorId }>(debtorWindowSql(found(db, filter), order, today, window)).map(({ id }) => id);
  const rows = new Map(db.all<DebtorListRow>(debtorRowsSql(ids, today)).map((row) => [row.id, row]));
  return ids.flatMap((id) => rows.get(id) ?? []);
}

export function sumDebtors(db: ReadDb, filter: DebtorListFilter, today: IsoDate): DebtorListSums {
  return db.get<DebtorListSums>(debtorSumsSql(found(db, filter), today));
}

/** With whom a text was found, where there was one to look for in the index. */
type FoundFilter = DebtorListFilter & { readonly ids?: readonly DebtorId[] | undefined };

function found(db: ReadDb, filter: DebtorListFilter): FoundFilter {
  if (filter.id !== undefined) return { ...filter, ids: [filter.id] };
  // What lies in the bin is not indexed.
  const expression = filter.text && !filter.bin ? searchExpression(filter.text) : undefined;
  if (expression === undefined) return filter;
  const rows = db.all<{ id: DebtorId }>(sql`
    SELECT DISTINCT s.debtorId AS id FROM search JOIN search_subjects s ON s.id = search.rowid WHERE search MATCH ${expression}`);
  return { ...filter, text: undefined, ids: rows.map(({ id }) => id) };
}

function debtorWindowSql(
  filter: FoundFilter,
  { sort, reversed }: DebtorOrder,
  today: IsoDate,
  window: { readonly offset: number; readonly limit: number },
): SQL {
  const needsFigures = sort === 'owed' || sort === 'overdue' || sort === 'oldest' || filter.onlyOwing || filter.states?.length;
  return sql`${needsFigures ? withBalances(filter.ids, today, lean) : NOTHING}
    SELECT d.id, ${needsFigures ? LEAN_FIGURES : sql`NULL`} ${needsFigures ? WITH_FIGURES : sql`FROM debtors d`}
      ${sort === 'next-step' ? WITH_STEP : NOTHING} ${conditions(filter)}
    ORDER BY ${(reversed ? REVERSED : ORDERS)[sort]}, d.nameKey, d.id LIMIT ${window.limit} OFFSET ${window.offset}`;
}

const debtorRowsSql = (ids: readonly DebtorId[], today: IsoDate): SQL => sql`${withBalances(ids, today, whole)}
  SELECT d.id, ${FIGURES} ${WITH_FIGURES} WHERE d.id IN ${among(ids)}`;

function debtorSumsSql(filter: FoundFilter, today: IsoDate): SQL {
  if (isWhole(filter)) return sumsOfAll(today);
  return sql`${withBalances(filter.ids, today, lean)}
    SELECT count(*) AS total, coalesce(sum(outstanding), 0) AS outstanding, coalesce(sum(overdue), 0) AS overdue,
      coalesce(sum(credit), 0) AS credit
    FROM (SELECT ${LEAN_FIGURES} ${WITH_FIGURES} ${conditions(filter)})`;
}

/** Nothing is left out. A text that was found nowhere leaves out everybody: its `ids` are empty, not absent. */
const isWhole = ({ ids, ...filter }: FoundFilter): boolean =>
  ids === undefined &&
  Object.values(filter).every(
    (value) => value === undefined || value === '' || value === false || (Array.isArray(value) && value.length === 0),
  );

/** Each sum from the index that holds just what it adds up; whoever lies in the bin, hardly anybody, is left out. */
function sumsOfAll(today: IsoDate): SQL {
  const kept = sql`debtorId NOT IN (SELECT id FROM debtors WHERE deletedOn IS NOT NULL)`;
  return sql`
    SELECT total, owed - credit AS outstanding, overdue, credit FROM
      (SELECT count(*) AS total FROM debtors WHERE deletedOn IS NULL),
      (SELECT coalesce(sum(outstandingCents), 0) AS owed, coalesce(sum(iif(dueOn < ${today}, outstandingCents, 0)), 0) AS overdue
        FROM due_dates INDEXED BY due_dates_open WHERE live = 1 AND outstandingCents <> 0 AND ${kept}),
      (SELECT coalesce(sum(surplusCents), 0) AS credit FROM payments WHERE surplusCents > 0 AND ${kept})`;
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

const LEAN_FIGURES = sql`coalesce(o.outstanding, 0) - coalesce(c.credit, 0) AS outstanding, coalesce(o.overdue, 0) AS overdue,
  coalesce(c.credit, 0) AS credit`;
const FIGURES = sql`${LEAN_FIGURES},
  coalesce(o.notDue, 0) AS notDue, coalesce(o.upTo30, 0) AS upTo30, coalesce(o.upTo60, 0) AS upTo60,
  coalesce(o.upTo90, 0) AS upTo90, coalesce(o.over90, 0) AS over90, o.oldestDueOn, coalesce(o.openInvoices, 0) AS openInvoices,
  ${demanded()} AS demanded`;

/** A registered letter after the oldest unpaid due date. */
function demanded(): SQL {
  return sql`EXISTS (SELECT 1 FROM letters l WHERE l.debtorId = d.id AND l.state = 'registered'
    AND l.templateId IN ${[...PAYMENT_DEMANDS]} AND l.registeredOn > o.oldestDueOn)`;
}

/** What a list is sorted, filtered and added up by. */
const lean = (today: IsoDate): SQL => sql`sum(outstandingCents) AS outstanding,
  sum(iif(dueOn < ${today}, outstandingCents, 0)) AS overdue,
  min(iif(outstandingCents > 0 AND dueOn < ${today}, dueOn, NULL)) AS oldestDueOn`;

/** What a row shows. */
function whole(today: IsoDate): SQL {
  const [m30, m60, m90] = [addDays(today, -30), addDays(today, -60), addDays(today, -90)];
  return sql`${lean(today)},
    sum(iif(dueOn >= ${today}, outstandingCents, 0)) AS notDue,
    sum(iif(dueOn < ${today} AND dueOn >= ${m30}, outstandingCents, 0)) AS upTo30,
    sum(iif(dueOn < ${m30} AND dueOn >= ${m60}, outstandingCents, 0)) AS upTo60,
    sum(iif(dueOn < ${m60} AND dueOn >= ${m90}, outstandingCents, 0)) AS upTo90,
    sum(iif(dueOn < ${m90}, outstandingCents, 0)) AS over90,
    count(DISTINCT invoiceId) AS openInvoices`;
}

/** The two partial indexes hold just what is open, so this reads neither invoices nor what was paid. Of some debtors when they are given. */
function withBalances(ids: readonly DebtorId[] | undefined, today: IsoDate, figures: (today: IsoDate) => SQL): SQL {
  const ofThese = ids ? sql`AND debtorId IN ${among(ids)}` : NOTHING;
  return sql`WITH o AS (SELECT debtorId, ${figures(today)}
      FROM due_dates INDEXED BY due_dates_open WHERE live = 1 AND outstandingCents <> 0 ${ofThese} GROUP BY debtorId),
    c AS (SELECT debtorId, sum(surplusCents) AS credit FROM payments WHERE surplusCents > 0 ${ofThese} GROUP BY debtorId)`;
}

const NOTHING = sql``;
const WITH_FIGURES = sql`FROM debtors d LEFT JOIN o ON o.debtorId = d.id LEFT JOIN c ON c.debtorId = d.id`;
const WITH_STEP = sql`LEFT JOIN next_steps n ON n.debtorId = d.id AND n.leads = 1`;

function conditions(filter: FoundFilter): SQL {
  const all = filter.id === undefined ? [inBin(filter.bin)] : [];
  if (filter.ids) all.push(sql`d.id IN ${among(filter.ids)}`);
  if (filter.text) all.push(filter.bin ? matchesName(filter.text) : beginsWith(filter.text));
  if (filter.kinds?.length) all.push(sql`d.kind IN ${[...filter.kinds]}`);
  if (filter.behaviours?.length) all.push(sql`d.behaviour IN ${[...filter.behaviours]}`);
  if (filter.tag) all.push(sql`EXISTS (SELECT 1 FROM debtor_tags t WHERE t.debtorId = d.id AND t.tag = ${filter.tag})`);
  if (filter.onlyOwing) all.push(sql`(o.outstanding IS NOT NULL OR c.credit IS NOT NULL)`);
  if (filter.states?.length) all.push(sql`(${sql.join(filter.states.map(inState), sql` OR `)})`);
  return sql`WHERE ${sql.join(all, sql` AND `)}`;
}

const inBin = (wanted: boolean | undefined): SQL => (wanted ? sql`d.deletedOn IS NOT NULL` : sql`d.deletedOn IS NULL`);

function inState(state: 'up-to-date' | 'overdue' | 'demanded'): SQL {
  if (state === 'up-to-date') return sql`o.oldestDueOn IS NULL`;
  return state === 'demanded'
    ? sql`(o.oldestDueOn IS NOT NULL AND ${demanded()})`
    : sql`(o.oldestDueOn IS NOT NULL AND NOT ${demanded()})`;
}

/** One or two letters, which the index does not find. */
const beginsWith = (text: string): SQL => sql`(${matchesName(text)}
  OR EXISTS (SELECT 1 FROM invoices i WHERE i.debtorId = d.id AND i.deletedOn IS NULL AND i.numberKey LIKE ${`${likeKey(text)}%`}))`;

const likeKey = (text: string): string => nameKey(text).replace(/[%_]/g, '');

function matchesName(text: string): SQL {
  const key = likeKey(text);
  return sql`(d.nameKey LIKE ${`${key}%`} OR d.nameKey LIKE ${`% ${key}%`})`;
}
