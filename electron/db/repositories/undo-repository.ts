/** The undo journal: for each reversible command, the command that takes it back. */
import { and, desc, gte, isNull, sql } from 'drizzle-orm';
import { undoJournal } from '../schema.ts';
import type { ReadDb, WriteTx } from '../unit-of-work.ts';

export type UndoEntry = {
  readonly id: number;
  readonly at: string;
  readonly label: string;
  readonly channel: string;
  readonly input: unknown;
};

/** Appends the inverse of a command, in that command's own transaction. `label` is a key of the catalogue under `undo`. */
export function recordUndo(
  tx: WriteTx,
  inverse: { readonly at: string; readonly label: string; readonly channel: string; readonly input: unknown },
): void {
  tx.insert(undoJournal)
    .values({ ...inverse, input: JSON.stringify(inverse.input) })
    .run();
}

export function lastUndo(db: ReadDb): UndoEntry | undefined {
  const row = db.select().from(undoJournal).where(isNull(undoJournal.undoneAt)).orderBy(desc(undoJournal.id)).limit(1).get();
  return row && { id: row.id, at: row.at, label: row.label, channel: row.channel, input: JSON.parse(row.input) };
}

/** Marks an entry, and all that came after it, as used up. */
export function markUndoneFrom(tx: WriteTx, id: number, at: string): void {
  tx.update(undoJournal)
    .set({ undoneAt: at })
    .where(and(gte(undoJournal.id, id), isNull(undoJournal.undoneAt)))
    .run();
}

/** A record that came back under another id: what waits to be undone about the old one is now about the new one. */
export function retargetUndo(tx: WriteTx, from: string, to: string): void {
  tx.update(undoJournal)
    .set({ input: sql`replace(${undoJournal.input}, ${from}, ${to})` })
    .where(isNull(undoJournal.undoneAt))
    .run();
}
