import { describe, expect, it } from 'vitest';
import type { AgreementId } from '../../../shared/domain/ids.ts';
import { day, givenCorrection, money } from '../payments/debts.ts';
import { bare, claim, givenDraft, givenSigned, openScene, pay, planFor, type Scene, TODAY, view } from './scene.ts';

const three = { kind: 'equal', count: 3, firstOn: day('2026-12-01'), rhythm: 'monthly', lastOfMonth: false } as const;
const owedBy = async (scene: Scene) =>
  (await scene.app.given('agreements.debts', { debtorId: scene.debtorId, fixedOn: day(TODAY) })).debts;

describe('where the wizard begins', () => {
  it('offers what is late with its interest and charges, and writes nothing', async () => {
    const scene = await openScene();
    const { draft, debtor, drafts } = await scene.app.given('agreements.begin', { debtorId: scene.debtorId });
    expect(new Set(draft.plan.invoiceIds)).toEqual(new Set(scene.invoiceIds));
    expect(draft.plan.includes).toEqual({ interest: true, compensation: true, costs: true });
    expect(debtor.kind).toBe('business');
    expect(drafts).toEqual([]);
    const composed = await scene.app.given('agreements.compose', { debtorId: scene.debtorId, plan: draft.plan });
    expect(composed.acknowledged.principal).toBe(100_000);
    expect(composed.acknowledged.compensation).toBe(8_000);
    expect(composed.problems).toEqual([]);
    expect(scene.app.sql().prepare('SELECT count(*) FROM agreements').pluck().get()).toBe(0);
  });

  it('leaves out of a consumer the 40 €, and offers three ways out', async () => {
    const scene = await openScene('consumer');
    const plan = await planFor(scene);
    expect(plan.includes.compensation).toBe(false);
    const { proposals, floor } = await scene.app.given('agreements.proposals', {
      debtorId: scene.debtorId,
      plan,
      capacity: { today: money(10_000) as never, monthly: money(20_000) as never },
    });
    expect(proposals.map(({ kind }) => kind)).toEqual(['time', 'instalments', 'discount']);
    for (const { composed } of proposals) {
      expect(composed.instalments.reduce((sum, { amount }) => sum + amount, 0)).toBe(composed.payable);
      expect(composed.problems.filter(({ severity }) => severity === 'blocks')).toEqual([]);
    }
    expect(proposals[1]?.composed.instalments.map(({ amount }) => amount)).toEqual([
      10_000, 20_000, 20_000, 20_000, 20_000, 10_000,
    ]);
    expect(proposals[2]?.composed.waiver).toBe(5_000);
    expect(floor.floor).toBeLessThan(100_000);
  });

  it('begins with what they said: of their class, else of what they dispute, else with a promise', async () => {
    const { app, debtorId, invoiceIds } = await openScene();
    const reason = async () => (await app.given('agreements.begin', { debtorId })).debtor.reason;
    expect(await reason()).toBeUndefined();
    const promise = { debtorId, amount: money(10_000) as never, promisedFor: day('2026-12-01') };
    await app.given('promises.record', { ...promise, note: 'Cobra el viernes' });
    expect(await reason()).toBe('Cobra el viernes');
    const dispute = { id: invoiceIds[0] as never, openedOn: day(TODAY), reason: 'Dice que faltaban cajas' };
    await app.given('invoices.openDispute', dispute);
    expect(await reason()).toBe('Dice que faltaban cajas');
    await app.given('debtors.classify', { id: debtorId, behaviour: 'cannot_pay', reason: 'Ha perdido un cliente grande' });
    expect(await reason()).toBe('Ha perdido un cliente grande');
    await app.given('debtors.classify', { id: debtorId, behaviour: 'forgot' });
    expect(await reason()).toBe('Dice que faltaban cajas');
  });

  it('keeps a draft over a restart, and throws it away and back', async () => {
    const scene = await openScene();
    const id = await givenDraft(scene, { cash: three });
    const again = await scene.app.reopen();
    expect((await again.given('agreements.draft', { id })).draft.plan.cash).toEqual(three);
    await again.given('agreements.discardDraft', { id });
    expect(await again.call('agreements.draft', { id })).toMatchObject({ ok: false, error: { code: 'agreement-not-found' } });
    await again.given('undo.last', {});
    expect((await again.given('agreements.begin', { debtorId: scene.debtorId })).drafts).toMatchObject([{ id, step: 6 }]);
  });
});

