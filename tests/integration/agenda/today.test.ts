import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/domain/civil-date.ts';
import { ok } from '../../../shared/domain/result.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';
import { debtorNamed, expectKept, followedDebt, pay, quiet, TODAY, toCents, turnDay, workList } from './scene.ts';

const call = { channel: 'call', direction: 'out', outcome: 'no-answer', doesStep: true } as const;

async function received(app: TestApp, debtorId: Parameters<typeof pay>[1], amount: number, receivedOn = TODAY): Promise<void> {
  expect(await pay(app, debtorId, amount, receivedOn)).toBe(true);
}

describe('the work list', () => {
  it('puts what cannot wait first, the largest sum first, and the week by its days', async () => {
    const app = await openTestApp({ today: TODAY });
    await followedDebt(app, 'Pequeña', addDays(TODAY, -8), 20_000);
    await followedDebt(app, 'Grande', addDays(TODAY, -8), 900_000);
    await followedDebt(app, 'Mañana', addDays(TODAY, 4));
    await followedDebt(app, 'Jueves', addDays(TODAY, 6));
    await followedDebt(app, 'Lejos', addDays(TODAY, 60));
    const promised = await followedDebt(app, 'Prometió', addDays(TODAY, -20));
    await app.given('promises.record', { debtorId: promised.debtorId, amount: toCents(100_000), promisedFor: TODAY });
    await turnDay(app, addDays(TODAY, 1));
    expect(await workList(app)).toEqual({
      urgent: [['Prometió', 'judge-promise', '2026-11-17']],
      today: [
        ['Grande', 'call-1', '2026-11-17'],
        ['Mañana', 'courtesy', '2026-11-17'],
        ['Pequeña', 'call-1', '2026-11-17'],
      ],
      week: [['Jueves', 'courtesy', '2026-11-19']],
    });
    expectKept(app);
  });

  it('gives its rows a page at a time, and says what to do, about what and how to reach them', async () => {
    const app = await openTestApp({ today: TODAY });
    for (const name of ['A', 'B', 'C']) await followedDebt(app, name, addDays(TODAY, -8), 10_000 + name.charCodeAt(0));
    const page = await app.given('agenda.group', { group: 'today', offset: 1, limit: 1 });
    expect(page.total).toBe(3);
    expect(page.rows).toMatchObject([
      {
        name: 'B',
        kind: 'business',
        behaviour: 'unclassified',
        group: 'today',
        step: 'rung',
        on: TODAY,
        because: { code: 'caught-up' },
        amount: 10_066,
        oldestDays: 8,
        invoices: [{ number: 'F-B' }],
        invoiceCount: 1,
        channel: 'call',
        rung: { id: 'call-1', position: 2, total: 9, afterDays: 1, channel: 'call', tone: 'warm' },
        reach: { phone: '910000011', address: true, onlyInWriting: false },
      },
    ]);
  });

  it('strikes through what was done today, with what takes it back, and sums the round up', async () => {
    const app = await openTestApp({ today: TODAY });
    const called = await followedDebt(app, 'Llamada', addDays(TODAY, -8));
    const snoozed = await followedDebt(app, 'Pospuesta', addDays(TODAY, -8));
    const skipped = await followedDebt(app, 'Saltada', addDays(TODAY, -4));
    const paid = await followedDebt(app, 'Pagada', addDays(TODAY, -8), 30_000);
    await followedDebt(app, 'Pendiente', addDays(TODAY, -8));
    const promise = { amount: toCents(45_000), promisedFor: addDays(TODAY, 4) };
    const { id: contactId } = await app.given('contacts.record', {
      debtorId: called.debtorId,
      ...call,
      outcome: 'promised',
      promise,
    });
    const until = addDays(TODAY, 3);
    const pause = await app.given('agenda.pause', {
      debtorId: snoozed.debtorId,
      kind: 'snooze',
      until,
      reason: 'Está de viaje.',
    });
    const { ids } = await app.given('agenda.skip', { debtorId: skipped.debtorId, reason: 'Ya lo sabe.' });
    await received(app, paid.debtorId, 30_000);

    const { groups, bank } = await app.given('agenda.today', { first: 10 });
    const { done, summary } = await app.given('agenda.figures', {});
    expect(groups.find(({ group }) => group === 'today')?.rows.map(({ name }) => name)).toEqual(['Pendiente']);
    expect(done).toEqual([
      {
        debtorId: called.debtorId,
        name: 'Llamada',
        what: 'contact',
        channel: 'call',
        outcome: 'promised',
        amount: 45_000,
        until: '2026-11-20',
        contactId,
      },
      { debtorId: snoozed.debtorId, name: 'Pospuesta', what: 'snoozed', until, pauseId: pause.id },
      { debtorId: skipped.debtorId, name: 'Saltada', what: 'skipped', skippedIds: ids },
      { debtorId: paid.debtorId, name: 'Pagada', what: 'paid', amount: 30_000 },
    ]);
    expect(summary).toEqual({ calls: 1, messages: 0, letters: 0, promises: 1, promised: 45_000, collected: 30_000 });
    expect(bank).toEqual({ lastPaymentOn: TODAY, ask: false });

    await app.given('contacts.remove', { id: contactId });
    expect((await app.given('agenda.figures', {})).done.map(({ name }) => name)).not.toContain('Llamada');
  });

  it('asks about the bank until it was looked at', async () => {
    const app = await openTestApp({ today: TODAY });
    const bank = async () => (await app.given('agenda.today', { first: 1 })).bank;
    expect(await bank()).toEqual({ ask: false });
    await followedDebt(app, 'Soto', addDays(TODAY, -8));
    expect(await bank()).toEqual({ ask: true });
    await app.given('agenda.bankChecked', {});
    expect(await bank()).toEqual({ checkedOn: TODAY, ask: false });
    await turnDay(app, addDays(TODAY, 1));
    expect(await bank()).toEqual({ checkedOn: TODAY, ask: true });
  });

  it('asks nothing about the bank on the day on which money is written down, whenever it came in', async () => {
    const app = await openTestApp({ today: TODAY });
    const { debtorId } = await followedDebt(app, 'Soto', addDays(TODAY, -8));
    const cameIn = addDays(TODAY, -3);
    const asks = async () => (await app.given('agenda.today', { first: 1 })).bank.ask;
    // Written while the clock of the computer ran two days ahead: that is no payment of today.
    await turnDay(app, addDays(TODAY, 2));
    await received(app, debtorId, 10_000, cameIn);
    expect(await asks()).toBe(false);
    await turnDay(app, TODAY);
    expect(await asks()).toBe(true);
    await received(app, debtorId, 20_000, cameIn);
    expect(await asks()).toBe(false);
    await turnDay(app, addDays(TODAY, 1));
    expect((await app.given('agenda.today', { first: 1 })).bank).toEqual({ lastPaymentOn: cameIn, ask: true });
  });

  it('counts the money beside it, and twelve weeks of it', async () => {
    const app = await openTestApp({ today: TODAY });
    const late = await followedDebt(app, 'Tarde', addDays(TODAY, -20), 50_000);
    await followedDebt(app, 'Vence', addDays(TODAY, 9), 20_000);
    await followedDebt(app, 'Lejos', addDays(TODAY, 40), 7_000);
    await received(app, late.debtorId, 10_000, addDays(TODAY, -7));
    // More than they are late with counts as what they are late with: 40.000.
    await app.given('promises.record', { debtorId: late.debtorId, amount: toCents(60_000), promisedFor: addDays(TODAY, 1) });
    const { figures, weeks } = await app.given('agenda.figures', {});
    expect(figures).toEqual({ outstanding: 67_000, overdue: 40_000, collectedThisMonth: 10_000, expected30: 60_000 });
    expect(weeks.map(({ from }) => from).slice(0, 2)).toEqual(['2026-09-28', '2026-10-05']);
    expect(weeks.slice(6)).toEqual([
      { from: '2026-11-09', received: 10_000, expected: 0 },
      { from: '2026-11-16', received: 0, expected: 40_000 },
      { from: '2026-11-23', received: 0, expected: 20_000 },
      { from: '2026-11-30', received: 0, expected: 0 },
      { from: '2026-12-07', received: 0, expected: 0 },
      { from: '2026-12-14', received: 0, expected: 0 },
    ]);
  });
});

