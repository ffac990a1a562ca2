/** The derived next steps: one row of each open debt, and which debtors' rows wait to be told anew. */
import { sql } from 'drizzle-orm';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { nextStepRows, staleSteps } from '../schema.ts';
import type { ReadDb, WriteTx } from '../unit-of-work.ts';
import { among } from './agenda-facts.ts';
import { staleMarks } from './stale-marks.ts';

export type NextStepRow = typeof nextStepRows.$inferSelect;

export const nextStepMarks = staleMarks(staleSteps);

/** Whoever owes something, whoever has an agreement that is not closed, and whoever has a row that may no longer be true. */
export function debtorsToFollow(db: ReadDb): readonly DebtorId[] {
  return db
    .all<{ id: DebtorId }>(sql`
      SELECT debtorId AS id FROM due_dates WHERE live = 1 AND outstandingCents <> 0 GROUP BY debtorId
      UNION SELECT debtorId FROM agreements WHERE state = 'signed' AND deletedOn IS NULL
      UNION SELECT debtorId FROM next_steps`)
    .map(({ id }) => id);
}

/** In the order in which they are written. */
export function nextStepsOf(db: ReadDb, ids: readonly DebtorId[]): readonly NextStepRow[] {
  return db
    .select()
    .from(nextStepRows)
    .where(sql`${nextStepRows.debtorId} IN ${among(ids)}`)
    .orderBy(nextStepRows.debtorId, nextStepRows.invoiceId)
    .all();
}

/** Takes the place of every row of these debtors. */
export function replaceNextSteps(tx: WriteTx, ids: readonly DebtorId[], rows: readonly NextStepRow[]): void {
  tx.run(sql`DELETE FROM next_steps WHERE debtorId IN ${among(ids)}`);
  for (const row of rows) tx.insert(nextStepRows).values(row).run();
}

export const hasNextSteps = (db: ReadDb): boolean =>
  db.get<object | undefined>(sql`SELECT 1 AS found FROM next_steps LIMIT 1`) !== undefined;
