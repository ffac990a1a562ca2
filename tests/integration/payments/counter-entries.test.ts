import { expect, it } from 'vitest';
import { openTestApp } from '../../support/test-app.ts';
import { byHand, day, givenDebtor, givenInvoice, money, owed, payAsProposed, traces } from './debts.ts';

const everything = { filter: {}, sort: 'received', descending: true, offset: 0, limit: 50 } as const;

it('takes a payment back with a counter-entry of the same day, and both stay side by side', async () => {
  const app = await openTestApp();
  const debtorId = await givenDebtor(app);
  const { id } = givenInvoice(app, debtorId, 'F-1', [['2026-10-31', 10_000]]);
  const wrong = await payAsProposed(app, debtorId, 10_200, '2026-11-20');
  await payAsProposed(app, debtorId, 500, '2026-11-20', { designated: [id] });
  app.setToday('2026-11-25');
  expect(await app.given('payments.reverse', { id: wrong.id, note: 'Era de otro cliente' })).toEqual({
    reversalId: expect.any(String),
  });
  expect(owed(app, debtorId)).toEqual([10_000]);
  const { rows, sums } = await app.given('payments.list', everything);
  expect(sums).toEqual({ amount: 500, surplus: 500 });
  expect(rows).toMatchObject([
    { amount: 500, state: 'good', recordedOn: '2026-11-22' },
    {
      id: wrong.id,
      amount: 10_200,
      state: 'reversed',
      surplus: 0,
      toPrincipal: 10_000,
      toInterest: 57,
      recordedOn: '2026-11-22',
    },
    {
      amount: -10_200,
      state: 'reversal',
      pairedWith: wrong.id,
      receivedOn: '2026-11-20',
      toPrincipal: -10_000,
      toInterest: -57,
      surplus: 0,
      note: 'Era de otro cliente',
      recordedOn: '2026-11-25',
    },
  ]);
  expect(rows[1]?.pairedWith).toBe(rows[2]?.id);
  const before = traces(app);
  for (const id of [wrong.id, rows[2]?.id as never])
    expect(await app.call('payments.reverse', { id })).toEqual({ ok: false, error: { code: 'payment-already-reversed' } });
  expect(await app.call('payments.reverse', { id: debtorId as never })).toEqual({
    ok: false,
    error: { code: 'payment-not-found' },
  });
  expect(traces(app)).toEqual(before);
});

it('undoes a payment, and undoes taking one back, to the same split', async () => {
  const app = await openTestApp();
  const debtorId = await givenDebtor(app);
  const { id } = givenInvoice(app, debtorId, 'F-1', [
    ['2026-06-30', 30_000],
    ['2026-07-31', 30_000],
  ]);
  const paid = await payAsProposed(app, debtorId, 40_000, '2026-09-30', {
    charges: [{ target: { compensationOf: id }, amount: money(4_000) as never }],
  });
  const detail = await app.given('payments.get', { id: paid.id });
  const state = owed(app, debtorId);
  await app.given('payments.reverse', { id: paid.id });
  expect(owed(app, debtorId)).toEqual([30_000, 30_000]);
  expect(await app.given('undo.last', {})).toEqual({ label: 'payment-reversed' });
  expect(owed(app, debtorId)).toEqual(state);
  const { rows } = await app.given('payments.list', { ...everything, filter: { debtorId } });
  expect(rows.map((row) => row.state)).toEqual(['good', 'reversed', 'reversal']);
  const again = await app.given('payments.get', { id: rows[0]?.id as never });
  expect({ ...again, row: undefined }).toEqual({ ...detail, row: undefined });
  // What is next to be undone is that payment, though it is another entry now.
  expect(await app.given('undo.last', {})).toEqual({ label: 'payment-recorded' });
  expect(owed(app, debtorId)).toEqual([30_000, 30_000]);
});

it('undoes a recorded payment with a counter-entry', async () => {
  const app = await openTestApp();
  const debtorId = await givenDebtor(app);
  givenInvoice(app, debtorId, 'F-1', [['2026-10-31', 10_000]]);
  await payAsProposed(app, debtorId, 6_000, '2026-11-20');
  expect(await app.given('undo.last', {})).toEqual({ label: 'payment-recorded' });
  expect(owed(app, debtorId)).toEqual([10_000]);
  expect((await app.given('payments.list', everything)).sums).toEqual({ amount: 0, surplus: 0 });
});

it('uses the credit of a payment as of the day it came, and gives it back', async () => {
  const app = await openTestApp();
  const debtorId = await givenDebtor(app);
  const first = await app.given('payments.record', byHand(debtorId, 30_000, '2026-09-30', []));
  expect(first).toMatchObject({ surplus: 30_000 });
  const { id, dueDateIds } = givenInvoice(app, debtorId, 'F-1', [['2026-10-31', 20_000]]);
  const lines = [{ dueDateId: dueDateIds[0] as never, toPrincipal: money(20_000), toInterest: money(0), because: 'by-hand' }];
  expect(await app.given('payments.useSurplus', { id: first.id, lines, charges: [] })).toEqual({ surplus: 10_000 });
  // Paid on 30 September, before it was due: nobody was late.
  expect(await app.given('debtors.claim', { id: debtorId })).toMatchObject({
    principal: 0,
    interest: 0,
    credit: 10_000,
    total: -10_000,
  });
  expect(await app.given('payments.get', { id: first.id })).toMatchObject({ lines: [{ invoiceId: id, toPrincipal: 20_000 }] });
  const before = traces(app);
  expect(await app.call('payments.useSurplus', { id: first.id, lines, charges: [] })).toMatchObject({
    ok: false,
    error: { code: 'allocation-exceeds-payment' },
  });
  expect(traces(app)).toEqual(before);
  expect(await app.given('undo.last', {})).toEqual({ label: 'surplus-used' });
  expect(owed(app, debtorId)).toEqual([20_000]);
  expect(await app.given('payments.get', { id: first.id })).toMatchObject({ lines: [], row: { surplus: 30_000, invoices: [] } });
  expect(await app.call('payments.releaseSurplus', { id: first.id, lines, charges: [] })).toEqual({
    ok: false,
    error: { code: 'allocation-exceeds-debt' },
  });
});

it('will not put back a payment whose debt was paid meanwhile', async () => {
  const app = await openTestApp();
  const debtorId = await givenDebtor(app);
  const { dueDateIds } = givenInvoice(app, debtorId, 'F-1', [['2026-12-31', 10_000]]);
  const whole = byHand(debtorId, 10_000, '2026-11-20', [[dueDateIds[0] as never, 10_000, 0]]);
  const first = await app.given('payments.record', whole);
  await app.given('payments.reverse', { id: first.id });
  await app.given('payments.record', whole);
  const before = traces(app);
  expect(await app.call('payments.recordAgain', { id: first.id })).toEqual({
    ok: false,
    error: { code: 'allocation-exceeds-debt' },
  });
  expect(traces(app)).toEqual(before);
});

it('leaves the promise unkept when its payment is taken back', async () => {
  const app = await openTestApp();
  const debtorId = await givenDebtor(app);
  await app.given('promises.record', { debtorId, amount: money(5_000) as never, promisedFor: day('2026-11-24') });
  const paid = await app.given('payments.record', byHand(debtorId, 5_000, '2026-11-22', []));
  expect((await app.given('debtors.get', { id: debtorId })).promises).toMatchObject([{ state: 'kept' }]);
  await app.given('payments.reverse', { id: paid.id });
  expect((await app.given('debtors.get', { id: debtorId })).promises).toMatchObject([{ state: 'pending' }]);
});
