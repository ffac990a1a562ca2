/**
 * Invoices with their due dates, corrections and disputes. `outstandingCents` of each due date is kept here, by
 * `refreshOutstanding`, in the transaction that changes what it depends on.
 */
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import { spreadCorrections } from '../../../shared/domain/claim-corrections.ts';
import type { DueDateId, InvoiceId } from '../../../shared/domain/ids.ts';
import { numberKey } from '../../../shared/domain/imports/keys.ts';
import {
  addCents,
  type Cents,
  cents,
  largerCents,
  negateCents,
  subtractCents,
  sumCents,
  ZERO,
} from '../../../shared/domain/money.ts';
import { dueDates, invoiceCorrections, invoiceDisputes, invoices } from '../schema.ts';
import type { ReadDb, WriteTx } from '../unit-of-work.ts';
import { indexForSearch, removeFromSearch } from './search-repository.ts';

export type InvoiceRecord = typeof invoices.$inferSelect;
export type DueDateRecord = typeof dueDates.$inferSelect;
export type NewInvoice = Omit<typeof invoices.$inferInsert, 'numberKey'>;
export type NewDueDate = { readonly id: DueDateId; readonly dueOn: IsoDate; readonly amount: Cents };
/** Principal that good payments took from a due date; what was reversed is not here. */
export type PrincipalMovement = {
  readonly dueDateId: DueDateId;
  readonly on: IsoDate;
  readonly toPrincipal: Cents;
  readonly toInterest: Cents;
};

const END_OF_TIME = '2200-12-31' as IsoDate;

export function findInvoice(db: ReadDb, id: InvoiceId): InvoiceRecord | undefined {
  return db.select().from(invoices).where(eq(invoices.id, id)).get();
}

export function insertInvoice(tx: WriteTx, invoice: NewInvoice, schedule: readonly NewDueDate[]): void {
  tx.insert(invoices)
    .values({ ...invoice, numberKey: numberKey(invoice.number, invoice.series ?? undefined) })
    .run();
  insertDueDates(tx, invoice.id, schedule);
  reindexInvoice(tx, invoice.id);
}

export function updateInvoice(tx: WriteTx, id: InvoiceId, change: Partial<Omit<NewInvoice, 'id'>>): void {
  tx.update(invoices).set(change).where(eq(invoices.id, id)).run();
  const { number, series, debtorId, deletedOn } = findInvoice(tx, id) ?? {};
  if (number === undefined || debtorId === undefined) return;
  tx.update(invoices)
    .set({ numberKey: numberKey(number, series ?? undefined) })
    .where(eq(invoices.id, id))
    .run();
  tx.update(dueDates)
    .set({ debtorId, live: deletedOn === null })
    .where(eq(dueDates.invoiceId, id))
    .run();
  reindexInvoice(tx, id);
}

/**
 * Only for an invoice whose amounts are not locked. A due date keeps its identity by its place, since a payment that was
 * taken back still points at it; one that goes away must have no allocation at all (`hasAllocations`).
 */
export function replaceDueDates(
  tx: WriteTx,
  invoiceId: InvoiceId,
  schedule: readonly Omit<NewDueDate, 'id'>[],
  newId: () => DueDateId,
): void {
  const before = listDueDates(tx, [invoiceId]);
  for (const [index, { dueOn, amount }] of schedule.entries()) {
    const known = before[index];
    if (known) tx.update(dueDates).set({ dueOn, amountCents: amount }).where(eq(dueDates.id, known.id)).run();
    else insertDueDate(tx, invoiceId, index, { id: newId(), dueOn, amount });
  }
  for (const surplus of before.slice(schedule.length)) tx.delete(dueDates).where(eq(dueDates.id, surplus.id)).run();
  refreshOutstanding(tx, [invoiceId]);
}

function insertDueDates(tx: WriteTx, invoiceId: InvoiceId, schedule: readonly NewDueDate[]): void {
  for (const [index, dueDate] of schedule.entries()) insertDueDate(tx, invoiceId, index, dueDate);
}

