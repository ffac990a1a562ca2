import { expect, it } from 'vitest';
import { openTestApp } from '../../support/test-app.ts';
import { day, givenDebtor, givenInvoice, money } from '../payments/debts.ts';

it('tells how a payment was written down, its credit used, and the whole taken back; and writes it down once more', async () => {
  const app = await openTestApp();
  const debtorId = await givenDebtor(app);
  const { dueDateIds } = givenInvoice(app, debtorId, 'F26/1', [['2026-10-01', 30_000]]);
  const dueDateId = dueDateIds[0] ?? ('' as never);
  const line = (toPrincipal: number) => ({
    dueDateId,
    toPrincipal: money(toPrincipal),
    toInterest: money(0),
    because: 'by-hand',
  });
  const { id } = await app.given('payments.record', {
    debtorId,
    amount: money(20_000),
    receivedOn: day('2026-11-02'),
    method: 'transfer',
    mode: 'by-hand',
    designatedByDebtor: false,
    lines: [line(5_000)],
    charges: [],
  });
  await app.given('payments.useSurplus', { id, lines: [line(4_000)], charges: [] });
  await app.given('payments.releaseSurplus', { id, lines: [line(4_000)], charges: [] });

  const credits = async () =>
    (await app.given('history.payment', { id })).moments.map(({ what, creditBefore, creditAfter }) => [
      what,
      creditBefore,
      creditAfter,
    ]);
  expect(await credits()).toEqual([
    ['released', 11_000, 15_000],
    ['used', 15_000, 11_000],
    ['recorded', 0, 15_000],
  ]);
  await app.given('payments.reverse', { id });
  expect(await credits()).toEqual([
    ['reversed', 15_000, 0],
    ['released', 11_000, 15_000],
    ['used', 15_000, 11_000],
    ['recorded', 0, 15_000],
  ]);
  expect(await app.given('history.payment', { id })).toMatchObject({
    amount: 20_000,
    receivedOn: '2026-11-02',
    canComeBack: true,
  });

  const again = await app.given('payments.recordAgain', { id });
  expect((await app.given('payments.get', { id: again.id })).row).toMatchObject({
    amount: 20_000,
    surplus: 15_000,
    state: 'good',
  });
  expect(await app.given('history.payment', { id: again.id })).toMatchObject({ canComeBack: false });
  expect(await app.call('undo.last', {})).toMatchObject({ ok: true });
  expect((await app.given('payments.get', { id: again.id })).row.state).toBe('reversed');
});
