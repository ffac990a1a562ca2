import { expect, it } from 'vitest';
import { openTestApp } from '../../support/test-app.ts';
import { byHand, day, givenCost, givenDebtor, givenInvoice, money, owed, payAsProposed, traces } from './debts.ts';

const everything = { filter: {}, sort: 'received', descending: true, offset: 0, limit: 50 } as const;

it('pays interest before principal, as proposed, and tells of it', async () => {
  const app = await openTestApp();
  const debtorId = await givenDebtor(app);
  const { id, dueDateIds } = givenInvoice(app, debtorId, 'F-1', [['2026-07-31', 100_000]]);
  app.changed.length = 0;
  // 1.000,00 € from 1 August to 22 November: 114 days at 10,40 % = 100000 · 1040 · 114 / 3.650.000 = 3248,2… = 32,48 €
  const proposal = await app.given('payments.propose', {
    debtorId,
    amount: money(50_000),
    toCharges: money(0),
    receivedOn: day('2026-11-22'),
    mode: 'interest-first',
  });
  expect(proposal).toEqual({
    lines: [
      {
        invoiceId: id,
        dueDateId: dueDateIds[0],
        number: 'F-1',
        dueOn: '2026-07-31',
        state: 'open',
        principal: 100_000,
        interest: 3_248,
        toInterest: 3_248,
        toPrincipal: 46_752,
        because: 'only-debt',
      },
    ],
    charges: [{ target: { compensationOf: id }, kind: 'compensation', number: 'F-1', owed: 4_000 }],
    surplus: 0,
    laterPayments: 0,
    agreements: [],
  });
  const recorded = await payAsProposed(app, debtorId, 50_000, '2026-11-22');
  expect(recorded).toMatchObject({ outstanding: 53_248, surplus: 0, overpaidInterest: 0 });
  expect(owed(app, debtorId)).toEqual([53_248]);
  const told = app.sql().prepare("SELECT subjectId, payload FROM events WHERE type = 'payment-recorded'").get() as {
    subjectId: string;
    payload: string;
  };
  expect({ ...told, payload: JSON.parse(told.payload) }).toEqual({
    subjectId: recorded.id,
    payload: {
      amount: 50_000,
      receivedOn: '2026-11-22',
      mode: 'interest-first',
      toPrincipal: 46_752,
      toInterest: 3_248,
      toCharges: 0,
      surplus: 0,
      invoiceIds: [id],
    },
  });
  expect(app.changed).toEqual(['payments', 'invoices', 'debtors', 'charges', 'promises', 'undo']);
  const rows = await app.given('payments.list', everything);
  expect(rows).toMatchObject({
    total: 1,
    sums: { amount: 50_000, surplus: 0 },
    rows: [{ invoices: ['F-1'], toPrincipal: 46_752, toInterest: 3_248, toCharges: 0, state: 'good', recordedOn: '2026-11-22' }],
  });
});

it('pays what the debtor named, and keeps the rest as credit', async () => {
  const app = await openTestApp();
  const debtorId = await givenDebtor(app);
  givenInvoice(app, debtorId, 'F-1', [['2026-07-31', 100_000]]);
  const named = givenInvoice(app, debtorId, 'F-2', [['2026-12-31', 20_000]]);
  expect(await payAsProposed(app, debtorId, 25_000, '2026-11-20', { designated: [named.id] })).toMatchObject({
    outstanding: 100_000,
    surplus: 5_000,
  });
  expect(owed(app, debtorId)).toEqual([100_000, 0]);
  expect(await app.given('payments.credit', { debtorId })).toMatchObject({ surplus: 5_000, overpaidInterest: 0 });
});

it('leaves for last what is set apart, and paid-late interest to the hand', async () => {
  const app = await openTestApp();
  const debtorId = await givenDebtor(app);
  const apart = givenInvoice(app, debtorId, 'F-1', [['2026-03-31', 10_000]], { notClaimableSince: '2026-06-01' });
  const late = givenInvoice(app, debtorId, 'F-2', [['2026-03-31', 50_000]]);
  const open = givenInvoice(app, debtorId, 'F-3', [['2026-11-10', 30_000]]);
  await app.given('payments.record', byHand(debtorId, 50_000, '2026-06-30', [[late.dueDateIds[0] as never, 50_000, 0]]));
  const proposal = await app.given('payments.propose', {
    debtorId,
    amount: money(36_000),
    toCharges: money(0),
    receivedOn: day('2026-11-10'),
    mode: 'principal-first',
  });
  expect(
    proposal.lines.map(({ number, state, principal, toPrincipal, toInterest, because }) => ({
      number,
      state,
      principal,
      toPrincipal,
      toInterest,
      because,
    })),
  ).toEqual([
    { number: 'F-1', state: 'not-claimable', principal: 10_000, toPrincipal: 6_000, toInterest: 0, because: 'set-aside' },
    // 500,00 € from 1 April to 30 June stay owed as interest only.
    { number: 'F-2', state: 'paid-late', principal: 0, toPrincipal: 0, toInterest: 0, because: '' },
    { number: 'F-3', state: 'open', principal: 30_000, toPrincipal: 30_000, toInterest: 0, because: 'only-debt' },
  ]);
  expect(proposal.lines.map((line) => line.invoiceId)).toEqual([apart.id, late.id, open.id]);
});

