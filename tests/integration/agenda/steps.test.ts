import { describe, expect, it } from 'vitest';
import { addDays, type IsoDate } from '../../../shared/domain/civil-date.ts';
import { openTestApp } from '../../support/test-app.ts';
import { debtOf, debtorNamed, expectKept, followedDebt, quiet, stepOf, TODAY, turnDay, workList } from './scene.ts';

describe('skipping', () => {
  it('leaves the rung out of every invoice it serves, and the next one keeps its own day', async () => {
    const app = await openTestApp({ today: TODAY });
    const { debtorId } = await followedDebt(app, 'Soto', addDays(TODAY, -8));
    await debtOf(app, debtorId, { number: 'F-2', dueOn: addDays(TODAY, -5) });
    const { ids } = await app.given('agenda.skip', { debtorId, reason: 'Ya hablé con ella en la tienda.' });
    expect(ids).toHaveLength(2);
    // Nobody was contacted, so nothing keeps the reminder of the seventh day from today.
    expect(await stepOf(app, debtorId)).toMatchObject({ step: 'reminder', on: TODAY });
    const { ladder } = await app.given('agenda.ofDebtor', { debtorId });
    expect(ladder.steps.slice(0, 3).map(({ id, state, on }) => [id, state, on])).toEqual([
      ['courtesy', 'passed', undefined],
      ['call-1', 'skipped', TODAY],
      ['reminder', 'now', TODAY],
    ]);
    await app.given('undo.last', {});
    expect(await stepOf(app, debtorId)).toMatchObject({ step: 'call-1', on: TODAY });
    expect(await app.call('agenda.unskip', { ids })).toEqual({ ok: false, error: { code: 'nothing-to-skip' } });
    expectKept(app);
  });

  it('finds nothing to skip where no rung leads', async () => {
    const app = await openTestApp({ today: TODAY });
    const debtorId = await debtorNamed(app, 'Al día');
    const refused = { ok: false, error: { code: 'nothing-to-skip' } };
    expect(await app.call('agenda.skip', { debtorId, reason: 'porque sí' })).toEqual(refused);
    await debtOf(app, debtorId, { number: 'F-1', dueOn: addDays(TODAY, -60) });
    expect(await stepOf(app, debtorId)).toMatchObject({ step: 'entry' });
    expect(await app.call('agenda.skip', { debtorId, reason: 'porque sí' })).toEqual(refused);
  });
});

describe('pausing', () => {
  it('holds the debtor until the day, gives the reason back, and ends when told', async () => {
    const app = await openTestApp({ today: TODAY });
    const { debtorId } = await followedDebt(app, 'Soto', addDays(TODAY, -8));
    const until = addDays(TODAY, 9);
    const { id } = await app.given('agenda.pause', { debtorId, kind: 'pause', until, reason: 'Está de obras.' });
    expect(await stepOf(app, debtorId)).toEqual({ step: 'resume-pause', on: until, because: 'paused' });
    expect((await app.given('agenda.ofDebtor', { debtorId })).pauses).toEqual([
      { id, kind: 'pause', reason: 'Está de obras.', from: TODAY, until },
    ]);
    await app.given('agenda.resume', { id });
    expect(await stepOf(app, debtorId)).toMatchObject({ step: 'call-1', on: TODAY });
    await app.given('undo.last', {});
    expect(await stepOf(app, debtorId)).toMatchObject({ step: 'resume-pause', on: until });
    await app.given('undo.last', {});
    expect(await stepOf(app, debtorId)).toMatchObject({ step: 'call-1', on: TODAY });
    expectKept(app);
  });

  it('of one invoice leaves the others alone', async () => {
    const app = await openTestApp({ today: TODAY });
    const { debtorId, invoiceId } = await followedDebt(app, 'Soto', addDays(TODAY, -8));
    await debtOf(app, debtorId, { number: 'F-2', dueOn: addDays(TODAY, -4) });
    const until = addDays(TODAY, 9);
    await app.given('agenda.pause', { debtorId, invoiceId, kind: 'snooze', until, reason: 'Espera el albarán.' });
    const { row, debts } = await app.given('agenda.ofDebtor', { debtorId });
    expect(row?.invoices.map(({ number }) => number)).toEqual(['F-2']);
    expect(debts).toMatchObject([{ invoiceId, step: 'resume-pause', on: until }]);
    expectKept(app);
  });

  it('needs a day to come, and an invoice of that debtor', async () => {
    const app = await openTestApp({ today: TODAY });
    const { debtorId } = await followedDebt(app, 'Soto', addDays(TODAY, -8));
    const other = await followedDebt(app, 'Ría', addDays(TODAY, -8));
    const pause = { debtorId, kind: 'pause', reason: 'x', until: addDays(TODAY, 1) } as const;
    expect(await app.call('agenda.pause', { ...pause, until: TODAY })).toMatchObject({ error: { code: 'date-in-past' } });
    expect(await app.call('agenda.pause', { ...pause, invoiceId: other.invoiceId })).toMatchObject({
      error: { code: 'invoice-not-found' },
    });
    expect(app.sql().prepare('SELECT count(*) FROM pauses').pluck().get()).toBe(0);
  });
});

