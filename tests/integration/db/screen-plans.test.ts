/**
 * What keeps every screen fast: whatever its questions ask SQLite is answered from indices. Asked twice, of a new ledger and with the
 * statistics of ten years of a busy shop, since SQLite plans by them.
 *
 * Policy   a table that grows with the years is never read from end to end. Walking one of its indices is fine where a window ends the
 *          walk, and nothing is sorted whole.
 *          One or two letters are in no index of texts: they are looked for in all names and numbers, and are not asked here.
 */
import Database from 'better-sqlite3';
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { amongFirst, windowsSql } from '../../../electron/db/repositories/invoice-window.ts';
import { manyFound, sumsOfMany, windowOfMany } from '../../../electron/db/repositories/many-found.ts';
import { paymentWindowSql } from '../../../electron/db/repositories/payment-list.ts';
import type { ReadDb } from '../../../electron/db/unit-of-work.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import statistics from '../../data/plans/statistics-of-ten-years.json' with { type: 'json' };
import { aDebtor } from '../../support/builders.ts';
import { anInvoice, day } from '../../support/invoice-builders.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';

const TODAY = day('2026-11-22');
const GROWING = [
  'invoices due_dates open_invoices invoice_disputes charges payments payment_allocations events event_subjects revisions contacts',
  'steps_done next_steps promises letters letter_invoices letter_deliveries search_subjects invoice_shorts paid_invoices legal_days',
]
  .join(' ')
  .split(' ');

/** Partial indices that hold a handful of rows whatever the years: what is disputed, set apart. */
const FEW = /USING (COVERING )?INDEX (invoice_disputes_one_open|invoices_set_apart)\b/;

/** Steps of a plan that read a growing table from end to end, or build an index of it for the moment. */
function wrongSteps(source: string, plan: readonly string[]): readonly string[] {
  const isWindow = /\bLIMIT\b/i.test(source) && !plan.includes('USE TEMP B-TREE FOR ORDER BY');
  return plan.filter((step) => {
    const [, how, alias, rest = ''] = /^(SCAN|SEARCH) (\w+)(.*)$/.exec(step) ?? [];
    // A part of the statement that was put together before.
    if (plan.includes(`CO-ROUTINE ${alias}`) || plan.includes(`MATERIALIZE ${alias}`)) return false;
    if (!alias || !isGrowing(source, alias)) return false;
    if (rest.includes('AUTOMATIC')) return true;
    if (FEW.test(rest)) return false;
    return how === 'SCAN' && !(isWindow && / USING (COVERING )?INDEX /.test(rest));
  });
}

/** An alias may stand for several things in one statement; one of them growing is enough. */
const isGrowing = (source: string, alias: string): boolean =>
  GROWING.includes(alias) || GROWING.some((table) => new RegExp(`["\\s(]${table}"?\\s+(AS\\s+)?"?${alias}\\b`, 'i').test(source));

const asked = new Set<string>();
beforeEach(() => {
  asked.clear();
  const prepare = Database.prototype.prepare;
  vi.spyOn(Database.prototype, 'prepare').mockImplementation(function (this: Database.Database, source: string) {
    asked.add(source);
    return prepare.call(this, source);
  });
});
afterEach(() => vi.restoreAllMocks());

type Shop = { readonly app: TestApp; readonly debtorId: DebtorId };

/** A little of everything, so that no question ends early. */
async function givenShop(): Promise<Shop> {
  const app = await openTestApp({ today: TODAY });
  const { id: debtorId } = await app.given('debtors.save', { fields: aDebtor() });
  for (const [number, due] of [
    ['F25/1', '2025-09-10'],
    ['F26/1', '2026-09-10'],
    ['F26/2', '2026-11-30'],
  ] as const) {
    await app.given('invoices.save', { fields: anInvoice(debtorId, [[due, 20_000]], { number, issuedOn: day('2025-08-10') }) });
  }
  await app.given('promises.record', { debtorId, amount: 100 as never, promisedFor: day('2026-11-28') });
  return { app, debtorId };
}

