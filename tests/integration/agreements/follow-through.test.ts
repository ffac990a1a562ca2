/** An agreement in the work list: asleep while it is kept, on top the morning after an instalment is missed. */
import { describe, expect, it } from 'vitest';
import type { AgreementId } from '../../../shared/domain/ids.ts';
import { debtOf, expectKept, stepOf, toCents, turnDay, workList } from '../agenda/scene.ts';
import { day, money } from '../payments/debts.ts';
import { bare, givenSigned, openScene, pay, type Scene, view } from './scene.ts';

const three = { kind: 'equal', count: 3, firstOn: day('2026-12-01'), rhythm: 'monthly', lastOfMonth: false } as const;
const step = ({ app, debtorId }: Scene) => stepOf(app, debtorId);

/** As a registered L16a with its receipt, whoever wrote it. */
function notice({ app, debtorId }: Scene, id: AgreementId, sentOn: string, receivedOn?: string): void {
  const sql = app.sql();
  sql
    .prepare(`INSERT INTO letters (id, debtorId, templateId, state, registeredOn, year, sequence, options, createdAt, updatedAt)
      VALUES (@id, @debtorId, 'L16A', 'registered', @sentOn, 2026, 1, json_object('agreementId', @about), @at, @at)`)
    .run({ id: `letter-${sentOn}`, debtorId, sentOn, about: id, at: `${sentOn}T09:00:00.000Z` });
  if (receivedOn === undefined) return;
  sql
    .prepare(`INSERT INTO letter_deliveries (id, letterId, channel, sentOn, result, resultOn, recordedAt)
      VALUES (@id, @letter, 'burofax', @sentOn, 'delivered', @receivedOn, @at)`)
    .run({ id: `delivery-${sentOn}`, letter: `letter-${sentOn}`, sentOn, receivedOn, at: `${receivedOn}T09:00:00.000Z` });
}

