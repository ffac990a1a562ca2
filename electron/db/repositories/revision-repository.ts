/** Older wordings of a record, kept until its debtor is erased. */
import { and, desc, eq, sql } from 'drizzle-orm';
import { revisions } from '../schema.ts';
import type { ReadDb, WriteTx } from '../unit-of-work.ts';

/** What the record said until `at`. */
export type Revision = { readonly id: string; readonly at: string; readonly body: unknown };

export function insertRevision(
  tx: WriteTx,
  revision: Omit<typeof revisions.$inferInsert, 'body'> & { readonly body: unknown },
): void {
  tx.insert(revisions)
    .values({ ...revision, body: JSON.stringify(revision.body) })
    .run();
}

/** Newest first. */
export function listRevisions(db: ReadDb, subjectId: string, limit: number): readonly Revision[] {
  return db
    .select({ id: revisions.id, at: revisions.at, body: revisions.body })
    .from(revisions)
    .where(eq(revisions.subjectId, subjectId))
    .orderBy(desc(revisions.at), desc(sql`rowid`))
    .limit(limit)
    .all()
    .map((row) => ({ ...row, body: JSON.parse(row.body) }));
}

export function findRevision(db: ReadDb, subjectId: string, id: string): Revision | undefined {
  const row = db
    .select({ id: revisions.id, at: revisions.at, body: revisions.body })
    .from(revisions)
    .where(and(eq(revisions.id, id), eq(revisions.subjectId, subjectId)))
    .get();
  return row && { ...row, body: JSON.parse(row.body) };
}