describe('what was done before a debt entered', () => {
  it('is asked once, moves the debt to its rung, and each invoice gets its own answer back', async () => {
    const app = await openTestApp({ today: TODAY });
    const debtorId = await debtorNamed(app, 'Antigua');
    const first = await debtOf(app, debtorId, { number: 'F-1', dueOn: addDays(TODAY, -60) });
    await debtOf(app, debtorId, { number: 'F-2', dueOn: addDays(TODAY, -50) });
    expect(await stepOf(app, debtorId)).toMatchObject({ step: 'entry', on: TODAY, because: 'entry-question' });
    await app.given('agenda.setDoneBefore', { debtorId, invoiceIds: [first], doneBefore: 'called' });
    await app.given('agenda.setDoneBefore', { debtorId, doneBefore: 'letter' });
    const answers = () => app.sql().prepare('SELECT number, doneBefore FROM invoices ORDER BY number').all();
    expect(answers()).toEqual([
      { number: 'F-1', doneBefore: 'called' },
      { number: 'F-2', doneBefore: 'letter' },
    ]);
    await app.given('agenda.setDoneBefore', { debtorId, invoiceIds: [first], doneBefore: 'demand' });
    await app.given('undo.last', {});
    expect(answers()).toMatchObject([{ doneBefore: 'called' }, { doneBefore: 'letter' }]);
    await app.given('undo.last', {});
    await app.given('undo.last', {});
    expect(answers()).toMatchObject([{ doneBefore: null }, { doneBefore: null }]);
    expect(await stepOf(app, debtorId)).toMatchObject({ step: 'entry' });
    expectKept(app);
  });
});

describe('an announced consequence', () => {
  it('comes back on its day, is decided, and counts for credibility', async () => {
    const app = await openTestApp({ today: TODAY });
    const { debtorId } = await followedDebt(app, 'Soto', addDays(TODAY, -100));
    // Up to the last notice, which announces court within ten days; each step after the gap.
    let today: IsoDate = TODAY;
    for (let done = 0; done < 7; done += 1) {
      app.setToday(today);
      await app.given('contacts.record', { debtorId, channel: 'certified', direction: 'out', outcome: 'sent', doesStep: true });
      today = done < 6 ? ((await stepOf(app, debtorId))?.on ?? today) : addDays(today, 10);
    }
    await turnDay(app, today);
    const due = await app.given('agenda.ofDebtor', { debtorId });
    expect(due.row).toMatchObject({ step: 'keep-announcement', group: 'urgent', announcement: { what: 'court', on: today } });
    expect(due.credibility).toEqual({ announced: 2, kept: 1 });

    const id = due.row?.announcement?.id ?? '';
    await app.given('agenda.decideConsequence', { id, decision: 'kept' });
    expect((await app.given('agenda.ofDebtor', { debtorId })).credibility).toEqual({ announced: 2, kept: 2 });
    expect(await stepOf(app, debtorId)).not.toMatchObject({ step: 'keep-announcement' });
    expect(await app.call('agenda.decideConsequence', { id, decision: 'kept' })).toMatchObject({
      error: { code: 'consequence-not-found' },
    });
    await app.given('undo.last', {});
    expect(await stepOf(app, debtorId)).toMatchObject({ step: 'keep-announcement' });
    expectKept(app);
  });
});

