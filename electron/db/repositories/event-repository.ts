/**
 * The event log: what happened, in order, each row sealed with the hash of the one before it.
 * `hash` = SHA-256, in hex, of `prevHash` + the JSON array `[seq, at, type, subjectId, payload]` with the payload's
 * keys sorted; the first `prevHash` is empty. Payloads hold ids, days and amounts only.
 */
import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import { eventSubjects, events } from '../schema.ts';
import type { ReadDb, WriteTx } from '../unit-of-work.ts';

export type EventValue =
  | string
  | number
  | boolean
  | null
  | readonly EventValue[]
  | { readonly [key: string]: EventValue | undefined };
export type NewEvent = {
  /** UTC instant. */
  readonly at: string;
  /** Kebab-case, in the past: `payment-recorded`. Has a sentence in the catalogue under `events`. */
  readonly type: string;
  readonly subjectId: string;
  readonly payload: { readonly [key: string]: EventValue | undefined };
  /** Further records in whose timeline this belongs, such as the debtor of an invoice. */
  readonly about?: readonly string[];
};
export type LoggedEvent = {
  readonly seq: number;
  readonly at: string;
  readonly type: string;
  readonly subjectId: string;
  readonly payload: Readonly<Record<string, EventValue>>;
};
export type ChainState = { readonly whole: true; readonly count: number } | { readonly whole: false; readonly brokenAt: number };

export function appendEvent(tx: WriteTx, event: NewEvent): number {
  const last = tx.select({ seq: events.seq, hash: events.hash }).from(events).orderBy(desc(events.seq)).limit(1).get();
  const seq = (last?.seq ?? 0) + 1;
  const prevHash = last?.hash ?? '';
  const payload = canonicalJson(event.payload);
  tx.insert(events)
    .values({
      seq,
      at: event.at,
      type: event.type,
      subjectId: event.subjectId,
      payload,
      prevHash,
      hash: seal(prevHash, seq, event.at, event.type, event.subjectId, payload),
    })
    .run();
  for (const subjectId of new Set([event.subjectId, ...(event.about ?? [])])) {
    tx.insert(eventSubjects).values({ subjectId, seq }).run();
  }
  return seq;
}

export type EventPage = {
  /** `seq` of the last one already shown. */
  readonly before?: number | undefined;
  /** Only these types; all of them when absent. */
  readonly types?: readonly string[] | undefined;
};

/** Newest first. */
export function eventsAbout(
  db: ReadDb,
  subjectId: string,
  limit: number,
  { before = Number.MAX_SAFE_INTEGER, types }: EventPage = {},
): readonly LoggedEvent[] {
  return db
    .select({ seq: events.seq, at: events.at, type: events.type, subjectId: events.subjectId, payload: events.payload })
    .from(eventSubjects)
    .innerJoin(events, eq(events.seq, eventSubjects.seq))
    .where(
      and(
        eq(eventSubjects.subjectId, subjectId),
        lt(eventSubjects.seq, before),
        types ? inArray(events.type, [...types]) : undefined,
      ),
    )
    .orderBy(desc(eventSubjects.seq))
    .limit(limit)
    .all()
    .map((row) => ({ ...row, payload: JSON.parse(row.payload) }));
}

export function countEvents(db: ReadDb): number {
  return db.select({ n: sql<number>`count(*)` }).from(events).get()?.n ?? 0;
}

/** Walks the whole chain, half a million rows in about two seconds. `onRow` may throw to stop. */
export function verifyEventChain(sqlite: Database, onRow: (count: number) => void = () => {}): ChainState {
  const rows = sqlite.prepare('SELECT seq, at, type, subjectId, payload, prevHash, hash FROM events ORDER BY seq').iterate();
  let count = 0;
  let prevHash = '';
  for (const raw of rows) {
    const row = raw as typeof events.$inferSelect;
    count += 1;
    const expected = seal(prevHash, row.seq, row.at, row.type, row.subjectId, row.payload);
    if (row.seq !== count || row.prevHash !== prevHash || row.hash !== expected) return { whole: false, brokenAt: count };
    prevHash = row.hash;
    onRow(count);
  }
  return { whole: true, count };
}

/** `payload` is already canonical JSON, so the array is put together as text. */
function seal(prevHash: string, seq: number, at: string, type: string, subjectId: string, payload: string): string {
  const array = `[${seq},${JSON.stringify(at)},${JSON.stringify(type)},${JSON.stringify(subjectId)},${payload}]`;
  return createHash('sha256').update(prevHash).update(array).digest('hex');
}

/** JSON with sorted keys and without undefined members. */
export function canonicalJson(value: EventValue | undefined): string {
  if (value === undefined) return 'null';
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}
