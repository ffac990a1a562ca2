/** Debtors as a list: what each owes and how old it is. Everything is summed in SQL. */
import { type SQL, sql } from 'drizzle-orm';
import type { DebtorState } from '../../../shared/contract/debtors.ts';
import { addDays, type IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorKind } from '../../../shared/domain/debtor-kind.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { PAYMENT_DEMANDS } from '../../../shared/domain/letters/letter-kinds.ts';
import { nameKey } from '../../../shared/domain/name-key.ts';
import type { ReadDb } from '../unit-of-work.ts';
import { among } from './agenda-facts.ts';
import { beginsWith } from './search-matches.ts';
import { searchExpression } from './search-repository.ts';

export type DebtorListFilter = {
  readonly text?: string | undefined;
  readonly states?: readonly DebtorState[] | undefined;
  readonly kinds?: readonly DebtorKind[] | undefined;
  readonly behaviours?: readonly string[] | undefined;
  readonly tag?: string | undefined;
  readonly onlyOwing?: boolean | undefined;
  readonly bin?: boolean | undefined;
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
  readonly agreed: number;
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
  asked: DebtorListFilter,
  order: DebtorOrder,
  today: IsoDate,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): { readonly rows: readonly DebtorListRow[]; readonly sums: DebtorListSums } {
  const filter = found(db, asked);
  const sums = db.get<DebtorListSums>(debtorSumsSql(filter, today));
  // Who stands in the window comes first, by as little as it takes: the figures are then added up for those alone.
  const ids: DebtorId[] = [];
  let skip = offset;
  for (const part of debtorWindowsSql(filter, order, today)) {
    if (ids.length === limit) break;
    const query = sql`SELECT d.id ${part.from} ORDER BY ${part.order} LIMIT ${limit - ids.length} OFFSET ${skip}`;
    const rows = db.all<{ id: DebtorId }>(query);
    ids.push(...rows.map(({ id }) => id));
    if (rows.length > 0) skip = 0;
    else skip = Math.max(0, skip - db.get<{ n: number }>(sql`SELECT count(*) AS n ${part.from}`).n);
  }
  return { rows: debtorRowsOf(db, ids, today), sums };
}

/** Of these debtors, in the order given, wherever they are. */
export function debtorRowsOf(db: ReadDb, ids: readonly DebtorId[], today: IsoDate): readonly DebtorListRow[] {
  const rows = new Map(db.all<DebtorListRow>(debtorRowsSql(ids, today)).map((row) => [row.id, row]));
  return ids.flatMap((id) => rows.get(id) ?? []);
}

/** With whom a text was found, where there was one to look for in the index. */
type FoundFilter = DebtorListFilter & { readonly ids?: readonly DebtorId[] | undefined };

function found(db: ReadDb, filter: DebtorListFilter): FoundFilter {
  // What lies in the bin is not indexed.
  if (!filter.text || filter.bin) return filter;
  const expression = searchExpression(filter.text);
  const ids = expression === undefined ? beginningWith(db, filter.text) : holding(db, expression);
  // Who finds everybody leaves out nobody.
  const isEverybody = ids?.length === db.get<{ n: number }>(sql`SELECT debtors AS n FROM ledger_totals`).n;
  return { ...filter, text: undefined, ids: isEverybody ? undefined : ids };
}

const holding = (db: ReadDb, expression: string): readonly DebtorId[] =>
  db
    .values<[DebtorId]>(
      sql`SELECT DISTINCT s.debtorId FROM search CROSS JOIN search_subjects s ON s.id = search.rowid WHERE search MATCH ${expression}`,
    )
    .map(([id]) => id);

/** Of more numbers than these nearly every debtor has one: each is asked for its own, and the first is enough. */
const MANY = 5_000;

/** One or two letters, which the index does not find: how a name or an invoice number begins. `undefined`: that is everybody. */
function beginningWith(db: ReadDb, text: string): readonly DebtorId[] | undefined {
  const key = likeKey(text);
  const begins = beginsWith('i.numberKey', key);
  const numbers = sql`invoice_shorts i INDEXED BY invoice_shorts_by_number WHERE ${begins}`;
  const isMany = db.get<{ n: number }>(sql`SELECT count(*) AS n FROM (SELECT 1 FROM ${numbers} LIMIT ${MANY + 1})`).n > MANY;
  const hasOne = sql`EXISTS (SELECT 1 FROM invoice_shorts i INDEXED BY invoice_shorts_by_debtor WHERE i.debtorId = d.id AND ${begins})`;
  const all = sql`FROM debtors d WHERE d.deletedOn IS NULL`;
  if (isMany && !db.get(sql`SELECT 1 ${all} AND NOT ${hasOne} AND NOT ${matchesName(text)} LIMIT 1`)) return undefined;
  const byNumber = isMany ? sql`SELECT d.id ${all} AND ${hasOne}` : sql`SELECT i.debtorId FROM ${numbers}`;
  return db.values<[DebtorId]>(sql`SELECT d.id ${all} AND ${matchesName(text)} UNION ${byNumber}`).map(([id]) => id);
}

