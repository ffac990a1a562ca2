/** The agreements of the shop of the bench are made by the program itself: here of one debtor for each of their stories. */
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { shopActs } from '../../bench/shop-acts.ts';
import { agree } from '../../bench/shop-agreements.ts';
import { countedIds } from '../../bench/shop-ids.ts';
import { rowWriter, type Written } from '../../bench/shop-writers.ts';
import { openTestApp } from '../../support/test-app.ts';

it('makes one agreement of each story, with what was paid under it', async () => {
  const app = await openTestApp();
  const { ctx } = app.application;
  const today = ctx.today();
  const written: Written = { debtors: new Map(), invoices: new Map() };
  const sqlite = new Database(ctx.places.ledgerFile);
  const write = rowWriter(sqlite, countedIds(), written);
  sqlite.transaction(() => {
    for (const act of shopActs(400, today)) if (act.debtor % 50 === 41) write(act);
  })();
  sqlite.close();
  const ask = (channel: string, input: unknown) => app.given(channel as never, input as never);
  for (const [n, debtorId] of written.debtors) await agree(ask, today, n, debtorId);

  const made = app
    .sql()
    .prepare(`SELECT concat_ws(' ', a.state, s.state, s.settled || '/' || s.instalments) FROM agreements a
      LEFT JOIN agreement_standings s ON s.agreementId = a.id`)
    .pluck()
    .all();
  expect(made.toSorted()).toEqual([
    'draft',
    'ended accelerated 0/4',
    'ended cancelled 1/12',
    'ended fulfilled 2/2',
    'proposed open 0/3',
    'signed broken 1/6',
    'signed kept 0/3',
    'signed kept 3/6',
  ]);
});
