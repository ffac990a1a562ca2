import { expect, it } from 'vitest';
import { verifyEventChain } from '../../../electron/db/repositories/event-repository.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import { openTestApp } from '../../support/test-app.ts';
import { givenSample, importSample, preview, totals } from './steps.ts';

const NOTHING = { debtors: 0, invoices: 0, invoiced: 0, pending: 0, collected: 0 };

it('takes a whole import back, frees its keys and only adds to the history', async () => {
  const app = await openTestApp();
  const { id } = await importSample(app, 'csv/facturas-01-win1252.csv');
  const whole = await totals(app);
  const eventsBefore = verifyEventChain(app.sql());

  expect(await app.run('imports.undo', { id })).toEqual({ ok: true, value: { debtors: 12, invoices: 15, payments: 4 } });
  expect(await totals(app)).toEqual(NOTHING);
  expect(verifyEventChain(app.sql())).toEqual({ whole: true, count: ('count' in eventsBefore ? eventsBefore.count : 0) + 1 });
  expect(await app.run('imports.undo', { id })).toEqual({ ok: false, error: { code: 'import-not-found' } });

  await importSample(app, 'csv/facturas-01-win1252.csv');
  expect(await totals(app)).toEqual(whole);
});

it('takes back the payments of a list and leaves the invoices owing as before', async () => {
  const app = await openTestApp();
  await importSample(app, 'csv/facturas-05-libro-registro-aeat.csv');
  const before = await totals(app);
  const { id } = await importSample(app, 'csv/cobros-01-win1252.csv');
  expect(await app.run('imports.undo', { id })).toEqual({ ok: true, value: { debtors: 0, invoices: 0, payments: 5 } });
  expect(await totals(app)).toEqual(before);
});

it('is what «Deshacer» does right after importing', async () => {
  const app = await openTestApp();
  await importSample(app, 'csv/facturas-01-win1252.csv');
  expect(await app.given('undo.peek', {})).toMatchObject({ label: 'import-applied' });
  expect(await app.call('undo.last', {})).toEqual({ ok: true, value: { label: 'import-applied' } });
  expect(await totals(app)).toEqual(NOTHING);
});

it('refuses while later work stands on it, names that work and touches nothing', async () => {
  const app = await openTestApp();
  const { id } = await importSample(app, 'csv/facturas-05-libro-registro-aeat.csv');
  await importSample(app, 'csv/cobros-01-win1252.csv');
  const { rows: debtors } = await app.given('debtors.list', { filter: {}, sort: 'name', offset: 0, limit: 1 });
  const debtorId = debtors[0]?.id;
  if (!debtorId) throw new Error('nobody came in');
  await app.given('promises.record', {
    debtorId,
    amount: 1_000 as Cents,
    promisedFor: '2026-12-01' as IsoDate,
  });
  const before = await totals(app);

  expect(await app.run('imports.undo', { id })).toEqual({
    ok: false,
    error: { code: 'import-records-in-use', params: { used: '5 cobros apuntados después y 1 promesa' } },
  });
  expect(await totals(app)).toEqual(before);
});

it('lets a record that was sent to the bin by hand come in again', async () => {
  const app = await openTestApp();
  await importSample(app, 'csv/facturas-05-libro-registro-aeat.csv');
  const { rows } = await app.given('invoices.list', {
    filter: { status: 'all', text: 'F26/3' },
    sort: 'number',
    descending: false,
    offset: 0,
    limit: 1,
  });
  const [invoice] = rows;
  if (!invoice) throw new Error('F26/3 did not come in');
  await app.given('invoices.remove', { id: invoice.id });
  const id = await givenSample(app, 'csv/facturas-05-libro-registro-aeat.csv');
  expect((await preview(app, id)).counts).toMatchObject({ new: 1, duplicate: 14 });
});
