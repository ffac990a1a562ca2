/** Whatever happens with payments, in whatever order, no cent appears or goes away. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { outstandingOf } from '../../../electron/db/repositories/invoice-repository.ts';
import { surplusOf } from '../../../electron/db/repositories/payment-repository.ts';
import type { DebtorId, InvoiceId, PaymentId } from '../../../shared/domain/ids.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';
import { day, givenCorrection, givenDebtor, givenInvoice, money, payAsProposed } from './debts.ts';

const dayOf = (offset: number) => new Date(Date.UTC(2026, 0, 1 + offset)).toISOString().slice(0, 10);
const anyDay = fc.integer({ min: 0, max: 320 }).map(dayOf);
const anyInvoice = fc.array(fc.tuple(anyDay, fc.integer({ min: 1, max: 200_000 })), { minLength: 1, maxLength: 3 });
const anyMode = fc.constantFrom('interest-first' as const, 'principal-first' as const);
const anyDeed = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      deed: fc.constant('pay' as const),
      amount: fc.integer({ min: 1, max: 300_000 }),
      on: anyDay,
      mode: anyMode,
      named: fc.option(fc.nat(5)),
      compensation: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ deed: fc.constant('reverse' as const), which: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ deed: fc.constant('use-surplus' as const), mode: anyMode }) },
  { weight: 1, arbitrary: fc.record({ deed: fc.constant('invoice' as const), due: anyInvoice }) },
  {
    weight: 1,
    arbitrary: fc.record({
      deed: fc.constant('correct' as const),
      which: fc.nat(5),
      part: fc.integer({ min: 1, max: 100 }),
      on: anyDay,
      fromStart: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ deed: fc.constant('undo' as const) }) },
);
type Deed = typeof anyDeed extends fc.Arbitrary<infer D> ? D : never;
const anyHistory = fc.record({
  kind: fc.constantFrom('business' as const, 'consumer' as const),
  invoices: fc.array(anyInvoice, { minLength: 1, maxLength: 4 }),
  deeds: fc.array(anyDeed, { minLength: 1, maxLength: 10 }),
});

type Books = { readonly debtorId: DebtorId; readonly invoices: { id: InvoiceId; total: number }[]; corrected: boolean };

async function live(app: TestApp, books: Books, deed: Deed): Promise<void> {
  const { debtorId, invoices } = books;
  const payments = async () =>
    (await app.given('payments.list', { filter: { debtorId }, sort: 'received', descending: true, offset: 0, limit: 200 })).rows;
  if (deed.deed === 'invoice') add(app, books, deed.due);
  if (deed.deed === 'undo') await app.call('undo.last', {});
  if (deed.deed === 'reverse') {
    const rows = await payments();
    const row = rows[deed.which % Math.max(1, rows.length)];
    if (row) await app.call('payments.reverse', { id: row.id });
  }
  if (deed.deed === 'correct') {
    const target = invoices[deed.which % invoices.length];
    const amount = target && Math.floor((target.total * deed.part) / 100);
    if (!target || !amount) return;
    givenCorrection(app, debtorId, target.id, amount, deed.on, deed.fromStart);
    books.corrected = true;
  }
  if (deed.deed === 'pay') {
    const named = deed.named === null ? undefined : invoices[deed.named % invoices.length];
    const before = await propose(app, debtorId, 0, deed.on, deed.mode);
    const compensation = deed.compensation ? before.charges[0] : undefined;
    const toCharge = compensation && Math.min(compensation.owed, deed.amount);
    await payAsProposed(app, debtorId, deed.amount, deed.on, {
      mode: deed.mode,
      ...(named && { designated: [named.id] }),
      ...(compensation && toCharge && { charges: [{ target: compensation.target, amount: money(toCharge) as never }] }),
    });
  }
  if (deed.deed === 'use-surplus') {
    const credit = await app.given('payments.credit', { debtorId });
    const [payment] = credit.payments;
    if (!payment) return;
    const { lines } = await propose(app, debtorId, payment.surplus, payment.receivedOn, deed.mode);
    const taking = lines.filter((line) => line.toPrincipal + line.toInterest > 0);
    if (taking.length === 0) return;
    await app.given('payments.useSurplus', {
      id: payment.id,
      lines: taking.map(({ dueDateId, toPrincipal, toInterest, because }) => ({ dueDateId, toPrincipal, toInterest, because })),
      charges: [],
    });
  }
}

const propose = (app: TestApp, debtorId: DebtorId, amount: number, on: string, mode: 'interest-first' | 'principal-first') =>
  app.given('payments.propose', { debtorId, amount: money(amount), toCharges: money(0), receivedOn: day(on), mode });

function add(app: TestApp, books: Books, due: readonly (readonly [string, number])[]): void {
  const { id } = givenInvoice(app, books.debtorId, `F-${books.invoices.length + 1}`, due);
  books.invoices.push({ id, total: due.reduce((sum, [, amount]) => sum + amount, 0) });
}

it('keeps every cent over any history of payments, counter-entries, credit and corrections', async () => {
  const app = await openTestApp();
  await fc.assert(
    fc.asyncProperty(anyHistory, async ({ kind, invoices, deeds }) => {
      const books: Books = { debtorId: await givenDebtor(app, kind), invoices: [], corrected: false };
      for (const due of invoices) add(app, books, due);
      for (const deed of deeds) await live(app, books, deed);

      const sqlite = app.sql();
      const one = (sql: string) => sqlite.prepare(sql).pluck().get(books.debtorId) as number;
      const { uow } = app.application.ctx;
      const rows = sqlite
        .prepare(
          `SELECT p.id, p.amountCents AS amount, p.surplusCents AS surplus, coalesce(sum(a.amountCents), 0) AS given,
             p.reversesPaymentId IS NULL AND NOT EXISTS (SELECT 1 FROM payments r WHERE r.reversesPaymentId = p.id) AS good
           FROM payments p LEFT JOIN payment_allocations a ON a.paymentId = p.id WHERE p.debtorId = ? GROUP BY p.id`,
        )
        .all(books.debtorId) as { id: PaymentId; amount: number; surplus: number; given: number; good: 0 | 1 }[];

      // Each payment is given out whole, or held in the debtor's favour; what was taken back holds nothing.
      for (const row of rows) {
        expect(row.surplus).toBe(uow.read((db) => surplusOf(db, row.id)));
        expect(row.surplus).toBe(row.good ? row.amount - row.given : 0);
        expect(row.surplus).toBeGreaterThanOrEqual(0);
      }
      // What is written down of each due date is what its source gives.
      const materialised = new Map(
        (
          sqlite.prepare('SELECT id, outstandingCents AS owed FROM due_dates WHERE debtorId = ?').all(books.debtorId) as {
            id: string;
            owed: number;
          }[]
        ).map(({ id, owed }) => [id, owed]),
      );
      for (const invoiceId of sqlite
        .prepare('SELECT id FROM invoices WHERE debtorId = ?')
        .pluck()
        .all(books.debtorId) as InvoiceId[]) {
        for (const [id, owed] of uow.read((db) => outstandingOf(db, invoiceId))) {
          expect(materialised.get(id)).toBe(owed);
          // Only a correction may leave a debt below zero: a credit.
          if (!books.corrected) expect(owed).toBeGreaterThanOrEqual(0);
        }
      }
      // Owed + collected = invoiced, to the cent.
      const invoiced = one('SELECT sum(totalCents) FROM invoices WHERE debtorId = ?');
      const stillOwed = one('SELECT sum(outstandingCents) FROM due_dates WHERE debtorId = ?');
      const collected = one('SELECT coalesce(sum(amountCents), 0) FROM payments WHERE debtorId = ?');
      const besides = one(
        `SELECT coalesce(sum(a.amountCents), 0) FROM payment_allocations a JOIN payments p ON p.id = a.paymentId WHERE p.debtorId = ? AND a.part <> 'principal'`,
      );
      const credit = one('SELECT coalesce(sum(surplusCents), 0) FROM payments WHERE debtorId = ?');
      expect(stillOwed + collected - besides - credit).toBe(invoiced);
      // No figure on the screen is below zero.
      const claim = await app.given('debtors.claim', { id: books.debtorId });
      for (const figure of [claim.principal, claim.interest, claim.compensation, claim.costs, claim.credit])
        expect(figure).toBeGreaterThanOrEqual(0);
      sqlite.close();
    }),
    { numRuns: 40 },
  );
});

it('takes any history back to an untouched ledger by undoing it', async () => {
  const app = await openTestApp();
  const onlyJournaled = fc.array(
    anyDeed.filter(({ deed }) => deed === 'pay' || deed === 'reverse' || deed === 'use-surplus'),
    { minLength: 1, maxLength: 6 },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(anyInvoice, { minLength: 1, maxLength: 3 }), onlyJournaled, async (invoices, deeds) => {
      const books: Books = { debtorId: await givenDebtor(app), invoices: [], corrected: false };
      for (const due of invoices) add(app, books, due);
      const open = () => app.application.ctx.uow.read((db) => books.invoices.map(({ id }) => [...outstandingOf(db, id)]));
      const states = [open()];
      for (const deed of deeds) {
        const journaled = app.sql().prepare('SELECT count(*) FROM undo_journal').pluck().get();
        await live(app, books, deed);
        if (app.sql().prepare('SELECT count(*) FROM undo_journal').pluck().get() !== journaled) states.push(open());
      }
      for (const state of states.slice(0, -1).reverse()) {
        await app.given('undo.last', {});
        expect(open()).toEqual(state);
      }
    }),
    { numRuns: 20 },
  );
});
