/** The business that owns the ledger: one row, its accounts, and whose ledger this is. */
import { asc, eq, isNull } from 'drizzle-orm';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import { businessIbans, businessProfile, ledger } from '../schema.ts';
import type { ReadDb, WriteTx } from '../unit-of-work.ts';

export type BusinessRow = typeof businessProfile.$inferSelect;
export type BusinessIbanRow = typeof businessIbans.$inferSelect;

export function insertLedgerIdentity(tx: WriteTx, identity: Omit<typeof ledger.$inferInsert, 'id'>): void {
  tx.insert(ledger)
    .values({ id: 1, ...identity })
    .run();
}

export function insertBusiness(tx: WriteTx, business: Omit<typeof businessProfile.$inferInsert, 'id'>): void {
  tx.insert(businessProfile)
    .values({ id: 1, ...business })
    .run();
}

export function findBusinessName(db: ReadDb): string | undefined {
  return db.select({ name: businessProfile.name }).from(businessProfile).get()?.name;
}

/** Every ledger has its business from the moment it exists; one without is damaged. */
export function getBusiness(db: ReadDb): BusinessRow {
  const row = db.select().from(businessProfile).get();
  if (!row) throw new Error('the ledger has no business');
  return row;
}

export function updateBusiness(tx: WriteTx, change: Partial<Omit<typeof businessProfile.$inferInsert, 'id'>>): void {
  tx.update(businessProfile).set(change).where(eq(businessProfile.id, 1)).run();
}

/** In the owner's order; the first is the one that letters print. */
export function listIbans(db: ReadDb): readonly BusinessIbanRow[] {
  return db.select().from(businessIbans).where(isNull(businessIbans.deletedOn)).orderBy(asc(businessIbans.position)).all();
}

/** Also one that was removed. */
export const findIban = (db: ReadDb, id: string): BusinessIbanRow | undefined =>
  db.select().from(businessIbans).where(eq(businessIbans.id, id)).get();

/**
 * The accounts become exactly these, in this order. One that is left out keeps its row, marked as removed, and comes back
 * when its id is given again.
 */
export function replaceIbans(
  tx: WriteTx,
  ibans: readonly Pick<BusinessIbanRow, 'id' | 'iban' | 'holder' | 'label'>[],
  today: IsoDate,
): void {
  tx.update(businessIbans).set({ deletedOn: today }).where(isNull(businessIbans.deletedOn)).run();
  for (const [position, { id, iban, holder, label }] of ibans.entries()) {
    const row = { iban, holder, label, position, deletedOn: null };
    tx.insert(businessIbans)
      .values({ id, ...row })
      .onConflictDoUpdate({ target: businessIbans.id, set: row })
      .run();
  }
}
