/**
 * What the rules of VAT relief are told from, gathered for many invoices with one query of each kind, and what the owner did.
 *
 * Source   a claim is proven by a letter that reached the debtor through a channel that proves its content, by what was noted
 *          here, and by what was noted for limitation with its proof.
 */
import { eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorKind } from '../../../shared/domain/debtor-kind.ts';
import type { DebtorId, InvoiceId, VatReliefId } from '../../../shared/domain/ids.ts';
import { PAYMENT_DEMANDS } from '../../../shared/domain/letters/letter-kinds.ts';
import { deliveryProvesClaim } from '../../../shared/domain/limitation-proof.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import { type debtors, invoices, vatReliefClaims, vatReliefDebtors, vatReliefInvoices, vatReliefs } from '../schema.ts';
import type { ReadDb, WriteTx } from '../unit-of-work.ts';
import { jsonList } from './limitation-repository.ts';

export type VatReliefRecord = typeof vatReliefs.$inferSelect;
export type VatClaimRecord = typeof vatReliefClaims.$inferSelect;
export type VatInvoiceFacts = typeof vatReliefInvoices.$inferSelect;

export type InvoiceWithDebtor = {
  readonly id: InvoiceId;
  readonly debtorId: DebtorId;
  readonly number: string;
  readonly issuedOn: IsoDate;
  readonly operationOn: IsoDate | null;
  readonly total: Cents;
  readonly base: Cents | null;
  readonly vat: Cents | null;
  readonly surcharge: Cents | null;
  readonly withholding: Cents | null;
  readonly recordedInBooks: boolean | null;
  readonly security: VatInvoiceFacts['security'] | null;
  readonly secured: Cents | null;
  readonly debtorName: string;
  readonly debtorKind: DebtorKind;
  readonly country: string;
  readonly insolventOn: IsoDate | null;
  readonly insolvencyKind: typeof debtors.$inferSelect.insolvencyKind;
  readonly insolvencyPublishedOn: IsoDate | null;
  readonly related: boolean | null;
};
type StoredInvoice = {
  readonly [K in keyof InvoiceWithDebtor]: boolean | null extends InvoiceWithDebtor[K] ? number | null : InvoiceWithDebtor[K];
};

/** Invoices in the bin and corrective ones are left out. The ids travel as one value: there may be thousands. */
export const invoicesWithDebtor = (db: ReadDb, ids: readonly InvoiceId[]): readonly InvoiceWithDebtor[] =>
  db
    .all<StoredInvoice>(sql`
      SELECT i.id, i.debtorId, i.number, i.issuedOn, i.operationOn, i.totalCents AS total, i.baseCents AS base, i.vatCents AS vat,
        i.surchargeCents AS surcharge, i.withholdingCents AS withholding, f.recordedInBooks, f.security, f.securedCents AS secured,
        d.name AS debtorName, d.kind AS debtorKind, d.country, d.insolventOn, d.insolvencyKind, d.insolvencyPublishedOn, x.related
      FROM ${jsonList(ids)} m CROSS JOIN invoices i ON i.id = m.value CROSS JOIN debtors d ON d.id = i.debtorId
        LEFT JOIN vat_relief_invoices f ON f.invoiceId = i.id LEFT JOIN vat_relief_debtors x ON x.debtorId = i.debtorId
      WHERE i.kind = 'invoice' AND i.deletedOn IS NULL`)
    .map((row) => ({ ...row, recordedInBooks: asBoolean(row.recordedInBooks), related: asBoolean(row.related) }));

const asBoolean = (stored: number | null): boolean | null => (stored === null ? null : stored === 1);

/** Those with a guarantee, of all or of a part. An insurance is the creditor's own and weighs nothing on the debtor. */
export const guaranteedAmong = (db: ReadDb, ids: readonly InvoiceId[]): ReadonlySet<InvoiceId> =>
  new Set(
    idsOf(
      db,
      sql`SELECT invoiceId AS id FROM vat_relief_invoices WHERE invoiceId IN ${jsonList(ids)} AND security = 'guarantee'`,
    ),
  );

