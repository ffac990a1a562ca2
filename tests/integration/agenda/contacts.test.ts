import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/domain/civil-date.ts';
import type { ContactId } from '../../../shared/domain/ids.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';
import { debtOf, expectKept, followedDebt, stepOf, TODAY, toCents, workList } from './scene.ts';

const call = { channel: 'call', direction: 'out', outcome: 'no-answer', doesStep: true } as const;

/** Late by eight days: the call of the first day is what comes first. */
const lateByEight = (app: TestApp) => followedDebt(app, 'Soto', addDays(TODAY, -8));

function traces(app: TestApp) {
  const sqlite = app.sql();
  const tables = ['contacts', 'steps_done', 'pauses', 'promises', 'announced_consequences', 'events', 'undo_journal'];
  return tables.map((table) => [table, sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get()]);
}

describe('a contact that does the step', () => {
  it('moves the debt one rung on, after the gap, and is undone whole', async () => {
    const app = await openTestApp({ today: TODAY });
    const { debtorId } = await lateByEight(app);
    expect(await stepOf(app, debtorId)).toEqual({ step: 'call-1', on: TODAY, because: 'caught-up' });

    await app.given('contacts.record', { debtorId, ...call });
    // Five days after the 16th would be Saturday 21: Monday 23.
    expect(await stepOf(app, debtorId)).toEqual({ step: 'reminder', on: '2026-11-23', because: 'gap' });
    expectKept(app);

    await app.given('undo.last', {});
    expect(await stepOf(app, debtorId)).toEqual({ step: 'call-1', on: TODAY, because: 'caught-up' });
    expect((await app.given('agenda.ofDebtor', { debtorId })).contacts).toEqual([]);
    expectKept(app);
  });

  it('serves every invoice of the debtor that is due, each on its own rung', async () => {
    const app = await openTestApp({ today: TODAY });
    const { debtorId } = await lateByEight(app);
    const second = await debtOf(app, debtorId, { number: 'F-2', dueOn: addDays(TODAY, -3) });
    await app.given('contacts.record', { debtorId, ...call });
    const done = app.sql().prepare('SELECT rungId, count(*) AS n FROM steps_done GROUP BY rungId').all();
    expect(done).toEqual([{ rungId: 'call-1', n: 2 }]);
    const { debts } = await app.given('agenda.ofDebtor', { debtorId });
    expect(debts.filter(({ invoiceId }) => invoiceId === second)).toEqual([]);
    expectKept(app);
  });

  it('takes promise and «llámame el jueves» with it, there and back', async () => {
    const app = await openTestApp({ today: TODAY });
    const { debtorId } = await lateByEight(app);
    const promise = { amount: toCents(40_000), promisedFor: addDays(TODAY, 10) };
    const { id } = await app.given('contacts.record', {
      debtorId,
      ...call,
      outcome: 'promised',
      promise,
      again: addDays(TODAY, 3),
      note: 'El jueves está el jefe.',
    });
    const ofDebtor = await app.given('agenda.ofDebtor', { debtorId });
    expect(ofDebtor.contacts).toMatchObject([{ id, outcome: 'promised', note: 'El jueves está el jefe.' }]);
    expect(ofDebtor.pauses).toMatchObject([{ kind: 'snooze', reason: 'El jueves está el jefe.', until: '2026-11-19' }]);
    expect(await promiseStates(app, debtorId)).toEqual(['pending']);

    await app.given('undo.last', {});
    expect((await app.given('agenda.ofDebtor', { debtorId })).pauses).toEqual([]);
    expect(await promiseStates(app, debtorId)).toEqual(['cancelled']);

    await app.given('contacts.restore', { id });
    expect((await app.given('agenda.ofDebtor', { debtorId })).pauses).toHaveLength(1);
    expect(await promiseStates(app, debtorId)).toEqual(['pending']);
    expectKept(app);
  });

  it('leaves a promise called off that had been called off before', async () => {
    const app = await openTestApp({ today: TODAY });
    const { debtorId } = await lateByEight(app);
    const promise = { amount: toCents(40_000), promisedFor: addDays(TODAY, 10) };
    const { id } = await app.given('contacts.record', { debtorId, ...call, outcome: 'promised', promise });
    const [made] = (await app.given('debtors.get', { id: debtorId })).promises;
    if (!made) throw new Error('no promise');
    await app.given('promises.cancel', { id: made.id });
    app.setToday(addDays(TODAY, 1));
    await app.given('contacts.remove', { id });
    await app.given('contacts.restore', { id });
    expect(await promiseStates(app, debtorId)).toEqual(['cancelled']);
  });

  it('announces what its rung announces, and the demand that follows keeps the word', async () => {
    const app = await openTestApp({ today: TODAY });
    const { debtorId } = await followedDebt(app, 'Soto', addDays(TODAY, -40));
    // Call, reminder, second reminder (announces the demand within sixteen days), call: a week apart.
    for (const day of [0, 7, 14, 21]) {
      app.setToday(addDays(TODAY, day));
      await app.given('contacts.record', { debtorId, ...call });
    }
    const announced = () => app.sql().prepare('SELECT what, dueOn, decision, decidedOn FROM announced_consequences').all();
    expect(announced()).toEqual([{ what: 'demand', dueOn: '2026-12-16', decision: null, decidedOn: null }]);

    app.setToday('2026-12-16');
    expect(await stepOf(app, debtorId)).toMatchObject({ step: 'demand' });
    // A call is no formal demand.
    await app.given('contacts.record', { debtorId, ...call });
    expect(announced()).toMatchObject([{ decision: null }]);
    await app.given('undo.last', {});
    await app.given('contacts.record', { debtorId, ...call, channel: 'certified', outcome: 'sent' });
    expect(announced()).toEqual([{ what: 'demand', dueOn: '2026-12-16', decision: 'kept', decidedOn: '2026-12-16' }]);
    await app.given('undo.last', {});
    expect(announced()).toEqual([{ what: 'demand', dueOn: '2026-12-16', decision: null, decidedOn: null }]);
    expectKept(app);
  });
});

