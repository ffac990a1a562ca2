/** Payments as lists, and the look-ups their use cases need. Sums are SQL's, over integers. */
import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { ChargeId, DebtorId, DueDateId, InvoiceId, PaymentId } from '../../../shared/domain/ids.ts';
import { numberKey } from '../../../shared/domain/imports/keys.ts';
import { type Cents, cents } from '../../../shared/domain/money.ts';
import { nameKey } from '../../../shared/domain/name-key.ts';
import { charges, dueDates } from '../schema.ts';
import type { ReadDb } from '../unit-of-work.ts';
import { among } from './agenda-facts.ts';
import type { PaymentRecord } from './payment-repository.ts';
import { beginsWith, lastGroup } from './search-matches.ts';
import { searchExpression } from './search-repository.ts';

export type PaymentListFilter = {
  readonly text?: string | undefined;
  readonly id?: PaymentId | undefined;
  readonly debtorId?: DebtorId | undefined;
  readonly invoiceId?: InvoiceId | undefined;
  readonly method?: PaymentRecord['method'] | undefined;
  readonly from?: IsoDate | undefined;
  readonly to?: IsoDate | undefined;
  readonly onlyWithSurplus?: boolean | undefined;
};
export type PaymentSort = 'received' | 'amount' | 'debtor';
export type PaymentListRow = Omit<PaymentRecord, 'designatedByDebtor'> & {
  readonly debtorName: string;
  readonly reversedById: PaymentId | null;
  readonly toPrincipal: number;
  readonly toInterest: number;
  readonly toCharges: number;
  /** JSON array of numbers. */
  readonly invoices: string;
};

type Window = { readonly offset: number; readonly limit: number };

/** A counter-entry stands right after the payment it takes back, whatever the order. */
export const listPayments = (
  db: ReadDb,
  filter: PaymentListFilter,
  sort: PaymentSort,
  descending: boolean,
  window: Window,
): readonly PaymentListRow[] =>
  rowsOfWindow(db, paymentWindowSql(filter, sort, descending, window, foundAmongPayments(db, filter.text)));

/** As `listPayments`, with the sums of all that the filter lets through. */
export function listAndSumPayments(
  db: ReadDb,
  filter: PaymentListFilter,
  sort: PaymentSort,
  descending: boolean,
  window: Window,
): { readonly rows: readonly PaymentListRow[]; readonly sums: PaymentListSums; readonly numbersLeftOut: boolean } {
  const found = foundAmongPayments(db, filter.text);
  const sums = db.get<PaymentListSums>(paymentSumsSql(filter, found));
  const rows = rowsOfWindow(db, paymentWindowSql(filter, sort, descending, window, found));
  return { rows, sums, numbersLeftOut: found?.numbersLeftOut ?? false };
}

/** Which payments stand in the window comes first: where they went is then looked up for those alone. */
function rowsOfWindow(db: ReadDb, window: SQL): readonly PaymentListRow[] {
  const ids = db.all<{ id: PaymentId }>(window).map((row) => row.id);
  if (ids.length === 0) return [];
  const rows = new Map(db.all<PaymentListRow>(paymentRowsSql(ids)).map((row) => [row.id, row]));
  return ids.flatMap((id) => rows.get(id) ?? []);
}

export function paymentWindowSql(
  filter: PaymentListFilter,
  sort: PaymentSort,
  descending: boolean,
  window: Window,
  found?: FoundPayments,
): SQL {
  const direction = descending ? sql`DESC` : sql`ASC`;
  const order = {
    received: sql`p.receivedOn ${direction}`,
    amount: sql`abs(p.amountCents) ${direction}, p.receivedOn DESC`,
    debtor: sql`d.nameKey ${direction}, p.receivedOn DESC`,
  }[sort];
  const isLed = isWhole(filter) || (found !== undefined && isWhole({ ...filter, text: undefined }) && !isFew(found));
  return sql`
    SELECT p.id ${isLed ? source(filter, found, IN_ORDER[sort], true) : source(filter, found)}
    ORDER BY ${order}, coalesce(o.recordedAt, p.recordedAt) ${direction}, coalesce(o.id, p.id), p.reversesPaymentId IS NOT NULL
    LIMIT ${window.limit} OFFSET ${window.offset}`;
}

