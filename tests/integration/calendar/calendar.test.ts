/** The calendar over a real ledger: what falls on each day, moving a step and back. */
import { describe, expect, it } from 'vitest';
import type { CalendarLayer } from '../../../shared/contract/calendar.ts';
import { addDays, type IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';
import { debtOf, debtorNamed, followedDebt, TODAY, toCents } from '../agenda/scene.ts';

/** Its first call, on the first day after the ones for the bank, is due on TODAY. */
const LATE = addDays(TODAY, -2);
const day = (n: number): IsoDate => addDays(TODAY, n);
const ALL: CalendarLayer[] = ['mine', 'theirs', 'legal'];

async function shown(app: TestApp, layers: CalendarLayer[] = ALL, perDay = 5) {
  const { days } = await app.given('calendar.range', { from: day(-7), to: day(30), layers, perDay });
  return Object.fromEntries(
    days.map(({ on, entries }) => [
      on,
      entries.map((entry) => (entry.kind === 'dues' ? `${entry.count} dues` : `${entry.kind} ${entry.name}`)),
    ]),
  );
}
async function stepDay(app: TestApp, debtorId: DebtorId): Promise<string | undefined> {
  return (await app.given('agenda.ofDebtor', { debtorId })).row?.on;
}

describe('what falls on each day', () => {
  it('is told by layer: steps, promises and due dates, legal days', async () => {
    const app = await openTestApp({ today: TODAY });
    await followedDebt(app, 'Ana', LATE);
    const { debtorId } = await followedDebt(app, 'Berta', day(-40));
    await app.given('promises.record', { debtorId, amount: toCents(5_000), promisedFor: day(2) });
    const carla = await debtorNamed(app, 'Carla');
    await debtOf(app, carla, { number: 'C-1', dueOn: day(10), amount: 20_000 });
    // Five years to the day: it runs out in a week.
    const dora = await debtorNamed(app, 'Dora');
    await debtOf(app, dora, { number: 'D-1', dueOn: '2021-11-23' as IsoDate });
    await app.given('agenda.setDoneBefore', { debtorId: dora, doneBefore: 'nothing' });

    const seen = await shown(app);
    expect(seen[TODAY]).toContain('step Ana');
    expect(seen[day(2)]).toContain('promise Berta');
    expect(seen[day(10)]).toContain('due Carla');
    expect(seen['2026-11-23']).toContain('limitation Dora');
    expect(Object.values(await shown(app, ['legal'])).flat()).toEqual(['limitation Dora']);
    expect(await shown(app, [])).toEqual({});
  });

  it('tells many due dates of a day together in the month, and one by one in the day', async () => {
    const app = await openTestApp({ today: TODAY });
    for (const [n, name] of ['Ana', 'Berta', 'Carla'].entries()) {
      await debtOf(app, await debtorNamed(app, name), { number: `F-${n}`, dueOn: day(5), amount: 10_000 * (n + 1) });
    }
    // 100 + 200 + 300 €.
    const { days } = await app.given('calendar.range', { from: day(5), to: day(5), layers: ['theirs'], perDay: 2 });
    expect(days).toEqual([
      { on: day(5), totals: { mine: 0, theirs: 3, legal: 0 }, entries: [{ kind: 'dues', count: 3, amount: 60_000 }] },
    ]);
    const first = await app.given('calendar.day', { on: day(5), layer: 'theirs', offset: 0, limit: 2 });
    const second = await app.given('calendar.day', { on: day(5), layer: 'theirs', offset: 2, limit: 2 });
    expect([first.total, ...[...first.rows, ...second.rows].map((row) => row.kind === 'due' && row.name)]).toEqual([
      3,
      'Carla',
      'Berta',
      'Ana',
    ]);
  });

  it('brings the holidays of the time and August', async () => {
    const app = await openTestApp({ today: TODAY });
    await app.given('holidays.add', { on: day(3), name: 'Patrona', everyYear: false });
    await app.given('holidays.saveSettings', { settings: { august: 'rest' } });
    const { holidays, restsInAugust } = await app.given('calendar.range', { from: TODAY, to: day(27), layers: [], perDay: 1 });
    expect({ holidays, restsInAugust }).toEqual({
      holidays: [
        { on: day(3), name: 'Patrona' },
        { on: '2026-12-06', name: 'Día de la Constitución' },
        { on: '2026-12-08', name: 'Inmaculada Concepción' },
      ],
      restsInAugust: true,
    });
  });

  it('refuses more than six weeks', async () => {
    const app = await openTestApp({ today: TODAY });
    expect(await app.callRaw('calendar.range', { from: TODAY, to: day(42), layers: [], perDay: 1 })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input' },
    });
  });

  it('counts and reads by index alone, whatever the number of debtors', async () => {
    const app = await openTestApp({ today: TODAY });
    const plan = (query: string) =>
      (app.sql().prepare(`EXPLAIN QUERY PLAN ${query}`).all() as { detail: string }[]).map(({ detail }) => detail);
    const between = `BETWEEN '2026-11-01' AND '2026-11-30'`;
    expect(plan(`SELECT onDay, count(*) FROM next_steps WHERE leads = 1 AND onDay ${between} GROUP BY onDay`)).toEqual([
      expect.stringMatching(/^SEARCH next_steps USING (COVERING )?INDEX next_steps_of_week/),
    ]);
    expect(
      plan(`SELECT n.debtorId, d.name FROM next_steps n JOIN debtors d ON d.id = n.debtorId
        WHERE n.leads = 1 AND n.rank = 1 AND n.onDay = '2026-11-16' ORDER BY n.amountCents DESC, n.debtorId LIMIT 5`),
    ).toEqual([
      expect.stringMatching(/^SEARCH n USING (COVERING )?INDEX next_steps_to_do/),
      expect.stringMatching(/^SEARCH d USING/),
    ]);
    const open = 'live = 1 AND outstandingCents <> 0 AND outstandingCents > 0';
    expect(
      plan(`SELECT dueOn, count(*), sum(outstandingCents) FROM due_dates WHERE ${open} AND dueOn ${between} GROUP BY dueOn`),
    ).toEqual([expect.stringMatching(/^SEARCH due_dates USING COVERING INDEX due_dates_open_by_day/)]);
    expect(
      plan(`SELECT u.dueOn, d.name FROM due_dates u JOIN invoices i ON i.id = u.invoiceId JOIN debtors d ON d.id = u.debtorId
        WHERE u.live = 1 AND u.outstandingCents <> 0 AND u.outstandingCents > 0 AND u.dueOn = '2026-11-16'
        ORDER BY u.outstandingCents DESC LIMIT 3`)[0],
    ).toMatch(/^SEARCH u USING (COVERING )?INDEX due_dates_open_by_day/);
    expect(plan(`SELECT promisedFor FROM promises WHERE cancelledOn IS NULL AND promisedFor ${between}`)).toEqual([
      expect.stringMatching(/INDEX promises_by_day/),
    ]);
  });
});

