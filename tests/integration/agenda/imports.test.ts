import { expect, it } from 'vitest';
import { openTestApp } from '../../support/test-app.ts';
import { importSample } from '../imports/steps.ts';
import { expectKept, keptAndTold } from './scene.ts';

it('tells the steps of a whole import with it, and takes them back with it', async () => {
  const app = await openTestApp();
  const { id } = await importSample(app, 'csv/facturas-01-win1252.csv');
  expect(keptAndTold(app).kept.length).toBeGreaterThan(5);
  expectKept(app);
  await app.run('imports.undo', { id });
  expect(keptAndTold(app).kept).toEqual([]);
  expectKept(app);
});

it('tells them anew when a list of payments comes in', async () => {
  const app = await openTestApp();
  await importSample(app, 'csv/facturas-05-libro-registro-aeat.csv');
  const before = keptAndTold(app).kept;
  const { id } = await importSample(app, 'csv/cobros-01-win1252.csv');
  expect(keptAndTold(app).kept).not.toEqual(before);
  expectKept(app);
  await app.run('imports.undo', { id });
  expect(keptAndTold(app).kept).toEqual(before);
  expectKept(app);
});

it('keeps those of the example shop, whose first screen is alive', async () => {
  const app = await openTestApp({ today: '2026-11-16', ledger: 'none' });
  await app.run('onboarding.openExample', { anew: false });
  expectKept(app);
  const { groups } = await app.given('agenda.today', { first: 20 });
  const steps = groups.flatMap(({ rows }) => rows.map(({ step }) => step));
  for (const step of ['judge-promise', 'keep-announcement', 'report-insolvency', 'review-dispute', 'entry', 'rung'])
    expect(steps).toContain(step);
});

it('does not take an import back from under a call that was made since', async () => {
  const app = await openTestApp();
  const { id } = await importSample(app, 'csv/facturas-01-win1252.csv');
  const [debtor] = (await app.given('debtors.list', { filter: {}, sort: 'owed', offset: 0, limit: 1 })).rows;
  if (!debtor) throw new Error('nobody was imported');
  const call = { channel: 'call', direction: 'out', outcome: 'no-answer', doesStep: true } as const;
  await app.given('contacts.record', { debtorId: debtor.id, ...call });
  expect(await app.run('imports.undo', { id })).toEqual({
    ok: false,
    error: { code: 'import-records-in-use', params: { used: '1 gestión' } },
  });
});