function withStatistics({ app }: Shop): void {
  const writer = new Database(app.application.ctx.places.ledgerFile);
  writer.exec('ANALYZE; DELETE FROM sqlite_stat1');
  const insert = writer.prepare('INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (?, ?, ?)');
  for (const row of statistics) insert.run(row);
  writer.close();
}

function wrongPlans({ app }: Shop, sources: Iterable<string>): readonly string[] {
  const sqlite = app.sql();
  return [...sources]
    .filter((source) => /^\s*(select|with)/i.test(source) && !/sqlite_|pragma_/.test(source))
    .flatMap((source) => {
      const values = Array.from({ length: (source.match(/\?/g) ?? []).length }, () => null);
      const plan = sqlite.prepare(`EXPLAIN QUERY PLAN ${source}`).all(...values) as { detail: string }[];
      const wrong = wrongSteps(
        source,
        plan.map(({ detail }) => detail),
      );
      return wrong.map((step) => `${step}: ${source.replace(/\s+/g, ' ').slice(0, 300)}`);
    });
}

const page = { offset: 0, limit: 50 } as const;
const STATUSES = ['all', 'open', 'overdue', 'not-due', 'paid', 'disputed', 'not-claimable'] as const;
const INVOICE_SORTS = ['issued', 'due', 'outstanding', 'total', 'number', 'debtor'] as const;
const DEBTOR_SORTS = ['owed', 'overdue', 'oldest', 'next-step', 'name'] as const;
const TEXTS = ['talleres', 'F26/1', '69000115', 'hermanos F26', 'F2', '13'] as const;

/** Of each screen everything it asks: first pages, further ones, every order, searching. */
const SCREENS: Readonly<Record<string, (shop: Shop) => Promise<unknown>>> = {
  Hoy: async ({ app }) => {
    await app.given('agenda.today', { first: 20 });
    await app.given('agenda.figures', {});
    for (const group of ['urgent', 'today', 'week'] as const) await app.given('agenda.group', { group, offset: 20, limit: 50 });
    await app.given('agenda.clocks', { days: 60 });
  },
  Calendario: async ({ app }) => {
    await app.given('calendar.range', {
      from: day('2026-11-01'),
      to: day('2026-12-11'),
      layers: ['mine', 'theirs', 'legal'],
      perDay: 5,
    });
    for (const layer of ['mine', 'theirs', 'legal'] as const)
      await app.given('calendar.day', { on: day('2026-11-30'), layer, ...page });
  },
  Deudores: async ({ app }) => {
    for (const sort of DEBTOR_SORTS) {
      for (const reversed of [false, true]) {
        await app.given('debtors.list', { filter: {}, sort, reversed, ...page });
        await app.given('debtors.list', {
          filter: { onlyOwing: true, states: ['overdue', 'in-agreement', 'demanded'] },
          sort,
          reversed,
          ...page,
        });
      }
      for (const text of TEXTS) await app.given('debtors.list', { filter: { text }, sort, ...page });
    }
  },
  Ficha: async ({ app, debtorId }) => {
    await app.given('debtors.get', { id: debtorId });
    await app.given('debtors.claim', { id: debtorId });
    await app.given('debtors.timeline', { subjectId: debtorId as never, limit: 50 });
    await app.given('agenda.ofDebtor', { debtorId });
    await app.given('limitation.get', { debtorId });
    await app.given('vatRelief.ofDebtor', { debtorId });
    await app.given('invoices.list', { filter: { status: 'all', debtorId }, sort: 'due', descending: true, ...page });
    await app.given('payments.list', { filter: { debtorId }, sort: 'received', descending: true, ...page });
    await app.given('payments.propose', {
      debtorId,
      amount: 100 as never,
      receivedOn: TODAY,
      mode: 'interest-first',
      toCharges: 0 as never,
    });
  },
  Facturas: async ({ app }) => {
    for (const status of STATUSES) {
      for (const sort of INVOICE_SORTS) {
        for (const descending of [true, false])
          await app.given('invoices.list', { filter: { status }, sort, descending, ...page });
      }
      for (const text of TEXTS)
        await app.given('invoices.list', { filter: { status, text }, sort: 'issued', descending: true, ...page });
    }
  },
  Cobros: async ({ app }) => {
    for (const sort of ['received', 'amount', 'debtor'] as const) {
      for (const descending of [true, false]) await app.given('payments.list', { filter: {}, sort, descending, ...page });
    }
    for (const text of TEXTS) await app.given('payments.list', { filter: { text }, sort: 'received', descending: true, ...page });
  },
  'Ir a…': async ({ app }) => {
    for (const text of [...TEXTS, '200,00']) await app.given('find.anything', { text, most: 5 });
  },
};