export function paymentRowsSql(ids: readonly PaymentId[]): SQL {
  return sql`
    SELECT p.*, d.name AS debtorName, r.id AS reversedById,
      (SELECT coalesce(sum(a.amountCents), 0) FROM payment_allocations a WHERE a.paymentId = p.id AND a.part = 'principal') AS toPrincipal,
      (SELECT coalesce(sum(a.amountCents), 0) FROM payment_allocations a WHERE a.paymentId = p.id AND a.part = 'interest') AS toInterest,
      (SELECT coalesce(sum(a.amountCents), 0) FROM payment_allocations a WHERE a.paymentId = p.id AND a.part = 'charge') AS toCharges,
      (SELECT json_group_array(n.number) FROM (
        SELECT i.number FROM payment_allocations a CROSS JOIN invoices i ON i.id = a.invoiceId
        WHERE a.paymentId = p.id GROUP BY i.id HAVING sum(a.amountCents) <> 0 ORDER BY i.numberKey) n) AS invoices
    FROM payments p JOIN debtors d ON d.id = p.debtorId LEFT JOIN payments r ON r.reversesPaymentId = p.id
    WHERE p.id IN ${[...ids]}`;
}

type PaymentListSums = { readonly total: number; readonly amount: number; readonly surplus: number };

/** Of all payments, and of all of a debtor, that is kept added up. */
function paymentSumsSql(filter: PaymentListFilter, found?: FoundPayments): SQL {
  if (isWhole(filter)) return sql`SELECT payments AS total, paidCents AS amount, surplusCents AS surplus FROM ledger_totals`;
  const figures = sql`count(*) AS total, coalesce(sum(p.amountCents), 0) AS amount, coalesce(sum(p.surplusCents), 0) AS surplus`;
  if (!found || !isWhole({ ...filter, text: undefined })) return sql`SELECT ${figures} ${source(filter, found)}`;
  return sql`
    SELECT sum(total) AS total, sum(amount) AS amount, sum(surplus) AS surplus FROM (
      SELECT coalesce(sum(b.paymentCount), 0) AS total, coalesce(sum(b.paidCents), 0) AS amount, coalesce(sum(b.creditCents), 0) AS surplus
      FROM debtor_balances b WHERE b.debtorId IN ${among(found.debtorIds)}
      UNION ALL SELECT ${figures} FROM json_each(${JSON.stringify(found.paymentIds)}) m CROSS JOIN payments p ON p.id = m.value)`;
}

/** All payments, in the order of an index: nothing is sorted but those that stand alike in it. */
const IN_ORDER: Readonly<Record<PaymentSort, SQL>> = {
  received: sql`payments p INDEXED BY payments_by_day CROSS JOIN debtors d ON d.id = p.debtorId`,
  amount: sql`payments p INDEXED BY payments_by_amount CROSS JOIN debtors d ON d.id = p.debtorId`,
  debtor: sql`debtors d INDEXED BY debtors_in_name_order CROSS JOIN payments p ON p.debtorId = d.id`,
};
const ANY_ORDER = sql`payments p JOIN debtors d ON d.id = p.debtorId`;

const isWhole = (filter: PaymentListFilter): boolean =>
  Object.values(filter).every((value) => value === undefined || value === '' || value === false);

/** What a text found leads, unless an order does (`isAsked`): then each payment is looked up among it. */
function source(filter: PaymentListFilter, found: FoundPayments | undefined, from?: SQL, isAsked = false): SQL {
  const conditions = [sql`1`];
  if (filter.id) conditions.push(sql`p.id = ${filter.id}`);
  if (filter.debtorId) conditions.push(sql`p.debtorId = ${filter.debtorId}`);
  if (filter.invoiceId) conditions.push(paysInvoice(filter.invoiceId));
  if (filter.method) conditions.push(sql`p.method = ${filter.method}`);
  if (filter.from) conditions.push(sql`p.receivedOn >= ${filter.from}`);
  if (filter.to) conditions.push(sql`p.receivedOn <= ${filter.to}`);
  if (filter.onlyWithSurplus) conditions.push(sql`p.surplusCents > 0`);
  if (found && isAsked) conditions.push(isFound(found));
  return sql`FROM ${from ?? (found ? CANDIDATES(found) : ANY_ORDER)}
    LEFT JOIN payments o ON o.id = p.reversesPaymentId WHERE ${sql.join(conditions, sql` AND `)}`;
}

const paysInvoice = (id: InvoiceId): SQL =>
  sql`EXISTS (SELECT 1 FROM payment_allocations a WHERE a.paymentId = p.id AND a.invoiceId = ${id})`;

/** `paymentIds` are of other debtors than `debtorIds`; `numbersLeftOut`: too many numbers share the text to look for their payments. */
type FoundPayments = {
  readonly debtorIds: readonly DebtorId[];
  readonly paymentIds: readonly PaymentId[];
  readonly numbersLeftOut: boolean;
};