describe('an agreement that is kept', () => {
  it('rests the interest, counts each payment, and gives up at the end what it said', async () => {
    const scene = await openScene();
    const { app } = scene;
    const id = await givenSigned(scene, { cash: three, waiver: money(15_000) as never });
    const signed = await view(scene, id);
    expect(signed.row).toMatchObject({ ref: 'A-2026/0001', state: 'kept', settled: 0 });
    const { payable } = signed.row;
    expect(payable).toBe(signed.composed.acknowledged.total - 15_000);
    const frozen = signed.owed.interest;
    expect(frozen).toBeGreaterThan(0);

    app.setToday('2026-12-01');
    await pay(scene, signed.composed.instalments[0]?.amount ?? 0, '2026-12-01');
    app.setToday('2027-01-20');
    const late = await view(scene, id);
    // Interest stands still, in a half-year for which nothing is published too.
    expect(late.owed.interest).toBe(frozen);
    expect(late.row).toMatchObject({ state: 'broken', overdue: signed.composed.instalments[1]?.amount });
    expect(late.track.instalments.map(({ state }) => state)).toEqual(['paid', 'late', 'upcoming']);

    await pay(scene, late.row.pending, '2027-01-20');
    const paid = await view(scene, id);
    expect(paid.row).toMatchObject({ state: 'paid', pending: 0, paid: payable });
    expect(paid.owed.total).toBe(15_000);

    expect(await app.given('agreements.fulfil', { id })).toEqual({ givenUp: 15_000 });
    expect((await claim(scene)).total).toBe(0);
    expect(await owedBy(scene)).toEqual([]);
    expect((await view(scene, id)).row.state).toBe('fulfilled');

    await app.given('undo.last', {});
    expect((await view(scene, id)).owed.total).toBe(15_000);
    expect((await view(scene, id)).row.state).toBe('paid');
  });

  it('is not fulfilled while a cent is missing', async () => {
    const scene = await openScene();
    const id = await givenSigned(scene, { cash: three, includes: bare });
    await pay(scene, 99_999, TODAY);
    expect(await scene.app.call('agreements.fulfil', { id })).toMatchObject({ ok: false, error: { code: 'agreement-not-paid' } });
    await pay(scene, 1, TODAY);
    await scene.app.given('agreements.fulfil', { id });
  });

  it('takes a corrective invoice off the last instalments, and a payment that bounces back on', async () => {
    const scene = await openScene();
    const [first] = scene.invoiceIds;
    const id = await givenSigned(scene, { cash: three, includes: bare });
    const { id: paymentId } = await pay(scene, 33_333, TODAY);
    if (first) givenCorrection(scene.app, scene.debtorId, first, 10_000, TODAY, false);
    const credited = await view(scene, id);
    expect(credited.track.instalments.map(({ pending, credited: off }) => [pending, off])).toEqual([
      [0, 0],
      [33_333, 0],
      [23_334, 10_000],
    ]);
    expect(credited.row.pending).toBe(credited.owed.total);
    await scene.app.given('payments.reverse', { id: paymentId });
    const bounced = await view(scene, id);
    expect(bounced.row).toMatchObject({ paid: 0, pending: 90_000 });
    expect(bounced.row.pending).toBe(bounced.owed.total);
  });

  it('gives the debtor what was paid twice as credit, and owes nothing more', async () => {
    const scene = await openScene();
    const id = await givenSigned(scene, { cash: three, includes: bare });
    await pay(scene, 100_000, TODAY);
    await pay(scene, 33_333, TODAY);
    const twice = await view(scene, id);
    expect(twice.row).toMatchObject({ pending: 0, paid: 100_000, state: 'paid' });
  });
});