describe('the questions of a screen are answered from indices', () => {
  it.each(Object.keys(SCREENS))('%s', async (screen) => {
    const shop = await givenShop();
    asked.clear();
    await SCREENS[screen]?.(shop);
    const sources = [...asked];
    expect(sources.length).toBeGreaterThan(3);
    expect(wrongPlans(shop, sources)).toEqual([]);
    withStatistics(shop);
    expect(wrongPlans(shop, sources), 'with the statistics of ten years').toEqual([]);
  });

  it('so are those of a search that finds too many to sort: the order leads and what was found is looked up', async () => {
    const shop = await givenShop();
    withStatistics(shop);
    const dialect = new SQLiteSyncDialect();
    const debtorIds = Array.from({ length: 500 }, (_, n) => `d${n}` as DebtorId);
    const led = [
      ...(['issued', 'total', 'number'] as const).flatMap((by) =>
        windowsSql({ status: 'all', text: 'talleres' }, { by, descending: true }, TODAY, { debtorIds, invoiceIds: [] }),
      ),
    ].map(({ query }) => `${dialect.sqlToQuery(query).sql} LIMIT 50`);
    const payments = paymentWindowSql({ text: 'talleres' }, 'received', true, page, {
      debtorIds,
      paymentIds: [],
      numbersLeftOut: false,
    });
    expect(wrongPlans(shop, [...led, dialect.sqlToQuery(payments).sql])).toEqual([]);
  });

  it.each(['f2', 'F25/'])('so are those of %s, which finds hundreds of invoices', async (text) => {
    const shop = await givenShop();
    withStatistics(shop);
    const finding = { get: () => ({ n: 501 }), values: () => [['d1']] } as unknown as ReadDb;
    const found = manyFound(finding, { status: 'all', text });
    if (!found) throw new Error('nothing many');
    const order = { by: 'issued', descending: true } as const;
    const asking = [sumsOfMany(found, TODAY), windowOfMany(found, true), amongFirst({ status: 'all', text }, order, TODAY)];
    const dialect = new SQLiteSyncDialect();
    const sources = asking.map((query) => dialect.sqlToQuery(query).sql);
    expect(wrongPlans(shop, [sources[0] ?? '', `${sources[1]} LIMIT 50`, `${sources[2]} LIMIT 50`])).toEqual([]);
  });

  it.each([
    ['SELECT sum(totalCents) FROM invoices', 1],
    ['SELECT * FROM invoices i JOIN payments p ON p.note = i.concept WHERE i.id = ?', 1],
    ['SELECT id FROM due_dates ORDER BY amountCents LIMIT 5', 1],
    ['SELECT seq FROM events WHERE type = ?', 1],
    ['SELECT id FROM invoices WHERE deletedOn IS NULL ORDER BY issuedOn DESC, id LIMIT 5', 0],
    ['SELECT id FROM invoices WHERE id = ?', 0],
  ])('and a full reading is noticed: %s', async (source, wrong) => {
    expect(wrongPlans(await givenShop(), [source])).toHaveLength(wrong);
  });
});