export const scheduleOf = (
  db: ReadDb,
  ids: readonly InvoiceId[],
): readonly {
  readonly invoiceId: InvoiceId;
  readonly position: number;
  readonly dueOn: IsoDate;
  readonly outstanding: Cents;
}[] =>
  // Each invoice's stand together in the index, in order; nothing is sorted.
  db.all(sql`
    SELECT u.invoiceId, u.position, u.dueOn, u.outstandingCents AS outstanding
    FROM ${jsonList(ids)} m CROSS JOIN due_dates u INDEXED BY due_dates_by_invoice ON u.invoiceId = m.value`);

export const standingClaims = (db: ReadDb, ids: readonly InvoiceId[]): readonly VatClaimRecord[] =>
  db.all(sql`
    SELECT * FROM vat_relief_claims WHERE ${ofThese(ids)} AND deletedOn IS NULL ORDER BY claimedOn, recordedAt`);

export const standingReliefs = (db: ReadDb, ids: readonly InvoiceId[]): readonly VatReliefRecord[] =>
  db.all(sql`SELECT * FROM vat_reliefs WHERE ${ofThese(ids)} AND deletedOn IS NULL ORDER BY issuedOn`);

/** Of some invoices by key. Of thousands the other way round: what the owner wrote down about them is little, and each is looked up. */
const ofThese = (ids: readonly InvoiceId[]): SQL =>
  sql`${ids.length > MANY ? sql`+invoiceId` : sql`invoiceId`} IN ${jsonList(ids)}`;
const MANY = 500;

type Delivered = {
  readonly invoiceId: InvoiceId;
  readonly channel: string;
  readonly result: string | null;
  readonly on: IsoDate;
};
export type ProvenClaim = { readonly invoiceId: InvoiceId; readonly on: IsoDate };

/** Every day on which a letter that claims the invoice is proven to have reached the debtor. */
export const provenByLetter = (db: ReadDb, ids: readonly InvoiceId[]): readonly ProvenClaim[] =>
  db
    .all<Delivered>(sql`
        SELECT li.invoiceId, d.channel, d.result, d.resultOn AS "on"
        FROM letter_invoices li JOIN letters l ON l.id = li.letterId AND l.state = 'registered'
          JOIN letter_deliveries d ON d.letterId = l.id
        WHERE li.invoiceId IN ${jsonList(ids)} AND d.resultOn IS NOT NULL AND l.templateId IN ${[...PAYMENT_DEMANDS]}`)
    .filter(({ channel, result }) => deliveryProvesClaim(channel, result));

/**
 * Claims in court, and others with their proof, that the owner noted for limitation: of the invoice or of all the debtor owed that day.
 * Asked by debtor, since there are few: which of their invoices they are about is told here.
 */
export function provenForLimitation(db: ReadDb, invoices: readonly InvoiceWithDebtor[]): readonly ProvenClaim[] {
  const debtorIds = new Set(invoices.map(({ debtorId }) => debtorId));
  const claims = Map.groupBy(
    db.all<{ debtorId: DebtorId; invoiceId: InvoiceId | null; doneOn: IsoDate; on: IsoDate }>(sql`
      SELECT debtorId, invoiceId, doneOn, coalesce(receivedOn, doneOn) AS "on" FROM limitation_acts
      WHERE debtorId IN ${jsonList([...debtorIds])} AND deletedOn IS NULL
        AND (kind = 'court_claim' OR (kind = 'out_of_court_claim' AND receivedOn IS NOT NULL))
        AND (proofText IS NOT NULL OR attachmentId IS NOT NULL)`),
    ({ debtorId }) => debtorId,
  );
  if (claims.size === 0) return [];
  return invoices.flatMap(({ id, debtorId, issuedOn }) =>
    (claims.get(debtorId) ?? [])
      .filter(({ invoiceId, doneOn }) => (invoiceId === null || invoiceId === id) && issuedOn <= doneOn)
      .map(({ on }) => ({ invoiceId: id, on })),
  );
}

