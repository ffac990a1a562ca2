/** The list of payments reads what it shows, however many there are and whatever the statistics say. */
import { sql as text } from 'drizzle-orm';
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core';
import { expect, it } from 'vitest';
import { paymentRowsSql, paymentWindowSql } from '../../../electron/db/repositories/payment-list.ts';
import type { PaymentId } from '../../../shared/domain/ids.ts';
import { ok } from '../../../shared/domain/result.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';

const dialect = new SQLiteSyncDialect();
const planOf = (app: TestApp, query: ReturnType<typeof paymentRowsSql>): string[] => {
  const { sql, params } = dialect.sqlToQuery(query);
  const sqlite = app.sql();
  const rows = sqlite.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(params) as { detail: string }[];
  return rows.map((row) => row.detail);
};

it.each([
  ['received', 'payments_by_day'],
  ['amount', 'payments_by_amount'],
  ['debtor', 'debtors_in_name_order'],
] as const)('walks all payments by %s in the order of an index', async (sort, index) => {
  const app = await openTestApp();
  for (const descending of [true, false]) {
    const plan = planOf(app, paymentWindowSql({}, sort, descending, { offset: 0, limit: 50 })).join('\n');
    expect(plan).toMatch(new RegExp(`USING (COVERING )?INDEX ${index}`));
    expect(plan).not.toMatch(/TEMP B-TREE FOR ORDER BY/);
  }
});

/** What SQLite notes down on closing after years with few counter-entries: nearly all rows share one key of the unique index. */
function givenStatistics(app: TestApp): void {
  app.application.ctx.uow.write((tx) => {
    tx.run(text`ANALYZE`);
    tx.run(text`INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('payments', 'sqlite_autoindex_payments_2', '95000 95000'),
      ('payments', 'payments_that_reverse', '20 1'), ('payments', 'payments_by_debtor', '95000 19 1')`);
    return ok({});
  });
}

it('looks up where the money of each shown payment went, and whether it was taken back, by key', async () => {
  const app = await openTestApp();
  givenStatistics(app);
  const plan = planOf(app, paymentRowsSql(['a', 'b'] as PaymentId[])).join('\n');
  expect(plan).toMatch(/r USING (COVERING )?INDEX payments_that_reverse/);
  expect(plan).not.toMatch(/SCAN (p|r|a|i|d)\b/);
});
