import { isNotNull, isNull, sql } from 'drizzle-orm';
import { debtors, letters } from '../schema.ts';
import type { ReadDb } from '../unit-of-work.ts';

const howMany = sql<number>`count(*)`;

/** How much of the ledger's work has begun. */
export function countFirstSteps(db: ReadDb): { readonly debtors: number; readonly letters: number } {
  const counted = db.select({ howMany }).from(debtors).where(isNull(debtors.deletedOn)).get();
  const registered = db.select({ howMany }).from(letters).where(isNotNull(letters.registeredOn)).get();
  return { debtors: counted?.howMany ?? 0, letters: registered?.howMany ?? 0 };
}
