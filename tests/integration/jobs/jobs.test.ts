import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { createWriteGate } from '../../../electron/jobs/write-gate.ts';
import { openTestApp } from '../../support/test-app.ts';

it('checks the ledger in a worker and tells it once', async () => {
  const app = await openTestApp();
  expect(await app.run('ledger.check', { thorough: true })).toEqual({
    ok: true,
    value: { healthy: true, problem: 'none', events: 1 },
  });
  expect(app.heard.filter(({ event }) => event === 'job.finished')).toHaveLength(1);
  expect(app.heard.filter(({ event }) => event === 'job.progress').length).toBeGreaterThan(0);
  expect(await app.call('jobs.list', {})).toEqual({ ok: true, value: { jobs: [] } });
});

it('finds an event that was tampered with', async () => {
  const app = await openTestApp();
  const tampering = new Database(app.application.ctx.places.ledgerFile);
  tampering.exec("DROP TRIGGER events_never_change; UPDATE events SET type = 'other' WHERE seq = 1");
  tampering.close();
  expect(await app.run('ledger.check', { thorough: false })).toMatchObject({
    ok: true,
    value: { healthy: false, problem: 'events', events: 1 },
  });
});

it('cancels a job that waits behind another and leaves the other alone', async () => {
  const app = await openTestApp();
  const first = app.run('ledger.check', { thorough: true });
  const second = await app.given('ledger.check', { thorough: true });
  expect(await app.call('jobs.cancel', { jobId: second.jobId })).toEqual({ ok: true, value: {} });
  expect(await first).toMatchObject({ ok: true });
  await expect
    .poll(() => app.heard.filter(({ event }) => event === 'job.finished').map(({ payload }) => payload))
    .toContainEqual({ jobId: second.jobId, channel: 'ledger.check', outcome: { ok: false, error: { code: 'cancelled' } } });
});

it('ends its workers when the program closes in the middle of a job', async () => {
  const app = await openTestApp();
  await app.given('ledger.check', { thorough: true });
  await app.close();
  expect(app.application.runningJobs()).toBe(0);
});

it('lets commands wait while a bulk write holds the ledger', async () => {
  const gate = createWriteGate();
  const order: string[] = [];
  const open = await gate.hold();
  const turn = gate.enter().then((leave) => {
    order.push('command');
    leave();
  });
  const next = gate.hold().then((release) => {
    order.push('second bulk write');
    release();
  });
  order.push('first bulk write');
  open();
  await Promise.all([turn, next]);
  expect(order).toEqual(['first bulk write', 'command', 'second bulk write']);
});

it('lets a command that is inside finish before a bulk write begins', async () => {
  const gate = createWriteGate();
  const order: string[] = [];
  const leave = await gate.enter();
  const bulk = gate.hold().then((release) => {
    order.push('bulk write');
    release();
  });
  await Promise.resolve();
  order.push('command ends');
  leave();
  await bulk;
  expect(order).toEqual(['command ends', 'bulk write']);
});

it('checks the ledger before anybody writes, also when the first screen does not stand yet', async () => {
  const app = await openTestApp();
  const tampering = new Database(app.application.ctx.places.ledgerFile);
  tampering.exec("DROP TRIGGER events_never_change; UPDATE events SET type = 'other' WHERE seq = 1");
  tampering.close();
  const checked = app.application.afterFirstScreen(new Promise(() => {}));
  expect(await app.call('ledger.state', {})).toMatchObject({ ok: true, value: { state: 'open' } });
  expect(await app.call('agenda.bankChecked', {})).toEqual({ ok: false, error: { code: 'ledger-not-open' } });
  expect(await app.call('ledger.state', {})).toMatchObject({ ok: true, value: { state: 'damaged' } });
  await checked;
});

it('says that the ledger is damaged when the check after the first screen finds it so', async () => {
  const app = await openTestApp();
  const tampering = new Database(app.application.ctx.places.ledgerFile);
  tampering.exec("DROP TRIGGER events_never_change; UPDATE events SET type = 'other' WHERE seq = 1");
  tampering.close();
  await app.application.afterFirstScreen();
  expect(await app.call('ledger.state', {})).toMatchObject({ ok: true, value: { state: 'damaged', kind: 'main' } });
  expect(app.changed).toEqual(['ledger']);
});