describe('how a debtor is followed', () => {
  it('by a ladder of their own, by class, and only in writing', async () => {
    const app = await openTestApp({ today: TODAY });
    const { debtorId } = await followedDebt(app, 'Soto', addDays(TODAY, -8));
    const shown = async () => {
      const { row, ladder } = await app.given('agenda.ofDebtor', { debtorId });
      return [ladder.id, ladder.own, row?.rung?.id, row?.channel];
    };
    expect(await shown()).toEqual(['standard', false, 'call-1', 'call']);
    await app.given('agenda.setManner', { debtorId, addressedAs: 'tu', onlyInWriting: true });
    expect(await shown()).toEqual(['standard', false, 'call-1', 'email']);
    await app.given('debtors.classify', { id: debtorId, behaviour: 'forgot' });
    expect(await shown()).toEqual(['gentle', false, 'reminder', 'message']);
    await app.given('agenda.setLadder', { debtorId, ladderId: 'firm' });
    expect(await shown()).toEqual(['firm', true, 'call-1', 'email']);
    expectKept(app);
    for (const _ of ['ladder', 'class', 'manner']) await app.given('undo.last', {});
    expect(await shown()).toEqual(['standard', false, 'call-1', 'call']);
    expect(await app.call('agenda.setLadder', { debtorId, ladderId: 'no-such' })).toMatchObject({
      error: { code: 'ladder-not-found' },
    });
  });

  it('in an insolvency until the claim is reported, and half a year after that', async () => {
    const app = await openTestApp({ today: TODAY });
    const { debtorId } = await followedDebt(app, 'Soto', addDays(TODAY, -8));
    const { fields } = await app.given('debtors.get', { id: debtorId });
    await app.given('debtors.save', { id: debtorId, fields: { ...fields, insolventOn: addDays(TODAY, -30) } });
    expect(await workList(app)).toMatchObject({ urgent: [['Soto', 'report-insolvency', TODAY]], today: [] });
    await app.given('agenda.reportInsolvency', { debtorId, on: TODAY });
    // 180 days after 16 November 2026.
    expect(await stepOf(app, debtorId)).toMatchObject({ step: 'review-insolvency', on: '2027-05-15' });
    await app.given('undo.last', {});
    expect(await stepOf(app, debtorId)).toMatchObject({ step: 'report-insolvency' });
    expectKept(app);
  });
});

it('follows the calendar: a day that is added moves the steps of everybody who waits for it', async () => {
  const app = await openTestApp({ today: TODAY });
  const tuesday = addDays(TODAY, 1);
  const { debtorId } = await followedDebt(app, 'Soto', addDays(tuesday, 3));
  expect(await stepOf(app, debtorId)).toMatchObject({ step: 'courtesy', on: tuesday });
  await app.given('holidays.add', { on: tuesday, name: 'Fiesta del pueblo', everyYear: false });
  await quiet(app);
  expect((await stepOf(app, debtorId))?.on).not.toBe(tuesday);
  expectKept(app);
  await app.given('undo.last', {});
  await quiet(app);
  expect(await stepOf(app, debtorId)).toMatchObject({ step: 'courtesy', on: tuesday });
  expectKept(app);
});
