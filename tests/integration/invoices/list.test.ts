import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import type { InvoiceFilter, InvoiceSort } from '../../../shared/contract/invoices.ts';
import { aDebtor } from '../../support/builders.ts';
import { anInvoice, day } from '../../support/invoice-builders.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';

const asked = (status: InvoiceFilter['status'], change: object = {}) => ({
  filter: { status },
  sort: 'due' as InvoiceSort,
  descending: false,
  offset: 0,
  limit: 50,
  ...change,
});

const SORTS: readonly InvoiceSort[] = ['issued', 'due', 'outstanding', 'total', 'number', 'debtor'];

/** Today is 22 November 2026. */
async function aShop(): Promise<{ app: TestApp; ids: Record<string, string> }> {
  const app = await openTestApp();
  const { id: workshop } = await app.given('debtors.save', { fields: aDebtor() });
  const { id: bar } = await app.given('debtors.save', {
    fields: aDebtor({ name: 'Bar Óscar', taxId: undefined, phone: undefined }),
  });
  const ids: Record<string, string> = {};
  const add = async (number: string, ...rest: Parameters<typeof anInvoice>) => {
    const [debtorId, dueDates, change] = rest;
    ids[number] = (await app.given('invoices.save', { fields: anInvoice(debtorId, dueDates, { number, ...change }) })).id;
    return ids[number] as never;
  };
  await add('F26/0002', workshop, [['2026-10-15', 20_000]]);
  await add(
    'F26/0010',
    workshop,
    [
      ['2026-11-01', 30_000],
      ['2026-12-01', 10_000],
    ],
    { issuedOn: day('2026-10-01') },
  );
  await add('B-1', bar, [['2026-12-24', 5_000]], { issuedOn: day('2026-11-22') });
  const disputed = await add('B-2', bar, [['2026-11-10', 7_000]]);
  await app.given('invoices.openDispute', { id: disputed, openedOn: day('2026-11-15'), reason: 'Dice que faltaban sillas' });
  const apart = await add('B-3', bar, [['2026-11-11', 9_000]]);
  await app.given('invoices.setClaimable', { id: apart, claimable: false, reason: 'Es mi cuñado' });
  const corrected = await add('F26/0003', workshop, [['2026-10-20', 4_000]]);
  await add('R26/0001', workshop, [['2026-10-25', -4_000]], {
    kind: 'corrective',
    corrects: { invoiceId: corrected, fromStart: true },
  });
  await add('R26/0002', workshop, [['2026-10-26', -1_000]], { kind: 'corrective' });
  const binned = await add('B-9', bar, [['2026-11-11', 999]]);
  await app.given('invoices.remove', { id: binned });
  return { app, ids };
}

it.each<[InvoiceFilter['status'], string[], { total: number; outstanding: number; overdue: number }]>([
  [
    'all',
    ['F26/0002', 'F26/0003', 'R26/0001', 'R26/0002', 'F26/0010', 'B-2', 'B-3', 'B-1'],
    // 660,00 late, less the credit of 10,00 that R26/0002 leaves: the same figure as in Deudores.
    { total: 80_000, outstanding: 80_000, overdue: 65_000 },
  ],
  ['open', ['F26/0002', 'R26/0002', 'F26/0010', 'B-2', 'B-3', 'B-1'], { total: 80_000, outstanding: 80_000, overdue: 65_000 }],
  ['overdue', ['F26/0002', 'F26/0010', 'B-2', 'B-3'], { total: 76_000, outstanding: 76_000, overdue: 66_000 }],
  ['not-due', ['B-1'], { total: 5_000, outstanding: 5_000, overdue: 0 }],
  ['paid', ['F26/0003', 'R26/0001'], { total: 0, outstanding: 0, overdue: 0 }],
  ['disputed', ['B-2'], { total: 7_000, outstanding: 7_000, overdue: 7_000 }],
  ['not-claimable', ['B-3'], { total: 9_000, outstanding: 9_000, overdue: 9_000 }],
  ['bin', ['B-9'], { total: 999, outstanding: 0, overdue: 0 }],
])('lists what is %s by due date and sums it', async (status, numbers, sums) => {
  const { app } = await aShop();
  const answer = await app.given('invoices.list', asked(status));
  expect({ numbers: answer.rows.map((row) => row.number), total: answer.total, sums: answer.sums }).toEqual({
    numbers,
    total: numbers.length,
    sums,
  });
});

