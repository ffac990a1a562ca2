/** Settings that have no column of their own: one JSON value a key. */
import { eq } from 'drizzle-orm';
import { settings } from '../schema.ts';
import type { ReadDb, WriteTx } from '../unit-of-work.ts';

/** `undefined` when it was never set. The caller parses it with its own schema. */
export function findSetting(db: ReadDb, key: string): unknown {
  const row = db.select({ value: settings.value }).from(settings).where(eq(settings.key, key)).get();
  return row && JSON.parse(row.value);
}

/** Not as an upsert: its conflict rule would govern the triggers that it fires, which ignore conflicts of their own. */
export function putSetting(tx: WriteTx, key: string, value: unknown): void {
  const text = JSON.stringify(value);
  const written = tx.update(settings).set({ value: text }).where(eq(settings.key, key)).run();
  if (written.changes === 0) tx.insert(settings).values({ key, value: text }).run();
}

export function removeSetting(tx: WriteTx, key: string): void {
  tx.delete(settings).where(eq(settings.key, key)).run();
}
