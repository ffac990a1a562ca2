/** Agreements as a list and in sums, from the rows that are kept of each. */
import { type SQL, sql } from 'drizzle-orm';
import type { AgreementState } from '../../../shared/contract/agreement-values.ts';
import type { AgreementFilter } from '../../../shared/contract/agreements.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import { nameKey } from '../../../shared/domain/name-key.ts';
import type { ReadDb } from '../unit-of-work.ts';
import type { AgreementRecord } from './agreement-repository.ts';
import type { StandingRecord } from './agreement-standings.ts';

type KeptPart = Omit<StandingRecord, 'agreementId' | 'debtorId' | 'state'>;
export type ListedAgreement = AgreementRecord & {
  readonly debtorName: string;
  readonly standing: AgreementState | null;
} & { readonly [K in keyof KeptPart]: KeptPart[K] | null };

const SOURCE = sql`FROM agreements a JOIN debtors d ON d.id = a.debtorId LEFT JOIN agreement_standings s ON s.agreementId = a.id`;

const GROUPS: Readonly<Record<NonNullable<AgreementFilter['group']>, SQL>> = {
  living: sql`a.state IN ('proposed', 'signed')`,
  late: sql`s.state IN ('late', 'broken')`,
  drafts: sql`a.state = 'draft'`,
  ended: sql`a.state = 'ended'`,
};

function where({ text, debtorId, group }: AgreementFilter): SQL {
  const words = nameKey(text ?? '');
  const found = text
    ? sql`(d.nameKey LIKE ${`%${words}%`} OR 'A-' || a.year || '/' || printf('%04d', a.number) LIKE ${`%${text}%`}
        OR EXISTS (SELECT 1 FROM json_each(coalesce(a.plan, a.draft), iif(a.plan IS NULL, '$.plan.invoiceIds', '$.invoiceIds')) j
          JOIN invoices i ON i.id = j.value WHERE i.number LIKE ${`%${text}%`}))`
    : sql`1`;
  return sql`WHERE a.deletedOn IS NULL AND ${debtorId === undefined ? sql`1` : sql`a.debtorId = ${debtorId}`}
    AND ${group === undefined ? sql`1` : GROUPS[group]} AND ${found}`;
}

export function listAgreements(
  db: ReadDb,
  filter: AgreementFilter,
  by: {
    readonly sort: 'next' | 'debtor' | 'pending' | 'updated';
    readonly descending: boolean;
    readonly offset: number;
    readonly limit: number;
  },
): readonly ListedAgreement[] {
  const way = by.descending ? sql`DESC` : sql`ASC`;
  const order = {
    // What has no next day comes last, whichever way the rest is sorted.
    next: sql`s.nextOn IS NULL, a.state = 'ended', s.nextOn ${way}, a.updatedAt DESC`,
    debtor: sql`d.nameKey ${way}, a.updatedAt DESC`,
    pending: sql`coalesce(s.pendingCents, 0) ${way}, a.updatedAt DESC`,
    updated: sql`a.updatedAt ${way}`,
  }[by.sort];
  return db.all(sql`
    SELECT a.*, d.name AS debtorName, s.state AS standing, s.agreedCents, s.paidCents, s.creditedCents, s.pendingCents, s.overdueCents,
      s.instalments, s.settled, s.inTime, s.late, s.missed, s.nextPosition, s.nextOn, s.nextCents, s.graceEndsOn
    ${SOURCE} ${where(filter)} ORDER BY ${order}, a.id LIMIT ${by.limit} OFFSET ${by.offset}`);
}

export const agreementSums = (
  db: ReadDb,
  filter: AgreementFilter,
): { readonly n: number; readonly pending: Cents; readonly overdue: Cents } =>
  db.get(sql`
    SELECT count(*) AS n, coalesce(sum(iif(a.state = 'signed', s.pendingCents, 0)), 0) AS pending,
      coalesce(sum(iif(a.state = 'signed', s.overdueCents, 0)), 0) AS overdue
    ${SOURCE} ${where(filter)}`);

/** How many there are of each state. */
export function agreementCounts(db: ReadDb): ReadonlyMap<AgreementState, number> {
  const rows = db.all<{ readonly state: AgreementState; readonly n: number }>(sql`
    SELECT coalesce(s.state, 'draft') AS state, count(*) AS n FROM agreements a
      LEFT JOIN agreement_standings s ON s.agreementId = a.id
    WHERE a.deletedOn IS NULL GROUP BY 1`);
  return new Map(rows.map(({ state, n }) => [state, n]));
}

/** Of what was signed: instalments paid in time and late, and those that are late now. */
export const punctuality = (db: ReadDb): { readonly inTime: number; readonly late: number; readonly missed: number } =>
  db.get(sql`
    SELECT coalesce(sum(s.inTime), 0) AS inTime, coalesce(sum(s.late), 0) AS late, coalesce(sum(s.missed), 0) AS missed
    FROM agreement_standings s JOIN agreements a ON a.id = s.agreementId WHERE a.signedOn IS NOT NULL AND a.deletedOn IS NULL`);

/** What is still to come under signed agreements from that day on and before `to`, by month. */
export const moneyExpected = (
  db: ReadDb,
  from: IsoDate,
  to: IsoDate,
): readonly { readonly month: string; readonly expected: Cents; readonly inKind: Cents }[] =>
  db.all(sql`
    SELECT substr(i.onDay, 1, 7) AS month,
      sum(iif(i.kind IN ('cash', 'down'), i.amountCents - i.paidCents - i.creditedCents, 0)) AS expected,
      sum(iif(i.kind IN ('work', 'goods'), i.amountCents - i.paidCents - i.creditedCents, 0)) AS inKind
    FROM agreements a JOIN agreement_instalments i ON i.agreementId = a.id
    WHERE a.state = 'signed' AND a.deletedOn IS NULL AND i.onDay >= ${from} AND i.onDay < ${to} GROUP BY 1 ORDER BY 1`);

export const moneyOverdue = (db: ReadDb): Cents =>
  db.get<{ overdue: Cents }>(sql`
    SELECT coalesce(sum(s.overdueCents), 0) AS overdue FROM agreement_standings s JOIN agreements a ON a.id = s.agreementId
    WHERE a.state = 'signed' AND a.deletedOn IS NULL`).overdue;