describe('moving a step', () => {
  it('later is a pause until that day, which undo takes back', async () => {
    const app = await openTestApp({ today: TODAY });
    const { debtorId } = await followedDebt(app, 'Ana', LATE);
    expect(await stepDay(app, debtorId)).toBe(TODAY);
    await app.given('calendar.move', { debtorId, to: day(3) });
    expect(await stepDay(app, debtorId)).toBe(day(3));
    const { days } = await app.given('calendar.range', { from: TODAY, to: day(6), layers: ['mine'], perDay: 5 });
    expect(days.map(({ on, entries }) => [on, entries[0]])).toMatchObject([
      // What will be done then is told, not only that it waits.
      [day(3), { kind: 'step', step: 'resume-pause', afterwards: { step: 'rung', rung: { channel: 'call' } }, movable: true }],
    ]);
    const { pauses } = await app.given('agenda.ofDebtor', { debtorId });
    expect(pauses).toMatchObject([{ kind: 'snooze', reason: 'Movido en el calendario', until: day(3) }]);

    await app.given('undo.last', {});
    expect(await stepDay(app, debtorId)).toBe(TODAY);
  });

  it('earlier takes the pause back, and no further than the engine gives', async () => {
    const app = await openTestApp({ today: TODAY });
    const { debtorId } = await followedDebt(app, 'Ana', LATE);
    await app.given('agenda.pause', { debtorId, kind: 'pause', until: day(10), reason: 'De vacaciones' });
    await app.given('calendar.move', { debtorId, to: day(2) });
    expect(await stepDay(app, debtorId)).toBe(day(2));
    await app.given('calendar.move', { debtorId, to: TODAY });
    expect(await stepDay(app, debtorId)).toBe(TODAY);
    await app.given('undo.last', {});
    expect(await stepDay(app, debtorId)).toBe(day(2));
    await app.given('undo.last', {});
    const { pauses } = await app.given('agenda.ofDebtor', { debtorId });
    expect(pauses).toMatchObject([{ reason: 'De vacaciones', until: day(10) }]);
  });

  it('refuses a day before the ladder gives it, and leaves no trace', async () => {
    const app = await openTestApp({ today: TODAY });
    const { debtorId } = await followedDebt(app, 'Ana', day(10));
    const on = await stepDay(app, debtorId);
    const events = () => app.sql().prepare('SELECT count(*) AS n FROM events').get();
    const before = events();
    expect(on && on > day(1)).toBe(true);
    expect(await app.call('calendar.move', { debtorId, to: day(1) })).toEqual({
      ok: false,
      error: { code: 'step-stays', params: { on } },
    });
    expect(await app.call('calendar.move', { debtorId, to: day(-1) })).toMatchObject({
      ok: false,
      error: { code: 'date-in-past' },
    });
    expect(events()).toEqual(before);
  });

  it('does not move what waits for a promise', async () => {
    const app = await openTestApp({ today: TODAY });
    const { debtorId } = await followedDebt(app, 'Ana', day(-10));
    await app.given('promises.record', { debtorId, amount: toCents(100_000), promisedFor: day(4) });
    expect(await app.call('calendar.move', { debtorId, to: day(8) })).toMatchObject({ ok: false, error: { code: 'step-stays' } });
    const { days } = await app.given('calendar.conflicts', { debtorId, from: day(8), to: day(8) });
    expect(days).toMatchObject([{ on: day(8), stays: { code: 'waits', because: { code: 'promise-pending' } }, hints: [] }]);
  });

  it('warns of each day before it is chosen', async () => {
    const app = await openTestApp({ today: TODAY });
    const { debtorId } = await followedDebt(app, 'Ana', LATE);
    await app.given('holidays.add', { on: day(3), name: 'Patrona', everyYear: false });
    const { on, days } = await app.given('calendar.conflicts', { debtorId, from: day(-1), to: day(5) });
    expect(on).toBe(TODAY);
    expect(days).toEqual([
      { on: day(-1), stays: { code: 'in-past' }, hints: [] },
      { on: day(0), hints: [] },
      { on: day(1), hints: [] },
      { on: day(2), hints: [] },
      { on: day(3), hints: [{ code: 'holiday', params: { name: 'Patrona', opensOn: day(4) } }] },
      { on: day(4), hints: [] },
      { on: day(5), hints: [{ code: 'weekend', params: { opensOn: day(7) } }] },
    ]);
  });
});
