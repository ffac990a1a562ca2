/** Payment agreements as rows. What they mean is decided in `core/agreements`. */
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { AgreementId, ChargeId, DebtorId, PaymentId } from '../../../shared/domain/ids.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import {
  agreementCharges,
  agreementDebts,
  agreementDeliveries,
  agreementInstalments,
  agreementPriorAllocations,
  agreements,
  agreementVouchers,
  agreementWaivers,
} from '../schema.ts';
import type { ReadDb, WriteTx } from '../unit-of-work.ts';

export type AgreementRecord = typeof agreements.$inferSelect;
export type AgreementDebtRecord = typeof agreementDebts.$inferSelect;
export type AgreementChargeRecord = typeof agreementCharges.$inferSelect;
export type AgreementInstalmentRecord = typeof agreementInstalments.$inferSelect;
export type AgreementDeliveryRecord = typeof agreementDeliveries.$inferSelect;
export type AgreementWaiverRecord = typeof agreementWaivers.$inferSelect;
export type AgreementVoucherRecord = typeof agreementVouchers.$inferSelect;

export const findAgreement = (db: ReadDb, id: AgreementId): AgreementRecord | undefined =>
  db.select().from(agreements).where(eq(agreements.id, id)).get();

export function insertAgreement(tx: WriteTx, agreement: typeof agreements.$inferInsert): void {
  tx.insert(agreements).values(agreement).run();
}

export function updateAgreement(tx: WriteTx, id: AgreementId, change: Partial<typeof agreements.$inferInsert>): void {
  tx.update(agreements).set(change).where(eq(agreements.id, id)).run();
}

/** The next one of the year; a version keeps the number of the first. */
export function nextAgreementNumber(db: ReadDb, year: number): number {
  const row = db.get<{ last: number | null }>(sql`SELECT max(number) AS last FROM agreements WHERE year = ${year}`);
  return (row.last ?? 0) + 1;
}

export const replacementOf = (db: ReadDb, id: AgreementId): AgreementRecord | undefined =>
  db
    .select()
    .from(agreements)
    .where(and(eq(agreements.replacesId, id), isNull(agreements.deletedOn)))
    .orderBy(desc(agreements.createdAt))
    .get();

export const agreementsOf = (db: ReadDb, debtorId: DebtorId): readonly AgreementRecord[] =>
  db
    .select()
    .from(agreements)
    .where(and(eq(agreements.debtorId, debtorId), isNull(agreements.deletedOn)))
    .orderBy(desc(agreements.updatedAt))
    .all();

/** What was fixed, all of it at once; what was there before goes. */
export function fixAgreement(
  tx: WriteTx,
  id: AgreementId,
  rows: {
    readonly debts: readonly Omit<AgreementDebtRecord, 'agreementId'>[];
    readonly charges: readonly Omit<AgreementChargeRecord, 'agreementId' | 'position'>[];
    readonly instalments: readonly Omit<AgreementInstalmentRecord, 'agreementId'>[];
  },
): void {
  unfixAgreement(tx, id);
  for (const row of rows.debts)
    tx.insert(agreementDebts)
      .values({ ...row, agreementId: id })
      .run();
  for (const [index, row] of rows.charges.entries())
    tx.insert(agreementCharges)
      .values({ ...row, agreementId: id, position: index + 1 })
      .run();
  for (const row of rows.instalments)
    tx.insert(agreementInstalments)
      .values({ ...row, agreementId: id })
      .run();
  for (const allocationId of allocationsOver(tx, id)) {
    tx.insert(agreementPriorAllocations).values({ agreementId: id, allocationId }).run();
  }
}

export function unfixAgreement(tx: WriteTx, id: AgreementId): void {
  for (const table of [agreementDebts, agreementCharges, agreementInstalments, agreementPriorAllocations]) {
    tx.delete(table).where(eq(table.agreementId, id)).run();
  }
}

/** Rows, also of payments that were taken back: a counter-entry has rows of its own. */
const OVER = sql`(a.dueDateId IN (SELECT dueDateId FROM agreement_debts WHERE agreementId = g.id)
  OR a.chargeId IN (SELECT chargeId FROM agreement_charges WHERE agreementId = g.id)
  OR a.chargeId IN (SELECT id FROM charges WHERE agreementId = g.id)
  OR a.chargeId IN (SELECT c.id FROM charges c JOIN agreement_charges x ON x.compensationOf = c.invoiceId
      WHERE x.agreementId = g.id AND c.kind = 'compensation' AND c.deletedOn IS NULL))`;

const allocationsOver = (db: ReadDb, id: AgreementId): readonly string[] =>
  db
    .all<{ id: string }>(
      sql`SELECT a.id FROM agreements g JOIN payments p ON p.debtorId = g.debtorId JOIN payment_allocations a ON a.paymentId = p.id
        WHERE g.id = ${id} AND ${OVER}`,
    )
    .map((row) => row.id);

export type PaidUnderAgreement = {
  readonly paymentId: PaymentId;
  readonly on: IsoDate;
  readonly method: string;
  readonly principal: Cents;
  readonly interest: Cents;
  readonly charges: Cents;
};