it('covers the 40 € and a cost only when told, makes the charge once, and never pays it twice', async () => {
  const app = await openTestApp();
  const debtorId = await givenDebtor(app);
  const { id } = givenInvoice(app, debtorId, 'F-1', [['2026-10-31', 10_000]]);
  const chargeId = givenCost(app, debtorId, 1_500);
  const compensation = (amount: number) => ({ target: { compensationOf: id }, amount: money(amount) as never });
  const first = await payAsProposed(app, debtorId, 4_000, '2026-11-20', {
    charges: [compensation(2_500), { target: { chargeId }, amount: money(1_500) as never }],
  });
  expect(first).toMatchObject({ outstanding: 10_000, surplus: 0 });
  expect(await app.given('payments.get', { id: first.id })).toMatchObject({
    lines: [],
    charges: [
      { kind: 'cost', concept: 'Burofax', amount: 1_500 },
      {
        kind: 'compensation',
        number: 'F-1',
        concept: 'Compensación por costes de cobro (art. 8.1 de la Ley 3/2004)',
        amount: 2_500,
      },
    ],
    row: { toCharges: 4_000, invoices: ['F-1'] },
  });
  const before = traces(app);
  expect(
    await app.call('payments.record', {
      ...byHand(debtorId, 4_000, '2026-11-20', []),
      charges: [compensation(1_501)],
    }),
  ).toEqual({ ok: false, error: { code: 'allocation-exceeds-debt', params: { number: 'F-1' } } });
  expect(traces(app)).toEqual(before);
  await payAsProposed(app, debtorId, 1_500, '2026-11-20', { charges: [compensation(1_500)] });
  expect(app.sql().prepare('SELECT kind, amountCents FROM charges ORDER BY kind').all()).toEqual([
    { kind: 'compensation', amountCents: 4_000 },
    { kind: 'cost', amountCents: 1_500 },
  ]);
  expect((await app.given('debtors.claim', { id: debtorId })).compensation).toBe(0);
});

it.each([
  ['more principal than is owed', [[0, 10_001, 0]], 20_000, 'allocation-exceeds-debt'],
  ['interest that had not accrued', [[0, 0, 40]], 20_000, 'allocation-exceeds-debt'],
  [
    'the same due date twice, together too much',
    [
      [0, 6_000, 0],
      [0, 6_000, 0],
    ],
    20_000,
    'allocation-exceeds-debt',
  ],
  ['more than came in', [[0, 10_000, 0]], 9_999, 'allocation-exceeds-payment'],
] as const)('refuses %s and leaves no trace', async (_, lines, amount, code) => {
  const app = await openTestApp();
  const debtorId = await givenDebtor(app);
  // 100,00 € from 9 to 20 November: 12 days at 10,40 % = 34,19 cents = 0,34 €
  const { dueDateIds } = givenInvoice(app, debtorId, 'F-1', [['2026-11-08', 10_000]]);
  const before = traces(app);
  const input = byHand(
    debtorId,
    amount,
    '2026-11-20',
    lines.map(([index, principal, interest]) => [dueDateIds[index] as never, principal, interest]),
  );
  expect(await app.call('payments.record', input)).toMatchObject({ ok: false, error: { code } });
  expect(traces(app)).toEqual(before);
});

it('refuses tomorrow, a stranger’s invoice and a debtor in the bin', async () => {
  const app = await openTestApp();
  const debtorId = await givenDebtor(app);
  const stranger = await givenDebtor(app, 'business', 'Otra, S.L.');
  const { dueDateIds, id } = givenInvoice(app, stranger, 'F-9', [['2026-10-31', 10_000]]);
  const binned = await givenDebtor(app, 'business', 'Nadie, S.L.');
  await app.given('debtors.remove', { id: binned });
  const before = traces(app);
  expect(await app.call('payments.record', byHand(debtorId, 100, '2026-11-23', []))).toEqual({
    ok: false,
    error: { code: 'date-in-future', fields: { receivedOn: 'errors.dateInFuture' } },
  });
  expect(await app.call('payments.record', byHand(debtorId, 100, '2026-11-22', [[dueDateIds[0] as never, 100, 0]]))).toEqual({
    ok: false,
    error: { code: 'invoice-not-found' },
  });
  expect(
    await app.call('payments.record', {
      ...byHand(debtorId, 100, '2026-11-22', []),
      charges: [{ target: { compensationOf: id }, amount: money(100) as never }],
    }),
  ).toEqual({ ok: false, error: { code: 'charge-not-found' } });
  expect(await app.call('payments.record', byHand(binned, 100, '2026-11-22', []))).toEqual({
    ok: false,
    error: { code: 'debtor-not-found' },
  });
  expect(traces(app)).toEqual(before);
});

