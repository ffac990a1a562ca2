/** The work list: the row that leads each debtor, by group, with what it takes to act on it. Everything sorts on indexes. */
import { type SQL, sql } from 'drizzle-orm';
import type { Behaviour } from '../../../shared/domain/behaviour.ts';
import { addDays, type IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorKind } from '../../../shared/domain/debtor-kind.ts';
import type { BecauseCode, StepKind } from '../../../shared/domain/dunning/facts.ts';
import type { ContactChannel, LadderId, RungId } from '../../../shared/domain/dunning/policy.ts';
import type { DebtorId, InvoiceId } from '../../../shared/domain/ids.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import type { ReadDb } from '../unit-of-work.ts';
import { among } from './agenda-facts.ts';

export type WorkGroup = 'urgent' | 'today' | 'week';
export type LeadingRow = {
  readonly debtorId: DebtorId;
  readonly invoiceId: InvoiceId;
  readonly step: StepKind;
  readonly onDay: IsoDate;
  readonly rungId: RungId | null;
  readonly channel: ContactChannel | null;
  readonly because: BecauseCode;
  readonly params: string;
  readonly rank: number;
  readonly amount: Cents;
  readonly name: string;
  readonly kind: DebtorKind;
  readonly behaviour: Behaviour;
  readonly ladderId: LadderId | null;
  readonly onlyInWriting: number;
  readonly phone: string | null;
  readonly mobile: string | null;
  readonly email: string | null;
  readonly hasAddress: number;
};

/** How far ahead "esta semana" looks. */
const WEEK_DAYS = 7;
const MANY = 500;

const COLUMNS = sql`
  SELECT n.debtorId, n.invoiceId, n.kind AS step, n.onDay, n.rungId, n.channel, n.because, n.params, n.rank, n.amountCents AS amount,
    d.name, d.kind, d.behaviour, d.ladderId, d.onlyInWriting, d.phone, d.mobile, d.email,
    (d.street IS NOT NULL AND d.postalCode IS NOT NULL AND d.town IS NOT NULL) AS hasAddress`;
const LEADING = sql`${COLUMNS} FROM next_steps n JOIN debtors d ON d.id = n.debtorId`;

/** Urgent and today: the largest sum first. This week: the nearest day, then the largest sum. */
export function leadingRows(
  db: ReadDb,
  group: WorkGroup,
  today: IsoDate,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): readonly LeadingRow[] {
  const order = group === 'week' ? sql`n.onDay, n.amountCents DESC` : sql`n.amountCents DESC`;
  // Of many the largest sums lead, and the window is full soon; few are found by their day, and sorted.
  const isMany = group !== 'week' && countLeading(db, group, today) > MANY;
  const index = isMany ? sql`next_steps_by_amount` : group === 'week' ? sql`next_steps_of_week` : sql`next_steps_to_do`;
  // Only those of the window are looked up among the debtors.
  return db.all(sql`${COLUMNS}
    FROM (SELECT * FROM next_steps n INDEXED BY ${index} WHERE ${inGroup(group, today)} ORDER BY ${order}, n.debtorId LIMIT ${limit} OFFSET ${offset}) n
      JOIN debtors d ON d.id = n.debtorId
    ORDER BY ${order}, n.debtorId`);
}

export function countLeading(db: ReadDb, group: WorkGroup, today: IsoDate): number {
  const days = group === 'week' ? sql`onDay > ${today} AND onDay <= ${addDays(today, WEEK_DAYS)}` : sql`onDay <= ${today}`;
  const ranks = group === 'week' ? sql`IN (0, 1)` : sql`= ${rankOf(group)}`;
  return db.get<{ n: number }>(sql`SELECT coalesce(sum(n), 0) AS n FROM step_totals WHERE rank ${ranks} AND ${days}`).n;
}

export function leadingRowsOf(db: ReadDb, ids: readonly DebtorId[]): readonly LeadingRow[] {
  return db.all(sql`${LEADING} WHERE n.debtorId IN ${among(ids)} AND n.leads = 1`);
}

/** The first that comes after today. */
export function nextLeadingAfter(db: ReadDb, today: IsoDate): LeadingRow | undefined {
  return db.get(sql`${COLUMNS}
    FROM (SELECT * FROM next_steps WHERE leads = 1 AND onDay > ${today} ORDER BY onDay, rank, amountCents DESC LIMIT 1) n
      JOIN debtors d ON d.id = n.debtorId`);
}

