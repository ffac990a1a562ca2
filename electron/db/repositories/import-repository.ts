/** Imports: what came in with which file, the layouts that are remembered, and what the ledger already holds. */
import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorId, ImportId, InvoiceId, PaymentId } from '../../../shared/domain/ids.ts';
import type { KnownDebtor, KnownInvoice, PaymentIdentity, RememberedMapping } from '../../../shared/domain/imports/index.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import { debtors, dueDates, importMappings, type importRecords, imports } from '../schema.ts';
import type { ReadDb, WriteTx } from '../unit-of-work.ts';

export type ImportRecord = typeof imports.$inferSelect;
export type RecordKind = (typeof importRecords.$inferSelect)['kind'];

/** Before the key of a payment whose day nobody wrote down: it was taken from a list of invoices. */
export const UNDATED = 'undated|';

export function findImport(db: ReadDb, id: ImportId): ImportRecord | undefined {
  return db.select().from(imports).where(eq(imports.id, id)).get();
}

/** The last time that this very file was imported, unless that was undone. */
export function importOfFile(db: ReadDb, fileHash: string): ImportRecord | undefined {
  return db
    .select()
    .from(imports)
    .where(and(eq(imports.fileHash, fileHash), isNull(imports.undoneAt)))
    .orderBy(desc(imports.appliedAt))
    .limit(1)
    .get();
}

export function listImports(db: ReadDb, window: { readonly offset: number; readonly limit: number }): readonly ImportRecord[] {
  return db.select().from(imports).orderBy(desc(imports.appliedAt)).limit(window.limit).offset(window.offset).all();
}

export const countImports = (db: ReadDb): number => db.get<{ n: number }>(sql`SELECT count(*) AS n FROM imports`).n;

export function insertImport(tx: WriteTx, record: typeof imports.$inferInsert): void {
  tx.insert(imports).values(record).run();
}

export function updateImport(tx: WriteTx, id: ImportId, change: Partial<typeof imports.$inferInsert>): void {
  tx.update(imports).set(change).where(eq(imports.id, id)).run();
}

export function findMapping(db: ReadDb, fingerprint: string): RememberedMapping | undefined {
  const row = db.select().from(importMappings).where(eq(importMappings.fingerprint, fingerprint)).get();
  return row && (JSON.parse(row.mapping) as RememberedMapping);
}

export function rememberMapping(tx: WriteTx, fingerprint: string, mapping: RememberedMapping, usedAt: string): void {
  const row = { kind: mapping.kind, mapping: JSON.stringify(mapping), usedAt };
  tx.insert(importMappings)
    .values({ fingerprint, ...row })
    .onConflictDoUpdate({ target: importMappings.fingerprint, set: row })
    .run();
}

export type LedgerDebtor = KnownDebtor<DebtorId> & { readonly code: string | undefined };

/** Everybody but who lies in the bin. */
export function knownDebtors(db: ReadDb): readonly LedgerDebtor[] {
  return db
    .select({ id: debtors.id, name: debtors.name, tradeName: debtors.tradeName, taxId: debtors.taxId, code: debtors.code })
    .from(debtors)
    .where(isNull(debtors.deletedOn))
    .all()
    .map(({ id, name, tradeName, taxId, code }) => ({
      id,
      name,
      tradeName: tradeName ?? undefined,
      taxId: taxId ?? undefined,
      code: code ?? undefined,
    }));
}

export type DebtorLabel = {
  readonly id: DebtorId;
  readonly name: string;
  readonly taxId: string | null;
  readonly town: string | null;
};

export function debtorLabels(db: ReadDb, ids: readonly DebtorId[]): ReadonlyMap<DebtorId, DebtorLabel> {
  if (ids.length === 0) return new Map();
  const rows = db
    .select({ id: debtors.id, name: debtors.name, taxId: debtors.taxId, town: debtors.town })
    .from(debtors)
    .where(inArray(debtors.id, [...new Set(ids)]))
    .all();
  return new Map(rows.map((row) => [row.id, row]));
}

export type LedgerInvoice = KnownInvoice<InvoiceId> & {
  readonly debtorId: DebtorId;
  readonly kind: 'invoice' | 'corrective';
  readonly outstanding: Cents;
};

