/** A text finds payments by names and numbers, until more numbers share it than can be looked up while one types. */
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { numberKey } from '../../../shared/domain/imports/keys.ts';
import { nameKey } from '../../../shared/domain/name-key.ts';
import { shopActs } from '../../bench/shop-acts.ts';
import { countedIds } from '../../bench/shop-ids.ts';
import { rowWriter } from '../../bench/shop-writers.ts';
import { openTestApp } from '../../support/test-app.ts';

type Row = { id: string; name: string; reference: string | null; amount: number; numbers: string };

/** A series of more than a thousand numbers that share their letters and their last group, and one invoice that has no more than those. */
const ONE_SERIES = `
  UPDATE invoices SET number = 'SER-' || rowid || '-12', numberKey = 'SER/' || rowid || '/12' WHERE rowid <= 1100;
  UPDATE invoices SET number = 'SER', numberKey = 'SER' WHERE id = (SELECT min(invoiceId) FROM payment_allocations);
  DELETE FROM search WHERE rowid IN (SELECT id FROM search_subjects WHERE kind = 'invoice');
  INSERT INTO search (rowid, text) SELECT s.id, i.number FROM search_subjects s JOIN invoices i ON i.id = s.subjectId`;

async function aShop(debtors: number, renumber = '') {
  const app = await openTestApp();
  const { ctx } = app.application;
  const sqlite = new Database(ctx.places.ledgerFile);
  const write = rowWriter(sqlite, countedIds(), { debtors: new Map(), invoices: new Map() });
  sqlite.transaction(() => {
    for (const act of shopActs(debtors, ctx.today())) if (act.what !== 'contact') write(act);
  })();
  sqlite.exec(renumber);
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

const matches = (text: string, withNumbers: boolean) => (row: Row) =>
  ` ${nameKey(row.name)}`.includes(` ${nameKey(text)}`) ||
  row.reference?.toLowerCase().includes(text.toLowerCase()) ||
  (JSON.parse(row.numbers) as string[]).some(
    (key) =>
      key === numberKey(text) ||
      (withNumbers && (key.startsWith(numberKey(text)) || (text.length < 3 && key.split('/').at(-1) === numberKey(text)))),
  );

async function expectFound({ all, found }: Awaited<ReturnType<typeof aShop>>, text: string, withNumbers: boolean) {
  const expected = all.filter(matches(text, withNumbers));
  const { rows, total, sums, numbersLeftOut } = await found(text);
  expect(numbersLeftOut, text).toBe(withNumbers ? undefined : true);
  expect({ total, amount: sums.amount }, text).toEqual({
    total: expected.length,
    amount: expected.reduce((sum, { amount }) => sum + amount, 0),
  });
  expect(expected.map(({ id }) => id)).toEqual(expect.arrayContaining(rows.map(({ id }) => id)));
  return total;
}

it('of few, every one is looked for', async () => {
  const shop = await aShop(20);
  for (const text of ['f2', '12', 't', 'F25/1', 'F25/']) expect(await expectFound(shop, text, true), text).toBeGreaterThan(0);
});

it('of many, the numbers that more than a thousand share are left out, but for the one that is typed whole', async () => {
  const shop = await aShop(120, ONE_SERIES);
  for (const [text, withNumbers] of [
    ['se', false],
    ['12', false],
    ['ser', false],
    ['SER-1', true],
    ['t', true],
    ['F25/12', true],
  ] as const) {
    const total = await expectFound(shop, text, withNumbers);
    if (text === 'ser' || withNumbers) expect(total, text).toBeGreaterThan(0);
  }
});
