import { expect, it } from 'vitest';
import type { DebtorFields } from '../../../shared/contract/debtors.ts';
import { cents } from '../../../shared/domain/money.ts';
import { aDebtor } from '../../support/builders.ts';
import { anInvoice, day } from '../../support/invoice-builders.ts';
import { openTestApp } from '../../support/test-app.ts';

async function oneInvoice(change: Partial<DebtorFields> = {}) {
  const app = await openTestApp();
  const { id: debtorId } = await app.given('debtors.save', { fields: aDebtor(change) });
  const { id } = await app.given('invoices.save', { fields: anInvoice(debtorId) });
  const get = () => app.given('invoices.get', { id });
  return { app, id, debtorId, get };
}
const dispute = { openedOn: day('2026-11-20'), reason: 'Dice que llegó roto', disputed: cents(30_000) as never };

it('answers a consumer within fifteen natural days', async () => {
  const { app, id, get } = await oneInvoice({ kind: 'consumer' });
  // 20 November + 15 days = 5 December, a Saturday: natural days do not move (art. 5 CC).
  expect(await app.given('invoices.openDispute', { id, ...dispute })).toEqual({ answerBy: '2026-12-05' });
  expect(await get()).toMatchObject({ dispute: { ...dispute, answerBy: '2026-12-05' }, row: { status: 'disputed' } });
});

it('has no term of the law for a business', async () => {
  const { app, id } = await oneInvoice();
  expect(await app.given('invoices.openDispute', { id, ...dispute })).toEqual({});
});

it('opens one dispute at a time, and closes only what is open', async () => {
  const { app, id } = await oneInvoice();
  expect(await app.call('invoices.closeDispute', { id, outcome: 'accepted' })).toEqual({
    ok: false,
    error: { code: 'dispute-not-found' },
  });
  expect(await app.call('invoices.openDispute', { id, ...dispute, openedOn: day('2026-11-23') })).toMatchObject({
    ok: false,
    error: { code: 'date-in-future' },
  });
  await app.given('invoices.openDispute', { id, ...dispute });
  expect(await app.call('invoices.openDispute', { id, ...dispute })).toEqual({
    ok: false,
    error: { code: 'dispute-already-open' },
  });
});

it('undoes the closing of a dispute and then its opening, as if it had never been', async () => {
  const { app, id, get } = await oneInvoice();
  await app.given('invoices.openDispute', { id, ...dispute });
  await app.given('invoices.closeDispute', { id, outcome: 'rejected' });
  expect((await get()).dispute).toBeUndefined();
  expect(await app.given('undo.last', {})).toEqual({ label: 'dispute-closed' });
  expect((await get()).dispute).toEqual(dispute);
  expect(await app.given('undo.last', {})).toEqual({ label: 'dispute-opened' });
  expect(app.sql().prepare('SELECT count(*) AS n FROM invoice_disputes').get()).toEqual({ n: 0 });
  await app.given('invoices.openDispute', { id, ...dispute });
  expect((await get()).dispute).toEqual(dispute);
});

it('keeps the words of a dispute out of the sealed history', async () => {
  const { app, id } = await oneInvoice();
  await app.given('invoices.openDispute', { id, ...dispute });
  await app.given('invoices.setClaimable', { id, claimable: false, reason: 'Es mi cuñado' });
  const payloads = JSON.stringify(app.sql().prepare('SELECT payload FROM events').all());
  expect(payloads).not.toMatch(/roto|cuñado|Ficticio|F26/);
});

it('sets an invoice apart and takes it back with its first day', async () => {
  const { app, id, get } = await oneInvoice();
  await app.given('invoices.setClaimable', { id, claimable: false, reason: 'Es mi cuñado' });
  app.setToday('2026-12-24');
  await app.given('invoices.setClaimable', { id, claimable: true });
  expect((await get()).notClaimable).toBeUndefined();
  await app.given('undo.last', {});
  expect((await get()).notClaimable).toEqual({ since: '2026-11-22', reason: 'Es mi cuñado' });
  await app.given('undo.last', {});
  expect(await get()).toMatchObject({ row: { status: 'overdue' } });
});

it('forgives interest and the 40 € apart, with a day that later changes keep', async () => {
  const { app, id, get } = await oneInvoice();
  // 1.000,00 € · 10,40 % · 38 days / 365 = 10,8273… ; and the 40 € of Ley 3/2004.
  expect((await get()).claim).toMatchObject({ interest: 1_083, compensation: 4_000 });
  await app.given('invoices.waive', { id, interest: false, compensation: true, reason: 'Buen cliente' });
  expect(await get()).toMatchObject({ claim: { interest: 1_083, compensation: 0 }, waivers: { compensationOn: '2026-11-22' } });
  app.setToday('2026-11-25');
  await app.given('invoices.waive', { id, interest: true, compensation: true, reason: 'Buen cliente' });
  const both = { interestOn: '2026-11-25', compensationOn: '2026-11-22', reason: 'Buen cliente' };
  expect(await get()).toMatchObject({ claim: { interest: 0, compensation: 0, regime: 'none' }, waivers: both });
  app.setToday('2026-12-01');
  await app.given('invoices.waive', { id, interest: false, compensation: false });
  expect((await get()).waivers).toEqual({});
  await app.given('undo.last', {});
  expect((await get()).waivers).toEqual(both);
  await app.given('undo.last', {});
  expect((await get()).waivers).toEqual({ compensationOn: '2026-11-22', reason: 'Buen cliente' });
});
