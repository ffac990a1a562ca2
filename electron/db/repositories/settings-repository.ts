/** Settings that have no column of their own: one JSON value a key. */
import { eq } from 'drizzle-orm';
import { settings } from '../schema.ts';
import type { ReadDb, WriteTx } from '../unit-of-work.ts';

/** `undefined` when it was never set. The caller parses it with its own schema. */
export function findSetting(db: ReadDb, key: string): unknown {
  const row = db.select({ value: settings.value }).from(settings).where(eq(settings.key, key)).get();
  return row && JSON.parse(row.value);
}

export function putSetting(tx: WriteTx, key: string, value: unknown): void {
  const text = JSON.stringify(value);
  tx.insert(settings)
    .values({ key, value: text })
    .onConflictDoUpdate({ target: settings.key, set: { value: text } })
    .run();
}

export function removeSetting(tx: WriteTx, key: string): void {
  tx.delete(settings).where(eq(settings.key, key)).run();
}