/** Invoices of a debtor with something unpaid or with VAT taken back. */
export const reliefCandidatesOf = (db: ReadDb, debtorId: DebtorId): readonly InvoiceId[] =>
  idsOf(
    db,
    sql`
    SELECT DISTINCT invoiceId AS id FROM due_dates WHERE live = 1 AND outstandingCents <> 0 AND debtorId = ${debtorId}
    UNION SELECT r.invoiceId FROM vat_reliefs r JOIN invoices i ON i.id = r.invoiceId
      WHERE r.deletedOn IS NULL AND i.debtorId = ${debtorId} AND i.deletedOn IS NULL`,
  );

/** As above, of many debtors; where VAT was taken back, only while something of it is still to be done. */
export const unfinishedReliefs = (db: ReadDb, debtorIds: readonly DebtorId[]): readonly InvoiceId[] =>
  idsOf(
    db,
    sql`
    SELECT invoiceId AS id FROM due_dates WHERE live = 1 AND outstandingCents <> 0 AND debtorId IN ${jsonList(debtorIds)}
    UNION SELECT r.invoiceId FROM vat_reliefs r INDEXED BY vat_reliefs_unfinished CROSS JOIN invoices i ON i.id = r.invoiceId
      WHERE r.deletedOn IS NULL AND (r.sentOn IS NULL OR r.notifiedOn IS NULL) AND i.debtorId IN ${jsonList(debtorIds)} AND i.deletedOn IS NULL`,
  );

const idsOf = (db: ReadDb, query: SQL): readonly InvoiceId[] => db.all<{ id: InvoiceId }>(query).map(({ id }) => id);

export function putVatFacts(tx: WriteTx, { invoiceId, ...facts }: VatInvoiceFacts, debtorId: DebtorId, related: boolean): void {
  tx.insert(vatReliefInvoices)
    .values({ invoiceId, ...facts })
    .onConflictDoUpdate({ target: vatReliefInvoices.invoiceId, set: facts })
    .run();
  tx.insert(vatReliefDebtors)
    .values({ debtorId, related })
    .onConflictDoUpdate({ target: vatReliefDebtors.debtorId, set: { related } })
    .run();
}

export function insertVatClaim(tx: WriteTx, claim: typeof vatReliefClaims.$inferInsert): void {
  tx.insert(vatReliefClaims).values(claim).run();
}

export function findVatClaims(db: ReadDb, ids: readonly string[]): readonly VatClaimRecord[] {
  return db
    .select()
    .from(vatReliefClaims)
    .where(inArray(vatReliefClaims.id, [...ids]))
    .all();
}

export function setVatClaimDeleted(tx: WriteTx, id: string, deletedOn: IsoDate | null): void {
  tx.update(vatReliefClaims).set({ deletedOn }).where(eq(vatReliefClaims.id, id)).run();
}

export function findVatRelief(db: ReadDb, id: VatReliefId): VatReliefRecord | undefined {
  return db.select().from(vatReliefs).where(eq(vatReliefs.id, id)).get();
}

export function insertVatRelief(tx: WriteTx, relief: typeof vatReliefs.$inferInsert): void {
  tx.insert(vatReliefs).values(relief).run();
  markInvoice(tx, relief.invoiceId);
}

export function updateVatRelief(
  tx: WriteTx,
  { id, invoiceId }: Pick<VatReliefRecord, 'id' | 'invoiceId'>,
  change: Partial<Pick<VatReliefRecord, 'sentOn' | 'sendingProof' | 'notifiedOn' | 'deletedOn'>>,
): void {
  tx.update(vatReliefs).set(change).where(eq(vatReliefs.id, id)).run();
  markInvoice(tx, invoiceId);
}

/** `invoices.vatRelievedOn`: the first rectifying invoice that stands; what an agreement looks at (LIVA art. 80.Cuatro.C). */
function markInvoice(tx: WriteTx, invoiceId: InvoiceId): void {
  const first = standingReliefs(tx, [invoiceId])[0];
  tx.update(invoices)
    .set({ vatRelievedOn: first?.issuedOn ?? null })
    .where(eq(invoices.id, invoiceId))
    .run();
}
