import fc from 'fast-check';
import { expect, it } from 'vitest';
import { outstandingOf } from '../../../electron/db/repositories/invoice-repository.ts';
import type { InvoiceId } from '../../../shared/domain/ids.ts';
import { aDebtor } from '../../support/builders.ts';
import { anInvoice, day } from '../../support/invoice-builders.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';

const amount = fc.integer({ min: 1, max: 100_000 });
const dueDays = ['2026-09-01', '2026-10-15', '2026-12-24', '2027-01-10'];
const step = fc.oneof(
  fc.record({ what: fc.constant('save' as const), which: fc.nat(), amounts: fc.array(amount, { minLength: 1, maxLength: 4 }) }),
  fc.record({ what: fc.constant('correct' as const), which: fc.nat(), amount, fromStart: fc.boolean() }),
  fc.record({ what: fc.constant('pay' as const), which: fc.nat(), amount }),
  fc.record({
    what: fc.constantFrom('create' as const, 'remove' as const, 'restore' as const, 'unpay' as const, 'undo' as const),
    which: fc.nat(),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Runs one step; what the program refuses is no failure, it must only leave the figures right. */
async function run(app: TestApp, debtorId: never, ids: InvoiceId[], payments: string[], one: Step): Promise<void> {
  const picked = ids[one.which % Math.max(1, ids.length)];
  const schedule = (amounts: readonly number[]) => amounts.map((cents, index) => [dueDays[index] ?? '', cents] as const);
  if (one.what === 'create' || picked === undefined) {
    const created = await app.call('invoices.save', { fields: anInvoice(debtorId, schedule([20_000, 30_000])) });
    if (created.ok) ids.push(created.value.id);
  } else if (one.what === 'save') {
    await app.call('invoices.save', { id: picked, fields: anInvoice(debtorId, schedule(one.amounts)) });
  } else if (one.what === 'correct') {
    const corrects = { invoiceId: picked, fromStart: one.fromStart };
    const fields = anInvoice(debtorId, [['2026-11-01', -one.amount]], { kind: 'corrective', corrects });
    const created = await app.call('invoices.save', { fields });
    if (created.ok) ids.push(created.value.id);
  } else if (one.what === 'pay') {
    const invoice = await app.given('invoices.get', { id: picked });
    const due = invoice.dueDates.find((dueDate) => dueDate.outstanding > 0);
    if (!due) return;
    const toPrincipal = Math.min(one.amount, due.outstanding);
    const recorded = await app.call('payments.record', {
      debtorId,
      amount: one.amount as never,
      receivedOn: day('2026-11-20'),
      method: 'cash',
      mode: 'by-hand',
      designatedByDebtor: false,
      charges: [],
      lines: [{ dueDateId: due.id, toPrincipal: toPrincipal as never, toInterest: 0 as never, because: 'by-hand' }],
    });
    if (recorded.ok) payments.push(recorded.value.id);
  } else if (one.what === 'unpay') {
    const payment = payments[one.which % Math.max(1, payments.length)];
    if (payment) await app.call('payments.reverse', { id: payment as never });
  } else if (one.what === 'undo') await app.call('undo.last', {});
  else await app.call(`invoices.${one.what}`, { id: picked });
}

it('keeps what is outstanding equal to its source, whatever happens to the invoices', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 20 }), async (steps) => {
      const app = await openTestApp();
      const { id: debtorId } = await app.given('debtors.save', { fields: aDebtor() });
      const ids: InvoiceId[] = [];
      const payments: string[] = [];
      for (const one of steps) await run(app, debtorId as never, ids, payments, one);
      for (const id of ids) {
        const source = app.application.ctx.uow.read((db) => outstandingOf(db, id));
        const { dueDates, row } = await app.given('invoices.get', { id });
        expect(dueDates.map((dueDate) => [dueDate.id, dueDate.outstanding])).toEqual([...source]);
        if (row.kind === 'invoice') expect(dueDates.every((dueDate) => dueDate.outstanding >= 0)).toBe(true);
      }
      // What the list of debtors owes is what the open invoices owe, less what was paid beyond them.
      const { sums } = await app.given('invoices.list', {
        filter: { status: 'open' },
        sort: 'due',
        descending: false,
        offset: 0,
        limit: 1,
      });
      const debtor = (await app.given('debtors.get', { id: debtorId })).row;
      expect(debtor.outstanding).toBe(sums.outstanding - debtor.credit);
    }),
    { numRuns: 30 },
  );
});