/** Every invoice that is not in the bin, with what it still owes. */
export function knownInvoices(db: ReadDb): readonly LedgerInvoice[] {
  const rows = db.all<{
    id: InvoiceId;
    number: string;
    series: string | null;
    issuedOn: IsoDate;
    total: Cents;
    kind: 'invoice' | 'corrective';
    debtorId: DebtorId;
    name: string;
    taxId: string | null;
    outstanding: Cents;
  }>(sql`
    SELECT i.id, i.number, i.series, i.issuedOn, i.totalCents AS total, i.kind, i.debtorId, d.name, d.taxId,
      (SELECT coalesce(sum(u.outstandingCents), 0) FROM due_dates u WHERE u.invoiceId = i.id) AS outstanding
    FROM invoices i JOIN debtors d ON d.id = i.debtorId WHERE i.deletedOn IS NULL`);
  return rows.map(({ series, name, taxId, ...row }) => ({
    ...row,
    series: series ?? undefined,
    customer: { name, taxId: taxId ?? undefined },
  }));
}

/** Good payments, as a list may name them: by the invoice they paid, by the tax number and by the name of who paid. */
export function knownPayments(db: ReadDb): readonly PaymentIdentity[] {
  const rows = db.all<{ receivedOn: IsoDate; amount: Cents; name: string; taxId: string | null; number: string | null }>(sql`
    SELECT p.receivedOn, p.amountCents AS amount, d.name, d.taxId,
      (SELECT iif(count(DISTINCT i.id) = 1, iif(i.series IS NULL OR instr(i.number, i.series) = 1, i.number, i.series || '/' || i.number), NULL)
        FROM payment_allocations a JOIN invoices i ON i.id = a.invoiceId WHERE a.paymentId = p.id) AS number
    FROM payments p JOIN debtors d ON d.id = p.debtorId
    WHERE +p.reversesPaymentId IS NULL AND NOT EXISTS (SELECT 1 FROM payments r WHERE r.reversesPaymentId = p.id)`);
  return rows.flatMap(({ receivedOn, amount, name, taxId, number }) => [
    ...(number === null ? [] : [{ receivedOn, amount, invoiceNumber: number, customer: {} }]),
    ...(taxId === null ? [] : [{ receivedOn, amount, customer: { taxId } }]),
    { receivedOn, amount, customer: { name } },
  ]);
}

/** What was received of each invoice on a day that nobody wrote down, by imports that still stand. */
export function undatedReceipts(db: ReadDb): ReadonlyMap<InvoiceId, Cents> {
  const rows = db.all<{ invoiceId: InvoiceId; amount: Cents }>(sql`
    SELECT a.invoiceId, sum(a.amountCents) AS amount
    FROM import_records r JOIN payments p ON p.id = r.recordId JOIN payment_allocations a ON a.paymentId = p.id
    WHERE r.kind = 'payment' AND r.recordKey >= ${UNDATED} AND r.recordKey < ${'undated}'}
      AND NOT EXISTS (SELECT 1 FROM payments x WHERE x.reversesPaymentId = p.id)
    GROUP BY a.invoiceId`);
  return new Map(rows.map((row) => [row.invoiceId, row.amount]));
}

/** Keys of imported records that are still in the ledger: a record in the bin, or a payment taken back, frees its key. */
export function liveRecordKeys(db: ReadDb, kind: RecordKind): ReadonlySet<string> {
  const alive = {
    debtor: sql`EXISTS (SELECT 1 FROM debtors d WHERE d.id = r.recordId AND d.deletedOn IS NULL)`,
    invoice: sql`EXISTS (SELECT 1 FROM invoices i WHERE i.id = r.recordId AND i.deletedOn IS NULL)`,
    payment: sql`NOT EXISTS (SELECT 1 FROM payments x WHERE x.reversesPaymentId = r.recordId)`,
  }[kind];
  const rows = db.all<{ recordKey: string }>(sql`SELECT r.recordKey FROM import_records r WHERE r.kind = ${kind} AND ${alive}`);
  return new Set(rows.map((row) => row.recordKey));
}

/** The invoice of a debtor that bears a number, when only one does. */
export function findNumbered(db: ReadDb, numberKey: string, debtorId: DebtorId): InvoiceId | undefined {
  const rows = db.all<{ id: InvoiceId }>(sql`SELECT id FROM invoices
    WHERE numberKey = ${numberKey} AND debtorId = ${debtorId} AND kind = 'invoice' AND deletedOn IS NULL LIMIT 2`);
  return rows.length === 1 ? rows[0]?.id : undefined;
}

