/**
 * Writing by the hundred thousand: prepared statements for what goes row by row, one statement for what follows from rows
 * already written. The rules are the caller's; here every figure is given.
 */
import { getTableColumns, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DueDateId, ImportId, InvoiceId, PaymentId } from '../../../shared/domain/ids.ts';
import { numberKey } from '../../../shared/domain/imports/index.ts';
import { type Cents, negateCents } from '../../../shared/domain/money.ts';
import { dueDates, importRecords, invoices, paymentAllocations, payments } from '../schema.ts';
import type { WriteTx } from '../unit-of-work.ts';
import type { RecordKind } from './import-repository.ts';
import type { NewInvoice } from './invoice-repository.ts';
import type { NewAllocation, NewPayment } from './payment-repository.ts';

export type PaidDueDate = {
  readonly id: DueDateId;
  readonly dueOn: IsoDate;
  readonly amount: Cents;
  readonly outstanding: Cents;
};

export function importWriter(tx: WriteTx, importId: ImportId) {
  const insertInvoice = preparedInsert(tx, invoices);
  const insertDueDate = preparedInsert(tx, dueDates);
  const insertPayment = preparedInsert(tx, payments);
  const insertAllocation = preparedInsert(tx, paymentAllocations);
  const { kind, recordKey, recordId } = importRecords;
  const insertRecord = tx
    .insert(importRecords)
    .values({
      kind: sql.placeholder('kind'),
      recordKey: sql.placeholder('recordKey'),
      recordId: sql.placeholder('recordId'),
      importId,
    })
    // The record that bore the key went to the bin, or this one was ticked knowing that it is there already.
    .onConflictDoUpdate({
      target: [kind, recordKey],
      set: { recordId: sql`excluded.${sql.identifier(recordId.name)}`, importId },
    })
    .prepare();

  return {
    /** With its due dates, of which a payment of the same import may have taken a part. Search and history come in `finish`. */
    invoice: (invoice: NewInvoice, schedule: readonly PaidDueDate[]): void => {
      insertInvoice({ ...invoice, importId, numberKey: numberKey(invoice.number, invoice.series ?? undefined) });
      for (const [index, { id, dueOn, amount, outstanding }] of schedule.entries()) {
        insertDueDate({
          id,
          invoiceId: invoice.id,
          debtorId: invoice.debtorId,
          position: index + 1,
          dueOn,
          amountCents: amount,
          outstandingCents: outstanding,
        });
      }
    },
    payment: (payment: NewPayment & { readonly surplusCents: Cents }, allocations: readonly NewAllocation[]): void => {
      insertPayment({ ...payment, importId });
      for (const allocation of allocations) insertAllocation(allocation);
    },
    record: (of: RecordKind, key: string, id: string): void => {
      insertRecord.run({ kind: of, recordKey: key, recordId: id });
    },
    /** What people find the invoices by, and in whose history the import is told. */
    finish: (seq: number): void => {
      tx.run(sql`INSERT INTO search_subjects (subjectId, debtorId, kind)
        SELECT id, debtorId, 'invoice' FROM invoices WHERE importId = ${importId}`);
      tx.run(sql`INSERT INTO search (rowid, text)
        SELECT s.id, i.number FROM invoices i JOIN search_subjects s ON s.subjectId = i.id WHERE i.importId = ${importId}`);
      tellImport(tx, importId, seq);
    },
  };
}

/** Makes an event part of the history of everything that the import touched. */
export function tellImport(tx: WriteTx, importId: ImportId, seq: number): void {
  tx.run(sql`INSERT OR IGNORE INTO event_subjects (subjectId, seq)
    SELECT id, ${seq} FROM debtors WHERE importId = ${importId}
    UNION SELECT id, ${seq} FROM invoices WHERE importId = ${importId}
    UNION SELECT debtorId, ${seq} FROM invoices WHERE importId = ${importId}
    UNION SELECT debtorId, ${seq} FROM payments WHERE importId = ${importId}
    UNION SELECT a.invoiceId, ${seq} FROM payments p JOIN payment_allocations a ON a.paymentId = p.id
      WHERE p.importId = ${importId} AND a.invoiceId IS NOT NULL`);
}

