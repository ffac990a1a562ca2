/** What a word finds by the hundreds is the same as what it finds one by one: rows, their order, how many, and what they come to. */
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { numberKey } from '../../../shared/domain/imports/keys.ts';
import { nameKey } from '../../../shared/domain/name-key.ts';
import { shopActs } from '../../bench/shop-acts.ts';
import { countedIds } from '../../bench/shop-ids.ts';
import { rowWriter, type Written } from '../../bench/shop-writers.ts';
import { openTestApp } from '../../support/test-app.ts';

const DEBTORS = 300;
type Row = {
  id: string;
  name: string;
  number: string;
  numberKey: string;
  issuedOn: string;
  total: number;
  open: number;
  late: number;
};

it('is told of short words, of the beginning of numbers and of names', async () => {
  const app = await openTestApp();
  const { ctx } = app.application;
  const today = ctx.today();
  const sqlite = new Database(ctx.places.ledgerFile);
  const written: Written = { debtors: new Map(), invoices: new Map() };
  const write = rowWriter(sqlite, countedIds(), written);
  sqlite.transaction(() => {
    for (const act of shopActs(DEBTORS, today)) if (act.what !== 'contact') write(act);
  })();
  // One whose name holds what numbers begin with, and one whose name begins with a short word.
  sqlite.close();
  const rename = async (n: number, name: string) => {
    const id = written.debtors.get(n);
    const { fields } = await app.given('debtors.get', { id: id as never });
    await app.given('debtors.save', { id: id as never, fields: { ...fields, name } });
  };
  await rename(8, 'Transportes F25/99');
  await rename(9, '12 Apóstoles');
  const [binned] = [...written.invoices.values()];
  await app.given('invoices.remove', { id: binned as never });

  const rows = app
    .sql()
    .prepare(
      `SELECT i.id, d.name, i.number, i.numberKey, i.issuedOn, i.totalCents AS total, sum(u.outstandingCents) AS open,
         sum(iif(u.dueOn < ?, u.outstandingCents, 0)) AS late
       FROM invoices i JOIN debtors d ON d.id = i.debtorId JOIN due_dates u ON u.invoiceId = i.id
       WHERE i.deletedOn IS NULL GROUP BY i.id ORDER BY i.issuedOn DESC, i.id`,
    )
    .all(today) as Row[];
  for (const text of ['f2', 'f1', '12', 'f', 'F25/', 'f24', '-1', 'B1000'] as const) {
    const [key, isShort] = [numberKey(text), text.length < 3];
    // How every tax number of the shop begins.
    const isEverybody = text === 'B1000';
    const expected = rows.filter(({ name, number, numberKey: own }) =>
      isShort
        ? own.startsWith(key) || own.split('/').at(-1) === key || nameKey(name).startsWith(nameKey(text))
        : isEverybody || own === key || `${number} ${name}`.toUpperCase().includes(text.toUpperCase()),
    );
    expect(expected.length, text).toBeGreaterThan(200);
    for (const [descending, offset] of [
      [true, 0],
      [true, 150],
      [false, 30],
    ] as const) {
      const asked = { filter: { status: 'all', text }, sort: 'issued', descending, offset, limit: 50 } as const;
      const answer = await app.given('invoices.list', asked);
      const ordered = descending ? expected : expected.toReversed();
      expect(
        answer.rows.map(({ id }) => id),
        text,
      ).toEqual(ordered.slice(offset, offset + 50).map(({ id }) => id));
      const sum = (of: 'total' | 'open' | 'late') => expected.reduce((total, row) => total + row[of], 0);
      expect(answer.total, text).toBe(expected.length);
      expect(answer.sums, text).toEqual({ total: sum('total'), outstanding: sum('open'), overdue: sum('late') });
    }
  }
});
