/**
 * What the rules of VAT relief are told from, gathered for many invoices with one query of each kind, and what the owner did.
 *
 * Source   a claim is proven by a letter that reached the debtor through a channel that proves its content, by what was noted
 *          here, and by what was noted for limitation with its proof.
 */
import { and, asc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { addDays, addMonths, type IsoDate, isoDateFrom, yearOf } from '../../../shared/domain/civil-date.ts';
import type { DebtorId, InvoiceId, VatReliefId } from '../../../shared/domain/ids.ts';
import { deliveryProvesClaim } from '../../../shared/domain/limitation-proof.ts';
import { LEGAL } from '../../../shared/legal/constants.ts';
import { debtors, dueDates, invoices, vatReliefClaims, vatReliefDebtors, vatReliefInvoices, vatReliefs } from '../schema.ts';
import type { ReadDb, WriteTx } from '../unit-of-work.ts';

export type VatReliefRecord = typeof vatReliefs.$inferSelect;
export type VatClaimRecord = typeof vatReliefClaims.$inferSelect;
export type VatInvoiceFacts = typeof vatReliefInvoices.$inferSelect;

/** Well under the number of values SQLite takes in one statement. */
const MOST_AT_ONCE = 10_000;

function inTurns<T>(ids: readonly InvoiceId[], ask: (some: InvoiceId[]) => readonly T[]): readonly T[] {
  const found: T[] = [];
  for (let start = 0; start < ids.length; start += MOST_AT_ONCE) found.push(...ask(ids.slice(start, start + MOST_AT_ONCE)));
  return found;
}

/** Invoices in the bin and corrective ones are left out. */
export const invoicesWithDebtor = (db: ReadDb, ids: readonly InvoiceId[]) =>
  inTurns(ids, (some) =>
    db
      .select({
        id: invoices.id,
        debtorId: invoices.debtorId,
        number: invoices.number,
        issuedOn: invoices.issuedOn,
        operationOn: invoices.operationOn,
        total: invoices.totalCents,
        base: invoices.baseCents,
        vat: invoices.vatCents,
        surcharge: invoices.surchargeCents,
        withholding: invoices.withholdingCents,
        recordedInBooks: vatReliefInvoices.recordedInBooks,
        security: vatReliefInvoices.security,
        secured: vatReliefInvoices.securedCents,
        debtorName: debtors.name,
        debtorKind: debtors.kind,
        country: debtors.country,
        insolventOn: debtors.insolventOn,
        insolvencyKind: debtors.insolvencyKind,
        insolvencyPublishedOn: debtors.insolvencyPublishedOn,
        related: vatReliefDebtors.related,
      })
      .from(invoices)
      .innerJoin(debtors, eq(debtors.id, invoices.debtorId))
      .leftJoin(vatReliefInvoices, eq(vatReliefInvoices.invoiceId, invoices.id))
      .leftJoin(vatReliefDebtors, eq(vatReliefDebtors.debtorId, invoices.debtorId))
      .where(and(inArray(invoices.id, some), eq(invoices.kind, 'invoice'), isNull(invoices.deletedOn)))
      .all(),
  );
export type InvoiceWithDebtor = ReturnType<typeof invoicesWithDebtor>[number];

/** Those with a guarantee, of all or of a part. An insurance is the creditor's own and weighs nothing on the debtor. */
export const guaranteedAmong = (db: ReadDb, ids: readonly InvoiceId[]): ReadonlySet<InvoiceId> =>
  new Set(
    inTurns(ids, (some) =>
      db
        .select({ id: vatReliefInvoices.invoiceId })
        .from(vatReliefInvoices)
        .where(and(inArray(vatReliefInvoices.invoiceId, some), eq(vatReliefInvoices.security, 'guarantee')))
        .all(),
    ).map(({ id }) => id),
  );

export const scheduleOf = (db: ReadDb, ids: readonly InvoiceId[]) =>
  inTurns(ids, (some) =>
    db
      .select({
        invoiceId: dueDates.invoiceId,
        position: dueDates.position,
        dueOn: dueDates.dueOn,
        outstanding: dueDates.outstandingCents,
      })
      .from(dueDates)
      .where(inArray(dueDates.invoiceId, some))
      .orderBy(asc(dueDates.invoiceId), asc(dueDates.dueOn), asc(dueDates.position))
      .all(),
  );

export const standingClaims = (db: ReadDb, ids: readonly InvoiceId[]): readonly VatClaimRecord[] =>
  inTurns(ids, (some) =>
    db
      .select()
      .from(vatReliefClaims)
      .where(and(inArray(vatReliefClaims.invoiceId, some), isNull(vatReliefClaims.deletedOn)))
      .orderBy(asc(vatReliefClaims.claimedOn), asc(vatReliefClaims.recordedAt))
      .all(),
  );

export const standingReliefs = (db: ReadDb, ids: readonly InvoiceId[]): readonly VatReliefRecord[] =>
  inTurns(ids, (some) =>
    db
      .select()
      .from(vatReliefs)
      .where(and(inArray(vatReliefs.invoiceId, some), isNull(vatReliefs.deletedOn)))
      .orderBy(asc(vatReliefs.issuedOn))
      .all(),
  );

type Delivered = {
  readonly invoiceId: InvoiceId;
  readonly channel: string;
  readonly result: string | null;
  readonly on: IsoDate;
};
export type ProvenClaim = { readonly invoiceId: InvoiceId; readonly on: IsoDate };

/** Every day on which a letter that claims the invoice is proven to have reached the debtor. */
export const provenByLetter = (db: ReadDb, ids: readonly InvoiceId[]): readonly ProvenClaim[] =>
  inTurns(ids, (some) =>
    db
      .all<Delivered>(sql`
        SELECT li.invoiceId, d.channel, d.result, d.resultOn AS "on"
        FROM letter_invoices li JOIN letters l ON l.id = li.letterId AND l.state = 'registered'
          JOIN letter_deliveries d ON d.letterId = l.id
        WHERE li.invoiceId IN ${some} AND d.resultOn IS NOT NULL AND l.templateId IN ('L04', 'L05', 'L06', 'L07')`)
      .filter(({ channel, result }) => deliveryProvesClaim(channel, result)),
  );

/** Claims in court, and others with their proof, that the owner noted for limitation: of the invoice or of all the debtor owed. */
export const provenForLimitation = (db: ReadDb, ids: readonly InvoiceId[]): readonly ProvenClaim[] =>
  inTurns(ids, (some) =>
    db.all<ProvenClaim>(sql`
      SELECT i.id AS invoiceId, coalesce(a.receivedOn, a.doneOn) AS "on"
      FROM limitation_acts a JOIN invoices i ON i.debtorId = a.debtorId AND (a.invoiceId = i.id OR a.invoiceId IS NULL)
      WHERE i.id IN ${some} AND a.deletedOn IS NULL AND i.issuedOn <= a.doneOn
        AND (a.kind = 'court_claim' OR (a.kind = 'out_of_court_claim' AND a.receivedOn IS NOT NULL))
        AND (a.proofText IS NOT NULL OR a.attachmentId IS NOT NULL)`),
  );

/** Invoices of a debtor with something unpaid or with VAT taken back. */
export const reliefCandidatesOf = (db: ReadDb, debtorId: DebtorId): readonly InvoiceId[] =>
  idsOf(
    db,
    sql`
    SELECT DISTINCT invoiceId AS id FROM due_dates WHERE live = 1 AND outstandingCents <> 0 AND debtorId = ${debtorId}
    UNION SELECT r.invoiceId FROM vat_reliefs r JOIN invoices i ON i.id = r.invoiceId
      WHERE r.deletedOn IS NULL AND i.debtorId = ${debtorId} AND i.deletedOn IS NULL`,
  );

/**
 * Of the whole ledger, those whose window may be open on `today` or whose first day to act may come by `until`. A superset:
 * the rules decide. Longer instalments are found by their own day, insolvency by its debtor (CROSS JOIN: the few debtors first).
 */
export function reliefCandidates(db: ReadDb, today: IsoDate, until: IsoDate): readonly InvoiceId[] {
  const longest = LEGAL.vatLongWaitMonths.value + LEGAL.vatActMonths.value;
  const back = addMonths(today, -longest);
  // Under cash accounting a tax point counts until the middle of the second year after it.
  const oldest = isoDateFrom(yearOf(back) - 1, 1, 1) ?? back;
  const from = cashAccounting(db) ? oldest : addDays(back, -3);
  const to = addDays(addMonths(until, -FIRST_ALERT_MONTHS), 3);
  const open = sql`d.live = 1 AND d.outstandingCents <> 0`;
  return idsOf(
    db,
    sql`
    SELECT i.id FROM invoices i WHERE i.deletedOn IS NULL AND i.kind = 'invoice'
      AND coalesce(i.operationOn, i.issuedOn) BETWEEN ${from} AND ${to}
      AND EXISTS (SELECT 1 FROM due_dates d WHERE d.invoiceId = i.id AND ${open})
    UNION SELECT d.invoiceId FROM due_dates d JOIN invoices i ON i.id = d.invoiceId
      WHERE ${open} AND d.dueOn BETWEEN ${from} AND ${to}
        AND coalesce(i.operationOn, i.issuedOn) < ${from}
    UNION SELECT d.invoiceId FROM debtors b CROSS JOIN due_dates d
      WHERE d.debtorId = b.id AND b.insolventOn IS NOT NULL AND ${open}
    UNION SELECT r.invoiceId FROM vat_reliefs r WHERE r.deletedOn IS NULL AND (r.sentOn IS NULL OR r.notifiedOn IS NULL)`,
  );
}

/** The demand is proposed four months after the tax point; nothing comes before. */
const FIRST_ALERT_MONTHS = 4;

const cashAccounting = (db: ReadDb): boolean =>
  db.get<{ regime: string } | undefined>(sql`SELECT vatRegime AS regime FROM business_profile`)?.regime === 'cash_accounting';

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