/** `order` settles every tie. */
type WindowPart = { readonly from: SQL; readonly order: SQL };

const BY_NAME = sql`d.nameKey, d.id`;

/** A list is one part, or two that stand one after another: those that have what it is sorted by, and the rest by name. */
function debtorWindowsSql(filter: FoundFilter, { sort, reversed }: DebtorOrder, today: IsoDate): readonly WindowPart[] {
  const [up, down] = reversed ? [sql`DESC`, sql`ASC`] : [sql`ASC`, sql`DESC`];
  const where = conditions(filter, today);
  const isFew = areFew(filter);
  // Of all the rest the index of the order leads.
  const walk = (index: SQL): SQL =>
    isFew ? WITH_BALANCE : sql`FROM debtor_balances b INDEXED BY ${index} CROSS JOIN debtors d ON d.id = b.debtorId`;
  if (sort === 'name') return [{ from: sql`${WITH_BALANCE} ${where}`, order: sql`d.nameKey ${up}, d.id` }];
  if (sort === 'owed') {
    return [
      { from: sql`${walk(sql`debtor_balances_by_owed`)} ${where}`, order: sql`b.openCents - b.creditCents ${down}, ${BY_NAME}` },
    ];
  }
  if (sort === 'overdue') {
    const overdue = overdueOf(filter, today);
    return [{ from: sql`${WITH_BALANCE} ${overdue.join} ${where}`, order: sql`${overdue.cents} ${down}, ${BY_NAME}` }];
  }
  const [having, lacking] =
    sort === 'oldest'
      ? [
          {
            from: sql`${walk(sql`debtor_balances_by_oldest`)} ${where} AND b.oldestOpenOn < ${today}`,
            order: sql`b.oldestOpenOn ${up}, ${BY_NAME}`,
          },
          { from: sql`${WITH_BALANCE} ${where} AND ${isUpToDate(today)}`, order: BY_NAME },
        ]
      : [
          {
            from: sql`${isFew ? STEP_OF_DEBTOR : DEBTOR_OF_STEP} ${where} AND n.leads = 1`,
            // Of a day the largest sum, as the work list has them: thousands may share a day, and the index has their order.
            order: sql`n.onDay ${up}, n.amountCents ${down}, n.debtorId ${up}`,
          },
          { from: sql`${WITH_BALANCE} ${where} AND NOT ${HAS_STEP}`, order: BY_NAME },
        ];
  return reversed ? [lacking, having] : [having, lacking];
}

/** Those that were found, and the bin: they are looked up and sorted. */
const areFew = ({ ids, bin }: FoundFilter): boolean => ids !== undefined || bin === true;

const WITH_BALANCE = sql`FROM debtors d CROSS JOIN debtor_balances b ON b.debtorId = d.id`;
const STEP_OF_DEBTOR = sql`${WITH_BALANCE} CROSS JOIN next_steps n ON n.debtorId = d.id`;
const DEBTOR_OF_STEP = sql`FROM next_steps n INDEXED BY next_steps_of_week CROSS JOIN debtors d ON d.id = n.debtorId
  CROSS JOIN debtor_balances b ON b.debtorId = d.id`;
const HAS_STEP = sql`EXISTS (SELECT 1 FROM next_steps n WHERE n.debtorId = d.id AND n.leads = 1)`;

const debtorRowsSql = (ids: readonly DebtorId[], today: IsoDate): SQL => sql`${withBalances(ids, today)}
  SELECT d.id, ${FIGURES}, ${agreed(today, true)} AS agreed FROM debtors d LEFT JOIN o ON o.debtorId = d.id LEFT JOIN c ON c.debtorId = d.id WHERE d.id IN ${among(ids)}`;

