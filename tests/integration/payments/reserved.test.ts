/** What a payment leaves to be reserved on its receipt (art. 1110 CC). */
import { expect, it } from 'vitest';
import type { PaymentId } from '../../../shared/domain/ids.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';
import { day, givenDebtor, givenInvoice, money, payAsProposed } from './debts.ts';

const reservedOf = async (app: TestApp, id: PaymentId) => (await app.given('payments.get', { id })).reserved;

it('reserves the interest of its day and the 40 € once the principal is paid first', async () => {
  const app = await openTestApp();
  const debtorId = await givenDebtor(app);
  const { id: invoiceId } = givenInvoice(app, debtorId, 'F-1', [['2026-06-30', 365_000]]);
  givenInvoice(app, debtorId, 'F-2', [['2026-06-30', 100_000]]);
  const { id } = await payAsProposed(app, debtorId, 365_000, '2026-07-10', {
    mode: 'principal-first',
    designated: [invoiceId],
  });
  // 3.650,00 € × 10,40 % × 10 days / 365 = 10,40 €; the other invoice is none of this payment's.
  expect(await reservedOf(app, id)).toEqual({ principal: 0, interest: 1_040, compensation: 4_000 });
});

it('says what is left of the principal, and no longer what a later payment covered or the owner forgave', async () => {
  const app = await openTestApp();
  const debtorId = await givenDebtor(app);
  const { id: invoiceId } = givenInvoice(app, debtorId, 'F-1', [['2026-06-30', 365_000]]);
  const { id } = await payAsProposed(app, debtorId, 265_000, '2026-07-10', { mode: 'principal-first' });
  expect(await reservedOf(app, id)).toEqual({ principal: 100_000, interest: 1_040, compensation: 4_000 });
  await payAsProposed(app, debtorId, 4_000, '2026-07-10', {
    charges: [{ target: { compensationOf: invoiceId }, amount: money(4_000) as never }],
  });
  expect(await reservedOf(app, id)).toEqual({ principal: 100_000, interest: 1_040, compensation: 0 });
  // Interest first, and to the day of the second payment: it covers the 10,40 € of the first.
  await payAsProposed(app, debtorId, 60_000, '2026-07-20');
  expect(await reservedOf(app, id)).toBeUndefined();
});

it('reserves nothing of what was paid in time, nor of a consumer of whom nothing was demanded', async () => {
  const app = await openTestApp();
  const business = await givenDebtor(app);
  givenInvoice(app, business, 'F-1', [['2026-06-30', 10_000]]);
  const inTime = await payAsProposed(app, business, 10_000, '2026-06-30');
  const consumer = await givenDebtor(app, 'consumer', 'Ana');
  givenInvoice(app, consumer, 'F-2', [['2026-06-30', 10_000]]);
  const undemanded = await payAsProposed(app, consumer, 10_000, '2026-10-10');
  expect([await reservedOf(app, inTime.id), await reservedOf(app, undemanded.id)]).toEqual([undefined, undefined]);
});

it('reserves nothing of a payment that was taken back, nor of its counter-entry', async () => {
  const app = await openTestApp();
  const debtorId = await givenDebtor(app);
  givenInvoice(app, debtorId, 'F-1', [['2026-06-30', 365_000]]);
  const { id } = await payAsProposed(app, debtorId, 365_000, day('2026-07-10'), { mode: 'principal-first' });
  const { reversalId } = await app.given('payments.reverse', { id });
  expect([await reservedOf(app, id), await reservedOf(app, reversalId)]).toEqual([undefined, undefined]);
});
