/** Holidays of the owner; what was taken away keeps its row, marked. */
import { asc, eq, isNull } from 'drizzle-orm';
import { ownHolidays } from '../schema.ts';
import type { ReadDb, WriteTx } from '../unit-of-work.ts';

export type OwnHolidayRow = typeof ownHolidays.$inferSelect;

export function listOwnHolidays(db: ReadDb): readonly OwnHolidayRow[] {
  return db
    .select()
    .from(ownHolidays)
    .where(isNull(ownHolidays.deletedOn))
    .orderBy(asc(ownHolidays.onDay), asc(ownHolidays.id))
    .all();
}

export function findOwnHoliday(db: ReadDb, id: string): OwnHolidayRow | undefined {
  return db.select().from(ownHolidays).where(eq(ownHolidays.id, id)).get();
}

export function insertOwnHoliday(tx: WriteTx, holiday: typeof ownHolidays.$inferInsert): void {
  tx.insert(ownHolidays).values(holiday).run();
}

export function updateOwnHoliday(tx: WriteTx, id: string, change: Partial<typeof ownHolidays.$inferInsert>): void {
  tx.update(ownHolidays).set(change).where(eq(ownHolidays.id, id)).run();
}