/** Due dates of one invoice that still owe something, oldest first. */
export function openDueDates(db: ReadDb, invoiceId: InvoiceId) {
  return db
    .select({ id: dueDates.id, dueOn: dueDates.dueOn, outstanding: dueDates.outstandingCents })
    .from(dueDates)
    .where(and(eq(dueDates.invoiceId, invoiceId), sql`${dueDates.outstandingCents} > 0`))
    .orderBy(asc(dueDates.dueOn), asc(dueDates.position))
    .all();
}

export type ImportUses = Readonly<
  Record<
    | 'letters'
    | 'payments'
    | 'invoices'
    | 'corrections'
    | 'disputes'
    | 'attachments'
    | 'costs'
    | 'contacts'
    | 'promises'
    | 'limitationActs',
    number
  >
>;

/** What was done since with the records of an import: none of it may be left without its ground. */
export function usesOfImport(db: ReadDb, id: ImportId): ImportUses {
  const ownInvoices = sql`(SELECT id FROM invoices WHERE importId = ${id})`;
  const ownDebtors = sql`(SELECT id FROM debtors WHERE importId = ${id})`;
  const good = sql`+p.reversesPaymentId IS NULL AND NOT EXISTS (SELECT 1 FROM payments r WHERE r.reversesPaymentId = p.id)`;
  const many = (query: ReturnType<typeof sql>): number => db.get<{ n: number }>(query).n;
  return {
    letters: many(sql`SELECT count(DISTINCT l.id) AS n FROM letters l LEFT JOIN letter_invoices x ON x.letterId = l.id
      WHERE l.deletedOn IS NULL AND (x.invoiceId IN ${ownInvoices} OR l.debtorId IN ${ownDebtors})`),
    payments:
      many(sql`SELECT count(*) AS n FROM payments p WHERE p.importId IS NOT ${id} AND ${good} AND (p.debtorId IN ${ownDebtors}
      OR EXISTS (SELECT 1 FROM payment_allocations a WHERE a.paymentId = p.id AND a.invoiceId IN ${ownInvoices}))`),
    invoices: many(sql`SELECT count(*) AS n FROM invoices i
      WHERE i.importId IS NOT ${id} AND i.deletedOn IS NULL AND i.debtorId IN ${ownDebtors}`),
    corrections: many(sql`SELECT count(*) AS n FROM invoice_corrections c JOIN invoices i ON i.id = c.correctiveInvoiceId
      WHERE i.importId IS NOT ${id} AND i.deletedOn IS NULL AND c.invoiceId IN ${ownInvoices}`),
    disputes: many(sql`SELECT count(*) AS n FROM invoice_disputes WHERE invoiceId IN ${ownInvoices}`),
    attachments: many(sql`SELECT count(*) AS n FROM attachments
      WHERE deletedOn IS NULL AND (invoiceId IN ${ownInvoices} OR debtorId IN ${ownDebtors})`),
    limitationActs: many(sql`SELECT count(*) AS n FROM limitation_acts
      WHERE deletedOn IS NULL AND (invoiceId IN ${ownInvoices} OR debtorId IN ${ownDebtors})`),
    costs: many(sql`SELECT count(*) AS n FROM charges
      WHERE deletedOn IS NULL AND kind = 'cost' AND (invoiceId IN ${ownInvoices} OR debtorId IN ${ownDebtors})`),
    contacts: many(sql`SELECT count(*) AS n FROM contacts c WHERE c.deletedOn IS NULL AND (c.debtorId IN ${ownDebtors}
      OR EXISTS (SELECT 1 FROM steps_done s WHERE s.contactId = c.id AND s.invoiceId IN ${ownInvoices}))`),
    promises: many(sql`SELECT count(*) AS n FROM promises WHERE cancelledOn IS NULL AND debtorId IN ${ownDebtors}`),
  };
}

/** Payments of an import that nobody took back yet. */
export function standingPaymentsOf(db: ReadDb, id: ImportId): readonly PaymentId[] {
  return db
    .all<{ id: PaymentId }>(sql`
      SELECT p.id FROM payments p WHERE p.importId = ${id} AND +p.reversesPaymentId IS NULL
        AND NOT EXISTS (SELECT 1 FROM payments r WHERE r.reversesPaymentId = p.id)`)
    .map((row) => row.id);
}
