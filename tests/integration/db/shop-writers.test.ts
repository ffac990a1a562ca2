/** The shop of the bench is written row by row; the program would have written the very same rows. */
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { shopActs } from '../../bench/shop-acts.ts';
import { countedIds } from '../../bench/shop-ids.ts';
import { rowWriter, useCaseWriter, type Written } from '../../bench/shop-writers.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';

const nobody = (): Written => ({ debtors: new Map(), invoices: new Map() });

/** Every row of every table but those about the program itself, the next steps and legal days, which are told all at once, and what may be undone. */
function everything(app: TestApp): Readonly<Record<string, readonly unknown[]>> {
  const sqlite = app.sql();
  const tables = sqlite
    .prepare(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_%_%'
        AND name NOT IN ('ledger', 'schema_history', 'next_steps', 'next_steps_stale', 'step_totals', 'legal_days', 'legal_days_stale', 'settings', 'undo_journal', 'dunning_policies',
          'dunning_ladders', 'dunning_rungs', 'dunning_ladder_of')`,
    )
    .pluck()
    .all() as string[];
  return Object.fromEntries(
    tables.map((table) => {
      const rows = sqlite.prepare(`SELECT * FROM ${table}`).all();
      return [table, rows.map((row) => JSON.stringify(row)).toSorted()];
    }),
  );
}

it('is row by row what the use cases write', async () => {
  const [byProgram, byRows] = [await openTestApp(), await openTestApp()];
  const today = byProgram.application.ctx.today();
  // Of fourteen debtors the oldest acts: enough for some of every kind.
  const acts = [...shopActs(14, today)].slice(0, 160);
  const write = useCaseWriter(byProgram.application.ctx, countedIds(), nobody());
  for (const act of acts) write(act);
  const sqlite = new Database(byRows.application.ctx.places.ledgerFile);
  const writeRows = rowWriter(sqlite, countedIds(), nobody());
  sqlite.transaction(() => {
    for (const act of acts) writeRows(act);
  })();
  sqlite.close();

  const [program, rows] = [everything(byProgram), everything(byRows)];
  expect(new Set(acts.map(({ what }) => what))).toEqual(new Set(['debtor', 'invoice', 'payment', 'contact']));
  expect(Object.keys(rows).length).toBeGreaterThan(20);
  for (const table of Object.keys(program)) expect(rows[table], table).toEqual(program[table]);
  // What is found by a text lies in an index without a text of its own.
  const found = (app: TestApp) =>
    app.sql().prepare(`SELECT rowid FROM search WHERE search MATCH '"talleres"' ORDER BY rowid`).pluck().all();
  expect(found(byRows)).toEqual(found(byProgram));
  expect(found(byRows).length).toBeGreaterThan(0);
});
