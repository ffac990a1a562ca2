/** What lies in the bin, of every kind, and the notes of when it was emptied. What was blocked lies in it no more. */
import { desc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { BinKind } from '../../../shared/domain/bin-retention.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { binBlocked, binEmptyings } from '../schema.ts';
import type { ReadDb, WriteTx } from '../unit-of-work.ts';

type Source = {
  readonly table: string;
  readonly label: SQL;
  readonly madeOn: SQL;
  /** Of whom it is. */
  readonly debtorId: SQL;
  /** It belongs to the books, to their vouchers or to a letter (bin-retention.ts). */
  readonly ofBooks: SQL;
  /** What of its table may lie in the bin; absent: all of it. */
  readonly only?: SQL;
};

const YES = sql`1`;
const NO = sql`0`;
const NOTE = sql`''`;
const OWN = sql`r.debtorId`;
const OF_INVOICE = sql`(SELECT debtorId FROM invoices WHERE id = r.invoiceId)`;

/**
 * In the order in which they are emptied: what stands on others first. A file may be kept with an invoice and prove nothing
 * (`other`); any other purpose, and any paper of a letter, is a voucher or correspondence.
 */
export const BIN_SOURCES: Readonly<Record<BinKind, Source>> = {
  'vat-relief': { table: 'vat_reliefs', label: sql`r.number`, madeOn: sql`r.issuedOn`, debtorId: OF_INVOICE, ofBooks: YES },
  'vat-claim': { table: 'vat_relief_claims', label: NOTE, madeOn: sql`r.claimedOn`, debtorId: OF_INVOICE, ofBooks: YES },
  'negotiation-entry': { table: 'negotiation_entries', label: NOTE, madeOn: sql`r.onDay`, debtorId: OWN, ofBooks: YES },
  'limitation-act': { table: 'limitation_acts', label: NOTE, madeOn: sql`r.doneOn`, debtorId: OWN, ofBooks: YES },
  attachment: {
    table: 'attachments',
    label: sql`r.name`,
    madeOn: sql`substr(r.addedAt, 1, 10)`,
    debtorId: OWN,
    ofBooks: sql`(r.purpose <> 'other' OR r.letterId IS NOT NULL)`,
  },
  contact: { table: 'contacts', label: NOTE, madeOn: sql`r.onDay`, debtorId: OWN, ofBooks: sql`(r.letterId IS NOT NULL)` },
  letter: {
    table: 'letters',
    label: NOTE,
    madeOn: sql`substr(r.createdAt, 1, 10)`,
    debtorId: OWN,
    ofBooks: sql`(r.state <> 'draft')`,
  },
  charge: { table: 'charges', label: sql`r.concept`, madeOn: sql`r.incurredOn`, debtorId: OWN, ofBooks: YES },
  invoice: { table: 'invoices', label: sql`r.number`, madeOn: sql`r.issuedOn`, debtorId: OWN, ofBooks: YES },
  debtor: { table: 'debtors', label: sql`r.name`, madeOn: sql`substr(r.createdAt, 1, 10)`, debtorId: sql`NULL`, ofBooks: NO },
  'own-rate': {
    table: 'own_rates',
    label: sql`printf('%d,%02d %%', r.rateBasisPoints / 100, r.rateBasisPoints % 100)`,
    madeOn: sql`r.fromOn`,
    debtorId: sql`NULL`,
    ofBooks: NO,
  },
  // A published one that was taken off and put back is where it belongs.
  'own-holiday': {
    table: 'own_holidays',
    label: sql`coalesce(r.name, '')`,
    madeOn: sql`r.onDay`,
    debtorId: sql`NULL`,
    ofBooks: NO,
    only: sql`r.kind = 'added'`,
  },
  // One that was written down again is no loss.
  iban: {
    table: 'business_ibans',
    label: sql`r.iban`,
    madeOn: sql`r.deletedOn`,
    debtorId: sql`NULL`,
    ofBooks: NO,
    only: sql`NOT EXISTS (SELECT 1 FROM business_ibans o WHERE o.iban = r.iban AND o.deletedOn IS NULL)`,
  },
};
export const BIN_KINDS = Object.keys(BIN_SOURCES) as readonly BinKind[];

export type BinItem = {
  readonly kind: BinKind;
  readonly id: string;
  readonly label: string;
  readonly madeOn: IsoDate;
  readonly deletedOn: IsoDate;
  readonly debtorId: DebtorId | null;
  readonly ofBooks: boolean;
};

const ALL = sql`1`;
const IN_BIN = sql`r.deletedOn IS NOT NULL AND NOT EXISTS (SELECT 1 FROM bin_blocked b WHERE b.recordId = r.id)`;

const rowsOf = (kind: BinKind, which: SQL): SQL => {
  const { table, label, madeOn, debtorId, ofBooks, only = ALL } = BIN_SOURCES[kind];
  return sql`SELECT ${kind} AS kind, r.id AS id, ${label} AS label, ${madeOn} AS madeOn, r.deletedOn AS deletedOn,
    ${debtorId} AS debtorId, ${ofBooks} AS ofBooks FROM ${sql.identifier(table)} r WHERE ${which} AND ${only}`;
};
const together = (which: SQL): SQL =>
  sql.join(
    BIN_KINDS.map((kind) => rowsOf(kind, which)),
    sql` UNION ALL `,
  );
const itemOf = (row: Omit<BinItem, 'ofBooks'> & { ofBooks: number }): BinItem => ({ ...row, ofBooks: row.ofBooks !== 0 });

/** Newest first. */
export function listBin(db: ReadDb, { offset, limit }: { readonly offset: number; readonly limit: number }): readonly BinItem[] {
  const rows = db.all<Parameters<typeof itemOf>[0]>(
    sql`${together(IN_BIN)} ORDER BY deletedOn DESC, kind, label, id LIMIT ${limit} OFFSET ${offset}`,
  );
  return rows.map(itemOf);
}

export function countBin(db: ReadDb): readonly { readonly kind: BinKind; readonly items: number }[] {
  return BIN_KINDS.flatMap((kind) => {
    const { table, only = ALL } = BIN_SOURCES[kind];
    const items = db.get<{ n: number }>(sql`SELECT count(*) AS n FROM ${sql.identifier(table)} r WHERE ${IN_BIN} AND ${only}`).n;
    return items === 0 ? [] : [{ kind, items }];
  });
}

/** What was thrown away on that day or before, in the order in which it can go. Without a day, all of it. */
export function binUntil(db: ReadDb, kind: BinKind, day: IsoDate | undefined): readonly BinItem[] {
  const which = day === undefined ? IN_BIN : sql`${IN_BIN} AND r.deletedOn <= ${day}`;
  return db.all<Parameters<typeof itemOf>[0]>(sql`${rowsOf(kind, which)} ORDER BY deletedOn, id`).map(itemOf);
}

/** What is blocked and may be looked at again: its day has passed, or it has none. */
export function blockedUntil(db: ReadDb, kind: BinKind, today: IsoDate): readonly BinItem[] {
  const which = sql`r.deletedOn IS NOT NULL AND r.id IN
    (SELECT recordId FROM bin_blocked WHERE kind = ${kind} AND (keepUntil IS NULL OR keepUntil < ${today}))`;
  return db.all<Parameters<typeof itemOf>[0]>(sql`${rowsOf(kind, which)} ORDER BY deletedOn, id`).map(itemOf);
}

/** Something was thrown away on that day or before, or is blocked and its day has passed. */
export function isBinDue(db: ReadDb, lastDueDay: IsoDate, today: IsoDate): boolean {
  const inBin = BIN_KINDS.map((kind) => sql`EXISTS (${rowsOf(kind, sql`${IN_BIN} AND r.deletedOn <= ${lastDueDay}`)})`);
  const unblocked = sql`EXISTS (SELECT 1 FROM bin_blocked WHERE keepUntil < ${today})`;
  return db.get<{ due: number }>(sql`SELECT ${sql.join([...inBin, unblocked], sql` OR `)} AS due`).due !== 0;
}

/** The one that a row of another record names. */
export function binItem(
  db: ReadDb,
  kind: BinKind,
  id: string,
): (Omit<BinItem, 'deletedOn'> & { deletedOn: IsoDate | null }) | undefined {
  const row = db.get<Parameters<typeof itemOf>[0] | undefined>(rowsOf(kind, sql`r.id = ${id}`));
  return row && itemOf(row);
}

export const countBlocked = (db: ReadDb): number => db.get<{ n: number }>(sql`SELECT count(*) AS n FROM bin_blocked`).n;

export function blockRecord(tx: WriteTx, row: typeof binBlocked.$inferInsert): void {
  tx.delete(binBlocked).where(eq(binBlocked.recordId, row.recordId)).run();
  tx.insert(binBlocked).values(row).run();
}

export function noteEmptying(tx: WriteTx, row: typeof binEmptyings.$inferInsert): void {
  tx.insert(binEmptyings).values(row).run();
}

export function lastEmptying(db: ReadDb): typeof binEmptyings.$inferSelect | undefined {
  return db.select().from(binEmptyings).orderBy(desc(binEmptyings.id)).limit(1).get();
}

export function markEmptyingsRead(tx: WriteTx, today: IsoDate): void {
  tx.update(binEmptyings).set({ readOn: today }).where(isNull(binEmptyings.readOn)).run();
}