function debtorSumsSql(filter: FoundFilter, today: IsoDate): SQL {
  if (isWhole(filter)) return sumsOfAll(today);
  const overdue = overdueOf(filter, today);
  return sql`
    SELECT count(*) AS total, coalesce(sum(b.openCents - b.creditCents), 0) AS outstanding, coalesce(sum(${overdue.cents}), 0) AS overdue,
      coalesce(sum(b.creditCents), 0) AS credit
    ${WITH_BALANCE} ${overdue.join} ${conditions(filter, today)}`;
}

/**
 * What a debtor is late with: what is open less what is due later, which is little. Of few debtors it is looked up for each; of all it
 * is added up once, by day, and joined.
 */
function overdueOf(filter: FoundFilter, today: IsoDate): { readonly cents: SQL; readonly join: SQL } {
  if (areFew(filter)) return { cents: sql`(b.openCents - ${dueLater(today)})`, join: sql`` };
  return {
    cents: sql`(b.openCents - coalesce(l.cents, 0))`,
    join: sql`LEFT JOIN (SELECT u.debtorId, sum(u.outstandingCents) AS cents FROM due_dates u INDEXED BY due_dates_open_by_day
      WHERE u.live = 1 AND u.outstandingCents <> 0 AND u.dueOn >= ${today} GROUP BY u.debtorId) l ON l.debtorId = b.debtorId`,
  };
}

const dueLater = (today: IsoDate): SQL => sql`coalesce((SELECT sum(u.outstandingCents) FROM due_dates u INDEXED BY due_dates_open
  WHERE u.debtorId = b.debtorId AND u.live = 1 AND u.outstandingCents <> 0 AND u.dueOn >= ${today}), 0)`;

/** Nothing is left out. A text that was found nowhere leaves out everybody: its `ids` are empty, not absent. */
const isWhole = ({ ids, ...filter }: FoundFilter): boolean =>
  ids === undefined &&
  Object.values(filter).every(
    (value) => value === undefined || value === '' || value === false || (Array.isArray(value) && value.length === 0),
  );

/** What is kept added up, less whoever lies in the bin, hardly anybody. */
function sumsOfAll(today: IsoDate): SQL {
  const gone = sql`SELECT id FROM debtors WHERE deletedOn IS NOT NULL`;
  return sql`
    SELECT g.debtors AS total, t.owed - x.owed - g.surplusCents + x.credit AS outstanding, t.overdue - x.overdue AS overdue,
      g.surplusCents - x.credit AS credit
    FROM ledger_totals g,
      (SELECT coalesce(sum(owedCents + creditCents), 0) AS owed,
        coalesce(sum(iif(dueOn < ${today}, owedCents + creditCents, 0)), 0) AS overdue FROM due_totals) t,
      (SELECT coalesce(sum(b.openCents), 0) AS owed, coalesce(sum(b.creditCents), 0) AS credit, coalesce(sum(b.openCents - ${dueLater(today)}), 0) AS overdue
        FROM debtor_balances b WHERE b.debtorId IN (${gone})) x`;
}

const FIGURES = sql`coalesce(o.outstanding, 0) - coalesce(c.credit, 0) AS outstanding, coalesce(o.overdue, 0) AS overdue,
  coalesce(c.credit, 0) AS credit, coalesce(o.notDue, 0) AS notDue, coalesce(o.upTo30, 0) AS upTo30, coalesce(o.upTo60, 0) AS upTo60,
  coalesce(o.upTo90, 0) AS upTo90, coalesce(o.over90, 0) AS over90, o.oldestDueOn, coalesce(o.openInvoices, 0) AS openInvoices,
  ${demanded(sql`o.oldestDueOn`)} AS demanded`;

/** A registered letter after the oldest unpaid due date. */
function demanded(oldestDueOn: SQL): SQL {
  return sql`EXISTS (SELECT 1 FROM letters l WHERE l.debtorId = d.id AND l.state = 'registered'
    AND l.templateId IN ${[...PAYMENT_DEMANDS]} AND l.registeredOn > ${oldestDueOn})`;
}

const STANDS = sql`a.state = 'signed' AND a.deletedOn IS NULL AND s.state IN ('kept', 'late', 'paid')`;

/**
 * All that is late lies in signed agreements that stand: kept, late within what they allow, or paid and still to be closed.
 * Of few debtors each is asked for its agreements; of all, whoever has one is told once.
 */