it('gives each invoice one word', async () => {
  const { app } = await aShop();
  const { rows } = await app.given('invoices.list', asked('all', { sort: 'number' }));
  expect(Object.fromEntries(rows.map((row) => [row.number, row.status]))).toEqual({
    'B-1': 'not-due',
    'B-2': 'disputed',
    'B-3': 'not-claimable',
    'F26/0002': 'overdue',
    'F26/0003': 'paid',
    'F26/0010': 'overdue',
    'R26/0001': 'paid',
    'R26/0002': 'credit',
  });
});

it.each<[InvoiceSort, string[]]>([
  ['number', ['B-1', 'B-2', 'B-3', 'F26/0002', 'F26/0003', 'F26/0010', 'R26/0001', 'R26/0002']],
  ['total', ['R26/0001', 'R26/0002', 'F26/0003', 'B-1', 'B-2', 'B-3', 'F26/0002', 'F26/0010']],
  ['outstanding', ['R26/0002', 'F26/0003', 'R26/0001', 'B-1', 'B-2', 'B-3', 'F26/0002', 'F26/0010']],
])('sorts by %s, and back', async (sort, numbers) => {
  const { app } = await aShop();
  const sorted = async (descending: boolean) =>
    (await app.given('invoices.list', asked('all', { sort, descending }))).rows.map((row) => row.number);
  const values = (list: readonly string[]) => list.filter((number) => !number.startsWith('R26/0001') && number !== 'F26/0003');
  expect(values(await sorted(false))).toEqual(values(numbers));
  expect(values(await sorted(true))).toEqual(values(numbers).toReversed());
});

it('sorts by debtor and by date, and shows a window of the whole', async () => {
  const { app } = await aShop();
  const debtors = (await app.given('invoices.list', asked('all', { sort: 'debtor' }))).rows.map((row) => row.debtorName);
  expect(new Set(debtors.slice(0, 3))).toEqual(new Set(['Bar Óscar']));
  const all = (await app.given('invoices.list', asked('all', { sort: 'issued', descending: true }))).rows.map((row) => row.id);
  const windowed = await app.given('invoices.list', asked('all', { sort: 'issued', descending: true, offset: 3, limit: 2 }));
  expect({ total: windowed.total, ids: windowed.rows.map((row) => row.id) }).toEqual({ total: 8, ids: all.slice(3, 5) });
});

it.each<[string, string[]]>([
  ['F26/0010', ['F26/0010']],
  ['f26-10', ['F26/0010']],
  ['10', ['F26/0010']],
  ['b', ['B-1', 'B-2', 'B-3']],
  ['oscar', ['B-1', 'B-2', 'B-3']],
  ['oscar B-3', ['B-3']],
  ['69000115', ['F26/0002', 'F26/0003', 'F26/0010', 'R26/0001', 'R26/0002']],
  ['hermanos R26', ['R26/0001', 'R26/0002']],
  ['nadie', []],
  ["%' OR 1=1 --", []],
  ['oscar - 3', ['B-3']],
])('finds %j', async (text, numbers) => {
  const { app } = await aShop();
  const found = await app.given('invoices.list', asked('all', { filter: { status: 'all', text }, sort: 'number' }));
  expect(found.rows.map((row) => row.number)).toEqual(numbers);
});

/** Invoices Z9/1, Z9/2… of one euro each, paid, as an import of old books would leave them. */
function manyPaid(app: TestApp, many: number): void {
  const sqlite = new Database(app.application.ctx.places.ledgerFile);
  sqlite.exec(`
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${many})
    INSERT INTO invoices (id, debtorId, kind, number, numberKey, issuedOn, totalCents, createdAt, updatedAt)
      SELECT printf('00000000-0000-4000-8000-%012d', i), (SELECT min(id) FROM debtors), 'invoice', 'Z9/' || i, 'Z9/' || i, '2020-01-01', 100, '2020-01-01', '2020-01-01' FROM n;
    INSERT INTO due_dates (id, invoiceId, debtorId, position, dueOn, amountCents, outstandingCents, live)
      SELECT 'u' || id, id, debtorId, 1, '2020-02-01', 100, 0, 1 FROM invoices WHERE number LIKE 'Z9/%'`);
  sqlite.close();
}