describe('after three weeks away', () => {
  it('catches up without skipping a rung or doubling a contact, and says what happened until it is put away', async () => {
    const app = await openTestApp({ today: TODAY });
    await followedDebt(app, 'Recién vencida', addDays(TODAY, 1));
    const promised = await followedDebt(app, 'Prometió', addDays(TODAY, -8));
    await app.given('promises.record', { debtorId: promised.debtorId, amount: toCents(5_000), promisedFor: addDays(TODAY, 5) });
    expect((await app.given('agenda.today', { first: 5 })).away).toBeUndefined();
    await app.close();

    const later = await openTestApp({ folder: app.folder, today: addDays(TODAY, 21) });
    await quiet(later);
    expect(await workList(later)).toEqual({
      urgent: [['Prometió', 'judge-promise', '2026-12-07']],
      // The courtesy notice before the due date is of no use any more; the call comes first, the reminder waits.
      today: [['Recién vencida', 'call-1', '2026-12-07']],
      week: [],
    });
    const away = { since: TODAY, days: 21, steps: 2, promisesKept: 0, promisesBroken: 1 };
    expect((await later.given('agenda.today', { first: 5 })).away).toEqual(away);
    expectKept(later);

    await turnDay(later, addDays(TODAY, 22));
    expect((await later.given('agenda.today', { first: 5 })).away).toMatchObject({ since: TODAY });
    await later.given('agenda.welcomeBack', {});
    expect((await later.given('agenda.today', { first: 5 })).away).toBeUndefined();
  });

  it('calls a weekend no absence', async () => {
    const app = await openTestApp({ today: '2026-11-20' });
    await followedDebt(app, 'Soto', addDays(TODAY, -8));
    await app.close();
    const monday = await openTestApp({ folder: app.folder, today: '2026-11-23' });
    await quiet(monday);
    expect((await monday.given('agenda.today', { first: 5 })).away).toBeUndefined();
  });
});