/** Of a new due date all is outstanding. */
function insertDueDate(tx: WriteTx, invoiceId: InvoiceId, index: number, { id, dueOn, amount }: NewDueDate): void {
  const invoice = findInvoice(tx, invoiceId);
  if (!invoice) throw new Error('an invoice comes before its due dates');
  tx.insert(dueDates)
    .values({
      id,
      invoiceId,
      debtorId: invoice.debtorId,
      position: index + 1,
      dueOn,
      amountCents: amount,
      outstandingCents: amount,
      live: invoice.deletedOn === null,
    })
    .run();
}

export function listDueDates(db: ReadDb, invoiceIds: readonly InvoiceId[]): readonly DueDateRecord[] {
  if (invoiceIds.length === 0) return [];
  return db
    .select()
    .from(dueDates)
    .where(inArray(dueDates.invoiceId, [...invoiceIds]))
    .orderBy(asc(dueDates.invoiceId), asc(dueDates.position))
    .all();
}

/**
 * Of good payments: counter-entries and what they take back cancel out and are left aside. The `+` keeps SQLite from the
 * unique index of counter-entries, under whose NULL lie all good payments. Principal that a fulfilled agreement gave up is one too.
 */
export function listMovements(
  db: ReadDb,
  invoiceIds: readonly InvoiceId[],
): readonly (PrincipalMovement & { readonly invoiceId: InvoiceId })[] {
  if (invoiceIds.length === 0) return [];
  return db.all(sql`
    SELECT a.invoiceId, a.dueDateId, p.receivedOn AS "on",
      sum(CASE a.part WHEN 'principal' THEN a.amountCents ELSE 0 END) AS toPrincipal,
      sum(CASE a.part WHEN 'interest' THEN a.amountCents ELSE 0 END) AS toInterest
    FROM payment_allocations a JOIN payments p ON p.id = a.paymentId
    WHERE a.invoiceId IN ${[...invoiceIds]} AND a.dueDateId IS NOT NULL AND +p.reversesPaymentId IS NULL
      AND NOT EXISTS (SELECT 1 FROM payments r WHERE r.reversesPaymentId = p.id)
    GROUP BY a.invoiceId, a.dueDateId, p.receivedOn
    UNION ALL
    SELECT w.invoiceId, w.dueDateId, w.onDay, w.amountCents, 0 FROM agreement_waivers w
    WHERE w.part = 'principal' AND w.undoneAt IS NULL AND w.invoiceId IN ${[...invoiceIds]}
    ORDER BY 3`);
}

export function listCorrections(db: ReadDb, invoiceIds: readonly InvoiceId[]) {
  if (invoiceIds.length === 0) return [];
  return db
    .select({
      id: invoiceCorrections.id,
      invoiceId: invoiceCorrections.invoiceId,
      correctiveInvoiceId: invoiceCorrections.correctiveInvoiceId,
      amount: invoiceCorrections.amountCents,
      on: invoiceCorrections.effectiveOn,
      fromStart: invoiceCorrections.fromStart,
    })
    .from(invoiceCorrections)
    .innerJoin(invoices, eq(invoices.id, invoiceCorrections.correctiveInvoiceId))
    .where(and(inArray(invoiceCorrections.invoiceId, [...invoiceIds]), isNull(invoices.deletedOn)))
    .orderBy(asc(invoiceCorrections.effectiveOn), asc(invoiceCorrections.id))
    .all();
}

export function correctedBy(db: ReadDb, correctiveInvoiceId: InvoiceId) {
  return db.select().from(invoiceCorrections).where(eq(invoiceCorrections.correctiveInvoiceId, correctiveInvoiceId)).get();
}

/** Links a corrective invoice to the one it corrects, or takes the link away. */
export function setCorrection(
  tx: WriteTx,
  correctiveInvoiceId: InvoiceId,
  link: typeof invoiceCorrections.$inferInsert | undefined,
): void {
  const before = correctedBy(tx, correctiveInvoiceId);
  if (!before && !link) return;
  tx.delete(invoiceCorrections).where(eq(invoiceCorrections.correctiveInvoiceId, correctiveInvoiceId)).run();
  if (link) tx.insert(invoiceCorrections).values(link).run();
  refreshOutstanding(tx, [correctiveInvoiceId, ...(before ? [before.invoiceId] : []), ...(link ? [link.invoiceId] : [])]);
}

