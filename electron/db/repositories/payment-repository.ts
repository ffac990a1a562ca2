/** Payments with their stored allocations, and the charges that live beside the invoices. */
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { ChargeId, DebtorId, InvoiceId, PaymentId } from '../../../shared/domain/ids.ts';
import { type Cents, cents, subtractCents, sumCents, ZERO } from '../../../shared/domain/money.ts';
import { attachments, charges, paymentAllocations, payments } from '../schema.ts';
import type { ReadDb, WriteTx } from '../unit-of-work.ts';

export type PaymentRecord = typeof payments.$inferSelect;
export type NewPayment = Omit<typeof payments.$inferInsert, 'surplusCents'>;
export type AllocationRecord = typeof paymentAllocations.$inferSelect;
export type NewAllocation = typeof paymentAllocations.$inferInsert;
export type ChargeRecord = typeof charges.$inferSelect;

export function findPayment(db: ReadDb, id: PaymentId): PaymentRecord | undefined {
  return db.select().from(payments).where(eq(payments.id, id)).get();
}

/** The counter-entry that took this payment back. */
export function reversalOf(db: ReadDb, id: PaymentId): PaymentRecord | undefined {
  return db.select().from(payments).where(eq(payments.reversesPaymentId, id)).get();
}

export function allocationsOf(db: ReadDb, paymentId: PaymentId): readonly AllocationRecord[] {
  return db.select().from(paymentAllocations).where(eq(paymentAllocations.paymentId, paymentId)).all();
}

/** The caller refreshes the outstanding amounts of the invoices it touched. */
export function insertPayment(tx: WriteTx, payment: NewPayment, allocations: readonly NewAllocation[]): void {
  tx.insert(payments)
    .values({ ...payment, surplusCents: ZERO })
    .run();
  for (const allocation of allocations) tx.insert(paymentAllocations).values(allocation).run();
  refreshSurplus(tx, payment.id);
}

export function addAllocations(tx: WriteTx, paymentId: PaymentId, allocations: readonly NewAllocation[]): void {
  for (const allocation of allocations) tx.insert(paymentAllocations).values(allocation).run();
  refreshSurplus(tx, paymentId);
}

/** What no debt took; nothing once the payment was taken back. */
export function surplusOf(db: ReadDb, paymentId: PaymentId): Cents {
  const payment = findPayment(db, paymentId);
  if (!payment || payment.reversesPaymentId || reversalOf(db, paymentId)) return ZERO;
  return subtractCents(payment.amountCents, sumCents(allocationsOf(db, paymentId).map((allocation) => allocation.amountCents)));
}

export function refreshSurplus(tx: WriteTx, paymentId: PaymentId): void {
  tx.update(payments)
    .set({ surplusCents: surplusOf(tx, paymentId) })
    .where(eq(payments.id, paymentId))
    .run();
}

/** Credit in favour of a debtor. */
export function creditOf(db: ReadDb, debtorId: DebtorId): Cents {
  const row = db.get<{ credit: number } | undefined>(
    sql`SELECT coalesce(sum(surplusCents), 0) AS credit FROM payments WHERE debtorId = ${debtorId} AND surplusCents > 0`,
  );
  return cents(row?.credit ?? 0);
}

export function findCharge(db: ReadDb, id: ChargeId): ChargeRecord | undefined {
  return db.select().from(charges).where(eq(charges.id, id)).get();
}

export function insertCharge(tx: WriteTx, charge: typeof charges.$inferInsert): void {
  tx.insert(charges).values(charge).run();
}

export function updateCharge(tx: WriteTx, id: ChargeId, change: Partial<typeof charges.$inferInsert>): void {
  tx.update(charges).set(change).where(eq(charges.id, id)).run();
}

export type ChargeWithPaid = ChargeRecord & { readonly paid: Cents; readonly proven: boolean };

/** Charges of a debtor that are not in the bin, with what good payments covered of them and whether a voucher is attached. */
export function listCharges(db: ReadDb, debtorId: DebtorId): readonly ChargeWithPaid[] {
  const rows = db
    .select()
    .from(charges)
    .where(and(eq(charges.debtorId, debtorId), isNull(charges.deletedOn)))
    .orderBy(charges.incurredOn)
    .all();
  const paid = paidOfCharges(
    db,
    rows.map((row) => row.id),
  );
  const proven = new Set(
    rows.length === 0
      ? []
      : db
          .select({ chargeId: attachments.chargeId })
          .from(attachments)
          .where(
            and(
              inArray(
                attachments.chargeId,
                rows.map((row) => row.id),
              ),
              isNull(attachments.deletedOn),
            ),
          )
          .all()
          .map((row) => row.chargeId),
  );
  return rows.map((row) => ({ ...row, paid: paid.get(row.id) ?? ZERO, proven: proven.has(row.id) }));
}

function paidOfCharges(db: ReadDb, ids: readonly ChargeId[]): ReadonlyMap<ChargeId, Cents> {
  if (ids.length === 0) return new Map();
  const rows = db.all<{ chargeId: ChargeId; paid: number }>(sql`
    SELECT a.chargeId, sum(a.amountCents) AS paid FROM payment_allocations a WHERE a.chargeId IN ${[...ids]} GROUP BY a.chargeId`);
  return new Map(rows.map((row) => [row.chargeId, cents(row.paid)]));
}

/** What was already paid of the fixed 40 € of each invoice. */
export function compensationPaid(db: ReadDb, invoiceIds: readonly InvoiceId[]): ReadonlyMap<InvoiceId, Cents> {
  if (invoiceIds.length === 0) return new Map();
  const rows = db.all<{ invoiceId: InvoiceId; paid: number }>(sql`
    SELECT c.invoiceId, sum(a.amountCents) AS paid FROM charges c CROSS JOIN payment_allocations a ON a.chargeId = c.id
    WHERE c.kind = 'compensation' AND c.deletedOn IS NULL AND c.invoiceId IN ${[...invoiceIds]} GROUP BY c.invoiceId`);
  return new Map(rows.map((row) => [row.invoiceId, cents(row.paid)]));
}