describe('an agreement that is broken', () => {
  it('falls due once the notice and its days have passed, to the cent as if nothing had been given up', async () => {
    const scene = await openScene();
    const { app } = scene;
    const id = await givenSigned(scene, { cash: three, waiver: money(15_000) as never });
    const { composed } = await view(scene, id);
    await pay(scene, 20_000, TODAY);
    app.setToday('2026-12-15');
    const { ifBroken, maturity } = await view(scene, id);
    expect(maturity).toEqual({ state: 'needs-notice' });
    expect(ifBroken).toBe(composed.acknowledged.total - 20_000);
    const early = { id, on: day('2026-12-15'), noticeOn: day('2026-12-08') };
    expect(await app.call('agreements.accelerate', early)).toMatchObject({ ok: false, error: { code: 'agreement-not-late' } });
    app.setToday('2026-12-16');
    expect(await app.given('agreements.accelerate', { ...early, on: day('2026-12-16') })).toEqual({
      owed: composed.acknowledged.total - 20_000,
    });
    // From the day after, interest runs again, on what is left of the principal.
    app.setToday('2026-12-26');
    const after = await claim(scene);
    expect(after.principal).toBe(80_000);
    expect(after.interest).toBeGreaterThan(composed.acknowledged.interest);
    await app.given('undo.last', {});
    expect((await view(scene, id)).row.state).toBe('broken');
    expect((await claim(scene)).interest).toBe(composed.acknowledged.interest);
  });

  it('owes of the interest of the deferral only what had accrued', async () => {
    const scene = await openScene();
    const { app } = scene;
    const id = await givenSigned(scene, { cash: three, includes: bare, deferralRate: 600 as never });
    const { composed, ifBroken } = await view(scene, id);
    expect(composed.deferralInterest).toBeGreaterThan(0);
    expect(ifBroken).toBe(100_000);
    expect((await claim(scene)).costs).toBe(composed.deferralInterest);
    app.setToday('2026-12-20');
    const { owed } = await app.given('agreements.accelerate', { id, on: day('2026-12-20'), noticeOn: day('2026-12-10') });
    expect(owed).toBeGreaterThan(100_000);
    expect(owed).toBeLessThan(100_000 + composed.deferralInterest);
  });
});

describe('undoing', () => {
  it('takes a signature back, and refuses once money came', async () => {
    const scene = await openScene();
    const id = await givenSigned(scene, {
      cash: three,
      includes: bare,
      voucher: { amount: money(5_000) as never, validUntil: day('2027-06-01') },
    });
    await scene.app.given('undo.last', {});
    expect((await view(scene, id)).row.state).toBe('draft');
    await scene.app.given('agreements.sign', { id, signedOn: day(TODAY) });
    expect((await view(scene, id)).row.ref).toBe('A-2026/0001');
    await pay(scene, 10_000, TODAY);
    expect(await scene.app.call('agreements.unsign', { id })).toMatchObject({
      ok: false,
      error: { code: 'agreement-has-payments' },
    });
  });

  it('refuses a second agreement over the same invoice, and a signature over a debt that has changed', async () => {
    const scene = await openScene();
    const first = await givenDraft(scene, { cash: three, includes: bare });
    const second = await givenDraft(scene, { cash: three, includes: bare });
    await scene.app.given('agreements.propose', { id: first });
    await pay(scene, 5_000, TODAY);
    const sign = (id: AgreementId) => scene.app.call('agreements.sign', { id, signedOn: day(TODAY) });
    expect(await sign(first)).toMatchObject({ ok: false, error: { code: 'agreement-debt-changed' } });
    await scene.app.given('agreements.withdraw', { id: first });
    expect(await sign(first)).toMatchObject({ ok: true, value: { ref: 'A-2026/0001' } });
    expect(await sign(second)).toMatchObject({ ok: false, error: { code: 'agreement-overlaps' } });
  });
});