export type TakenBack = { readonly debtors: number; readonly invoices: number; readonly payments: number };

/**
 * Takes back what an import wrote: payments by counter-entries, invoices and debtors to the bin. Answers also which other
 * invoices it had paid or corrected; the caller refreshes what they owe.
 */
export function takeBackImport(
  tx: WriteTx,
  importId: ImportId,
  standing: readonly PaymentId[],
  {
    today,
    now,
    newId,
    each,
  }: { readonly today: IsoDate; readonly now: string; readonly newId: () => string; readonly each: () => void },
): TakenBack & { readonly touched: readonly InvoiceId[] } {
  const touched = tx.all<{ id: InvoiceId }>(sql`
    SELECT DISTINCT a.invoiceId AS id FROM payments p JOIN payment_allocations a ON a.paymentId = p.id
      JOIN invoices i ON i.id = a.invoiceId WHERE p.importId = ${importId} AND i.importId IS NOT ${importId}
    UNION SELECT c.invoiceId FROM invoice_corrections c JOIN invoices i ON i.id = c.correctiveInvoiceId
      JOIN invoices o ON o.id = c.invoiceId WHERE i.importId = ${importId} AND o.importId IS NOT ${importId}`);

  const reverse = tx
    .insert(payments)
    .select(
      sql`SELECT ${sql.placeholder('reversal')}, debtorId, receivedOn, -amountCents, method, reference, NULL, mode, designatedByDebtor,
        id, 0, NULL, ${now} FROM payments WHERE id = ${sql.placeholder('id')}`,
    )
    .prepare();
  const findAllocations = tx
    .select()
    .from(paymentAllocations)
    .where(sql`${paymentAllocations.paymentId} = ${sql.placeholder('id')}`)
    .prepare();
  const insertAllocation = preparedInsert(tx, paymentAllocations);
  for (const id of standing) {
    each();
    const reversal = newId() as PaymentId;
    reverse.run({ id, reversal });
    for (const allocation of findAllocations.all({ id })) {
      insertAllocation({ ...allocation, id: newId(), paymentId: reversal, amountCents: negateCents(allocation.amountCents) });
    }
  }
  tx.run(sql`UPDATE payments SET surplusCents = 0 WHERE importId = ${importId}`);

  const own = sql`(SELECT id FROM invoices WHERE importId = ${importId} AND deletedOn IS NULL)`;
  tx.run(sql`UPDATE due_dates SET outstandingCents = amountCents, live = 0 WHERE invoiceId IN ${own}`);
  const gone = sql`(SELECT s.id FROM search_subjects s WHERE s.subjectId IN ${own}
    OR s.subjectId IN (SELECT id FROM debtors WHERE importId = ${importId}))`;
  tx.run(sql`DELETE FROM search WHERE rowid IN ${gone}`);
  tx.run(sql`DELETE FROM search_subjects WHERE id IN ${gone}`);
  const invoicesGone = tx.run(
    sql`UPDATE invoices SET deletedOn = ${today}, updatedAt = ${now} WHERE importId = ${importId} AND deletedOn IS NULL`,
  ).changes;
  const debtorsGone = tx.run(
    sql`UPDATE debtors SET deletedOn = ${today}, updatedAt = ${now} WHERE importId = ${importId} AND deletedOn IS NULL`,
  ).changes;
  tx.run(sql`DELETE FROM import_records WHERE importId = ${importId}`);
  return {
    debtors: debtorsGone,
    invoices: invoicesGone,
    payments: standing.length,
    touched: touched.map((row) => row.id),
  };
}

/** One insertion prepared for many rows: what a row leaves out takes the column's default, or NULL. */
function preparedInsert<T extends SQLiteTable>(tx: WriteTx, table: T): (row: T['$inferInsert']) => void {
  const columns = Object.entries(getTableColumns(table));
  const defaults = Object.fromEntries(columns.map(([name, column]) => [name, column.default ?? null]));
  const placeholders = Object.fromEntries(columns.map(([name]) => [name, sql.placeholder(name)]));
  const prepared = tx
    .insert(table)
    .values(placeholders as never)
    .prepare();
  return (row) => void prepared.run({ ...defaults, ...row });
}