describe('a contact beside the ladder', () => {
  it('keeps the rung but keeps the gap too', async () => {
    const app = await openTestApp({ today: TODAY });
    const { debtorId } = await lateByEight(app);
    await app.given('contacts.record', { debtorId, ...call, doesStep: false });
    expect(await stepOf(app, debtorId)).toEqual({ step: 'call-1', on: '2026-11-23', because: 'gap' });
  });

  it.each([
    ['they called', { direction: 'in', outcome: 'other' }],
    ['the number was not theirs', { direction: 'out', outcome: 'wrong-number' }],
  ] as const)('does not count as ours when %s', async (_, change) => {
    const app = await openTestApp({ today: TODAY });
    const { debtorId } = await lateByEight(app);
    await app.given('contacts.record', { debtorId, ...call, ...change, doesStep: false });
    expect(await stepOf(app, debtorId)).toMatchObject({ step: 'call-1', on: TODAY });
  });

  it('keeps what became of it, and how often each excuse came', async () => {
    const app = await openTestApp({ today: TODAY });
    const { debtorId } = await lateByEight(app);
    const email = { debtorId, ...call, channel: 'email', outcome: 'sent', textId: 'S2', doesStep: false } as const;
    const { id } = await app.given('contacts.record', email);
    await app.given('contacts.setDelivery', { id, delivery: 'returned' });
    for (const excuse of ['jefe_firma', 'liquidez', 'jefe_firma'] as const)
      await app.given('contacts.record', { debtorId, ...call, doesStep: false, excuse });
    const { contacts, excuses } = await app.given('agenda.ofDebtor', { debtorId });
    expect(contacts.find((contact) => contact.id === id)).toMatchObject({ channel: 'email', textId: 'S2', delivery: 'returned' });
    expect(excuses).toEqual([
      { excuse: 'jefe_firma', times: 2 },
      { excuse: 'liquidez', times: 1 },
    ]);
  });
});

describe('what is refused leaves no trace', () => {
  it.each([
    ['a contact of tomorrow', { on: addDays(TODAY, 1) }, { code: 'date-in-future', fields: { on: 'errors.dateInFuture' } }],
    [
      'a promise for yesterday',
      { promise: { amount: toCents(1), promisedFor: addDays(TODAY, -1) } },
      { code: 'date-in-past', fields: { 'promise.promisedFor': 'errors.dateInPast' } },
    ],
    ['asking again today', { again: TODAY }, { code: 'date-in-past', fields: { again: 'errors.dateInPast' } }],
    ['a letter that is not theirs', { letterId: crypto.randomUUID() as never }, { code: 'letter-not-found' }],
    ['a stranger', { debtorId: crypto.randomUUID() as never }, { code: 'debtor-not-found' }],
  ])('%s', async (_, change, error) => {
    const app = await openTestApp({ today: TODAY });
    const { debtorId } = await lateByEight(app);
    const before = [traces(app), await workList(app)];
    expect(await app.call('contacts.record', { debtorId, ...call, ...change })).toEqual({ ok: false, error });
    expect([traces(app), await workList(app)]).toEqual(before);
  });

  it('a contact that is gone cannot be taken away, and one that stands cannot come back', async () => {
    const app = await openTestApp({ today: TODAY });
    const { debtorId } = await lateByEight(app);
    const { id } = await app.given('contacts.record', { debtorId, ...call });
    const notFound = { ok: false, error: { code: 'contact-not-found' } };
    expect(await app.call('contacts.restore', { id })).toEqual(notFound);
    await app.given('contacts.remove', { id });
    expect(await app.call('contacts.remove', { id })).toEqual(notFound);
    expect(await app.call('contacts.setDelivery', { id, delivery: 'returned' })).toEqual(notFound);
    expect(await app.call('contacts.remove', { id: crypto.randomUUID() as ContactId })).toEqual(notFound);
  });
});

it('tells of contacts in the history without a name or a note', async () => {
  const app = await openTestApp({ today: TODAY });
  const { debtorId } = await lateByEight(app);
  await app.given('contacts.record', { debtorId, ...call, note: 'Pregunta por Inés Secreta' });
  const { events } = await app.given('debtors.timeline', { subjectId: debtorId, limit: 5 });
  expect(events[0]).toMatchObject({ type: 'contact-recorded', payload: { channel: 'call', outcome: 'no-answer', on: TODAY } });
  expect(app.sql().prepare("SELECT count(*) FROM events WHERE payload LIKE '%Secreta%'").pluck().get()).toBe(0);
});

async function promiseStates(app: TestApp, id: Parameters<typeof stepOf>[1]) {
  return (await app.given('debtors.get', { id })).promises.map(({ state }) => state);
}