/** `rank` and `onDay` are the first columns of the index that holds only rows that lead. */
function inGroup(group: WorkGroup, today: IsoDate): SQL {
  if (group === 'week') return sql`n.leads = 1 AND n.onDay > ${today} AND n.onDay <= ${addDays(today, WEEK_DAYS)}`;
  return sql`n.leads = 1 AND n.rank = ${rankOf(group)} AND n.onDay <= ${today}`;
}

const rankOf = (group: 'urgent' | 'today'): 0 | 1 => (group === 'urgent' ? 0 : 1);

type ServedInvoices = {
  readonly count: number;
  /** Of the oldest unpaid due date of them all. */
  readonly oldestDueOn: IsoDate;
  /** The oldest, and of one day by number. */
  readonly first: readonly { readonly id: InvoiceId; readonly number: string }[];
};

/** The debts that each leading step serves: how many, since when, and the first `named` of them. */
export function servedInvoices(db: ReadDb, ids: readonly DebtorId[], named: number): ReadonlyMap<DebtorId, ServedInvoices> {
  const all = Map.groupBy(
    db.values<[debtorId: DebtorId, id: InvoiceId, dueOn: IsoDate]>(sql`
      SELECT n.debtorId, n.invoiceId, o.oldestOpenOn FROM next_steps n CROSS JOIN open_invoices o ON o.invoiceId = n.invoiceId
      WHERE n.debtorId IN ${among(ids)} AND n.served = 1 AND o.oldestOpenOn IS NOT NULL`),
    ([debtorId]) => debtorId,
  );
  const oldest = new Map([...all].map(([debtorId, rows]) => [debtorId, firstByDay(rows, named)]));
  const numbers = new Map(
    db.values<[id: InvoiceId, number: string]>(sql`
      SELECT i.id, i.number FROM ${among([...oldest.values()].flat().map(([, id]) => id))} m CROSS JOIN invoices i ON i.id = m.value`),
  );
  return new Map(
    [...oldest].map(([debtorId, rows]) => {
      const first = rows.map(([, id, dueOn]) => ({ id, dueOn, number: numbers.get(id) ?? '' })).toSorted(byDayAndNumber);
      return [
        debtorId,
        {
          count: all.get(debtorId)?.length ?? 0,
          oldestDueOn: first[0]?.dueOn ?? NEVER,
          first: first.slice(0, named).map(({ id, number }) => ({ id, number })),
        },
      ];
    }),
  );
}

const NEVER = '9999-12-31' as IsoDate;

type Dated = readonly [debtorId: DebtorId, id: InvoiceId, dueOn: IsoDate];

/** The oldest `count`, and all that fell due on the day of the last of them. */
function firstByDay(rows: readonly Dated[], count: number): readonly Dated[] {
  const sorted = rows.toSorted((a, b) => (a[2] < b[2] ? -1 : a[2] > b[2] ? 1 : 0));
  const last = sorted[count - 1]?.[2] ?? NEVER;
  return sorted.filter(([, , dueOn]) => dueOn <= last);
}

function byDayAndNumber(
  a: { readonly dueOn: IsoDate; readonly number: string },
  b: { readonly dueOn: IsoDate; readonly number: string },
): number {
  if (a.dueOn !== b.dueOn) return a.dueOn < b.dueOn ? -1 : 1;
  return a.number < b.number ? -1 : a.number > b.number ? 1 : 0;
}

export type DebtStepRow = Pick<LeadingRow, 'invoiceId' | 'step' | 'onDay' | 'rungId' | 'because' | 'params'> & {
  readonly number: string;
  readonly outstanding: Cents;
};

/** Debts of one debtor that go another way than the one that leads. */
export function debtsApart(db: ReadDb, debtorId: DebtorId, limit: number): readonly DebtStepRow[] {
  return db.all(sql`
    SELECT n.invoiceId, n.kind AS step, n.onDay, n.rungId, n.because, n.params, i.number,
      (SELECT sum(u.outstandingCents) FROM due_dates u WHERE u.invoiceId = n.invoiceId AND u.live = 1) AS outstanding
    FROM next_steps n JOIN invoices i ON i.id = n.invoiceId
    WHERE n.debtorId = ${debtorId} AND n.served = 0 ORDER BY n.onDay, i.numberKey LIMIT ${limit}`);
}
