/** Older wordings of a record, kept until its debtor is erased. */
import { revisions } from '../schema.ts';
import type { WriteTx } from '../unit-of-work.ts';

export function insertRevision(
  tx: WriteTx,
  revision: Omit<typeof revisions.$inferInsert, 'body'> & { readonly body: unknown },
): void {
  tx.insert(revisions)
    .values({ ...revision, body: JSON.stringify(revision.body) })
    .run();
}