describe('an agreement in the work list', () => {
  it('sleeps while it is kept, and a missed instalment is on top the next morning with what is late of it', async () => {
    const scene = await openScene();
    const { app } = scene;
    expect((await step(scene))?.step).toBe('entry');
    const id = await givenSigned(scene, { cash: three, includes: bare });
    expect(await step(scene)).toEqual({ step: 'wait-agreement', on: '2026-12-02', because: 'agreement' });
    expectKept(app);

    await turnDay(app, '2026-12-02');
    const { groups } = await app.given('agenda.today', { first: 5 });
    expect(groups[0]).toMatchObject({
      group: 'urgent',
      rows: [
        {
          step: 'claim-instalment',
          amount: 33_333,
          agreement: { id, ref: 'A-2026/0001' },
          because: { code: 'instalment-grace', params: { position: 1, nextOn: '2026-12-01', until: '2026-12-04' } },
          invoiceCount: 2,
        },
      ],
    });
    expectKept(app);

    // A friendly call holds it until the days of grace are over.
    await app.given('contacts.record', {
      debtorId: scene.debtorId,
      channel: 'call',
      direction: 'out',
      outcome: 'no-answer',
      doesStep: true,
    });
    expect(await step(scene)).toEqual({ step: 'wait-agreement', on: '2026-12-05', because: 'instalment-reminded' });
    await turnDay(app, '2026-12-05');
    expect(await step(scene)).toEqual({ step: 'claim-instalment', on: '2026-12-05', because: 'instalment-missed' });

    // Paid late, it sleeps again until the next one.
    await pay(scene, 33_333, '2026-12-05');
    expect(await step(scene)).toEqual({ step: 'wait-agreement', on: '2027-01-02', because: 'agreement' });
    expectKept(app);
  });

  it('gives the notice its days, and then asks to declare it; the ladder wakes where it says', async () => {
    const scene = await openScene();
    const { app } = scene;
    const base = (await app.given('agreements.begin', { debtorId: scene.debtorId })).draft.plan.clauses;
    const id = await givenSigned(scene, { cash: three, includes: bare, clauses: { ...base, returnsTo: 'formal-demand' } });
    await turnDay(app, '2026-12-07');
    notice(scene, id, '2026-12-07', '2026-12-08');
    await turnDay(app, '2026-12-09');
    expect(await step(scene)).toEqual({ step: 'wait-agreement', on: '2026-12-16', because: 'notice-running' });
    await turnDay(app, '2026-12-16');
    expect(await workList(app)).toMatchObject({ urgent: [['Deudor, S. L.', 'declare-maturity', '2026-12-16']] });
    await app.given('agreements.accelerate', { id, on: day('2026-12-16') });
    expect((await step(scene))?.step).toBe('demand');
    expectKept(app);
    await app.given('undo.last', {});
    expect((await step(scene))?.step).toBe('declare-maturity');
    await app.given('agreements.cancel', { id });
    expect((await step(scene))?.step).toBe('demand');
    expectKept(app);
  });

  it('counts no notice for an instalment that was paid since', async () => {
    const scene = await openScene();
    const { app } = scene;
    const id = await givenSigned(scene, { cash: three, includes: bare });
    await turnDay(app, '2026-12-07');
    notice(scene, id, '2026-12-07', '2026-12-08');
    await turnDay(app, '2026-12-09');
    await pay(scene, 33_333, '2026-12-09');
    await turnDay(app, '2027-01-20');
    expect((await step(scene))?.because).toBe('instalment-missed');
    expect((await view(scene, id)).maturity.state).toBe('needs-notice');
    expect(await app.call('agreements.accelerate', { id, on: day('2027-01-20') })).toMatchObject({
      ok: false,
      error: { code: 'agreement-not-late' },
    });
  });

  it('asks for the instalments that pay interest and the 40 € when no principal is left, and to be closed when all is paid', async () => {
    const scene = await openScene();
    const { app } = scene;
    const id = await givenSigned(scene, { cash: three });
    const { row, composed } = await view(scene, id);
    expect(composed.acknowledged.total).toBeGreaterThan(100_000);
    app.setToday('2026-12-01');
    await pay(scene, 100_000, '2026-12-01');
    expect(await step(scene)).toMatchObject({ step: 'wait-agreement', because: 'agreement' });
    expectKept(app);
    await turnDay(app, '2027-02-02');
    expect(await step(scene)).toMatchObject({ step: 'claim-instalment', because: 'instalment-grace' });
    await pay(scene, row.payable - 100_000, '2027-02-02');
    expect(await step(scene)).toEqual({ step: 'close-agreement', on: '2027-02-02', because: 'agreement-paid' });
    expectKept(app);
    await app.given('agreements.fulfil', { id });
    expect(await step(scene)).toBeUndefined();
    expectKept(app);
  });

  it('leaves what it does not cover on its ladder', async () => {
    const scene = await openScene();
    await givenSigned(scene, { cash: three, includes: bare });
    const other = await debtOf(scene.app, scene.debtorId, { number: 'F-otra', dueOn: day('2026-11-16') });
    expect(await step(scene)).toMatchObject({ step: 'call-1' });
    expect((await scene.app.given('agenda.ofDebtor', { debtorId: scene.debtorId })).debts).toMatchObject([
      { step: 'wait-agreement' },
      { step: 'wait-agreement' },
    ]);
    await scene.app.given('invoices.remove', { id: other });
    expectKept(scene.app);
  });

  it('waits for an offer that is accepted by paying, and wakes when it has run out', async () => {
    const scene = await openScene();
    const { app, debtorId } = scene;
    const { draft } = await app.given('agreements.begin', { debtorId });
    const offer = { ...draft.plan.offer, validUntil: day('2026-12-01'), byPayment: true };
    const plan = {
      ...draft.plan,
      includes: bare,
      waiver: toCents(20_000),
      offer,
      cash: { kind: 'single' as const, on: day('2026-12-01') },
    };
    const { id } = await app.given('agreements.saveDraft', { debtorId, draft: { ...draft, plan } });
    await app.given('agreements.propose', { id });
    expect(await step(scene)).toEqual({ step: 'wait-agreement', on: '2026-12-02', because: 'agreement-offered' });
    await turnDay(app, '2026-12-02');
    expect((await step(scene))?.step).toBe('entry');
    app.setToday('2026-12-01');
    await app.run('agenda.recompute', {});
    await pay(scene, 80_000, '2026-12-01');
    expect(await step(scene)).toMatchObject({ step: 'close-agreement' });
    expectKept(app);
    expect(money(0)).toBe(0);
  });
});