it('finds the same of one or two letters when they find thousands', async () => {
  const { app } = await aShop();
  const many = 6_001;
  manyPaid(app, many);
  const listed = (text: string, sort: InvoiceSort) =>
    app.given('invoices.list', asked('all', { filter: { status: 'all', text }, sort, limit: 50 }));
  for (const sort of SORTS) expect((await listed('Z9', sort)).total, sort).toBe(many);
  const { sums, rows } = await listed('Z9', 'number');
  expect({ sums, first: rows[0]?.number }).toEqual({ sums: { total: many * 100, outstanding: 0, overdue: 0 }, first: 'Z9/1' });
});

it('finds in the bin, of one debtor, and between two days', async () => {
  const { app, ids } = await aShop();
  const numbers = async (filter: InvoiceFilter) =>
    (await app.given('invoices.list', asked('all', { filter, sort: 'number' }))).rows.map((row) => row.number);
  expect(await numbers({ status: 'bin', text: 'oscar' })).toEqual(['B-9']);
  expect(await numbers({ status: 'bin', text: '_' })).toEqual(['B-9']);
  expect(await numbers({ status: 'bin', text: 'B_9' })).toEqual(['B-9']);
  expect(await numbers({ status: 'bin', text: 'otro' })).toEqual([]);
  const { row } = await app.given('invoices.get', { id: ids['B-1'] as never });
  expect(await numbers({ status: 'open', debtorId: row.debtorId })).toEqual(['B-1', 'B-2', 'B-3']);
  expect(await numbers({ status: 'all', from: day('2026-10-01'), to: day('2026-11-22') })).toEqual(['B-1', 'F26/0010']);
});

it('owes the same in the list of invoices as in the list of debtors', async () => {
  const { app } = await aShop();
  const invoices = await app.given('invoices.list', asked('open'));
  const debtors = await app.given('debtors.list', { filter: {}, sort: 'name', offset: 0, limit: 10 });
  expect(invoices.sums.outstanding).toBe(debtors.sums.outstanding);
});

it.each(['all', 'open', 'overdue', 'not-due', 'paid'] as const)(
  'puts windows of %s together to the same list, sorted as it says',
  async (status) => {
    const { app } = await aShop();
    for (const sort of SORTS) {
      for (const descending of [true, false]) {
        const whole = (await app.given('invoices.list', asked(status, { sort, descending }))).rows;
        // Narrowed by a text that finds everything, the same rows come by another way.
        const narrowed = await app.given(
          'invoices.list',
          asked(status, { sort, descending, filter: { status, from: day('2000-01-01') } }),
        );
        expect(
          whole.map(({ number }) => number),
          `${sort} ${descending}`,
        ).toEqual(narrowed.rows.map(({ number }) => number));
        const windows = [];
        for (let offset = 0; offset < whole.length + 3; offset += 3) {
          windows.push(...(await app.given('invoices.list', asked(status, { sort, descending, offset, limit: 3 }))).rows);
        }
        expect(windows, `${sort} ${descending}`).toEqual(whole);
      }
    }
  },
);

it.each(['all', 'open', 'overdue', 'not-due', 'paid'] as const)('adds up %s as it adds up each of them', async (status) => {
  const { app } = await aShop();
  const whole = await app.given('invoices.list', asked(status));
  for (const filter of [{ from: day('2000-01-01') }, { text: 'oscar' }, { text: 'hermanos' }, { text: 'F26/0' }]) {
    const { rows, sums, total } = await app.given('invoices.list', asked(status, { filter: { status, ...filter } }));
    if ('from' in filter) expect({ sums, total }).toEqual({ sums: whole.sums, total: whole.total });
    const sum = (of: 'total' | 'outstanding') => rows.reduce((all, row) => all + row[of], 0);
    expect({ total, all: sums.total, outstanding: sums.outstanding }, JSON.stringify(filter)).toEqual({
      total: rows.length,
      all: sum('total'),
      outstanding: sum('outstanding'),
    });
  }
});