/** Of more than these the order leads and the text is asked beside it; fewer are sorted. A debtor stands for its payments. */
const isFew = ({ debtorIds, paymentIds }: FoundPayments): boolean => paymentIds.length + 15 * debtorIds.length <= 2_000;

const isFound = ({ debtorIds, paymentIds }: FoundPayments): SQL =>
  sql`(p.debtorId IN ${among(debtorIds)} OR p.id IN ${among(paymentIds)})`;

const CANDIDATES = ({ debtorIds, paymentIds }: FoundPayments): SQL => sql`(
  SELECT value AS id FROM json_each(${JSON.stringify(paymentIds)})
  UNION ALL SELECT x.id FROM json_each(${JSON.stringify(debtorIds)}) b CROSS JOIN payments x ON x.debtorId = b.value) m
  CROSS JOIN payments p ON p.id = m.id CROSS JOIN debtors d ON d.id = p.debtorId`;

/** Every word in what a debtor is found by, or all of it in an invoice number or the reference. */
function foundAmongPayments(db: ReadDb, text: string | undefined): FoundPayments | undefined {
  if (!text) return undefined;
  const expression = searchExpression(text);
  const { debtors, numbered } = expression === undefined ? byBeginning(db, text) : byIndex(db, expression);
  const numbersLeftOut = numbered.length > MOST_NUMBERS;
  const invoiceIds = [...new Set([...(numbersLeftOut ? [] : numbered), ...numberedExactly(db, text)])];
  const rows = db.values<[id: PaymentId, debtorId: DebtorId]>(sql`
    SELECT a.paymentId, p.debtorId FROM json_each(${JSON.stringify(invoiceIds)}) i CROSS JOIN payment_allocations a ON a.invoiceId = i.value
      CROSS JOIN payments p ON p.id = a.paymentId
    UNION ALL SELECT p.id, p.debtorId FROM payments p INDEXED BY payments_with_reference
      WHERE p.reference IS NOT NULL AND instr(lower(p.reference), ${text.toLowerCase()}) > 0`);
  const paymentIds = new Set<PaymentId>();
  for (const [id, debtorId] of rows) if (!debtors.has(debtorId)) paymentIds.add(id);
  return { debtorIds: [...debtors], paymentIds: [...paymentIds], numbersLeftOut };
}

/** `numbered`: invoices that share the text in their number, up to one more than are looked for. */
type Met = { readonly debtors: ReadonlySet<DebtorId>; readonly numbered: readonly string[] };

/**
 * What more numbers than these share (`F2` of F26/0001, `12` of F26/0101-12) says nothing of any of them, and their payments would take
 * longer than it takes to type the next sign: they are left out, and the list says so.
 */
const MOST_NUMBERS = 1_000;

/** The number itself is found always, written in any way. */
function numberedExactly(db: ReadDb, text: string): readonly string[] {
  const key = numberKey(text);
  if (key === '') return [];
  return db
    .values<[string]>(sql`SELECT id FROM invoices INDEXED BY invoices_by_number WHERE numberKey = ${key}`)
    .map(([id]) => id);
}

function byIndex(db: ReadDb, expression: string): Met {
  const rows = db.values<[subjectId: string, debtorId: DebtorId, kind: string]>(sql`
    SELECT s.subjectId, s.debtorId, s.kind FROM search CROSS JOIN search_subjects s ON s.id = search.rowid WHERE search MATCH ${expression}`);
  const debtors = new Set(rows.flatMap(([, debtorId, kind]) => (kind === 'debtor' ? [debtorId] : [])));
  const numbered = rows.flatMap(([id, debtorId, kind]) => (kind === 'invoice' && !debtors.has(debtorId) ? [id] : []));
  return { debtors, numbered };
}

/** One or two letters, which the index does not find: how a word of a name begins, what the last group of a number is, or how it begins. */
function byBeginning(db: ReadDb, text: string): Met {
  const key = nameKey(text).replace(/[%_]/g, '');
  const named = db.values<[DebtorId]>(sql`
    SELECT d.id FROM debtors d WHERE d.nameKey LIKE ${`${key}%`} OR d.nameKey LIKE ${`% ${key}%`}`);
  const debtors = new Set(named.map(([id]) => id));
  const number = numberKey(text);
  if (number === '') return { debtors, numbered: [] };
  const numbered = db.values<[string]>(sql`
    SELECT s.invoiceId FROM invoice_shorts s INDEXED BY invoice_shorts_by_last_group WHERE ${lastGroup('s')} = ${number}
    UNION ALL SELECT s.invoiceId FROM invoice_shorts s INDEXED BY invoice_shorts_by_number
      WHERE ${beginsWith('s.numberKey', number)} AND ${lastGroup('s')} <> ${number}
    LIMIT ${MOST_NUMBERS + 1}`);
  return { debtors, numbered: numbered.map(([id]) => id) };
}