/** What good payments gave to its debts since they were fixed, oldest first. */
export const paidUnder = (db: ReadDb, id: AgreementId): readonly PaidUnderAgreement[] =>
  db.all(sql`
    SELECT p.id AS paymentId, p.receivedOn AS "on", p.method,
      sum(iif(a.part = 'principal', a.amountCents, 0)) AS principal,
      sum(iif(a.part = 'interest', a.amountCents, 0)) AS interest,
      sum(iif(a.part = 'charge', a.amountCents, 0)) AS charges
    FROM agreements g JOIN payments p ON p.debtorId = g.debtorId JOIN payment_allocations a ON a.paymentId = p.id
    WHERE g.id = ${id} AND ${OVER} AND +p.reversesPaymentId IS NULL
      AND NOT EXISTS (SELECT 1 FROM payments r WHERE r.reversesPaymentId = p.id)
      AND NOT EXISTS (SELECT 1 FROM agreement_prior_allocations b WHERE b.agreementId = g.id AND b.allocationId = a.id)
    GROUP BY p.id ORDER BY p.receivedOn, p.recordedAt, p.id`);

export const agreementDebtsOf = (db: ReadDb, id: AgreementId): readonly AgreementDebtRecord[] =>
  db.select().from(agreementDebts).where(eq(agreementDebts.agreementId, id)).orderBy(asc(agreementDebts.dueDateId)).all();

export const agreementChargesOf = (db: ReadDb, id: AgreementId): readonly AgreementChargeRecord[] =>
  db.select().from(agreementCharges).where(eq(agreementCharges.agreementId, id)).orderBy(asc(agreementCharges.position)).all();

export const instalmentsOfAgreement = (db: ReadDb, id: AgreementId): readonly AgreementInstalmentRecord[] =>
  db
    .select()
    .from(agreementInstalments)
    .where(eq(agreementInstalments.agreementId, id))
    .orderBy(asc(agreementInstalments.position))
    .all();

export const findDelivery = (db: ReadDb, id: string): AgreementDeliveryRecord | undefined =>
  db.select().from(agreementDeliveries).where(eq(agreementDeliveries.id, id)).get();

/** Whose payment stands: one that was taken back by itself takes its delivery along. */
export const deliveriesOf = (db: ReadDb, id: AgreementId): readonly AgreementDeliveryRecord[] =>
  db
    .select()
    .from(agreementDeliveries)
    .where(
      and(
        eq(agreementDeliveries.agreementId, id),
        isNull(agreementDeliveries.deletedOn),
        sql`NOT EXISTS (SELECT 1 FROM payments r WHERE r.reversesPaymentId = ${agreementDeliveries.paymentId})`,
      ),
    )
    .orderBy(asc(agreementDeliveries.onDay), asc(agreementDeliveries.recordedAt))
    .all();

export function insertDelivery(tx: WriteTx, delivery: typeof agreementDeliveries.$inferInsert): void {
  tx.insert(agreementDeliveries).values(delivery).run();
}

export function updateDelivery(
  tx: WriteTx,
  id: string,
  change: Partial<Pick<AgreementDeliveryRecord, 'deletedOn' | 'paymentId'>>,
): void {
  tx.update(agreementDeliveries).set(change).where(eq(agreementDeliveries.id, id)).run();
}

export const waiversOf = (db: ReadDb, id: AgreementId): readonly AgreementWaiverRecord[] =>
  db
    .select()
    .from(agreementWaivers)
    .where(and(eq(agreementWaivers.agreementId, id), isNull(agreementWaivers.undoneAt)))
    .all();

export function insertWaiver(tx: WriteTx, waiver: typeof agreementWaivers.$inferInsert): void {
  tx.insert(agreementWaivers).values(waiver).run();
}

export function undoWaivers(tx: WriteTx, id: AgreementId, at: string): void {
  tx.update(agreementWaivers)
    .set({ undoneAt: at })
    .where(and(eq(agreementWaivers.agreementId, id), isNull(agreementWaivers.undoneAt)))
    .run();
}

export const voucherOf = (db: ReadDb, id: AgreementId): AgreementVoucherRecord | undefined =>
  db.select().from(agreementVouchers).where(eq(agreementVouchers.agreementId, id)).get();

export function putVoucher(tx: WriteTx, voucher: typeof agreementVouchers.$inferInsert): void {
  const { agreementId: _, ...change } = voucher;
  tx.insert(agreementVouchers).values(voucher).onConflictDoUpdate({ target: agreementVouchers.agreementId, set: change }).run();
}

export function removeVoucher(tx: WriteTx, id: AgreementId): void {
  tx.delete(agreementVouchers).where(eq(agreementVouchers.agreementId, id)).run();
}

/** The charge of its deferral, and the one that took its place when it was settled early. */
export const deferralChargesOf = (
  db: ReadDb,
  id: AgreementId,
): readonly { readonly id: ChargeId; readonly amount: Cents; readonly waivedOn: IsoDate | null; readonly paid: Cents }[] =>
  db.all(sql`
    SELECT c.id, c.amountCents AS amount, c.waivedOn,
      (SELECT coalesce(sum(a.amountCents), 0) FROM payment_allocations a WHERE a.chargeId = c.id) AS paid
    FROM charges c WHERE c.agreementId = ${id} AND c.deletedOn IS NULL ORDER BY c.createdAt, c.rowid`);

/** The first receipt of a notice of unpaid instalments (L16a) sent since that day. */
export function breachNoticeOf(db: ReadDb, id: AgreementId, since: IsoDate): IsoDate | undefined {
  const row = db.get<{ on: IsoDate | null }>(sql`
    SELECT min(d.resultOn) AS "on" FROM letters l JOIN letter_deliveries d ON d.letterId = l.id
    WHERE l.debtorId = (SELECT debtorId FROM agreements WHERE id = ${id}) AND l.templateId = 'L16A' AND l.state = 'registered'
      AND json_extract(l.options, '$.agreementId') = ${id} AND l.registeredOn >= ${since}
      AND d.result IN ('delivered', 'refused', 'not_collected')`);
  return row.on ?? undefined;
}