function agreed(today: IsoDate, isFew: boolean): SQL {
  const standing = sql`FROM agreement_standings s CROSS JOIN agreements a ON a.id = s.agreementId WHERE ${STANDS}`;
  const hasOne = isFew ? sql`EXISTS (SELECT 1 ${standing} AND s.debtorId = d.id)` : sql`d.id IN (SELECT s.debtorId ${standing})`;
  return sql`(${hasOne}
    AND NOT EXISTS (SELECT 1 FROM due_dates u INDEXED BY due_dates_open
      WHERE u.debtorId = d.id AND u.live = 1 AND u.outstandingCents <> 0 AND u.outstandingCents > 0 AND u.dueOn < ${today}
        AND NOT EXISTS (SELECT 1 FROM agreement_debts g CROSS JOIN agreements a ON a.id = g.agreementId
          CROSS JOIN agreement_standings s ON s.agreementId = a.id WHERE g.dueDateId = u.id AND ${STANDS})))`;
}

/** What the rows of these debtors show. The two partial indexes hold just what is open, so this reads neither invoices nor what was paid. */
function withBalances(ids: readonly DebtorId[], today: IsoDate): SQL {
  const [m30, m60, m90] = [addDays(today, -30), addDays(today, -60), addDays(today, -90)];
  const ofThese = sql`debtorId IN ${among(ids)}`;
  return sql`WITH o AS (SELECT debtorId, sum(outstandingCents) AS outstanding,
      sum(iif(dueOn < ${today}, outstandingCents, 0)) AS overdue,
      min(iif(outstandingCents > 0 AND dueOn < ${today}, dueOn, NULL)) AS oldestDueOn,
      sum(iif(dueOn >= ${today}, outstandingCents, 0)) AS notDue,
      sum(iif(dueOn < ${today} AND dueOn >= ${m30}, outstandingCents, 0)) AS upTo30,
      sum(iif(dueOn < ${m30} AND dueOn >= ${m60}, outstandingCents, 0)) AS upTo60,
      sum(iif(dueOn < ${m60} AND dueOn >= ${m90}, outstandingCents, 0)) AS upTo90,
      sum(iif(dueOn < ${m90}, outstandingCents, 0)) AS over90,
      count(DISTINCT invoiceId) AS openInvoices
      FROM due_dates INDEXED BY due_dates_open WHERE live = 1 AND outstandingCents <> 0 AND ${ofThese} GROUP BY debtorId),
    c AS (SELECT debtorId, sum(surplusCents) AS credit FROM payments WHERE surplusCents > 0 AND ${ofThese} GROUP BY debtorId)`;
}

function conditions(filter: FoundFilter, today: IsoDate): SQL {
  const all = [inBin(filter.bin)];
  if (filter.ids) all.push(sql`d.id IN ${among(filter.ids)}`);
  if (filter.text) all.push(matchesName(filter.text));
  if (filter.kinds?.length) all.push(sql`d.kind IN ${[...filter.kinds]}`);
  if (filter.behaviours?.length) all.push(sql`d.behaviour IN ${[...filter.behaviours]}`);
  if (filter.tag) all.push(sql`EXISTS (SELECT 1 FROM debtor_tags t WHERE t.debtorId = d.id AND t.tag = ${filter.tag})`);
  if (filter.onlyOwing) all.push(sql`(b.openCents <> 0 OR b.oldestOpenOn IS NOT NULL OR b.creditCents > 0)`);
  if (filter.states?.length)
    all.push(
      sql`(${sql.join(
        filter.states.map((state) => inState(state, today, areFew(filter))),
        sql` OR `,
      )})`,
    );
  return sql`WHERE ${sql.join(all, sql` AND `)}`;
}

const inBin = (wanted: boolean | undefined): SQL => (wanted ? sql`d.deletedOn IS NOT NULL` : sql`d.deletedOn IS NULL`);

function inState(state: DebtorState, today: IsoDate, isFew: boolean): SQL {
  if (state === 'up-to-date') return isUpToDate(today);
  const late = sql`b.oldestOpenOn < ${today}`;
  const inAgreement = agreed(today, isFew);
  if (state === 'in-agreement') return sql`(${late} AND ${inAgreement})`;
  const claimed = demanded(sql`b.oldestOpenOn`);
  return sql`(${late} AND NOT ${inAgreement} AND ${state === 'demanded' ? claimed : sql`NOT ${claimed}`})`;
}

const isUpToDate = (today: IsoDate): SQL => sql`(b.oldestOpenOn IS NULL OR b.oldestOpenOn >= ${today})`;

const likeKey = (text: string): string => nameKey(text).replace(/[%_]/g, '');

function matchesName(text: string): SQL {
  const key = likeKey(text);
  return sql`(d.nameKey LIKE ${`${key}%`} OR d.nameKey LIKE ${`% ${key}%`})`;
}