/**
 * Writes anew what each due date still owes. Call it for every invoice whose payments, corrections or schedule changed;
 * the one it corrects, and all that correct the same one, follow: they share what there is to correct.
 */
export function refreshOutstanding(tx: WriteTx, invoiceIds: readonly InvoiceId[]): void {
  const corrected = invoiceIds.map((id) => correctedBy(tx, id)?.invoiceId ?? id);
  const correctives = listCorrections(tx, corrected).map((correction) => correction.correctiveInvoiceId);
  const asked = new Set([...invoiceIds, ...corrected, ...correctives]);
  for (const id of asked) {
    for (const [dueDateId, outstanding] of outstandingOf(tx, id)) {
      tx.update(dueDates).set({ outstandingCents: outstanding }).where(eq(dueDates.id, dueDateId)).run();
    }
  }
}

/** From the source: amount less corrections and principal paid, of each due date. The materialised figure must equal it. */
export function outstandingOf(db: ReadDb, invoiceId: InvoiceId): ReadonlyMap<DueDateId, Cents> {
  const schedule = listDueDates(db, [invoiceId]);
  const own = correctedBy(db, invoiceId);
  if (own) {
    const left = negateCents(subtractCents(own.amountCents, absorbed(db, own.invoiceId, own.id)));
    return new Map(schedule.map((dueDate, index) => [dueDate.id, index === 0 ? left : ZERO]));
  }
  return new Map(spread(db, invoiceId).map((dueDate) => [dueDate.id, remaining(dueDate)]));
}

type Spread = ReturnType<typeof spread>[number];

function spread(db: ReadDb, invoiceId: InvoiceId, corrections = listCorrections(db, [invoiceId])) {
  const movements = listMovements(db, [invoiceId]);
  const schedule = listDueDates(db, [invoiceId]).map((dueDate) => ({
    id: dueDate.id,
    dueOn: dueDate.dueOn,
    amount: dueDate.amountCents,
    payments: movements.filter((movement) => movement.dueDateId === dueDate.id),
  }));
  return spreadCorrections(schedule, corrections, END_OF_TIME);
}

/** A debt never falls below zero: what a correction takes beyond it stays with the corrective invoice, as credit. */
function remaining(dueDate: Spread): Cents {
  const paid = sumCents(dueDate.payments.map((payment) => cents(payment.toPrincipal)));
  const discounted = sumCents(dueDate.discounts.map((discount) => discount.toPrincipal));
  const left = subtractCents(dueDate.corrected, addCents(paid, discounted));
  return dueDate.amount > 0 ? largerCents(left, ZERO) : left;
}

/** How much of one correction the corrected invoice could take; the rest is a credit in favour of the debtor. */
function absorbed(db: ReadDb, invoiceId: InvoiceId, correctionId: string): Cents {
  const all = listCorrections(db, [invoiceId]);
  const index = all.findIndex((correction) => correction.id === correctionId);
  if (index < 0) return ZERO;
  const left = (corrections: typeof all): Cents => sumCents(spread(db, invoiceId, corrections).map(remaining));
  return subtractCents(left(all.slice(0, index)), left(all.slice(0, index + 1)));
}

export function openDisputeOf(db: ReadDb, invoiceId: InvoiceId) {
  return db
    .select()
    .from(invoiceDisputes)
    .where(and(eq(invoiceDisputes.invoiceId, invoiceId), isNull(invoiceDisputes.closedOn)))
    .get();
}

function reindexInvoice(tx: WriteTx, id: InvoiceId): void {
  const invoice = findInvoice(tx, id);
  if (!invoice) return;
  if (invoice.deletedOn) removeFromSearch(tx, id);
  else indexForSearch(tx, { subjectId: id, debtorId: invoice.debtorId, kind: 'invoice', words: [invoice.number] });
}
