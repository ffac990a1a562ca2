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
  const found = group === 'week' ? inWeek(today) : largestToDo(rankOf(group), today, offset + limit);
  // Only those of the window are looked up among the debtors.
  return db.all(sql`${COLUMNS}
    FROM (${found} ORDER BY ${order}, n.debtorId LIMIT ${limit} OFFSET ${offset}) n JOIN debtors d ON d.id = n.debtorId
    ORDER BY ${order}, n.debtorId`);
}

const inWeek = (today: IsoDate): SQL => sql`SELECT * FROM next_steps n INDEXED BY next_steps_of_week
  WHERE n.leads = 1 AND n.onDay > ${today} AND n.onDay <= ${addDays(today, WEEK_DAYS)}`;

/**
 * Of each day the largest, as many as the window could hold: what else waits is not read. Steps that were told today have one such
 * day; those of a while ago, a few.
 */
const largestToDo = (rank: 0 | 1, today: IsoDate, most: number): SQL => sql`
  SELECT n.* FROM step_totals t INDEXED BY step_totals_of_some CROSS JOIN next_steps n ON n.invoiceId IN (
      SELECT m.invoiceId FROM next_steps m INDEXED BY next_steps_to_do
      WHERE m.leads = 1 AND m.rank = t.rank AND m.onDay = t.onDay ORDER BY m.amountCents DESC, m.debtorId LIMIT ${most})
  WHERE t.rank = ${rank} AND t.onDay <= ${today} AND t.n > 0`;

export function countLeading(db: ReadDb, group: WorkGroup, today: IsoDate): number {
  const days = group === 'week' ? sql`onDay > ${today} AND onDay <= ${addDays(today, WEEK_DAYS)}` : sql`onDay <= ${today}`;
  const ranks = group === 'week' ? sql`IN (0, 1)` : sql`= ${rankOf(group)}`;
  return db.get<{ n: number }>(sql`
    SELECT coalesce(sum(n), 0) AS n FROM step_totals INDEXED BY step_totals_of_some WHERE rank ${ranks} AND ${days} AND n > 0`).n;
}

export function leadingRowsOf(db: ReadDb, ids: readonly DebtorId[]): readonly LeadingRow[] {
  return db.all(sql`${LEADING} WHERE n.debtorId IN ${among(ids)} AND n.leads = 1`);
}

/** The first that comes after today; of its day what cannot wait, and then the largest sum. */
export function nextLeadingAfter(db: ReadDb, today: IsoDate): LeadingRow | undefined {
  const next = db.get<{ rank: number; onDay: IsoDate } | undefined>(sql`
    SELECT rank, onDay FROM step_totals INDEXED BY step_totals_of_some
    WHERE rank IN (0, 1) AND onDay > ${today} AND n > 0 ORDER BY onDay, rank LIMIT 1`);
  if (!next) return undefined;
  return db.get(sql`${COLUMNS}
    FROM (SELECT * FROM next_steps INDEXED BY next_steps_to_do
        WHERE leads = 1 AND rank = ${next.rank} AND onDay = ${next.onDay} ORDER BY amountCents DESC, debtorId LIMIT 1) n
      JOIN debtors d ON d.id = n.debtorId`);
}

const rankOf = (group: 'urgent' | 'today'): 0 | 1 => (group === 'urgent' ? 0 : 1);

type ServedInvoices = {
  readonly count: number;
  /** Of the oldest unpaid due date of them all. */
  readonly oldestDueOn: IsoDate;
  /** The oldest, and of one day by number. */
  readonly first: readonly { readonly id: InvoiceId; readonly number: string }[];
};

/** Of the debtor `d`, the oldest first. A step that is served may have nothing open any more: it is left out. */
const SERVED = sql`open_invoices o INDEXED BY open_invoices_of_debtor CROSS JOIN next_steps n INDEXED BY next_steps_served
  ON o.debtorId = d.value AND o.oldestOpenOn IS NOT NULL AND n.debtorId = o.debtorId AND n.invoiceId = o.invoiceId AND n.served = 1`;

/**
 * The debts that each leading step serves: how many, since when, and the first `named` of them. They are counted on the indices alone;
 * read are those first ones, and what is as old as the last of them.
 */
export function servedInvoices(db: ReadDb, ids: readonly DebtorId[], named: number): ReadonlyMap<DebtorId, ServedInvoices> {
  const counts = new Map(
    db.values<[debtorId: DebtorId, count: number]>(sql`SELECT d.value, (SELECT count(*) FROM ${SERVED}) FROM ${among(ids)} d`),
  );
  const lastDay = sql`SELECT o.oldestOpenOn FROM ${SERVED} ORDER BY o.oldestOpenOn LIMIT 1 OFFSET ${named - 1}`;
  const oldest = Map.groupBy(
    db.all<Named>(sql`
      SELECT o.debtorId, o.invoiceId AS id, o.oldestOpenOn AS dueOn, i.number
      FROM ${among(ids)} d CROSS JOIN ${SERVED} CROSS JOIN invoices i ON i.id = o.invoiceId
      WHERE o.oldestOpenOn <= coalesce((${lastDay}), ${NEVER})`),
    ({ debtorId }) => debtorId,
  );
  return new Map(
    [...oldest].map(([debtorId, rows]) => {
      const first = rows.toSorted(byDayAndNumber).slice(0, named);
      return [
        debtorId,
        {
          count: counts.get(debtorId) ?? 0,
          oldestDueOn: first[0]?.dueOn ?? NEVER,
          first: first.map(({ id, number }) => ({ id, number })),
        },
      ];
    }),
  );
}

const NEVER = '9999-12-31' as IsoDate;

type Named = { readonly debtorId: DebtorId; readonly id: InvoiceId; readonly dueOn: IsoDate; readonly number: string };

function byDayAndNumber(a: Named, b: Named): number {
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
