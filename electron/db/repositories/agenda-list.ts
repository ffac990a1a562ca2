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
  // Only those of the window are looked up among the debtors.
  return db.all(sql`${COLUMNS}
    FROM (SELECT * FROM next_steps n WHERE ${inGroup(group, today)} ORDER BY ${order}, n.debtorId LIMIT ${limit} OFFSET ${offset}) n
      JOIN debtors d ON d.id = n.debtorId
    ORDER BY ${order}, n.debtorId`);
}

export function countLeading(db: ReadDb, group: WorkGroup, today: IsoDate): number {
  return db.get<{ n: number }>(sql`SELECT count(*) AS n FROM next_steps n WHERE ${inGroup(group, today)}`).n;
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
  return sql`n.leads = 1 AND n.rank = ${group === 'urgent' ? 0 : 1} AND n.onDay <= ${today}`;
}

export type ServedInvoice = {
  readonly debtorId: DebtorId;
  readonly id: InvoiceId;
  readonly number: string;
  /** Of its oldest unpaid due date. */
  readonly dueOn: IsoDate;
};

/** Of the debts that the leading step serves, oldest first. */
export function servedInvoices(db: ReadDb, ids: readonly DebtorId[]): readonly ServedInvoice[] {
  return db.all(sql`
    SELECT n.debtorId, n.invoiceId AS id, i.number, min(u.dueOn) AS dueOn
    FROM next_steps n JOIN invoices i ON i.id = n.invoiceId
      JOIN due_dates u ON u.invoiceId = n.invoiceId AND u.live = 1 AND u.outstandingCents <> 0 AND u.outstandingCents > 0
    WHERE n.debtorId IN ${among(ids)} AND n.served = 1
    GROUP BY n.invoiceId ORDER BY n.debtorId, dueOn, i.number`);
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
