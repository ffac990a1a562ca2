/** One or two letters find payments by names and numbers, until more numbers begin so than can be looked up while one types. */
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { numberKey } from '../../../shared/domain/imports/keys.ts';
import { nameKey } from '../../../shared/domain/name-key.ts';
import { shopActs } from '../../bench/shop-acts.ts';
import { countedIds } from '../../bench/shop-ids.ts';
import { rowWriter } from '../../bench/shop-writers.ts';
import { openTestApp } from '../../support/test-app.ts';

type Row = { id: string; name: string; reference: string | null; amount: number; numbers: string };

async function aShop(debtors: number) {
  const app = await openTestApp();
  const { ctx } = app.application;
  const sqlite = new Database(ctx.places.ledgerFile);
  const write = rowWriter(sqlite, countedIds(), { debtors: new Map(), invoices: new Map() });
  sqlite.transaction(() => {
    for (const act of shopActs(debtors, ctx.today())) if (act.what !== 'contact') write(act);
  })();
  sqlite.close();
  const all = app
    .sql()
    .prepare(
      `SELECT p.id, d.name, p.reference, p.amountCents AS amount,
         (SELECT json_group_array(DISTINCT i.numberKey) FROM payment_allocations a JOIN invoices i ON i.id = a.invoiceId
          WHERE a.paymentId = p.id) AS numbers
       FROM payments p JOIN debtors d ON d.id = p.debtorId`,
    )
    .all() as Row[];
  const found = (text: string) =>
    app.given('payments.list', { filter: { text }, sort: 'received', descending: true, offset: 0, limit: 200 });
  return { all, found };
}

const matches = (text: string, withBeginnings: boolean) => (row: Row) =>
  ` ${nameKey(row.name)}`.includes(` ${nameKey(text)}`) ||
  row.reference?.toLowerCase().includes(text) ||
  (JSON.parse(row.numbers) as string[]).some(
    (key) => (withBeginnings && key.startsWith(numberKey(text))) || key.split('/').at(-1) === numberKey(text),
  );

it.each([
  [20, 'f2', true],
  [20, '12', true],
  [20, 't', true],
  [120, 'f2', false],
  [120, '12', true],
  [120, 'f', false],
  [120, 't', true],
] as const)('of %i debtors, %s', async (debtors, text, withBeginnings) => {
  const { all, found } = await aShop(debtors);
  const expected = all.filter(matches(text, withBeginnings));
  const { rows, total, sums, numbersLeftOut } = await found(text);
  expect(numbersLeftOut).toBe(withBeginnings ? undefined : true);
  expect({ total, amount: sums.amount }).toEqual({
    total: expected.length,
    amount: expected.reduce((sum, { amount }) => sum + amount, 0),
  });
  expect(expected.map(({ id }) => id)).toEqual(expect.arrayContaining(rows.map(({ id }) => id)));
  if (text !== 'f2' || withBeginnings) expect(total).toBeGreaterThan(0);
});