/** Good payments of one debtor that came in after a day. */
export function countPaymentsAfter(db: ReadDb, debtorId: DebtorId, day: IsoDate): number {
  const row = db.get<{ n: number } | undefined>(sql`
    SELECT count(*) AS n FROM payments p WHERE p.debtorId = ${debtorId} AND p.receivedOn > ${day} AND +p.reversesPaymentId IS NULL
      AND NOT EXISTS (SELECT 1 FROM payments r WHERE r.reversesPaymentId = p.id)`);
  return row?.n ?? 0;
}

/** Principal a debtor owes, due or not; what is in its favour is not taken off. */
export function principalOwedBy(db: ReadDb, debtorId: DebtorId): Cents {
  const row = db.get<{ owed: number } | undefined>(sql`
    SELECT coalesce(sum(outstandingCents), 0) AS owed FROM due_dates
    WHERE debtorId = ${debtorId} AND live = 1 AND outstandingCents <> 0 AND outstandingCents > 0`);
  return cents(row?.owed ?? 0);
}

export type PaymentWithSurplus = Pick<PaymentRecord, 'id' | 'receivedOn' | 'amountCents' | 'surplusCents'>;

/** Oldest first. */
export function paymentsWithSurplus(db: ReadDb, debtorId: DebtorId): readonly PaymentWithSurplus[] {
  return db.all(sql`SELECT id, receivedOn, amountCents, surplusCents FROM payments
    WHERE debtorId = ${debtorId} AND surplusCents > 0 ORDER BY receivedOn, recordedAt`);
}

export function invoicesOfDueDates(db: ReadDb, ids: readonly DueDateId[]): ReadonlyMap<DueDateId, InvoiceId> {
  if (ids.length === 0) return new Map();
  const rows = db
    .select({ id: dueDates.id, invoiceId: dueDates.invoiceId })
    .from(dueDates)
    .where(inArray(dueDates.id, [...ids]))
    .all();
  return new Map(rows.map((row) => [row.id, row.invoiceId]));
}

/** The charge of the fixed 40 € of an invoice, once something paid it. */
export function compensationChargeOf(db: ReadDb, invoiceId: InvoiceId): ChargeId | undefined {
  return db
    .select({ id: charges.id })
    .from(charges)
    .where(and(eq(charges.invoiceId, invoiceId), eq(charges.kind, 'compensation'), isNull(charges.deletedOn)))
    .get()?.id;
}

export type PaidLine = {
  readonly invoiceId: InvoiceId;
  readonly dueDateId: DueDateId;
  readonly number: string;
  readonly dueOn: IsoDate;
  readonly toPrincipal: Cents;
  readonly toInterest: Cents;
  readonly because: string;
};

/** Where the money of a payment went, oldest due date first; what was given and taken again cancels out. */
export function paidLines(db: ReadDb, paymentId: PaymentId): readonly PaidLine[] {
  return db.all(sql`
    SELECT a.invoiceId, a.dueDateId, i.number, u.dueOn, min(a.because) AS because,
      sum(iif(a.part = 'principal', a.amountCents, 0)) AS toPrincipal, sum(iif(a.part = 'interest', a.amountCents, 0)) AS toInterest
    FROM payment_allocations a JOIN due_dates u ON u.id = a.dueDateId JOIN invoices i ON i.id = a.invoiceId
    WHERE a.paymentId = ${paymentId} AND a.part <> 'charge' GROUP BY a.dueDateId
    HAVING toPrincipal <> 0 OR toInterest <> 0 ORDER BY u.dueOn, i.numberKey`);
}

export type PaidCharge = {
  readonly chargeId: ChargeId;
  readonly kind: 'compensation' | 'cost';
  readonly number: string | null;
  readonly concept: string;
  readonly amount: Cents;
};

export function paidCharges(db: ReadDb, paymentId: PaymentId): readonly PaidCharge[] {
  return db.all(sql`
    SELECT c.id AS chargeId, c.kind, i.number, c.concept, sum(a.amountCents) AS amount
    FROM payment_allocations a JOIN charges c ON c.id = a.chargeId LEFT JOIN invoices i ON i.id = c.invoiceId
    WHERE a.paymentId = ${paymentId} GROUP BY c.id HAVING sum(a.amountCents) <> 0 ORDER BY c.incurredOn`);
}