it('keeps the window free: a new day is told in the worker while queries go on', async () => {
  const app = await openTestApp({ today: TODAY });
  await followedDebt(app, 'Soto', addDays(TODAY, -8));
  app.setToday(addDays(TODAY, 1));
  app.application.newDay();
  app.application.newDay();
  expect(await app.call('agenda.today', { first: 1 })).toMatchObject({ ok: true });
  await quiet(app);
  const finished = app.heard.filter(({ event, payload }) => event === 'job.finished' && isRecompute(payload));
  expect(finished.map(({ payload }) => payload)).toMatchObject([{ outcome: { ok: true, value: { debtors: 1, changed: 1 } } }]);
});

it('has nothing to tell in an empty ledger, and starts no job for it', async () => {
  const app = await openTestApp({ today: TODAY });
  await debtorNamed(app, 'Al día');
  app.setToday(addDays(TODAY, 30));
  app.application.newDay();
  await quiet(app);
  expect(app.heard.filter(({ event }) => event === 'job.finished')).toEqual([]);
  expect(await workList(app)).toEqual({ urgent: [], today: [], week: [] });
});

it('tells the steps of a ledger that was written before it knew them', async () => {
  const app = await openTestApp({ today: TODAY });
  await followedDebt(app, 'Soto', addDays(TODAY, -8));
  // As the migration leaves it: no rows yet, and everybody marked.
  app.application.ctx.uow.write((tx) => {
    tx.run(sql`DELETE FROM next_steps`);
    tx.run(sql`INSERT OR IGNORE INTO next_steps_stale (debtorId) VALUES ('*')`);
    return ok(undefined);
  });
  const again = await app.reopen();
  await quiet(again);
  expect(await workList(again)).toMatchObject({ today: [['Soto', 'call-1', TODAY]] });
  expectKept(again);
});

const isRecompute = (payload: unknown): boolean => (payload as { channel: string }).channel === 'agenda.recompute';