it('gives a payment written down late only the interest that later ones left', async () => {
  const app = await openTestApp();
  const debtorId = await givenDebtor(app);
  givenInvoice(app, debtorId, 'F-1', [['2026-06-30', 100_000]]);
  // To 30 September: 92 days at 10,40 % of 1.000,00 € = 26,21 €; the later payment covers all of it.
  await payAsProposed(app, debtorId, 2_621, '2026-09-30');
  // To 31 July there were 31 days = 8,83 €, and they are in those 26,21 €.
  const late = await app.given('payments.propose', {
    debtorId,
    amount: money(60_000),
    toCharges: money(0),
    receivedOn: day('2026-07-31'),
    mode: 'interest-first',
  });
  expect(late).toMatchObject({ laterPayments: 1, lines: [{ interest: 0, toInterest: 0, toPrincipal: 60_000 }] });
  // 600,00 € less from August on: 31 days of 1.000 + 61 days of 400 = 8,83 + 6,95 = 15,79 €; 26,21 − 15,79 = 10,42 € too much,
  // on 30 September; 53 more days of 400,00 € bear 6,04 €, so 4,38 € are still in the debtor's favour on 22 November.
  const recorded = await payAsProposed(app, debtorId, 60_000, '2026-07-31');
  expect(recorded).toMatchObject({ outstanding: 40_000, surplus: 0, overpaidInterest: 438 });
  expect(await app.given('payments.credit', { debtorId })).toEqual({ payments: [], surplus: 0, overpaidInterest: 438 });
  expect(await app.given('debtors.claim', { id: debtorId })).toMatchObject({ principal: 40_000, interest: 0 });
  // Taking the later one back and writing it again splits it by what is known now.
  const { rows } = await app.given('payments.list', everything);
  await app.given('payments.reverse', { id: rows[0]?.id as never });
  expect(await app.given('payments.credit', { debtorId })).toMatchObject({ overpaidInterest: 0 });
});

it('shows only what the filters ask for, and sums it', async () => {
  const app = await openTestApp();
  const one = await givenDebtor(app, 'business', 'Panadería Ñandú, S.L.');
  const two = await givenDebtor(app, 'consumer', 'Álvaro Ruiz');
  const { id } = givenInvoice(app, one, 'F-2026/007', [['2026-10-31', 10_000]]);
  await payAsProposed(app, one, 12_000, '2026-11-02', { mode: 'principal-first', designated: [id] });
  await app.given('payments.record', { ...byHand(two, 700, '2026-11-05', []), reference: 'TRF-88' });
  const list = async (filter: object) => {
    const { rows, sums, total } = await app.given('payments.list', { ...everything, filter });
    return { names: rows.map((row) => row.debtorName), total, ...sums };
  };
  const bakery = { names: ['Panadería Ñandú, S.L.'], total: 1, amount: 12_000, surplus: 12_000 - 10_000 - 6 };
  const person = { names: ['Álvaro Ruiz'], total: 1, amount: 700, surplus: 700 };
  expect(await list({ text: 'nandu panaderia' })).toEqual(bakery);
  expect(await list({ text: 'ál' })).toEqual(person);
  expect(await list({ text: 'nadie' })).toEqual({ names: [], total: 0, amount: 0, surplus: 0 });
  expect(await list({ text: '2026/007' })).toEqual(bakery);
  expect(await list({ text: '07' })).toEqual(bakery);
  expect((await list({ text: '6' })).total).toBe(0);
  expect(await list({ invoiceId: id })).toEqual(bakery);
  expect(await list({ text: 'trf-88' })).toEqual(person);
  expect(await list({ debtorId: two, method: 'cash' })).toEqual(person);
  expect(await list({ from: '2026-11-03', to: '2026-11-05' })).toEqual(person);
  expect(await list({ method: 'transfer', onlyWithSurplus: true })).toEqual(bakery);
  expect((await list({})).names).toEqual(['Álvaro Ruiz', 'Panadería Ñandú, S.L.']);
  expect(await app.given('payments.list', { ...everything, sort: 'amount', descending: false })).toMatchObject({
    rows: [{ amount: 700 }, { amount: 12_000 }],
  });
  expect(await app.given('payments.list', { ...everything, sort: 'debtor', descending: false })).toMatchObject({
    rows: [{ amount: 700 }, { amount: 12_000 }],
  });
});
