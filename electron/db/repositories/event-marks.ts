/** A place in the history: how many events there were and the seal of the last. Two ledgers that share it were one until then. */
import { desc, eq } from 'drizzle-orm';
import { events } from '../schema.ts';
import type { ReadDb } from '../unit-of-work.ts';

export type EventMark = { readonly events: number; readonly lastEventHash: string };

export function currentMark(db: ReadDb): EventMark {
  const last = db.select({ seq: events.seq, hash: events.hash }).from(events).orderBy(desc(events.seq)).limit(1).get();
  return { events: last?.seq ?? 0, lastEventHash: last?.hash ?? '' };
}

/** Events after a mark; `undefined` when this history never went through it. */
export function eventsSince(db: ReadDb, mark: EventMark): number | undefined {
  const there = db.select({ hash: events.hash }).from(events).where(eq(events.seq, mark.events)).get();
  const isShared = mark.events === 0 || there?.hash === mark.lastEventHash;
  return isShared ? currentMark(db).events - mark.events : undefined;
}
