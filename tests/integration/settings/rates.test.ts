import { expect, it } from 'vitest';
import { insertOwnRate } from '../../../electron/db/repositories/rate-repository.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { BasisPoints } from '../../../shared/domain/money.ts';
import { ok } from '../../../shared/domain/result.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';

const nextHalfYear = {
  table: 'late_payment',
  from: '2027-01-01' as IsoDate,
  to: '2027-06-30' as IsoDate,
  rate: 1015 as BasisPoints,
  source: 'BOE-A-2026-99999',
} as const;

async function tableOf(app: TestApp, name: 'late_payment' | 'legal_interest') {
  const { tables } = await app.given('rates.list', {});
  const table = tables.find(({ table }) => table === name);
  if (!table) throw new Error(name);
  return table;
}

it('says until when each series reaches and what comes next', async () => {
  const app = await openTestApp({ today: '2026-11-22' });
  expect(await tableOf(app, 'late_payment')).toMatchObject({
    reachesTo: '2026-12-31',
    next: { from: '2027-01-01', to: '2027-06-30', missing: false },
  });
  expect(await tableOf(app, 'legal_interest')).toMatchObject({
    reachesTo: '2026-12-31',
    next: { from: '2027-01-01', to: '2027-12-31', missing: false },
  });
  app.setToday('2027-01-01');
  expect((await tableOf(app, 'late_payment')).next.missing).toBe(true);
});

it('counts with a rate added by hand, marks whose it is, and takes it back', async () => {
  const app = await openTestApp({ today: '2027-01-04' });
  const { id } = await app.given('rates.add', nextHalfYear);
  const after = await tableOf(app, 'late_payment');
  expect(after).toMatchObject({ reachesTo: '2027-06-30', next: { from: '2027-07-01', to: '2027-12-31', missing: false } });
  expect(after.rows[0]).toEqual({
    from: '2027-01-01',
    to: '2027-06-30',
    rate: 1015,
    source: 'BOE-A-2026-99999',
    verified: false,
    ownId: id,
  });
  expect(after.rows.slice(1).filter((row) => row.ownId)).toEqual([]);

  await app.given('undo.last', {});
  expect((await tableOf(app, 'late_payment')).reachesTo).toBe('2026-12-31');
});

it('removes a row of the owner and brings it back', async () => {
  const app = await openTestApp({ today: '2027-01-04' });
  const { id } = await app.given('rates.add', nextHalfYear);
  await app.given('rates.remove', { id });
  expect((await tableOf(app, 'late_payment')).reachesTo).toBe('2026-12-31');
  await app.given('undo.last', {});
  expect((await tableOf(app, 'late_payment')).rows[0]).toMatchObject({ ownId: id });
  expect(await app.call('rates.restore', { id })).toEqual({ ok: false, error: { code: 'rate-not-found' } });
});

it('refuses days that already have a rate, and leaves no trace', async () => {
  const app = await openTestApp({ today: '2026-11-22' });
  for (const days of [
    { from: '2026-12-31', to: '2027-06-30' },
    { from: '2026-07-01', to: '2026-12-31' },
  ]) {
    expect(await app.callRaw('rates.add', { ...nextHalfYear, ...days })).toEqual({
      ok: false,
      error: { code: 'rate-overlaps', fields: { from: 'settings.rates.overlaps' } },
    });
  }
  expect(await app.given('undo.peek', {})).toEqual({});
});

it('does not bring back a removed row over another that took its place', async () => {
  const app = await openTestApp({ today: '2027-01-04' });
  const { id } = await app.given('rates.add', nextHalfYear);
  await app.given('rates.remove', { id });
  await app.given('rates.add', { ...nextHalfYear, rate: 1025 as BasisPoints });
  expect(await app.call('rates.restore', { id })).toEqual({ ok: false, error: { code: 'rate-overlaps' } });
});

it.each([
  ['without a source', { source: '  ' }, { source: 'validation.too_small' }],
  ['that ends before it begins', { to: '2026-12-31' }, { to: 'validation.custom' }],
  ['above a hundred per cent', { rate: 10_001 }, { rate: 'validation.custom' }],
  ['on a day that does not exist', { from: '2027-02-30' }, { from: 'validation.custom' }],
])('refuses a rate %s', async (_, change, fields) => {
  const app = await openTestApp();
  expect(await app.callRaw('rates.add', { ...nextHalfYear, ...change })).toMatchObject({
    ok: false,
    error: { code: 'invalid-input', fields },
  });
});

it('lets the published rate count where a later version of the program brings the row the owner had typed', async () => {
  const app = await openTestApp({ today: '2026-11-22' });
  const { rows } = await tableOf(app, 'late_payment');
  app.application.ctx.uow.write((tx) =>
    ok(
      insertOwnRate(tx, {
        id: 'typed-before-it-was-published',
        rateTable: 'late_payment',
        fromOn: '2026-07-01' as IsoDate,
        toOn: '2026-12-31' as IsoDate,
        rateBasisPoints: 999 as BasisPoints,
        source: 'de memoria',
        addedAt: '2026-07-02T09:00:00.000Z',
      }),
    ),
  );
  expect((await tableOf(app, 'late_payment')).rows).toEqual(rows);
});

it('asks at the turn of the year for what has begun and is not published, until it is added', async () => {
  const app = await openTestApp({ today: '2026-12-31' });
  const missing = async () =>
    (await app.given('rates.list', {})).tables.map(({ table, next }) => [table, next.from, next.missing]);
  expect(await missing()).toEqual([
    ['late_payment', '2027-01-01', false],
    ['legal_interest', '2027-01-01', false],
  ]);
  app.setToday('2027-01-01');
  expect(await missing()).toEqual([
    ['late_payment', '2027-01-01', true],
    ['legal_interest', '2027-01-01', true],
  ]);
  await app.given('rates.add', {
    table: 'late_payment',
    from: '2027-01-01' as IsoDate,
    to: '2027-06-30' as IsoDate,
    rate: 1065 as BasisPoints,
    source: 'BOE-A-2026-99999',
  });
  expect(await missing()).toEqual([
    ['late_payment', '2027-07-01', false],
    ['legal_interest', '2027-01-01', true],
  ]);
});
