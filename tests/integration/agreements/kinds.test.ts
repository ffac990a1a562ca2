import { describe, expect, it } from 'vitest';
import { day, money } from '../payments/debts.ts';
import { bare, claim, givenDraft, givenSigned, openScene, pay, TODAY, view } from './scene.ts';

const three = { kind: 'equal', count: 3, firstOn: day('2026-12-01'), rhythm: 'monthly', lastOfMonth: false } as const;

describe('an offer that is accepted by paying', () => {
  const offer = { validUntil: day('2026-11-27'), hour: '14:00', isBinding: false, byPayment: true };
  it('settles everything when the money comes in time', async () => {
    const scene = await openScene();
    const id = await givenDraft(scene, { cash: { kind: 'single', on: offer.validUntil }, waiver: money(10_000) as never, offer });
    await scene.app.given('agreements.propose', { id });
    scene.app.setToday('2026-11-25');
    const { row } = await view(scene, id);
    expect(row.state).toBe('open');
    await pay(scene, row.pending, '2026-11-25');
    expect((await view(scene, id)).row.state).toBe('paid');
    await scene.app.given('agreements.fulfil', { id });
    expect((await claim(scene)).total).toBe(0);
  });

  it('expires by itself, and the full debt stands', async () => {
    const scene = await openScene();
    const before = (await claim(scene)).principal;
    const id = await givenDraft(scene, { cash: { kind: 'single', on: offer.validUntil }, waiver: money(10_000) as never, offer });
    await scene.app.given('agreements.propose', { id });
    scene.app.setToday('2026-11-28');
    expect((await view(scene, id)).row.state).toBe('expired');
    expect((await claim(scene)).principal).toBe(before);
    expect(await scene.app.call('agreements.fulfil', { id })).toMatchObject({ ok: false });
  });
});

describe('work in exchange', () => {
  const work = {
    what: 'la revisión',
    unit: 'hour',
    units: 3_333,
    unitValue: money(2_000) as never,
    vat: 2_100 as never,
    until: day('2027-02-01'),
  } as const;
  it('falls with each delivery to zero, the last one taking the cents', async () => {
    const scene = await openScene('business', [80_659]);
    const { app } = scene;
    const id = await givenSigned(scene, { cash: { kind: 'none' }, includes: bare, work });
    const parts = [];
    for (const units of [1_111, 1_111, 1_111]) parts.push(await app.given('agreements.deliver', { id, on: day(TODAY), units }));
    expect(parts.map(({ gross }) => gross)).toEqual([26_886, 26_886, 26_887]);
    expect(parts.map(({ left }) => left)).toEqual([53_773, 26_887, 0]);
    const done = await view(scene, id);
    expect(done.row).toMatchObject({ state: 'paid', pending: 0 });
    expect((await claim(scene)).principal).toBe(0);
    await app.given('undo.last', {});
    expect((await view(scene, id)).row.pending).toBe(26_887);
    await app.given('agreements.restoreDelivery', { id: parts[2]?.id ?? '' });
    expect((await view(scene, id)).deliveries.map(({ left }) => left)).toEqual([53_773, 26_887, 0]);
    expect(await app.call('agreements.deliver', { id, on: day(TODAY), units: 1 })).toMatchObject({ ok: false });
  });
});

describe('a second version', () => {
  it('takes the place of the first when it is signed, keeps it, and gives its place back', async () => {
    const scene = await openScene();
    const { app } = scene;
    const id = await givenSigned(scene, { cash: three, includes: bare, deferralRate: 600 as never });
    await pay(scene, 30_000, TODAY);
    app.setToday('2026-12-10');
    const { id: next } = await app.given('agreements.renegotiate', { id });
    expect((await view(scene, id)).row.state).toBe('broken');
    await app.given('agreements.sign', { id: next, signedOn: day('2026-12-10') });
    const [first, second] = [await view(scene, id), await view(scene, next)];
    expect(first.row.state).toBe('renegotiated');
    expect(first.replacedBy).toEqual({ id: next, ref: 'A-2026/0001-v2' });
    expect(second.replaces).toEqual({ id, ref: 'A-2026/0001' });
    expect(second.row.pending).toBe(second.owed.total);
    expect(second.composed.acknowledged.principal).toBe(70_000);
    await app.given('undo.last', {});
    expect((await view(scene, id)).row.state).toBe('broken');
    expect((await view(scene, next)).row.state).toBe('draft');
  });
});

describe('the list and the sums', () => {
  it('shows what is late first, and what money is expected in which month', async () => {
    const scene = await openScene();
    const id = await givenSigned(scene, { cash: three, includes: bare });
    scene.app.setToday('2026-12-02');
    await pay(scene, 10_000, '2026-12-02');
    const filter = { group: 'late' as const };
    const late = await scene.app.given('agreements.list', { filter, sort: 'next', descending: false, offset: 0, limit: 50 });
    expect(late.rows.map((row) => [row.id, row.overdue, row.state])).toEqual([[id, 23_333, 'late']]);
    expect(late.sums).toEqual({ pending: 90_000, overdue: 23_333 });
    const overview = await scene.app.given('agreements.overview', { months: 3 });
    expect(overview.overdue).toBe(23_333);
    expect(overview.months).toEqual([
      { month: '2026-12', expected: 0, inKind: 0 },
      { month: '2027-01', expected: 33_333, inKind: 0 },
      { month: '2027-02', expected: 33_334, inKind: 0 },
    ]);
  });
});
