/** Acts of bringing something back from a copy, each with its rows, and what follows from them. */
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { DebtorId, InvoiceId, PaymentId } from '../../../shared/domain/ids.ts';
import { BROUGHT_TABLES, type Change } from '../bring-back.ts';
import { broughtBack, invoices } from '../schema.ts';
import type { ReadDb, WriteTx } from '../unit-of-work.ts';
import { findDebtor, updateDebtor } from './debtor-repository.ts';
import { findInvoice, refreshOutstanding, updateInvoice } from './invoice-repository.ts';
import { findPayment, refreshSurplus } from './payment-repository.ts';
import { removeFromSearch } from './search-repository.ts';

export function writeDownBroughtBack(
  tx: WriteTx,
  {
    changes,
    ...act
  }: { readonly id: string; readonly at: string; readonly debtorId: DebtorId; readonly changes: readonly Change[] },
): void {
  tx.insert(broughtBack)
    .values({ ...act, changes: JSON.stringify(changes) })
    .run();
}

export function findBroughtBack(
  db: ReadDb,
  id: string,
): { readonly debtorId: DebtorId; readonly changes: readonly Change[] } | undefined {
  const row = db
    .select()
    .from(broughtBack)
    .where(and(eq(broughtBack.id, id), isNull(broughtBack.undoneAt)))
    .get();
  return row && { debtorId: row.debtorId, changes: JSON.parse(row.changes) as readonly Change[] };
}

export function markTakenAway(tx: WriteTx, id: string, at: string): void {
  tx.update(broughtBack).set({ undoneAt: at }).where(eq(broughtBack.id, id)).run();
}

/** Makes true again what follows from rows that came or went: what each debt and payment still holds, and what search finds. */
export function refreshAfter(
  tx: WriteTx,
  { debtorId, changes }: { readonly debtorId: DebtorId; readonly changes: readonly Change[] },
): void {
  const of = (table: string): readonly string[] => changes.filter((change) => change.table === table).flatMap(({ key }) => key);
  for (const id of of('invoices') as InvoiceId[]) {
    const invoice = findInvoice(tx, id);
    // Written as it is: the repository keeps its search and whether its due dates are alive.
    if (invoice) updateInvoice(tx, id, { deletedOn: invoice.deletedOn });
    else removeFromSearch(tx, id);
  }
  const debtor = findDebtor(tx, debtorId);
  if (debtor) updateDebtor(tx, debtorId, { deletedOn: debtor.deletedOn });
  else removeFromSearch(tx, debtorId);
  const paid = of('payments').filter((id) => findPayment(tx, id as PaymentId)) as PaymentId[];
  const owned = tx.select({ id: invoices.id }).from(invoices).where(eq(invoices.debtorId, debtorId)).all();
  refreshOutstanding(
    tx,
    owned.map(({ id }) => id),
  );
  for (const id of paid) refreshSurplus(tx, id);
}

/** Children first; false when something done since stands on what the act brought. The transaction must then be given up. */
export function takeAwayChanges(tx: WriteTx, changes: readonly Change[]): boolean {
  try {
    for (const change of [...changes].reverse()) takeAwayOne(tx, change);
    return true;
  } catch (thrown) {
    if (constraintOf(thrown)) return false;
    throw thrown;
  }
}

function takeAwayOne(tx: WriteTx, { table, key, binnedOn }: Change): void {
  if (!BROUGHT_TABLES.has(table)) throw new Error(`no such table to take from: ${table}`);
  const keys = tx.all<{ name: string }>(sql`SELECT name FROM pragma_table_info(${table}) WHERE pk > 0 ORDER BY pk`);
  const same = keys.map(({ name }, index) => sql`${sql.identifier(name)} = ${key[index] ?? ''}`);
  const where = sql.join(same, sql` AND `);
  // Told anew from what is left; until then it would stand on the row.
  if (table === 'invoices') {
    tx.run(sql`DELETE FROM next_steps WHERE invoiceId = ${key[0] ?? ''}`);
    tx.run(sql`DELETE FROM legal_days WHERE invoiceId = ${key[0] ?? ''}`);
  }
  if (table === 'agreements') tx.run(sql`DELETE FROM agreement_standings WHERE agreementId = ${key[0] ?? ''}`);
  if (binnedOn === undefined) tx.run(sql`DELETE FROM ${sql.identifier(table)} WHERE ${where}`);
  else tx.run(sql`UPDATE ${sql.identifier(table)} SET deletedOn = ${binnedOn} WHERE ${where}`);
}

const constraintOf = (thrown: unknown): boolean =>
  [thrown, (thrown as { cause?: unknown }).cause].some((one) =>
    String((one as { code?: unknown } | undefined)?.code).startsWith('SQLITE_CONSTRAINT'),
  );
